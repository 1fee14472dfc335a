"""The same knowledge in Experta as one writes it first: a fact per answer, joins on the relation, the stock engine.

Every answer is one fact and one `declare`. A condition is a pattern per test, joined by `MATCH.relation`; several
accepted values are a `P`, as in our own rules, because alternatives (`L(..) | L(..)`) would multiply the rules. A branch
of `any` is a rule of its own. The strata are salience bands. The engine is built once and reset for every case. The
counting of evidence is the function that our own rules call.
"""

from collections.abc import Callable
from typing import Any

from engine.inference.experta_door import Fact, KnowledgeEngine, P, Rule
from engine.inference.observing import observed
from engine.inference.reading import read
from engine.model.case import Case
from engine.model.derivation import Reading
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


def engine_of(knowledge: KnowledgeBase) -> Any:
    """A stock Experta engine with a method per rule."""
    rules: list[Any] = []

    def rule(salience: int, patterns: list[Any], act: Callable[[Any, str], None]) -> None:
        def fire(self: Any, relation: str) -> None:
            act(self, relation)

        rules.append(Rule(*patterns, salience=salience)(fire))

    def declaring(kind: type, /, **slots: str) -> Callable[[Any, str], None]:
        return lambda engine, relation: engine.declare(kind(relation=relation, **slots)) and None

    for question in knowledge.questions:
        for option in question.options:
            if (evidence := option.evidence) is None:
                continue
            pattern = Given(relation=MATCH.relation, question=question.id, value=option.id)
            if evidence.counts:
                strength = evidence.strength or ""
                act = declaring(Evidence, question=question.id, form=evidence.form, strength=strength)
            else:
                act = declaring(AlsoFits, dimension=evidence.dimension, form=evidence.form)
            rule(OBSERVING, [pattern], act)
    for item in knowledge.rules:
        if item.concludes == "fit":
            rule(OBSERVING, _patterns(item.condition.every), declaring(OfForm, kind="fit", form=item.name, value=HOLDS))
            for test in item.condition.every:
                known_not = frozenset(knowledge.fields[test.field].values) - test.accepted
                failing = _patterns((Test(test.field, known_not, test.written),))
                rule(OBSERVING, failing, declaring(OfForm, kind="fit", form=item.name, value=FAILS))
            continue
        for branch in item.condition.branches:
            salience = OBSERVING if item.concludes == "finding" else CONCLUDING
            rule(salience, _patterns(branch), declaring(Named, kind=item.concludes, name=item.name))
    for advice in knowledge.advice:
        for branch in advice.condition.branches:
            rule(ADVISING, _patterns(branch), declaring(Named, kind="advice", name=advice.id))
    rule(READING, [Related(id=MATCH.relation)], _reading(knowledge))
    rule(RELATING, [ReadAs(relation=MATCH.relation)], _relating(knowledge))
    return type("Naive", (KnowledgeEngine,), {f"rule_{number}": made for number, made in enumerate(rules)})()


def run(engine: Any, case: Case, knowledge: KnowledgeBase) -> None:
    """One inference: every answer declared by itself, and the agenda run until it is empty."""
    engine.readings = {}
    engine.reset()
    for relation in case.relations:
        engine.declare(Related(id=relation.id))
        for question, values in observed(case, relation, knowledge).items():
            for value in sorted(values):
                engine.declare(Given(relation=relation.id, question=question, value=value))
    engine.run()


def outcome(engine: Any) -> tuple[dict[str, Reading], set[tuple[str, str, str]]]:
    """After a run: the reading per relation; and every finding, tension, combination and advice, with its relation."""
    named = (fact for fact in engine.facts.values() if isinstance(fact, Named))
    return engine.readings, {(fact["relation"], fact["kind"], fact["name"]) for fact in named}


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


def _reading(knowledge: KnowledgeBase) -> Callable[[Any, str], None]:
    def act(engine: Any, relation: str) -> None:
        found = [f for f in engine.facts.values() if isinstance(f, Evidence) and f["relation"] == relation]
        counted = [(fact["question"], fact["form"], fact["strength"]) for fact in found]
        reading = engine.readings[relation] = read(counted, knowledge.form_ids, knowledge.numbers)
        engine.declare(ReadAs(relation=relation, form=reading.form or "none", word=reading.word))

    return act


def _relating(knowledge: KnowledgeBase) -> Callable[[Any, str], None]:
    stated = [rule.name for rule in knowledge.rules_that_conclude("fit")]

    def act(engine: Any, relation: str) -> None:
        own = engine.readings[relation]
        elsewhere = {f["form"] for f in engine.facts.values() if isinstance(f, ReadAs) and f["relation"] != relation}
        fits = {f["form"] for f in engine.facts.values() if isinstance(f, OfForm) and f["relation"] == relation}
        for form in knowledge.form_ids:
            against = own.form not in (None, form) and own.count(form)
            if form not in fits:
                fit = OPEN if form in stated else UNSTATED
                engine.declare(OfForm(relation=relation, kind="fit", form=form, value=fit))
            engine.declare(OfForm(relation=relation, kind="against", form=form, value=YES if against else NO))
            engine.declare(
                OfForm(relation=relation, kind="elsewhere", form=form, value=YES if form in elsewhere else NO)
            )

    return act
