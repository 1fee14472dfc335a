"""The parts of a report about what comes next: what is open and could change the reading, and the next conversation."""

from engine.explanation.agenda import Topic, agenda, spread
from engine.explanation.outcome import RelationOutcome
from engine.explanation.wording.agenda import MOST, stakes, why_a_topic
from engine.explanation.wording.phrases import QUESTIONS, counted
from engine.explanation.wording.sureness import how_sure
from engine.language import Text, joined
from engine.report.composing.telling import Telling
from engine.report.document import Block, Card, Section

CHANGES = Text(
    "Een antwoord op deze vragen kan de uitkomst nog veranderen:",
    "An answer to these questions can still change the outcome:",
)
THE_REST = Text(
    "Wat verder nog open is, staat achterin bij de antwoorden.",
    "What else is open stands at the back, with the answers.",
)
NOTED = Text("Nog open, met de notitie erbij:", "Still open, with the note:")


def still_open(telling: Telling) -> Section:
    """Per relation the questions that can still change the outcome, and what was noted at questions without an answer."""
    heading = Text("Wat is nog open?", "What is still open?")
    return telling.per_relation("open", heading, lambda found: _open(found, telling))


def _open(found: RelationOutcome, telling: Telling) -> tuple[Block, ...]:
    sure = telling.sure[found.relation.id]
    notes = [Text(f"{n.question.ask.nl} “{n.note}”", f"{n.question.ask.en} “{n.note}”") for n in found.open_notes]
    still = [*sure.still, *sure.unknown]
    shown = still[:MOST] if telling.plain else still
    asked = [telling.knowledge.question[id].ask for id in shown]
    blocks: list[Block] = (
        [*telling.led(CHANGES, asked)] if asked else [telling.paragraph(joined([*how_sure(sure, telling.knowledge)]))]
    )
    if len(still) > len(shown):
        number = counted(len(still) - len(shown), *QUESTIONS)
        blocks.append(
            telling.quiet(Text(f"En nog {number.nl}, achterin te vinden.", f"And {number.en} more, at the back."))
        )
    blocks += telling.led(NOTED, notes)
    if not telling.plain:
        for lead, ids in (
            (Text("In zijn eentje", "By itself"), sure.alone),
            (Text("Nog open", "Still open"), sure.still),
            (Text("Niet bekend", "Not known"), sure.unknown),
        ):
            if ids:
                listed = ", ".join(ids)
                blocks.append(telling.quiet(Text(f"{lead.nl}: {listed}", f"{lead.en}: {listed}")))
    return tuple(blocks)


def next_conversation(telling: Telling) -> Section:
    """What to talk about next: at most seven topics (for an audit all), what could change most first."""
    found = agenda(telling.opened.case.relations, telling.teller)
    shown = found.topics if telling.everything else spread(found.topics, MOST)
    blocks: list[Block] = [_topic(number, topic, telling) for number, topic in enumerate(shown, 1)]
    if not shown:
        nothing = Text(
            "Er is niets dat nu nog iets kan veranderen.", "There is nothing that can still change anything now."
        )
        blocks.append(telling.paragraph(nothing))
    if len(found.topics) > len(shown):
        blocks.append(telling.quiet(THE_REST))
    return Section(
        "agenda", Text("Voor het volgende gesprek", "For the next conversation")[telling.language], tuple(blocks)
    )


def _topic(number: int, topic: Topic, telling: Telling) -> Card:
    label = topic.relation.label
    about = [telling.quiet(Text(f"Over: {label}", f"About: {label}"))] if len(telling.outcomes) > 1 else []
    said = (why_a_topic(topic), *stakes(topic, telling.knowledge, telling.plain))
    parts = [*about, *(telling.paragraph(text) for text in said)]
    if not telling.plain:
        ids = f"{topic.relation.id}.{topic.question.id}"
        parts.append(telling.quiet(Text(f"[{ids}: {topic.point}]", f"[{ids}: {topic.point}]")))
    return Card(str(number), topic.question.ask[telling.language], tuple(parts))
