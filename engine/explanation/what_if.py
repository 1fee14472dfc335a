"""What would follow if some answers were otherwise: the readings and conclusions that differ, before and after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from engine.explanation.because import Teller
from engine.inference.reasoner import Reasoner
from engine.model.case import Answer, Case, Relation, answers
from engine.model.derivation import Derivation, Fact, FactKind, Reading

CONCLUSIONS: tuple[FactKind, ...] = ("also-fits", "fit", "finding", "tension", "combination", "advice")


@dataclass(frozen=True, slots=True)
class Supposed:
    """One answer supposed to be otherwise; `relation` is None for a question about the collaboration as a whole."""

    relation: str | None
    question: str
    values: tuple[str, ...]
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differs:
    """What differs for one relation; `gone` and `new` are conclusions other than the reading."""

    relation: Relation
    before: Reading
    after: Reading
    gone: tuple[Fact, ...]
    new: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What was supposed, the case with it, and per relation what differs; relations that stay the same are left out."""

    supposed: tuple[Supposed, ...]
    before: Teller
    after: Teller
    differs: tuple[Differs, ...]


def what_if(supposed: tuple[Supposed, ...], teller: Teller, reasoner: Reasoner) -> WhatIf:
    """The differences that these answers would make; the case itself stays as it is."""
    changed = with_answers(teller.case, supposed)
    after = Teller(changed, teller.knowledge, reasoner.derive(changed))
    differs = (_differs(relation, teller, after) for relation in teller.case.relations)
    return WhatIf(supposed, teller, after, tuple(d for d in differs if d.before != d.after or d.gone or d.new))


def _differs(relation: Relation, before: Teller, after: Teller) -> Differs:
    was, becomes = (dict.fromkeys(conclusions(teller.derivation, relation.id)) for teller in (before, after))
    return Differs(
        relation, before.derivation.readings[relation.id], after.derivation.readings[relation.id],
        tuple(fact for fact in was if fact not in becomes), tuple(fact for fact in becomes if fact not in was),
    )  # fmt: skip


def conclusions(derivation: Derivation, relation: str) -> tuple[Fact, ...]:
    """What was concluded of a relation beside its reading."""
    return tuple(fact for kind in CONCLUSIONS for fact in derivation.facts(kind, relation))


def with_answers(case: Case, supposed: Iterable[Supposed]) -> Case:
    """The case with these answers; notes stay with the questions that they were made at."""
    for item in supposed:
        if item.relation is None:
            case = replace(case, answers=_with(case.answers, item))
        else:
            relation = case.relation(item.relation)
            case = case.with_relation(replace(relation, answers=_with(relation.answers, item)))
    return case


def _with(given: Mapping[str, Answer], item: Supposed) -> Mapping[str, Answer]:
    before = given.get(item.question)
    return answers({**given, item.question: replace(before, values=item.values) if before else Answer(item.values)})
