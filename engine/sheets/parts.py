"""Parts of an item that are plain lists and mappings: rows of another sheet that belong to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Protocol

from engine.errors import Place
from engine.language import Text
from engine.sheets.cells import Line
from engine.sheets.columns import Column
from engine.sheets.passing import Address, Incoming, Outgoing, Owner


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a sheet is laid out: the columns that say what a row belongs to, and those that hold something of it.

    `choose` names the list to choose from in a column that says what a row belongs to.
    """

    name: str
    says: Text
    owner: Owner
    columns: tuple[Column, ...]
    choose: tuple[str, ...] = ()

    @property
    def headers(self) -> tuple[str, ...]:
        """What stands above all columns."""
        return *self.owner, *(header for column in self.columns for header in column.headers)

    @property
    def allowed(self) -> dict[str, str]:
        """The list of values to choose from, by header."""
        own = {header: name for column in self.columns for header, name in column.allowed.items()}
        return dict(zip(self.owner, self.choose, strict=False)) | own


class Part(Protocol):
    """Something of an item that stands in rows of its own."""

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that it stands in."""

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """Puts what an item has of it into rows."""

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """Puts what belongs to an item into it."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of words, one word a row; lists of the same item stand side by side."""

    sheet: Sheet
    keys: tuple[str, ...]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that it stands in."""
        return (self.sheet,)

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """A row for each word, or for what stands side by side."""
        for words in zip_longest(*(value.get(key) or () for key in self.keys)):
            row = {key: word for key, word in zip(self._headers, words, strict=True) if word is not None}
            out.add(self.sheet.name, self.sheet.owner, kind, address, row)

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """The words of each list, in the order of the rows."""
        for key, header in zip(self.keys, self._headers, strict=True):
            words: list[str] = []
            for line in incoming.take(self.sheet.name, kind, address):
                if line[header]:
                    incoming.append(words, line.texts[header], line.place(header))
            if words:
                incoming.put(item, key, words, incoming.places[id(words)][0])

    @property
    def _headers(self) -> tuple[str, ...]:
        return self.sheet.headers[len(self.sheet.owner) :]


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping of words to words, one pair a row."""

    sheet: Sheet
    key: str

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that it stands in."""
        return (self.sheet,)

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """A row for each pair."""
        for pair in value.get(self.key, {}).items():
            out.add(self.sheet.name, self.sheet.owner, kind, address, dict(zip(self.sheet.headers, pair, strict=True)))

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """The mapping."""
        first, second = self.sheet.headers
        found: dict[str, Any] = {}
        for line in incoming.take(self.sheet.name, kind, address):
            if line[first] in found:
                refuse_twice(line, first, incoming, incoming.places[id(found)][line[first]])
            incoming.put(found, line[first], line[second], line.place(second))
        if found:
            item[self.key] = found


def refuse_twice(line: Line, header: str, incoming: Incoming, first: Place) -> None:
    """That something stands in a sheet already."""
    incoming.refuse(line, header, twice(line, header, first))


def twice(line: Line, header: str, first: Place) -> Text:
    """That what stands in a cell stood in another already."""
    named, cell = line[header], _cell(first)
    return Text(f"'{named}' staat er twee keer (eerst in {cell})", f"'{named}' stands here twice (first in {cell})")


def _cell(place: Place) -> str:
    return str(place).rpartition("!")[2]
