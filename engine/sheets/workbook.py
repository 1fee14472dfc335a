"""A pack as a workbook that is pleasant to work in: cells are text, lists to choose from, headers that stay in sight."""

import io
import math
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from engine.language import Text
from engine.sheets.cells import letters
from engine.sheets.choosing import Choices
from engine.sheets.explaining import SHEET_HEADERS, STEPS, TITLE
from engine.sheets.parts import Sheet
from engine.sheets.passing import Row
from engine.sheets.tables import GROUPS, SHEETS

TEXT_FORMAT = "@"
CHOOSE_TO = 5_000  # the last row with a list to choose from
NARROW, WIDE, WORDY, READ = (
    9,
    44,
    26,
    62,
)  # widths in characters; a text of more than WORDY characters gets the WIDE column
LINE_HEIGHT, HIGHEST = 15, 400  # in points
HEADER = Font("Calibri", 11, bold=True, color="FFFFFF")
TITLED = Font("Calibri", 16, bold=True, color="1F3A4D")
LINK = Font("Calibri", 11, color="1F5F8B", underline="single")
TOP = Alignment(vertical="top", wrap_text=True)
LINE = Border(bottom=Side("thin", color="E3E8EC"))
BELONGS = PatternFill("solid", fgColor="F3F6F8")  # of the columns that say what a row belongs to


def workbook(title: Text, rows: Mapping[str, Sequence[Row]], choices: Choices) -> bytes:
    """The bytes of an .xlsx file."""
    book = Workbook()
    _explain(book.active or book.create_sheet(), title, rows)
    lists = {name: number for number, name in enumerate(choices, 1) if choices[name]}
    for sheet in SHEETS:
        page = book.create_sheet(sheet.name)
        _fill(page, sheet.headers, [[row.get(header, "") for header in sheet.headers] for row in rows.get(sheet.name, ())],
              _color(sheet.name), len(sheet.owner))  # fmt: skip
        _offer(page, sheet, lists, choices)
    longest = max(map(len, choices.values()))
    values = [
        [column[row] if row < len(column) else "" for column in map(choices.__getitem__, lists)]
        for row in range(longest)
    ]
    _fill(book.create_sheet("allowed"), list(lists), values, "7A8790", 0)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _color(sheet: str) -> str:
    return next(color for color, names in GROUPS.items() if sheet in names)


def _put(page: Worksheet, row: int, column: int, text: str) -> Any:
    """A cell that is text, whatever stands in it."""
    cell: Any = page.cell(row, column)
    if text:
        cell.value = text
        cell.data_type = "s"  # openpyxl takes what starts with = for a formula
    cell.number_format, cell.quotePrefix, cell.alignment = TEXT_FORMAT, True, TOP
    return cell


def _fill(page: Worksheet, headers: Sequence[str], rows: Sequence[Sequence[str]], color: str, owner: int) -> None:
    page.sheet_properties.tabColor = color
    for at, header in enumerate(headers, 1):
        cell = _put(page, 1, at, header)
        cell.font, cell.fill = HEADER, PatternFill("solid", fgColor=color)
        column: Any = page.column_dimensions[letters(at)]
        column.width = _width(header, [row[at - 1] for row in rows])
        column.number_format, column.quotePrefix, column.alignment = TEXT_FORMAT, True, TOP
    for number, row in enumerate(rows, 2):
        for at, text in enumerate(row, 1):
            cell = _put(page, number, at, text)
            cell.border = LINE
            if at <= owner:
                cell.fill = BELONGS
    _heighten(page, rows)
    page.freeze_panes = f"{letters(min(owner + 2, 4, len(headers)))}2"
    page.auto_filter.ref = f"A1:{letters(len(headers))}{len(rows) + 1}"


def _heighten(page: Worksheet, rows: Sequence[Sequence[str]]) -> None:
    """Makes each row as high as what stands in it: not every program does so by itself."""
    for number, row in enumerate(rows, 2):
        widths = [page.column_dimensions[letters(at)].width for at in range(1, len(row) + 1)]
        lines = max(_lines(text, width) for text, width in zip(row, widths, strict=True))
        page.row_dimensions[number].height = min(HIGHEST, lines * LINE_HEIGHT + 2)


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(len(line) / width)) for line in text.split("\n"))


def _width(header: str, texts: Sequence[str]) -> int:
    """As wide as what stands in the column, and no wider than is pleasant to read."""
    longest = max((len(line) for text in texts for line in text.splitlines()), default=0)
    return max(
        NARROW, len(header) + 4, WIDE if longest > WIDE else longest + 2, WORDY if header[-3:] in (" nl", " en") else 0
    )


def _offer(page: Worksheet, sheet: Sheet, lists: Mapping[str, int], choices: Choices) -> None:
    """A list to choose from in each column that has one; what is not in it can be typed, for new ids."""
    for header, name in sheet.allowed.items():
        if name not in lists:
            continue
        column, at = letters(lists[name]), letters(sheet.headers.index(header) + 1)
        offered = DataValidation("list", f"allowed!${column}$2:${column}${len(choices[name]) + 1}", allow_blank=True)
        offered.showErrorMessage = False
        offered.add(f"{at}2:{at}{CHOOSE_TO}")
        page.add_data_validation(offered)


def _explain(page: Worksheet, title: Text, rows: Mapping[str, Sequence[Row]]) -> None:
    page.title = "read-me"
    page.sheet_view.showGridLines = False
    page.sheet_properties.tabColor = "1F3A4D"
    for letter, width in zip("ABCD", (20, READ, READ, 14), strict=True):
        page.column_dimensions[letter].width = width
    _put(page, 1, 2, f"{TITLE.nl}: {title.nl}").font = TITLED
    _put(page, 1, 3, f"{TITLE.en}: {title.en}").font = TITLED
    for number, step in enumerate(STEPS, 1):
        _put(page, number + 2, 1, str(number)).alignment = Alignment(horizontal="right", vertical="top")
        _said(page, number + 2, 2, (step.nl, step.en))
    start = len(STEPS) + 4
    for column, header in enumerate(SHEET_HEADERS, 1):
        above = _put(page, start, column, header)
        above.font, above.fill = HEADER, PatternFill("solid", fgColor="1F3A4D")
    for number, sheet in enumerate(SHEETS, start + 1):
        _said(page, number, 1, (sheet.name, sheet.says.nl, sheet.says.en, str(len(rows.get(sheet.name, ())))))
        link: Any = page.cell(number, 1)
        link.hyperlink, link.font = f"#'{sheet.name}'!A1", LINK


def _said(page: Worksheet, row: int, column: int, texts: Sequence[str]) -> None:
    for at, text in enumerate(texts, column):
        _put(page, row, at, text).border = LINE
    page.row_dimensions[row].height = max(_lines(text, READ) for text in texts) * LINE_HEIGHT + 3
