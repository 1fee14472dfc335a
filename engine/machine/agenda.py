"""What to talk about next, for machines."""

from dataclasses import dataclass
from typing import Annotated, Literal

from engine.explanation.agenda import Point, Topic, agenda
from engine.explanation.naming import relations_asked
from engine.language import Language
from engine.machine.parts import SaidReading, said_reading
from engine.machine.results import Asked, OfCase, Opened, YesNo, yes_or_no
from engine.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaAsked(Asked):
    """With what it was asked what to talk about."""

    relation: Annotated[str | None, "The relation by id or label; absent for all."]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaTopic:
    """A point for the next conversation."""

    relation: Annotated[str, "The relation."]
    question: Annotated[str, "The question."]
    ask: Annotated[str, "The question in words."]
    point: Annotated[Point, "Why it is a point."]
    now: Annotated[tuple[str, ...], "The answer now."]
    readings: Annotated[tuple[SaidReading, ...], "The other readings that could follow from it alone."]
    together: Annotated[YesNo, "Whether it can change the reading together with other open questions."]
    fits: Annotated[tuple[str, ...], "The forms of which it is open whether the task suits them, and that wait for it."]
    advice: Annotated[int, "How many pieces of advice depend on it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaResult(OfCase):
    """The topics for the next conversation."""

    schema: Annotated[Literal["coalitiekompas/agenda/1"], "What this is."] = "coalitiekompas/agenda/1"
    asked: Annotated[AgendaAsked, "With what it was asked."]
    topics: Annotated[tuple[AgendaTopic, ...], "The topics; what could change most comes first."]
    without_stake: Annotated[int, "How many open questions nothing rests on now."]


def agenda_result(asked: AgendaAsked, opened: Opened) -> AgendaResult:
    """What to talk about next. InputError when there is no such relation."""
    found = agenda(relations_asked(opened.case, asked.relation), opened.teller)
    return AgendaResult(
        title=opened.case.title, left_out=opened.left_out(asked.language), receipt=opened.receipt, asked=asked,
        topics=tuple(_topic(topic, opened.knowledge, asked.language) for topic in found.topics),
        without_stake=found.without_stake,
    )  # fmt: skip


def _topic(topic: Topic, knowledge: KnowledgeBase, language: Language) -> AgendaTopic:
    stake = topic.stake
    return AgendaTopic(
        relation=topic.relation.id, question=topic.question.id, ask=topic.question.ask[language], point=topic.point,
        now=topic.now, readings=tuple(said_reading(reading, knowledge, language) for reading in stake.readings),
        together=yes_or_no(stake.together), fits=stake.fits, advice=stake.advice,
    )  # fmt: skip
