"""A template in which something would go lost in silence is refused, with what stands there and what to do."""

from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile

from engine.errors import InputError
from engine.report.word.writing import word
from tests.report.word.files import document, read, shown, template

BODY = "{{p sections }}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.docx"


def said(path: Path, *lines: str, file: WordFile | None = None, header: str = "") -> list[str]:
    """What is said of a template with these lines, in English; none of it is empty in Dutch, or the same."""
    path.write_bytes(template(*lines, file=file, header=header))
    with pytest.raises(InputError) as error:
        word(document(), path)
    assert all(fault.sentence.nl not in ("", fault.sentence.en) for fault in error.value.faults)
    return [fault.said("en").removeprefix(f"{path}: ") for fault in error.value.faults]


@pytest.mark.parametrize(("opens", "closes"), [("{{", "}}"), ("{%", "%}"), ("{#", "#}")])
def test_a_field_that_is_not_closed_is_quoted_with_its_paragraph(path: Path, opens: str, closes: str) -> None:
    line = f"Dear client {opens} title "
    expected = f"{line.strip()}: {opens} is not closed in this paragraph; end it with {closes}"
    assert said(path, line, BODY) == [expected]
    assert said(path, BODY, "{{ title }}", line) == [expected]
    assert said(path, BODY, header=line) == [expected]
    long = f"{'Dear ' * 30}{opens} title"
    assert said(path, long, BODY)[0].startswith(f"{long[:80]}…: ")


def test_a_brace_at_the_end_does_not_take_the_next_paragraph(path: Path) -> None:
    assert said(path, "Dear {", BODY) == ["Dear {: { is not closed in this paragraph; end it with }"]


@pytest.mark.parametrize(
    "lines", [("Only my own words.",), ("{{ title }}", "{{p contents }}"), ("{% if advice %}a{% endif %}",)]
)
def test_a_template_without_a_place_for_the_report_is_refused(path: Path, lines: tuple[str, ...]) -> None:
    assert said(path, *lines) == [
        "this template has no place for the report itself; put {{p sections }} on a line of its own, "
        "or a part such as {{p advice }}"
    ]


def test_what_takes_a_whole_paragraph_stands_alone_in_it(path: Path) -> None:
    alone = "must stand alone in its paragraph; give what else stands there a place of its own"
    for line in ("{{p readings }} {{p advice }} text", "Read: {{p advice }}"):
        assert said(path, line) == [f"{line}: {{{{p … }}}} {alone}"]
    line = "{%p if advice %} Our advice"
    assert said(path, line, "{%p endif %}", BODY) == [f"{line}: {{%p … %}} {alone}"]


def test_what_takes_a_whole_row_stands_alone_in_it(path: Path) -> None:
    made = docx.Document()
    row = made.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "{%tr for fact in facts %}", "{{ fact.label }}"
    (fault,) = said(path, "{%tr endfor %}", BODY, file=made)
    assert fault.startswith("{%tr for fact in facts %}{{ fact.label }}: {%tr … %} must stand alone in its row; ")


def test_a_row_for_every_fact_in_a_table_within_a_table_is_fine(path: Path) -> None:
    made = docx.Document()
    outer = made.add_table(1, 1).cell(0, 0)
    outer.text = "Facts"
    inner = outer.add_table(3, 1)
    for number, text in enumerate(("{%tr for fact in facts %}", "{{ fact.label }}", "{%tr endfor %}")):
        inner.cell(number, 0).text = text
    path.write_bytes(template(BODY, file=made))
    (within,) = read(word(document(), path)).tables[0].cell(0, 0).tables
    assert [row.cells[0].text for row in within.rows] == ["About", "By"]


def test_a_text_is_not_asked_for_as_paragraphs(path: Path) -> None:
    for line in ("{{p title }}", "{{p title}}", "{{r title|upper }}"):
        assert said(path, line, BODY) == [f"{line}: this field is a text; write {{{{ title }}}}"]


@pytest.mark.parametrize(
    ("lines", "lacks"),
    [
        (("{%p if advice %}", "a"), "{%p if advice %}: has no {%p endif %}"),
        (("{% if advice %} a",), "{% if advice %}: has no {% endif %}"),
        (("{%p for fact in facts %}", "a"), "{%p for fact in facts %}: has no {%p endfor %}"),
        (("{% for fact in facts %}",), "{% for fact in facts %}: has no {% endfor %}"),
        (("{%- for fact in facts -%}{% endif %}",), "{%- for fact in facts -%}: has no {% endfor %}"),
        (("{%p if advice %}", "a {% endif %}"), "{%p if advice %}: has no {%p endif %}"),
        (("{%p if advice %}", "{% for a in facts %}b{% endfor %}"), "{%p if advice %}: has no {%p endif %}"),
        (("a", "{%p endif %}"), "{%p endif %}: has no {%p if … %}"),
        (("a {% endfor %}",), "{% endfor %}: has no {% for … %}"),
    ],
)
def test_a_condition_or_loop_of_which_half_is_lacking_is_named(path: Path, lines: tuple[str, ...], lacks: str) -> None:
    assert said(path, *lines, BODY) == [lacks]


def test_conditions_and_loops_that_are_whole_are_fine(path: Path) -> None:
    lines = (
        "{%p if advice %}", "{% for fact in facts %}{% if loop.first %}{{ fact.value }}{% endif %}{% endfor %}",
        "{%p else %}", "none", "{%p endif %}", "{# for the next year #}{_{ and }",
    )  # fmt: skip
    path.write_bytes(template(*lines, BODY))
    assert [shown(each) for each in read(word(document(), path)).paragraphs][:3] == ["us", "{{ and }", "Which form"]
