"""What to talk about next: the points that are disputed, open or decisive, those that could change most first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from engine.consultation.asking import applicable
from engine.explanation.because import Teller
from engine.explanation.sureness import Sureness, still_matter, sureness
from engine.explanation.why import reads
from engine.inference.observing import Known, observed
from engine.inference.plain import read_known
from engine.model.case import Relation
from engine.model.derivation import Reading, Said
from engine.model.knowledge import NOT_APPLICABLE, NOT_ASKED, UNKNOWN, Question
from engine.model.knowledge_base import OPEN, KnowledgeBase
from engine.model.rule import Rule

Point = Literal["disputed", "open", "unknown", "decisive"]
POINTS: tuple[Point, ...] = ("disputed", "open", "unknown", "decisive")


@dataclass(frozen=True, slots=True)
class Stake:
    """What a point could change: the other readings that could follow from it alone, whether it can still matter
    together with other open questions, the forms whose fit waits for it, and how much advice depends on it."""

    now: Reading
    readings: tuple[Reading, ...]
    together: bool
    fits: tuple[str, ...]
    advice: int

    @property
    def rank(self) -> tuple[int, ...]:
        """Lowest for what could change most: the form, the word, both together with others, a fit, where too few answers
        point, advice."""
        other_form = sum(reading.form != self.now.form for reading in self.readings)
        hints = sum(reading.word == self.now.word == "insufficient" for reading in self.readings)
        return -other_form, hints - len(self.readings), -self.together, -len(self.fits), -hints, -self.advice


@dataclass(frozen=True, slots=True)
class Topic:
    """A point for the next conversation: the question with its answer now, why it is a point and what is at stake."""

    relation: Relation
    question: Question
    point: Point
    now: tuple[str, ...]
    stake: Stake


@dataclass(frozen=True, slots=True)
class Agenda:
    """The topics, what could change most first; `without_stake` is how many open questions nothing rests on now."""

    topics: tuple[Topic, ...]
    without_stake: int


def agenda(relations: tuple[Relation, ...], teller: Teller) -> Agenda:
    """The topics for the next conversation, of these relations together."""
    topics, without_stake = [], 0
    for relation in relations:
        known, sure = observed(teller.case, relation, teller.knowledge), sureness(relation, teller)
        asked = applicable(teller.case, relation, teller.knowledge)
        not_known = [q for q in asked if q.counts and known[q.id] & {NOT_ASKED, UNKNOWN}]
        still = still_matter(known, not_known, teller.knowledge)
        for question in asked:
            point = _point(question, known, sure)
            if point is None:
                continue
            topic = Topic(
                relation,
                question,
                point,
                tuple(sorted(known[question.id])),
                _stake(question, relation, known, sure, still, teller),
            )
            if any(topic.stake.rank):
                topics.append(topic)
            else:
                without_stake += 1
    return Agenda(tuple(sorted(topics, key=lambda topic: (topic.stake.rank, POINTS.index(topic.point)))), without_stake)


def spread(topics: Sequence[Topic], most: int) -> tuple[Topic, ...]:
    """The first of these topics, of each relation one before a second of any; in the order given."""
    met: Counter[str] = Counter()
    turns = []
    for topic in topics:
        met[topic.relation.id] += 1
        turns.append(met[topic.relation.id])
    first = sorted(range(len(topics)), key=lambda number: turns[number])[:most]
    return tuple(topics[number] for number in sorted(first))


def _point(question: Question, known: Known, sure: Sureness) -> Point | None:
    values = known[question.id]
    if NOT_ASKED in values:
        return "open"
    if UNKNOWN in values:
        return "unknown"
    if any(question.by_id[value].disputed for value in values - {NOT_APPLICABLE}):
        return "disputed"
    return "decisive" if question.id in sure.alone else None


def _stake(
    question: Question, relation: Relation, known: Known, sure: Sureness, still: tuple[str, ...], teller: Teller
) -> Stake:
    knowledge, derivation = teller.knowledge, teller.derivation
    rules = reads(question, knowledge)
    waiting = {fact.name for fact in derivation.facts("fit", relation.id) if fact.value == OPEN}
    fits = tuple(
        rule.name for rule, _ in rules if isinstance(rule, Rule) and rule.concludes == "fit" and rule.name in waiting
    )
    advice = sum(kind == "advice" for _, kind in rules)
    together = question.id in still
    return Stake(sure.reading, _readings(question, known, sure.reading, knowledge), together, fits, advice)


def _readings(question: Question, known: Known, now: Reading, knowledge: KnowledgeBase) -> tuple[Reading, ...]:
    """The other readings that could follow from this question alone, each word and form once."""
    if not question.counts:
        return ()
    found: dict[Said, Reading] = {}
    for option in question.options:
        reading = read_known({**known, question.id: frozenset({option.id})}, knowledge)
        found.setdefault(reading.said, reading)
    found.pop(now.said, None)
    return tuple(found.values())
