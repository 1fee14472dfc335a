"""What answers to a question would do, and what the question is for: in sentences."""

from engine.console.explaining.page import Page
from engine.explanation.because import forms_named
from engine.explanation.conditions import value_text
from engine.explanation.why import Why, Would
from engine.explanation.wording.phrases import ADVICE, capital, counted, in_short, sentence
from engine.explanation.wording.readings import reading_sentence
from engine.language import Text, joined
from engine.model.derivation import Reading
from engine.model.knowledge_base import KnowledgeBase


def used_for(found: Why, knowledge: KnowledgeBase) -> Text:
    """What the question is for."""
    match found.question.about:
        case "position":
            said = Text(
                "Deze vraag bepaalt niet de vorm, wel welk advies bij jouw plek hoort.",
                "This question does not decide the form, but it decides which advice suits your place.",
            )
        case "task":
            said = Text(
                "Deze vraag gaat over de opgave, niet over de vorm.",
                "This question is about the task, not about the form.",
            )
        case _ if found.question.counts:
            said = Text("Deze vraag telt mee voor de vorm.", "This question counts for the form.")
        case _:
            said = Text(
                "Deze vraag telt niet mee voor de vorm; wat je kiest, laten we wel zien.",
                "This question does not count for the form; what you choose is shown all the same.",
            )
    if found.fits:
        names = forms_named(found.fits, knowledge)
        said = Text(
            f"{said.nl} Zij laat zien of de opgave past bij {names.nl}.",
            f"{said.en} It shows whether the task suits {names.en}.",
        )
    if found.advice and not found.question.counts:
        number = counted(found.advice, *ADVICE)
        hang, depend = ("hangt", "depends") if found.advice == 1 else ("hangen", "depend")
        said = Text(f"{said.nl} Er {hang} {number.nl} van af.", f"{said.en} {capital(number.en)} {depend} on it.")
    return said


def would_do(would: Would, now: Reading, knowledge: KnowledgeBase) -> Text:
    """What one answer would do to the reading as it is now."""
    if would.evidence is None or not would.evidence.counts:
        what = Text("telt niet mee.", "does not count.")
    else:
        name = knowledge.form[would.evidence.form].name
        what = Text(f"telt voor {name.nl}.", f"counts for {name.en}.")
    if not would.changes or now.word == would.reading.word == "insufficient":
        return what
    then = reading_sentence(would.reading, knowledge)
    return Text(f"{what.nl} De lezing wordt dan: {then.nl}", f"{what.en} The reading would become: {then.en}")


def effects(would: Would, found: Why, page: Page) -> tuple[Text, ...]:
    """What one answer would do, in sentences: the form it counts for, the outcome, and what else comes and goes."""
    knowledge = page.knowledge
    said = [_counts_for(would, knowledge)] if found.question.about == "conduct" else []
    if would.option.id in found.now and not would.changes and not would.comes and not would.goes:
        return (*said, Text("Dit is het antwoord nu.", "This is the answer now."))
    if would.changes:
        then = in_short(would.reading, knowledge)
        said.append(Text(f"De uitkomst wordt dan: {then.nl}.", f"The outcome would then be: {then.en}."))
    if page.plain:
        said += _else(would, knowledge)
    else:
        for lead, items in (
            (Text("Erbij komt", "What comes"), would.comes),
            (Text("Weg valt", "What goes"), would.goes),
        ):
            if items:
                names = _names(items, page)
                said.append(Text(f"{lead.nl}: {names.nl}.", f"{lead.en}: {names.en}."))
    if not would.changes and not would.comes and not would.goes:
        said.append(Text("Verder verandert er niets.", "Nothing else changes."))
    return tuple(said)


def _names(items: tuple[tuple[str, str], ...], page: Page) -> Text:
    """Conclusions by their ids; advice counted, unless this is for an audit."""
    ids = [f"{kind}={name}" for kind, name in items if kind != "advice"]
    advice = [name for kind, name in items if kind == "advice"]
    named = [Text(id, id) for id in (ids + advice if page.everything else ids)]
    if advice and not page.everything:
        named.append(counted(len(advice), *ADVICE))
    return joined(named, ", ")


def _else(would: Would, knowledge: KnowledgeBase) -> list[Text]:
    """What else a client would see; advice is counted, and only when the outcome stays."""
    said = []
    for kind, name in would.comes:
        if kind != "advice":
            seen = sentence(value_text(kind, name, knowledge))
            said.append(Text(f"Dan zien we ook: {seen.nl}", f"Then we also see: {seen.en}"))
    advice = sum(kind == "advice" for kind, _ in (*would.comes, *would.goes))
    if advice and not would.changes:
        number = counted(advice, *ADVICE)
        verb = ("verandert", "changes") if advice == 1 else ("veranderen", "change")
        said.append(Text(f"Er {verb[0]} {number.nl}.", f"{capital(number.en)} {verb[1]}."))
    if would.goes and not would.changes and not said:
        said.append(Text("Iets wat we nu zien, valt dan weg.", "Something that we see now then falls away."))
    return said


def _counts_for(would: Would, knowledge: KnowledgeBase) -> Text:
    evidence = would.evidence
    if evidence is None:
        return Text("Dit wijst naar geen vorm.", "This points to no form.")
    name = knowledge.form[evidence.form].name
    if not evidence.counts:
        return Text(f"Dit past bij {name.nl}, maar telt niet mee.", f"This fits {name.en}, but does not count.")
    return Text(f"Dit telt voor {name.nl}.", f"This counts for {name.en}.")
