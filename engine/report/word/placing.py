"""Where fields of several paragraphs stand in a template that is filled, and putting those paragraphs there."""

from collections.abc import Iterable

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.report.word.elements import text_of, w
from engine.report.word.fields import MARK

HOLDERS = frozenset(qn(f"w:{tag}") for tag in ("body", "tbl", "tr", "tc", "p", "r", "sdt", "sdtContent"))
STRAY = Text(
    "hier staat tekst buiten een alinea; {{p ...}} is alleen voor velden van meer alinea's",
    "there is text outside of a paragraph here; {{p ...}} is only for fields of several paragraphs",
)
SHOWN = 40  # characters of what stands where it cannot


def marks(body: Element) -> list[tuple[Element, str]]:
    """The places that are still to be filled, in order, with the fields that go there."""
    starts = [(mark, str(mark.get(qn("w:name")))) for mark in body.iter(qn("w:bookmarkStart"))]
    return [(mark, name.removeprefix(MARK)) for mark, name in starts if name.startswith(MARK)]


def lift(body: Element) -> None:
    """Puts every mark that stands inside a paragraph after it; of that paragraph nothing stays when it held nothing else."""
    for mark, _ in reversed(marks(body)):
        block = next(mark.iterancestors(qn("w:p")), None)
        if block is not None:
            _take_out(mark)
            block.addnext(mark)
            if not _holds_something(block):
                block.getparent().remove(block)


def exchange(mark: Element, elements: Iterable[Element]) -> None:
    """Puts paragraphs and tables where the mark is."""
    holder = mark.getparent()
    for element in elements:
        mark.addprevious(element)
    holder.remove(mark)
    if holder.tag == qn("w:tc") and holder[-1].tag != qn("w:p"):  # a cell ends in a paragraph
        holder.append(w("p"))


def _take_out(mark: Element) -> None:
    """Takes a mark out of the text around it, which lxml counts as part of the mark where it follows."""
    around, before, after = mark.getparent(), mark.getprevious(), mark.tail or ""
    if before is None:
        around.text = (around.text or "") + after
    else:
        before.tail = (before.tail or "") + after
    mark.tail = None
    around.remove(mark)


def refuse_stray_text(body: Element, path: str) -> None:
    """InputError when text of a field stands where a Word file can have none."""
    for holder in body.iter(*HOLDERS):
        stray = next((text.strip() for text in holder.xpath("text()") if text.strip()), None)
        if stray:
            raise InputError([Fault(Place(path), STRAY, stray[:SHOWN])])


def _holds_something(block: Element) -> bool:
    kept = (qn("w:bookmarkStart"), qn("w:drawing"), qn("w:pict"), qn("w:sectPr"), qn("w:br"), qn("w:object"))
    return bool(text_of(block).strip()) or next(block.iter(*kept), None) is not None
