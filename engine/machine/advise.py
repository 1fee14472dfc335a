"""Advice, for machines: per relation the reading with its reasons, fit, notices and advice."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from engine.consultation.case_file import CaseFile
from engine.explanation.outcome import Fit, OpenNote, RelationOutcome, outcome
from engine.explanation.provenance import changes_of
from engine.explanation.ranking import Advised
from engine.language import Language
from engine.machine.parts import (
    CHANGED_BY,
    SaidBasis,
    SaidChange,
    SaidFact,
    SaidReading,
    all_because,
    said_basis,
    said_changes,
    said_reading,
)
from engine.machine.results import Asked, OfCase, Opened, YesNo, all_reasoned, yes_or_no
from engine.model.knowledge import NOT_ASKED
from engine.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviseSide:
    """What speaks for one form."""

    form: Annotated[str, "The form."]
    named: Annotated[YesNo, "Whether the reading names it."]
    reasons: Annotated[tuple[SaidFact, ...], "The reasons, those that differ most from each other first."]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoFits:
    """A feature that only one form has; it does not count."""

    form: Annotated[str, "The form."]
    because: Annotated[str, "The feature as a clause."]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviseFit:
    """Whether the task suits a form."""

    value: Annotated[str, "holds, fails, open, or unstated when the source says nothing."]
    because: Annotated[tuple[SaidFact, ...], "On which answers that rests; when open, for which questions it waits."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A tension, finding or combination."""

    kind: Annotated[str, "What sort of notice."]
    name: Annotated[str, "Its name."]
    says: Annotated[str, "The notice in words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A note that was made at a question without an answer."""

    question: Annotated[str, "The question."]
    ask: Annotated[str, "The question in words."]
    answer: Annotated[Literal["unknown", "not-asked"], "Whether it is not known, or was not asked yet."]
    note: Annotated[str, "The note."]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvisePiece:
    """A piece of advice."""

    id: Annotated[str, "The id of the advice."]
    kind: Annotated[str, "What sort of advice."]
    priority: Annotated[int, "1 comes first."]
    up_front: Annotated[YesNo, "Whether it is among those that are shown first."]
    pack: Annotated[str, "The pack that it is from; the receipt has its version."]
    changed_by: Annotated[tuple[SaidChange, ...], CHANGED_BY]
    what: Annotated[str, "What to do."]
    why: Annotated[str, "Why."]
    how: Annotated[str, "How to start."]
    because: Annotated[tuple[SaidFact, ...], "Because of what it was given."]
    basis: Annotated[SaidBasis, "On what it rests."]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviseRelation:
    """What came out of one relation."""

    id: Annotated[str, "The id of the relation."]
    kind: Annotated[str, "The kind of relation."]
    label: Annotated[str, "What people call it."]
    reading: Annotated[SaidReading, "The reading."]
    sides: Annotated[tuple[AdviseSide, ...], "What speaks for each form, the forms that the reading names first."]
    also_fits: Annotated[tuple[AlsoFits, ...], "What was seen and does not count."]
    fit: Annotated[Mapping[str, AdviseFit], "Whether the task suits each form."]
    notices: Annotated[tuple[Notice, ...], "Tensions, findings and combinations."]
    open_notes: Annotated[tuple[Noted, ...], "Notes at questions without an answer, in the order of asking."]
    advice: Annotated[tuple[AdvisePiece, ...], "The advice, those up front first."]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviseCase(OfCase):
    """What came out of one case."""

    asked: Annotated[Asked, "With what it was asked."]
    relations: Annotated[tuple[AdviseRelation, ...], "Per relation, in the order of the case."]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviseResult:
    """Form and advice per relation, of one or more cases."""

    schema: Annotated[Literal["coalitiekompas/advise/1"], "What this is."] = "coalitiekompas/advise/1"
    cases: Annotated[tuple[AdviseCase, ...], "The cases, in the order in which they were named."]


def advise_result(files: tuple[tuple[CaseFile, KnowledgeBase], ...], language: Language | None) -> AdviseResult:
    """What came out of several cases, each with its knowledge, and in its own language when none is asked for."""
    cases = all_reasoned(files)
    return AdviseResult(cases=tuple(advise_case(Asked(language=case.spoken(language)), case) for case in cases))


def advise_case(asked: Asked, opened: Opened) -> AdviseCase:
    """What came out of one case."""
    found = outcome(opened.case, opened.teller.derivation, opened.knowledge)
    return AdviseCase(
        title=opened.case.title, left_out=opened.left_out(asked.language), receipt=opened.receipt, asked=asked,
        relations=tuple(_relation(item, opened.knowledge, asked.language) for item in found),
    )  # fmt: skip


def _relation(item: RelationOutcome, knowledge: KnowledgeBase, language: Language) -> AdviseRelation:
    relation, reading = item.relation, item.reading
    return AdviseRelation(
        id=relation.id, kind=relation.kind, label=relation.label, reading=said_reading(reading, knowledge, language),
        sides=tuple(
            AdviseSide(form=side.form, named=yes_or_no(side.form in reading.forms), reasons=all_because(side.reasons, language))
            for side in item.sides
        ),
        also_fits=tuple(AlsoFits(form=form, because=clause[language]) for form, clause in item.also_fits),
        fit={fit.form: _fit(fit, language) for fit in item.fits},
        notices=tuple(Notice(kind=fact.kind, name=fact.name, says=says[language]) for fact, says in item.notices),
        open_notes=tuple(_noted(noted, language) for noted in item.open_notes),
        advice=tuple(_piece(advised, knowledge, language, True) for advised in item.up_front)
        + tuple(_piece(advised, knowledge, language, False) for advised in item.more),
    )  # fmt: skip


def _fit(fit: Fit, language: Language) -> AdviseFit:
    return AdviseFit(value=fit.value, because=all_because(fit.because, language))


def _noted(noted: OpenNote, language: Language) -> Noted:
    question = noted.question
    return Noted(
        question=question.id, ask=question.ask[language], note=noted.note,
        answer="not-asked" if noted.value == NOT_ASKED else "unknown",
    )  # fmt: skip


def _piece(item: Advised, knowledge: KnowledgeBase, language: Language, up_front: bool) -> AdvisePiece:
    advice = item.advice
    return AdvisePiece(
        id=advice.id, kind=advice.kind, priority=advice.priority, up_front=yes_or_no(up_front), pack=advice.pack,
        what=advice.what[language], why=advice.why[language], how=advice.how[language],
        because=all_because(item.because, language), basis=said_basis(advice.basis, language),
        changed_by=said_changes(changes_of(advice.id, knowledge), language),
    )  # fmt: skip
