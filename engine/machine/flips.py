"""What would change a reading, and how sure it is, for machines."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from engine.errors import InputError, Place, not_one_of
from engine.explanation.flips import MOST, Flip, Flips, Group, Watch, flips
from engine.explanation.naming import form_asked, relations_asked
from engine.explanation.sureness import Sureness, sureness
from engine.inference.standing import State
from engine.language import Language, Text
from engine.machine.parts import SaidReading, SaidSupposed, said_reading, said_supposed
from engine.machine.results import Asked, OfCase, Opened
from engine.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True, kw_only=True)
class FlipsAsked(Asked):
    """With what it was asked what would change a reading."""

    to: Annotated[str | None, "The form that should come out; absent for any other word or form."]
    relation: Annotated[str | None, "The relation by id or label; absent for all."]
    most: Annotated[int, "How many answers may change at once."] = MOST


@dataclass(frozen=True, slots=True, kw_only=True)
class FlipSet:
    """Answers that would change the reading together."""

    set: Annotated[tuple[SaidSupposed, ...], "The answers, if otherwise."]
    reading: Annotated[SaidReading, "The reading that would follow, confirmed by the reasoner."]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlipGroup:
    """The sets about the same questions."""

    questions: Annotated[tuple[str, ...], "The questions."]
    sets: Annotated[int, "How many sets there are."]
    shown: Annotated[tuple[FlipSet, ...], "Some of them."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sure:
    """How sure the reading is."""

    state: Annotated[State, "How settled it is, over every way in which the open questions could be answered."]
    reachable: Annotated[tuple[str, ...], "The forms that can still come out, clear or leaning; by id."]
    alone: Annotated[tuple[str, ...], "The answered questions of which one other answer changes word or form."]
    open: Annotated[tuple[str, ...], "The open questions that can count for a form."]
    still: Annotated[tuple[str, ...], "Of those, the ones that can still change word or form."]
    unknown: Annotated[
        tuple[str, ...], "The questions answered as unknown that could change word or form, were they known."
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlipsRelation:
    """What would change the reading of one relation."""

    relation: Annotated[str, "The relation."]
    reading: Annotated[SaidReading, "The reading as it is."]
    answered: Annotated[int, "How many questions that can count have an answer."]
    size: Annotated[int | None, "The fewest answers that change it; absent when more than `most` are needed."]
    groups: Annotated[tuple[FlipGroup, ...], "The groups that are shown, those about what people can change first."]
    all_groups: Annotated[int, "How many groups there are."]
    all_sets: Annotated[int, "How many sets there are."]
    sure: Annotated[Sure, "How sure the reading is."]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlipsResult(OfCase):
    """The fewest answers that, if otherwise, would change the reading."""

    schema: Annotated[Literal["coalitiekompas/flips/1"], "What this is."] = "coalitiekompas/flips/1"
    asked: Annotated[FlipsAsked, "With what it was asked."]
    relations: Annotated[tuple[FlipsRelation, ...], "Per relation, in the order of the case."]


def flips_result(asked: FlipsAsked, opened: Opened, watch: Watch | None = None) -> FlipsResult:
    """What would change the readings. InputError when there is no such form or relation."""
    knowledge, teller = opened.knowledge, opened.teller
    to = form_asked(asked.to, knowledge) if asked.to is not None else None
    if not 1 <= asked.most <= MOST:
        sentence = Text(f"'most' is 1 tot en met {MOST}", f"'most' is 1 to {MOST}")
        raise InputError([not_one_of(Place(""), "", sentence, str(asked.most), map(str, range(1, MOST + 1)))])
    found = tuple(
        _relation(
            flips(relation, teller, opened.reasoner, to, asked.most, watch),
            sureness(relation, teller),
            knowledge,
            asked.language,
        )
        for relation in relations_asked(opened.case, asked.relation)
    )
    return FlipsResult(
        title=opened.case.title, left_out=opened.left_out(asked.language), receipt=opened.receipt,
        asked=replace(asked, to=to), relations=found,
    )  # fmt: skip


def _relation(found: Flips, sure: Sureness, knowledge: KnowledgeBase, language: Language) -> FlipsRelation:
    return FlipsRelation(
        relation=found.relation.id, reading=said_reading(found.reading, knowledge, language), answered=found.answered,
        size=found.size, groups=tuple(_group(group, knowledge, language) for group in found.groups),
        all_groups=found.all_groups, all_sets=found.all_sets, sure=_sure(sure),
    )  # fmt: skip


def _group(group: Group, knowledge: KnowledgeBase, language: Language) -> FlipGroup:
    return FlipGroup(
        questions=group.questions, sets=group.sets, shown=tuple(_set(flip, knowledge, language) for flip in group.shown)
    )


def _set(flip: Flip, knowledge: KnowledgeBase, language: Language) -> FlipSet:
    return FlipSet(
        set=tuple(said_supposed(item) for item in flip.supposed), reading=said_reading(flip.reading, knowledge, language)
    )  # fmt: skip


def _sure(sure: Sureness) -> Sure:
    return Sure(
        state=sure.standing.state, reachable=tuple(sorted(sure.standing.reachable)), alone=sure.alone,
        open=sure.standing.open, still=sure.still, unknown=sure.unknown,
    )  # fmt: skip
