"""The parts of a report about what comes next: what is open and could change the reading, and the next conversation."""

from engine.explanation.agenda import Topic, agenda
from engine.explanation.outcome import RelationOutcome
from engine.explanation.sureness import sureness
from engine.explanation.wording.agenda import MOST, more_topics, nothing_hangs, stakes, why_a_topic
from engine.explanation.wording.sureness import how_sure
from engine.language import Text
from engine.report.composing.telling import Telling
from engine.report.document import Block, Card, Section

NOTED = Text("Nog open, met de notitie erbij:", "Still open, with the note:")


def still_open(telling: Telling) -> Section:
    """Per relation how sure the reading is, and what was noted at questions without an answer."""
    heading = Text("Hoe zeker is dit, en wat is nog open?", "How sure is this, and what is still open?")
    return telling.per_relation("open", heading, lambda found: _open(found, telling))


def _open(found: RelationOutcome, telling: Telling) -> tuple[Block, ...]:
    sure = sureness(found.relation, telling.teller)
    notes = [Text(f"{n.question.ask.nl} “{n.note}”", f"{n.question.ask.en} “{n.note}”") for n in found.open_notes]
    blocks: list[Block] = [*telling.points(how_sure(sure, telling.knowledge)), *telling.led(NOTED, notes)]
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
    shown = found.topics if telling.everything else found.topics[:MOST]
    blocks: list[Block] = [_topic(number, topic, telling) for number, topic in enumerate(shown, 1)]
    if not shown:
        nothing = Text(
            "Er is niets dat nu nog iets kan veranderen.", "There is nothing that can still change anything now."
        )
        blocks.append(telling.paragraph(nothing))
    if len(found.topics) > len(shown):
        blocks.append(telling.paragraph(more_topics(len(found.topics) - len(shown))))
    if found.without_stake:
        blocks.append(telling.quiet(nothing_hangs(found.without_stake)))
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
