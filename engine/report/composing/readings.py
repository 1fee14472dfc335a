"""The parts of a report about the forms: the reading of each relation with its main reasons, and the pictures."""

from engine.drawing.form_map import form_map
from engine.drawing.relations_map import relations_map
from engine.explanation.audience import FEW
from engine.explanation.outcome import RelationOutcome
from engine.explanation.wording.phrases import ANSWERS, counted, counts
from engine.explanation.wording.sureness import how_sure
from engine.language import Text, joined
from engine.model.derivation import Reading
from engine.report.composing.telling import Telling
from engine.report.document import Block, Figure, Paragraph, Section

HOW_SURE = Text("Hoe zeker is dit", "How sure is this")


def readings(telling: Telling) -> Section:
    """The reading of each relation in words, with its main reasons."""
    heading = Text("Welke vorm de antwoorden laten zien", "Which form the answers show")
    return telling.per_relation("readings", heading, lambda found: _reading(found, telling))


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
        blocks += telling.led(_lead(side.form, reading, telling), [telling.reason(reason) for reason in shown])
        if left:
            number = counted(left, *ANSWERS)
            at_the_back = Text(f"En nog {number.nl}, achterin te vinden.", f"And {number.en} more, at the back.")
            blocks.append(telling.quiet(at_the_back))
    sure = telling.sure[found.relation.id]
    blocks.append(telling.paragraph(joined([*how_sure(sure, telling.knowledge)]), HOW_SURE))
    return tuple(blocks)


def _lead(of: str, reading: Reading, telling: Telling) -> Text:
    """What leads the reasons for a form."""
    form = telling.knowledge.form[of]
    if of == reading.form:
        return Text("Dat zeggen we omdat:", "We say so because:")
    return Text(f"Naar {form.name.nl} ({form.plain.nl}) wijst dat:", f"Pointing to {form.name.en} ({form.plain.en}):")


def words(telling: Telling) -> Section:
    """What the names of the forms mean, and how clear a reading is."""
    language, numbers = telling.language, telling.knowledge.numbers
    forms = [Text(f"{f.name.nl}: {f.plain.nl}", f"{f.name.en}: {f.plain.en}") for f in telling.knowledge.forms]
    said = [
        Text(
            f"duidelijk: minstens {numbers.clear:g} keer zoveel antwoorden voor deze vorm als voor de andere samen, en er is er een bij dat kenmerkend is",
            f"clearly: at least {numbers.clear:g} times as many answers for this form as for the others together, one of them characteristic",
        ),
        Text(
            f"overwegend: meer dan {numbers.leaning:g} keer zoveel",
            f"mostly: more than {numbers.leaning:g} times as many",
        ),
        Text("gemengd: geen vorm heeft de overhand", "mixed: no form prevails"),
        Text(
            f"te weinig om iets te zeggen: er tellen minder dan {numbers.enough:g} antwoorden mee",
            f"too little to say: fewer than {numbers.enough:g} answers count",
        ),
    ]
    counting = Text(
        "Een antwoord telt als de bron er bij minstens twee vormen iets over zegt, en het er één van noemt. Elke vraag telt één keer.",
        "An answer counts if the source has something to say about it for at least two forms, and it names one of them. Each question counts once.",
    )
    heading = Text("Wat de woorden betekenen", "What the words mean")[language]
    return Section("words", heading, (*telling.points([*forms, *said]), telling.quiet(counting)))


def pictures(telling: Telling) -> Section:
    """The form map and, when there are several relations, the map of the relations."""
    language, knowledge = telling.language, telling.knowledge
    caption = Text(
        "De vormenkaart: waar elke relatie ligt tussen de vormen.",
        "The form map: where each relation lies between the forms.",
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
