"""Every part of a document as HTML."""

from functools import cache
from importlib.resources import files
from xml.etree.ElementTree import Element

from engine.drawing.picture import inline
from engine.language import Language, Text
from engine.report.document import Block, Card, Choices, Document, Figure, Paragraph, Points, Room, Section, Table
from engine.report.html.elements import each, element, page

SKIP = Text("Naar de inhoud", "Skip to the content")
CONTENTS = Text("Inhoud", "Contents")
IN_WORDS = Text("De figuur in woorden", "The figure in words")


def html(document: Document) -> str:
    """The text of an HTML file: no scripts, nothing from elsewhere, one page."""
    language = document.language
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", document.title),
        _style(),
    )
    header = element(
        "header",
        element("h1", document.title),
        element("p", document.subtitle, class_="subtitle") if document.subtitle else None,
        element(
            "dl", *(part for label, said in document.facts for part in (element("dt", label), element("dd", said)))
        ),
    )
    main = element("main", *(_section(section, 2, language) for section in document.sections), id="content")
    body = element(
        "body",
        element("a", SKIP[language], class_="skip", href="#content"),
        header, _contents(document), main, element("footer", element("p", document.foot)),
    )  # fmt: skip
    return page(element("html", head, body, lang=language))


@cache
def _css() -> str:
    return files("engine.report.html").joinpath("page.css").read_text(encoding="utf-8")


def _style() -> Element:
    style = Element("style")
    style.text = _css()
    return style


def _contents(document: Document) -> Element:
    title = CONTENTS[document.language]
    links = (element("li", element("a", section.heading, href=f"#{section.id}")) for section in document.sections)
    return element("nav", element("h2", title, id="contents"), element("ol", *links), aria_labelledby="contents")


def _section(section: Section, level: int, language: Language) -> Element:
    heading = element(f"h{min(level, 6)}", section.heading, id=section.id)
    blocks = (_block(block, language, f"{section.id}-{number}") for number, block in enumerate(section.blocks, 1))
    inner = (_section(each, level + 1, language) for each in section.sections)
    marks = {"aria_labelledby": section.id} if level == 2 else {}  # each a landmark, of which a page has few
    if any(isinstance(block, Choices) for block in section.blocks):
        marks["class_"] = "kept"
    return element("section", heading, *blocks, *inner, **marks)


def _block(block: Block, language: Language, id: str) -> Element:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Points():
            return element("ol" if block.numbered else "ul", *each("li", block.items))
        case Card():
            return _card(block)
        case Table():
            return _table(block)
        case Figure():
            return _figure(block, language, id)
        case Choices():
            return element("ul", *each("li", block.options), class_="several" if block.several else "one")
        case Room():
            return _room(block)


def _paragraph(block: Paragraph) -> Element:
    label = element("strong", f"{block.label}:") if block.label else None
    said = f" {block.text}" if block.label else block.text
    return element("p", label, said, class_=block.tone)


def _card(block: Card) -> Element:
    label, title = element("span", block.label, class_="label"), element("strong", block.title)
    return element("div", element("p", label, " ", title, class_="title"), *map(_paragraph, block.parts), class_="card")


def _table(block: Table) -> Element:
    """A table; its roles are said, as a phone shows it in blocks."""
    head = element(
        "thead", element("tr", *each("th", block.head, scope="col", role="columnheader"), role="row"), role="rowgroup"
    )
    rows = (
        element(
            "tr", element("th", row[0], scope="row", role="rowheader"), *each("td", row[1:], role="cell"), role="row"
        )
        for row in block.rows
    )
    return element(
        "table", element("caption", block.caption), head, element("tbody", *rows, role="rowgroup"), role="table"
    )


def _figure(block: Figure, language: Language, id: str) -> Element:
    drawn = (
        element(
            "div",
            inline(picture, f"{id}-{number}"),
            class_="drawn",
            tabindex="0",
            role="group",
            aria_label=picture.title,
        )
        for number, picture in enumerate(block.pictures, 1)
    )
    told = each("p", (picture.alt for picture in block.pictures))
    words = element("details", element("summary", IN_WORDS[language]), *told)
    return element("figure", *drawn, element("figcaption", block.caption), words)


def _room(block: Room) -> Element:
    first = element("p", f"{block.label}:", class_="line") if block.label else _line()
    return element("div", first, *(_line() for _ in range(block.lines - 1)), class_="room")


def _line() -> Element:
    return element("div", class_="line", aria_hidden="true")
