"""How a relation is read: the three numbers by a table, and that no single answer turns one form into another."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inference.plain import evaluate
from engine.inference.reading import read, reading_of, that_count
from engine.model.derivation import Reading
from engine.model.knowledge import NOT_APPLICABLE, NOT_ASKED, UNKNOWN, Numbers, Question
from engine.model.knowledge_base import KnowledgeBase
from tests.pack_parts import case
from tests.small_packs import PATIENT

FORMS = ("red", "green", "blue")
SHIPPED = Numbers(5, 3, 2)
RED, GREEN, ALL = frozenset({"red"}), frozenset({"green"}), frozenset(FORMS)
COUNTS = st.tuples(*(st.integers(0, 25) for _ in FORMS))
DEFINING = st.frozensets(st.sampled_from(FORMS))


def reading(counts: tuple[int, ...], defining: frozenset[str] = ALL, numbers: Numbers = SHIPPED) -> Reading:
    return reading_of(dict(zip(FORMS, counts, strict=True)), defining, numbers)


@pytest.mark.parametrize(
    ("counts", "defining", "word", "forms"),
    [
        ((0, 0, 0), ALL, "insufficient", ()),
        ((1, 0, 0), ALL, "insufficient", ("red",)),
        ((4, 0, 0), ALL, "insufficient", ("red",)),
        ((3, 1, 0), ALL, "insufficient", ("red",)),
        ((2, 1, 0), ALL, "insufficient", ("red", "green")),
        ((2, 2, 0), ALL, "insufficient", ("red", "green")),
        ((1, 1, 1), ALL, "insufficient", ("red", "green", "blue")),
        ((0, 1, 2), ALL, "insufficient", ("green", "blue")),
        ((5, 0, 0), ALL, "clear", ("red",)),
        ((5, 0, 0), frozenset(), "leaning", ("red",)),
        ((5, 0, 0), GREEN, "leaning", ("red",)),
        ((4, 1, 0), RED, "clear", ("red",)),
        ((4, 1, 0), GREEN, "leaning", ("red",)),
        ((6, 2, 0), RED, "clear", ("red",)),
        ((6, 1, 1), RED, "clear", ("red",)),
        ((5, 2, 0), RED, "leaning", ("red",)),
        ((5, 1, 1), RED, "leaning", ("red",)),
        ((8, 3, 0), RED, "leaning", ("red",)),
        ((9, 3, 0), RED, "clear", ("red",)),
        ((4, 2, 0), RED, "mixed", ("red", "green")),
        ((4, 1, 1), RED, "mixed", ("red",)),
        ((3, 1, 1), RED, "mixed", ("red",)),
        ((3, 2, 0), RED, "mixed", ("red", "green")),
        ((2, 2, 2), RED, "mixed", ("red", "green", "blue")),
        ((2, 1, 2), RED, "mixed", ("red", "blue")),
        ((1, 2, 6), ALL, "mixed", ("green", "blue")),
        ((1, 2, 7), ALL, "leaning", ("blue",)),
        ((1, 2, 9), ALL, "clear", ("blue",)),
    ],
)
def test_the_word_and_the_forms_that_are_named(
    counts: tuple[int, ...], defining: frozenset[str], word: str, forms: tuple[str, ...]
) -> None:
    found = reading(counts, defining)
    assert (found.word, found.forms) == (word, forms)
    assert found.form == (forms[0] if word in ("clear", "leaning") else None)
    assert found.counts == tuple(zip(FORMS, counts, strict=True))
    assert found.defining == defining


@pytest.mark.parametrize(
    ("numbers", "counts", "word"),
    [
        (Numbers(3, 3, 2), (3, 0, 0), "clear"),
        (Numbers(3.5, 3, 2), (3, 0, 0), "insufficient"),
        (Numbers(3.5, 3, 2), (4, 0, 0), "clear"),
        (Numbers(5, 2.5, 2), (5, 2, 0), "clear"),
        (Numbers(5, 2.6, 2), (5, 2, 0), "leaning"),
        (Numbers(5, 3, 1.5), (3, 2, 0), "mixed"),
        (Numbers(5, 3, 1.4), (3, 2, 0), "leaning"),
        (Numbers(5, 3, 1), (3, 2, 0), "leaning"),
        (Numbers(5, 3, 1), (3, 3, 0), "mixed"),
    ],
)
def test_the_numbers_are_those_of_the_pack(numbers: Numbers, counts: tuple[int, ...], word: str) -> None:
    assert reading(counts, ALL, numbers).word == word


@settings(PATIENT)
@given(COUNTS, DEFINING, st.permutations(FORMS))
def test_the_order_of_the_forms_changes_nothing_but_the_order_of_the_names(
    counts: tuple[int, ...], defining: frozenset[str], order: list[str]
) -> None:
    here = reading(counts, defining)
    there = reading_of({form: here.count(form) for form in order}, defining, SHIPPED)
    assert (there.word, there.form, set(there.forms)) == (here.word, here.form, set(here.forms))
    assert list(there.forms) == sorted(there.forms, key=order.index)


def one_answer_changed(counts: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The tallies after one answer more, one fewer, or one that names another form."""
    units = [tuple(int(n == place) for n in range(len(FORMS))) for place in range(len(FORMS))]
    steps = [*units, *(tuple(-n for n in unit) for unit in units)]
    steps += [tuple(b - a for a, b in zip(one, other, strict=True)) for one in units for other in units]
    moved = [tuple(a + b for a, b in zip(counts, step, strict=True)) for step in steps]
    return [tally for tally in moved if min(tally) >= 0]


