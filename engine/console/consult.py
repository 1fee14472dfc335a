"""The guided consultation: the open questions of every relation, the outcome, and then the closing menu."""

from pathlib import Path

from engine.console.managing import manage
from engine.console.show import show_overview
from engine.console.sitting import Sitting, Stopped
from engine.console.terminal import EndOfInput, Terminal
from engine.consultation.asking import next_open
from engine.consultation.case_file import CaseFile, named_after, refuse_unkeepable, save_new
from engine.inference.reasoner import Reasoner
from engine.language import Text
from engine.model.case import new_case
from engine.model.knowledge import PARTNERS
from engine.model.knowledge_base import KnowledgeBase

INTERRUPTED = 130


def begin_file(terminal: Terminal, knowledge: KnowledgeBase, folder: Path) -> CaseFile:
    """Asks the title of a new consultation, and makes the file it is kept in; never an existing one."""
    terminal.say(
        Text(
            "Een nieuw gesprek. Alles wordt na elk antwoord bewaard.",
            "A new consultation. Everything is saved after each answer.",
        ),
        style="italic",
    )
    title = ""
    while not title:
        title = terminal.ask(Text("Hoe heet deze samenwerking? ", "What is this collaboration called? "))[:300].strip()
    label = knowledge.relation_kind[PARTNERS].text[terminal.language]
    case = new_case(title, terminal.language, knowledge.identity, label)
    file = save_new(named_after(title, folder), case)
    terminal.say(Text(f"Dit wordt bewaard in {file.path}.", f"This is kept in {file.path}."))
    terminal.say(
        Text(
            "Typ een nummer. ? geeft uitleg, stop bewaart en sluit.",
            "Type a number. ? explains, stop saves and closes.",
        ),
        style="dim",
    )
    return file


def consult(sitting: Sitting) -> int:
    """Holds the consultation to its end, a stop, the end of input or an interruption; the exit code."""
    try:
        for note in sitting.file.left_out:
            shown = Text(f"Bewaard maar niet gebruikt: {note.nl}", f"Kept but not used: {note.en}")
            sitting.terminal.say(shown, style="dim")
        asked = [r.id for r in sitting.case.relations if next_open(sitting.case, r, sitting.reasoner.knowledge)]
        for relation in asked:
            sitting.question(relation)
            sitting.show(relation)
        if not asked:
            show_overview(sitting.terminal, sitting.outcomes().values())
        manage(sitting)
    except (Stopped, EndOfInput):
        sitting.leave()
    except KeyboardInterrupt:
        sitting.terminal.say()
        sitting.leave()
        return INTERRUPTED
    return 0


def start(terminal: Terminal, file: CaseFile, knowledge: KnowledgeBase) -> int:
    """Opens a sitting on a file and holds it; InputError before the first question when the file could not be kept up to date."""
    refuse_unkeepable(file)
    return consult(Sitting(terminal, file, Reasoner(knowledge)))
