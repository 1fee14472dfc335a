"""What the updates of a pack change, key by key: what stood there, and what it becomes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from engine.language import Text
from engine.packs.building import text
from engine.packs.changing import changed
from engine.packs.content import Content
from engine.packs.targets import meant, targets
from engine.packs.words import word_of


@dataclass(frozen=True, slots=True)
class Updated:
    """One key of something that a pack updates; `before` is None where nothing stood there."""

    key: str
    before: Text | None
    after: Text


def updates_of(content: Content, contents: Sequence[Content]) -> Mapping[str, tuple[Updated, ...]]:
    """What a pack updates, by id; `contents` are the packs in their order, of which those before it are looked at."""
    before = changed(list(takewhile(lambda each: each.id != content.id, contents))).contents
    known = targets(before)
    found: dict[str, tuple[Updated, ...]] = {}
    for change in content.values.get("changes", ()):
        word, id = word_of(change)
        if word == "update" and (target := meant(word, id, change["to"], known)):
            item: Any = before[target.pack].values
            for step in target.trail:
                item = item[step]
            found[id] = tuple(Updated(key, _told(item.get(key)), _told(new)) for key, new in change["to"].items())
    return found


def _told(value: Any) -> Any:
    if value is None:
        return None
    return text(value) if isinstance(value, Mapping) else Text(str(value), str(value))
