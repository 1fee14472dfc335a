"""Parts that go by a word instead of standing in a list: claims by their id, and what a change does by its word."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.sheets.items import Many
from engine.sheets.parts import Part, Sheet
from engine.sheets.passing import Address, Incoming, Outgoing


@dataclass(frozen=True, slots=True)
class ById:
    """Items under their id."""

    many: Many

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that they stand in."""
        return self.many.sheets

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """A row for each item."""
        items = [{"id": id, **item} for id, item in value[self.many.key].items()]
        self.many.write({self.many.key: items}, kind, address, out)

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """The items; one without an id is said to have a wrong one."""
        listed: dict[str, Any] = {}
        self.many.read(listed, kind, address, incoming)
        found: dict[str, Any] = {}
        for one in listed.get(self.many.key, ()):
            id_place = incoming.places[id(one)]["id"]
            incoming.put(found, one.pop("id", ""), one, id_place)
        item[self.many.key] = found


@dataclass(frozen=True, slots=True)
class ByWord:
    """Parts that only changes by some word have; a reread goes by the case and the relation, the rest by what it changes."""

    words: tuple[tuple[str, tuple[Part, ...]], ...]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that they stand in."""
        return tuple(sheet for _, parts in self.words for part in parts for sheet in part.sheets)

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """The rows of what a change does."""
        for word, parts in self.words:
            for part in parts if word in value else ():
                part.write(value, *_belongs(value, kind, address), out)

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """What a change does."""
        for word, parts in self.words:
            for part in parts if word in item else ():
                part.read(item, *_belongs(item, kind, address), incoming)


def _belongs(change: Mapping[str, Any], kind: str, address: Address) -> tuple[str, Address]:
    """How rows name a change that they belong to."""
    return ("reread", (*address, change.get("relation", ""))) if "rereads" in change else (kind, address)
