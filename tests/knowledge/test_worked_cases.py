"""Every worked case of the base pack reads as it says, and fires what it says and nothing that it excludes."""

import pytest

from engine.inference.plain import evaluate
from engine.inference.reasoner import Reasoner
from engine.language import LANGUAGES
from engine.model.case import Answer
from engine.model.derivation import Derivation
from engine.model.knowledge import UNKNOWN
from engine.model.worked import Expected, WorkedCase
from tests.running import spectrum

RELATIONS = [(worked, expected) for worked in spectrum().cases for expected in worked.expected]
IDS = [f"{worked.id}-{expected.relation}" for worked, expected in RELATIONS]


@pytest.fixture(scope="module")
def reasoner() -> Reasoner:
    """One reasoner for the base pack."""
    return Reasoner(spectrum())


def fired(derivation: Derivation, relation: str) -> set[str]:
    """The rules and advice that fired for a relation."""
    return {firing.rule for firing in derivation.firings if firing.concludes.relation == relation}


@pytest.mark.parametrize(("worked", "expected"), RELATIONS, ids=IDS)
def test_a_worked_case_comes_out_as_expected(reasoner: Reasoner, worked: WorkedCase, expected: Expected) -> None:
    derivation = reasoner.derive(worked.case(worked.language))
    reading = derivation.readings[expected.relation]
    assert reading.word == expected.word
    if expected.forms:
        assert set(reading.forms) == set(expected.forms)
    there = fired(derivation, expected.relation)
    assert set(expected.fires) <= there
    assert not set(expected.fires_not) & there


@pytest.mark.parametrize(("worked", "expected"), RELATIONS, ids=IDS)
def test_the_plain_evaluator_reads_a_worked_case_alike(worked: WorkedCase, expected: Expected) -> None:
    found = evaluate(worked.case(worked.language), spectrum())[expected.relation].reading
    assert found.word == expected.word
    assert set(found.forms) >= set(expected.forms)


def test_a_single_form_that_is_read_is_the_one_that_is_expected(reasoner: Reasoner) -> None:
    for worked, expected in RELATIONS:
        reading = reasoner.derive(worked.case(worked.language)).readings[expected.relation]
        if reading.form is not None:
            assert expected.forms == (reading.form,), f"{worked.id}: {expected.relation}"


def test_every_relation_of_a_worked_case_has_an_expectation() -> None:
    for worked in spectrum().cases:
        relations = [relation.id for relation in worked.case(worked.language).relations]
        assert [expected.relation for expected in worked.expected] == relations


def test_twelve_collaborations_are_worked_and_three_thin_ones_that_stay_insufficient() -> None:
    thin = [worked.id for worked in spectrum().cases if {e.word for e in worked.expected} == {"insufficient"}]
    assert len(thin) >= 3
    assert len(spectrum().cases) - len(thin) >= 12
    assert {form for _, expected in RELATIONS for form in expected.forms} == set(spectrum().form_ids)


def test_every_answer_that_is_known_carries_the_words_that_it_rests_on() -> None:
    bare = [
        f"{worked.id}: {relation.id if relation else 'answers'} > {question}"
        for worked in spectrum().cases
        for relation, question, answer in worked.case(worked.language).places()
        if answer.values != (UNKNOWN,) and not answer.note
    ]
    assert bare == []


def test_a_worked_case_says_the_same_in_both_languages() -> None:
    def values(worked: WorkedCase, language: str) -> list[tuple[str | None, str, tuple[str, ...]]]:
        (case,) = (case for spoken, case in worked.in_language if spoken == language)
        told: list[tuple[str | None, str, Answer]] = [(r.id if r else None, id, a) for r, id, a in case.places()]
        return [(relation, id, answer.values) for relation, id, answer in told]

    for worked in spectrum().cases:
        first, second = (values(worked, language) for language in LANGUAGES)
        assert first == second
