"""Small pieces of sentences that every explanation uses: readings in a few words, answers, counts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from engine.explanation.because import SPECIAL_TEXT, WORD_TEXT, Because, Teller, forms_named
from engine.explanation.conditions import Tested, all_values, value_text
from engine.language import Text, joined
from engine.model.derivation import Fact, Reading
from engine.model.knowledge import Question
from engine.model.knowledge_base import KnowledgeBase

ANSWERS = (Text("antwoord", "answer"), Text("antwoorden", "answers"))
QUESTIONS = (Text("vraag", "question"), Text("vragen", "questions"))
ADVICE = (Text("advies", "piece of advice"), Text("adviezen", "pieces of advice"))
REASONS = (Text("reden", "reason"), Text("redenen", "reasons"))
CONDITIONS = (Text("voorwaarde", "condition"), Text("voorwaarden", "conditions"))
AND = Text("en", "and")
CONSEQUENCES = (Text("gevolg", "consequence"), Text("gevolgen", "consequences"))
LABELS = (Text("naam van een relatie", "name of a relation"), Text("namen van relaties", "names of relations"))
NOTES = (Text("toelichting", "note"), Text("toelichtingen", "notes"))
OR = Text("of", "or")
TOO_LITTLE = Text("te weinig om een vorm te noemen", "too little to name a form")
SEE_ABOVE = Text("zie boven", "see above")


def counted(count: int, one: Text, several: Text) -> Text:
    """How many of something there are."""
    if count == 1:
        return Text(f"één {one.nl}", f"one {one.en}")
    return Text(f"{count} {several.nl}", f"{count} {several.en}")


def more(count: int, one: Text, several: Text) -> Text:
    """How many are left that are not shown."""
    if count == 1:
        return Text(f"en nog één {one.nl}", f"and one more {one.en}")
    plural, _, rest = several.en.partition(" ")
    return Text(f"en nog {count} {several.nl}", f"and {count} more {plural}{' ' + rest if rest else ''}")


def capital(text: str) -> str:
    """The text with a capital first."""
    return text[:1].upper() + text[1:]


def sentence(text: Text) -> Text:
    """A clause as a sentence: a capital first and a stop at the end."""
    return Text(_sentence(text.nl), _sentence(text.en))


def _sentence(text: str) -> str:
    closed = text if text.endswith((".", "?", "!", ":", '"')) else f"{text}."
    return capital(closed)


def in_short(reading: Reading, knowledge: KnowledgeBase) -> Text:
    """A reading in a few words."""
    names = forms_named(reading.forms, knowledge)
    if reading.word == "insufficient":
        if not names.nl:
            return TOO_LITTLE
        return Text(f"{TOO_LITTLE.nl} (wijst naar {names.nl})", f"{TOO_LITTLE.en} (points to {names.en})")
    if reading.word == "mixed":
        several = len(reading.forms) > 1
        return Text(f"gemengd ({names.nl})", f"mixed ({names.en})") if several else WORD_TEXT["mixed"]
    word = WORD_TEXT[reading.word]
    return Text(f"{word.nl} {names.nl}", f"{word.en} {names.en}")


def counts(reading: Reading, knowledge: KnowledgeBase) -> Text:
    """How many answers count for each form."""
    parts = [
        Text(f"{count} voor {knowledge.form[form].name.nl}", f"{count} for {knowledge.form[form].name.en}")
        for form, count in reading.counts
    ]
    return joined(parts, ", ")


def answer(question: Question, values: Sequence[str]) -> Text:
    """An answer in words, the options in the order of the question."""
    if not values:
        return Text("geen van deze", "none of these")
    ordered = [value for value in question.by_id if value in values] + [v for v in values if v in SPECIAL_TEXT]
    return joined([SPECIAL_TEXT.get(value) or question.by_id[value].text for value in ordered], "; ")


def quoted(question: Question, values: Sequence[str]) -> Text:
    """An answer as it was given, between quotation marks; what is open or unknown without them."""
    said = answer(question, values)
    if not values or any(value in SPECIAL_TEXT for value in values):
        return said
    return Text(f'"{said.nl}"', f'"{said.en}"')


def of_relation(fact: Fact, about: str, because: Because, teller: Teller) -> Because:
    """A reason as it is said about one relation: the reading of another one is said with the name of that one."""
    if fact.kind != "reading" or fact.relation == about:
        return because
    label, reading = teller.case.relation(fact.relation).label, teller.derivation.readings[fact.relation]
    said = in_short(reading, teller.knowledge)
    return replace(because, clause=Text(f"{label}: {said.nl}", f"{label}: {said.en}"))


def row(texts: Iterable[Text], last: Text) -> Text:
    """Texts in a row, with a word before the last."""
    items = list(texts)
    if len(items) < 2:
        return joined(items)
    head = joined(items[:-1], ", ")
    return Text(f"{head.nl} {last.nl} {items[-1].nl}", f"{head.en} {last.en} {items[-1].en}")


def needed(item: Tested, knowledge: KnowledgeBase) -> Text:
    """What a condition asks for and how things are now, in plain words; of several answers the first, the rest counted."""
    question = knowledge.question.get(item.test.field)
    if question is None:
        wanted = sentence(item.needs)
        return wanted if item.met else Text(f"{wanted.nl} Nu: {item.now.nl}.", f"{wanted.en} Now: {item.now.en}.")
    if item.met:
        return Text(f"{question.ask.nl} {item.now.nl}.", f"{question.ask.en} {item.now.en}.")
    accepted = [value for value in all_values(question.id, knowledge) if value in item.test.accepted]
    first = value_text(question.id, accepted[0], knowledge)
    others = counted(len(accepted) - 1, Text("ander antwoord", "other answer"), Text("andere", "others"))
    rest = Text(f", of {others.nl}", f", or {others.en}") if len(accepted) > 1 else Text("", "")
    return Text(
        f'{question.ask.nl} Nodig is: "{first.nl}"{rest.nl}. Nu: {item.now.nl}.',
        f'{question.ask.en} Needed is: "{first.en}"{rest.en}. Now: {item.now.en}.',
    )


def either(readings: Iterable[Reading], knowledge: KnowledgeBase) -> Text:
    """Readings that are possible, in a few words; those of one form are named together."""
    words: dict[str, list[Text]] = {}
    others: list[Text] = []
    for reading in readings:
        if reading.form:
            words.setdefault(reading.form, []).append(WORD_TEXT[reading.word])
        else:
            others.append(TOO_LITTLE if reading.word == "insufficient" else WORD_TEXT[reading.word])
    named = []
    for form, said in words.items():
        how, name = row(said, OR), knowledge.form[form].name
        named.append(Text(f"{how.nl} {name.nl}", f"{how.en} {name.en}"))
    return row(dict.fromkeys([*named, *others]), OR)
