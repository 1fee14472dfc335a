"""What packs do to cases that were made before, for machines."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from engine.checks.causes import Cause
from engine.checks.impact import CaseImpact, Impact, RelationImpact, Shift
from engine.language import Language
from engine.machine.checking import PacksAsked
from engine.machine.parts import SaidReading, said_reading
from engine.machine.results import PackUsed, Receipt, YesNo, packs_used, receipt, yes_or_no


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeMade:
    """Something that a pack changes in another."""

    pack: Annotated[str, "The pack that makes the change."]
    word: Annotated[str, "What it does: add-options, update, replace or switch-off."]
    target: Annotated[str, "The id of what it changes."]
    because: Annotated[str, "Why, as the pack says."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Through:
    """A rule through which something is otherwise."""

    rule: Annotated[str, "The rule, piece of advice, or question/option."]
    pack: Annotated[str, "The pack that brought it, or changed it."]
    how: Annotated[Literal["new", "changed", "gone"], "What the packs did to it."]
    changes: Annotated[tuple[ChangeMade, ...], "The changes by which it became so."]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComesOut:
    """Something that comes out on one side only."""

    fact: Annotated[str, "The id of the fact: relation/kind/name=value."]
    with_: Annotated[YesNo, "Whether it comes out with the packs; else only without them."]
    through: Annotated[tuple[Through, ...], "The rules responsible."]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationDiffers:
    """What is otherwise in one relation."""

    id: Annotated[str, "The id of the relation."]
    label: Annotated[str, "What people call it."]
    reads_otherwise: Annotated[YesNo, "Whether the reading is another one."]
    before: Annotated[SaidReading, "The reading without the packs."]
    after: Annotated[SaidReading, "The reading with the packs."]
    through: Annotated[tuple[Through, ...], "The rules responsible for another reading."]
    outcomes: Annotated[
        tuple[ComesOut, ...], "Fits, findings, tensions, combinations and advice that come out on one side only."
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseImpacted:
    """What the packs do to one case."""

    title: Annotated[str, "The title of the case."]
    receipt: Annotated[Receipt, "What the side with the packs was made with."]
    without: Annotated[Mapping[str, PackUsed], "The packs that the other side was made with, by id."]
    reads_otherwise: Annotated[YesNo, "Whether one of its relations does."]
    relations: Annotated[
        tuple[RelationDiffers, ...], "The relations in which something is otherwise, in the order of the case."
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactResult:
    """What packs do to cases."""

    schema: Annotated[Literal["coalitiekompas/impact/1"], "What this is."] = "coalitiekompas/impact/1"
    asked: Annotated[PacksAsked, "With what it was asked."]
    cases: Annotated[tuple[CaseImpacted, ...], "The cases, in the order in which they were named."]


def impact_result(found: Impact, language: Language) -> ImpactResult:
    """The impact in one language."""
    return ImpactResult(
        asked=PacksAsked(language=language, packs=found.packs),
        cases=tuple(_case(each, language) for each in found.cases),
    )


def _case(found: CaseImpact, language: Language) -> CaseImpacted:
    case = found.file.case
    return CaseImpacted(
        title=case.title, receipt=receipt(case, found.with_), without=packs_used(found.without),
        reads_otherwise=yes_or_no(found.reads_otherwise),
        relations=tuple(_relation(each, found, language) for each in found.relations),
    )  # fmt: skip


def _relation(found: RelationImpact, of: CaseImpact, language: Language) -> RelationDiffers:
    return RelationDiffers(
        id=found.relation.id, label=found.relation.label, reads_otherwise=yes_or_no(found.reads_otherwise),
        before=said_reading(found.before, of.without, language), after=said_reading(found.after, of.with_, language),
        through=_through(found.causes, language), outcomes=tuple(_outcome(shift, language) for shift in found.shifts),
    )  # fmt: skip


def _outcome(shift: Shift, language: Language) -> ComesOut:
    return ComesOut(fact=shift.fact.id, with_=yes_or_no(shift.gained), through=_through(shift.causes, language))


def _through(causes: tuple[Cause, ...], language: Language) -> tuple[Through, ...]:
    return tuple(
        Through(
            rule=cause.rule, pack=cause.pack, how=cause.how,
            changes=tuple(
                ChangeMade(pack=c.pack, word=c.word, target=c.target, because=c.because[language]) for c in cause.changes
            ),
        )
        for cause in causes
    )  # fmt: skip
