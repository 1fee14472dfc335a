"""What was observed of a relation: per question that can count, which way its answer points, or why it does not count."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from engine.consultation.asking import applicable
from engine.explanation.because import Teller
from engine.inference.observing import observed
from engine.model.case import Relation
from engine.model.derivation import Fact
from engine.model.knowledge import NOT_APPLICABLE, NOT_ASKED, UNKNOWN, Question

State = Literal[
    "counts", "not-asked", "unknown", "not-applicable", "disputed", "two-forms", "also-fits", "none-chosen", "neutral",
]  # fmt: skip
GAPS: dict[str, State] = {NOT_ASKED: "not-asked", UNKNOWN: "unknown", NOT_APPLICABLE: "not-applicable"}


@dataclass(frozen=True, slots=True)
class Observation:
    """One question that can count, with the options chosen. `forms` is the form that it counts for; of an answer that
    does not count, the forms that it goes with all the same. `defining` when it counts as such."""

    question: Question
    values: tuple[str, ...]
    state: State
    forms: tuple[str, ...] = ()
    defining: bool = False


def observations(relation: Relation, teller: Teller) -> tuple[Observation, ...]:
    """One per question that can count and is asked of this relation or was answered, in the order of the pack."""
    known = observed(teller.case, relation, teller.knowledge)
    asked = {question.id for question in applicable(teller.case, relation, teller.knowledge)}
    (read,) = teller.derivation.supports[teller.derivation.reading_fact(relation.id)]
    counted: dict[str, list[Fact]] = {}
    for fact in read.supports:
        counted.setdefault(fact.name, []).append(fact)
    return tuple(
        _observation(question, known[question.id], counted.get(question.id, []), teller.knowledge.form_ids)
        for question in teller.knowledge.questions
        if question.counts and (question.id in asked or NOT_ASKED not in known[question.id])
    )


def _observation(
    question: Question, chosen: frozenset[str], counted: list[Fact], forms: tuple[str, ...]
) -> Observation:
    gap = next((state for value, state in GAPS.items() if value in chosen), None)
    if gap:
        return Observation(question, (), gap)
    values = tuple(id for id in question.by_id if id in chosen)
    if counted:
        defining = any(fact.detail == "defining" for fact in counted)
        return Observation(question, values, "counts", (counted[0].value,), defining)
    named = frozenset(_named(question, values, counts=True)) or frozenset(_named(question, values, counts=False))
    return Observation(question, values, _why_not(question, values), tuple(form for form in forms if form in named))


def _why_not(question: Question, values: tuple[str, ...]) -> State:
    """Why an answer counts for no form."""
    if not values:
        return "none-chosen"
    if any(question.by_id[value].disputed for value in values):
        return "disputed"
    if any(_named(question, values, counts=True)):
        return "two-forms"
    return "also-fits" if any(_named(question, values, counts=False)) else "neutral"


def _named(question: Question, values: tuple[str, ...], counts: bool) -> Iterator[str]:
    for value in values:
        evidence = question.by_id[value].evidence
        if evidence and evidence.counts == counts:
            yield evidence.form
