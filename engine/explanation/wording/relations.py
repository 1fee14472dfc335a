"""The relations of a collaboration in a few words each: with whom, how it reads, the own place and the advised role."""

from collections.abc import Sequence

from engine.explanation.outcome import RelationOutcome
from engine.explanation.wording.phrases import in_short
from engine.language import Text, joined
from engine.model.derivation import Reading
from engine.model.knowledge_base import KnowledgeBase

RELATIONS_TITLE = Text("Relaties en rollen", "Relations and roles")
NO_FORM = {"mixed": Text("gemengd", "mixed"), "insufficient": Text("nog geen vorm", "no form yet")}
NO_PLACE = Text("Jouw plek: nog niet gezegd", "Your place: not said yet")


def on_the_line(reading: Reading, knowledge: KnowledgeBase) -> Text:
    """The form of a relation in a word, or why it has none."""
    return knowledge.form[reading.form].name if reading.form else NO_FORM[reading.word]


def place_said(outcome: RelationOutcome) -> Text:
    """The own place in a relation."""
    place = outcome.place
    return Text(f"Jouw plek: {place.nl}", f"Your place: {place.en}") if place else NO_PLACE


def role_said(outcome: RelationOutcome) -> Text | None:
    """The advised role, when there is one up front."""
    role = next((each.advice.what for each in outcome.up_front if each.advice.kind == "role"), None)
    return Text(f"Rol: {role.nl}", f"Role: {role.en}") if role else None


def relations_alt(outcomes: Sequence[RelationOutcome], knowledge: KnowledgeBase) -> Text:
    """All that a relations map shows."""
    count = len(outcomes)
    head = (
        Text("Deze samenwerking heeft één relatie.", "This collaboration has one relation.")
        if count == 1
        else Text(f"Deze samenwerking heeft {count} relaties.", f"This collaboration has {count} relations.")
    )
    return joined([head, *(_said(outcome, knowledge) for outcome in outcomes)])


def _said(outcome: RelationOutcome, knowledge: KnowledgeBase) -> Text:
    label, short = outcome.relation.label, in_short(outcome.reading, knowledge)
    role = role_said(outcome)
    parts = [
        Text(f"{label}: {short.nl}.", f"{label}: {short.en}."),
        _closed(place_said(outcome)),
        *([role] if role else []),
    ]
    return joined(parts)


def _closed(text: Text) -> Text:
    return Text(f"{text.nl}.", f"{text.en}.")
