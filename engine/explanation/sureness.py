"""How sure a reading is: which single answers could change it, which open questions still can, and how settled it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.consultation.asking import standing_of
from engine.explanation.because import Teller
from engine.explanation.tallies import Search
from engine.inference.observing import Known, observed
from engine.inference.plain import read_known
from engine.inference.standing import Standing, can_name, readings_ahead
from engine.model.case import Relation
from engine.model.derivation import Reading
from engine.model.knowledge import UNKNOWN, Question
from engine.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure the reading of a relation is.

    `alone` are the answered questions of which another answer, by itself, gives another word or form, out of `answered`
    that count; `still` are the open questions that can still change word or form; `unknown` are the questions answered as
    not known that could change them if they were known after all.
    """

    relation: Relation
    reading: Reading
    standing: Standing
    answered: int
    alone: tuple[str, ...]
    still: tuple[str, ...]
    unknown: tuple[str, ...]


def sureness(relation: Relation, teller: Teller) -> Sureness:
    """How sure the reading of a relation is; proven over every way in which its open questions can be answered."""
    knowledge = teller.knowledge
    known = observed(teller.case, relation, knowledge)
    search = Search(known, knowledge)
    alone = tuple(group[0].question.id for group, _ in search.groups(1))
    found = standing_of(teller.case, relation, knowledge)
    still = still_matter(known, [knowledge.question[id] for id in found.open], knowledge)
    not_known = still_matter(known, [q for q in knowledge.questions if q.counts and UNKNOWN in known[q.id]], knowledge)
    reading = teller.derivation.readings[relation.id]
    return Sureness(relation, reading, found, len(search.answered), alone, still, not_known)


def still_matter(known: Known, asking: Sequence[Question], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """Of these questions without an answer, those of which the answer can make a difference, whatever the others give."""
    return tuple(question.id for question in asking if _matters(question, asking, known, knowledge))


def _matters(question: Question, asking: Sequence[Question], known: Known, knowledge: KnowledgeBase) -> bool:
    """Whether there are answers to the other questions with which two answers to this one give different outcomes."""
    now = read_known(known, knowledge)
    others = [can_name(other) for other in asking if other != question]
    mine = can_name(question)
    return any(
        ahead.said != after.said
        for ahead in readings_ahead(now, others, knowledge)
        for after in readings_ahead(ahead, [mine], knowledge)
    )
