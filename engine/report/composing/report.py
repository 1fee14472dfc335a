"""The report about a case: input for a conversation, in the order in which one talks about it."""

from collections.abc import Iterator, Sequence

from engine.explanation.audience import Audience
from engine.language import Language, Text
from engine.machine.results import Opened
from engine.report.composing.advising import advice, fitting, more_advice
from engine.report.composing.appendix import answers, receipt, sources
from engine.report.composing.comparing import comparison, others_said
from engine.report.composing.going_on import next_conversation, still_open
from engine.report.composing.readings import pictures, readings, words
from engine.report.composing.summary import summary
from engine.report.composing.telling import Telling
from engine.report.document import Document

SUBTITLE = {
    "client": Text("Hoe jullie samenwerken, en wat daarbij past", "How you work together, and what goes with it"),
    "consultant": Text("Verslag voor de adviseur", "Report for the consultant"),
    "audit": Text("Verslag voor controle", "Report for audit"),
}
MOST_NAMED = 8  # relations that are named on the front
COMPARED = Text("Vergeleken met", "Compared with")
FOOT = Text(
    "Gemaakt met Coalitiekompas. Een begin van een gesprek, geen oordeel.",
    "Made with Coalitiekompas. The start of a conversation, no verdict.",
)


def report(
    opened: Opened, audience: Audience, language: Language, others: Sequence[Opened] = (), moments: bool = False
) -> Document:
    """The report about a case, for an audience, in a language; with other cases beside it when there are, as views or as
    earlier moments of the same collaboration, in their order."""
    telling = Telling(opened, audience, language)
    told = (
        summary(telling), readings(telling), pictures(telling), words(telling), advice(telling), fitting(telling), still_open(telling),
        next_conversation(telling), *((comparison(telling, others, moments),) if others else ()), more_advice(telling), answers(telling), sources(telling), receipt(telling),
    )  # fmt: skip
    sections = tuple(section for section in told if section.blocks or section.sections)
    subtitle, facts = SUBTITLE[audience][language], [*_facts(telling)]
    if others:
        facts.append((COMPARED[language], others_said(telling, others, moments)))
    return Document(language, opened.case.title, subtitle, tuple(facts), sections, FOOT[language])


def _facts(telling: Telling) -> Iterator[tuple[str, str]]:
    case, language = telling.opened.case, telling.language
    given = [answer for _, _, answer in case.places()]
    people, days = ({getattr(answer, part) for answer in given} - {""} for part in ("by", "date"))
    if len(case.relations) <= MOST_NAMED:
        yield Text("Gaat over", "About")[language], "; ".join(relation.label for relation in case.relations)
    if people:
        yield Text("Antwoorden van", "Answers by")[language], ", ".join(sorted(people))
    if days:
        first, last = min(days), max(days)
        yield Text("Beantwoord op", "Answered on")[language], first if first == last else f"{first} – {last}"
    packs = telling.knowledge.packs
    named = [
        pack.title[language] if telling.plain else f"{pack.title[language]} ({pack.id} {pack.version})"
        for pack in packs
    ]
    yield Text("Gebaseerd op", "Based on")[language], ", ".join(named)
