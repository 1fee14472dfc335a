"""Applies what packs change in the packs before them, in the order given, on copies of their values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from engine.errors import Fault, Place
from engine.language import Text
from engine.model.changes import Change
from engine.packs.content import Content
from engine.packs.document import Key
from engine.packs.places import Moved
from engine.packs.targets import Target, Targets, meant, targets
from engine.packs.wanted import Off, Wanted
from engine.packs.words import word_of

ONE_CHANGE = Text("laat één van de twee wijzigingen staan", "keep one of the two changes")
LISTS = {"rule": "rules", "advice": "advice"}


@dataclass(frozen=True, slots=True)
class Changed:
    """The packs as they are after all changes, what was changed, and what could not be."""

    contents: tuple[Content, ...]
    changes: tuple[Change, ...]
    faults: tuple[Fault, ...]


def changed(contents: Sequence[Content]) -> Changed:
    """The packs with the changes that they make in each other."""
    applying = _Applying(contents)
    for number, content in enumerate(contents):
        if content.values.get("changes"):
            applying.take(number)
    return Changed(tuple(applying.contents), tuple(applying.changes), tuple(applying.faults))


class _Applying:
    """The packs on their way from what was written to what is reasoned with."""

    def __init__(self, contents: Sequence[Content]) -> None:
        self.contents = list(contents)
        self.changes: list[Change] = []
        self.faults: list[Fault] = []
        self.touched: dict[tuple[str, str], list[tuple[Content, Place]]] = {}
        self.off: dict[str, Off] = {}

    def take(self, number: int) -> None:
        """All changes of one pack; what it takes away goes last, so that every item keeps its place until then."""
        pack = self.contents[number]
        known = targets(self.contents[:number])
        own = targets([pack])
        gone: list[Target] = []
        for value in pack.values["changes"]:
            word, id = word_of(value)
            if word == "rereads":
                continue
            change = Wanted(pack, value, word, id, known)
            there = meant(word, id, value.get("to", ()), known)
            target = there or self._off(change)
            faults = list(self._refused(change, target, own))
            if target and not faults:
                faults = list(change.unfit(target, self._at(target)[1] if there else None))
            self.faults += faults
            if faults or target is None:
                continue
            if there and word in ("replace", "switch-off"):
                gone.append(there)
            if word == "switch-off":
                self.off[id] = Off(target.kind, pack.id, change.place())
            elif word == "replace":
                self.off.pop(id, None)
                self._replace(number, change, target)
            elif word == "update":
                self._update(change, target)
            else:
                self._add_options(change, target)
            self.changes.append(change.said())
        for target in sorted(gone, key=lambda target: target.trail, reverse=True):
            self._put(target.pack, target.trail[:-1], _without(self._at(target)[0], target.trail[-1]))

    def _off(self, change: "Wanted") -> Target | None:
        """What an earlier pack switched off, for a change that needs nothing of it: a replacement, or the same again."""
        off = self.off.get(change.id)
        return Target(off.kind, change.id, 0, ()) if off and change.word in ("replace", "switch-off") else None

    def _refused(self, change: "Wanted", target: Target | None, own: Targets) -> Iterator[Fault]:
        """That there is nothing to change, or that another pack changes it too."""
        if target is None:
            yield change.without_target(own, self.off)
        elif change.word != "add-options":
            here = change.place(change.word)
            touched = self.touched.setdefault((target.kind, target.id), [])
            for pack, place in touched:
                if pack.id == change.pack.id:
                    sentence = Text(
                        f"dit pakket verandert '{target.id}' al ({place})",
                        f"this pack changes '{target.id}' already ({place})",
                    )
                    yield Fault(here, sentence, change.trail, remedy=ONE_CHANGE)
                elif not _ordered(pack, change.pack):
                    sentence = Text(
                        f"pakket '{pack.id}' verandert '{target.id}' ook ({place})",
                        f"pack '{pack.id}' changes '{target.id}' too ({place})",
                    )
                    remedy = Text(
                        f"zet after: [{pack.id}] in pack.yaml als dit pakket voorgaat",
                        f"put after: [{pack.id}] in pack.yaml when this pack prevails",
                    )
                    yield Fault(here, sentence, change.trail, remedy=remedy)
            touched.append((change.pack, here))

    def _at(self, target: Target) -> tuple[Any, Any]:
        """The list that an item stands in now, and the item."""
        value: Any = self.contents[target.pack].values
        for step in target.trail[:-1]:
            value = value[step]
        return value, value[target.trail[-1]]

    def _put(self, number: int, trail: Key, value: Any) -> None:
        content = self.contents[number]
        self.contents[number] = replace(content, values=_with(content.values, trail, value))

    def _update(self, change: "Wanted", target: Target) -> None:
        to = change.value["to"]
        if target.kind == "theme":  # a theme may have questions of many packs, and is introduced in one way
            for number, content in enumerate(self.contents):
                themes = [theme | to if theme["theme"] == target.id else theme for theme in content.values["themes"]]
                self._put(number, ("themes",), themes)
            return
        _, item = self._at(target)
        shared = _shared(item, self.contents) if target.kind == "option" else {}
        self._put(target.pack, target.trail, {**shared, **item, **to})

    def _add_options(self, change: "Wanted", target: Target) -> None:
        _, question = self._at(target)
        options, added = question["options"], change.value["options"]
        self._put(target.pack, (*target.trail, "options"), [*options, *added])
        for number in range(len(added)):
            trail = ("questions", target.id, "options", len(options) + number)
            self._moved(target.pack, trail, change, "options", number)

    def _replace(self, number: int, change: "Wanted", target: Target) -> None:
        """The item is of the pack that replaces it, from here on."""
        kind = LISTS[target.kind]
        items = [*self.contents[number].values[kind], {"id": target.id, **change.value[target.kind]}]
        self._put(number, (kind,), sorted(items, key=lambda item: str(item["id"])))
        self._moved(number, (kind, target.id), change, target.kind)

    def _moved(self, number: int, trail: Key, change: "Wanted", *inside: str | int) -> None:
        content = self.contents[number]
        places = Moved(content.places, trail, change.pack.places, (*change.at, *inside))
        self.contents[number] = replace(content, places=places)


def _ordered(one: Content, other: Content) -> bool:
    """Whether one of two packs says that it comes after the other."""
    return one.id in other.values["pack"]["after"] or other.id in one.values["pack"]["after"]


def _shared(option: Any, contents: Sequence[Content]) -> Any:
    """What an option has that is named by its id only: changed in one question, it is an option of that question."""
    common = (each for content in contents for each in content.values["pack"]["common-options"])
    return {} if "text" in option else next((each for each in common if each["id"] == option["id"]), {})


def _with(value: Any, trail: Key, new: Any) -> Any:
    """The value with something else where the trail leads to; what is not on the way is shared."""
    if not trail:
        return new
    step: Any = trail[0]
    copy: Any = list(value) if isinstance(value, list) else dict(value)
    copy[step] = _with(value[step], trail[1:], new)
    return copy


def _without(items: list[Any], number: Any) -> list[Any]:
    return [*items[:number], *items[number + 1 :]]
