"""YAML as data with the place of everything: scalars are text; tags, aliases and duplicate keys are refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.packs.document import LARGEST as LARGEST
from engine.packs.document import Document as Document
from engine.packs.document import Mark, refused
from engine.packs.document import read_bytes as read_bytes
from engine.packs.sentences import DIVIDE, FILL_IT, FILL_KEY, ONE_DOCUMENT, SAVE_AGAIN, TAKE_OUT, WRITE_OUT
from engine.packs.signs import may_be_escaped, may_be_lost, may_turn, refused_in, refused_in_pack
from engine.packs.slips import slip_before
from engine.packs.unreadable import no_yaml, said_of

DEEPEST = 30  # levels of nesting
MOST = 200_000  # values in one file

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENDS = {yaml.SequenceEndEvent, yaml.MappingEndEvent}
_OTHER = {yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent}


def read_document(path: Path, shown: str | None = None) -> Document:
    """The document in a file of a pack, or InputError with the place of every fault."""
    shown = shown or str(path)
    return parse_document(read_bytes(path, shown, of_pack=True), shown, of_pack=True)


def parse_document(data: bytes, shown: str, of_pack: bool = False) -> Document:
    """The document in `data`; `shown` is the path that errors name. The texts of a pack must come through a workbook."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()  # without the BOM, unlike data
        sentence = Text("dit is geen UTF-8", "this is not UTF-8")
        raise InputError([Fault(_place_after(before, shown), sentence, remedy=SAVE_AGAIN)]) from None
    suspect = may_be_escaped(text) or may_turn(text) or (of_pack and may_be_lost(text))
    builder = _Builder(shown, suspect, refused_in_pack if of_pack else refused_in)
    try:
        next_event = _Parser(text).get_event
        while (event := next_event()) is not None:
            builder.take(event)
    except yaml.YAMLError as error:
        builder.faults.append(_yaml_fault(error, shown, text))
    if builder.faults:
        raise InputError(builder.faults)
    if not builder.documents:
        raise refused(shown, Text("dit bestand is leeg", "this file is empty"), FILL_IT)
    return Document(shown, builder.documents[0], builder.starts[0], builder.marks, builder.keys)


