"""YAML as data with the place of everything: scalars are text; tags, aliases and duplicate keys are refused."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.packs.document import LARGEST as LARGEST
from engine.packs.document import Document as Document
from engine.packs.document import Key as Key
from engine.packs.document import read_bytes as read_bytes
from engine.packs.document import refused

DEEPEST = 30  # levels of nesting
MOST = 200_000  # values in one file

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # control characters and half characters


def read_document(path: Path, shown: str | None = None) -> Document:
    """The document in a file, or InputError with the place of every fault."""
    shown = shown or str(path)
    return parse_document(read_bytes(path, shown), shown)


def parse_document(data: bytes, shown: str) -> Document:
    """The document in `data`; `shown` is the path that errors name."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()  # without the BOM, unlike data
        sentence = Text(
            "dit is geen UTF-8; bewaar het bestand opnieuw als UTF-8", "this is not UTF-8; save the file again as UTF-8"
        )
        raise InputError([Fault(_place_after(before, shown), sentence)]) from None
    builder = _Builder(shown)
    try:
        for event in yaml.parse(text, Loader=_Parser):
            builder.take(event)
    except yaml.YAMLError as error:
        builder.faults.append(_yaml_fault(error, shown, text))
    except InputError as error:  # more than we read; what was found before it is said as well
        builder.faults.extend(error.faults)
    if builder.faults:
        raise InputError(builder.faults)
    if builder.result is None:
        raise refused(shown, Text("dit bestand is leeg", "this file is empty"))
    return Document(shown, builder.result[0], builder.places, builder.keys)


def _place_after(before: str, shown: str) -> Place:
    return Place(shown, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _yaml_fault(error: yaml.YAMLError, shown: str, text: str) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "?"
    if mark is None:
        position = getattr(error, "position", 0) or 0
        in_bytes = _Parser is not yaml.SafeLoader  # libyaml counts bytes, the parser in Python characters
        place = _place_after(text.encode()[:position].decode(errors="ignore") if in_bytes else text[:position], shown)
    else:
        place = Place(shown, mark.line + 1, mark.column + 1)
    return Fault(
        place,
        Text(
            f"dit is geen geldige YAML ({problem}); kijk naar de inspringing, en zet tekst met een dubbele punt tussen aanhalingstekens",
            f"this is not valid YAML ({problem}); look at the indentation, and put text with a colon in quotes",
        ),
    )


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being filled."""

    value: list[Any] | dict[str, Any]
    trail: Key
    key: str | None = None


@dataclass(slots=True)
class _Builder:
    """Builds the value from parse events, without recursion, and collects every fault on the way."""

    path: str
    faults: list[Fault] = field(default_factory=list)
    places: dict[Key, Place] = field(default_factory=dict)
    keys: dict[Key, Place] = field(default_factory=dict)
    result: tuple[Any] | None = None
    open: list[_Open] = field(default_factory=list)
    count: int = 0
    documents: int = 0

    def take(self, event: Any) -> None:
        if isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            self.open.pop()
            return
        place = Place(self.path, event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            self.node(event, place)
        elif isinstance(event, yaml.AliasEvent):
            self.one_more(place)
            self.refuse(
                place,
                Text(
                    f"verwijzingen (*{event.anchor}) mogen niet; schrijf het uit",
                    f"aliases (*{event.anchor}) are not allowed; write it out",
                ),
            )
            self.put("", place)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents == 2:
                self.refuse(
                    place,
                    Text("er staat een tweede document in dit bestand", "there is a second document in this file"),
                )

    def node(self, event: Any, place: Place) -> None:
        if event.anchor:
            self.refuse(
                place, Text(f"ankers (&{event.anchor}) mogen niet", f"anchors (&{event.anchor}) are not allowed")
            )
        if event.tag:
            self.refuse(place, Text(f"tags ({event.tag}) mogen niet", f"tags ({event.tag}) are not allowed"))
        self.one_more(place)
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event.value, place)
            return
        self.put([] if isinstance(event, yaml.SequenceStartEvent) else {}, place, opens=True)
        if len(self.open) > DEEPEST:
            raise InputError(
                [Fault(place, Text(f"dieper dan {DEEPEST} niveaus", f"nested deeper than {DEEPEST} levels"))]
            )

    def one_more(self, place: Place) -> None:
        self.count += 1
        if self.count > MOST:
            raise InputError(
                [Fault(place, Text(f"meer dan {MOST} waarden in één bestand", f"more than {MOST} values in one file"))]
            )

    def scalar(self, value: str, place: Place) -> None:
        bad = _CONTROL.search(value)
        if bad is not None:
            self.refuse(
                place,
                Text(
                    f"het teken U+{ord(bad[0]):04X} mag niet in een tekst",
                    f"the character U+{ord(bad[0]):04X} is not allowed in a text",
                ),
            )
        top = self.open[-1] if self.open else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            if value in top.value:
                first = self.keys[(*top.trail, value)]
                self.refuse(
                    place,
                    Text(
                        f"sleutel '{value}' staat er twee keer (eerst op regel {first.line})",
                        f"key '{value}' stands here twice (first on line {first.line})",
                    ),
                )
            top.key = value
            self.keys.setdefault((*top.trail, value), place)
        else:
            self.put(value, place)

    def put(self, value: Any, place: Place, opens: bool = False) -> None:
        trail: Key = ()
        if not self.open:
            if self.result is None:
                self.result = (value,)
                self.places[()] = place
        else:
            top = self.open[-1]
            if isinstance(top.value, list):
                trail = (*top.trail, len(top.value))
                top.value.append(value)
                self.places[trail] = place
            elif top.key is None:
                self.refuse(place, Text("een sleutel moet een gewone tekst zijn", "a key must be plain text"))
                trail, top.key = (*top.trail, "?"), "?"
                self.keys[trail] = place
            else:
                trail = (*top.trail, top.key)
                top.value[top.key] = value
                self.places[trail] = place
                top.key = None
        if opens:
            self.open.append(_Open(value, trail))

    def refuse(self, place: Place, sentence: Text) -> None:
        self.faults.append(Fault(place, sentence))
