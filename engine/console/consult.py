"""The guided consultation: the open questions of every relation, the outcome, and then the closing menu."""

from pathlib import Path

from engine.console.managing import manage
from engine.console.show import show_overview
from engine.console.sitting import Sitting, Stopped
from engine.console.starting import PLAIN, Start
from engine.console.terminal import EndOfInput, Terminal
from engine.consultation.asking import is_open, next_open, to_ask
from engine.consultation.case_file import CaseFile, free_path, named_after, refuse_unkeepable, save_new
from engine.consultation.replies import words
from engine.inference.reasoner import Reasoner
from engine.language import Text
from engine.model.case import Case, Relation, new_case
from engine.model.knowledge import PARTNERS
from engine.model.knowledge_base import KnowledgeBase

INTERRUPTED = 130
HOW_TO_REPLY = Text(
    "Typ een nummer. ? geeft uitleg, stop bewaart en sluit.", "Type a number. ? explains, stop saves and closes."
)


def begin_file(terminal: Terminal, knowledge: KnowledgeBase, folder: Path, start: Start = PLAIN) -> CaseFile:
    """Asks the title of a new consultation, and makes the file it is kept in; never an existing one. EndOfInput also at "stop"."""
    terminal.say(
        Text(
            "Een nieuw gesprek. Alles wordt na elk antwoord bewaard.",
            "A new consultation. Everything is saved after each answer.",
        ),
        style="italic",
    )
    title = _title(terminal)
    label = knowledge.relation_kind[PARTNERS].text[terminal.language]
    case = new_case(title, terminal.language, knowledge.identity, label)
    wanted = named_after(title, folder)
    file = save_new(free_path(wanted), case)
    if file.path != wanted:
        before = start.typable("consult", wanted)
        terminal.say(
            Text(
                f"{wanted} bestaat al en blijft zoals het is; daarmee verdergaan kan met: {before}",
                f"{wanted} exists already and stays as it is; to go on with that one: {before}",
            )
        )
    terminal.say(Text(f"Dit wordt bewaard in {file.path}.", f"This is kept in {file.path}."))
    terminal.say(HOW_TO_REPLY, style="dim")
    return file


def _title(terminal: Terminal) -> str:
    while True:
        title = terminal.ask(Text("Hoe heet deze samenwerking? ", "What is this collaboration called? "))[:300].strip()
        if words(terminal.language).get(title.lower()) == "stop":
            raise EndOfInput
        if title:
            return title
        terminal.say(
            Text(
                "Een titel is nodig, want het bestand heet ernaar; typ stop om te sluiten.",
                "A title is needed, as the file is called after it; type stop to close.",
            ),
            indent=2,
        )


def consult(sitting: Sitting) -> int:
    """Holds the consultation to its end, a stop, the end of input or an interruption; the exit code."""
    try:
        for note in sitting.file.left_out:
            shown = Text(f"Bewaard maar niet gebruikt: {note.nl}", f"Kept but not used: {note.en}")
            sitting.terminal.say(shown, style="dim")
        relation = where_it_was(sitting.case, sitting.reasoner.knowledge)
        if relation is None:
            show_overview(sitting.terminal, sitting.outcomes().values())
        else:
            if relation.answers:
                welcome_back(sitting, relation)
            sitting.question(relation.id)
            sitting.show(relation.id)
        manage(sitting)
    except (Stopped, EndOfInput):
        sitting.leave()
    except KeyboardInterrupt:
        sitting.terminal.say()
        sitting.leave()
        return INTERRUPTED
    return 0


def where_it_was(case: Case, knowledge: KnowledgeBase) -> Relation | None:
    """The relation to go on with: of those with open questions the last that has answers, else the first; None when all is answered."""
    asking = [relation for relation in case.relations if next_open(case, relation, knowledge)]
    return next((relation for relation in reversed(asking) if relation.answers), asking[0] if asking else None)


def welcome_back(sitting: Sitting, relation: Relation) -> None:
    """Says with what the consultation goes on, and how far it is."""
    questions = to_ask(sitting.case, relation, sitting.reasoner.knowledge)
    done = sum(not is_open(sitting.case, relation, question) for question in questions)
    title, label, total = sitting.case.title, relation.label, len(questions)
    sitting.terminal.say(
        Text(
            f"Welkom terug bij {title}. We gaan verder met {label}: {done} van {total} vragen beantwoord.",
            f"Welcome back to {title}. We go on with {label}: {done} of {total} questions answered.",
        )
    )
    sitting.terminal.say(HOW_TO_REPLY, style="dim")


def hold(terminal: Terminal, file: CaseFile, knowledge: KnowledgeBase, start: Start) -> int:
    """Opens a sitting on a file and holds it; `start` is how the program was started. InputError before the first question when the file could not be kept up to date."""
    refuse_unkeepable(file)
    return consult(Sitting(terminal, file, Reasoner(knowledge), start))
