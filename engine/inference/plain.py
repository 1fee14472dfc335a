"""The plain evaluator: the same conclusions by looking conditions up, without Experta. The oracle of the tests,
and what why-not and flips search with."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.inference.observing import Known, observed
from engine.inference.reading import read
from engine.model.case import Case
from engine.model.derivation import Reading
from engine.model.knowledge_base import FAILS, HOLDS, NO, OPEN, UNSTATED, YES, KnowledgeBase
from engine.model.rule import Condition, Test


@dataclass(frozen=True)
class Outcome:
    """What holds of one relation: its reading, and the value of every field that a condition can read."""

    reading: Reading
    known: Mapping[str, frozenset[str]]
    also_fits: frozenset[tuple[str, str]]
    advice: frozenset[str]


def holds(test: Test, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether one of the values of the field satisfies the test."""
    return not test.accepted.isdisjoint(known[test.field])


def satisfied(condition: Condition, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether everything in `every` holds and, if there are alternatives, one of them."""
    return all(holds(test, known) for test in condition.every) and (
        not condition.any or any(all(holds(test, known) for test in branch) for branch in condition.any)
    )


def evaluate(case: Case, knowledge: KnowledgeBase) -> dict[str, Outcome]:
    """The outcome per relation."""
    first, readings = _read(case, knowledge)
    return {id: _outcome(id, known, readings, knowledge) for id, known in first.items()}


def evaluate_one(case: Case, relation: str, knowledge: KnowledgeBase) -> Outcome:
    """The outcome of one relation; of the others no more than how they are read."""
    first, readings = _read(case, knowledge)
    return _outcome(relation, first[relation], readings, knowledge)


def _read(case: Case, knowledge: KnowledgeBase) -> tuple[dict[str, Known], dict[str, Reading]]:
    first = {relation.id: observed(case, relation, knowledge) for relation in case.relations}
    return first, {id: read_known(known, knowledge) for id, known in first.items()}


def read_known(known: Known, knowledge: KnowledgeBase) -> Reading:
    """The reading that follows from the answers about one relation."""
    counted = [
        (question.id, option.evidence.form, option.evidence.strength or "")
        for question in knowledge.questions
        for option in question.options
        if option.evidence and option.evidence.counts and option.id in known[question.id]
    ]
    return read(counted, knowledge.form_ids, knowledge.numbers)


def _outcome(id: str, answered: Known, readings: dict[str, Reading], knowledge: KnowledgeBase) -> Outcome:
    known = dict(answered)
    own = readings[id]
    known["finding"] = frozenset(
        r.name for r in knowledge.rules_that_conclude("finding") if satisfied(r.condition, answered)
    )
    known["form"] = frozenset({own.form or "none"})
    known["word"] = frozenset({own.word})
    for form in knowledge.form_ids:
        known[f"fit.{form}"] = frozenset({_fit(form, answered, knowledge)})
        known[f"against.{form}"] = frozenset({YES if own.form not in (None, form) and own.count(form) else NO})
        elsewhere = any(reading.form == form for other, reading in readings.items() if other != id)
        known[f"elsewhere.{form}"] = frozenset({YES if elsewhere else NO})
    situation = dict(known)
    for kind in ("tension", "combination"):
        rules = knowledge.rules_that_conclude(kind)
        known[kind] = frozenset(rule.name for rule in rules if satisfied(rule.condition, situation))
    shown = frozenset(
        (option.evidence.dimension, option.evidence.form)
        for question in knowledge.questions
        for option in question.options
        if option.evidence and not option.evidence.counts and option.id in answered[question.id]
    )
    return Outcome(own, known, shown, frozenset(a.id for a in knowledge.advice if satisfied(a.condition, known)))


def _fit(form: str, known: Known, knowledge: KnowledgeBase) -> str:
    rule = next((r for r in knowledge.rules_that_conclude("fit") if r.name == form), None)
    if rule is None:
        return UNSTATED
    if all(holds(test, known) for test in rule.condition.every):
        return HOLDS
    decided = {test.field: knowledge.question[test.field].decided for test in rule.condition.every}
    known_not = any(known[t.field] & decided[t.field] and not holds(t, known) for t in rule.condition.every)
    return FAILS if known_not else OPEN
