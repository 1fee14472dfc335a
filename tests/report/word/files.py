"""Documents to write, templates to write them with, and what is in the Word files that come out."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from engine.drawing.elements import lettered
from engine.drawing.picture import Picture
from engine.language import Language
from engine.report.document import Card, Choices, Document, Figure, Paragraph, Points, Room, Section, Table

SEEN = Picture("A drawing", "Three dots <far> apart & a line.", 300, 120, tuple(lettered((10, 40), ["dots"], 14)), "en")
TABLE = Table("Who said what", ("Question", "Answer", "Note"), (("Who?", "We", "a <b>"), ("Why?", "So", "")))


def document(language: Language = "en") -> Document:
    """A document with every sort of block."""
    inner = Section(
        "readings-1", "Partners", (Paragraph("Said first.", tone="lead"), Paragraph("Led:"), Points(("a", "b")))
    )
    deep = Section("deep", "Deep", (), (Section("deeper", "Deeper", (), (Section("deepest", "Deepest"),)),))
    sections = (
        Section("readings", "Which form", (Paragraph("Begin."), Points(("one", "two"), numbered=True)), (inner, deep)),
        Section("pictures", "In pictures", (Figure((SEEN,), "What it shows."), Figure((SEEN,), "The same again."))),
        Section("advice", "Advice", (card(1), card(2), Paragraph("More at the back.", tone="quiet"))),
        Section("more-advice", "Further advice", (Points(("three", "four"), numbered=True),)),
        Section(
            "answers", "Answers", (TABLE, Choices(("yes", "no")), Choices(("a", "b"), several=True), Room("Room", 3))
        ),
    )
    return Document(language, "Green quarter", "A report", (("About", "us"), ("By", "me")), sections, "No verdict.")


def card(number: int) -> Card:
    """A piece of advice."""
    parts = (Paragraph("It helps.", "Why"), Paragraph("Ask them.", "How"), Paragraph("because", tone="quiet"))
    return Card("Role", f"Do thing {number}.", parts)


def template(*lines: str, header: str = "", file: WordFile | None = None) -> bytes:
    """A Word file with these paragraphs, as somebody would type them in Word."""
    made = file or docx.Document()
    for line in lines:
        made.add_paragraph(line)
    if header:
        made.sections[0].header.paragraphs[0].text = header
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def read(data: bytes) -> WordFile:
    """A Word file, once every part of it is well-formed and nothing in it has the name or number of something else."""
    parts = dict(parts_of(data))
    roots = [ElementTree.fromstring(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))]
    everything = [element for root in roots for element in root.iter()]
    for tag, attribute in ((qn("w:bookmarkStart"), "w:id"), (qn("w:bookmarkStart"), "w:name"), (qn("wp:docPr"), "id")):
        key = qn(attribute) if ":" in attribute else attribute
        found = [element.get(key) for element in everything if element.tag == tag]
        assert len(set(found)) == len(found)
    return docx.Document(io.BytesIO(data))


def parts_of(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The parts of a Word file by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as parcel:
        for name in parcel.namelist():
            yield name, parcel.read(name)


def repacked(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A Word file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parcel:
        for name, data in parts:
            parcel.writestr(name, data)
    return out.getvalue()


def styled(file: WordFile, *styles: str) -> list[str]:
    """The texts of the paragraphs in one of these styles, in order."""
    return [shown(each) for each in file.paragraphs if each.style is not None and each.style.name in styles]


def shown(paragraph: WordParagraph) -> str:
    """All text of a paragraph, that of links and fields included."""
    return "".join(each.text or "" for each in paragraph._p.iter(qn("w:t")))
