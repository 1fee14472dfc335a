"""The content of a pack: its validated values, free of layout, with the place of each item."""

import hashlib
import json
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.packs.document import Document, Key

FOLDERS = ("sources", "questions", "rules", "advice", "cases")
MOST_FILES = 500


@dataclass(frozen=True, slots=True)
class Content:
    """What a pack says. `values` is plain JSON; `places` tells where each item (kind, id, trail...) stands."""

    values: Mapping[str, Any]
    places: Mapping[Key, Place]
    known_digest: str = ""

    @property
    def id(self) -> str:
        """The id of the pack."""
        return str(self.values["pack"]["id"])

    @property
    def digest(self) -> str:
        """SHA-256 of the knowledge, worked out where the cache does not know it."""
        return self.known_digest or knowledge_digest(self.values)

    def place(self, *trail: str | int) -> Place:
        """The place of what the trail leads to, or of the nearest thing above it."""
        while trail and trail not in self.places:
            trail = trail[:-1]
        return self.places.get(trail, Place(""))


def canonical(value: Any) -> bytes:
    """JSON as bytes: sorted keys, no white space, UTF-8. Equal values give equal bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest(value: Any) -> str:
    """SHA-256 of the canonical JSON."""
    return hashlib.sha256(canonical(value)).hexdigest()


def knowledge_digest(values: Mapping[str, Any]) -> str:
    """SHA-256 of what is reasoned with. Worked cases are left out: they test the knowledge and change no outcome."""
    return digest({kind: value for kind, value in values.items() if kind != "cases"})


def files_of(folder: Path, cases: Collection[str] | None = None) -> dict[str, Path]:
    """The files of a pack by their path inside it, in order; InputError for a folder that is no pack.

    Of the worked cases only the files of these themes; all of them when None.
    """
    if not os.path.isfile(folder / "pack.yaml"):  # Path.is_file raises for a name that is too long
        raise InputError([Fault(Place(str(folder)), Text("hier staat geen pack.yaml", "there is no pack.yaml here"))])
    found = {name: folder / name for name in ("pack.yaml", "forms.yaml", "glossary.yaml") if (folder / name).is_file()}
    for kind in FOLDERS:
        found |= {
            f"{kind}/{name}": folder / kind / name
            for name in _names_in(folder / kind)
            if name.endswith(".yaml")
            and name[0] != "."
            and (kind != "cases" or cases is None or name.removesuffix(".yaml") in cases)
        }
    if len(found) > MOST_FILES:
        raise InputError(
            [Fault(Place(str(folder)), Text(f"meer dan {MOST_FILES} bestanden", f"more than {MOST_FILES} files"))]
        )
    return found


def _names_in(folder: Path) -> list[str]:
    """The names in a folder of a pack, which may be absent; glob would silently skip a folder that cannot be read."""
    try:
        return sorted(os.listdir(folder))
    except FileNotFoundError:
        return []
    except OSError as error:
        sentence = Text(
            f"deze map is niet te lezen ({error.strerror})", f"this folder cannot be read ({error.strerror})"
        )
        raise InputError([Fault(Place(str(folder)), sentence)]) from None


def read_content(folder: Path, shown: str | None = None, cases: Collection[str] | None = None) -> Content:
    """The content of the pack in a folder, with the worked cases of these themes; InputError with all faults of all files."""
    from pydantic import BaseModel

    from engine.packs import schema
    from engine.packs.reading import read_document
    from engine.packs.validating import validated

    shapes: dict[str, type[BaseModel]] = {
        "pack.yaml": schema.PackFile, "forms.yaml": schema.FormsFile, "glossary.yaml": schema.GlossaryFile, "sources": schema.SourcesFile,
        "questions": schema.QuestionsFile, "rules": schema.RulesFile, "advice": schema.AdviceFile, "cases": schema.CasesFile,
    }  # fmt: skip
    faults: list[Fault] = []
    gathering = _Gathering(faults)
    for name, path in files_of(folder, cases).items():
        try:
            document = read_document(path, f"{shown or folder}/{name}")
            shape = validated(document, shapes[name.split("/")[0]])
        except InputError as error:
            faults.extend(error.faults)
        else:
            gathering.take(
                name.split("/")[0].removesuffix(".yaml"), document, shape.model_dump(by_alias=True, exclude_none=True)
            )
    if faults:
        raise InputError(faults)
    values = gathering.values()
    return Content(values, gathering.places, knowledge_digest(values))


class _Gathering:
    """Puts the files of a pack together: items by kind and id, each with its place."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        self.places: dict[Key, Place] = {}
        self.single: dict[str, Any] = {}
        self.themes: dict[str, Any] = {}
        self.items: dict[str, dict[str, Any]] = {kind: {} for kind in FOLDERS}

    def take(self, kind: str, document: Document, value: dict[str, Any]) -> None:
        """One validated file."""
        if kind in ("pack", "forms", "glossary"):
            self.single[kind] = value
            self.places |= {(kind, *found): place for found, place in document.places.items()}
            return
        inside: dict[Key, list[Key]] = {}
        for trail in document.places:
            inside.setdefault(trail[:2], []).append(trail)
        if kind == "sources":
            for id, claim in value["claims"].items():
                self._item(kind, id, claim, document, inside[("claims", id)])
        else:
            if kind == "questions":
                self._theme({key: value[key] for key in ("theme", "title", "opening")}, document.place(("theme",)))
            for number, item in enumerate(value[kind]):
                self._item(
                    kind,
                    item["id"],
                    item | ({"theme": value["theme"]} if kind == "questions" else {}),
                    document,
                    inside[(kind, number)],
                )

    def values(self) -> dict[str, Any]:
        """All items; questions in the order of the pack's themes and then as written, the rest by id."""
        order = {theme: n for n, theme in enumerate(self.single.get("pack", {}).get("themes", []))}
        themes = sorted(self.themes.values(), key=lambda theme: (order.get(theme["theme"], len(order)), theme["theme"]))
        rank = {theme["theme"]: n for n, theme in enumerate(themes)}
        questions = sorted(self.items["questions"].values(), key=lambda question: rank[question["theme"]])
        rest = {
            kind: [self.items[kind][id] for id in sorted(self.items[kind])] for kind in ("rules", "advice", "cases")
        }
        return {
            **self.single,
            "themes": themes,
            "questions": questions,
            "claims": dict(sorted(self.items["sources"].items())),
            **rest,
        }

    def _theme(self, theme: dict[str, Any], place: Place) -> None:
        """A theme may be spread over files, but is introduced in one way."""
        id = theme["theme"]
        if self.themes.setdefault(id, theme) != theme:
            first = self.places[("themes", id)]
            sentence = Text(
                f"thema '{id}' heeft al een andere titel of opening ({first})",
                f"theme '{id}' has another title or opening already ({first})",
            )
            self.faults.append(Fault(place, sentence))
        self.places.setdefault(("themes", id), place)

    def _item(self, kind: str, id: str, item: Any, document: Document, trails: list[Key]) -> None:
        if id in self.items[kind]:
            first = self.places[(kind, id)]
            sentence = Text(f"'{id}' bestaat al ({first})", f"'{id}' exists already ({first})")
            self.faults.append(Fault(document.places[trails[0]], sentence))
            return
        self.items[kind][id] = item
        self.places |= {(kind, id, *trail[2:]): document.places[trail] for trail in trails}
