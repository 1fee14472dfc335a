"""A template of somebody else: which fields it can use, and what is said of one that is no good."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from engine.errors import InputError
from engine.report.composing.report import report
from engine.report.document import Document
from engine.report.word.fields import SECTIONS, known
from engine.report.word.writing import word
from tests.report.word.files import document, read, shown, styled, template
from tests.resulting import REAL, real


def written(path: Path, *lines: str, header: str = "", about: Document | None = None) -> list[str]:
    """The paragraphs of a report after a template with these lines, and a place for the report that stays empty."""
    path.write_bytes(template(*lines, "{{p receipt }}", header=header))
    file = read(word(about or document(), path))
    return [shown(each) for each in file.paragraphs]


def refusal(path: Path, *lines: str, header: str = "") -> str:
    """What is said of a template with these lines, in both languages."""
    path.write_bytes(template(*lines, header=header))
    with pytest.raises(InputError) as error:
        word(document(), path)
    return "\n".join(fault.said(language) for fault in error.value.faults for language in ("nl", "en"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.docx"


def test_a_template_takes_the_sections_that_it_names_in_its_own_order(path: Path) -> None:
    lines = written(
        path, "Dear {{ title|upper }},", "{{p more_advice }}", "between", "{{p readings }}", "Bye. {{ foot }}"
    )
    assert lines[:5] == ["Dear GREEN QUARTER,", "Further advice", "three", "four", "between"]
    assert lines[5] == "Which form"
    assert lines[-1] == "Bye. No verdict."
    assert "In pictures" not in lines


def test_the_contents_are_of_what_the_template_took_and_of_its_own_headings(path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("{{p contents }}")
    made.add_heading("About us", 1)
    path.write_bytes(template("{{p more_advice }}", file=made))
    file = read(word(document(), path))
    assert styled(file, "toc 1", "TOC 1") == ["About us", "Further advice"]


def test_a_field_in_the_middle_of_a_paragraph_comes_after_that_paragraph(path: Path) -> None:
    assert written(path, "Look: {{ more_advice }} there") == ["Look:  there", "Further advice", "three", "four"]
    two = written(path, "{{ more_advice }}{{ readings }}")
    assert (two[0], two[3]) == ("Further advice", "Which form")


def test_a_section_that_this_document_has_not_is_empty(path: Path) -> None:
    assert written(path, "a", "{{p sources }}", "{% if sources %}yes{% else %}no{% endif %}", "b") == ["a", "no", "b"]


def test_a_document_without_sections_has_no_contents(path: Path) -> None:
    bare = replace(document(), sections=())
    assert written(path, "a", "{{p contents }}", "{{p sections }}", about=bare) == ["a"]


def test_facts_can_be_gone_through(path: Path) -> None:
    lines = ("{%p for fact in facts %}", "{{ loop.index }} {{ fact.label }}: {{ fact.value }}", "{%p endfor %}")
    assert written(path, *lines) == ["1 About: us", "2 By: me"]


def test_a_section_can_stand_in_a_cell(path: Path) -> None:
    made = docx.Document()
    made.add_table(1, 1).cell(0, 0).text = "{{p answers }}"
    path.write_bytes(template(file=made))
    (cell,) = read(word(document(), path)).tables[0].rows[0].cells
    assert [shown(each) for each in cell.paragraphs][:2] == ["Answers", "Table 1. Who said what"]
    assert cell._tc[-1].tag == qn("w:p")
    assert len(cell.tables) == 1


def test_an_unknown_field_is_named_with_what_was_meant_and_all_that_there_are(path: Path) -> None:
    said = refusal(path, "{{ titel }}", "{{p advise }}", header="{{ footer }}")
    for name, meant in (("titel", "title"), ("advise", "advice"), ("footer", "foot")):
        assert (
            f"{path}: {{{{ {name} }}}}: there is no such field; allowed: {', '.join(known(document()))}; did you mean '{meant}'?"
            in said
        )
        assert f"{{{{ {name} }}}}: dit veld bestaat niet" in said


def test_what_does_not_read_as_a_template_is_shown(path: Path) -> None:
    assert "{{ title|loud }}" in refusal(path, "{{ title|loud }}")


def test_a_section_in_a_header_is_refused(path: Path) -> None:
    assert "{{ advice }}: this field is a whole piece of text" in refusal(path, header="{{ advice }}")


def test_a_text_where_only_paragraphs_can_stand_is_refused(path: Path) -> None:
    lines = ("{%p for fact in facts %}", "{{p fact.label }}", "{%p endfor %}", "{{p sections }}")
    assert "AboutBy: there is text outside of a paragraph" in refusal(path, *lines)


@pytest.mark.parametrize(
    "line",
    [
        "{{ title.__class__ }}",
        "{{ title.__class__.__mro__[1].__subclasses__() }}",
        "{{ ''.__class__ }}",
        "{{ advice._name.__class__ }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 99999999 }}",
        "{{ facts[0].price }}",
        "{{ facts[9] }}",
        "{{ 1 / 0 }}",
        "{{ title() }}",
        "{% include '/etc/passwd' %}",
        "{{ range(9) }}",
        "{{ '{0.__class__}'.format(title) }}",
    ],
)
def test_a_template_gets_nothing_but_its_fields(path: Path, line: str) -> None:
    assert refusal(path, line)


def test_a_field_is_text_however_it_is_filtered(path: Path) -> None:
    odd = replace(document(), title="<w:p/> & {{ foot }}")
    for line in ("{{ title }}", "{{ title|safe }}", "{{ title|e }}", "{{ title|upper|lower }}"):
        assert written(path, line, about=odd) == ["<w:p/> & {{ foot }}"]


def test_every_section_of_a_report_is_a_field_for_any_document() -> None:
    """So that a template with a part that one case has, also works for a case that has it not."""
    found = [section.id for id in REAL for section in report(real(id), "audit", "en", [real(REAL[0])]).sections]
    assert set(found) == set(SECTIONS)
    assert list(dict.fromkeys(found)) == list(SECTIONS)
    bare = replace(document(), sections=())
    assert {section.replace("-", "_") for section in SECTIONS} <= set(known(bare))
