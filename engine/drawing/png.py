"""Pictures as PNG, for programs that take no SVG."""

from functools import cache

import resvg_py

from engine.drawing.elements import lettered
from engine.drawing.picture import Picture, svg
from engine.errors import Fault, InputError, Place
from engine.language import Text

SHARP = 2.0  # pixels for every unit of the picture
MOST_PIXELS = 40_000_000
# Without the fonts that a picture asks for, the first of these that the machine has.
FAMILIES = ("DejaVu Sans", "Verdana", "Arial", "Liberation Sans", "Noto Sans", "Helvetica", "Segoe UI", "Open Sans")
NO_FONT = Text(
    "deze computer heeft geen lettertype om de tekst mee te tekenen; installeer DejaVu Sans, of maak een .svg",
    "this computer has no font to draw the text with; install DejaVu Sans, or make an .svg",
)


def png(picture: Picture, scale: float = SHARP) -> bytes:
    """The bytes of a PNG file with so many pixels for every unit, fewer when it would be too large; InputError when there
    is no font, for then the text would be left out in silence."""
    family = _family()
    if family is None:
        raise InputError([Fault(Place(""), NO_FONT)])
    fitting = (MOST_PIXELS / (picture.width * picture.height)) ** 0.5
    return _drawn(picture, min(scale, fitting), family)


@cache
def _family() -> str | None:
    """A family that this machine can write with; None when it has no font."""
    return next((family for family in FAMILIES if _writes(family)), None)


def _writes(family: str) -> bool:
    """Whether a letter leaves a trace with this family as the last resort."""
    return _drawn(_probe("x"), 1, family) != _drawn(_probe(""), 1, family)


def _probe(letter: str) -> Picture:
    return Picture("", "", 20, 20, tuple(lettered((4, 16), [letter], 14)), "en")


def _drawn(picture: Picture, scale: float, family: str) -> bytes:
    wide = max(1, round(picture.width * scale))
    return bytes(resvg_py.svg_to_bytes(svg_string=svg(picture), width=wide, sans_serif_family=family))
