"""The content of a pack: its validated values, free of layout, with the place of each item."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.errors import Place
from engine.packs.document import Key
from engine.packs.places import Places
from engine.packs.words import name_of


@dataclass(frozen=True, slots=True)
class Content:
    """What a pack says. `values` is plain JSON; `places` tells where each item (kind, id, trail...) stands."""

    values: Mapping[str, Any]
    places: Places
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
        return self.places.place(trail)

    def key_place(self, *trail: str | int) -> Place:
        """The place of the key that the trail ends in, or of the nearest thing above it."""
        return self.places.key_place(trail)

    def with_place(self) -> list[Key]:
        """The trails of everything that keeps its place in the knowledge base."""
        found: list[Key] = [
            (kind, item["id"]) for kind in ("questions", "rules", "advice", "cases") for item in self.values[kind]
        ]
        found += [("forms", "forms", n) for n in range(len(self.values.get("forms", {}).get("forms", ())))]
        for case in self.values["cases"]:
            found += [("cases", case["id"], "relations", n, "expect") for n in range(len(case["relations"]))]
        for change in self.values.get("changes", ()):
            at = ("changes", name_of(change))
            found += [at, *((*at, part) for part in ("rule", "advice") if part in change), (*at, "expect")]
        return found


def canonical(value: Any) -> bytes:
    """JSON as bytes: sorted keys, no white space, UTF-8. Equal values give equal bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest(value: Any) -> str:
    """SHA-256 of the canonical JSON."""
    return hashlib.sha256(canonical(value)).hexdigest()


def knowledge_digest(values: Mapping[str, Any]) -> str:
    """SHA-256 of what is reasoned with. Worked cases are left out: they test the knowledge and change no outcome."""
    return digest({kind: value for kind, value in values.items() if kind != "cases"})
