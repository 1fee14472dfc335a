"""How settled a reading is, proven over every way in which the open questions could still be answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from engine.inference.observing import Known
from engine.inference.plain import read_known
from engine.inference.reading import reading_of
from engine.model.derivation import Reading, Said
from engine.model.knowledge import NOT_ASKED, Question
from engine.model.knowledge_base import KnowledgeBase

State = Literal["open", "direction-settled", "reading-settled"]
Tally = tuple[tuple[int, ...], frozenset[str]]  # counts per form, forms with something defining


@dataclass(frozen=True, slots=True)
class Standing:
    """`state`, the single forms (clear or leaning) that can still come out, and the questions that are open."""

    state: State
    reachable: frozenset[str]
    open: tuple[str, ...]


def can_name(question: Question) -> frozenset[tuple[str, bool]]:
    """What an answer to a question can count for: (form, whether it is defining)."""
    return frozenset(
        (option.evidence.form, option.evidence.strength == "defining")
        for option in question.options
        if option.evidence and option.evidence.counts
    )


def standing(known: Known, knowledge: KnowledgeBase, asked: Mapping[str, bool]) -> Standing:
    """How settled the reading of a relation is; `asked` says of each question whether it is ever asked here."""
    open_questions = tuple(
        q for q in knowledge.questions if q.counts and NOT_ASKED in known[q.id] and asked.get(q.id, True)
    )
    now = read_known(known, knowledge)
    reachable: set[str] = set()
    outcomes: set[Said] = set()
    for reading in readings_ahead(now, [can_name(q) for q in open_questions], knowledge):
        outcomes.add(reading.said)
        if reading.form:
            reachable.add(reading.form)
        if len(reachable) > 1:
            break
    if len(reachable) > 1:
        reachable = {form for form in knowledge.form_ids if _reachable(form, now, open_questions, knowledge)}
    state: State = "open" if len(reachable) > 1 else "reading-settled" if len(outcomes) == 1 else "direction-settled"
    return Standing(state, frozenset(reachable), tuple(q.id for q in open_questions))


def readings_ahead(now: Reading, can: list[frozenset[tuple[str, bool]]], knowledge: KnowledgeBase) -> Iterator[Reading]:
    """Every reading that can come out, each tally once; leaving a question unknown is always possible."""
    forms = knowledge.form_ids
    start: Tally = (tuple(now.count(form) for form in forms), now.defining)
    seen = {start}
    yield reading_of(dict(zip(forms, start[0], strict=True)), start[1], knowledge.numbers)
    for choices in can:
        new: set[Tally] = set()
        for counts, defining in seen:
            for form, is_defining in choices:
                index = forms.index(form)
                more = (*counts[:index], counts[index] + 1, *counts[index + 1 :])
                tally = (more, defining | {form} if is_defining else defining)
                if tally not in seen:
                    new.add(tally)
        for tally in sorted(new - seen, key=lambda t: (t[0], sorted(t[1]))):
            yield reading_of(dict(zip(forms, tally[0], strict=True)), tally[1], knowledge.numbers)
        seen |= new


def _reachable(form: str, now: Reading, questions: tuple[Question, ...], knowledge: KnowledgeBase) -> bool:
    """Whether a form can still be read clear or leaning: as many as possible for it, and as few as possible against."""
    can = [{name for name, _ in can_name(question)} for question in questions]
    most = now.count(form) + sum(form in names for names in can)
    against = now.counted - now.count(form)
    elsewhere = sum(form not in names for names in can)
    missing = max(0, int(-(-(knowledge.numbers.enough - most - against) // 1)))
    return missing <= elsewhere and most > knowledge.numbers.leaning * (against + missing)
