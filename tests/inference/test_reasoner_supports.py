"""Why something was concluded: the supports of every firing satisfy its rule, are needed for it and are enough."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inference.plain import evaluate, holds
from engine.inference.reading import read
from engine.inference.reasoner import Reasoner
from engine.model.case import Answer, Case, answers
from engine.model.derivation import Derivation, Fact, Firing
from engine.model.knowledge import NOT_ASKED
from engine.model.knowledge_base import FAILS, HOLDS, OPEN, YES, KnowledgeBase
from engine.model.rule import Condition
from tests.pack_parts import case, knowledge, option, question, rule
from tests.small_packs import PATIENT, cases, knowledge_bases

GIVEN = ("answer", "relation", "sector")
Known = dict[str, frozenset[str]]


def said_by(supports: tuple[Fact, ...]) -> Known:
    """The fields and values that these facts stand for."""
    known: dict[str, set[str]] = {}
    for fact in supports:
        match fact.kind:
            case "answer" | "relation" | "sector":
                pairs = [(fact.name, fact.value)]
            case "reading":
                pairs = [("form", fact.name), ("word", fact.value)]
            case "finding" | "tension" | "combination":
                pairs = [(fact.kind, fact.name)]
            case _:
                pairs = [(f"{fact.kind}.{fact.name}", fact.value)]
        for field, value in pairs:
            known.setdefault(field, set()).add(value)
    return {field: frozenset(values) for field, values in known.items()}


def condition_of(firing: Firing, known: KnowledgeBase) -> Condition:
    item = known.advice_by_id.get(firing.rule) or known.rule[firing.rule]
    return item.condition


def check(firing: Firing, known: KnowledgeBase, derivation: Derivation) -> None:
    """Fails unless the supports, and nothing but the supports, make the rule conclude what it concluded."""
    fact, said = firing.concludes, said_by(firing.supports)
    reading = derivation.readings[fact.relation]
    match fact.kind:
        case "evidence" | "also-fits":
            id, _, chosen = firing.rule.partition("/")
            evidence = known.question[id].by_id[chosen].evidence
            assert said == {id: {chosen}}
            assert evidence is not None
            assert evidence.form == fact.value
        case "finding" | "tension" | "combination" | "advice":
            tests = condition_of(firing, known).branches[firing.branch]
            assert all(holds(test, said) for test in tests)
        case "fit":
            every = condition_of(firing, known).every
            decided = {test.field: known.question[test.field].decided for test in every}
            wrong = [t for t in every if said.get(t.field, frozenset()) & decided[t.field] and not holds(t, said)]
            right = [test for test in every if test.field in said and holds(test, said)]
            assert {HOLDS: len(right) == len(every), FAILS: wrong == [*wrong[:1]] != [], OPEN: not wrong}[fact.value]
        case "reading":
            counted = [(f.name, f.value, f.detail) for f in firing.supports]
            assert read(counted, known.form_ids, known.numbers) == reading
            assert len({question for question, *_ in counted}) == reading.counted
        case "against":
            others = [(f.name, f.value, f.detail) for f in firing.supports if f.kind == "evidence"]
            assert (reading.form not in (None, fact.name) and bool(others)) is (fact.value == YES)
            assert read(others, known.form_ids, known.numbers).counted == (reading.count(fact.name) if others else 0)
        case "elsewhere":
            assert all(f.kind == "reading" and f.relation != fact.relation for f in firing.supports)
            assert any(f.name == fact.name for f in firing.supports) is (fact.value == YES)
        case _:
            pytest.fail(f"nobody concludes a fact of kind {fact.kind}")


def grounds(firing: Firing, derivation: Derivation) -> set[Fact]:
    """The answers, kinds and sectors that a firing rests on in the end."""
    found: set[Fact] = set()
    todo = list(firing.supports)
    while todo:
        fact = todo.pop()
        if fact.kind in GIVEN:
            found.add(fact)
        else:
            assert derivation.supports.get(fact), f"nothing concluded {fact}"
            todo.extend(support for below in derivation.supports[fact] for support in below.supports)
    return found


def only(told: Case, kept: set[Fact]) -> Case:
    """The case with nothing answered but these facts."""
    values = {(fact.relation, fact.name, fact.value) for fact in kept}

    def reduced(given: dict[str, Answer], ids: list[str]) -> dict[str, Answer]:
        left = {q: tuple(v for v in a.values if any((id, q, v) in values for id in ids)) for q, a in given.items()}
        return {question: Answer(chosen) for question, chosen in left.items() if chosen}

    relations = tuple(replace(r, answers=answers(reduced(dict(r.answers), [r.id]))) for r in told.relations)
    shared = reduced(dict(told.answers), [relation.id for relation in told.relations])
    return replace(told, relations=relations, answers=answers(shared))


def not_asked(told: Case, fact: Fact) -> Case:
    """The case with the question of an answer not asked."""
    relation = told.relation(fact.relation)
    if fact.name in relation.answers:
        left = {id: answer for id, answer in relation.answers.items() if id != fact.name}
        return told.with_relation(replace(relation, answers=answers(left)))
    return replace(told, answers=answers({id: a for id, a in told.answers.items() if id != fact.name}))


@settings(PATIENT, max_examples=60)
@given(st.data())
def test_the_supports_of_every_firing_hold_in_the_case_and_satisfy_its_rule(data: st.DataObject) -> None:
    known = data.draw(knowledge_bases())
    told = data.draw(cases(known))
    derivation, outcomes = Reasoner(known).derive(told), evaluate(told, known)
    for firing in derivation.firings:
        check(firing, known, derivation)
        own = [f for f in firing.supports if f.relation == firing.concludes.relation and f.kind != "evidence"]
        for field, values in said_by(tuple(own)).items():
            assert values <= outcomes[firing.concludes.relation].known[field]
    said = [(firing.rule, firing.branch, firing.concludes, frozenset(firing.supports)) for firing in derivation.firings]
    assert len(said) == len(set(said)), "a rule fired twice on the same facts"


def test_the_supports_of_every_firing_satisfy_its_rule_in_the_worked_cases(
    spectrum: KnowledgeBase, reasoner: Reasoner
) -> None:
    for worked in spectrum.cases:
        derivation = reasoner.derive(worked.case("en"))
        for firing in derivation.firings:
            check(firing, spectrum, derivation)
            grounds(firing, derivation)


@settings(PATIENT, max_examples=30)
@given(st.data())
def test_what_a_firing_rests_on_is_enough_and_needed_for_it(data: st.DataObject) -> None:
    known = data.draw(knowledge_bases())
    told = data.draw(cases(known, most=2))
    reasoner = Reasoner(known)
    derivation = reasoner.derive(told)
    for firing in data.draw(st.permutations(derivation.firings))[:8]:
        kept = grounds(firing, derivation)
        assert firing in reasoner.derive(only(told, kept)).firings
        for fact in sorted(kept):
            if fact.kind == "answer" and fact.value != NOT_ASKED and fact in firing.supports:
                assert firing not in reasoner.derive(not_asked(told, fact)).firings


def test_a_conclusion_that_two_rules_reach_keeps_both() -> None:
    asked = [question(id, option("yes"), option("no"), about="task") for id in ("task.a", "task.b")]
    two = [rule(f"finding.{name}", {f"task.{name}": "yes"}, finds="late") for name in "ab"]
    reasoner = Reasoner(knowledge(asked, two))
    fact = Fact("partners", "finding", "late", YES)
    both = reasoner.derive(case({"partners": {"task.a": "yes", "task.b": "yes"}}))
    assert [firing.rule for firing in both.supports[fact]] == ["finding.a", "finding.b"]
    assert both.facts("finding") == (fact,)
    one = reasoner.derive(case({"partners": {"task.a": "no", "task.b": "yes"}}))
    assert [firing.rule for firing in one.supports[fact]] == ["finding.b"]


def test_a_rule_with_branches_says_which_of_them_held() -> None:
    asked = [question(id, option("yes"), option("no"), about="task") for id in ("task.a", "task.b", "task.c")]
    late = rule("finding.late", {"task.a": "yes"}, [{"task.b": "yes"}, {"task.c": ["no", "unknown"]}], finds="late")
    told = case({"partners": {"task.a": "yes", "task.b": "no", "task.c": "unknown"}})
    (firing,) = Reasoner(knowledge(asked, [late])).derive(told).firings[:1]
    answered = (Fact("partners", "answer", "task.a", "yes"), Fact("partners", "answer", "task.c", "unknown"))
    assert firing == Firing("finding.late", 1, Fact("partners", "finding", "late", YES), answered)
