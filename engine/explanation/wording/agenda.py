"""Topics for the next conversation in sentences: why each is a point, what it could change, and what is not shown."""

from engine.explanation.agenda import Topic
from engine.explanation.because import forms_named
from engine.explanation.wording.phrases import ADVICE, answer, capital, counted, either
from engine.language import Text
from engine.model.knowledge_base import KnowledgeBase

MOST = 7  # topics; a conversation has room for no more
TOPICS = (Text("punt", "topic"), Text("punten", "topics"))
WHY = {
    "open": Text("Dit is nog niet besproken.", "This was not talked about yet."),
    "unknown": Text("Dit weten jullie nog niet.", "You do not know this yet."),
    "disputed": Text("Hierover zien jullie het verschillend.", "You see this differently among yourselves."),
    "decisive": Text("Van dit ene antwoord hangt veel af.", "Much hangs on this one answer."),
}


ENOUGH = Text("Een antwoord kan genoeg zijn om een vorm te noemen.", "An answer may be enough to name a form.")


def why_a_topic(topic: Topic) -> Text:
    """Why a topic is a point; of a decisive one with the answer as it is now."""
    why = WHY[topic.point]
    if topic.point != "decisive":
        return why
    given = answer(topic.question, topic.now)
    return Text(f'{why.nl} Nu is het: "{given.nl}".', f'{why.en} It is now: "{given.en}".')


def more_topics(left: int) -> Text:
    """How many topics are on the list beyond those shown."""
    one, many = TOPICS
    if left == 1:
        return Text(f"Er staat nog één {one.nl} op de lijst.", f"One more {one.en} is on the list.")
    return Text(
        f"Er staan nog {left} {many.nl} op de lijst, ook over jullie plek en de opgave.",
        f"{left} more {many.en} are on the list, also about your place and the task.",
    )


def nothing_hangs(without_stake: int) -> Text:
    """On how many open questions nothing depends now."""
    hang = "hangt" if without_stake == 1 else "hangen"
    number = counted(without_stake, Text("open vraag", "open question"), Text("open vragen", "open questions"))
    return Text(f"Van {number.nl} {hang} nu niets af.", f"On {number.en} nothing depends now.")


def stakes(topic: Topic, knowledge: KnowledgeBase, plain: bool) -> tuple[Text, ...]:
    """What a topic could change, in sentences; `plain` leaves out how much advice depends on it where more was said."""
    stake = topic.stake
    said: list[Text] = []
    if {stake.now.word, *(reading.word for reading in stake.readings)} == {"insufficient"} and stake.readings:
        said.append(Text("Op zichzelf geeft dit nog geen uitkomst; het verschuift wel waar het naartoe wijst.", "By itself this gives no outcome yet, but it shifts where things point."))  # fmt: skip
    elif stake.readings and stake.now.word == "insufficient" and plain:
        said.append(ENOUGH)
    elif stake.readings:
        names = either(stake.readings, knowledge)
        other = Text("Met een ander antwoord", "With another answer") if topic.point == "decisive" else Text("Met een antwoord", "With an answer")  # fmt: skip
        said.append(Text(f"{other.nl} kan het worden: {names.nl}.", f"{other.en} it can become: {names.en}."))
    elif stake.together:
        said.append(Text("Samen met andere open punten kan dit de uitkomst nog veranderen.", "Together with other open points this can still change the outcome."))  # fmt: skip
    if stake.fits:
        names = forms_named(stake.fits, knowledge)
        said.append(Text(f"Dan weten we ook of de opgave past bij {names.nl}.", f"Then we also know whether the task suits {names.en}."))  # fmt: skip
    if stake.advice and (not plain or not said):
        number = counted(stake.advice, *ADVICE)
        hang, depend = ("hangt", "depends") if stake.advice == 1 else ("hangen", "depend")
        start = capital(number.en)
        said.append(Text(f"Er {hang} {number.nl} van af.", f"{start} {depend} on it."))
    return tuple(said)
