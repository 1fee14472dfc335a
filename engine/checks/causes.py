"""Which rules make two derivations of one case differ: those that packs bring, change or take away, found back along
the supports of what differs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from engine.model.changes import Change
from engine.model.derivation import Derivation, Fact, Firing
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Condition

OF_THE_REASONER = ("reading", "against", "elsewhere")  # what fires with any knowledge


@dataclass(frozen=True, slots=True)
class Cause:
    """A rule that is new, otherwise or gone, of which pack, and the changes by which it became so."""

    rule: str
    pack: str
    how: Literal["new", "changed", "gone"]
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Side:
    """One of the two: what is known there, and what follows from the case."""

    knowledge: KnowledgeBase
    derivation: Derivation


class Causes:
    """Finds the causes of what differs between the case without packs and with them."""

    def __init__(self, without: Side, with_: Side) -> None:
        self.without = without
        self.with_ = with_

    def of(self, fact: Fact) -> tuple[Cause, ...]:
        """The causes of a fact that is there on one side only, in the order in which they are met."""
        return tuple(dict.fromkeys(self._of(fact, set())))

    def of_reading(self, relation: str) -> tuple[Cause, ...]:
        """The causes of a reading that differs: those of all evidence about the relation that does."""
        return tuple(dict.fromkeys(self._of_reading(relation, set())))

    def _of_reading(self, relation: str, seen: set[Fact]) -> Iterator[Cause]:
        facts = [fact for side in (self.without, self.with_) for fact in side.derivation.facts("evidence", relation)]
        for fact in dict.fromkeys(facts):
            yield from self._of(fact, seen)

    def _of(self, fact: Fact, seen: set[Fact]) -> Iterator[Cause]:
        before, after = self.without.derivation.supports, self.with_.derivation.supports
        if fact in seen or (fact in before) == (fact in after):
            return
        seen.add(fact)
        for firing in (before if fact in before else after)[fact]:
            cause = self._itself(firing)
            if cause:
                yield cause
            elif fact.kind == "reading":
                yield from self._of_reading(fact.relation, seen)
            else:
                for support in firing.supports:
                    if support.kind != "reading" or self._matters(support, firing.rule):
                        yield from self._of(support, seen)

    def _matters(self, reading: Fact, rule: str) -> bool:
        """Whether what differs of a reading, its form or its word, is something that the rule looks at."""
        before, after = (side.derivation.reading_fact(reading.relation) for side in (self.without, self.with_))
        differ = {"form"} if before.name != after.name else set()
        differ |= {"word"} if before.value != after.value else set()
        return not differ.isdisjoint(_looks_at(rule, self.with_.knowledge))

    def _itself(self, firing: Firing) -> Cause | None:
        """The rule that fired, when it is not the same on both sides."""
        id = firing.rule
        before, after = _meaning(id, self.without.knowledge), _meaning(id, self.with_.knowledge)
        if before == after:
            return None
        changes = tuple(
            c for c in self.with_.knowledge.changes_by_id.get(id, ()) if c not in self.without.knowledge.changes
        )
        pack = changes[-1].pack if changes else _pack(id, self.with_.knowledge if after else self.without.knowledge)
        return Cause(id, pack, "new" if before is None else "gone" if after is None else "changed", changes)


def _meaning(id: str, knowledge: KnowledgeBase) -> object:
    """What a rule does, without its texts: equal for rules that do the same. None when there is no such rule."""
    if id in knowledge.rule:
        rule = knowledge.rule[id]
        return rule.concludes, rule.name, _written(rule.condition)
    if id in knowledge.advice_by_id:
        return "advice", knowledge.advice_by_id[id].kind, _written(knowledge.advice_by_id[id].condition)
    question, _, option = id.partition("/")
    if option:
        found = knowledge.question[question].by_id.get(option) if question in knowledge.question else None
        evidence = found.evidence if found else None
        return (evidence.form, evidence.strength, evidence.counts) if evidence else None
    return id in OF_THE_REASONER or None


def _looks_at(id: str, knowledge: KnowledgeBase) -> set[str]:
    """The fields that a rule tests; what the reasoner itself concludes of a reading is about its form."""
    rule = knowledge.rule.get(id) or knowledge.advice_by_id.get(id)
    return {test.field for test in rule.condition.tests} if rule else {"form"}


def _written(condition: Condition) -> object:
    """A condition as its author put it: options that a pack adds do not make it another one."""
    return tuple(tuple((test.field, test.written, test.negated) for test in branch) for branch in condition.branches)


def _pack(id: str, knowledge: KnowledgeBase) -> str:
    if id in knowledge.rule:
        return knowledge.rule[id].pack
    if id in knowledge.advice_by_id:
        return knowledge.advice_by_id[id].pack
    return knowledge.question[id.partition("/")[0]].pack
