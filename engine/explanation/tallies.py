"""The search over tallies: which sets of answers of one relation, if otherwise, change its reading.

Exact: every set of a size is looked at; sets that move the tally alike are read once.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice, product
from math import prod

from engine.inference.observing import Known
from engine.inference.reading import reading_of
from engine.model.derivation import Reading
from engine.model.knowledge import Question
from engine.model.knowledge_base import KnowledgeBase

Effect = tuple[str, bool] | None  # the form that an answer counts for, and whether it is defining; None for no form
Changes = tuple[tuple["Answered", tuple[str, ...]], ...]  # questions with other answers than they have


@dataclass(frozen=True)
class Answered:
    """A counted question with its answer, and per other effect the answers that would have it, in the order of the pack."""

    question: Question
    values: tuple[str, ...]
    effect: Effect
    others: tuple[tuple[Effect, tuple[tuple[str, ...], ...]], ...]

    @cached_property
    def like(self) -> tuple[object, ...]:
        """What the search needs to know: questions that are alike here can stand in for one another."""
        return self.effect, tuple((effect, len(ways)) for effect, ways in self.others)


class Search:
    """The sets of answers of one relation that change its reading. `known` is what is known of it."""

    def __init__(self, known: Known, knowledge: KnowledgeBase, to: str | None = None) -> None:
        self.knowledge = knowledge
        self.to = to
        self.answered = answered_of(known, knowledge)
        self.tally: Counter[Effect] = Counter(answered.effect for answered in self.answered)
        self.now = self._read(self.tally).said
        self._changes: dict[tuple[tuple[Effect, int], ...], bool] = {}
        self._counts: dict[tuple[object, ...], int] = {}

    def wanted(self, reading: Reading) -> bool:
        """Whether a reading is another word or form than now, or the form that was asked for."""
        return reading.form == self.to if self.to else reading.said != self.now

    def groups(self, size: int) -> list[tuple[tuple[Answered, ...], int]]:
        """Every group of `size` questions that can change the reading, with in how many ways; in the order of the pack."""
        return [(group, count) for group in combinations(self.answered, size) if (count := self.count(group))]

    def count(self, group: Sequence[Answered]) -> int:
        """In how many ways these questions, all answered otherwise, change the reading."""
        key = tuple(answered.like for answered in group)
        if key not in self._counts:
            choices = product(*(answered.others for answered in group))
            self._counts[key] = sum(
                prod(len(ways) for _, ways in choice)
                for choice in choices
                if self._changed(group, [effect for effect, _ in choice])
            )
        return self._counts[key]

    def sets(self, group: Sequence[Answered], most: int | None = None) -> Iterator[Changes]:
        """The first ways in which these questions, all answered otherwise, change the reading; None for all."""
        return islice(self._sets(group), most)

    def _sets(self, group: Sequence[Answered]) -> Iterator[Changes]:
        for choice in product(*(answered.others for answered in group)):
            if self._changed(group, [effect for effect, _ in choice]):
                for values in product(*(ways for _, ways in choice)):
                    yield tuple(zip(group, values, strict=True))

    def _changed(self, group: Sequence[Answered], effects: Sequence[Effect]) -> bool:
        moves = Counter(effects)
        moves.subtract(answered.effect for answered in group)
        key = tuple(sorted(((effect, n) for effect, n in moves.items() if n), key=str))
        if key not in self._changes:
            tally = self.tally.copy()
            tally.update(moves)
            self._changes[key] = self.wanted(self._read(tally))
        return self._changes[key]

    def _read(self, tally: Counter[Effect]) -> Reading:
        counts = dict.fromkeys(self.knowledge.form_ids, 0)
        defining = set()
        for effect, number in tally.items():
            if effect and number > 0:
                counts[effect[0]] += number
                defining |= {effect[0]} if effect[1] else set()
        return reading_of(counts, frozenset(defining), self.knowledge.numbers)


def answered_of(known: Known, knowledge: KnowledgeBase) -> tuple[Answered, ...]:
    """The counted questions that were answered with an option, each with what it could have been answered instead."""
    return tuple(
        _answered(question, known[question.id])
        for question in knowledge.questions
        if question.counts and known[question.id] <= question.by_id.keys()
    )


def _answered(question: Question, chosen: frozenset[str]) -> Answered:
    values = tuple(id for id in question.by_id if id in chosen)
    ways: dict[Effect, list[tuple[str, ...]]] = {}
    for other in _others(question, chosen):
        ways.setdefault(effect_of(question, other), []).append(other)
    return Answered(question, values, effect_of(question, values), tuple((e, tuple(w)) for e, w in ways.items()))


def _others(question: Question, chosen: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The other answers: another option, or for multiple choice one option more or less."""
    for id in question.by_id:
        if question.multiple:
            yield tuple(other for other in question.by_id if (other in chosen) != (other == id))
        elif id not in chosen:
            yield (id,)


def effect_of(question: Question, values: Sequence[str]) -> Effect:
    """What an answer counts for; an answer that names two forms counts for none."""
    found = [e for value in values if (e := question.by_id[value].evidence) and e.counts]
    if len({evidence.form for evidence in found}) != 1:
        return None
    return found[0].form, any(evidence.strength == "defining" for evidence in found)
