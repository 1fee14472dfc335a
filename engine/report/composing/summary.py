"""The report on half a page: per relation the form, how sure that is, and where to begin."""

from engine.explanation.outcome import RelationOutcome
from engine.explanation.wording.phrases import capital, in_short
from engine.explanation.wording.sureness import how_sure
from engine.language import Text
from engine.report.composing.telling import Telling
from engine.report.document import Section, Table

BEGIN = Text(
    "Dit verslag is het begin van een gesprek en geen oordeel. Het volgt uit de antwoorden die achterin staan: "
    "ziet iemand iets anders, dan is dat juist iets om te bespreken. Geen vorm is beter dan een andere.",
    "This report is the start of a conversation and no verdict. It follows from the answers at the back: "
    "if someone sees something differently, that is just the thing to talk about. No form is better than another.",
)
HEAD = (
    Text("Relatie", "Relation"),
    Text("Vorm", "Form"),
    Text("Hoe zeker", "How sure"),
    Text("Om mee te beginnen", "Where to begin"),
)
CAPTION = Text("De relaties in het kort", "The relations in short")


def summary(telling: Telling) -> Section:
    """All relations in one table."""
    language = telling.language
    rows = tuple(_row(found, telling) for found in telling.outcomes)
    table = Table(CAPTION[language], tuple(text[language] for text in HEAD), rows)
    return Section("summary", Text("In het kort", "In short")[language], (telling.paragraph(BEGIN), table))


def _row(found: RelationOutcome, telling: Telling) -> tuple[str, ...]:
    language, knowledge = telling.language, telling.knowledge
    form = capital(in_short(found.reading, knowledge)[language])
    sure = how_sure(telling.sure[found.relation.id], knowledge)[0][language]
    first = found.up_front[0].advice.what[language] if found.up_front else ""
    return (found.relation.label, form, sure, first)
