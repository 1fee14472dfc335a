"""Reads the files of a pack, holds each against its shape, and puts them together."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.packs.content import Content, knowledge_digest
from engine.packs.document import Document, Key
from engine.packs.files import FOLDERS, faults_of_names, files_of, refuse_too_large
from engine.packs.places import PlacesInFiles
from engine.packs.words import name_of

MOST_ITEMS = 2_000  # of one kind in a pack


def read_content(folder: Path, shown: str | None = None, cases: Collection[str] | None = None) -> Content:
    """The content of the pack in a folder, with the worked cases of these themes; InputError with all faults of all files."""
    from engine.packs.reading import read_document
    from engine.packs.shapes import FILES
    from engine.packs.validating import validated

    gathering = Gathering()
    files = files_of(folder, cases)
    refuse_too_large(folder, files.values())
    faults = [*faults_of_names(folder, shown)]
    for name, path in files.items():
        kind = name.split("/")[0].removesuffix(".yaml")
        try:
            document = read_document(path, f"{shown or folder}/{name}")
            value = validated(document, FILES[kind])
        except InputError as error:
            faults.extend(error.faults)
        else:
            gathering.take(kind, document, value)
    faults += gathering.faults
    if faults:
        raise InputError(faults)
    values = gathering.values()
    return Content(values, PlacesInFiles(gathering.places), knowledge_digest(values))


class Gathering:
    """Puts the files of a pack together: items by kind and id, each with the document and the trail where it stands."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.places: dict[Key, tuple[Document, Key]] = {}
        self.single: dict[str, Any] = {}
        self.themes: dict[str, Any] = {}
        self.items: dict[str, dict[str, Any]] = {kind: {} for kind in FOLDERS}

    def take(self, kind: str, document: Document, value: dict[str, Any]) -> None:
        """One validated file."""
        if kind not in FOLDERS:
            if kind != "glossary" or any(value.values()):  # one without a word is none
                self.single[kind] = value
            self.places[(kind,)] = document, ()
        elif kind == "sources":
            for id, claim in value["claims"].items():
                self._item(kind, id, claim | {"source": value["source"]}, document, ("claims", id))
        elif kind == "questions":
            self._theme({key: value[key] for key in ("theme", "title", "opening")}, document)
            for number, question in enumerate(value[kind]):
                self._item(kind, question["id"], question | {"theme": value["theme"]}, document, (kind, number))
        else:
            for number, item in enumerate(value[kind]):
                id = name_of(item) if kind == "changes" else item["id"]
                self._item(kind, id, item, document, (kind, number))

    def values(self) -> dict[str, Any]:
        """All items; questions in the order of the pack's themes and then as written, the rest by id."""
        order = {theme: n for n, theme in enumerate(self.single.get("pack", {}).get("themes", []))}
        themes = sorted(self.themes.values(), key=lambda theme: (order.get(theme["theme"], len(order)), theme["theme"]))
        rank = {theme["theme"]: n for n, theme in enumerate(themes)}
        questions = sorted(self.items["questions"].values(), key=lambda question: rank[question["theme"]])
        rest = {
            kind: [self.items[kind][id] for id in sorted(self.items[kind])] for kind in ("rules", "advice", "cases")
        }
        changes = [self.items["changes"][name] for name in sorted(self.items["changes"])]
        return {
            **self.single,
            "themes": themes,
            "questions": questions,
            "claims": dict(sorted(self.items["sources"].items())),
            **rest,
            **({"changes": changes} if changes else {}),
        }

    def _theme(self, theme: dict[str, Any], document: Document) -> None:
        """A theme may be spread over files, but is introduced in one way."""
        id, key, at = theme["theme"], ("themes", theme["theme"]), ("theme",)
        if self.themes.setdefault(id, theme) != theme:
            first = self._place(key)
            sentence = Text(
                f"thema '{id}' heeft al een andere titel of opening ({first})",
                f"theme '{id}' has another title or opening already ({first})",
            )
            remedy = Text("maak title en opening overal gelijk", "make title and opening the same everywhere")
            self.faults.append(Fault(document.place(at), sentence, remedy=remedy))
        self.places.setdefault(key, (document, at))

    def _item(self, kind: str, id: str, item: Any, document: Document, at: Key) -> None:
        if id in self.items[kind]:
            first = self._place((kind, id))
            sentence = Text(f"'{id}' bestaat al ({first})", f"'{id}' exists already ({first})")
            self.faults.append(Fault(document.place(at), sentence, remedy=_twice(kind, id)))
            return
        if len(self.items[kind]) == MOST_ITEMS:
            sentence = Text(f"meer dan {MOST_ITEMS} in {kind}", f"more than {MOST_ITEMS} in {kind}")
            remedy = Text("verdeel het over twee pakketten", "divide it over two packs")
            self.faults.append(Fault(document.place(at), sentence, remedy=remedy))
        self.items[kind][id] = item
        self.places[(kind, id)] = document, at

    def _place(self, key: Key) -> Place:
        document, at = self.places[key]
        return document.place(at)


def _twice(kind: str, id: str) -> Text:
    """What to do about an id that a pack has already; two updates of one thing are one."""
    if kind != "changes":
        return Text(
            "geef het een andere id, of haal een van beide weg", "give it another id, or take one of the two out"
        )
    if id.startswith("update "):
        return Text("zet beide onder één to", "put both under one to")
    if id.startswith("add-options "):
        return Text("zet beide onder één options", "put both under one options")
    return Text("haal een van beide weg", "take one of the two out")
