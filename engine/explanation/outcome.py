"""The outcome of a case as a value: per relation the reading with its reasons, and the advice with its "because"."""

from dataclasses import dataclass

from engine.explanation.because import Because, Teller
from engine.explanation.ranking import Advised, advised, ranked
from engine.explanation.wording.readings import reading_sentence, tally_sentence
from engine.language import Text
from engine.model.case import Case, Relation
from engine.model.derivation import Derivation, Fact, Reading
from engine.model.knowledge import NOT_ASKED, PARTNERS, UNKNOWN, Question
from engine.model.knowledge_base import OPEN, UNSTATED, KnowledgeBase


@dataclass(frozen=True, slots=True)
class Side:
    """What speaks for one form: the reasons, those that differ most from each other first."""

    form: str
    reasons: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether the task suits a form, and on which answers that rests; when open, on which questions it waits."""

    form: str
    value: str
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class OpenNote:
    """A note that was made at a question without an answer: not asked yet, or not known."""

    question: Question
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class RelationOutcome:
    """What came out of one relation. The named forms come first in `sides`; `up_front` is at most six."""

    relation: Relation
    place: Text | None
    reading: Reading
    sentence: Text
    tally: Text | None
    sides: tuple[Side, ...]
    also_fits: tuple[tuple[str, Text], ...]
    fits: tuple[Fit, ...]
    notices: tuple[tuple[Fact, Text], ...]
    up_front: tuple[Advised, ...]
    more: tuple[Advised, ...]
    open_notes: tuple[OpenNote, ...]


def outcome(case: Case, derivation: Derivation, knowledge: KnowledgeBase) -> tuple[RelationOutcome, ...]:
    """The outcome per relation, in the order of the case."""
    teller = Teller(case, knowledge, derivation)
    return tuple(_relation_outcome(relation, teller) for relation in case.relations)


def _relation_outcome(relation: Relation, teller: Teller) -> RelationOutcome:
    derivation, knowledge = teller.derivation, teller.knowledge
    reading = derivation.readings[relation.id]
    up_front, more = ranked([advised(fact, teller) for fact in derivation.facts("advice", relation.id)])
    notices = tuple(
        (fact, knowledge.rule[derivation.supports[fact][0].rule].says or Text("", ""))
        for kind in ("tension", "finding", "combination")
        for fact in derivation.facts(kind, relation.id)
    )
    return RelationOutcome(
        relation, teller.place(relation), reading, reading_sentence(reading, knowledge), tally_sentence(reading),
        _sides(relation, reading, teller),
        tuple((fact.value, teller.clause(fact)) for fact in derivation.facts("also-fits", relation.id)),
        tuple(_fit(relation, form, teller) for form in knowledge.form_ids),
        notices, up_front, more, _open_notes(relation, teller),
    )  # fmt: skip


def _sides(relation: Relation, reading: Reading, teller: Teller) -> tuple[Side, ...]:
    """Per form the reasons that the reading counted; first the forms that it names."""
    (read,) = teller.derivation.supports[teller.derivation.reading_fact(relation.id)]
    forms = sorted(teller.knowledge.form_ids, key=lambda form: form not in reading.forms)
    sides = ((form, [fact for fact in read.supports if fact.value == form]) for form in forms)
    return tuple(Side(form, tuple(map(teller.because, varied(facts, teller)))) for form, facts in sides if facts)


def varied(facts: list[Fact], teller: Teller) -> list[Fact]:
    """Defining evidence first, and of each theme one before a second of any: what differs most is said first."""
    themes: dict[str, int] = {}
    turn: dict[Fact, int] = {}
    for fact in sorted(facts, key=lambda fact: fact.detail != "defining"):
        theme = teller.knowledge.question[fact.name].theme
        turn[fact] = themes[theme] = themes.get(theme, 0) + 1
    return sorted(turn, key=lambda fact: (turn[fact], fact.detail != "defining"))


def _fit(relation: Relation, form: str, teller: Teller) -> Fit:
    facts = teller.derivation.facts("fit", relation.id)
    fact = next((fact for fact in facts if fact.name == form), None)
    if fact is None:
        return Fit(form, UNSTATED, ())
    reasons = teller.reasons(teller.derivation.supports[fact])
    if fact.value == OPEN:
        reasons = tuple(reason for reason in reasons if reason.fact.value not in teller.options(reason.fact))
    return Fit(form, fact.value, reasons)


def _open_notes(relation: Relation, teller: Teller) -> tuple[OpenNote, ...]:
    """In the order of the questions; what is noted about the whole collaboration is said with the partners, once."""
    given = teller.case.answers_of(relation) if relation.id == PARTNERS else relation.answers
    noted = ((question, given[question.id]) for question in teller.knowledge.questions if question.id in given)
    return tuple(
        OpenNote(question, answer.values[0], answer.note)
        for question, answer in noted
        if answer.note and answer.values in ((UNKNOWN,), (NOT_ASKED,))
    )
