"""The page: valid, whole by itself, in order for who cannot see it, and what people typed is text."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.drawing.lettering import drawable
from engine.explanation.audience import AUDIENCES, Audience
from engine.language import LANGUAGES, Language
from engine.report.document import Card, Choices, Document, Paragraph, Points, Room, Section, Table
from engine.report.html.writing import html
from tests.report.reporting import MIXED, reported

SPACE = "{http://www.w3.org/1999/xhtml}"
EVERY = [(audience, language) for audience in AUDIENCES for language in LANGUAGES]
each_report = pytest.mark.parametrize(("audience", "language"), EVERY)
STRANGE = ["<script>alert(1)</script>", "</style>", "a & b", "&lt;", '"quoted"', "'", "<!--", "]]>", "{{ x }}", "=1+1", "👩‍🌾", "שלום", "a\u0000b", "\ud800", "\x1b[31m"]  # fmt: skip
texts = st.one_of(st.sampled_from(STRANGE), st.text(min_size=1, max_size=30)).filter(drawable)


def parsed(text: str) -> Element:
    """The page as a browser reads it; an error when it is not valid."""
    found: Element = html5lib.HTMLParser(strict=True).parse(text)
    return found


def elements(root: Element, *tags: str) -> Iterator[Element]:
    """The elements with one of these tags, in the order of the page."""
    return (each for each in root.iter() if each.tag in [SPACE + tag for tag in tags])


def said(element: Element) -> str:
    """The text in an element."""
    return "".join(element.itertext())


@each_report
def test_the_page_is_valid_and_every_id_is_its_own(audience: Audience, language: Language) -> None:
    root = parsed(html(reported(MIXED, audience, language)))
    assert root.get("lang") == language
    ids = Counter(each.get("id") for each in root.iter() if each.get("id"))
    assert {id for id, times in ids.items() if times > 1} == set()
    for link in elements(root, "a"):
        assert str(link.get("href")).removeprefix("#") in ids
    for each in root.iter():
        for name in ("aria-labelledby", "aria-describedby"):
            assert all(id in ids for id in (each.get(name) or "").split())


@each_report
def test_headings_go_down_one_level_at_a_time(audience: Audience, language: Language) -> None:
    document = reported(MIXED, audience, language)
    headings = list(elements(parsed(html(document)), "h1", "h2", "h3", "h4"))
    levels = [int(each.tag[-1]) for each in headings if each.get("id") != "contents"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    told = [part.heading for section in document.sections for part in section.all()]
    assert [said(each) for each in headings if each.get("id") not in (None, "contents")] == told


def test_nothing_comes_from_elsewhere_and_nothing_runs() -> None:
    root = parsed(html(reported(MIXED)))
    assert not list(elements(root, "script", "link", "iframe", "object", "img", "base", "form"))
    for each in root.iter():
        assert not [name for name in each.attrib if name.startswith("on")]
        assert (each.get("href") or "#").startswith("#")
    (style,) = elements(root, "style")
    assert "url(" not in said(style)
    assert "@import" not in said(style)


def test_every_picture_is_told_in_words() -> None:
    root = parsed(html(reported(MIXED)))
    drawn = [each for each in root.iter() if str(each.tag).endswith("}svg")]
    figures = list(elements(root, "figure"))
    assert len(drawn) == 8
    assert len(figures) == 5
    for figure in figures:
        (words,) = elements(figure, "details")
        assert len(said(words)) > 100
        assert [said(each) for each in elements(figure, "figcaption")] != [""]


def test_a_table_says_what_its_columns_and_rows_are() -> None:
    for table in elements(parsed(html(reported(MIXED))), "table"):
        heads = list(elements(table, "th"))
        assert {each.get("scope") for each in heads} == {"col", "row"}
        assert said(next(elements(table, "caption")))


@given(texts)
def test_what_was_typed_is_text_wherever_it_stands(typed: str) -> None:
    blocks = (
        Paragraph(typed), Paragraph(typed, label=typed), Points((typed,)), Card(typed, typed, (Paragraph(typed),)),
        Table(typed, (typed, typed), ((typed, typed),)), Choices((typed,)), Room(typed, 1),
    )  # fmt: skip
    document = Document("nl", typed, typed, ((typed, typed),), (Section("a", typed, blocks),), typed)
    root = parsed(html(document))
    tags = Counter(str(each.tag).removeprefix(SPACE) for each in root.iter())
    plain = parsed(html(Document("nl", "a", "a", (("a", "a"),), (Section("a", "a", _plain()),), "a")))
    assert tags == Counter(str(each.tag).removeprefix(SPACE) for each in plain.iter())
    body = next(elements(root, "body"))
    shown = " ".join(said(body).split())
    assert shown.count(" ".join(drawable(typed).split())) >= 20


def _plain() -> tuple[Paragraph | Points | Card | Table | Choices | Room, ...]:
    return (
        Paragraph("a"), Paragraph("a", label="a"), Points(("a",)), Card("a", "a", (Paragraph("a"),)),
        Table("a", ("a", "a"), (("a", "a"),)), Choices(("a",)), Room("a", 1),
    )  # fmt: skip
