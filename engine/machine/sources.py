"""The ledger of claims and uses, for machines."""

from dataclasses import dataclass
from typing import Annotated, Literal

from engine.checks.ledger import Ledger, UseKind
from engine.language import Language
from engine.machine.results import Asked, KnowledgeReceipt, knowledge_receipt
from engine.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimListed:
    """What the source says, in our own words, and what cites it."""

    id: Annotated[str, "The id of the claim."]
    where: Annotated[str, "The sentence in the source."]
    says: Annotated[str, "What it says."]
    uses: Annotated[tuple[str, ...], "What cites it, as kind and id."]
    background: Annotated[str | None, "Why nothing needs to cite it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class UseListed:
    """Something in a pack that cites claims."""

    kind: Annotated[UseKind, "What sort of thing."]
    id: Annotated[str, "Its id."]
    claims: Annotated[tuple[str, ...], "The claims that it cites."]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesResult:
    """Every claim with its uses, and every use with its claims."""

    schema: Annotated[Literal["coalitiekompas/sources/1"], "What this is."] = "coalitiekompas/sources/1"
    asked: Annotated[Asked, "With what it was asked."]
    receipt: Annotated[KnowledgeReceipt, "What the result was made with."]
    claims: Annotated[tuple[ClaimListed, ...], "The claims, in the order of the pack."]
    uses: Annotated[tuple[UseListed, ...], "The uses, by kind and id."]
    missing: Annotated[tuple[str, ...], "The claims that have no place."]


def sources_result(found: Ledger, knowledge: KnowledgeBase, language: Language) -> SourcesResult:
    """The ledger in one language."""
    return SourcesResult(
        asked=Asked(language=language), receipt=knowledge_receipt(knowledge),
        claims=tuple(
            ClaimListed(
                id=claim.id, where=claim.where, says=claim.says[language],
                uses=tuple(f"{use.kind} {use.id}" for use in found.of_claim[claim.id]),
                background=claim.background[language] if claim.background else None,
            )
            for claim in found.claims
        ),
        uses=tuple(UseListed(kind=use.kind, id=use.id, claims=use.claims) for use in sorted(found.uses)),
        missing=tuple(claim.id for claim in found.missing),
    )  # fmt: skip
