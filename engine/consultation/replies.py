"""What a reply in the consultation means: its words in both languages, and an unambiguous beginning of them."""

from dataclasses import dataclass
from typing import Literal

from engine.language import Language, Text

Command = Literal[
    "help", "why", "back", "go", "answers", "unknown", "not-applicable", "note", "standing", "advice", "stop", "next"
]  # fmt: skip

WORDS: dict[Command, dict[Language, tuple[str, ...]]] = {
    "help": {"en": ("?", "help"), "nl": ("hulp",)},
    "why": {"en": ("why",), "nl": ("waarom",)},
    "back": {"en": ("back",), "nl": ("terug",)},
    "go": {"en": ("go",), "nl": ("ga",)},
    "answers": {"en": ("answers",), "nl": ("antwoorden",)},
    "unknown": {"en": ("unknown",), "nl": ("weet-niet", "onbekend")},
    "not-applicable": {"en": ("n/a", "not-applicable"), "nl": ("nvt", "n.v.t.")},
    "note": {"en": ("note",), "nl": ("notitie",)},
    "standing": {"en": ("standing",), "nl": ("stand",)},
    "advice": {"en": ("advice",), "nl": ("advies",)},
    "next": {"en": ("next", "skip"), "nl": ("volgende", "verder")},
    "stop": {"en": ("stop", "quit"), "nl": ()},
}
TAKES_TEXT = ("go", "note")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The numbers of the options chosen, counting from 1; 0 alone stands for none of them."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A command, with the text after it."""

    command: Command
    text: str = ""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A reply that means nothing here, and why."""

    why: Text


Reply = Chosen | Said | NotUnderstood


def words(language: Language) -> dict[str, Command]:
    """Every reply word that works in a language; English always works."""
    return {
        word: command for command, by in WORDS.items() for word in (*by["en"], *(by["nl"] if language == "nl" else ()))
    }


def understood(line: str, language: Language) -> Reply:
    """What a line of input means."""
    line = line.strip()
    if not line:
        return NotUnderstood(Text("typ een nummer, of ? voor uitleg", "type a number, or ? for help"))
    numbers = line.replace(",", " ").replace(";", " ").split()
    if all(part.isascii() and part.isdigit() and len(part) < 6 for part in numbers) and numbers:
        return Chosen(tuple(int(part) for part in numbers))
    first, _, rest = line.partition(" ")
    whole = words(language).get(line.lower().replace(" ", "-"))  # also weet niet and not applicable, written apart
    if whole:
        return Said(whole)
    command = _command(first.lower(), language)
    if isinstance(command, NotUnderstood):
        return command
    if command is None or (rest.strip() and command not in TAKES_TEXT):
        return NotUnderstood(
            Text(
                f"'{_short(line)}' begrijp ik niet; typ een nummer, of ? voor uitleg",
                f"I do not understand '{_short(line)}'; type a number, or ? for help",
            )
        )
    return Said(command, rest.strip())


def _command(word: str, language: Language) -> Command | NotUnderstood | None:
    known = words(language)
    if word in known:
        return known[word]
    fitting = {w: c for w, c in known.items() if w.startswith(word)}
    if len(set(fitting.values())) > 1:
        options = ", ".join(sorted(fitting))
        return NotUnderstood(
            Text(f"'{word}' kan meer dan één ding zijn: {options}", f"'{word}' could be more than one thing: {options}")
        )
    return next(iter(fitting.values()), None)


def _short(line: str) -> str:
    return line if len(line) <= 40 else f"{line[:39]}…"
