"""The knowledge base as Experta rules, in four strata, each rule with its own salience."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import signature
from typing import Any

from engine.inference.experta_door import AS, Fact, P, Rule
from engine.inference.slots import SlotTests, alternatives
from engine.model.knowledge_base import FAILS, HOLDS, YES, KnowledgeBase
from engine.model.rule import Test


class Observed(Fact):  # type: ignore[misc]
    """One wide fact per relation: a slot for every answer."""


class Evidence(Fact):  # type: ignore[misc]
    """An answer points to a form: relation, question, form, strength."""


class Concluded(Fact):  # type: ignore[misc]
    """A finding, fit, feature that also fits, tension, combination or advice: relation, kind, name, value."""


class Read(Fact):  # type: ignore[misc]
    """The reading of a relation: relation, word and form."""


class Situation(Fact):  # type: ignore[misc]
    """One wide fact per relation, a stratum up: answers, findings, fit, reading, and what holds elsewhere."""


class Outlook(Fact):  # type: ignore[misc]
    """One wide fact per relation, above tension and combination: what advice reads."""


@dataclass(frozen=True, slots=True)
class Action:
    """What a rule does when it fires: the fact that it concludes, and the slots that support it."""

    rule: str
    branch: int
    kind: str
    name: str
    value: str
    detail: str
    slots: tuple[str, ...]


Fire = Callable[[Any, Any, Action], None]
Step = Callable[[Any, Any], None]
SIGNATURE = signature(
    lambda engine, fact: (engine, fact)
)  # Experta asks it of every rule; told, it need not be worked out


@dataclass(frozen=True, slots=True)
class Hands:
    """The right-hand sides that the reasoner brings."""

    conclude: Fire
    read: Step
    situate: Step
    look_out: Step


def compiled(knowledge: KnowledgeBase, hands: Hands) -> list[Any]:
    """All rules of the knowledge base as Experta rules, in the order in which they fire."""
    maker = _Maker(knowledge, hands)
    maker.evidence()
    maker.rules(Observed, "finding")
    maker.fit()
    maker.step(Observed, "reading", hands.read)
    maker.step(Observed, "situation", hands.situate)
    maker.rules(Situation, "tension", "combination")
    maker.step(Situation, "outlook", hands.look_out)
    maker.advice()
    return maker.made


class _Maker:
    """Makes Experta rules; the salience goes down with every rule, so that the agenda is a total order."""

    def __init__(self, knowledge: KnowledgeBase, hands: Hands) -> None:
        self.knowledge = knowledge
        self.hands = hands
        self.made: list[Any] = []
        self.predicates: dict[frozenset[str], Any] = {}

    def evidence(self) -> None:
        for question in self.knowledge.questions:
            for option in question.options:
                if option.evidence:
                    kind = "evidence" if option.evidence.counts else "also-fits"
                    test = Test(question.id, frozenset({option.id}), (option.id,))
                    rule = f"{question.id}/{option.id}"
                    name = question.id if option.evidence.counts else option.evidence.dimension
                    self.conjunctions(
                        Observed, rule, 0, (test,), kind, name, option.evidence.form, option.evidence.strength or ""
                    )

    def fit(self) -> None:
        for rule in self.knowledge.rules_that_conclude("fit"):
            self.conjunctions(Observed, rule.id, 0, rule.condition.every, "fit", rule.name, HOLDS)
            for number, test in enumerate(rule.condition.every):
                otherwise = self.knowledge.question[test.field].decided - test.accepted
                if otherwise:
                    failing = Test(test.field, otherwise, test.written, True)
                    self.conjunctions(Observed, rule.id, number + 1, (failing,), "fit", rule.name, FAILS)

    def rules(self, wide: type, *kinds: Any) -> None:
        for rule in self.knowledge.rules_that_conclude(*kinds):
            for branch, tests in enumerate(rule.condition.branches):
                self.conjunctions(wide, rule.id, branch, tests, rule.concludes, rule.name, YES)

    def advice(self) -> None:
        for advice in self.knowledge.advice:
            for branch, tests in enumerate(advice.condition.branches):
                self.conjunctions(Outlook, advice.id, branch, tests, "advice", advice.id, advice.kind)

    def conjunctions(
        self,
        wide: type,
        rule: str,
        branch: int,
        tests: tuple[Test, ...],
        kind: str,
        name: str,
        value: str,
        detail: str = "",
    ) -> None:
        for slot_tests in alternatives(tests, self.knowledge.fields):
            slots = tuple(dict.fromkeys(slot for slot, _ in slot_tests))
            action = Action(rule, branch, kind, name, value, detail, slots)
            for pattern in self._patterns(slot_tests):
                self._add(wide, pattern, f"{rule}/{branch}", self._concluding(action))

    def step(self, wide: type, name: str, hand: Step) -> None:
        self._add(wide, {}, name, lambda engine, fact: hand(engine, fact))

    def _patterns(self, slot_tests: SlotTests) -> Iterator[dict[str, Any]]:
        """At most one pattern: the same slot tested twice must satisfy both, and no value may be left."""
        accepted: dict[str, frozenset[str]] = {}
        for slot, values in slot_tests:
            accepted[slot] = accepted[slot] & values if slot in accepted else values
        if all(accepted.values()):
            yield {slot: self._constraint(values) for slot, values in accepted.items()}

    def _constraint(self, values: frozenset[str]) -> Any:
        if len(values) == 1:
            return next(iter(values))
        if values not in self.predicates:
            self.predicates[values] = P(values.__contains__)
        return self.predicates[values]

    def _concluding(self, action: Action) -> Step:
        return lambda engine, fact: self.hands.conclude(engine, fact, action)

    def _add(self, wide: type, pattern: dict[str, Any], name: str, act: Step) -> None:
        def fire(engine: Any, fact: Any) -> None:
            act(engine, fact)

        fire.__name__ = name
        fire.__signature__ = SIGNATURE  # type: ignore[attr-defined]
        self.made.append(Rule(AS.fact << wide(**pattern), salience=-len(self.made))(fire))
