"""The styles and lists of a Word file, found by their names: what it lacks, it gets from our template."""

from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docx.parts.numbering import NumberingPart

from engine.report.word.elements import w
from engine.report.word.template import kept

ID, VAL, NUMBER, ABSTRACT = qn("w:styleId"), qn("w:val"), qn("w:numId"), qn("w:abstractNumId")


class Styles:
    """The styles of a file. A Dutch Word calls the first heading `Kop1` in its file, but its name is everywhere the same."""

    def __init__(self, file: Document) -> None:
        self._styles: Element = file.styles.element
        self._own: dict[str, Element] = _by_name(parse_xml(kept("styles.xml")))
        self._found: dict[str, Element] = _by_name(self._styles)
        self._lists = Lists(file)

    def id(self, name: str) -> str:
        """What a style is called in the file; it is added when there is none of that name."""
        if name.lower() not in self._found:
            self._add(name.lower())
        return str(self._found[name.lower()].get(ID))

    def list_of(self, name: str) -> str:
        """The list that a style makes its paragraphs part of, as the style itself or one it is based on says; else ours."""
        self.id(name)
        style: Element | None = self._found[name.lower()]
        for _ in range(len(self._found)):
            number = None if style is None else style.find(f".//{qn('w:numPr')}/{NUMBER}")
            if number is not None:
                return str(number.get(VAL))
            base = None if style is None else style.find(qn("w:basedOn"))
            style = None if base is None else self._with_id(str(base.get(VAL)))
        number = self._own[name.lower()].find(f".//{NUMBER}")
        return self._lists.ours(str(number.get(VAL)))

    def new_list(self, name: str) -> str:
        """A new list that looks as the style says and begins to count at 1."""
        return self._lists.restarted(self.list_of(name))

    def say_language(self, code: str) -> None:
        """The language of all text that says no other."""
        defaults = self._styles.find(qn("w:docDefaults"))
        if defaults is None:
            defaults = w("docDefaults")
            self._styles.insert(0, defaults)
        look = _within(_within(defaults, "rPrDefault"), "rPr")
        _within(look, "lang").set(VAL, code)

    def _add(self, name: str) -> None:
        style = deepcopy(self._own[name])
        self._found[name] = style
        taken = {each.get(ID) for each in self._styles.iter(qn("w:style"))}
        while style.get(ID) in taken:
            style.set(ID, f"{style.get(ID)}Kompas")
        self._styles.append(style)
        for reference in (*style.iter(qn("w:basedOn")), *style.iter(qn("w:next"))):
            own = next(known for known, each in self._own.items() if each.get(ID) == reference.get(VAL))
            reference.set(VAL, self.id(own))
        for number in style.iter(NUMBER):
            number.set(VAL, self._lists.ours(str(number.get(VAL))))

    def _with_id(self, id: str) -> Element | None:
        return next((style for style in self._found.values() if style.get(ID) == id), None)


class Lists:
    """The lists of a file."""

    def __init__(self, file: Document) -> None:
        try:
            part: Any = file.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
        except KeyError:
            empty = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
            name = file.part.package.next_partname("/word/numbering%d.xml")
            part = NumberingPart.load(name, CONTENT_TYPE.WML_NUMBERING, empty, file.part.package)
            file.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        self._root: Element = part.element
        self._ours: dict[str, str] = {}

    def ours(self, number: str) -> str:
        """What the list of our template with this number is called in the file; it is added when asked for first."""
        if number not in self._ours:
            (look,) = parse_xml(kept("numbering.xml")).xpath(f"w:abstractNum[@w:abstractNumId='{number}']")
            look.set(ABSTRACT, str(self._next("w:abstractNum", ABSTRACT)))
            for style in look.iter(qn("w:pStyle")):
                style.getparent().remove(style)
            self._root.insert(len(self._root.findall(qn("w:abstractNum"))), look)
            self._ours[number] = self._add(str(look.get(ABSTRACT)))
        return self._ours[number]

    def restarted(self, number: str) -> str:
        """A new list that looks as this one and begins to count at 1."""
        (look,) = self._root.xpath(f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val") or [None]
        if look is None:  # the style speaks of a list that is not there
            return self.restarted(self.ours("2"))
        return self._add(str(look), w("lvlOverride", w("startOverride", val=1), ilvl=0))

    def _add(self, look: str, *inside: Element) -> str:
        number = str(self._next("w:num", NUMBER))
        self._root.append(w("num", w("abstractNumId", val=look), *inside, numId=number))
        return number

    def _next(self, tag: str, attribute: str) -> int:
        return max((int(each.get(attribute)) for each in self._root.iter(qn(tag))), default=0) + 1


def _by_name(styles: Element) -> dict[str, Element]:
    named = ((style.find(qn("w:name")), style) for style in styles.iter(qn("w:style")))
    return {str(name.get(VAL)).lower(): style for name, style in named if name is not None}


def _within(element: Element, tag: str) -> Element:
    """The child of that name, made when there is none."""
    found: Element | None = element.find(qn(f"w:{tag}"))
    if found is None:
        found = w(tag)
        element.append(found)
    return found
