"""The small pack, and an empty sector pack beside it, each copied to a folder of its own."""

from pathlib import Path

import pytest

from tests.packs.small_pack import WrittenPack, copied


@pytest.fixture
def pack(tmp_path: Path) -> WrittenPack:
    """The small pack."""
    return copied("small", tmp_path)


@pytest.fixture
def sector(tmp_path: Path) -> WrittenPack:
    """A sector pack that only has a pack.yaml."""
    return copied("water", tmp_path)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A folder for the cache, which does not exist yet."""
    return tmp_path / "deep" / "cache"
