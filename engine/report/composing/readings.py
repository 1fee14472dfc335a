"""The parts of a report about the forms: the reading of each relation with its main reasons, and the pictures."""

from engine.drawing.form_map import form_map
from engine.drawing.relations_map import relations_map
from engine.explanation.audience import FEW
from engine.explanation.outcome import RelationOutcome
from engine.explanation.wording.outcome import side_lead
from engine.explanation.wording.phrases import ANSWERS, counts, more
from engine.language import Text
from engine.report.composing.telling import Telling
from engine.report.document import Block, Figure, Paragraph, Section

BEGIN = Text(
    "Dit verslag is het begin van een gesprek en geen oordeel. Het volgt uit de antwoorden die achterin staan: "
    "ziet iemand iets anders, dan is dat juist iets om te bespreken. Geen vorm is beter dan een andere.",
    "This report is the start of a conversation and no verdict. It follows from the answers at the back: "
    "if someone sees something differently, that is just the thing to talk about. No form is better than another.",
)


def readings(telling: Telling) -> Section:
    """The reading of each relation in words, with its main reasons."""
    heading = Text("Welke vorm wij lezen", "Which form we read")
    return telling.per_relation("readings", heading, lambda found: _reading(found, telling), [telling.paragraph(BEGIN)])


def _reading(found: RelationOutcome, telling: Telling) -> tuple[Block, ...]:
    language, reading = telling.language, found.reading
    blocks: list[Block] = [Paragraph(found.sentence[language], tone="lead")]
    if found.tally:
        blocks.append(telling.paragraph(found.tally))
    if not telling.plain:
        number = counts(reading, telling.knowledge)
        blocks.append(telling.quiet(Text(f"Wat meetelt: {number.nl}.", f"What counts: {number.en}.")))
    for side in found.sides:
        shown = side.reasons[:FEW] if telling.plain else side.reasons
        left = len(side.reasons) - len(shown)
        reasons = [telling.reason(reason) for reason in shown] + ([more(left, *ANSWERS)] if left else [])
        blocks += telling.led(side_lead(side.form, reading, telling.knowledge), reasons)
    return tuple(blocks)


def pictures(telling: Telling) -> Section:
    """The form map and, when there are several relations, the map of the relations."""
    language, knowledge = telling.language, telling.knowledge
    caption = Text(
        "De vormenkaart: hoe dichter een stip bij een hoek, hoe meer antwoorden die kant op wijzen. Geen plek is beter.",
        "The form map: the nearer a dot is to a corner, the more answers point that way. No place is better.",
    )
    figures = [Figure((form_map(telling.outcomes, knowledge, language),), caption[language])]
    if len(telling.outcomes) > 1:
        caption = Text(
            "De relatiekaart: met wie, in welke vorm, en welke rol daarbij past.",
            "The relations map: with whom, in which form, and which role goes with it.",
        )
        title = telling.opened.case.title
        figures.append(Figure((relations_map(telling.outcomes, knowledge, language, title),), caption[language]))
    return Section("pictures", Text("In beeld", "In pictures")[language], tuple(figures))
