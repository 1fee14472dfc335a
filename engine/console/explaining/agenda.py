"""What to talk about next: topics in plain words, with why each is a point and what it could change."""

from engine.console.explaining.grounds import close
from engine.console.explaining.inquiry import Inquiry, opened
from engine.console.explaining.page import Page
from engine.console.explaining.phrases import ADVICE, answer, capital, counted, either
from engine.explanation.agenda import Agenda, Topic, agenda
from engine.explanation.because import forms_named
from engine.language import Text

MOST = 7  # topics; a conversation has room for no more
TOPICS = (Text("punt", "topic"), Text("punten", "topics"))
WHY = {
    "open": Text("Dit is nog niet besproken.", "This was not talked about yet."),
    "unknown": Text("Dit weten jullie nog niet.", "You do not know this yet."),
    "disputed": Text("Hierover zien jullie het verschillend.", "You see this differently among yourselves."),
    "decisive": Text("Van dit ene antwoord hangt veel af.", "Much hangs on this one answer."),
}


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
    shown = found.topics if page.everything else found.topics[:MOST]
    for number, topic in enumerate(shown, 1):
        _topic(page, number, topic, several)
    left = len(found.topics) - len(shown)
    if left:
        page.say()
        one, many = TOPICS
        count = Text(f"Er staat nog één {one.nl} op de lijst.", f"One more {one.en} is on the list.") if left == 1 else Text(f"Er staan nog {left} {many.nl} op de lijst, ook over jullie plek en de opgave.", f"{left} more {many.en} are on the list, also about your place and the task.")  # fmt: skip
        page.say(count)
    if found.without_stake:
        hang = "hangt" if found.without_stake == 1 else "hangen"
        number_of = counted(found.without_stake, Text("open vraag", "open question"), Text("open vragen", "open questions"))  # fmt: skip
        page.say(
            Text(f"Van {number_of.nl} {hang} nu niets af.", f"On {number_of.en} nothing depends now."), style="dim"
        )


def _topic(page: Page, number: int, topic: Topic, several: bool) -> None:
    page.say()
    page.item(f"{number}.", topic.question.ask, style="bold", indent=0)
    if several:
        label = topic.relation.label
        page.say(Text(f"over: {label}", f"about: {label}"), style="italic", indent=3)
    why = WHY[topic.point]
    if topic.point == "decisive":
        given = answer(topic.question, topic.now)
        why = Text(f'{why.nl} Nu is het: "{given.nl}".', f'{why.en} It is now: "{given.en}".')
    page.say(why, indent=3)
    for said in stakes(page, topic):
        page.say(said, indent=3)
    if not page.plain:
        ids = f"{topic.relation.id}.{topic.question.id}"
        rank = f" {list(topic.stake.rank)}" if page.everything else ""
        page.say(f"[{ids}: {topic.point}]{rank}", style="dim", indent=3)


def stakes(page: Page, topic: Topic) -> tuple[Text, ...]:
    """What a topic could change, in sentences."""
    stake, knowledge = topic.stake, page.knowledge
    said: list[Text] = []
    if {stake.now.word, *(reading.word for reading in stake.readings)} == {"insufficient"} and stake.readings:
        said.append(Text("Op zichzelf geeft dit nog geen uitkomst; het verschuift wel waar het naartoe wijst.", "By itself this gives no outcome yet, but it shifts where things point."))  # fmt: skip
    elif stake.readings:
        names = either(stake.readings, knowledge)
        other = Text("Met een ander antwoord", "With another answer") if topic.point == "decisive" else Text("Met een antwoord", "With an answer")  # fmt: skip
        said.append(Text(f"{other.nl} kan het worden: {names.nl}.", f"{other.en} it can become: {names.en}."))
    elif stake.together:
        said.append(Text("Samen met andere open punten kan dit de uitkomst nog veranderen.", "Together with other open points this can still change the outcome."))  # fmt: skip
    if stake.fits:
        names = forms_named(stake.fits, knowledge)
        said.append(Text(f"Dan weten we ook of de opgave past bij {names.nl}.", f"Then we also know whether the task suits {names.en}."))  # fmt: skip
    if stake.advice and (not page.plain or not said):
        number = counted(stake.advice, *ADVICE)
        hang, depend = ("hangt", "depends") if stake.advice == 1 else ("hangen", "depend")
        start = capital(number.en)
        said.append(Text(f"Er {hang} {number.nl} van af.", f"{start} {depend} on it."))
    return tuple(said)
