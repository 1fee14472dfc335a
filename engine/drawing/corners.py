"""The field of a form map: a corner for every form, in the order of the pack, and where counts lie between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from engine.drawing.elements import BOLDER, LEADING, Area, Point
from engine.drawing.lettering import wrapped
from engine.language import Language
from engine.model.knowledge import Form

NAME_SIZE, PLAIN_SIZE = 17, 13
PLAIN_LINES = 4
BELOW = 16  # from the feet of a name to what stands above it
# Clockwise from the top left, as parts of width and height: none of three has the top for itself.
PLACES: Mapping[int, tuple[Point, ...]] = {
    2: ((0, 0.5), (1, 0.5)),
    3: ((0, 0), (1, 0), (0.5, 1)),
    4: ((0, 0), (1, 0), (1, 1), (0, 1)),
}
HEIGHTS = {2: 0.4, 3: 0.866}  # of a field, as parts of its width


@dataclass(frozen=True, slots=True)
class Corner:
    """The corner of a form, with its name and plain words: lines in the middle of an area."""

    form: Form
    at: Point
    name: tuple[str, ...]
    plain: tuple[str, ...]
    words: Area


def corners(forms: Sequence[Form], left: float, top: float, width: float, room: float, gap: float, language: Language) -> tuple[Corner, ...]:  # fmt: skip
    """The corners of a field of this width, with their words in a room of this width, at this distance above or below
    the field; `top` is where the words above it begin."""
    said = [
        (
            wrapped(form.name[language], room, NAME_SIZE * BOLDER, 2),
            wrapped(form.plain[language], room, PLAIN_SIZE, PLAIN_LINES),
        )
        for form in forms
    ]
    places = PLACES.get(len(forms)) or _around(len(forms))
    height = HEIGHTS.get(len(forms), 1) * width
    above = max(_height(*lines) for lines, (_, y) in zip(said, places, strict=True) if y <= 0.5)
    found = []
    for form, (name, plain), (x, y) in zip(forms, said, places, strict=True):
        at = (left + x * width, top + above + gap + y * height)
        tall = _height(name, plain)
        start = top + above - tall if y <= 0.5 else top + above + height + 2 * gap
        found.append(Corner(form, at, name, plain, Area(at[0] - room / 2, start, room, tall)))
    return tuple(found)


def place(counts: Sequence[tuple[str, int]], found: Sequence[Corner]) -> Point:
    """Where counts lie: the mean of the corners, each as heavy as what counts for it and one more. So it lies in the middle
    when nothing counts, and comes nearer to a corner with every answer that points there, without ever being in it."""
    weights = {form: count + 1 for form, count in counts}
    total = sum(weights.values())
    x = sum(corner.at[0] * weights[corner.form.id] for corner in found) / total
    y = sum(corner.at[1] * weights[corner.form.id] for corner in found) / total
    return x, y


def _around(number: int) -> tuple[Point, ...]:
    """Places on a circle, for numbers of forms that have none of their own; one form has the middle."""
    if number == 1:
        return ((0.5, 0.5),)
    turns = [2 * pi * each / number - 0.75 * pi for each in range(number)]
    return tuple((0.5 + cos(turn) / 2, 0.5 + sin(turn) / 2) for turn in turns)


def _height(name: tuple[str, ...], plain: tuple[str, ...]) -> float:
    return (len(name) * NAME_SIZE + len(plain) * PLAIN_SIZE) * LEADING + 4
