"""The ledger: every claim of the source with what cites it, and every use with its claims."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from engine.language import Text
from engine.model.knowledge import Claim
from engine.model.knowledge_base import KnowledgeBase

UseKind = Literal["option", "rule", "advice", "term", "words", "case"]


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """Something in a pack that cites claims."""

    kind: UseKind
    id: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Ledger:
    """All claims and all uses of a knowledge base."""

    claims: tuple[Claim, ...]
    uses: tuple[Use, ...]

    @cached_property
    def of_claim(self) -> dict[str, tuple[Use, ...]]:
        """Per claim the uses that cite it."""
        return {claim.id: tuple(use for use in self.uses if claim.id in use.claims) for claim in self.claims}

    @property
    def background(self) -> tuple[tuple[Claim, Text], ...]:
        """The claims that are background, with the reason."""
        return tuple((claim, claim.background) for claim in self.claims if claim.background)

    @property
    def missing(self) -> tuple[Claim, ...]:
        """The claims that have no place: cited by nothing, and not listed as background."""
        return tuple(claim for claim in self.claims if not self.of_claim[claim.id] and not claim.background)


def ledger(knowledge: KnowledgeBase) -> Ledger:
    """The ledger of a knowledge base."""
    return Ledger(knowledge.claims, tuple(_uses(knowledge)))


def _uses(knowledge: KnowledgeBase) -> Iterator[Use]:
    for question in knowledge.questions:
        for option in question.options:
            if option.evidence and option.evidence.basis.claims:
                yield Use("option", f"{question.id}/{option.id}", option.evidence.basis.claims)
    for rule in knowledge.rules:
        if rule.basis.claims:
            yield Use("rule", rule.id, rule.basis.claims)
    for advice in knowledge.advice:
        if advice.basis.claims:
            yield Use("advice", advice.id, advice.basis.claims)
    for term in knowledge.terms:
        if term.basis.claims:
            yield Use("term", term.id, term.basis.claims)
    for words in knowledge.words:
        yield Use("words", words.form, words.basis.claims)
    for worked in knowledge.cases:
        if worked.cites:
            yield Use("case", worked.id, worked.cites)
