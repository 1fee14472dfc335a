"""Where the items of a pack stand: worked out from its files where somebody asks, or known from the cache."""

from collections.abc import Mapping
from typing import Protocol

from engine.errors import Place
from engine.packs.document import Document, Key


class Places(Protocol):
    """Finds what a trail of kind, id and keys leads to, or the nearest thing above it."""

    def place(self, trail: Key) -> Place:
        """The place of a value."""

    def key_place(self, trail: Key) -> Place:
        """The place of the key that the trail ends in."""


class PlacesInFiles:
    """The places of items, by the document that an item stands in and the trail to it there."""

    def __init__(self, items: Mapping[Key, tuple[Document, Key]]) -> None:
        self.items = items

    def place(self, trail: Key) -> Place:
        """The place of a value."""
        document, inside = self._inside(trail)
        return document.place(inside) if document else Place("")

    def key_place(self, trail: Key) -> Place:
        """The place of the key that the trail ends in."""
        document, inside = self._inside(trail)
        return document.key_place(inside) if document else Place("")

    def _inside(self, trail: Key) -> tuple[Document | None, Key]:
        for depth in (2, 1):  # an item is found by kind and id; a file that is one item by its kind
            if trail[:depth] in self.items:
                document, above = self.items[trail[:depth]]
                return document, (*above, *trail[depth:])
        return None, ()


class PlacesKnown:
    """The places of items, and of nothing inside them."""

    def __init__(self, known: Mapping[Key, Place]) -> None:
        self.known = known

    def place(self, trail: Key) -> Place:
        """The place of a value."""
        while trail and trail not in self.known:
            trail = trail[:-1]
        return self.known.get(trail, Place(""))

    key_place = place


class Moved:
    """The places of a pack of which one thing stands elsewhere: in the changes of a pack."""

    def __init__(self, places: Places, trail: Key, others: Places, there: Key) -> None:
        self.places, self.trail, self.others, self.there = places, trail, others, there

    def place(self, trail: Key) -> Place:
        """The place of a value."""
        places, trail = self._found(trail)
        return places.place(trail)

    def key_place(self, trail: Key) -> Place:
        """The place of the key that the trail ends in."""
        places, trail = self._found(trail)
        return places.key_place(trail)

    def _found(self, trail: Key) -> tuple[Places, Key]:
        if trail[: len(self.trail)] == self.trail:
            return self.others, (*self.there, *trail[len(self.trail) :])
        return self.places, trail
