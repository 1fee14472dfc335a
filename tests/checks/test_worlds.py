"""Whether something can happen at all is what trying every case finds."""

from collections.abc import Iterator
from itertools import product
from math import prod

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.checks.worlds import Worlds
from engine.inference.plain import evaluate, satisfied
from engine.inference.reasoner import Reasoner
from engine.model.case import Case
from engine.model.knowledge import NOT_ASKED, UNKNOWN, Question
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Condition
from tests.gardening import garden
from tests.pack_parts import case
from tests.small_packs import PATIENT, cases, knowledge_bases

MOST = 4_000  # cases to try


def ways(question: Question) -> list[tuple[str, ...]]:
    """Every answer to a question; not asked is told apart from unknown."""
    special = [(value,) for value in (NOT_ASKED, UNKNOWN)]
    special += [("not-applicable",)] if question.can_be_not_applicable else []
    ids = tuple(question.by_id)
    if not question.multiple:
        return special + [(id,) for id in ids]
    taken = product((False, True), repeat=len(ids))
    return special + [tuple(id for id, take in zip(ids, which, strict=True) if take) for which in taken]


def every_case(known: KnowledgeBase, questions: list[Question]) -> Iterator[Case]:
    """Every case of one relation in which only these questions are answered."""
    kinds = [kind.id for kind in known.relation_kinds]
    for kind, *values in product(kinds, *(ways(question) for question in questions)):
        told = {q.id: given for q, given in zip(questions, values, strict=True) if given != (NOT_ASKED,)}
        whole = {id: given for id, given in told.items() if known.question[id].scope == "collaboration"}
        packs = tuple(pack.id for pack in known.packs)
        yield case({kind: {id: v for id, v in told.items() if id not in whole}}, whole, packs)


def fields_behind(condition: Condition, known: KnowledgeBase) -> set[str]:
    """Every field that a condition rests on in the end; questions that count when it reads what follows from them."""
    found: set[str] = set()
    todo, seen = [condition], []
    while todo:
        now = todo.pop()
        if now in seen:
            continue
        seen.append(now)
        for test in now.tests:
            found.add(test.field)
            if test.field.partition(".")[0] in ("form", "word", "against"):
                found |= {question.id for question in known.questions if question.counts}
            todo += [rule.condition for rule in known.rules if test.field in (rule.concludes, f"fit.{rule.name}")]
    return found


def questions_behind(condition: Condition, known: KnowledgeBase) -> list[Question]:
    """The questions that a condition rests on in the end."""
    fields = fields_behind(condition, known)
    return [known.question[id] for id in sorted(fields) if id in known.question]


def can_be_tried(condition: Condition, known: KnowledgeBase) -> bool:
    """Whether it is about one relation, no pack need be left out, and there are not too many cases to try."""
    if any(field.startswith("elsewhere") or field == "sector" for field in fields_behind(condition, known)):
        return False
    answers = prod(len(ways(question)) for question in questions_behind(condition, known))
    return len(known.relation_kinds) * answers <= MOST


@settings(PATIENT, max_examples=40)
@given(knowledge_bases(), st.data())
def test_what_can_happen_is_what_trying_every_case_finds(known: KnowledgeBase, data: st.DataObject) -> None:
    tests = dict.fromkeys(test for rule in (*known.rules, *known.advice) for test in rule.condition.tests)
    condition, most = Condition(()), data.draw(st.integers(1, 3))
    for test in data.draw(st.permutations(list(tests))):
        longer = Condition((*condition.every, test))
        if len(condition.every) < most and can_be_tried(longer, known):
            condition = longer
    assume(condition.every)  # seldom is there no test that can be tried
    questions = questions_behind(condition, known)
    tried = any(
        satisfied(condition, outcome.known)
        for told in every_case(known, questions)
        for outcome in evaluate(told, known).values()
    )
    worlds = Worlds(known)
    found = worlds.first(worlds.boxes.of(condition))
    assert (found is not None) == tried
    negated = worlds.first(worlds.boxes.of(condition, holds=False))
    never_not = all(
        satisfied(condition, evaluate(told, known)[told.relations[0].id].known) for told in every_case(known, questions)
    )
    assert (negated is None) == never_not


@settings(PATIENT, max_examples=60)
@given(knowledge_bases())
def test_the_case_that_is_shown_makes_the_rule_fire(known: KnowledgeBase) -> None:
    worlds, reasoner = Worlds(known), Reasoner(known)
    for rule in (*known.rules, *known.advice):
        shown = worlds.first(worlds.boxes.of_rule(rule))
        if shown is not None:
            found = evaluate(shown.case, known)
            assert satisfied(rule.condition, found[shown.relation].known)
            fired = {(f.rule, f.concludes.relation) for f in reasoner.derive(shown.case).firings}
            assert (rule.id, shown.relation) in fired


@settings(PATIENT, max_examples=40)
@given(knowledge_bases(), st.data())
def test_what_fires_in_any_case_can_fire(known: KnowledgeBase, data: st.DataObject) -> None:
    told = data.draw(cases(known, most=3))
    worlds = Worlds(known)
    for outcome in evaluate(told, known).values():
        for rule in (*known.rules, *known.advice):
            if satisfied(rule.condition, outcome.known):
                assert worlds.first(worlds.boxes.of_rule(rule)) is not None, rule.id
            else:
                assert worlds.first(worlds.boxes.of(rule.condition, holds=False)) is not None, rule.id


def test_a_test_and_its_opposite_cannot_both_be() -> None:
    worlds = Worlds(garden())
    for advice in garden().advice:
        for test in advice.condition.tests:
            both = worlds.boxes.all_of([(test, True), (test, False)])
            assert worlds.first(both) is None, test
