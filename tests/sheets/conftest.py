"""The small pack as a workbook."""

from pathlib import Path

import pytest

from engine.packs.gathering import read_content
from tests.packs.small_pack import HERE
from tests.sheets.books import Book, bytes_of


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """The small pack as a workbook that can be changed."""
    path = tmp_path / "out.xlsx"
    path.write_bytes(bytes_of(read_content(HERE / "small")))
    return Book(path)
