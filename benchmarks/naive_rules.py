"""The rules of naive Experta, from the knowledge: a pattern per test, joined on the relation."""

from collections.abc import Callable, Iterator
from typing import Any

from engine.inference.experta_door import Fact, P, Rule
from engine.inference.reading import read
from engine.model.knowledge_base import FAILS, HOLDS, NO, OPEN, UNSTATED, YES, KnowledgeBase
from engine.model.rule import Test

from experta import MATCH  # isort: skip  (after its door)

OBSERVING, READING, RELATING, CONCLUDING, ADVISING = 50, 40, 30, 20, 10


class Related(Fact):  # type: ignore[misc]
    """A relation: id."""


class Given(Fact):  # type: ignore[misc]
    """An answer: relation, question, value."""


class Evidence(Fact):  # type: ignore[misc]
    """Counted evidence: relation, question, form, strength."""


class AlsoFits(Fact):  # type: ignore[misc]
    """A feature that does not count: relation, dimension, form."""


class ReadAs(Fact):  # type: ignore[misc]
    """A reading: relation, form, word."""


class OfForm(Fact):  # type: ignore[misc]
    """What holds of a relation and a form: relation, kind (fit, against or elsewhere), form, value."""


class Named(Fact):  # type: ignore[misc]
    """A finding, tension, combination or advice: relation, kind, name."""


Act = Callable[[Any, str], None]


def rules_of(knowledge: KnowledgeBase) -> Iterator[Any]:
    """Every rule, in the order of the strata; nothing depends on that order."""
    yield from _evidence(knowledge)
    yield from _fit(knowledge)
    yield _rule(READING, [Related(id=MATCH.relation)], _reading(knowledge))
    yield _rule(RELATING, [ReadAs(relation=MATCH.relation)], _relating(knowledge))
    yield from _rules(knowledge)
    yield from _advice(knowledge)


def _rule(salience: int, patterns: list[Any], act: Act) -> Any:
    def fire(self: Any, relation: str) -> None:
        act(self, relation)

    return Rule(*patterns, salience=salience)(fire)


def _declaring(fact: type, **slots: str) -> Act:
    def act(engine: Any, relation: str) -> None:
        engine.declare(fact(relation=relation, **slots))

    return act


def _evidence(knowledge: KnowledgeBase) -> Iterator[Any]:
    for question in knowledge.questions:
        for option in question.options:
            if (evidence := option.evidence) is None:
                continue
            form, strength = evidence.form, evidence.strength or ""
            counted = _declaring(Evidence, question=question.id, form=form, strength=strength)
            act = counted if evidence.counts else _declaring(AlsoFits, dimension=evidence.dimension, form=form)
            yield _rule(OBSERVING, _patterns((Test(question.id, frozenset({option.id}), ()),)), act)


def _fit(knowledge: KnowledgeBase) -> Iterator[Any]:
    for rule in knowledge.rules_that_conclude("fit"):
        holding = _declaring(OfForm, kind="fit", form=rule.name, value=HOLDS)
        yield _rule(OBSERVING, _patterns(rule.condition.every), holding)
        for test in rule.condition.every:
            known_not = Test(test.field, frozenset(knowledge.fields[test.field].values) - test.accepted, ())
            failing = _declaring(OfForm, kind="fit", form=rule.name, value=FAILS)
            yield _rule(OBSERVING, _patterns((known_not,)), failing)


def _rules(knowledge: KnowledgeBase) -> Iterator[Any]:
    for rule in knowledge.rules_that_conclude("finding", "tension", "combination"):
        salience = OBSERVING if rule.concludes == "finding" else CONCLUDING
        for branch in rule.condition.branches:
            yield _rule(salience, _patterns(branch), _declaring(Named, kind=rule.concludes, name=rule.name))


def _advice(knowledge: KnowledgeBase) -> Iterator[Any]:
    for advice in knowledge.advice:
        for branch in advice.condition.branches:
            yield _rule(ADVISING, _patterns(branch), _declaring(Named, kind="advice", name=advice.id))


def _patterns(tests: tuple[Test, ...]) -> list[Any]:
    return [_pattern(test) for test in tests]


def _pattern(test: Test) -> Any:
    value = next(iter(test.accepted)) if len(test.accepted) == 1 else P(test.accepted.__contains__)
    kind, _, form = test.field.partition(".")
    if test.field in ("form", "word"):
        return ReadAs(relation=MATCH.relation, **{test.field: value})
    if kind in ("fit", "against", "elsewhere"):
        return OfForm(relation=MATCH.relation, kind=kind, form=form, value=value)
    if test.field in ("finding", "tension", "combination"):
        return Named(relation=MATCH.relation, kind=test.field, name=value)
    return Given(relation=MATCH.relation, question=test.field, value=value)


def _reading(knowledge: KnowledgeBase) -> Act:
    def act(engine: Any, relation: str) -> None:
        found = [f for f in engine.facts.values() if isinstance(f, Evidence) and f["relation"] == relation]
        counted = [(fact["question"], fact["form"], fact["strength"]) for fact in found]
        reading = engine.readings[relation] = read(counted, knowledge.form_ids, knowledge.numbers)
        engine.declare(ReadAs(relation=relation, form=reading.form or "none", word=reading.word))

    return act


def _relating(knowledge: KnowledgeBase) -> Act:
    stated = [rule.name for rule in knowledge.rules_that_conclude("fit")]

    def act(engine: Any, relation: str) -> None:
        own = engine.readings[relation]
        elsewhere = {f["form"] for f in engine.facts.values() if isinstance(f, ReadAs) and f["relation"] != relation}
        fits = {f["form"] for f in engine.facts.values() if isinstance(f, OfForm) and f["relation"] == relation}
        for form in knowledge.form_ids:
            against = own.form not in (None, form) and own.count(form)
            if form not in fits:
                unknown = OPEN if form in stated else UNSTATED
                engine.declare(OfForm(relation=relation, kind="fit", form=form, value=unknown))
            for kind, holds in (("against", against), ("elsewhere", form in elsewhere)):
                engine.declare(OfForm(relation=relation, kind=kind, form=form, value=YES if holds else NO))

    return act
