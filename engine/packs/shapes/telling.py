"""What a key is for, in one sentence: from the descriptions that editors show."""

from typing import Any

from engine.language import Text
from engine.packs.shapes.parts import Shape, shape_at


def told_of(shape: Shape, trail: tuple[str | int, ...], key: str) -> Text | None:
    """What the key is for, where the trail leads to; None where nothing is said of it."""
    from engine.packs.schemas import descriptions  # only where something is missing

    name: Any = shape_at(shape, trail).get("metadata", {}).get("name")
    told = descriptions().get(name, {}).get(key)
    return Text(_inside(told["nl"]), _inside(told["en"])) if told else None


def _inside(sentence: str) -> str:
    """A sentence as it stands within another."""
    return sentence[0].lower() + sentence[1:].rstrip(".")
