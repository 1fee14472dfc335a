"""Which questions a relation asks, in which order, and how far it is."""

from dataclasses import dataclass

from engine.inference.observing import Known, observed
from engine.inference.standing import Standing, standing
from engine.model.case import Case, Relation
from engine.model.knowledge import NOT_ASKED, PARTNERS, Question
from engine.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True)
class Progress:
    """Question `number` of `total`, theme `theme` of `themes`; all count from 1."""

    number: int
    total: int
    theme: int
    themes: int


def applies(question: Question, relation: Relation, known: Known) -> bool:
    """Whether a question is ever asked about this relation, as things are known now."""
    if question.scope == "collaboration" and relation.id != PARTNERS:
        return False
    return all(not known[field].isdisjoint(values) for field, values in question.asked_if)


def applicable(case: Case, relation: Relation, knowledge: KnowledgeBase) -> tuple[Question, ...]:
    """Every question that could be asked about a relation, in the order of the pack."""
    known = observed(case, relation, knowledge)
    return tuple(q for q in knowledge.questions if applies(q, relation, known))


def to_ask(case: Case, relation: Relation, knowledge: KnowledgeBase) -> tuple[Question, ...]:
    """The questions that the consultation asks: all of them, or the quick scan and the themes that were opened."""
    found = applicable(case, relation, knowledge)
    if relation.deeper is None:
        return found
    return tuple(q for q in found if q.quick or q.theme in relation.deeper)


def is_open(case: Case, relation: Relation, question: Question) -> bool:
    """Whether a question was not answered yet."""
    answer = case.answers_of(relation).get(question.id)
    return answer is None or answer.values == (NOT_ASKED,)


def next_open(case: Case, relation: Relation, knowledge: KnowledgeBase, after: str | None = None) -> Question | None:
    """The first open question after the one named, else the first open one of all, else None."""
    questions = to_ask(case, relation, knowledge)
    start = next((n + 1 for n, q in enumerate(questions) if q.id == after), 0)
    return next((q for q in questions[start:] + questions[:start] if is_open(case, relation, q)), None)


def progress(case: Case, relation: Relation, knowledge: KnowledgeBase, at: Question) -> Progress:
    """Where a question stands among those that are asked; a question outside them counts as one more."""
    questions = to_ask(case, relation, knowledge)
    if at not in questions:
        asked = {q.id for q in questions} | {at.id}
        questions = tuple(q for q in knowledge.questions if q.id in asked)
    themes = list(dict.fromkeys(q.theme for q in questions))
    return Progress(questions.index(at) + 1, len(questions), themes.index(at.theme) + 1, len(themes))


def standing_of(case: Case, relation: Relation, knowledge: KnowledgeBase) -> Standing:
    """How settled the reading of a relation is, over every question that could still be asked about it."""
    known = observed(case, relation, knowledge)
    return standing(known, knowledge, {q.id: applies(q, relation, known) for q in knowledge.questions})


def themes_to_open(case: Case, relation: Relation, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The themes that still hold questions beyond what is asked now."""
    asked = {q.id for q in to_ask(case, relation, knowledge)}
    return tuple(
        dict.fromkeys(
            q.theme for q in applicable(case, relation, knowledge) if q.id not in asked and is_open(case, relation, q)
        )
    )
