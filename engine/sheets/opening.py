"""Opens a workbook: its sheets as lines of texts by the header of their column, or everything that is wrong with it."""

from pathlib import Path

from engine.errors import Fault, InputError, not_one_of
from engine.language import Text
from engine.sheets.cells import Cell, Line, Pages
from engine.sheets.parcel import Parcel
from engine.sheets.tables import SHEETS
from engine.sheets.unpacking import Grid, grids

TAKE_OUT = Text(
    "haal de kolom weg; een opmerking kan in een notitie bij een cel, en gaat niet mee terug",
    "take the column out; a remark can go in a note at a cell, and does not come back",
)
ASIDE = ("read-me", "allowed")  # sheets that explain; nothing of them is read


def open_pages(path: Path) -> tuple[Pages, list[Fault]]:
    """The lines of every sheet, and what is wrong with cells; InputError when sheets or columns are not as they should be."""
    found = grids(Parcel(path))
    faults: list[Fault] = []
    pages: dict[str, tuple[Line, ...]] = {}
    wrong: list[Fault] = []
    for sheet in SHEETS:
        if sheet.name in found:
            grid = found[sheet.name]
            faults += grid.faults
            headers = _headers(grid, sheet.headers, wrong, faults)
            pages[sheet.name] = _lines(grid, headers)
        else:
            sentence = Text(
                f"blad '{sheet.name}' ontbreekt; laat het leeg als er niets op hoort",
                f"sheet '{sheet.name}' is missing; leave it empty when nothing belongs on it",
            )
            wrong.append(Fault(Cell(str(path)), sentence))
    for name, grid in found.items():
        if name not in (*pages, *ASIDE):
            sentence = Text(f"onbekend blad '{name}'", f"unknown sheet '{name}'")
            left = [sheet.name for sheet in SHEETS if sheet.name not in found]
            wrong.append(not_one_of(Cell(grid.path), "", sentence, name, left))
    if wrong:
        raise InputError([*wrong, *faults])
    return pages, faults


def _headers(grid: Grid, known: tuple[str, ...], wrong: list[Fault], faults: list[Fault]) -> dict[str, int]:
    """The column of each header; one that stands there twice or is missing is wrong, one too many is a fault."""
    found: dict[str, int] = {}
    for (row, column), text in sorted(grid.texts.items()):
        header, place = text.strip(), grid.place(row, column)
        if row == 1 and header in found:
            sentence = Text(f"kolom '{header}' staat er twee keer", f"column '{header}' stands here twice")
            wrong.append(Fault(place, sentence))
        elif row == 1 and header in known:
            found[header] = column
        elif row == 1:
            sentence = Text(f"onbekende kolom '{header}'", f"unknown column '{header}'")
            left = [each for each in known if each not in grid.texts.values()]
            faults.append(not_one_of(place, "", sentence, header, left, TAKE_OUT))
        elif (1, column) not in grid.texts:
            sentence = Text("deze kolom heeft geen naam in rij 1", "this column has no name in row 1")
            faults.append(Fault(place, sentence, remedy=TAKE_OUT))
    for header in known:
        if header not in found:
            sentence = Text(f"kolom '{header}' ontbreekt", f"column '{header}' is missing")
            wrong.append(Fault(Cell(grid.path), sentence))
    return found


def _lines(grid: Grid, headers: dict[str, int]) -> tuple[Line, ...]:
    """The rows under the headers; an empty row says nothing."""
    rows: dict[int, dict[str, str]] = {}
    by_column = {column: header for header, column in headers.items()}
    for (row, column), text in grid.texts.items():
        if row > 1 and column in by_column:
            rows.setdefault(row, {})[by_column[column]] = text
    return tuple(
        Line(texts, {header: grid.place(row, column) for header, column in headers.items()})
        for row, texts in sorted(rows.items())
    )
