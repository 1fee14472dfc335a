"""All questions with their options and ids, so that a case file can be written by hand."""

from engine.console.terminal import Terminal
from engine.language import Text
from engine.model.knowledge import Question
from engine.model.knowledge_base import KnowledgeBase

KIND_NOTE = {
    "single": Text("één antwoord", "one answer"),
    "ordered": Text("één antwoord", "one answer"),
    "multiple": Text("meer antwoorden mogen: [a, b]", "several answers: [a, b]"),
}


def show_questions(terminal: Terminal, knowledge: KnowledgeBase) -> None:
    """Every theme with its questions, and every question with its options and their ids."""
    for theme in knowledge.themes:
        terminal.say()
        terminal.rule(theme.title[terminal.language])
        for question in (q for q in knowledge.questions if q.theme == theme.id):
            _show(terminal, question)
    terminal.say()
    terminal.say(Text("Bij elke vraag kan ook: unknown.", "Every question also takes: unknown."), style="dim")


def _show(terminal: Terminal, question: Question) -> None:
    notes = [KIND_NOTE[question.kind][terminal.language]]
    if question.scope == "collaboration":
        notes.append(Text("over de hele samenwerking", "on the whole collaboration")[terminal.language])
    if question.quick:
        notes.append(Text("korte ronde", "short round")[terminal.language])
    if question.can_be_not_applicable:
        notes.append("not-applicable")
    terminal.say(question.ask, style="bold")
    terminal.say(f"{question.id}  ({', '.join(notes)})", style="dim", indent=2)
    width = max(len(option.id) for option in question.options)
    for option in question.options:
        terminal.item(f"{option.id:<{width}}", option.text, indent=4)
