"""From the XML of a workbook to the cells of its sheets; everything but text in a cell is said to be no good."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from engine.errors import Fault, Place
from engine.language import Text
from engine.packs.signs import refused_in_pack
from engine.sheets.cells import Cell
from engine.sheets.parcel import Parcel, attribute, named

MOST_ROWS, MOST_COLUMNS = 20_000, 100
MAKE_TEXT = Text("maak er tekst van", "make it text")
NOT_TEXT = {
    "n": Text("een getal of datum", "a number or date"),
    "d": Text("een datum", "a date"),
    "b": Text("waar of onwaar", "true or false"),
    "e": Text("een foutwaarde", "an error value"),
    "f": Text("een formule", "a formula"),
}
HIDDEN = Text(
    "hier zijn rijen, kolommen of het blad verborgen; maak ze zichtbaar (haal een filter weg), zodat je ziet wat wordt gelezen",
    "rows, columns or the sheet are hidden here; show them (clear a filter), so that you see what is read",
)
MERGED = Text("hier zijn cellen samengevoegd; splits ze", "cells are merged here; split them")
TOO_MANY = Text(
    f"dit blad is te groot: hoogstens {MOST_ROWS} rijen en {MOST_COLUMNS} kolommen",
    f"this sheet is too large: at most {MOST_ROWS} rows and {MOST_COLUMNS} columns",
)


@dataclass(frozen=True, slots=True)
class Grid:
    """The texts of a sheet by row and column, both from 1, and what is wrong with what stands there."""

    path: str
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def refuse(self, sentence: Text, row: int = 0, column: int = 0) -> None:
        """A cell, or the sheet as a whole, that is no good."""
        self.faults.append(Fault(Cell(self.path, row, column), sentence))

    def place(self, row: int, column: int) -> Place:
        """Where a cell stands."""
        return Cell(self.path, row, column)


def grids(parcel: Parcel) -> dict[str, Grid]:
    """Every sheet of the workbook by its name."""
    start = _related(parcel, "", "officeDocument")
    if not start:
        raise parcel.spoiled()
    workbook, name = parcel.part(start[0][1]), start[0][1]
    targets = dict(_related(parcel, name, ""))
    shared = [target for _, target in _related(parcel, name, "sharedStrings")]
    strings = [_text(item) for item in named(parcel.part(shared[0]), "si")] if shared else []
    found: dict[str, Grid] = {}
    for sheets in named(workbook, "sheets"):
        for sheet in named(sheets, "sheet"):
            title, target = sheet.attrib.get("name", ""), targets.get(attribute(sheet, "id"), "")
            grid = found[title] = Grid(f"{parcel.shown}:{title}")
            if parcel.has(target):
                _fill(grid, parcel.part(target), strings)
            if attribute(sheet, "state") in ("hidden", "veryHidden"):
                grid.refuse(HIDDEN)
    return found


def _related(parcel: Parcel, name: str, kind: str) -> list[tuple[str, str]]:
    """The ids and names of the parts that a part names as its own, of one kind or all."""
    folder, file = posixpath.split(name)
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    if not parcel.has(relations):
        return []
    return [
        (attribute(each, "Id"), posixpath.normpath(posixpath.join("/", folder, attribute(each, "Target"))).lstrip("/"))
        for each in named(parcel.part(relations), "Relationship")
        if attribute(each, "Type").endswith(f"/{kind}" if kind else "")
    ]


def _text(item: Element) -> str:
    """The text of a string, of which parts can be in bold and such; how to pronounce it is left out."""
    parts = [*named(item, "t"), *(text for run in named(item, "r") for text in named(run, "t"))]
    return "".join(part.text or "" for part in parts)


def _fill(grid: Grid, sheet: Element, strings: list[str]) -> None:
    columns = [column for group in named(sheet, "cols") for column in named(group, "col")]
    merged = [cell for group in named(sheet, "mergeCells") for cell in named(group, "mergeCell")]
    if merged:
        grid.refuse(MERGED, *_spot(attribute(merged[0], "ref").partition(":")[0], 1, 1))
    hidden: list[tuple[int, int]] = []
    for number, row in _numbered(sheet):
        for at, cell in _cells(row, number):
            _take(grid, number, at, cell, strings)
            if (number, at) not in grid.texts:
                continue
            if number > MOST_ROWS or at > MOST_COLUMNS:
                grid.refuse(TOO_MANY)
                return
            if _on(row, "hidden"):
                hidden.append((number, at))
    out_of_sight = [
        (int(attribute(column, "min") or 0), int(attribute(column, "max") or 0))
        for column in columns
        if _on(column, "hidden")
    ]
    hidden += [spot for spot in grid.texts if any(first <= spot[1] <= last for first, last in out_of_sight)]
    if hidden:
        grid.refuse(HIDDEN, *min(hidden))


def _numbered(sheet: Element) -> Iterator[tuple[int, Element]]:
    number = 0
    for data in named(sheet, "sheetData"):
        for row in named(data, "row"):
            written = row.attrib.get("r", "")
            number = int(written) if re.fullmatch("[1-9][0-9]{0,6}", written) else number + 1
            yield number, row


def _cells(row: Element, number: int) -> Iterator[tuple[int, Element]]:
    at = 0
    for cell in named(row, "c"):
        at = _spot(cell.attrib.get("r", ""), number, at + 1)[1]
        yield at, cell


def _spot(reference: str, row: int, column: int) -> tuple[int, int]:
    """Row and column of a reference such as C7; those given where there is none."""
    found = re.fullmatch("([A-Z]{1,3})([1-9][0-9]{0,6})", reference)
    if not found:
        return row, column
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), number


def _on(element: Element, name: str) -> bool:
    return attribute(element, name) in ("1", "true")


def _take(grid: Grid, row: int, column: int, cell: Element, strings: list[str]) -> None:
    kind = cell.attrib.get("t", "n")
    value = next((each.text or "" for each in named(cell, "v")), "")
    if next(named(cell, "f"), None) is not None:
        kind, value = "f", "="
    elif kind == "s":
        value = strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    elif kind == "inlineStr":
        value = "".join(_text(each) for each in named(cell, "is"))
    if not value.strip():
        return
    grid.texts[row, column] = text = value.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    if kind in NOT_TEXT:
        what = NOT_TEXT[kind]
        grid.refuse(Text(f"dit is {what.nl}; {MAKE_TEXT.nl}", f"this is {what.en}; {MAKE_TEXT.en}"), row, column)
    elif bad := refused_in_pack(text):
        shown = bad if len(bad) > 1 else f"U+{ord(bad):04X}"
        grid.refuse(
            Text(f"{shown} mag niet in een tekst", f"{shown} is not allowed in a text"),
            row,
            column,
        )
