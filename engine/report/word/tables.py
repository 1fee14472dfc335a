"""A table in a Word file: its columns as wide as what stands in them asks, its head again on every page."""

from collections.abc import Iterable

from docx.oxml.xmlchemy import BaseOxmlElement as Element

from engine.drawing.lettering import drawable, width
from engine.report.document import Table
from engine.report.word.elements import held, paragraph, run, w
from engine.report.word.styling import Styles

TWIP = 635  # units of Word in a twentieth of a point
POINT = 20
SIZE = 9.5  # points of the letters, with room to spare
MARGIN = 10  # points at both sides of a cell together
NARROWEST = 0.08  # of the table


def table(block: Table, styles: Styles, room: int) -> Element:
    """A table as wide as the room, in the units of Word. No page ends with less than two of its rows under its head, or
    begins with only the last one."""
    widths = columns(block, room // TWIP)
    look = w(
        "tblPr",
        w("tblStyle", val=styles.id("Kompas Table")),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1),
        w("tblCaption", val=drawable(block.caption)),
    )
    text = styles.id("Kompas Table Text")
    rows = [_row(block.head, widths, text, w("tblHeader")), *(_row(row, widths, text) for row in block.rows)]
    not_last = rows[:-1]
    for row in not_last[:2] + not_last[-1:]:
        held(row)
    return w("tbl", look, w("tblGrid", *(w("gridCol", w=wide) for wide in widths)), *rows)


def columns(block: Table, room: int) -> list[int]:
    """How wide each column is, in twentieths of a point: room for its longest word first, and the rest by how much it says."""
    cells = list(zip(block.head, *block.rows, strict=True))
    words = [max(width(word, SIZE) for cell in column for word in (drawable(cell).split() or [""])) for column in cells]
    said = [max(width(drawable(cell), SIZE) for cell in column) for column in cells]
    least = [min(word + MARGIN, room / POINT / len(cells)) for word in words]
    least = [max(wide, NARROWEST * room / POINT) for wide in least]
    left = max(0.0, room / POINT - sum(least))
    wants = [
        min(max(0.0, full + MARGIN - wide), 4 * wide + left) ** 0.5 for full, wide in zip(said, least, strict=True)
    ]
    asked = sum(wants) or 1
    shares = [wide + left * want / asked for wide, want in zip(least, wants, strict=True)]
    return [int(share / sum(shares) * room) for share in shares]


def _row(cells: Iterable[str], widths: Iterable[int], style: str, *head: Element) -> Element:
    made = (
        w("tc", w("tcPr", w("tcW", w=wide, type="dxa")), paragraph(style, run(cell)))
        for cell, wide in zip(cells, widths, strict=True)
    )
    return w("tr", w("trPr", w("cantSplit"), *head), *made)
