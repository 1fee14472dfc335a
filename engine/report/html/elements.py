"""HTML as elements: escaping is never done by hand."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

from engine.drawing.lettering import drawable, drawable_within

Child = Element | str | None


def element(tag: str, *children: Child, **attributes: str) -> Element:
    """An element with its attributes and children. Texts lose what no page may hold; `class_` and `aria_label` are written
    as `class` and `aria-label`."""
    names = {name.rstrip("_").replace("_", "-"): drawable(value) for name, value in attributes.items()}
    found = Element(tag, names)
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            found.append(child)
            last = child
        elif child is not None and last is None:
            found.text = (found.text or "") + drawable_within(child)
        elif child is not None and last is not None:
            last.tail = (last.tail or "") + drawable_within(child)
    return found


def page(root: Element) -> str:
    """The text of an HTML file."""
    return f"<!DOCTYPE html>\n{tostring(root, encoding='unicode', method='html')}\n"


def each(tag: str, items: Iterable[Child], **attributes: str) -> tuple[Element, ...]:
    """An element of this tag for every item."""
    return tuple(element(tag, item, **attributes) for item in items)
