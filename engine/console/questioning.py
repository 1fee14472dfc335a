"""A question on the terminal: its options, its help, why it is asked, and the answers so far."""

from engine.console.explaining.effects import used_for, would_do
from engine.console.terminal import Terminal
from engine.consultation.asking import is_open, progress, standing_of, to_ask
from engine.consultation.dialogue import Dialogue
from engine.explanation.because import SPECIAL_TEXT, Teller, forms_named
from engine.explanation.why import why as why_asked
from engine.explanation.wording.readings import reading_sentence
from engine.inference.observing import observed
from engine.inference.plain import read_known
from engine.inference.reasoner import Reasoner
from engine.inference.standing import Standing
from engine.language import Language, Text
from engine.model.case import Answer
from engine.model.knowledge import Question
from engine.model.knowledge_base import KnowledgeBase

WHOLE = Text("de hele samenwerking", "the whole collaboration")
UNKNOWN_MEANS = Text(
    "weet-niet: je weet het nu niet. Dat telt nergens mee, en je kunt er altijd op terugkomen.",
    "unknown: you do not know at the moment. It counts nowhere, and you can always come back to it.",
)
NOT_APPLICABLE_MEANS = Text("nvt: de vraag slaat hier nergens op.", "n/a: the question makes no sense here.")
COMMANDS = Text(
    "Verder kun je typen: waarom, terug, volgende, ga VRAAG, antwoorden, weet-niet, notitie TEKST, stand, advies (naar de uitkomst), stop.",
    "You can also type: why, back, next, go QUESTION, answers, unknown, note TEXT, standing, advice (to the outcome), stop.",
)


def put(terminal: Terminal, dialogue: Dialogue, opening: bool) -> None:
    """The question that the dialogue is at, with its options numbered; `opening` puts the line of its theme first."""
    question = dialogue.at
    assert question is not None, "there is no question to put"
    at = progress(dialogue.case, dialogue.relation, dialogue.knowledge, question)
    theme = next(theme for theme in dialogue.knowledge.themes if theme.id == question.theme)
    terminal.say()
    where = Text(
        f"vraag {at.number} van {at.total}, thema {at.theme} van {at.themes}",
        f"{at.number} of {at.total}, theme {at.theme} of {at.themes}",
    )
    about = WHOLE[terminal.language] if question.scope == "collaboration" else dialogue.relation.label
    terminal.rule(f"{theme.title[terminal.language]} · {about}", where[terminal.language])
    if opening:
        terminal.say(theme.opening, style="italic")
    terminal.say(question.ask, style="bold")
    given = dialogue.given(question)
    for number, option in enumerate(question.options, 1):
        mark = "●" if given and option.id in given.values else " "
        terminal.item(f"{mark}{number:2}", option.text, indent=1)
    if question.multiple:
        terminal.say(
            Text('(meer mag: "1 3"; 0 = geen van deze)', '(several: "1 3"; 0 = none of these)'), style="dim", indent=4
        )
    if given and not is_open(dialogue.case, dialogue.relation, question):
        terminal.say(
            Text(f"nu: {said(question, given, 'nl')}", f"now: {said(question, given, 'en')}"), style="dim", indent=4
        )
    if given and given.note:
        terminal.say(Text(f"notitie: {given.note}", f"note: {given.note}"), style="dim", indent=4)


def said(question: Question, answer: Answer, language: Language) -> str:
    """An answer in words."""
    if not answer.values:
        return Text("geen van deze", "none of these")[language]
    return "; ".join((SPECIAL_TEXT.get(v) or question.by_id[v].text)[language] for v in answer.values)


def help_on(terminal: Terminal, question: Question, knowledge: KnowledgeBase) -> None:
    """What a question means, with an everyday example, and what the answers that point nowhere mean here."""
    terminal.say(question.help, indent=2)
    for option in question.options:
        if option.help:
            terminal.item("·", Text(f"{option.text.nl}: {option.help.nl}", f"{option.text.en}: {option.help.en}"))
    terminal.item("·", UNKNOWN_MEANS)
    if question.can_be_not_applicable:
        terminal.item("·", NOT_APPLICABLE_MEANS)
    for term in knowledge.terms:
        if term.id in question.terms:
            terminal.item("·", Text(f"{term.term.nl}: {term.says.nl}", f"{term.term.en}: {term.says.en}"))
    terminal.say(COMMANDS, style="dim", indent=2)


