"""Why something was not concluded: what speaks for a form and against it; for a rule what is unmet of its nearest branch."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from engine.consultation.asking import standing_of
from engine.explanation.because import Because, Teller
from engine.explanation.conditions import Tested, nearest, tested
from engine.explanation.naming import Named
from engine.explanation.outcome import varied
from engine.explanation.provenance import Changes, changes_of
from engine.inference.observing import observed
from engine.inference.plain import Outcome, evaluate_one, satisfied
from engine.inference.standing import can_name
from engine.model.case import Relation
from engine.model.derivation import Reading
from engine.model.knowledge import UNKNOWN
from engine.model.knowledge_base import HOLDS
from engine.model.rule import Advice, Rule, Test


@dataclass(frozen=True, slots=True)
class WhyNotForm:
    """Why a relation was not read as one form; the reasons that differ most from each other first. `unknown` are the counted
    questions without an answer that could count for it; `reachable` says whether it can still come out."""

    relation: Relation
    form: str
    reading: Reading
    came_out: bool
    speaks_for: tuple[Because, ...]
    against: tuple[Because, ...]
    unknown: tuple[str, ...]
    reachable: bool


@dataclass(frozen=True, slots=True)
class Nearest:
    """One rule that would conclude it: its nearest branch, with each test met or not, in the order of the rule; and what
    packs changed in the rule."""

    rule: Rule | Advice
    branch: int
    branches: int
    tests: tuple[Tested, ...]
    changed_by: Changes

    @property
    def unmet(self) -> tuple[Tested, ...]:
        """The tests that are not met."""
        return tuple(item for item in self.tests if not item.met)


@dataclass(frozen=True, slots=True)
class WhyNotRule:
    """Why no rule concluded something of a relation: of each rule the nearest branch, the nearest rule first.

    `see` names, per unmet test on a conclusion, the why-not of that conclusion.
    """

    relation: Relation
    what: Named
    came_out: bool
    rules: tuple[Nearest, ...]
    see: tuple[tuple[Test, str], ...]


def why_not_form(form: str, relation: Relation, teller: Teller) -> WhyNotForm:
    """What speaks for a form, what against it and what is unknown."""
    knowledge, derivation = teller.knowledge, teller.derivation
    reading = derivation.readings[relation.id]
    (read,) = derivation.supports[derivation.reading_fact(relation.id)]
    known = observed(teller.case, relation, knowledge)
    ahead = standing_of(teller.case, relation, knowledge)
    unknown = tuple(
        q.id
        for q in knowledge.questions
        if (q.id in ahead.open or UNKNOWN in known[q.id]) and any(name == form for name, _ in can_name(q))
    )
    return WhyNotForm(
        relation, form, reading, reading.form == form,
        tuple(map(teller.because, varied([fact for fact in read.supports if fact.value == form], teller))),
        tuple(map(teller.because, varied([fact for fact in read.supports if fact.value != form], teller))),
        unknown, form in ahead.reachable,
    )  # fmt: skip


def why_not_rule(what: Named, relation: Relation, teller: Teller) -> WhyNotRule:
    """The unmet conditions of every rule that would conclude something of a relation."""
    outcome = evaluate_one(teller.case, relation.id, teller.knowledge)
    rules = sorted((_nearest(rule, outcome, teller) for rule in what.rules), key=lambda near: len(near.unmet))
    came_out = any(satisfied(rule.condition, outcome.known) for rule in what.rules)
    concluded = {f"{rule.concludes}.{rule.name}" for rule in teller.knowledge.rules}
    see = {item.test: name for near in rules for item in near.unmet for name in _conclusion(item.test, concluded)}
    return WhyNotRule(relation, what, came_out, tuple(rules), tuple(see.items()))


def _nearest(rule: Rule | Advice, outcome: Outcome, teller: Teller) -> Nearest:
    number, tests = nearest(rule.condition, outcome.known, teller.knowledge)
    told = tuple(tested(test, outcome.known, teller) for test in tests)
    return Nearest(rule, number, len(rule.condition.branches), told, changes_of(rule.id, teller.knowledge))


def _conclusion(test: Test, concluded: Container[str]) -> Iterator[str]:
    """The conclusions that a test waits for and that some rule gives, by the names that they can be asked about with."""
    head = test.field.partition(".")[0]
    if head == "form":
        yield from sorted(test.accepted - {"none"})
    elif head == "fit" and HOLDS in test.accepted and test.field in concluded:
        yield test.field
    elif head in ("finding", "tension", "combination"):
        names = (f"{head}.{name}" for name in sorted(test.accepted))
        yield from (name for name in names if name in concluded)
