"""One sitting at the terminal: a question is put, a reply is read, the case is saved, and on it goes."""

from collections.abc import Callable
from dataclasses import dataclass, field

from engine.console.questioning import answers_so_far, help_on, put, settled, stand, why
from engine.console.show import show_legend, show_relation
from engine.console.starting import PLAIN, Start
from engine.console.terminal import Terminal
from engine.consultation import dialogue as steps
from engine.consultation.asking import standing_of, themes_to_open
from engine.consultation.case_file import CaseFile, save
from engine.consultation.dialogue import Dialogue, begin
from engine.consultation.replies import Chosen, NotUnderstood, Reply, Said, understood
from engine.errors import Fault
from engine.explanation.outcome import RelationOutcome, outcome
from engine.inference.reasoner import Reasoner
from engine.language import Text
from engine.model.case import Case


class Stopped(Exception):
    """The consultation was stopped; everything is saved."""


@dataclass
class Sitting:
    """The terminal, the file that is kept up to date, and the reasoner."""

    terminal: Terminal
    file: CaseFile
    reasoner: Reasoner
    start: Start = PLAIN
    themes_opened: set[tuple[str, str]] = field(default_factory=set)
    offered: set[str] = field(default_factory=set)
    legend_shown: bool = False

    @property
    def case(self) -> Case:
        """The case as it is now."""
        return self.file.case

    def leave(self) -> None:
        """Says where everything is."""
        path = self.file.path
        self.terminal.say()
        self.terminal.say(Text(f"Alles is bewaard in {path}.", f"Everything is saved in {path}."))
        for lead, name in (
            (Text("Verder gaan:", "To go on:"), "consult"),
            (Text("Het advies:", "The advice:"), "advise"),
        ):
            self.terminal.item(lead[self.terminal.language], self.start.typable(name, path))

    def keep(self, case: Case) -> None:
        """Saves the case; says so when it had to be written beside its file."""
        saved = save(self.file, case)
        self.file = saved.file
        if saved.beside:
            self.terminal.say(
                Text(
                    f"{saved.beside} is intussen door iets anders gewijzigd. Dat bestand blijft zoals het is; jouw antwoorden staan in {saved.file.path}.",
                    f"{saved.beside} was changed by something else meanwhile. That file stays as it is; your answers are in {saved.file.path}.",
                ),
                style="bold",
            )

    def question(self, relation: str) -> None:
        """Puts the open questions of one relation, until there are none left or the outcome is asked for."""
        self.converse(begin(self.reasoner.knowledge, self.case, relation))

    def converse(self, dialogue: Dialogue) -> None:
        """Goes on from one question to the next."""
        while dialogue.at is not None:
            opening = (dialogue.relation_id, dialogue.at.theme)
            put(self.terminal, dialogue, opening not in self.themes_opened)
            self.themes_opened.add(opening)
            step = self.reply(dialogue)
            if step is None:
                return
            dialogue = step

    def reply(self, dialogue: Dialogue) -> Dialogue | None:
        """Reads replies until one leads on; None when the outcome is asked for."""
        while True:
            reply = understood(self.terminal.ask(), self.terminal.language)
            if isinstance(reply, Said) and reply.command == "advice":
                return None
            step = self.meaning(dialogue, reply)
            if isinstance(step, Fault):
                self.terminal.say(step.said(self.terminal.language), indent=2)
            elif step is not None:
                if step.case != dialogue.case:
                    self.keep(step.case)
                    if step.at != dialogue.at:
                        self.tell_standing(step)
                if step.at != dialogue.at or (isinstance(reply, Said) and reply.command == "go"):
                    return step
                dialogue = step

    def meaning(self, dialogue: Dialogue, reply: Reply) -> Dialogue | Fault | None:
        """The dialogue after a reply, what is wrong with the reply, or None when it only showed something."""
        if isinstance(reply, NotUnderstood):
            self.terminal.say(reply.why, indent=2)
            return None
        if isinstance(reply, Chosen):
            return steps.chosen(dialogue, reply.numbers)
        shows: dict[str, Callable[[], None]] = {
            "help": lambda: help_on(self.terminal, dialogue.at, dialogue.knowledge) if dialogue.at else None,
            "why": lambda: why(self.terminal, dialogue, self.reasoner),
            "answers": lambda: answers_so_far(self.terminal, dialogue),
            "standing": lambda: stand(self.terminal, dialogue),
        }
        if reply.command in shows:
            shows[reply.command]()
            return None
        match reply.command:
            case "stop":
                raise Stopped
            case "back":
                return steps.back(dialogue)
            case "go":
                return steps.go_to(dialogue, reply.text, self.terminal.language)
            case "unknown":
                return steps.unknown(dialogue)
            case "not-applicable":
                return steps.not_applicable(dialogue)
            case "next":
                return steps.skipped(dialogue)
            case _:
                return self.note(dialogue, reply.text)

    def note(self, dialogue: Dialogue, text: str) -> Dialogue | Fault | None:
        """Keeps a note at the question; asks for its text when there is none."""
        if not text:
            self.terminal.say(
                Text("typ de tekst erachter: notitie TEKST", "type the text after it: note TEXT"), indent=2
            )
            return None
        noted = steps.noted(dialogue, text)
        if isinstance(noted, Dialogue):
            self.terminal.say(Text("Notitie bewaard.", "Note saved."), style="dim", indent=2)
        return noted

    def tell_standing(self, dialogue: Dialogue) -> None:
        """Says which of the three states holds now, and offers once to stop when the direction is settled."""
        found = standing_of(dialogue.case, dialogue.relation, self.reasoner.knowledge)
        self.terminal.say(settled(found, self.reasoner.knowledge), style="dim", indent=2)
        if found.state != "open" and dialogue.at is not None and dialogue.relation_id not in self.offered:
            self.offered.add(dialogue.relation_id)
            self.terminal.say(
                Text(
                    "Je kunt hier stoppen met vragen: typ advies voor de uitkomst, of ga gewoon door.",
                    "You can stop the questions here: type advice for the outcome, or just go on.",
                ),
                indent=2,
            )

    def outcomes(self) -> dict[str, RelationOutcome]:
        """The outcome of every relation, by its id."""
        derivation = self.reasoner.derive(self.case)
        return {found.relation.id: found for found in outcome(self.case, derivation, self.reasoner.knowledge)}

    def show(self, relation: str, more: bool = False) -> None:
        """The reading and the advice of one relation; what its words mean is said the first time, and with all advice."""
        show_relation(self.terminal, self.outcomes()[relation], self.reasoner.knowledge, more)
        if more or not self.legend_shown:
            show_legend(self.terminal, with_claims=more)
        self.legend_shown = True

    def themes_left(self, relation: str) -> tuple[str, ...]:
        """The themes that could still be opened for a relation."""
        return themes_to_open(self.case, self.case.relation(relation), self.reasoner.knowledge)
