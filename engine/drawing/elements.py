"""Elements of an SVG picture: built as values, so that no text can be anything else than text."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from engine.drawing.lettering import drawable

INK, SOFT, LINES, FAINT, PAPER = "#1a1a1a", "#454545", "#6b6b6b", "#bdbdbd", "#ffffff"
FONTS = "DejaVu Sans, Verdana, Arial, sans-serif"
LEADING = 1.3  # from one line to the next, as a part of the size of the font
BOLDER = 1.13  # how much wider bold letters are

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the picture."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends to the right."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.y + self.height

    def apart(self, other: "Area", gap: float = 0) -> bool:
        """Whether there is at least this much room between the two."""
        beside = self.right + gap <= other.x or other.right + gap <= self.x
        return beside or self.bottom + gap <= other.y or other.bottom + gap <= self.y

    def holds(self, other: "Area") -> bool:
        """Whether the other one lies inside."""
        across = self.x <= other.x and other.right <= self.right
        return across and self.y <= other.y and other.bottom <= self.bottom


def shape(tag: str, *inside: Element, **attributes: str | float) -> Element:
    """An element; an underscore in the name of an attribute stands for a hyphen, a number is rounded to a decimal."""
    made = Element(tag, {name.replace("_", "-"): _said(value) for name, value in attributes.items()})
    made.extend(inside)
    return made


def words(tag: str, text: str, **attributes: str | float) -> Element:
    """An element with text in it."""
    made = shape(tag, **attributes)
    made.text = drawable(text)
    return made


def lettered(at: Point, lines: Iterable[str], size: float, **attributes: str | float) -> list[Element]:
    """Lines of text under one another; the first has its feet at the point."""
    x, y = at
    attributes = {"fill": INK, **attributes}
    return [
        words("text", line, x=x, y=y + number * size * LEADING, font_size=size, **attributes)
        for number, line in enumerate(lines)
    ]


def stroke(start: Point, end: Point, colour: str = LINES, width: float = 1, **attributes: str | float) -> Element:
    """A straight line."""
    (x1, y1), (x2, y2) = start, end
    return shape("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=colour, stroke_width=width, **attributes)


def disc(at: Point, radius: float, **attributes: str | float) -> Element:
    """A circle: of ink, unless the attributes say otherwise."""
    return shape("circle", cx=at[0], cy=at[1], r=radius, **{"fill": INK, **attributes})


def rectangle(area: Area, **attributes: str | float) -> Element:
    """A rectangle: of paper, unless the attributes say otherwise."""
    given = {"fill": PAPER, **attributes}
    return shape("rect", x=area.x, y=area.y, width=area.width, height=area.height, **given)


def _said(value: str | float) -> str:
    return drawable(value) if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
