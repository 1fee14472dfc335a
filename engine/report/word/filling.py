"""A template that is filled with a document."""

import io
import zipfile
from typing import Any

from docx.oxml.ns import nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docxtpl import DocxTemplate

from engine.drawing.lettering import drawable
from engine.language import Language
from engine.packs.document import refused
from engine.report.document import Document, Section
from engine.report.word import fields
from engine.report.word.blocks import Blocks
from engine.report.word.checking import refuse_faulty
from engine.report.word.contents import contents
from engine.report.word.opening import DAMAGED
from engine.report.word.placing import exchange, lift, marks, refuse_stray_text
from engine.report.word.styling import Styles
from engine.report.word.template import packed

CODES: dict[Language, str] = {"nl": "nl-NL", "en": "en-GB"}
A4 = 9526 * 635  # room for text, in the units of Word, where a template does not say how large its pages are


def filled(document: Document, data: bytes, path: str) -> bytes:
    """The bytes of a Word file; InputError when the template, found at the path, is no good."""
    template = _rendered(document, data, path)
    file, body = template.docx, template.docx.element.body
    refuse_stray_text(body, path)
    styles = Styles(file)
    _write_sections(document, file, body, styles)
    _say_language(file, document.language, styles)
    _name(file, document)
    made = io.BytesIO()
    file.save(made)
    with zipfile.ZipFile(made) as parcel:
        return packed((part.filename, parcel.read(part)) for part in parcel.infolist())


def _rendered(document: Document, data: bytes, path: str) -> Any:
    template = DocxTemplate(io.BytesIO(data))
    try:
        template.init_docx()
    except Exception:  # whatever python-docx stumbles over, the file is at fault
        raise refused(path, DAMAGED) from None
    refuse_faulty(template, path)
    fields.refuse_unknown(template, document, path)
    try:
        template.render(fields.values(document), fields.environment())
    except Exception as error:  # a template can go wrong in as many ways as a program
        raise refused(path, fields.unreadable(str(error))) from None
    return template


def _write_sections(document: Document, file: Any, body: Element, styles: Styles) -> None:
    """All sections where the template wants them, and then the contents, which need to know them all."""
    blocks = Blocks(file.part, styles, _room(file), document.language)
    sections: dict[str, tuple[Section, ...]] = {fields.field(section.id): (section,) for section in document.sections}
    sections[fields.ALL] = document.sections
    lift(body)
    for mark, name in marks(body):
        if name != fields.CONTENTS:
            exchange(mark, (element for section in sections[name] for element in blocks.section(section)))
    for mark, _ in marks(body):
        exchange(mark, contents(body, styles, document.language))
    for number, drawing in enumerate(body.iter(f"{{{nsmap['wp']}}}docPr"), 1):
        drawing.set("id", str(number))


def _room(file: Any) -> int:
    page = file.sections[0] if len(file.sections) else None
    if page is None or None in (page.page_width, page.left_margin, page.right_margin):
        return A4
    return int(page.page_width - page.left_margin - page.right_margin)


def _say_language(file: Any, language: Language, styles: Styles) -> None:
    """The language in which the spelling is checked and the text read aloud."""
    styles.say_language(CODES[language])
    for setting in file.settings.element.iter(qn("w:themeFontLang")):
        setting.set(qn("w:val"), CODES[language])


def _name(file: Any, document: Document) -> None:
    """The properties of the file; who made the template stays its author."""
    about = file.core_properties
    about.title, about.subject, about.language = (
        drawable(document.title)[:255],
        drawable(document.subtitle)[:255],
        CODES[document.language],
    )