def turns(counts: tuple[int, ...], numbers: Numbers) -> bool:
    """Whether one changed answer can turn the form that is read into another."""
    now = reading(counts, ALL, numbers).form
    return now is not None and any(
        reading(tally, ALL, numbers).form not in (None, now) for tally in one_answer_changed(counts)
    )


# Every tally of up to fourteen answers.
TALLIES = [counts for counts in product(range(15), repeat=len(FORMS)) if sum(counts) <= 14]


def test_no_single_answer_turns_one_form_into_another() -> None:
    assert [counts for counts in TALLIES if turns(counts, SHIPPED)] == []


@settings(PATIENT)
@given(COUNTS)
def test_no_single_answer_turns_one_form_into_another_however_many_there_are(counts: tuple[int, ...]) -> None:
    assert not turns(counts, SHIPPED)


@pytest.mark.parametrize("leaning", [1.25, 1.5, 2, 3, 4])
@pytest.mark.parametrize("more", [0, 0.5, 1, 4])
def test_so_it_is_for_all_numbers_with_enough_to_lean_on(leaning: float, more: float) -> None:
    numbers = Numbers((leaning + 1) / (leaning - 1) + more, 4, leaning)
    assert [counts for counts in TALLIES if turns(counts, numbers)] == []


@pytest.mark.parametrize("numbers", [Numbers(5, 3, 1), Numbers(5, 3, 1.4), Numbers(3, 3, 1.5)])
def test_with_less_to_lean_on_one_answer_does_turn_the_form(numbers: Numbers) -> None:
    assert [counts for counts in TALLIES if turns(counts, numbers)]


EVIDENCE = [("q1", "red", "strong"), ("q2", "red", "defining"), ("q3", "green", "strong")]


def test_a_question_whose_answer_names_two_forms_counts_for_none() -> None:
    found = read([*EVIDENCE, ("q4", "red", "defining"), ("q4", "blue", "strong")], FORMS, SHIPPED)
    assert found.counts == (("red", 2), ("green", 1), ("blue", 0))
    assert that_count([*EVIDENCE, ("q1", "blue", "strong")]) == tuple(EVIDENCE[1:])


def test_two_options_of_one_question_for_one_form_count_once_and_define_together() -> None:
    found = read([("q1", "red", "strong"), ("q1", "red", "defining"), ("q2", "green", "strong")], FORMS, SHIPPED)
    assert found.counts == (("red", 1), ("green", 1), ("blue", 0))
    assert found.defining == {"red"}


def test_what_does_not_count_does_not_define() -> None:
    assert read([("q1", "red", "defining"), ("q1", "blue", "defining")], FORMS, SHIPPED).defining == frozenset()


@settings(PATIENT)
@given(st.permutations([*EVIDENCE, ("q4", "blue", "strong"), ("q4", "red", "defining"), ("q3", "green", "defining")]))
def test_the_order_of_the_evidence_does_not_matter(evidence: list[tuple[str, str, str]]) -> None:
    assert read(evidence, FORMS, SHIPPED) == read(sorted(evidence), FORMS, SHIPPED)


def pointing(question: Question) -> dict[str, str]:
    """The option that counts for each form."""
    return {o.evidence.form: o.id for o in question.options if o.evidence and o.evidence.counts}


@st.composite
def between_two_forms(draw: st.DrawFn, knowledge: KnowledgeBase) -> dict[str, str]:
    """Answers that waver between two forms, so that some of them hang on a single answer."""
    forms = draw(st.permutations(knowledge.form_ids))[:2]
    counted = [question for question in knowledge.questions if question.counts]
    asked = draw(st.permutations(counted))[: draw(st.integers(4, 9))]
    return {q.id: pointing(q).get(draw(st.sampled_from(forms)), UNKNOWN) for q in asked}


def form_of(given: dict[str, str], knowledge: KnowledgeBase) -> str | None:
    return evaluate(case({"partners": given}), knowledge)["partners"].reading.form


@settings(PATIENT, max_examples=25)
@given(st.data())
def test_no_single_changed_answer_turns_one_form_into_another_on_the_base_pack(
    spectrum: KnowledgeBase, data: st.DataObject
) -> None:
    given_now = data.draw(between_two_forms(spectrum))
    now = form_of(given_now, spectrum)
    for question in spectrum.questions if now else ():
        if question.scope == "relation":
            for value in (*question.by_id, UNKNOWN, NOT_APPLICABLE, NOT_ASKED):
                assert form_of(given_now | {question.id: value}, spectrum) in (None, now)
