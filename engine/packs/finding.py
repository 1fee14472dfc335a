"""Where packs are: shipped inside the installed package, or in the checkout beside it."""

from collections.abc import Sequence
from pathlib import Path

import engine
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.assembling import assemble
from engine.packs.cache import read_cached

BASE = "spectrum"


def knowledge_folder() -> Path:
    """The folder of the shipped packs."""
    inside = Path(engine.__file__).parent / "_knowledge"
    return inside if inside.is_dir() else Path(engine.__file__).parent.parent / "knowledge"


def load(sectors: Sequence[Path] = (), cache: Path | None = None, base: Path | None = None) -> KnowledgeBase:
    """The knowledge base: the base pack and the sector packs in the folders given."""
    folder = base or knowledge_folder() / BASE
    contents = [read_cached(folder, cache, None if base else f"knowledge/{BASE}")]
    contents += [read_cached(sector, cache) for sector in sectors]
    return assemble(contents)
