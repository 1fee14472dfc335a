"""The same knowledge in Experta as one writes it first: a fact per answer, joins on the relation, the stock engine.

Every answer is one fact and one `declare`. A condition is a pattern per test, joined by `MATCH.relation`; several
accepted values are a `P`, as in our own rules, because alternatives (`L(..) | L(..)`) would multiply the rules. A branch
of `any` is a rule of its own. The strata are salience bands. The engine is built once and reset for every case. The
counting of evidence is the function that our own rules call.
"""

from typing import Any

from benchmarks.naive_rules import Given, Named, Related, rules_of
from engine.inference.experta_door import KnowledgeEngine
from engine.inference.observing import observed
from engine.model.case import Case
from engine.model.derivation import Reading
from engine.model.knowledge_base import KnowledgeBase


def engine_of(knowledge: KnowledgeBase) -> Any:
    """A stock Experta engine with a method per rule."""
    methods = {f"rule_{number}": rule for number, rule in enumerate(rules_of(knowledge))}
    return type("Naive", (KnowledgeEngine,), methods)()


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
