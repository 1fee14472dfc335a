"""Items in a sheet, one a row, each with parts that stand in rows of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.errors import Fault, Place
from engine.language import Text
from engine.sheets.parts import Part, Sheet, refuse_twice, twice
from engine.sheets.passing import EMPTY, Address, Incoming, Outgoing, Row

NAME_IT = Text("hier hoort de naam van deze rij", "the name of this row belongs here")
RENAME = Text("geef deze een andere naam", "give this one another name")


@dataclass(frozen=True, slots=True)
class One:
    """What stands in one row: under its key, or in the item itself where that is ""."""

    sheet: Sheet
    key: str = ""
    parts: tuple[Part, ...] = ()
    kind: str = ""

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that it stands in."""
        return self.sheet, *(sheet for part in self.parts for sheet in part.sheets)

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """The row."""
        inside = value if not self.key else value.get(self.key)
        if inside is None:
            return
        row: Row = {}
        for column in self.sheet.columns:
            column.write(inside, row)
        out.add(self.sheet.name, self.sheet.owner, kind, address, row)
        for part in self.parts:
            part.write(inside, self.kind or kind, address, out)

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """What the row says; a second row is a fault."""
        lines = incoming.take(self.sheet.name, kind, address)
        for line in lines[1:]:
            refuse_twice(line, self.sheet.headers[0], incoming, lines[0].place(self.sheet.headers[0]))
        for line in lines[:1]:
            inside: dict[str, Any] = {} if self.key else item
            if self.key:
                incoming.put(item, self.key, inside, line.place(self.sheet.headers[0]))
            for column in self.sheet.columns:
                column.read(line, inside, incoming)
            for part in self.parts:
                part.read(inside, self.kind or kind, address, incoming)


@dataclass(frozen=True, slots=True)
class Many:
    """A list of items, one a row, each with parts of its own.

    No two of them have the same texts under the headers `own`; the first of these is the address of an item, after that of
    what it belongs to when it is `inside` that.
    """

    sheet: Sheet
    key: str
    kind: str
    parts: tuple[Part, ...] = ()
    own: tuple[str, ...] = ("id",)
    inside: bool = False

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that it stands in."""
        return self.sheet, *(sheet for part in self.parts for sheet in part.sheets)

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """A row for each item."""
        seen: set[Address] = set()
        for item in value.get(self.key, ()):
            row: Row = {}
            for column in self.sheet.columns:
                column.write(item, row)
            own = tuple(row.get(header, "") for header in self.own)
            if own in seen:
                named = " ".join(own).strip()
                said = Text(f"'{named}' staat er twee keer", f"'{named}' stands here twice")
                out.faults.append(Fault(Place(self.sheet.name), said))
            seen.add(own)
            out.add(self.sheet.name, self.sheet.owner, kind, address, row)
            for part in self.parts:
                part.write(item, self.kind, self._address(address, own), out)

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """The items, in the order of the rows."""
        items: list[Any] = []
        seen = incoming.named.setdefault((self.sheet.name, *(address if self.inside else ())), {})
        for line in incoming.take(self.sheet.name, kind, address):
            one: dict[str, Any] = {}
            own, place = tuple(line[header] for header in self.own), line.place(self.own[0])
            incoming.append(items, one, place)
            for column in self.sheet.columns:
                column.read(line, one, incoming)
            elsewhere = tuple(sheet.name for sheet in self.sheets[1:])
            if not own[0]:
                incoming.refuse_name(Fault(place, EMPTY, remedy=NAME_IT), elsewhere)
                continue
            if own in seen:
                incoming.refuse_name(Fault(place, twice(line, self.own[0], seen[own]), remedy=RENAME), elsewhere)
                continue
            seen[own] = place
            for part in self.parts:
                part.read(one, self.kind, self._address(address, own), incoming)
        if items:
            incoming.put(item, self.key, items, incoming.places[id(items)][0])

    def _address(self, address: Address, own: Address) -> Address:
        return (*address, own[0]) if self.inside else own[:1]