def why(terminal: Terminal, dialogue: Dialogue, reasoner: Reasoner) -> None:
    """What the question at hand can still decide, and how things stand."""
    question, knowledge = dialogue.at, dialogue.knowledge
    assert question is not None, "there is no question to explain"
    found = why_asked(question, dialogue.relation, Teller(dialogue.case, knowledge, reasoner.derive(dialogue.case)))
    terminal.say(used_for(found, knowledge), indent=2)
    if question.counts:
        terminal.say(Text("Wat elk antwoord zou doen:", "What each answer would do:"), indent=2)
        for number, would in enumerate(found.options, 1):
            option, does = would.option.text, would_do(would, found.reading, knowledge)
            terminal.item(f"{number:2}", Text(f"{option.nl}: {does.nl}", f"{option.en}: {does.en}"))
    stand(terminal, dialogue)


def stand(terminal: Terminal, dialogue: Dialogue) -> None:
    """How things stand: the reading now, and how settled it is."""
    known = observed(dialogue.case, dialogue.relation, dialogue.knowledge)
    reading = read_known(known, dialogue.knowledge)
    terminal.say(
        Text(
            f"Zo staat het nu. {reading_sentence(reading, dialogue.knowledge).nl}",
            f"This is how it stands. {reading_sentence(reading, dialogue.knowledge).en}",
        ),
        indent=2,
    )
    tally = [(dialogue.knowledge.form[form].name, count) for form, count in reading.counts if count]
    if tally:
        terminal.say(
            Text(
                "Wat meetelt: " + ", ".join(f"{count} voor {name.nl}" for name, count in tally) + ".",
                "What counts: " + ", ".join(f"{count} for {name.en}" for name, count in tally) + ".",
            ),
            indent=2,
        )
    terminal.say(
        settled(standing_of(dialogue.case, dialogue.relation, dialogue.knowledge), dialogue.knowledge), indent=2
    )


def settled(found: Standing, knowledge: KnowledgeBase) -> Text:
    """One of the three states, in words."""
    names = forms_named([form for form in knowledge.form_ids if form in found.reachable], knowledge)
    many = (
        Text(f"{len(found.open)} vragen kunnen", f"{len(found.open)} questions can")
        if len(found.open) != 1
        else Text("één vraag kan", "one question can")
    )
    if found.state == "open":
        return Text(
            f"Stand: open. Er kan nog uitkomen: {_or(names).nl}.", f"Standing: open. Still possible: {_or(names).en}."
        )
    if found.state == "reading-settled":
        return Text(
            "Stand: de lezing staat vast. Geen open vraag verandert de vorm of het woord nog.",
            "Standing: reading settled. No open question can change the form or the word.",
        )
    if not found.reachable:
        return Text(
            f"Stand: de richting staat vast. Eén vorm komt er niet meer uit; {many.nl} het woord nog veranderen.",
            f"Standing: direction settled. No single form can come out any more; {many.en} still change the word.",
        )
    return Text(
        f"Stand: de richting staat vast. Als er één vorm uitkomt, is het {names.nl}; {many.nl} nog bepalen hoe duidelijk.",
        f"Standing: direction settled. If one form comes out, it is {names.en}; {many.en} still decide how clearly.",
    )


def _or(names: Text) -> Text:
    return Text(names.nl.replace(" en ", " of "), names.en.replace(" and ", " or "))


def answers_so_far(terminal: Terminal, dialogue: Dialogue) -> None:
    """Every question that is asked here, with its number, its id and the answer so far."""
    for number, question in enumerate(to_ask(dialogue.case, dialogue.relation, dialogue.knowledge), 1):
        given = dialogue.given(question)
        shown = said(question, given, terminal.language) if given else SPECIAL_TEXT["not-asked"][terminal.language]
        terminal.item(
            f"{number:2}",
            f"{question.ask[terminal.language]} {shown}" + (f' ("{given.note}")' if given and given.note else ""),
        )
        terminal.say(question.id, style="dim", indent=5)
