"""The demonstration: a worked case played through the consultation, question by question, and then its outcome."""

from engine.console.questioning import said
from engine.console.show import show_outcome
from engine.console.terminal import Terminal
from engine.consultation.asking import applicable, progress
from engine.explanation.outcome import outcome
from engine.inference.reasoner import Reasoner
from engine.language import Text
from engine.model.case import Case, Relation
from engine.model.knowledge import UNKNOWN
from engine.model.knowledge_base import KnowledgeBase
from engine.model.worked import WorkedCase

THEME, SHOWN = "gas-free-district", "gas-free-overvecht-noord"


def demonstrated(knowledge: KnowledgeBase) -> WorkedCase:
    """The case that is shown."""
    return next(worked for worked in knowledge.cases if worked.id == SHOWN)


def play(terminal: Terminal, worked: WorkedCase, knowledge: KnowledgeBase) -> None:
    """Plays the case: what was told, the questions with the answers given, and what came out."""
    case = worked.case(terminal.language)
    terminal.rule(case.title)
    terminal.say(worked.told)
    for relation in case.relations:
        _questions(terminal, case, relation, knowledge)
    terminal.say()
    terminal.say(Text("De uitkomst, per relatie", "The outcome, per relation"), style="bold underline")
    show_outcome(terminal, outcome(case, Reasoner(knowledge).derive(case), knowledge), knowledge)


def _questions(terminal: Terminal, case: Case, relation: Relation, knowledge: KnowledgeBase) -> None:
    terminal.say()
    terminal.rule(f"── {relation.label} ")
    given = case.answers_of(relation)
    silent = 0
    for question in applicable(case, relation, knowledge):
        answer = given.get(question.id)
        if answer is None or answer.values == (UNKNOWN,):
            silent += 1
            continue
        at = progress(case, relation, knowledge, question)
        terminal.item(f"{at.number:2}", question.ask, style="bold", indent=0)
        note = f' ("{answer.note}")' if answer.note else ""
        terminal.item(">", said(question, answer, terminal.language) + note, indent=3)
    if silent:
        many = Text(f"{silent} vragen", f"{silent} questions") if silent > 1 else Text("één vraag", "one question")
        terminal.say(
            Text(
                f"Over {many.nl} zegt de beschrijving niets: weet-niet.",
                f"On {many.en} the description is silent: unknown.",
            ),
            style="dim",
        )
