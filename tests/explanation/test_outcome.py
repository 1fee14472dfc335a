"""The outcome per relation: what speaks for and against, what also fits, the fit of the task, notices and advice."""

from dataclasses import replace

import pytest

from engine.explanation.outcome import RelationOutcome, outcome
from engine.inference.plain import evaluate
from engine.inference.reasoner import Reasoner
from engine.model.case import Answer, Case, answers
from tests.gardening import SHARED, STEERED, Given, garden, plot, with_answer
from tests.talking import garden_reasoner

MANY: Given = {**STEERED, "work.pace": "as-agreed", "work.signs": ("weeds", "tidy-beds"), "task.who-wants": "many"}


def of(case: Case, relation: str = "partners") -> RelationOutcome:
    """The outcome of a relation."""
    found = outcome(case, garden_reasoner().derive(case), garden())
    return next(each for each in found if each.relation.id == relation)


def test_every_relation_has_an_outcome_in_the_order_of_the_case() -> None:
    case = plot(STEERED, neighbours={}, council=SHARED)
    found = outcome(case, Reasoner(garden()).derive(case), garden())
    assert [(each.relation.id, each.reading.word, each.reading.form) for each in found] == [
        ("partners", "clear", "steered"),
        ("neighbours", "insufficient", None),
        ("council", "clear", "shared"),
    ]


def test_the_reasons_stand_with_the_form_that_they_are_for_and_the_named_form_first() -> None:
    sides = of(plot(MANY)).sides
    assert [(side.form, len(side.reasons)) for side in sides] == [("steered", 4), ("shared", 1)]
    assert sides[0].reasons[0].fact.detail == "defining"
    assert [reason.clause.en for reason in sides[1].reasons] == ["as agreed counts"]
    assert [side.form for side in of(plot({**SHARED, "work.pace": "by-the-clock"})).sides] == ["shared", "steered"]


def test_what_is_only_shown_is_no_reason() -> None:
    found = of(plot(MANY))
    assert [(form, said.nl) for form, said in found.also_fits] == [("steered", "nette bedden past")]
    assert all(reason.fact.name != "work.signs" for side in found.sides for reason in side.reasons)


@pytest.mark.parametrize(
    ("told", "steered", "shared"),
    [
        ({}, "open", "open"),
        ({"task.who-wants": "many"}, "fails", "holds"),
        ({"task.who-wants": "one"}, "open", "fails"),
        ({"task.who-wants": "one", "task.one-can": "largely"}, "holds", "fails"),
        ({"task.who-wants": "unknown", "task.one-can": "hardly"}, "fails", "open"),
    ],
)
def test_the_task_suits_a_form_or_not_or_it_is_open(told: Given, steered: str, shared: str) -> None:
    fits = of(plot(told)).fits
    assert [(fit.form, fit.value) for fit in fits] == [("steered", steered), ("shared", shared), ("loose", "unstated")]
    assert all(bool(fit.because) == (fit.value in ("holds", "fails", "open")) for fit in fits)


def test_findings_tensions_and_combinations_are_noticed_in_words() -> None:
    found = of(plot(MANY, council=SHARED))
    assert {(fact.kind, says.en) for fact, says in found.notices} == {
        ("tension", "One leads what many want."),
        ("finding", "The weeds are winning."),
        ("combination", "Here one leads, elsewhere all share."),
    }
    assert of(plot(STEERED)).notices == ()


@pytest.mark.parametrize(
    "case",
    [plot({}), plot(STEERED), plot(MANY, council=SHARED), plot(SHARED, neighbours=MANY)],
    ids=["nothing", "steered", "two forms", "two forms, the other way round"],
)
def test_the_advice_is_what_the_plain_evaluator_gives(case: Case) -> None:
    for id, plain in evaluate(case, garden()).items():
        found = of(case, id)
        assert {item.advice.id for item in found.up_front + found.more} == plain.advice
        assert all(item.because for item in found.up_front + found.more)
        assert found.reading == plain.reading


def test_at_most_six_pieces_of_advice_are_up_front_with_one_role_and_a_danger() -> None:
    found = of(plot(MANY, council=SHARED))
    kinds = [item.advice.kind for item in found.up_front]
    assert len(kinds) == 6
    assert kinds.count("role") == 1
    assert {"pitfall", "caution"} & set(kinds)
    assert found.more


def test_the_own_place_is_said_when_it_is_known() -> None:
    place = of(plot(STEERED)).place
    assert place is not None
    assert place.en == "I lead"
    assert of(plot({"position": "unknown"})).place is None
    assert of(plot({})).place is None


@pytest.mark.parametrize("value", ["unknown", "not-asked"])
def test_a_note_at_a_question_without_an_answer_is_told_with_the_outcome(value: str) -> None:
    case = with_answer(with_answer(plot(STEERED), "work.plan", value, note="ask Ann"), "work.pace", "unknown")
    (noted,) = of(case).open_notes
    assert (noted.question.id, noted.value, noted.note) == ("work.plan", value, "ask Ann")
    assert of(with_answer(case, "work.plan", "our-plan", note="asked Ann")).open_notes == ()


def test_a_note_about_the_whole_collaboration_is_told_with_the_partners_only() -> None:
    case = replace(plot({}, council={}), answers=answers({"task.season": Answer(("unknown",), "look it up")}))
    assert [noted.note for noted in of(case).open_notes] == ["look it up"]
    assert of(case, "council").open_notes == ()
