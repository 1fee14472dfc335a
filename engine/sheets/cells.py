"""What stands in a workbook: lines of texts, each with the place of its cell."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.errors import Place, on_one_line


class Cell(Place):
    """The place of a cell: `path` names the file and the sheet, line and column count from 1."""

    __slots__ = ()

    def __str__(self) -> str:
        path = on_one_line(self.path)
        return f"{path}!{letters(self.column)}{self.line}" if self.line else path


def letters(column: int) -> str:
    """What a column is called: A, B, ... Z, AA, ..."""
    named = ""
    while column:
        column, rest = divmod(column - 1, 26)
        named = chr(ord("A") + rest) + named
    return named


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet: the texts in it and their places, by the header of the column; no text is ""."""

    texts: Mapping[str, str]
    places: Mapping[str, Place]

    def __getitem__(self, header: str) -> str:
        return self.texts.get(header, "").strip()

    def place(self, header: str) -> Place:
        """Where the cell of a column stands."""
        return self.places[header]


Pages = Mapping[str, tuple[Line, ...]]  # the lines of each sheet
