"""Several cases beside each other, for machines: where answers differ, whether that changes the reading, and for whom."""

from dataclasses import dataclass
from typing import Annotated, Literal

from engine.explanation.compare import Compared, Comparison, Held, compare
from engine.explanation.differing import Seat, Through
from engine.explanation.viewing import named_views
from engine.language import Language
from engine.machine.differing import CompareQuestion, said_difference
from engine.machine.parts import SaidReading, said_reading
from engine.machine.results import Asked, OfCase, Opened, YesNo, yes_or_no


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareAsked(Asked):
    """With what it was asked to compare."""

    relation: Annotated[str | None, "The relation by id or label; absent for all."]
    moments: Annotated[YesNo, "Whether the cases are moments, in their order; else they are views beside each other."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView(OfCase):
    """One of the cases."""

    name: Annotated[str, "The name by which it goes below: who answered or when, its title, or its file."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareReading:
    """How one case reads a relation."""

    name: Annotated[str, "The case."]
    relation: Annotated[str, "The id of the relation there."]
    label: Annotated[str, "What it is called there."]
    reading: Annotated[SaidReading, "The reading."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareTogether:
    """That no single answer changes the reading of someone, although another one reads otherwise."""

    name: Annotated[str, "For whom."]
    through: Annotated[
        Through,
        "Through all that differs together, also through what not all answered, or through other knowledge only.",
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareHeld:
    """Something that not all cases conclude of a relation."""

    kind: Annotated[str, "Advice that is up front, or what sort of notice."]
    name: Annotated[str, "Its id."]
    says: Annotated[str, "In words."]
    names: Annotated[tuple[str, ...], "Who concludes it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRelation:
    """One relation that two cases or more have."""

    readings: Annotated[tuple[CompareReading, ...], "The reading in each case."]
    missing: Annotated[tuple[str, ...], "The cases without it."]
    agree: Annotated[YesNo, "Whether all have the same reading."]
    same: Annotated[tuple[str, ...], "The questions that all answered alike."]
    nobody_knows: Annotated[tuple[str, ...], "The questions to which all said not to know."]
    differs: Annotated[
        tuple[CompareQuestion, ...], "The questions that are not answered alike, in the order of asking."
    ]
    together: Annotated[tuple[CompareTogether, ...], "Whose reading no single answer changes."]
    held: Annotated[tuple[CompareHeld, ...], "What not all conclude; advice comes last."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareAlone:
    """A relation that one case alone has."""

    name: Annotated[str, "The case."]
    relation: Annotated[str, "The id of the relation."]
    label: Annotated[str, "What it is called."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareUnshared:
    """A question that someone answered, and that not the knowledge of all cases has."""

    question: Annotated[str, "The question."]
    ask: Annotated[str, "The question in words."]
    names: Annotated[tuple[str, ...], "The cases with knowledge that has it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareResult:
    """Several cases beside each other; never an average."""

    schema: Annotated[Literal["coalitiekompas/compare/1"], "What this is."] = "coalitiekompas/compare/1"
    asked: Annotated[CompareAsked, "With what it was asked."]
    cases: Annotated[tuple[CompareView, ...], "The cases, in the order in which they were named."]
    relations: Annotated[
        tuple[CompareRelation, ...], "The relations that two cases or more have, in the order of the first."
    ]
    alone: Annotated[tuple[CompareAlone, ...], "The relations that one case alone has."]
    whole_same: Annotated[tuple[str, ...], "The questions about the collaboration as a whole that all answered alike."]
    whole_differs: Annotated[tuple[CompareQuestion, ...], "Those that are not answered alike."]
    unshared: Annotated[
        tuple[CompareUnshared, ...], "Questions that cannot be compared, as not all knowledge has them."
    ]


def compare_result(
    cases: tuple[Opened, ...], language: Language | None, moments: bool, relation: str | None
) -> CompareResult:
    """The cases beside each other, in the language asked for or that of the first. InputError when there is no such relation."""
    spoken = cases[0].spoken(language)
    found = compare(named_views([(case.file.path, case.teller) for case in cases], moments), moments, relation)
    return CompareResult(
        asked=CompareAsked(language=spoken, relation=relation, moments=yes_or_no(moments)),
        cases=tuple(
            CompareView(title=case.case.title, left_out=case.left_out(spoken), receipt=case.receipt, name=view.name)
            for case, view in zip(cases, found.views, strict=True)
        ),
        relations=tuple(_relation(each, found, spoken) for each in found.relations),
        alone=tuple(CompareAlone(name=name, relation=r.id, label=r.label) for name, r in found.alone),
        whole_same=found.shared_same,
        whole_differs=tuple(said_difference(each, found, spoken) for each in found.shared),
        unshared=tuple(CompareUnshared(question=q.id, ask=q.ask[spoken], names=names) for q, names in found.unshared),
    )  # fmt: skip


def _relation(each: Compared, found: Comparison, language: Language) -> CompareRelation:
    return CompareRelation(
        readings=tuple(_reading(seat, language) for seat in each.seats),
        missing=each.missing, agree=yes_or_no(each.agree), same=each.same, nobody_knows=each.nobody_knows,
        differs=tuple(said_difference(item, found, language) for item in each.differs),
        together=tuple(CompareTogether(name=item.name, through=item.through) for item in each.together),
        held=tuple(_held(item, language) for item in each.held),
    )  # fmt: skip


def _reading(seat: Seat, language: Language) -> CompareReading:
    reading = said_reading(seat.reading, seat.teller.knowledge, language)
    return CompareReading(name=seat.name, relation=seat.relation.id, label=seat.relation.label, reading=reading)


def _held(item: Held, language: Language) -> CompareHeld:
    return CompareHeld(kind=item.kind, name=item.name, says=item.says[language], names=item.names)
