"""A change as a pack asks for it, and why it may be refused: nothing to change, or something that cannot be changed so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from engine.errors import Fault, Place, not_one_of
from engine.language import Text
from engine.model.changes import Change
from engine.packs.building import text
from engine.packs.content import Content
from engine.packs.document import Key
from engine.packs.targets import Target, Targets, not_there
from engine.packs.words import KINDS, MOST_OPTIONS, UPDATES, name_of


@dataclass(frozen=True, slots=True)
class Off:
    """Something that a pack switched off: what it was, which pack, and where it says so."""

    kind: str
    pack: str
    place: Place


@dataclass(frozen=True, slots=True)
class Wanted:
    """One change of a pack, and what it can be about."""

    pack: Content
    value: Any
    word: Any
    id: str
    known: Targets

    @property
    def at(self) -> Key:
        """Where it stands in its pack."""
        return ("changes", name_of(self.value))

    @property
    def trail(self) -> str:
        """What faults call it."""
        return f"{self.word} {self.id}"

    def place(self, *inside: str | int) -> Place:
        """The place of the change, or of something in it."""
        return self.pack.place(*self.at, *inside)

    def said(self) -> Change:
        """The change once it is made."""
        added = tuple(option["id"] for option in self.value.get("options", ()))
        version, because = self.pack.values["pack"]["version"], text(self.value["because"])
        return Change(
            self.pack.id,
            version,
            self.word,
            self.id,
            because,
            self.place(),
            added,
            tuple(sorted(self.value.get("to", ()))),
        )

    def without_target(self, own: Targets, off: Mapping[str, Off]) -> Fault:
        """That there is nothing to change; `off` is what other packs switched off."""
        here, id = self.place(self.word), self.id
        if id in off:
            pack, place = off[id].pack, off[id].place
            sentence = Text(
                f"'{id}' is uitgezet door pakket '{pack}' ({place}), dus er valt niets aan te veranderen",
                f"'{id}' is switched off by pack '{pack}' ({place}), so there is nothing to change",
            )
            remedy = Text(
                "zet met replace iets in de plaats, of haal dit weg",
                "put something in its place with replace, or take this out",
            )
            return Fault(here, sentence, self.trail, remedy=remedy)
        if id in own and id not in self.known:
            sentence = Text(f"'{id}' is van dit pakket zelf", f"'{id}' is of this pack itself")
            remedy = Text("verander het waar het staat", "change it where it stands")
            return Fault(here, sentence, self.trail, remedy=remedy)
        return not_there(self.word, id, here, self.trail, self.known)

    def unfit(self, target: Target, item: Any) -> Iterator[Fault]:
        """What of the change does not go with the item that it is about."""
        if self.word == "update":
            yield from self._unfit_update(target, item)
        elif self.word == "add-options":
            yield from self._unfit_options(item)
        elif self.word == "replace" and target.kind not in self.value:
            (other,) = {*KINDS["replace"]} - {target.kind}
            sentence = Text(
                f"'{target.id}' wordt vervangen met {target.kind}, niet met {other}",
                f"'{target.id}' is replaced with {target.kind}, not with {other}",
            )
            remedy = Text(f"schrijf {target.kind}: in plaats van {other}:", f"write {target.kind}: instead of {other}:")
            yield Fault(self.pack.key_place(*self.at, other), sentence, self.trail, remedy=remedy)

    def _unfit_update(self, target: Target, item: Any) -> Iterator[Fault]:
        allowed = UPDATES[target.kind]
        for key in self.value["to"]:
            place = self.pack.key_place(*self.at, "to", key)
            if key not in allowed:
                sentence = Text(f"update verandert hier geen '{key}'", f"update does not change '{key}' here")
                yield not_one_of(place, self.trail, sentence, key, allowed)
            elif key in ("because", "strength") and key not in item:
                sentence = Text(f"deze optie heeft geen {key}", f"this option has no {key}")
                yield Fault(place, sentence, self.trail, remedy=Text(f"haal {key} weg", f"take {key} out"))

    def _unfit_options(self, question: Any) -> Iterator[Fault]:
        there = [option["id"] for option in question["options"]]
        for number, option in enumerate(self.value["options"]):
            if option["id"] in there:
                sentence = Text(
                    f"'{self.id}' heeft al een optie '{option['id']}'",
                    f"'{self.id}' has an option '{option['id']}' already",
                )
                remedy = Text(
                    f"geef haar een andere id, of verander die met update: {self.id}/{option['id']}",
                    f"give it another id, or change that one with update: {self.id}/{option['id']}",
                )
                yield Fault(self.place("options", number), sentence, self.trail, remedy=remedy)
            there.append(option["id"])
        if len(there) > MOST_OPTIONS:
            sentence = Text(
                f"'{self.id}' krijgt meer dan {MOST_OPTIONS} opties",
                f"'{self.id}' gets more than {MOST_OPTIONS} options",
            )
            remedy = Text("voeg er minder toe", "add fewer")
            yield Fault(self.place("options"), sentence, self.trail, remedy=remedy)
