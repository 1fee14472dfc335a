"""WordprocessingML as elements: built as values, so that no text can be anything else than text."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from engine.drawing.lettering import drawable

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(tag: str, *inside: Element | None, **attributes: str | int) -> Element:
    """An element of the main namespace, and so its attributes; an underscore at the end of a name is left off."""
    named = {qn(f"w:{name.rstrip('_')}"): str(value) for name, value in attributes.items()}
    made = OxmlElement(f"w:{tag}", named)
    made.extend([each for each in inside if each is not None])
    return made


def letters(tag: str, text: str) -> Element:
    """Text as it stands, the blank at its ends included."""
    made = w(tag)
    made.text = text
    made.set(SPACE, "preserve")
    return made


def run(text: str, style: str = "", after: str = "") -> Element:
    """Text without what no file may hold, in a character style or that of its paragraph; `after` it a sign or a blank."""
    look = w("rPr", w("rStyle", val=style)) if style else None
    return w("r", look, letters("t", drawable(text) + after))


def paragraph(
    style: str,
    *inside: Element | None,
    numbered: str = "",
    keep_next: bool = False,
    room: Mapping[str, int] = MappingProxyType({}),
) -> Element:
    """A paragraph of a style; `numbered` is the id of the list that it belongs to, `room` that `before` and `after` it in
    twentieths of a point where it differs from what the style says."""
    number = w("numPr", w("ilvl", val=0), w("numId", val=numbered)) if numbered else None
    spacing = w("spacing", **room) if room else None
    layout = w("pPr", w("pStyle", val=style), w("keepNext") if keep_next else None, number, spacing)
    return w("p", layout, *inside)


def held(element: Element) -> Element:
    """The same, now with all of its paragraphs on the page of what comes after it, as far as that goes."""
    for layout in element.iter(qn("w:pPr")):
        if layout.find(qn("w:keepNext")) is None:
            layout.insert(1, w("keepNext"))  # after the style
    return element


def field(code: str, *shown: Element) -> list[Element]:
    """A field with what it shows until somebody lets Word count anew."""
    return [*field_start(code), *shown, field_end()]


def field_start(code: str) -> list[Element]:
    """What stands before what a field shows."""
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", letters("instrText", f" {code} ")),
        w("r", w("fldChar", fldCharType="separate")),
    ]


def field_end() -> Element:
    """What stands after what a field shows."""
    return w("r", w("fldChar", fldCharType="end"))


def bookmarked(name: str, number: int, inside: Iterable[Element]) -> list[Element]:
    """What a link can lead to."""
    return [w("bookmarkStart", id=number, name=name), *inside, w("bookmarkEnd", id=number)]


def text_of(element: Element) -> str:
    """All text in an element."""
    return "".join(each.text or "" for each in element.iter(qn("w:t")))
