"""How a relation is read: the three numbers by a table, and that no single answer turns one form into another."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inference.plain import evaluate
from engine.inference.reading import read, reading_of, that_count
from engine.model.case import Answer, Case, answers
from engine.model.derivation import Reading
from engine.model.knowledge import NOT_APPLICABLE, UNKNOWN, Numbers, Question
from engine.model.knowledge_base import KnowledgeBase
from tests.small_packs import PATIENT, cases

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


@settings(PATIENT)
@given(COUNTS)
def test_no_single_answer_turns_one_form_into_another(counts: tuple[int, ...]) -> None:
    assert not turns(counts, SHIPPED)


@settings(PATIENT)
@given(COUNTS, st.floats(1.05, 4), st.floats(0, 3))
def test_so_it_is_for_all_numbers_with_enough_to_lean_on(counts: tuple[int, ...], leaning: float, more: float) -> None:
    assert not turns(counts, Numbers((leaning + 1) / (leaning - 1) + more, 4, leaning))


def test_with_a_bare_majority_one_answer_does_turn_the_form() -> None:
    assert turns((3, 2, 0), Numbers(5, 3, 1))


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


def others(question: Question, told: Case) -> list[tuple[str, ...]]:
    possible = [(option,) for option in question.by_id] + [(UNKNOWN,), (NOT_APPLICABLE,), ()]
    given_now = told.relations[0].answers.get(question.id)
    return [values for values in possible if values != (given_now.values if given_now else ())]


@settings(PATIENT, max_examples=20)
@given(st.data())
def test_no_single_changed_answer_turns_one_form_into_another_on_the_base_pack(
    spectrum: KnowledgeBase, data: st.DataObject
) -> None:
    told = data.draw(cases(spectrum, most=1))
    (relation,) = told.relations
    now = evaluate(told, spectrum)[relation.id].reading.form
    for question in spectrum.questions:
        for values in others(question, told) if question.scope == "relation" else []:
            left = {id: answer for id, answer in relation.answers.items() if id != question.id}
            given_instead = answers(left | ({question.id: Answer(values)} if values else {}))
            then = evaluate(replace(told, relations=(replace(relation, answers=given_instead),)), spectrum)
            assert None in (now, then[relation.id].reading.form) or then[relation.id].reading.form == now
