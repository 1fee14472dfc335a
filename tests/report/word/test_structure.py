"""What stands in a Word report: everything of the document, in real styles, so that Word knows what is what."""

import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn

from engine.language import Language
from engine.report.word.writing import word
from tests.report.word.files import TABLE, document, parts_of, read, shown, styled


@pytest.fixture(scope="module")
def file() -> WordFile:
    return read(word(document()))


def test_title_facts_and_foot_stand_where_a_reader_looks_for_them(file: WordFile) -> None:
    assert styled(file, "Title") == ["Green quarter"]
    assert styled(file, "Subtitle") == ["A report"]
    assert styled(file, "Kompas Facts") == ["Aboutus", "Byme"]
    assert "No verdict." in shown(file.sections[0].footer.paragraphs[0])
    assert shown(file.sections[0].header.paragraphs[0]) == "Green quarter"
    assert styled(file, "Kompas Lead") == ["Said first."]
    assert styled(file, "Kompas Quiet") == ["More at the back.", "Room:"]


def test_headings_have_the_level_of_their_section(file: WordFile) -> None:
    assert styled(file, "Heading 1") == ["Which form", "In pictures", "Advice", "Further advice", "Answers"]
    assert styled(file, "Heading 2") == ["Partners", "Deep"]
    assert (styled(file, "Heading 3"), styled(file, "Heading 4")) == (["Deeper"], ["Deepest"])


def test_the_contents_are_the_first_headings_and_each_links_to_its_own(file: WordFile) -> None:
    entries = [each for each in file.paragraphs if each.style is not None and (each.style.name or "").startswith("toc")]
    headings = {
        mark.get(qn("w:name")): each for each in file.paragraphs for mark in each._p.iter(qn("w:bookmarkStart"))
    }
    links = [(entry, link.get(qn("w:anchor"))) for entry in entries for link in entry._p.iter(qn("w:hyperlink"))]
    assert [shown(entry) for entry, _ in links] == styled(file, "Heading 1")
    assert [shown(headings[name]) for _, name in links] == styled(file, "Heading 1")
    assert [entry.style.name[-1] for entry, _ in links] == [headings[name].style.name[-1] for _, name in links]


def test_word_asks_nothing_when_it_opens_the_file() -> None:
    for name, part in parts_of(word(document())):
        assert b"updateFields" not in part, name
        assert b"w:dirty" not in part, name
        assert b'TargetMode="External"' not in part, name


@pytest.mark.parametrize(
    ("language", "words"), [("nl", ("Figuur", "Tabel", "Inhoud")), ("en", ("Figure", "Table", "Contents"))]
)
def test_figures_and_tables_are_counted_in_the_language_of_the_document(
    language: Language, words: tuple[str, str, str]
) -> None:
    file = read(word(document(language)))
    figure, table, contents = words
    assert styled(file, "Caption") == [
        f"{figure} 1. What it shows.", f"{figure} 2. The same again.", f"{table} 1. Who said what"
    ]  # fmt: skip
    codes = [each.text for each in file.element.body.iter(qn("w:instrText"))]
    assert codes[1:] == [rf" SEQ {figure} \* ARABIC ", rf" SEQ {figure} \* ARABIC ", rf" SEQ {table} \* ARABIC "]
    assert styled(file, "TOC Heading") == [contents]


def test_pictures_have_their_alt_text_and_fit_on_the_page(file: WordFile) -> None:
    page = file.sections[0]
    room = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    assert len(file.inline_shapes) == 2
    for shape in file.inline_shapes:
        about = shape._inline.docPr
        assert (about.get("title"), about.get("descr")) == ("A drawing", "Three dots <far> apart & a line.")
        assert 0 < shape.width <= room
    image = file.part.related_parts[file.inline_shapes[0]._inline.graphic.graphicData.pic.blipFill.blip.embed]
    assert image.image.px_width == 600  # 300 units, sharp


def test_a_table_says_what_was_answered_and_repeats_its_head(file: WordFile) -> None:
    (table,) = file.tables
    assert [tuple(cell.text for cell in row.cells) for row in table.rows] == [TABLE.head, *TABLE.rows]
    assert [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows] == [
        True,
        False,
        False,
    ]
    assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows)
    page = file.sections[0]
    room = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    assert 0.98 * room < sum(cell.width or 0 for cell in table.rows[0].cells) <= room


def test_each_numbered_list_begins_at_one(file: WordFile) -> None:
    numbered = [each for each in file.paragraphs if each.style is not None and each.style.name == "List Number"]
    lists = [each._p.pPr.numPr.numId.val for each in numbered]
    assert [shown(each) for each in numbered] == ["one", "two", "three", "four"]
    assert lists[0] == lists[1] != lists[2] == lists[3]
    numbering = file.part.numbering_part.element
    for number in set(lists):
        assert numbering.xpath(f"w:num[@w:numId={number}]/w:lvlOverride/w:startOverride/@w:val") == ["1"]
    assert styled(file, "List Bullet") == ["a", "b"]


def test_choices_are_boxes_and_room_is_ruled_lines(file: WordFile) -> None:
    assert styled(file, "Kompas Choice") == ["○yes", "○no", "☐a", "☐b"]
    assert styled(file, "Kompas Room") == [""] * 3


@pytest.mark.parametrize(("language", "code"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_file_says_its_language_and_title_and_names_nobody(language: Language, code: str) -> None:
    file = read(word(document(language)))
    about = file.core_properties
    assert (about.title, about.language, about.author, about.last_modified_by) == ("Green quarter", code, "", "")
    assert file.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val") == [code]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert word(document()) == word(document())
