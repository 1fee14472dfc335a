"""What stands in pictures, and what they show in sentences, for who cannot see them."""

from collections.abc import Sequence

from engine.explanation.outcome import RelationOutcome
from engine.explanation.wording.phrases import AND, capital, in_short, row
from engine.language import Text, joined
from engine.model.derivation import Reading
from engine.model.knowledge_base import KnowledgeBase

MAP_TITLE = Text("Vormenkaart", "Form map")
MAP_KEY = Text(
    "Hoe meer antwoorden naar een vorm wijzen, hoe dichter een relatie bij die hoek ligt. Hoe groter de gestippelde kring, "
    "hoe minder antwoorden er meetellen. Een open rondje: nog te weinig om een vorm te noemen. Een plek is geen rangorde.",
    "The more answers point to a form, the closer a relation lies to that corner. The larger the dotted ring, the fewer "
    "answers count. An open marker: too little to name a form. A place is no rank.",
)
SHARED = Text(
    "Er zijn veel relaties: die dicht bij elkaar liggen, hebben hetzelfde nummer.",
    "There are many relations: those close together have the same number.",
)
NOTHING = Text("er telt nog niets mee; daarom in het midden", "nothing counts yet; in the middle for that reason")


def titled(what: Text, title: str) -> Text:
    """What a picture is, with the title of the collaboration."""
    return Text(f"{what.nl}: {title}", f"{what.en}: {title}") if title.strip(" \t\r\n") else what


def part_of(what: Text, title: str, number: int, parts: int) -> Text:
    """What a picture is, with the title and which of its parts this one is."""
    whole = titled(what, title)
    if parts == 1:
        return whole
    return Text(f"{whole.nl} ({number}\xa0van\xa0{parts})", f"{whole.en} ({number}\xa0of\xa0{parts})")


def on_the_map(reading: Reading, knowledge: KnowledgeBase) -> Text:
    """A reading in a few words; when nothing counts, also why it lies where it lies."""
    return in_short(reading, knowledge) if reading.counted else NOTHING


def map_alt(outcomes: Sequence[RelationOutcome], knowledge: KnowledgeBase) -> Text:
    """All that a form map shows."""
    names = row([form.name for form in knowledge.forms], AND)
    head = Text(
        f"Een kaart met een hoek voor elke vorm: {names.nl}. Welke hoek waar ligt, zegt niets, en een plek is geen rangorde.",
        f"A map with a corner for each form: {names.en}. Which corner is where means nothing, and a place is no rank.",
    )
    plain = [Text(f"{capital(f.name.nl)}: {f.plain.nl}.", f"{capital(f.name.en)}: {f.plain.en}.") for f in knowledge.forms]  # fmt: skip
    said = [_on_the_map(outcome, knowledge) for outcome in outcomes]
    return joined([head, *plain, *said])


def _on_the_map(outcome: RelationOutcome, knowledge: KnowledgeBase) -> Text:
    label, reading = outcome.relation.label, outcome.reading
    short = on_the_map(reading, knowledge)
    parts = [
        Text(f"{number} voor {knowledge.form[form].name.nl}", f"{number} for {knowledge.form[form].name.en}")
        for form, number in reading.counts
        if number
    ]
    listed = row(parts, AND)
    counted = Text(f"; wat telt: {listed.nl}", f"; what counts: {listed.en}") if parts else Text("", "")
    return Text(f"{label}: {short.nl}{counted.nl}.", f"{label}: {short.en}{counted.en}.")
