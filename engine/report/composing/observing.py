"""The observations of a relation in a report: the strip that shows where each answer points, and the same in rows."""

from engine.drawing.strip import observations_strips
from engine.explanation.observations import Observation, observations
from engine.explanation.wording.observations import ASIDE, DEFINING, OTHERWISE, why_no_mark
from engine.language import Text
from engine.model.case import Relation
from engine.report.composing.telling import Telling
from engine.report.document import Figure, Table

SHOWS = Text(
    "Waar elk antwoord naar wijst, met de gaten en met wat niet meetelt.",
    "Where each answer points, with the gaps and with what does not count.",
)
MARKS = (("◆", DEFINING), ("●", OTHERWISE), ("○", ASIDE))
HEAD = (Text("Vraag", "Question"), Text("Geen vorm", "No form"))


def observed(relation: Relation, telling: Telling) -> Figure:
    """Per question that can count where its answer points, or why it does not count."""
    language, forms = telling.language, telling.knowledge.forms
    key = Text(*("; ".join(f"{sign} {says[to]}" for sign, says in MARKS) for to in ("nl", "en")))
    head = (HEAD[0][language], *(form.name[language] for form in forms), HEAD[1][language])
    rows = tuple(_row(each, telling) for each in observations(relation, telling.teller))
    caption = SHOWS[language]
    strips = observations_strips(relation, telling.teller, language)
    return Figure(strips, caption, Table(f"{caption} {key[language]}.", head, rows))


def _row(found: Observation, telling: Telling) -> tuple[str, ...]:
    why = why_no_mark(found)
    sign = "○" if why else "◆" if found.defining else "●"
    marks = (sign if form in found.forms else "" for form in telling.knowledge.form_ids)
    return (found.question.ask[telling.language], *marks, why[telling.language] if why else "")
