"""A picture: what it shows and says in words, as a file that stands alone or inside a page."""

from copy import deepcopy
from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

from engine.drawing.elements import FONTS, Area, rectangle, shape, words
from engine.language import Language

SPACE = "http://www.w3.org/2000/svg"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in one language; `alt` says in sentences all that it shows, for who cannot see it."""

    title: str
    alt: str
    width: float
    height: float
    body: tuple[Element, ...]
    language: Language


def svg(picture: Picture) -> str:
    """The picture as the text of an SVG file."""
    return tostring(inline(picture, "picture"), encoding="unicode") + "\n"


def inline(picture: Picture, id: str, told: bool = True) -> Element:
    """The picture as an element of a page, where the id must be the only one of its name; not `told` when the page
    itself gives the alt text: then a screen reader passes the picture by."""
    size: dict[str, str | float] = {"width": picture.width, "height": picture.height}
    box = Area(0, 0, picture.width, picture.height)
    root = shape("svg", xmlns=SPACE, **size, viewBox=f"0 0 {picture.width:.0f} {picture.height:.0f}", font_family=FONTS)
    root.set("lang", picture.language)
    if told:
        root.set("role", "img")
        root.set("aria-labelledby", f"{id}-title {id}-alt")
        root.append(words("title", picture.title, id=f"{id}-title"))
        root.append(words("desc", picture.alt, id=f"{id}-alt"))
    else:
        root.set("aria-hidden", "true")
    root.append(rectangle(box))
    root.extend(deepcopy(picture.body))
    return root
