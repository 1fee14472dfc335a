"""A legend: numbered entries in columns, each a label with what is said of it, whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from engine.drawing.elements import BOLDER, INK, LEADING, PAPER, SOFT, Area, Point, disc, lettered
from engine.drawing.lettering import wrapped

SIZE = 13.0
INDENT = 32.0  # from the left of an entry to its text
BETWEEN, APART = 24.0, 12.0  # between columns, and between entries
IN_ONE_COLUMN = 3
ENDLESS = 1000  # lines: a legend cuts nothing


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its number, whether its marker is hollow, the lines of the label, and those of what is said of it."""

    number: int
    hollow: bool
    label: tuple[str, ...]
    says: tuple[str, ...]
    area: Area


def legend(items: Sequence[tuple[int, bool, str, str]], at: Point, room: float) -> tuple[Entry, ...]:
    """Entries of numbers, whether they are hollow, labels and what is said; column by column from this place."""
    columns = 1 if len(items) <= IN_ONE_COLUMN else 2
    wide = (room - (columns - 1) * BETWEEN) / columns
    per_column = -(-len(items) // columns)
    found = []
    x, y = at
    for index, (number, hollow, label, says) in enumerate(items):
        if index and index % per_column == 0:
            x, y = x + wide + BETWEEN, at[1]
        named = wrapped(label, wide - INDENT, SIZE * BOLDER, ENDLESS)
        said = wrapped(says, wide - INDENT, SIZE, ENDLESS)
        high = max((len(named) + len(said)) * SIZE * LEADING, 24)
        found.append(Entry(number, hollow, named, said, Area(x, y, wide, high)))
        y += high + APART
    return tuple(found)


def drawn(entries: Sequence[Entry]) -> list[Element]:
    """The entries, each with its marker."""
    found: list[Element] = []
    for entry in entries:
        x, y = entry.area.x, entry.area.y
        found += marker((x + 12, y + 11), 11, entry.number, entry.hollow)
        feet = y + SIZE
        found += lettered((x + INDENT, feet), entry.label, SIZE, font_weight="bold")
        feet += len(entry.label) * SIZE * LEADING
        found += lettered((x + INDENT, feet), entry.says, SIZE, fill=SOFT)
    return found


def marker(at: Point, radius: float, number: int, hollow: bool) -> list[Element]:
    """A numbered marker: full, or hollow with a dashed edge."""
    size = radius if number < 100 else radius * 0.8
    feet, colour = (at[0], at[1] + size * 0.36), INK if hollow else PAPER
    letters = lettered(feet, [str(number)], size, text_anchor="middle", font_weight="bold", fill=colour)
    if hollow:
        edge = disc(at, radius - 0.8, fill=PAPER, stroke=INK, stroke_width=1.6, stroke_dasharray="3 2.4")
        return [edge, *letters]
    return [disc(at, radius), *letters]
