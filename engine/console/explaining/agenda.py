"""What to talk about next: topics in plain words, with why each is a point and what it could change."""

from engine.console.explaining.grounds import close
from engine.console.explaining.inquiry import Inquiry, opened
from engine.console.explaining.page import Page
from engine.explanation.agenda import Agenda, Topic, agenda, spread
from engine.explanation.provenance import changes_of_question
from engine.explanation.wording.agenda import MOST, more_topics, nothing_hangs, stakes, why_a_topic
from engine.language import Text


def show_agenda(inquiry: Inquiry) -> None:
    """The topics for the next conversation, about the relations that are meant."""
    opened(inquiry)
    tell_agenda(inquiry.page, agenda(inquiry.relations, inquiry.teller), len(inquiry.relations) > 1)
    close(inquiry.page, inquiry.teller, inquiry.relations)


def tell_agenda(page: Page, found: Agenda, several: bool) -> None:
    """At most seven topics (for an audit all), what could change most first; the others are counted."""
    page.say()
    if not found.topics:
        page.say(Text("Er is niets dat nu nog iets kan veranderen.", "There is nothing that can still change anything now."))  # fmt: skip
    else:
        page.say(Text("Om in het volgende gesprek over te praten:", "To talk about in the next conversation:"), style="bold")  # fmt: skip
    shown = found.topics if page.everything else spread(found.topics, MOST)
    for number, topic in enumerate(shown, 1):
        _topic(page, number, topic, several)
    if len(found.topics) > len(shown):
        page.say()
        page.say(more_topics(len(found.topics) - len(shown)))
    if found.without_stake:
        page.say(nothing_hangs(found.without_stake), style="dim")


def _topic(page: Page, number: int, topic: Topic, several: bool) -> None:
    page.say()
    page.item(f"{number}.", topic.question.ask, style="bold", indent=0)
    if several:
        label = topic.relation.label
        page.say(Text(f"over: {label}", f"about: {label}"), style="italic", indent=3)
    page.say(why_a_topic(topic), indent=3)
    for said in stakes(topic, page.knowledge, page.plain):
        page.say(said, indent=3)
    if not page.plain:
        ids = f"{topic.relation.id}.{topic.question.id}"
        rank = f" {list(topic.stake.rank)}" if page.everything else ""
        page.say(f"[{ids}: {topic.point}]{rank}", style="dim", indent=3)
        page.changes(changes_of_question(topic.question.id, page.knowledge), 5)
