"""Why not: what is said to be unmet is unmet, and doing exactly that about the answers makes the rule fire."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.explanation.because import Teller
from engine.explanation.naming import Named
from engine.explanation.why_not import WhyNotRule, why_not_form, why_not_rule
from engine.inference.plain import evaluate, holds, satisfied
from engine.inference.reasoner import Reasoner
from engine.model.case import Case
from engine.model.knowledge import NOT_APPLICABLE, NOT_ASKED, UNKNOWN
from engine.model.rule import Advice, Rule, Test
from tests.explanation.telling import tellers, telling, with_values
from tests.gardening import SHARED, STEERED, Given, garden, plot
from tests.small_packs import PATIENT

ALONE = {UNKNOWN, NOT_APPLICABLE, NOT_ASKED}


def what(rule: Rule | Advice) -> Named:
    """One rule by itself, asked about."""
    return Named("advice" if isinstance(rule, Advice) else rule.concludes, rule.id, (rule,))


@settings(PATIENT, max_examples=40)
@given(tellers(most=2))
def test_what_is_met_is_met_and_what_is_unmet_is_not(told: tuple[Teller, Reasoner]) -> None:
    teller, _ = told
    for relation in teller.case.relations:
        known = evaluate(teller.case, teller.knowledge)[relation.id].known
        for rule in (*teller.knowledge.rules, *teller.knowledge.advice):
            found = why_not_rule(what(rule), relation, teller)
            (near,) = found.rules
            assert [item.met for item in near.tests] == [holds(item.test, known) for item in near.tests]
            assert sorted(map(repr, (i.test for i in near.tests))) == sorted(
                map(repr, rule.condition.branches[near.branch])
            )
            assert found.came_out == satisfied(rule.condition, known)
            assert near.unmet == () or not found.came_out or len(rule.condition.branches) > 1


def settled(case: Case, relation: str, unmet: list[Test], teller: Teller) -> Case | None:
    """The case in which exactly these tests on answers are met; None when no answer meets them together."""
    for field in dict.fromkeys(test.field for test in unmet):
        question, tests = teller.knowledge.question[field], [test for test in unmet if test.field == field]
        common = frozenset.intersection(*(test.accepted for test in tests))
        if common:
            values = {min(common)}
        else:
            values = {min(test.accepted - ALONE, default=NOT_ASKED) for test in tests}
            if not question.multiple or values & ALONE:
                return None
        case = with_values(case, relation, question, [id for id in (*question.by_id, *ALONE) if id in values])
    return case


@settings(PATIENT, max_examples=60)
@given(tellers(most=2))
def test_setting_exactly_the_unmet_answers_makes_the_rule_fire(told: tuple[Teller, Reasoner]) -> None:
    teller, reasoner = told
    tried = 0
    for relation in teller.case.relations:
        for rule in (*teller.knowledge.rules, *teller.knowledge.advice):
            if any(test.field not in teller.knowledge.question for test in rule.condition.tests):
                continue
            (near,) = why_not_rule(what(rule), relation, teller).rules
            unmet = [item.test for item in near.tests if not item.met]
            fields = {test.field for test in unmet}
            both = [item.test for item in near.tests if item.test.field in fields]
            changed = settled(teller.case, relation.id, both, teller)
            if changed is not None:
                tried += 1
                fired = {(f.rule, f.concludes.relation) for f in reasoner.derive(changed).firings}
                assert (rule.id, relation.id) in fired
    assume(tried)


def of(told: Given, name: str, kind: str) -> WhyNotRule:
    """Why not something about the partners in the garden."""
    case = plot(told)
    rules = [rule for rule in (*garden().rules, *garden().advice) if name in (rule.id, getattr(rule, "name", ""))]
    return why_not_rule(Named(kind, name, tuple(rules)), case.relations[0], telling(case))  # type: ignore[arg-type]


def test_what_waits_for_a_conclusion_points_to_that_conclusion() -> None:
    found = of(SHARED, "role.lead", "advice")
    assert [name for _, name in found.see] == ["steered"]
    assert found.rules[0].unmet[0].needs.nl == "de vorm is gestuurd"
    assert found.rules[0].unmet[0].now.nl == "gedeeld"
    assert not found.came_out


def test_an_answer_that_is_not_there_yet_is_open_and_another_one_is_not() -> None:
    def opened(told: Given) -> list[bool]:
        return [item.open for item in of(told, "role.lead", "advice").rules[0].unmet]

    assert opened({**STEERED, "position": "unknown"}) == [True]
    assert opened({**STEERED, "position": "hand"}) == [False]
    assert opened({id: value for id, value in STEERED.items() if id != "position"}) == [True]
    assert opened(STEERED) == []


@settings(PATIENT, max_examples=30)
@given(tellers(most=2), st.data())
def test_what_speaks_for_a_form_and_against_it_is_what_counted(
    told: tuple[Teller, Reasoner], data: st.DataObject
) -> None:
    teller, _ = told
    form = data.draw(st.sampled_from(teller.knowledge.form_ids))
    for relation in teller.case.relations:
        found = why_not_form(form, relation, teller)
        reading = evaluate(teller.case, teller.knowledge)[relation.id].reading
        assert len({b.fact.name for b in found.speaks_for}) == reading.count(form)
        assert len({b.fact.name for b in found.against}) == reading.counted - reading.count(form)
        assert found.came_out == (reading.form == form)
        assert found.reachable or not found.came_out
