"""Observations in words: why one has no mark, and all of a relation in a few sentences."""

from collections.abc import Sequence

from engine.explanation.because import SPECIAL_TEXT
from engine.explanation.observations import GAPS, Observation, State
from engine.explanation.wording.phrases import AND, capital, in_short, row
from engine.language import Text, joined
from engine.model.case import Relation
from engine.model.derivation import Reading
from engine.model.knowledge import NOT_APPLICABLE
from engine.model.knowledge_base import KnowledgeBase

STRIP_TITLE = Text("Wat we zagen", "What we saw")
DEFINING = Text("kenmerkend voor deze vorm", "characteristic of this form")
OTHERWISE = Text("wijst naar deze vorm", "points to this form")
ASIDE = Text("past bij deze vorm", "goes with this form")
NOT_COUNTED = Text("telt niet mee", "does not count")
WHY_NO_MARK: dict[State, Text] = {
    "not-asked": Text("nog open", "still open"),
    "unknown": Text("weten we niet", "not known"),
    "not-applicable": SPECIAL_TEXT[NOT_APPLICABLE],
    "disputed": Text("jullie zien dit verschillend", "you see this differently"),
    "two-forms": Text("past bij meer dan één vorm", "goes with more than one form"),
    "also-fits": Text("de bron noemt het maar bij één vorm", "the source names it for one form only"),
    "none-chosen": Text("geen van deze", "none of these"),
    "neutral": Text("telt voor geen vorm", "counts for no form"),
}  # fmt: skip


def why_no_mark(found: Observation) -> Text | None:
    """Why an answer counts for no form; None when it counts."""
    return WHY_NO_MARK.get(found.state)


def strip_alt(relation: Relation, reading: Reading, found: Sequence[Observation], knowledge: KnowledgeBase) -> Text:
    """What a strip shows: the reading, how many answers point where, and which questions have no mark and why."""
    short = in_short(reading, knowledge)
    head = Text(f"{relation.label}: {short.nl}.", f"{relation.label}: {short.en}.")
    kinds = [_without_mark(state, found) for state in WHY_NO_MARK if any(each.state == state for each in found)]
    return joined([head, _pointing(found, knowledge), *kinds])


def _pointing(found: Sequence[Observation], knowledge: KnowledgeBase) -> Text:
    parts = []
    for form in knowledge.forms:
        there = [each for each in found if each.state == "counts" and form.id in each.forms]
        decisive = sum(each.defining for each in there)
        if there:
            nl = f" (waarvan {decisive} kenmerkend)" if decisive else ""
            en = f" ({decisive} of them characteristic)" if decisive else ""
            parts.append(Text(f"{len(there)} naar {form.name.nl}{nl}", f"{len(there)} to {form.name.en}{en}"))
    total = len(found)
    if not parts:
        return Text(
            f"Van de {total} vragen hier die kunnen tellen, wijst nog geen antwoord ergens heen.",
            f"Of the {total} questions here that can count, no answer points anywhere yet.",
        )
    listed = row(parts, AND)
    return Text(
        f"Van de {total} vragen hier die kunnen tellen, wijzen de antwoorden zo: {listed.nl}.",
        f"Of the {total} questions here that can count, the answers point as follows: {listed.en}.",
    )


def _without_mark(state: State, found: Sequence[Observation]) -> Text:
    asks = joined([each.question.ask for each in found if each.state == state])
    why = WHY_NO_MARK[state]
    said = state in GAPS.values() or state == "neutral"
    aside = Text("", "") if said else Text("; dat telt niet mee", "; that does not count")
    return Text(f"{capital(why.nl)}{aside.nl}: {asks.nl}", f"{capital(why.en)}{aside.en}: {asks.en}")
