"""Advice in words: because of what it fired, and on what it rests."""

from collections.abc import Iterator

from engine.explanation.because import Because
from engine.explanation.ranking import Advised
from engine.language import Text, joined
from engine.model.knowledge import POSITION, SPECIAL, Basis

WAY = Text("bij deze manier van werken", "this way of working")
NO_WAY = Text("bij wat er nu bekend is", "what is known now")
PLACE = Text("bij jouw plek", "your place")
WHOM = Text("bij met wie je werkt", "whom you work with")

BASIS_LABEL = {
    "proposal": Text(
        "ons voorstel, nog niet beoordeeld door mensen uit de praktijk",
        "our proposal, not yet reviewed by practitioners",
    ),
    "literature": Text("uit de literatuur", "from the literature"),
    "derived": Text("afgeleid", "derived"),
    "stated": Text("uit de bron", "from the source"),
}


def why_advised(advised: Advised) -> Text:
    """Why the advice fired, and which sector packs it is from; that the form and the place are as they are was said above,
    and is said again only when it is all."""
    particular = [reason.clause for reason in advised.because if not _was_said(reason)]
    because = joined(particular, "; ") if particular else _usual(advised)
    said = Text(f"want: {because.nl}", f"because: {because.en}")
    return joined([said, *_packs(advised)], ". ")


def _packs(advised: Advised) -> Iterator[Text]:
    """The sector pack that brought the advice, and those that changed it, by their titles."""
    if advised.brought_by:
        title = advised.brought_by.title
        yield Text(f"Uit het pakket '{title.nl}'", f"From the pack '{title.en}'")
    if advised.changed_by:
        titles = joined([pack.title for pack in advised.changed_by], ", ")
        yield Text(f"Aangepast door het pakket '{titles.nl}'", f"Changed by the pack '{titles.en}'")


def _was_said(reason: Because) -> bool:
    """Whether a reason goes without saying: the form, with whom, the place, and what is not known."""
    return reason.fact.kind in ("reading", "relation") or reason.fact.name == POSITION or reason.fact.value in SPECIAL


def _usual(advised: Advised) -> Text:
    """The form, the place and the kind of relation, when nothing else called for the advice."""
    named = any(reason.fact.kind == "reading" and reason.fact.name != "none" for reason in advised.because)
    way = WAY if named else NO_WAY
    parts = [text for text, kind in ((way, "reading"), (PLACE, "answer"), (WHOM, "relation")) if _on(advised, kind)]
    return Text(f"het past {_row([p.nl for p in parts], 'en')}", f"it goes with {_row([p.en for p in parts], 'and')}")


def _on(advised: Advised, kind: str) -> bool:
    return any(reason.fact.kind == kind for reason in advised.because)


def _row(parts: list[str], last: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def said_basis(basis: Basis, with_claims: bool) -> Text:
    """On what a piece of knowledge rests, in words; with the ids of the claims when asked for."""
    label = BASIS_LABEL[basis.kind]
    detail = basis.reference or (", ".join(basis.claims) if with_claims else "")
    if basis.reviewed_by:
        who = basis.reviewed_by
        return Text(f"ons voorstel, beoordeeld door {who}", f"our proposal, reviewed by {who}")
    return Text(f"{label.nl}: {detail}", f"{label.en}: {detail}") if detail else label