def _place_after(before: str, shown: str) -> Place:
    return Place(shown, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _yaml_fault(error: yaml.YAMLError, shown: str, text: str) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if slip := slip_before(error, text):
        sentence, remedy = no_yaml(slip.said)
        return Fault(Place(shown, slip.line, slip.column), sentence, remedy=remedy)
    if mark is None:
        position = getattr(error, "position", 0) or 0
        in_bytes = _Parser is not yaml.SafeLoader  # libyaml counts bytes, the parser in Python characters
        place = _place_after(text.encode()[:position].decode(errors="ignore") if in_bytes else text[:position], shown)
    else:
        place = Place(shown, mark.line + 1, mark.column + 1)
    sentence, remedy = said_of(error, text)
    return Fault(place, sentence, remedy=remedy)


class _Builder:
    """Builds the value from parse events, without recursion, and collects every fault on the way.

    What is being filled is `value`: `inside` has the marks of its items, `named` those of its keys (None in a list), and
    `key` waits for its value. `around` is what it stands in, from the outside in; outermost is the list of documents.
    """

    def __init__(self, path: str, suspect: bool, refused: Callable[[str], str | None]) -> None:
        self.path = path
        self.suspect = suspect  # whether any sign could be refused
        self.refused = refused
        self.faults: list[Fault] = []
        self.marks: dict[int, Any] = {}
        self.keys: dict[int, dict[str, Mark]] = {}
        self.documents: list[Any] = []
        self.starts: list[Mark] = []
        self.value: Any = self.documents
        self.inside: Any = self.starts
        self.named: dict[str, Mark] | None = None
        self.key: str | None = None
        self.around: list[tuple[Any, Any, dict[str, Mark] | None, str | None]] = []
        self.count = 0

    def take(self, event: Any) -> None:
        """One event. This runs for each word of a pack: it calls little, and makes no place where nobody asked for one."""
        kind = type(event)
        if kind in _ENDS:
            self.value, self.inside, self.named, self.key = self.around.pop()
        elif kind is yaml.DocumentStartEvent:
            if self.documents:
                self.refuse(
                    event,
                    "er staat een tweede document in dit bestand",
                    "there is a second document in this file",
                    ONE_DOCUMENT,
                )
        elif kind not in _OTHER:
            self.count += 1
            if self.count > MOST:
                raise self.too_much(
                    event, f"meer dan {MOST} waarden in één bestand", f"more than {MOST} values in one file"
                )
            self.node(kind, event)

    def node(self, kind: type, event: Any) -> None:
        """A scalar, the start of a list or mapping, or an alias."""
        if kind is yaml.AliasEvent:
            name = event.anchor
            self.refuse(
                event,
                f"verwijzingen (*{name}) mogen niet",
                f"aliases (*{name}) are not allowed",
            )
            self.put("", event)
            return
        if event.anchor:
            self.refuse(event, f"ankers (&{event.anchor}) mogen niet", f"anchors (&{event.anchor}) are not allowed")
        if event.tag:
            self.refuse(event, f"tags ({event.tag}) mogen niet", f"tags ({event.tag}) are not allowed")
        if kind is not yaml.ScalarEvent:
            self.open({} if kind is yaml.MappingStartEvent else [], event)
            return
        text = event.value
        if self.suspect and (bad := self.refused(text)):
            code = bad if len(bad) > 1 else f"U+{ord(bad):04X}"
            self.refuse(
                event,
                f"het teken {code} mag niet in een tekst",
                f"the character {code} is not allowed in a text",
                TAKE_OUT,
            )
        if self.named is not None and self.key is None:
            self.take_key(text, self.named, event)
        else:
            self.put(text, event)

    def take_key(self, key: str, named: dict[str, Mark], event: Any) -> None:
        """A key of the mapping that is being filled."""
        self.key = key
        if key in named:
            line = named[key].line + 1
            self.refuse(
                event,
                f"sleutel '{key}' staat er twee keer (eerst op regel {line})",
                f"key '{key}' stands here twice (first on line {line})",
                Text("laat er één staan", "keep one"),
            )
        else:
            named[key] = event.start_mark

    def put(self, item: Any, event: Any) -> None:
        """An item of the list, or the value of the key that waits for one."""
        if self.named is None:
            self.value.append(item)
            self.inside.append(event.start_mark)
        elif self.key is None:
            self.refuse(event, "een sleutel moet een gewone tekst zijn", "a key must be plain text", FILL_KEY)
            self.key = "?"
        else:
            self.value[self.key] = item
            self.inside[self.key] = event.start_mark
            self.key = None

    def open(self, value: Any, event: Any) -> None:
        """A list or mapping, to be filled from here on."""
        self.put(value, event)
        self.around.append((self.value, self.inside, self.named, self.key))
        self.value, self.key = value, None
        self.inside = self.marks[id(value)] = type(value)()
        self.named = self.keys.setdefault(id(value), {}) if isinstance(value, dict) else None
        if len(self.around) > DEEPEST:
            raise self.too_much(event, f"dieper dan {DEEPEST} niveaus", f"nested deeper than {DEEPEST} levels")

    def refuse(self, event: Any, nl: str, en: str, remedy: Text = WRITE_OUT) -> None:
        """Something that is no good, at the place where it starts."""
        mark = event.start_mark
        self.faults.append(Fault(Place(self.path, mark.line + 1, mark.column + 1), Text(nl, en), remedy=remedy))

    def too_much(self, event: Any, nl: str, en: str) -> InputError:
        """That we read no further."""
        self.refuse(event, nl, en, DIVIDE)
        return InputError(self.faults)
