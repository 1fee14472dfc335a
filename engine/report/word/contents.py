"""The table of contents of a Word file: links to the headings that are in it."""

from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from engine.language import Language, Text
from engine.report.word.elements import bookmarked, field_end, field_start, paragraph, run, text_of, w
from engine.report.word.styling import Styles

CONTENTS = Text("Inhoud", "Contents")
CODE = r'TOC \n \o "1-1" \h \z \u'  # without page numbers: only Word itself knows these
LEVELS = (1,)
BOOKMARK = "_Toc_kompas_"


def contents(body: Element, styles: Styles, language: Language) -> list[Element]:
    """The table of contents; nothing when there are no headings. The headings get the bookmarks that the links lead to."""
    entries = list(_entries(body, styles))
    if not entries:
        return []
    lines = []
    for number, (level, link) in enumerate(entries):
        start = field_start(CODE) if number == 0 else []
        end = [field_end()] if number == len(entries) - 1 else []
        lines.append(paragraph(styles.id(f"toc {level}"), *start, link, *end))
    return [paragraph(styles.id("TOC Heading"), run(CONTENTS[language])), *lines]


def _entries(body: Element, styles: Styles) -> Iterator[tuple[int, Element]]:
    """The level of every heading with a link to it."""
    level_of = {styles.id(f"heading {level}"): level for level in LEVELS}
    used = [int(mark.get(qn("w:id"), 0)) for mark in body.iter(qn("w:bookmarkStart"))]
    number = max(used, default=0)
    for heading in list(body.iter(qn("w:p"))):
        level = level_of.get(_style(heading))
        if level is None or not text_of(heading).strip():
            continue
        number += 1
        name = f"{BOOKMARK}{number}"
        inside = [each for each in heading if each.tag != qn("w:pPr")]
        heading.extend(bookmarked(name, number, inside))
        yield level, w("hyperlink", run(text_of(heading)), anchor=name, history=1)


def _style(block: Element) -> str:
    style = block.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if style is None else str(style.get(qn("w:val")))
