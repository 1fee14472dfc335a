"""Where packs are: shipped inside the installed package, or in the checkout beside it."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path

import engine
from engine.errors import InputError
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.assembling import assemble
from engine.packs.cache import read_cached
from engine.packs.gathering import read_content

BASE = "spectrum"
# What is wrong is said from the files: the cache keeps the places of items only. It may also hold values of any shape.
AT_FAULT = (InputError, LookupError, TypeError, AttributeError, ValueError)


def knowledge_folder() -> Path:
    """The folder of the shipped packs."""
    inside = Path(engine.__file__).parent / "_knowledge"
    return inside if inside.is_dir() else Path(engine.__file__).parent.parent / "knowledge"


def load(
    sectors: Sequence[Path] = (),
    cache: Path | None = None,
    base: Path | None = None,
    cases: Collection[str] | None = None,
) -> KnowledgeBase:
    """The knowledge base: the base pack and the sector packs in the folders given.

    Worked cases are half of what there is to read: name the themes of those that are needed, or none; None reads all.
    """
    folder = base or knowledge_folder() / BASE
    packs: list[tuple[Path, str | None]] = [
        (folder, None if base else f"knowledge/{BASE}"),
        *((sector, None) for sector in sectors),
    ]
    if cache:
        with suppress(*AT_FAULT):
            return assemble([read_cached(pack, cache, shown, cases) for pack, shown in packs], cases is None)
    return assemble([read_content(pack, shown, cases) for pack, shown in packs], cases is None)
