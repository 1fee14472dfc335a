"""Any case that can be told is the same case when it is opened again."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.consultation.case_file import open_case, save, save_new
from engine.consultation.case_text import updated
from engine.language import LANGUAGES
from engine.model.case import NO_ANSWERS, Answer, Answers, Case, Relation, answers
from engine.model.knowledge import NOT_APPLICABLE, NOT_ASKED, PARTNERS, UNKNOWN, Question
from engine.packs.signs import refused_in
from tests.gardening import garden

STRANGE = [
    "no", "~", "", " ", "- a", "a: b", "a #b", "# a", "'", '"', "|", ">", "&a", "*a", "!a", "%a", "@a", "`a`", "{a", "[a", "---", "...", "? a",
    "a\nb", "a\n\n b", "\n", " a\n", "a \nb", "\ta", "a\tb", "1:30", "010", "👩‍🌾 🌱", "שלום עולם", "\u200f(שלום)\u200e 1", "مرحبا", "a\u2028b", "\ufeffa", "\u00a0a", "é", "é",
    "\U0010ffff", "\ufffe", "<<", "=", "[red]a[/red]", ":smile:",
]  # fmt: skip


def fits(text: str) -> bool:
    """Whether a text holds no sign that a file may not hold."""
    return refused_in(text) is None


texts = st.one_of(
    st.sampled_from(STRANGE),
    st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), max_size=40),
).filter(fits)
lines = texts.map(lambda text: text[:200].strip()).filter(bool).filter(fits)


def _values(question: Question) -> st.SearchStrategy[tuple[str, ...]]:
    special = [(UNKNOWN,), (NOT_ASKED,), *([(NOT_APPLICABLE,)] if question.can_be_not_applicable else [])]
    options = list(question.by_id)
    if not question.multiple:
        return st.sampled_from([*special, *((option,) for option in options)])
    return st.one_of(st.sampled_from(special), st.lists(st.sampled_from(options), unique=True).map(tuple))


@st.composite
def answers_of(draw: st.DrawFn, scope: str) -> Answers:
    """Any answers to any questions of a scope, with any note."""
    questions = [question for question in garden().questions if question.scope == scope]
    chosen = draw(st.lists(st.sampled_from(questions), unique_by=lambda question: question.id, max_size=4))
    notes = st.one_of(st.just(""), texts)
    return answers({q.id: Answer(draw(_values(q)), draw(notes), draw(notes), draw(notes)) for q in chosen})


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Any case of the garden."""
    kinds = [kind.id for kind in garden().relation_kinds]
    deeper = st.one_of(st.none(), st.lists(st.sampled_from([t.id for t in garden().themes]), unique=True).map(tuple))
    ids = [PARTNERS, *draw(st.lists(st.sampled_from(["no", "1-30", "a.b", "x"]), unique=True, max_size=2))]
    relations = tuple(
        Relation(id, draw(st.sampled_from(kinds)), draw(lines), draw(answers_of("relation")), draw(deeper))
        for id in ids
    )
    language = draw(st.sampled_from([None, *LANGUAGES]))
    return Case(draw(lines), language, garden().identity, relations, draw(answers_of("collaboration")))


@settings(max_examples=60, deadline=None)
@given(cases())
def test_a_case_saved_and_opened_again_is_the_same_case(case: Case) -> None:
    with TemporaryDirectory() as folder:
        file = save_new(Path(folder) / "case.yaml", case)
        again = open_case(file.path, garden())
        assert (again.case, again.data) == (case, file.data)
        assert updated(again.data, again.case) == again.data


@settings(max_examples=40, deadline=None)
@given(cases(), cases())
@example(
    Case("T", "en", garden().identity, (Relation(PARTNERS, PARTNERS, "us", NO_ANSWERS, None),)),
    Case("T", "en", garden().identity, (Relation(PARTNERS, PARTNERS, "us", NO_ANSWERS, ()),)),
)
def test_a_case_that_turns_into_any_other_is_saved_as_that_other(before: Case, after: Case) -> None:
    after = replace(after, language=after.language or before.language)
    with TemporaryDirectory() as folder:
        file = save_new(Path(folder) / "case.yaml", before)
        again = open_case(save(file, after).file.path, garden()).case
        by_id = {relation.id: relation for relation in again.relations}
        assert replace(again, relations=tuple(by_id[relation.id] for relation in after.relations)) == after
        assert len(by_id) == len(after.relations)


@pytest.mark.parametrize("note", ["x" * 9000, "word " * 1800, "word \n" * 1500, "# a: b " * 1200])
def test_a_long_note_is_kept_whole(tmp_path: Path, note: str) -> None:
    told = Relation(PARTNERS, PARTNERS, "us", answers({"work.plan": Answer(("our-plan",), note)}), None)
    case = Case("The plot", "en", garden().identity, (told,))
    assert open_case(save_new(tmp_path / "case.yaml", case).path, garden()).case == case


def test_white_space_around_a_title_and_a_label_is_not_kept(tmp_path: Path) -> None:
    told = Relation(PARTNERS, PARTNERS, " us\n", NO_ANSWERS, None)
    file = save_new(tmp_path / "case.yaml", Case("  The plot ", "en", garden().identity, (told,)))
    case = open_case(file.path, garden()).case
    assert (case.title, case.relation(PARTNERS).label) == ("The plot", "us")
