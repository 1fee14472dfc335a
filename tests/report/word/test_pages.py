"""What stays together on a page of a Word report, and what stands clear of what."""

from dataclasses import replace

import pytest
from docx.document import Document as WordFile
from docx.shared import Pt
from docx.table import Table as WordTable

from engine.report.document import Choices, Figure, Paragraph, Points, Room, Section, Table
from engine.report.word.writing import word
from tests.report.word.files import TABLE, document, read, shown


@pytest.fixture(scope="module")
def file() -> WordFile:
    return read(word(document()))


def test_a_card_stays_together_on_one_page(file: WordFile) -> None:
    cards = [each for each in file.paragraphs if each.style is not None and "Card" in (each.style.name or "")]
    assert [shown(each) for each in cards[:4]] == ["Role: Do thing 1.", "Why: It helps.", "How: Ask them.", "because"]
    assert [each.paragraph_format.keep_with_next for each in cards] == [True, True, True, None] * 2


def test_headings_and_captions_stay_with_what_they_are_about(file: WordFile) -> None:
    for name in ("Heading 1", "Heading 2", "Heading 3", "Heading 4", "Kompas Figure", "TOC Heading"):
        assert file.styles[name].paragraph_format.keep_with_next, name
    above = next(each for each in file.paragraphs if shown(each).startswith("Table 1"))
    lead = next(each for each in file.paragraphs if shown(each) == "Led:")
    assert above.paragraph_format.keep_with_next
    assert lead.paragraph_format.keep_with_next


def kept(file: WordFile) -> list[tuple[str, bool]]:
    """The texts of paragraphs outside of tables, and whether each stays with what comes after it."""
    return [(shown(each), bool(each.paragraph_format.keep_with_next)) for each in file.paragraphs]


def with_sections(*sections: Section) -> WordFile:
    return read(word(replace(document(), sections=sections)))


def test_a_question_with_all_its_answers_and_room_stays_on_one_page() -> None:
    blocks = (Paragraph("It is about this."), TABLE, Choices(("yes", "no")), Room("Notes", 2))
    file = with_sections(Section("one", "1. Who?", blocks, (Section("in", "Within"),)), Section("two", "Two"))
    lines = kept(file)
    start = lines.index(("It is about this.", True))
    assert [keeps for _, keeps in lines[start:]] == [True] * 6 + [False] * 3
    assert [text for text, _ in lines[-3:]] == ["", "Within", "Two"]
    assert all(keep_rows(file.tables[0]))


def test_a_form_that_begins_with_room_to_write_may_go_on_on_the_next_page() -> None:
    blocks = (Room("Name", 2), Paragraph("Who?"), Choices(("a", "b", "c")))
    lines = kept(with_sections(Section("form", "Form", blocks)))
    assert [keeps for _, keeps in lines[lines.index(("Name:", True)) :]] == [True, True, False, True, True, True, False]


def test_a_paragraph_under_a_heading_stays_with_what_comes_next() -> None:
    two = (Paragraph("First."), Paragraph("Second."), Paragraph("Third."))
    inner = Section("inner", "Inner", (Paragraph("Alone."),))
    lines = kept(with_sections(Section("a", "A", two), Section("b", "B", (Paragraph("Before."),), (inner,))))
    said = {text: keeps for text, keeps in lines if text.endswith(".")}
    assert said == {"First.": True, "Second.": False, "Third.": False, "Before.": True, "Alone.": False}


def keep_rows(table: WordTable) -> list[bool]:
    """Whether each row stays with the next one."""
    return [
        all(each.paragraph_format.keep_with_next for cell in row.cells for each in cell.paragraphs)
        for row in table.rows
    ]


@pytest.mark.parametrize(
    ("rows", "keeps"),
    [
        (0, [False]),
        (1, [True, False]),
        (2, [True, True, False]),
        (5, [True, True, False, False, True, False]),
    ],
)
def test_no_page_has_just_the_first_or_the_last_row_of_a_table(rows: int, keeps: list[bool]) -> None:
    file = with_sections(Section("a", "A", (Table("Said", ("x", "y"), (("1", "2"),) * rows),)))
    assert keep_rows(file.tables[0]) == keeps


def test_what_comes_after_a_table_stands_clear_of_it() -> None:
    rows = replace(TABLE, caption="Again")
    file = with_sections(Section("a", "A", (TABLE, rows, Paragraph("After."), Points(("x",)), TABLE)))
    before = [each.paragraph_format.space_before for each in file.paragraphs if shown(each)[:5] in ("Table", "After")]
    assert before == [None, Pt(12), Pt(12), None]
    drawn = Figure((), "Drawn", TABLE)
    file = with_sections(Section("a", "A", (drawn, drawn)))
    assert [each.paragraph_format.space_before for each in file.paragraphs if shown(each).startswith("Table")] == [
        None,
        Pt(12),
    ]
