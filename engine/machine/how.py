"""How something was concluded, for machines: a graph of facts, firings and claims, each once and by its id."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from engine.explanation.how import NotCounted, Step, how
from engine.explanation.naming import concluded, named, not_concluded, relations_asked
from engine.language import Language
from engine.machine.parts import CHANGED_BY, SaidBasis, SaidChange, SaidClaim, said_basis, said_changes, said_claims
from engine.machine.results import Asked, OfCase, Opened, YesNo, yes_or_no
from engine.model.derivation import Fact, FactKind


@dataclass(frozen=True, slots=True, kw_only=True)
class HowAsked(Asked):
    """With what it was asked how something was concluded."""

    conclusion: Annotated[str, "A form, an advice, a rule, a name that rules conclude, or reading: whatever form."]
    relation: Annotated[str | None, "The relation by id or label; absent for all."]


@dataclass(frozen=True, slots=True, kw_only=True)
class HowFact:
    """Something that holds of a relation."""

    id: Annotated[str, "relation/kind/name=value, and /detail when there is one."]
    relation: Annotated[str, "The relation."]
    kind: Annotated[FactKind, "What sort of fact it is."]
    name: Annotated[str, "What it is about."]
    value: Annotated[str, "What is said of it."]
    detail: Annotated[str | None, "The strength of evidence, and such."]
    given: Annotated[YesNo, "Whether it was given, instead of concluded by a firing."]
    because: Annotated[str, "The fact as a clause."]
    note: Annotated[str | None, "The note that was made with the answer."]
    changed_by: Annotated[tuple[SaidChange, ...], CHANGED_BY]


@dataclass(frozen=True, slots=True, kw_only=True)
class HowFiring:
    """A rule that fired."""

    id: Annotated[str, "The id of the fact that it concludes, # and a number, as several rules can conclude it."]
    rule: Annotated[str, "The id of the rule, advice or question/option; or reading, against, elsewhere: how facts are counted."]  # fmt: skip
    branch: Annotated[int, "Which of the alternatives in its condition was met, counted from 0."]
    says: Annotated[str | None, "The words of the rule."]
    basis: Annotated[SaidBasis | None, "On what the rule rests."]
    pack: Annotated[str | None, "The pack that the rule is from; the receipt has its version."]
    changed_by: Annotated[tuple[SaidChange, ...], CHANGED_BY]


@dataclass(frozen=True, slots=True, kw_only=True)
class HowEdge:
    """From what supports to what it supports."""

    from_: Annotated[str, "The id of a fact, a firing or a claim."]
    to: Annotated[str, "The id of a fact or a firing."]
    kind: Annotated[Literal["supports", "concludes", "grounds"], "A fact supports a firing, which concludes a fact; a claim grounds a firing."]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class HowNotCounted:
    """An answer that did not count for a form."""

    fact: Annotated[str, "The answer, as a fact."]
    because: Annotated[str, "The answer as a clause."]
    why: Annotated[str, "Why it did not count."]


@dataclass(frozen=True, slots=True, kw_only=True)
class HowResult(OfCase):
    """How something was concluded: from the conclusions back to answers and claims. All by id."""

    schema: Annotated[Literal["coalitiekompas/how/1"], "What this is."] = "coalitiekompas/how/1"
    asked: Annotated[HowAsked, "With what it was asked."]
    concluded: Annotated[tuple[str, ...], "The facts that were asked about."]
    facts: Annotated[tuple[HowFact, ...], "The facts."]
    firings: Annotated[tuple[HowFiring, ...], "The firings."]
    claims: Annotated[tuple[SaidClaim, ...], "The claims that the rules cite."]
    edges: Annotated[tuple[HowEdge, ...], "What supports what."]
    not_counted: Annotated[tuple[HowNotCounted, ...], "The answers that count for no form, and why."]


def how_result(asked: HowAsked, opened: Opened) -> HowResult:
    """How a conclusion came about. InputError when it is none, or did not come out."""
    language, teller = asked.language, opened.teller
    relations = relations_asked(opened.case, asked.relation)
    found = concluded(named(asked.conclusion, teller.knowledge), relations, teller.derivation)
    if not found:
        raise not_concluded(asked.conclusion)
    graph = how(found, teller)
    made = set(graph.concluded)
    facts = {fact: _fact(fact, fact not in made, opened, language) for fact in [*made, *(b.fact for b in graph.leaves)]}
    firings = tuple(_numbered(graph.steps))
    cited = (claim for _, step in firings for claim in _claims(step))
    return HowResult(
        title=opened.case.title, left_out=opened.left_out(language), receipt=opened.receipt, asked=asked,
        concluded=tuple(sorted(fact.id for fact in found)),
        facts=tuple(sorted(facts.values(), key=lambda fact: fact.id)),
        firings=tuple(sorted((_firing(id, step, language) for id, step in firings), key=lambda firing: firing.id)),
        claims=said_claims(cited, teller.knowledge, language),
        edges=tuple(sorted(set(_edges(firings)), key=lambda edge: (edge.from_, edge.to))),
        not_counted=tuple(sorted((_not_counted(item, language) for item in graph.not_counted), key=lambda item: item.fact)),
    )  # fmt: skip


def _numbered(steps: tuple[Step, ...]) -> Iterator[tuple[str, Step]]:
    """The firings with their ids, numbered per conclusion in the order of the agenda."""
    seen: Counter[Fact] = Counter()
    for step in steps:
        seen[step.firing.concludes] += 1
        yield f"{step.firing.concludes.id}#{seen[step.firing.concludes]}", step


def _fact(fact: Fact, given: bool, opened: Opened, language: Language) -> HowFact:
    reason = opened.teller.because(fact)
    advice = opened.knowledge.advice_by_id.get(fact.name) if fact.kind == "advice" else None
    return HowFact(
        id=fact.id, relation=fact.relation, kind=fact.kind, name=fact.name, value=fact.value, detail=fact.detail or None,
        given=yes_or_no(given), because=(advice.what if advice else reason.clause)[language], note=reason.note or None,
        changed_by=said_changes(reason.changed_by, language),
    )  # fmt: skip


def _firing(id: str, step: Step, language: Language) -> HowFiring:
    grounds = step.grounds
    return HowFiring(
        id=id, rule=step.firing.rule, branch=step.firing.branch, says=grounds.says[language] if grounds.says else None,
        basis=said_basis(grounds.basis, language) if grounds.basis else None, pack=grounds.pack.id if grounds.pack else None,
        changed_by=said_changes(grounds.changes, language),
    )  # fmt: skip


def _claims(step: Step) -> tuple[str, ...]:
    return step.grounds.basis.claims if step.grounds.basis else ()


def _edges(firings: tuple[tuple[str, Step], ...]) -> Iterator[HowEdge]:
    for id, step in firings:
        yield HowEdge(from_=id, to=step.firing.concludes.id, kind="concludes")
        for fact in step.firing.supports:
            yield HowEdge(from_=fact.id, to=id, kind="supports")
        for claim in _claims(step):
            yield HowEdge(from_=claim, to=id, kind="grounds")


def _not_counted(item: NotCounted, language: Language) -> HowNotCounted:
    reason = item.because
    return HowNotCounted(fact=reason.fact.id, because=reason.clause[language], why=item.why[language])
