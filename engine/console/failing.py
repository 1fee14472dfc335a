"""What went wrong, said on the error stream: one line per fault, and in a terminal wrapped at words."""

import sys
import traceback

from engine.console.terminal import Terminal
from engine.errors import Fault, InputError, Note
from engine.language import Language, Text

OUR_BUG = Text("Dit is een fout van ons, niet van jou.", "This is a bug of ours, not of yours.")
HANG = 2  # what shows where the next fault begins


def say_failure(error: Exception, language: Language) -> int:
    """Says it; the exit code: 1 for a fault in the input, 3 with the traceback for a bug of ours."""
    if isinstance(error, InputError):
        said: tuple[Note | Fault, ...] = (*error.notes, *error.faults)
        for each in said:
            _say(_one_line(each.said(language)), language)
        return 1
    traceback.print_exception(error)
    _say(OUR_BUG[language], language)
    return 3


def _say(line: str, language: Language) -> None:
    if sys.stderr.isatty():
        Terminal(language, target=sys.stderr).say(line, hang=HANG)
    else:
        print(line, file=sys.stderr)


def _one_line(text: str) -> str:
    """The text without line breaks or anything that could steer a terminal."""
    return "".join(c if c.isprintable() else " " for c in text)
