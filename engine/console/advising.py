"""Advice from case files, without questions."""

from collections.abc import Callable
from pathlib import Path

from engine.console.machine import advise_as_data, as_json
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


def advise_as_json(files: tuple[CaseFile, ...], knowledge: KnowledgeBase, language: Language | None) -> bytes:
    """The outcomes of the cases as one JSON document."""
    reasoner = Reasoner(knowledge)
    results = []
    for file in files:
        found = outcome(file.case, reasoner.derive(file.case), knowledge)
        spoken = language or file.case.language or "en"  # never the locale: the same case gives the same bytes
        left_out = {"left-out": [note[spoken] for note in file.left_out]} if file.left_out else {}
        results.append(advise_as_data(file.case, found, knowledge, spoken) | left_out)
    return as_json({"schema": "coalitiekompas/advise/1", "cases": results})


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
