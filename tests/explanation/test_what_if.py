"""What if: what differs is exactly what comes out otherwise, and the case itself stays as it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import InputError
from engine.explanation.agenda import agenda
from engine.explanation.because import Teller
from engine.explanation.flips import flips
from engine.explanation.how import how
from engine.explanation.supposing import supposing
from engine.explanation.sureness import sureness
from engine.explanation.what_if import Supposed, what_if, with_answers
from engine.explanation.why import why
from engine.explanation.why_not import why_not_form
from engine.inference.reasoner import Reasoner
from tests.explanation.telling import conclusions, tellers, telling
from tests.gardening import STEERED, garden, garden_with_pond, plot, with_answer
from tests.small_packs import PATIENT
from tests.talking import garden_reasoner


@settings(PATIENT, max_examples=40)
@given(tellers(most=3), st.data())
def test_what_differs_is_what_comes_out_otherwise(told: tuple[Teller, Reasoner], data: st.DataObject) -> None:
    teller, reasoner = told
    question = data.draw(st.sampled_from(teller.knowledge.questions))
    relation = data.draw(st.sampled_from(teller.case.relations))
    option = data.draw(st.sampled_from(tuple(question.by_id)))
    where = None if question.scope == "collaboration" else relation.id
    before = repr(teller.case)
    found = what_if((Supposed(where, question.id, (option,), ()),), teller, reasoner)
    assert repr(teller.case) == before
    assert found.before is teller
    differing = {d.relation.id: d for d in found.differs}
    for each in teller.case.relations:
        was, becomes = conclusions(teller, each.id), conclusions(found.after, each.id)
        readings = teller.derivation.readings[each.id], found.after.derivation.readings[each.id]
        assert (each.id in differing) == (was != becomes or readings[0] != readings[1])
        if each.id in differing:
            difference = differing[each.id]
            assert {fact.id for fact in difference.gone} == was - becomes
            assert {fact.id for fact in difference.new} == becomes - was
            assert (difference.before, difference.after) == readings


@settings(PATIENT, max_examples=15)
@given(tellers(most=2))
def test_explaining_changes_neither_the_case_nor_the_outcome(told: tuple[Teller, Reasoner]) -> None:
    teller, reasoner = told
    before = repr(teller.case)
    for relation in teller.case.relations:
        flips(relation, teller, reasoner)
        sureness(relation, teller)
        why(teller.knowledge.questions[0], relation, teller)
        for form in teller.knowledge.form_ids:
            why_not_form(form, relation, teller)
    agenda(teller.case.relations, teller)
    how(teller.derivation.supports, teller)
    assert repr(teller.case) == before
    assert reasoner.derive(teller.case) == teller.derivation


def test_a_note_stays_with_its_question() -> None:
    case = with_answer(plot(STEERED), "work.pace", "as-agreed", note="Ann said so")
    changed = with_answers(case, supposing(["work.pace=by-the-clock"], case, garden()))
    assert changed.relations[0].answers["work.pace"].note == "Ann said so"
    assert changed.relations[0].answers["work.pace"].values == ("by-the-clock",)


SUPPOSED = [
    ("partners.work.pace=as-agreed", Supposed("partners", "work.pace", ("as-agreed",), ("by-the-clock",))),
    ("work.pace=unknown", Supposed("partners", "work.pace", ("unknown",), ("by-the-clock",))),
    ("work.signs=weeds,tidy-beds", Supposed("partners", "work.signs", ("weeds", "tidy-beds"), ("not-asked",))),
    ("work.signs=weeds, weeds", Supposed("partners", "work.signs", ("weeds",), ("not-asked",))),
]


@pytest.mark.parametrize(("setting", "expected"), SUPPOSED)
def test_what_is_supposed_is_read_as_it_is_written(setting: str, expected: Supposed) -> None:
    assert supposing([setting], plot(STEERED), garden()) == (expected,)


REFUSED = [
    ("work.pace", "--set: work.pace: write relation.question=answer"),
    ("work.pace=", "--set: work.pace=: write relation.question=answer"),
    ("partners.work.pase=as-agreed", "there is no question 'work.pase'", "did you mean 'work.pace'?"),
    ("pace=as-agreed", "there is no question 'pace'"),
    ("partner.work.pace=as-agreed", "there is no relation 'partner'", "did you mean 'partners'?"),
    ("work.pace=as-agred", "'as-agred' is no answer to this question", "did you mean 'as-agreed'?"),
    ("work.pace=as-agreed,by-the-clock", "only one answer is possible here"),
    ("work.signs=weeds,unknown", "only one answer is possible here"),
    ("work.pace=not-applicable", "'not-applicable' is no answer to this question"),
]


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row[0])
def test_what_cannot_be_supposed_is_refused_with_what_can(row: tuple[str, ...]) -> None:
    with pytest.raises(InputError) as refused:
        supposing([row[0]], plot(STEERED), garden())
    for part in row[1:]:
        assert part in str(refused.value)
    assert refused.value.faults[0].trail == row[0]


def test_the_relation_must_be_said_when_there_are_several() -> None:
    with pytest.raises(InputError, match=r"say about which relation.*partners, council"):
        supposing(["work.pace=as-agreed"], plot(STEERED, council={}), garden())


def test_a_question_about_the_whole_takes_no_relation() -> None:
    shared = next((q for q in garden_with_pond().questions if q.scope == "collaboration"), None)
    assert shared is not None
    option = shared.options[0].id
    (item,) = supposing([f"{shared.id}={option}"], plot(STEERED, council={}), garden())
    assert item.relation is None
    with pytest.raises(InputError, match="leave the relation out"):
        supposing([f"partners.{shared.id}={option}"], plot(STEERED), garden())


def test_two_settings_that_contradict_are_refused_and_the_same_twice_is_one() -> None:
    case = plot(STEERED)
    same = supposing(["work.pace=as-agreed", "partners.work.pace=as-agreed"], case, garden())
    assert len(same) == 1
    with pytest.raises(InputError, match="contradicts an earlier"):
        supposing(["work.pace=as-agreed", "partners.work.pace=it-varies"], case, garden())


def test_all_settings_that_are_wrong_are_named() -> None:
    with pytest.raises(InputError) as refused:
        supposing(["nothing=x", "work.pace=soon"], plot(STEERED), garden())
    assert len(refused.value.faults) == 2


def test_nothing_differs_when_the_answer_was_given_already() -> None:
    case = plot(STEERED)
    supposed = supposing(["work.pace=by-the-clock"], case, garden())
    assert what_if(supposed, telling(case), garden_reasoner()).differs == ()
