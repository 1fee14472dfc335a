"""The outcome of a case as a value: per relation the reading with its reasons, and the advice with its "because"."""

from dataclasses import dataclass

from engine.explanation.because import Because, Teller, forms_named
from engine.language import Text
from engine.model.case import Case, Relation
from engine.model.derivation import Derivation, Fact, Reading
from engine.model.knowledge_base import UNSTATED, KnowledgeBase
from engine.model.rule import Advice

KIND_ORDER = (
    "role", "approach", "pitfall", "risk", "caution", "combination", "time", "trust", "stopping",
    "house-rule", "success-factor", "measure", "benefit", "language",
)  # fmt: skip
DANGERS = ("pitfall", "risk", "caution")
UP_FRONT = 6
APPROACHES_UP_FRONT = 3


@dataclass(frozen=True, slots=True)
class Advised:
    """A piece of advice that fired, with why it did."""

    advice: Advice
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class RelationOutcome:
    """What came out of one relation. Reasons for come first where they are defining; `up_front` is at most six."""

    relation: Relation
    reading: Reading
    sentence: Text
    reasons_for: tuple[Because, ...]
    reasons_against: tuple[Because, ...]
    also_fits: tuple[tuple[str, Text], ...]
    fits: tuple[tuple[str, str], ...]
    notices: tuple[tuple[Fact, Text], ...]
    up_front: tuple[Advised, ...]
    more: tuple[Advised, ...]


def outcome(case: Case, derivation: Derivation, knowledge: KnowledgeBase) -> tuple[RelationOutcome, ...]:
    """The outcome per relation, in the order of the case."""
    teller = Teller(case, knowledge, derivation)
    return tuple(_relation_outcome(relation, teller) for relation in case.relations)


def _relation_outcome(relation: Relation, teller: Teller) -> RelationOutcome:
    derivation, knowledge = teller.derivation, teller.knowledge
    reading = derivation.readings[relation.id]
    evidence = sorted(derivation.facts("evidence", relation.id), key=lambda fact: fact.detail != "defining")
    named = reading.forms if reading.form is None else (reading.form,)
    advised = [
        Advised(knowledge.advice_by_id[fact.name], teller.reasons(derivation.supports[fact]))
        for fact in derivation.facts("advice", relation.id)
    ]
    up_front, more = ranked(advised)
    notices = tuple(
        (fact, teller.knowledge.rule[derivation.supports[fact][0].rule].says or Text("", ""))
        for kind in ("finding", "tension", "combination")
        for fact in derivation.facts(kind, relation.id)
    )
    return RelationOutcome(
        relation, reading, reading_sentence(reading, knowledge),
        tuple(teller.because(fact) for fact in evidence if fact.value in named),
        tuple(teller.because(fact) for fact in evidence if fact.value not in named),
        tuple((fact.value, _also_fits(fact, teller)) for fact in derivation.facts("also-fits", relation.id)),
        tuple((form, _fit(derivation, relation.id, form)) for form in knowledge.form_ids),
        notices, up_front, more,
    )  # fmt: skip


def _fit(derivation: Derivation, relation: str, form: str) -> str:
    return next((fact.value for fact in derivation.facts("fit", relation) if fact.name == form), UNSTATED)


def _also_fits(fact: Fact, teller: Teller) -> Text:
    question, _, option = teller.derivation.supports[fact][0].rule.partition("/")
    evidence = teller.knowledge.question[question].by_id[option].evidence
    return evidence.because if evidence else Text("", "")


def ranked(advised: list[Advised]) -> tuple[tuple[Advised, ...], tuple[Advised, ...]]:
    """At most six up front (one role, one danger when there is one, at most three approaches), and the rest, by priority."""
    order = sorted(advised, key=lambda a: (a.advice.priority, KIND_ORDER.index(a.advice.kind), a.advice.id))
    first = [a for a in order if a.advice.kind == "role"][:1] + [a for a in order if a.advice.kind in DANGERS][:1]
    approaches = 0
    for item in order:
        if len(first) == UP_FRONT:
            break
        if item in first or item.advice.kind == "role":
            continue
        if item.advice.kind == "approach":
            approaches += 1
            if approaches > APPROACHES_UP_FRONT:
                continue
        first.append(item)
    rest = [item for item in order if item not in first]
    return _by_kind(first), _by_kind(rest)


def _by_kind(items: list[Advised]) -> tuple[Advised, ...]:
    return tuple(sorted(items, key=lambda a: (KIND_ORDER.index(a.advice.kind), a.advice.priority, a.advice.id)))


def reading_sentence(reading: Reading, knowledge: KnowledgeBase) -> Text:
    """The reading in one or two plain sentences."""
    numbers, names = knowledge.numbers, forms_named(reading.forms, knowledge)
    plain = knowledge.form[reading.form].plain if reading.form else Text("", "")
    match reading.word:
        case "clear":
            return Text(f"Duidelijk {names.nl}: {plain.nl}.", f"Clearly {names.en}: {plain.en}.")
        case "leaning":
            return Text(f"Overwegend {names.nl}: {plain.nl}.", f"Mostly {names.en}: {plain.en}.")
        case "mixed" if len(reading.forms) > 1:
            return Text(
                f"Gemengd: er zijn duidelijke trekken van {names.nl}. Zijn dit misschien twee relaties?",
                f"Mixed: there are clear traits of {names.en}. Could these be two relations?",
            )
        case "mixed":
            return Text("Gemengd: geen vorm heeft de overhand.", "Mixed: no form prevails.")
        case _:
            few = Text(
                f"Nog te weinig om een vorm te noemen: {_tally(reading.counted).nl}, en dat zeggen we pas vanaf {numbers.enough:g}.",
                f"Too little to name a form: {_tally(reading.counted).en}, and we say so only from {numbers.enough:g}.",
            )
            if not reading.forms:
                return few
            return Text(f"{few.nl} Wat er is, wijst naar {names.nl}.", f"{few.en} What there is points to {names.en}.")


def _tally(count: int) -> Text:
    if count == 1:
        return Text("er telt één antwoord mee", "one answer counts")
    return Text(f"er tellen {count} antwoorden mee", f"{count} answers count")
