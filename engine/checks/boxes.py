"""Conditions as boxes: what must hold of the answers, the reading and the other relations, with every conclusion of a
lower stratum written out into what it rests on. A condition is the union of its boxes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from engine.model.knowledge import NOT_ASKED
from engine.model.knowledge_base import FAILS, HOLDS, OPEN, UNSTATED, KnowledgeBase
from engine.model.rule import Advice, Condition, Rule, Test


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """One demand on a field: one of `values` must be among what holds of it, or, when not `holds`, none of them may be."""

    field: str
    values: tuple[str, ...]
    holds: bool = True


Box = frozenset[Literal]  # all of them must hold
DERIVED = ("finding", "tension", "combination")
MOST = 20_000  # boxes that are looked at for one thing


class TooMany(Exception):
    """There are more boxes than can be looked at."""


class Boxes:
    """Writes conditions of a knowledge base out into boxes."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge

    @cached_property
    def fits(self) -> dict[str, Rule]:
        """The fit rule of each form that has one."""
        return {rule.name: rule for rule in self.knowledge.rules_that_conclude("fit")}

    def of(self, condition: Condition, holds: bool = True) -> frozenset[Box]:
        """The boxes in which a condition holds, or those in which it does not."""
        if holds:
            return frozenset(box for branch in condition.branches for box in self.all_of((t, True) for t in branch))
        every = (self.test(test, False) for test in condition.every)
        missed = frozenset(box for boxes in every for box in boxes)
        if not condition.any:
            return missed
        branches = (frozenset(box for test in branch for box in self.test(test, False)) for branch in condition.any)
        return missed | met(branches)

    def asked(self, box: Box) -> Box:
        """The box, with all that must hold for the questions of which it demands an answer to be asked."""
        found, todo = set(box), list(box)
        while todo:
            literal = todo.pop()
            question = self.knowledge.question.get(literal.field)
            if question and literal.holds and NOT_ASKED not in literal.values:
                before = {Literal(field, tuple(sorted(values))) for field, values in question.asked_if}
                todo += before - found
                found |= before
        return frozenset(found)

    def of_rule(self, rule: Rule | Advice) -> frozenset[Box]:
        """The boxes in which a rule concludes what it concludes."""
        return self.of(rule.condition)

    def all_of(self, tests: Iterable[tuple[Test, bool]]) -> frozenset[Box]:
        """The boxes in which each test holds, or does not, as is said with it."""
        return met(self.test(test, holds) for test, holds in tests)

    def test(self, test: Test, holds: bool) -> frozenset[Box]:
        """The boxes in which one test holds, or does not."""
        head, _, form = test.field.partition(".")
        if test.field in DERIVED:
            rules = [
                rule for rule in self.knowledge.rules if rule.concludes == test.field and rule.name in test.accepted
            ]
            if holds:
                return frozenset(box for rule in rules for box in self.of(rule.condition))
            return met(self.of(rule.condition, False) for rule in rules)
        if head == "fit" and form in self.knowledge.form:
            values = {HOLDS, FAILS, OPEN, UNSTATED}
            wanted = test.accepted & values if holds else values - test.accepted
            return frozenset(box for value in sorted(wanted) for box in self._fit(form, value))
        return frozenset({frozenset({Literal(test.field, tuple(sorted(test.accepted)), holds)})})

    def _fit(self, form: str, value: str) -> frozenset[Box]:
        """The boxes in which the fit of a form has a value."""
        rule = self.fits.get(form)
        if rule is None or value == UNSTATED:
            return frozenset({frozenset()}) if rule is None and value == UNSTATED else frozenset()
        tests = rule.condition.every
        if value == HOLDS:
            return self.all_of((test, True) for test in tests)
        if value == FAILS:
            return frozenset(box for test in tests for box in self._known_not(test))
        undecided = [frozenset({frozenset({_none_of(test, self._decided(test))})}) for test in tests]
        not_failing = [self.test(test, True) | boxes for test, boxes in zip(tests, undecided, strict=True)]
        missing = (
            met((frozenset({frozenset({_none_of(test, test.accepted)})}), boxes))
            for test, boxes in zip(tests, undecided, strict=True)
        )
        return met((*not_failing, frozenset(box for boxes in missing for box in boxes)))

    def _known_not(self, test: Test) -> frozenset[Box]:
        other = tuple(sorted(self._decided(test) - test.accepted))
        return (
            frozenset({frozenset({Literal(test.field, other), _none_of(test, test.accepted)})})
            if other
            else frozenset()
        )

    def _decided(self, test: Test) -> frozenset[str]:
        return self.knowledge.question[test.field].decided


def _none_of(test: Test, values: Iterable[str]) -> Literal:
    return Literal(test.field, tuple(sorted(values)), False)


def met(parts: Iterable[frozenset[Box]]) -> frozenset[Box]:
    """The boxes in which each of the parts holds; TooMany when that cannot be written out."""
    found = frozenset({frozenset[Literal]()})
    for part in parts:
        if len(found) * len(part) > MOST:
            raise TooMany
        found = frozenset(one | other for one, other in product(found, part))
    return found


def literals_on(box: Box, field: str) -> Iterator[Literal]:
    """The demands of a box on one field, in a fixed order."""
    yield from sorted(literal for literal in box if literal.field == field)
