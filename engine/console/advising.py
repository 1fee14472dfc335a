"""Advice from case files, without questions."""

from collections.abc import Callable, Iterator
from pathlib import Path

from engine.console.show import show_outcome
from engine.console.terminal import Terminal
from engine.consultation.case_file import CaseFile, read_case
from engine.errors import Fault, InputError, Place
from engine.explanation.outcome import RelationOutcome, outcome
from engine.inference.reasoner import Reasoner
from engine.language import Language, Text, language_of_locale
from engine.model.knowledge_base import KnowledgeBase

Opened = tuple[CaseFile, KnowledgeBase]


def open_all(paths: tuple[Path, ...], knowledge_of: Callable[[tuple[str, ...]], KnowledgeBase]) -> tuple[Opened, ...]:
    """The cases in these files, each with the knowledge of the packs that it names; InputError with the faults of all of them."""
    opened: list[Opened] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            written = read_case(path)
            knowledge = knowledge_of(written.packs)
            opened.append((written.opened(knowledge), knowledge))
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(dict.fromkeys(faults))
    return tuple(opened)


def each_once(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """These files; InputError when one of them is named twice."""
    seen: dict[Path, Path] = {}
    for path in paths:
        if (before := seen.setdefault(path.resolve(), path)) is not path:
            sentence = Text(
                f"dit is hetzelfde bestand als {before}; noem elk bestand één keer",
                f"this is the same file as {before}; name every file once",
            )
            raise InputError([Fault(Place(str(path)), sentence)])
    return paths


def _outcomes(opened: tuple[Opened, ...]) -> Iterator[tuple[CaseFile, KnowledgeBase, tuple[RelationOutcome, ...]]]:
    """What comes out of each case; cases with the same knowledge share the engine, which takes time to build."""
    reasoners: dict[int, Reasoner] = {}
    for file, knowledge in opened:
        if id(knowledge) not in reasoners:
            reasoners[id(knowledge)] = Reasoner(knowledge)
        reasoner = reasoners[id(knowledge)]
        yield file, knowledge, outcome(file.case, reasoner.derive(file.case), knowledge)


def show_advice_of(
    opened: tuple[Opened, ...],
    language: Language | None,
    more: bool,
    terminal_in: Callable[[Language], Terminal],
) -> None:
    """The outcomes of the cases on the terminal, each in its language."""
    for file, knowledge, found in _outcomes(opened):
        terminal = terminal_in(language or file.case.language or language_of_locale())
        terminal.rule(file.case.title)
        for note in file.left_out:
            terminal.say(Text(f"Bewaard maar niet gebruikt: {note.nl}", f"Kept but not used: {note.en}"), style="dim")
        show_outcome(terminal, found, knowledge, more)
        terminal.say()
