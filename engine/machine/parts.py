"""What several results say in the same shape: readings, facts, clauses, tests, and on what things rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

from engine.explanation.because import Because, Teller
from engine.explanation.conditions import Tested
from engine.explanation.provenance import Changes, changes_of
from engine.explanation.what_if import Supposed
from engine.explanation.wording.readings import reading_sentence
from engine.language import Language
from engine.machine.results import YesNo, yes_or_no
from engine.model.changes import Word as ChangeWord
from engine.model.derivation import Fact, Reading, Word
from engine.model.knowledge import Basis, BasisKind
from engine.model.knowledge_base import KnowledgeBase

CHANGED_BY = "What packs changed in it, and in the words that it is told in."


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidReading:
    """How a relation is read."""

    word: Annotated[Word, "How clear it is."]
    form: Annotated[str, "The form that was read, or none."]
    forms: Annotated[tuple[str, ...], "The forms that the reading names."]
    counts: Annotated[Mapping[str, int], "Per form how many dimensions count for it."]
    sentence: Annotated[str, "The reading in a sentence."]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidChange:
    """What a pack changed in the words, or in a rule, of another pack."""

    pack: Annotated[str, "The pack that changed it."]
    version: Annotated[str, "The version of that pack."]
    word: Annotated[ChangeWord, "What it did."]
    target: Annotated[str, "The id of what it changed: of an option question/option."]
    because: Annotated[str, "Why, as the pack says."]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidFact:
    """A fact in words."""

    fact: Annotated[str, "The id of the fact: relation/kind/name=value."]
    because: Annotated[str, "The fact as a clause."]
    note: Annotated[str | None, "The note that was made with the answer."]
    changed_by: Annotated[tuple[SaidChange, ...], CHANGED_BY]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidBasis:
    """On what a piece of knowledge rests."""

    kind: Annotated[BasisKind, "Whether the source states it, it is derived from it, from literature, or our proposal."]
    claims: Annotated[tuple[str, ...] | None, "The claims of the source that it cites."]
    how: Annotated[str | None, "How it is derived from the claims."]
    reference: Annotated[str | None, "The literature."]
    reviewed_by: Annotated[str | None, "Who reviewed the proposal; empty when nobody did yet."]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidClaim:
    """What the source says, in our own words."""

    id: Annotated[str, "The id of the claim."]
    where: Annotated[str, "The sentence in the source."]
    says: Annotated[str, "What it says."]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidTest:
    """One test of a condition, against what is the case."""

    field: Annotated[str, "What it tests: a question, or what was concluded."]
    accepted: Annotated[tuple[str, ...], "The values that meet it."]
    met: Annotated[YesNo, "Whether it is met."]
    open: Annotated[YesNo, "Whether nothing is known yet that decides it."]
    needs: Annotated[str, "What it asks for."]
    now: Annotated[str, "What is the case."]
    changed_by: Annotated[tuple[SaidChange, ...], CHANGED_BY]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidSupposed:
    """An answer that is supposed to be otherwise."""

    relation: Annotated[str | None, "The relation; absent for a question about the collaboration as a whole."]
    question: Annotated[str, "The question."]
    values: Annotated[tuple[str, ...], "The answer that is supposed."]
    before: Annotated[tuple[str, ...], "The answer as it is."]


def said_reading(reading: Reading, knowledge: KnowledgeBase, language: Language) -> SaidReading:
    """A reading in one language."""
    return SaidReading(
        word=reading.word, form=reading.form or "none", forms=reading.forms, counts=dict(reading.counts),
        sentence=reading_sentence(reading, knowledge)[language],
    )  # fmt: skip


def said_because(reason: Because, language: Language) -> SaidFact:
    """A reason in one language."""
    return SaidFact(
        fact=reason.fact.id, because=reason.clause[language], note=reason.note or None,
        changed_by=said_changes(reason.changed_by, language),
    )  # fmt: skip


def all_because(reasons: Iterable[Because], language: Language) -> tuple[SaidFact, ...]:
    """Reasons in one language, in their order."""
    return tuple(said_because(reason, language) for reason in reasons)


def said_fact(fact: Fact, teller: Teller, language: Language) -> SaidFact:
    """A fact in one language; advice in the words of what to do."""
    if fact.kind == "advice":
        changed_by = said_changes(changes_of(fact.name, teller.knowledge), language)
        what = teller.knowledge.advice_by_id[fact.name].what[language]
        return SaidFact(fact=fact.id, because=what, note=None, changed_by=changed_by)
    return said_because(teller.because(fact), language)


def said_changes(changes: Changes, language: Language) -> tuple[SaidChange, ...]:
    """What packs changed, in one language."""
    return tuple(
        SaidChange(pack=c.pack, version=c.version, word=c.word, target=c.target, because=c.because[language])
        for c in changes
    )


def said_basis(basis: Basis, language: Language) -> SaidBasis:
    """A basis in one language."""
    return SaidBasis(
        kind=basis.kind, claims=basis.claims or None, how=basis.how[language] if basis.how else None,
        reference=basis.reference or None, reviewed_by=basis.reviewed_by if basis.kind == "proposal" else None,
    )  # fmt: skip


def said_claims(ids: Iterable[str], knowledge: KnowledgeBase, language: Language) -> tuple[SaidClaim, ...]:
    """These claims, each once, by id."""
    claims = (knowledge.claim[id] for id in sorted(set(ids)))
    return tuple(SaidClaim(id=claim.id, where=claim.where, says=claim.says[language]) for claim in claims)


def said_test(item: Tested, language: Language) -> SaidTest:
    """A test in one language."""
    return SaidTest(
        field=item.test.field, accepted=tuple(sorted(item.test.accepted)), met=yes_or_no(item.met),
        open=yes_or_no(item.open), needs=item.needs[language], now=item.now[language],
        changed_by=said_changes(item.changed_by, language),
    )  # fmt: skip


def said_supposed(item: Supposed) -> SaidSupposed:
    """A supposed answer."""
    return SaidSupposed(relation=item.relation, question=item.question, values=item.values, before=item.before)
