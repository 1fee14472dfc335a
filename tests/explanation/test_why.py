"""Why a question is asked: what each answer would do is what comes out of it, and every rule that reads it is named."""

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.explanation.because import Teller
from engine.explanation.why import reads, why
from engine.inference.plain import evaluate, satisfied
from engine.inference.reasoner import Reasoner
from tests.explanation.telling import tellers, telling, with_values
from tests.gardening import STEERED, garden, plot
from tests.small_packs import PATIENT


@settings(PATIENT, max_examples=40)
@given(tellers(most=2), st.data())
def test_what_each_answer_would_do_is_what_comes_out_of_it(told: tuple[Teller, Reasoner], data: st.DataObject) -> None:
    teller, _ = told
    question = data.draw(st.sampled_from(teller.knowledge.questions))
    relation = data.draw(st.sampled_from(teller.case.relations))
    found = why(question, relation, teller)
    now = evaluate(teller.case, teller.knowledge)[relation.id]
    assert [would.option for would in found.options] == list(question.options)
    for would in found.options:
        changed = with_values(teller.case, relation.id, question, (would.option.id,))
        then = evaluate(changed, teller.knowledge)[relation.id]
        assert would.reading == then.reading
        assert would.changes == (now.reading.said != then.reading.said)
        assert {name for kind, name in would.comes if kind == "advice"} == then.advice - now.advice
        assert {name for kind, name in would.goes if kind == "advice"} == now.advice - then.advice
        for kind in ("finding", "tension", "combination"):
            assert {name for of, name in would.comes if of == kind} == then.known[kind] - now.known[kind]


@settings(PATIENT, max_examples=40)
@given(tellers(most=1), st.data())
def test_the_rules_that_need_a_question_are_those_that_read_it(
    told: tuple[Teller, Reasoner], data: st.DataObject
) -> None:
    teller, _ = told
    base = teller.knowledge
    question, relation = data.draw(st.sampled_from(base.questions)), teller.case.relations[0]
    found = why(question, relation, teller)
    known = evaluate(teller.case, base)[relation.id].known
    findings = {r.name for r in base.rules if r.concludes == "finding" and any(t.field == question.id for t in r.condition.tests)}  # fmt: skip
    rules = {r.id for r in base.rules if any(t.field == question.id for t in r.condition.tests)}
    advice = {
        a.id
        for a in base.advice
        if any(t.field == question.id or (t.field == "finding" and t.accepted & findings) for t in a.condition.tests)
    }
    assert {need.rule.id for need in found.needs} == rules | advice
    assert found.advice == len(advice)
    for need in found.needs:
        assert need.fires == satisfied(need.rule.condition, known)
        assert not (need.fires and need.open)


def test_the_forms_whose_fit_waits_and_the_claims_are_named() -> None:
    case = plot({})
    found = why(garden().question["task.who-wants"], case.relations[0], telling(case))
    assert found.fits == ("shared", "steered")
    assert found.now == ("not-asked",)
    assert [(need.rule.id, need.open) for need in found.needs if need.kind == "fit"] == [
        ("fit.shared", True),
        ("fit.steered", True),
    ]


def test_a_rule_that_an_answer_keeps_from_firing_is_not_open() -> None:
    case = plot({**STEERED, "task.who-wants": "many"})
    found = why(garden().question["task.who-wants"], case.relations[0], telling(case))
    states = {need.rule.id: (need.fires, need.open) for need in found.needs}
    assert states["fit.shared"] == (True, False)
    assert states["fit.steered"] == (False, False)


def test_what_reads_a_question_is_every_kind_of_rule() -> None:
    assert {kind for _, kind in reads(garden().question["task.who-wants"], garden())} >= {"fit"}
    assert {kind for _, kind in reads(garden().question["position"], garden())} == {"advice"}
