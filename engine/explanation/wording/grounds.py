"""On what rules stand, in words: their id, pack, version and basis; and what packs changed in one another."""

from engine.explanation.wording.advice import said_basis
from engine.language import Text
from engine.model.changes import Change
from engine.model.knowledge import Basis
from engine.model.knowledge_base import KnowledgeBase, Pack

DONE = {
    "add-options": Text("voegt opties toe aan", "adds options to"),
    "update": Text("past aan", "updates"),
    "replace": Text("vervangt", "replaces"),
    "switch-off": Text("zet uit", "switches off"),
}


def changed(change: Change) -> Text:
    """What a pack changed in another one, and why."""
    done, who, why = DONE[change.word], f"{change.pack} {change.version}", change.because
    return Text(f"{who} {done.nl} '{change.target}': {why.nl}", f"{who} {done.en} '{change.target}': {why.en}")


def tag(rule: str, pack: Pack | None, basis: Basis | None) -> Text:
    """A rule by its id, with pack and version, and its basis with the claims."""
    if pack is None or basis is None:
        return Text(f"[{rule}: de telregel]", f"[{rule}: the rule of counting]")
    said = said_basis(basis, with_claims=True)
    return Text(f"[{rule}; {pack.id} {pack.version}; {said.nl}]", f"[{rule}; {pack.id} {pack.version}; {said.en}]")


def pack_of(id: str, knowledge: KnowledgeBase) -> Pack | None:
    """The pack with this id."""
    return next((pack for pack in knowledge.packs if pack.id == id), None)
