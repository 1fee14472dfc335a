"""What packs do to cases that were made before: which read otherwise, what else comes out, and through which rules."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from engine.checks.causes import Cause, Causes, Side
from engine.consultation.case_file import CaseFile, read_case
from engine.errors import Fault, InputError
from engine.inference.reasoner import Reasoner
from engine.model.case import Relation
from engine.model.derivation import Derivation, Fact, Reading
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load
from engine.packs.requiring import gathered, put_together

OUTCOMES = ("fit", "finding", "tension", "combination", "advice")


@dataclass(frozen=True, slots=True)
class Shift:
    """Something that comes out on one side only, and why: gained with the packs, or lost."""

    fact: Fact
    gained: bool
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class RelationImpact:
    """What the packs do to one relation; `causes` are those of its reading."""

    relation: Relation
    before: Reading
    after: Reading
    causes: tuple[Cause, ...]
    shifts: tuple[Shift, ...]

    @property
    def reads_otherwise(self) -> bool:
        """Whether the form, or how clear it is, is another one."""
        return self.before.said != self.after.said


@dataclass(frozen=True, slots=True)
class CaseImpact:
    """What the packs do to one case: the relations in which something is otherwise. `without` and `with_` are what was known."""

    file: CaseFile
    without: KnowledgeBase
    with_: KnowledgeBase
    relations: tuple[RelationImpact, ...]

    @property
    def reads_otherwise(self) -> bool:
        """Whether one of its relations does."""
        return any(relation.reads_otherwise for relation in self.relations)


@dataclass(frozen=True, slots=True)
class Impact:
    """What packs do to cases, in the order in which they were named; `packs` are the ids of the packs."""

    packs: tuple[str, ...]
    cases: tuple[CaseImpact, ...]


@dataclass(frozen=True, slots=True)
class _Opened:
    """A case file opened with what was known without the packs, and with them."""

    without: tuple[CaseFile, KnowledgeBase]
    with_: tuple[CaseFile, KnowledgeBase]


def impact(paths: Sequence[Path], folders: Sequence[Path], base: Path | None = None) -> Impact:
    """What the packs in these folders, with what they require, do to each case beside the packs that it names.

    InputError with the faults of all packs, or of all cases.
    """
    found = gathered(folders, base, cases=())
    brought = tuple(pack.id for pack in put_together(found).packs[1:])
    opened = _opened(
        paths, brought, lambda names, more: load(folders if more else (), base=base, cases=(), named=names)
    )
    reasoners: dict[int, Reasoner] = {}

    def side(file: CaseFile, knowledge: KnowledgeBase) -> Side:
        if id(knowledge) not in reasoners:  # it takes time to build
            reasoners[id(knowledge)] = Reasoner(knowledge)
        return Side(knowledge, reasoners[id(knowledge)].derive(file.case))

    cases = (_of_case(each.with_[0], side(*each.without), side(*each.with_)) for each in opened)
    return Impact(found.asked, tuple(cases))


def _opened(
    paths: Sequence[Path], brought: tuple[str, ...], load_: Callable[[tuple[str, ...], bool], KnowledgeBase]
) -> list[_Opened]:
    """Each case without and with the packs that are brought in; `load_` loads packs by name, and those that are brought in."""
    known = cache(load_)
    opened: list[_Opened] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            written = read_case(path)
            others = tuple(id for id in written.packs if id not in brought)
            without, with_ = known(others, False), known((*others, *brought), True)
            opened.append(_Opened((written.opened(without), without), (written.opened(with_), with_)))
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(dict.fromkeys(faults))
    return opened


def _of_case(file: CaseFile, without: Side, with_: Side) -> CaseImpact:
    causes = Causes(without, with_)
    before, after = without.derivation, with_.derivation
    relations = []
    for relation in file.case.relations:
        if relation.id not in before.readings:  # it is of a kind that only the packs know
            continue
        shifts = tuple(_shifts(relation.id, before, after, causes))
        old, new = before.readings[relation.id], after.readings[relation.id]
        if shifts or old.said != new.said:
            why = causes.of_reading(relation.id) if old.said != new.said else ()
            relations.append(RelationImpact(relation, old, new, why, shifts))
    return CaseImpact(file, without.knowledge, with_.knowledge, tuple(relations))


def _shifts(relation: str, before: Derivation, after: Derivation, causes: Causes) -> Iterable[Shift]:
    for kind in OUTCOMES:
        old, new = (
            {fact: None for fact in side.supports if fact.relation == relation and fact.kind == kind}
            for side in (before, after)
        )
        yield from (Shift(fact, False, causes.of(fact)) for fact in old if fact not in new)
        yield from (Shift(fact, True, causes.of(fact)) for fact in new if fact not in old)
