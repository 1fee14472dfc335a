"""The marks on a strip: what counts is full, what does not is open, and every sort has its own shape."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from engine.drawing.elements import INK, PAPER, Area, Point, disc, lettered, rectangle, shape, stroke
from engine.explanation.observations import State

HALF = 8.0
DASHES = "2.5 2"


def mark(at: Point, counts: bool, defining: bool) -> Element:
    """The mark in the column of a form: a diamond for what is defining, a disc for the rest, open when it does not count."""
    if not counts:
        return disc(at, HALF - 2, fill=PAPER, stroke=INK, stroke_width=1.5, stroke_dasharray=DASHES)
    if not defining:
        return disc(at, HALF - 1.5)
    x, y = at
    return shape("path", d=f"M{x:.1f} {y - HALF - 1:.1f}l{HALF + 1} {HALF + 1}l-{HALF + 1} {HALF + 1}l-{HALF + 1} -{HALF + 1}Z", fill=INK)  # fmt: skip


def gap(at: Point, state: State) -> Iterator[Element]:
    """The mark before the word that says why there is none in a column: nothing, a question or a stroke, or does not count."""
    x, y = at
    box = Area(x - 6, y - 6, 12, 12)
    if state == "not-asked":
        yield rectangle(box, stroke=INK, stroke_width=1.2, stroke_dasharray=DASHES)
    elif state == "unknown":
        yield rectangle(box, stroke=INK, stroke_width=1.2)
        yield from lettered((x, y + 3.3), ["?"], 9, text_anchor="middle", font_weight="bold")
    elif state == "not-applicable":
        yield stroke((x - 5, y), (x + 5, y), INK, 1.8)
    else:
        yield stroke((x - 4, y - 4), (x + 4, y + 4), INK, 1.4)
        yield stroke((x - 4, y + 4), (x + 4, y - 4), INK, 1.4)
