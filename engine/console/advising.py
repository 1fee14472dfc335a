"""Advice from case files, without questions."""

from collections.abc import Callable
from pathlib import Path

from engine.console.show import show_outcome
from engine.console.terminal import Terminal
from engine.consultation.case_file import CaseFile, open_case
from engine.errors import Fault, InputError
from engine.explanation.outcome import outcome
from engine.inference.reasoner import Reasoner
from engine.language import Language, Text, language_of_locale
from engine.model.knowledge_base import KnowledgeBase


def open_all(paths: tuple[Path, ...], knowledge: KnowledgeBase) -> tuple[CaseFile, ...]:
    """The cases in these files; InputError with the faults of all of them."""
    files: list[CaseFile] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            files.append(open_case(path, knowledge))
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(faults)
    return tuple(files)


def show_advice_of(
    files: tuple[CaseFile, ...],
    knowledge: KnowledgeBase,
    language: Language | None,
    more: bool,
    terminal_in: Callable[[Language], Terminal],
) -> None:
    """The outcomes of the cases on the terminal, each in its language."""
    reasoner = Reasoner(knowledge)
    for file in files:
        terminal = terminal_in(language or file.case.language or language_of_locale())
        terminal.rule(file.case.title)
        for note in file.left_out:
            terminal.say(Text(f"Bewaard maar niet gebruikt: {note.nl}", f"Kept but not used: {note.en}"), style="dim")
        show_outcome(terminal, outcome(file.case, reasoner.derive(file.case), knowledge), knowledge, more)
        terminal.say()
