"""A sound base and an empty sector pack, each in a folder of its own."""

from pathlib import Path

import pytest

from tests.packs.small_pack import WrittenPack
from tests.two_packs import base_in, sector_in


@pytest.fixture
def base(tmp_path: Path) -> WrittenPack:
    """The base."""
    return base_in(tmp_path)


@pytest.fixture
def sector(tmp_path: Path) -> WrittenPack:
    """The sector pack."""
    return sector_in(tmp_path)
