"""Choices on the terminal: numbered options that keep their number as long as the consultation lasts, and names to type."""

from collections.abc import Mapping, Sequence

from engine.console.sitting import Sitting, Stopped
from engine.consultation.replies import Said, understood, words
from engine.language import Text
from engine.model.knowledge import PARTNERS


def choose(sitting: Sitting, options: Mapping[int, Text], nothing: Text) -> int | None:
    """Puts options with their numbers, 0 for `nothing`; the number of the one chosen, or None."""
    for number, option in options.items():
        sitting.terminal.item(f"{number:2}", option)
    sitting.terminal.item(" 0", nothing)
    while True:
        line = sitting.terminal.ask()
        if line.isascii() and line.isdigit() and len(line) < 6 and (int(line) in options or int(line) == 0):
            return int(line) or None
        reply = understood(line, sitting.terminal.language)
        if isinstance(reply, Said) and reply.command == "stop":
            raise Stopped
        if isinstance(reply, Said) and reply.command == "back":
            return None
        sitting.terminal.say(
            Text(
                "kies een van de nummers hierboven, of typ stop om te sluiten",
                "choose one of the numbers above, or type stop to close",
            ),
            indent=2,
        )


def choose_relation(sitting: Sitting, among: Sequence[str], question: Text) -> str | None:
    """One of these relations, each with its number in the case; the only one without asking."""
    if len(among) == 1:
        return among[0]
    sitting.terminal.say(question)
    relations = {number: r for number, r in enumerate(sitting.case.relations, 1) if r.id in among}
    number = choose(sitting, {n: Text(r.label, r.label) for n, r in relations.items()}, Text("terug", "back"))
    return None if number is None else relations[number].id


def choose_kind(sitting: Sitting, question: Text) -> str | None:
    """A kind of relation; the partners are always there and cannot be chosen."""
    sitting.terminal.say(question)
    kinds = [kind for kind in sitting.reasoner.knowledge.relation_kinds if kind.id != PARTNERS]
    number = choose(sitting, {n: kind.text for n, kind in enumerate(kinds, 1)}, Text("terug", "back"))
    return None if number is None else kinds[number - 1].id


def ask_name(sitting: Sitting, prompt: Text) -> str | None:
    """A name, empty when only Enter was typed; None for back. Only whole words count: a name may begin like one."""
    line = sitting.terminal.ask(prompt)[:200].strip()
    command = words(sitting.terminal.language).get(line.lower())
    if command == "stop":
        raise Stopped
    return None if command == "back" else line
