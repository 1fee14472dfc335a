"""Collaborations to draw: relations with long Dutch names and counts of our choice, as many as asked for."""

from collections.abc import Sequence
from pathlib import Path

from engine.drawing.form_map import form_map
from engine.drawing.picture import svg
from engine.drawing.relations_map import relations_map
from engine.drawing.strip import observations_strip
from engine.explanation.outcome import RelationOutcome
from engine.explanation.wording.readings import reading_sentence, tally_sentence
from engine.inference.reading import reading_of
from engine.language import Language, Text
from engine.model.case import Relation
from engine.model.knowledge_base import KnowledgeBase
from tests.drawing.picturing import telling, worked
from tests.running import spectrum

FIXTURES = Path(__file__).parent / "fixtures"
TITLE = "Aardgasvrij Overvecht-Noord en omgeving"
NAMES = (
    "samenwerkingsverband van de woningcorporaties in de regio Noord-Oost-Brabant",
    "gemeente, energiebedrijf en woningcorporatie",
    "bewoners",
    "ondernemers met duurzame plannen op het bedrijventerrein",
    "veiligheidsregio en omgevingsdienst",
    "vrijwilligersorganisaties en buurtinitiatieven",
    "het ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
    "onderwijsinstellingen voor middelbaar beroepsonderwijs",
)
COUNTS = ((2, 9, 1), (8, 1, 0), (0, 0, 0), (1, 1, 7), (8, 1, 0), (3, 3, 3), (0, 4, 0), (5, 0, 4))


def outcomes(
    counts: Sequence[Sequence[int]], names: Sequence[str] = NAMES, knowledge: KnowledgeBase | None = None
) -> tuple[RelationOutcome, ...]:
    """A relation for every row of counts, one count per form; the names in turn."""
    known = knowledge or spectrum()
    return tuple(_outcome(names[number % len(names)], number, row, known) for number, row in enumerate(counts))


def _outcome(name: str, number: int, row: Sequence[int], knowledge: KnowledgeBase) -> RelationOutcome:
    kind = knowledge.relation_kinds[number % len(knowledge.relation_kinds)].id
    counted = dict(zip(knowledge.form_ids, row, strict=True))
    reading = reading_of(counted, frozenset(form for form, count in counted.items() if count), knowledge.numbers)
    place = Text("Wij zijn dit begonnen", "We began this") if number % 2 else None
    said = reading_sentence(reading, knowledge), tally_sentence(reading)
    return RelationOutcome(Relation(f"r{number}", kind, name), place, reading, *said, (), (), (), (), (), (), ())


def drawn() -> dict[str, str]:
    """The pictures that are kept, by the name of their file."""
    found: dict[str, str] = {}
    languages: dict[int, Language] = {1: "en", 3: "nl", 8: "nl"}
    for number, language in languages.items():
        shown = outcomes(COUNTS[:number])
        found[f"form-map-{number}.svg"] = svg(form_map(shown, spectrum(), language, TITLE))
        found[f"relations-{number}.svg"] = svg(relations_map(shown, spectrum(), language, TITLE))
    teller = telling(worked("gas-free-overvecht-noord"))
    found["observations-1.svg"] = svg(observations_strip(teller.case.relations[0], teller, "en"))
    return {name: text.replace("><", ">\n<") for name, text in found.items()}
