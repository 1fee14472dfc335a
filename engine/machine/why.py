"""Why a question is asked, for machines: the rules that need it, what each answer would do, and the claims behind it."""

from dataclasses import dataclass
from typing import Annotated, Literal

from engine.explanation.naming import question_asked, relations_asked
from engine.explanation.provenance import changes_of_question
from engine.explanation.why import Needs, Why, Would, why
from engine.language import Language
from engine.machine.parts import (
    CHANGED_BY,
    SaidBasis,
    SaidChange,
    SaidClaim,
    SaidReading,
    SaidTest,
    said_basis,
    said_changes,
    said_claims,
    said_reading,
    said_test,
)
from engine.machine.results import Asked, OfCase, Opened, YesNo, yes_or_no
from engine.model.knowledge import About, Evidence, Strength
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Concludes, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyAsked(Asked):
    """With what it was asked why a question is asked."""

    question: Annotated[str, "The id of the question."]
    relation: Annotated[str | None, "The relation by id or label; absent for all."]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyEvidence:
    """What an answer points to."""

    form: Annotated[str, "The form."]
    strength: Annotated[Strength | None, "How strongly."]
    counts: Annotated[YesNo, "Whether it counts for the form, or is only shown."]
    because: Annotated[str, "The clause that says why."]
    basis: Annotated[SaidBasis, "On what it rests."]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyConclusion:
    """A conclusion beside the reading."""

    kind: Annotated[str, "What sort of conclusion: fit.<form>, finding, tension, combination or advice."]
    name: Annotated[str, "Its name; for fit what is said of it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyOption:
    """What one answer would do."""

    id: Annotated[str, "The id of the option."]
    text: Annotated[str, "The option."]
    changed_by: Annotated[tuple[SaidChange, ...], CHANGED_BY]
    evidence: Annotated[WhyEvidence | None, "What it points to."]
    reading: Annotated[SaidReading, "The reading that would follow."]
    changes: Annotated[YesNo, "Whether word or forms would be others than now."]
    comes: Annotated[tuple[WhyConclusion, ...], "What would be concluded that is not now."]
    goes: Annotated[tuple[WhyConclusion, ...], "What would not be concluded any more."]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNeed:
    """A rule or advice that reads the question, itself or by way of a finding."""

    id: Annotated[str, "The id of the rule or advice."]
    kind: Annotated[Concludes, "What it concludes."]
    name: Annotated[str, "The name of what it concludes."]
    fires: Annotated[YesNo, "Whether it fires now."]
    open: Annotated[YesNo, "Whether only what is not known yet keeps it from firing."]
    pack: Annotated[str, "The pack that it is from; the receipt has its version."]
    changed_by: Annotated[tuple[SaidChange, ...], CHANGED_BY]
    tests: Annotated[tuple[SaidTest, ...], "The tests of the alternative that is nearest to being met."]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyRelation:
    """Why it is asked about one relation."""

    relation: Annotated[str, "The relation."]
    now: Annotated[tuple[str, ...], "The answer now."]
    reading: Annotated[SaidReading, "The reading now."]
    options: Annotated[tuple[WhyOption, ...], "What each answer would do, in the order of the question."]
    needs: Annotated[tuple[WhyNeed, ...], "What reads it, by kind and id."]
    claims: Annotated[tuple[str, ...], "The claims behind it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyResult(OfCase):
    """Why a question is asked."""

    schema: Annotated[Literal["coalitiekompas/why/1"], "What this is."] = "coalitiekompas/why/1"
    asked: Annotated[WhyAsked, "With what it was asked."]
    ask: Annotated[str, "The question in words."]
    about: Annotated[About, "Whether it is about conduct (form), the task (fit) or the own position."]
    pack: Annotated[str, "The pack that the question is from; the receipt has its version."]
    changed_by: Annotated[tuple[SaidChange, ...], CHANGED_BY]
    relations: Annotated[tuple[WhyRelation, ...], "Per relation, in the order of the case."]
    claims: Annotated[tuple[SaidClaim, ...], "The claims that are named."]


def why_result(asked: WhyAsked, opened: Opened) -> WhyResult:
    """Why a question is asked. InputError when there is no such question or relation."""
    knowledge, language = opened.knowledge, asked.language
    question = question_asked(asked.question, knowledge)
    found = [why(question, relation, opened.teller) for relation in relations_asked(opened.case, asked.relation)]
    claims = (claim for item in found for claim in item.claims)
    return WhyResult(
        title=opened.case.title, left_out=opened.left_out(language), receipt=opened.receipt, asked=asked,
        ask=question.ask[language], about=question.about,
        pack=question.pack, changed_by=said_changes(changes_of_question(question.id, knowledge), language),
        relations=tuple(_relation(item, knowledge, language) for item in found),
        claims=said_claims(claims, knowledge, language),
    )  # fmt: skip


def _relation(item: Why, knowledge: KnowledgeBase, language: Language) -> WhyRelation:
    return WhyRelation(
        relation=item.relation.id, now=item.now, reading=said_reading(item.reading, knowledge, language),
        options=tuple(_option(would, knowledge, language) for would in item.options),
        needs=tuple(sorted((_need(need, language) for need in item.needs), key=lambda need: (need.kind, need.id))),
        claims=tuple(sorted(item.claims)),
    )  # fmt: skip


def _option(would: Would, knowledge: KnowledgeBase, language: Language) -> WhyOption:
    return WhyOption(
        id=would.option.id, text=would.option.text[language], changed_by=said_changes(would.changed_by, language),
        evidence=_evidence(would.evidence, language) if would.evidence else None,
        reading=said_reading(would.reading, knowledge, language), changes=yes_or_no(would.changes),
        comes=_conclusions(would.comes), goes=_conclusions(would.goes),
    )  # fmt: skip


def _evidence(found: Evidence, language: Language) -> WhyEvidence:
    return WhyEvidence(
        form=found.form, strength=found.strength, counts=yes_or_no(found.counts), because=found.because[language],
        basis=said_basis(found.basis, language),
    )  # fmt: skip


def _conclusions(found: tuple[tuple[str, str], ...]) -> tuple[WhyConclusion, ...]:
    return tuple(WhyConclusion(kind=kind, name=name) for kind, name in sorted(found))


def _need(need: Needs, language: Language) -> WhyNeed:
    rule = need.rule
    kind: Concludes = rule.concludes if isinstance(rule, Rule) else "advice"
    return WhyNeed(
        id=rule.id, kind=kind, name=rule.name if isinstance(rule, Rule) else rule.id, fires=yes_or_no(need.fires),
        open=yes_or_no(need.open), pack=rule.pack, changed_by=said_changes(need.changed_by, language),
        tests=tuple(said_test(item, language) for item in need.tests),
    )  # fmt: skip
