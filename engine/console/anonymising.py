"""A case saved without its names, on the terminal: what was replaced, what was left out, and what to look at by hand."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.console.terminal import Terminal
from engine.consultation.anonymising import Replaced, anonymised
from engine.consultation.case_file import CaseFile, save_new
from engine.explanation.wording.phrases import LABELS, NOTES, counted
from engine.language import Text
from engine.model.knowledge_base import KnowledgeBase

PEOPLE = (Text("persoon", "person"), Text("personen", "people"))
OTHERS = (Text("andere naam", "other name"), Text("andere namen", "other names"))
DATES = (Text("datum", "date"), Text("datums", "dates"))


def anonymise(
    terminal: Terminal,
    file: CaseFile,
    knowledge: KnowledgeBase,
    new: Path,
    names: Sequence[str],
    notes: bool,
    dates: bool,
) -> None:
    """Saves the case without names in a new file, in the language of the terminal. InputError when something is there already."""
    case, replaced = anonymised(file.case, knowledge, names, notes, dates, terminal.language)
    save_new(new, case)
    terminal.say(Text(f"De casus zonder namen staat in {new}.", f"The case without names is in {new}."))
    terminal.say(Text("Vervangen:", "Replaced:"))
    for text in _replaced(replaced, len(case.relations)):
        terminal.item("·", text)
    terminal.say(Text("Weggelaten:", "Left out:"))
    for text in (*_left_out(replaced), *file.left_out):
        terminal.item("·", text)
    if replaced.kept:
        terminal.say(
            Text(
                f"Toelichtingen die er nog in staan: {replaced.kept}. Lees ze na: ook zonder naam kan iemand te herkennen zijn.",
                f"Notes that are still in it: {replaced.kept}. Read them: without a name someone may be recognised too.",
            )
        )
    if replaced.check:
        words = ", ".join(replaced.check)
        terminal.say(Text("Kijk deze woorden zelf na; met --name vervang je ze:", "Check these words yourself; --name replaces them:"))  # fmt: skip
        terminal.say(words, indent=2)


def _replaced(replaced: Replaced, relations: int) -> Iterator[Text]:
    yield Text("de titel", "the title")
    yield counted(relations, *LABELS)
    if replaced.people:
        yield counted(replaced.people, *PEOPLE)
    if replaced.others:
        yield counted(replaced.others, *OTHERS)


def _left_out(replaced: Replaced) -> Iterator[Text]:
    if replaced.notes:
        yield counted(replaced.notes, *NOTES)
    if replaced.dates:
        yield counted(replaced.dates, *DATES)
    yield Text("opmerkingen in het bestand zelf (na #)", "comments in the file itself (after #)")
