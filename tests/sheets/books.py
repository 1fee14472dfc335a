"""Workbooks in tests: a pack out to one and back, and one of which cells are changed."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from engine.errors import Fault, InputError
from engine.language import Text
from engine.packs.content import Content
from engine.packs.gathering import read_content
from engine.sheets.by_hand import written
from engine.sheets.choosing import fixed_choices
from engine.sheets.exporting import rows_of
from engine.sheets.folder import write_folder
from engine.sheets.importing import read_workbook
from engine.sheets.workbook import workbook


def bytes_of(content: Content) -> bytes:
    """A pack as a workbook."""
    return workbook(Text("Proef", "Trial"), rows_of(content), fixed_choices())


def back(path: Path, at: Path) -> Content:
    """The pack in a workbook, written as files and read from those."""
    imported = read_workbook(path)
    write_folder(at, written(imported.files))
    found = read_content(at)
    assert found.values == imported.content.values
    assert found.digest == imported.content.digest
    return found


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook on disk, to be changed and imported."""

    path: Path

    def put(self, **cells: Any) -> None:
        """Other values in cells, each named `sheet__cell`."""
        for name, value in cells.items():
            sheet, cell = name.rsplit("__", 1)
            self.change(
                lambda book, sheet=sheet, cell=cell, value=value: book[sheet.replace("_", "-")].__setitem__(cell, value)
            )

    def change(self, how: Any) -> None:
        """Something else done to it by openpyxl."""
        book = openpyxl.load_workbook(self.path)
        how(book)
        out = io.BytesIO()
        book.save(out)
        self.path.write_bytes(out.getvalue())

    def faults(self) -> tuple[Fault, ...]:
        """Everything that is wrong with it."""
        with pytest.raises(InputError) as caught:
            read_workbook(self.path)
        return caught.value.faults

    def said(self) -> list[str]:
        """The same in English, without the path."""
        return list(said(self.faults(), self.path))


def said(faults: Iterable[Fault], path: Path) -> Iterable[str]:
    """What faults say, from the sheet on."""
    return (fault.said("en").removeprefix(f"{path}:").strip() for fault in faults)
