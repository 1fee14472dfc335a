"""One terminal to write to and read from: colours only for people, no control characters, UTF-8 everywhere."""

import contextlib
import sys
from dataclasses import dataclass, field
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Styled

from engine.language import Language, Text
from engine.packs.signs import MARKS, TURNING, runs_from_the_right

WIDEST = 100
NARROWEST = 20  # of a column of text
BYTE_ORDER_MARK = "\ufeff"  # PowerShell puts one before what it pipes in
STEERING = dict.fromkeys(
    [*range(9), *range(11, 32), *range(127, 160), *map(ord, TURNING)]
)  # all but tab and line break
MARKING = {**STEERING, **dict.fromkeys(map(ord, MARKS))}


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Nobody reads any more: left to the command line, where rich would end the program as a failure."""
        raise


class EndOfInput(Exception):
    """There is nothing more to read."""


def safe(text: str) -> str:
    """The text without characters that could steer a terminal or turn what is read around; line breaks and tabs stay."""
    return text.translate(STEERING if runs_from_the_right(text) else MARKING)


def typed(line: str) -> str:
    """A line that was typed, without what no text may hold in whichever part of it."""
    return line.translate(MARKING).strip()


@dataclass
class Terminal:
    """Writes paragraphs in one language and reads lines; what is piped in is echoed, so that the transcript reads well."""

    language: Language
    source: TextIO = field(default_factory=lambda: sys.stdin)
    target: TextIO = field(default_factory=lambda: sys.stdout)

    def __post_init__(self) -> None:
        self.console = _Console(file=self.target, highlight=False, markup=False, emoji=False)

    @property
    def width(self) -> int:
        """How wide text may run: as the window is now, and never so wide that it reads badly."""
        return min(self.console.width, WIDEST) if self.console.is_terminal else WIDEST

    def say(self, text: Text | str = "", style: str = "", indent: int = 0, hang: int = 0) -> None:
        """One paragraph, wrapped at words; `hang` indents its lines but the first further."""
        self._lines(" " * indent, " " * (indent + hang), text, style)

    def item(self, label: str, text: Text | str, style: str = "", indent: int = 2) -> None:
        """A label with a text beside it; wrapped lines hang under the text, or under the label when that leaves little room."""
        lead = " " * indent + safe(label) + " "
        if self.width - cell_len(lead) < NARROWEST:
            self.say(f"{label} {text if isinstance(text, str) else text[self.language]}", style, indent, hang=4)
        else:
            self._lines(lead, " " * cell_len(lead), text, style)

    def command(self, label: str, text: str) -> None:
        """A label with a command beside it, on one line however long, so that it can be copied."""
        self.console.print(Styled(f"  {safe(label)} {safe(text)}"), soft_wrap=True)

    def _lines(self, lead: str, hang: str, text: Text | str, style: str) -> None:
        plain = safe(text if isinstance(text, str) else text[self.language])
        width = max(NARROWEST, self.width - cell_len(hang))
        if cell_len(plain) <= width and "\n" not in plain and "\t" not in plain:
            lines = [plain.rstrip()]
        else:
            lines = [line.plain.rstrip() for line in Styled(plain).wrap(self.console, width)] or [""]
        leads = [lead] + [hang] * (len(lines) - 1)
        if self.console.color_system is None:
            written = zip(leads, lines, strict=True)
            self.target.write("".join(f"{before}{line}\n" for before, line in written))
            self.target.flush()  # whoever reads sees it at once, and whoever stopped reading is noticed here
            return
        parts = [
            part for pair in zip(leads, lines, strict=True) for part in (Styled(pair[0]), Styled(f"{pair[1]}\n", style))
        ]
        self.console.print(Styled.assemble(*parts), soft_wrap=True, end="")  # wrapped already

    def rule(self, left: str, right: str = "") -> None:
        """A heading line with something at its right end; on the next line when it does not fit beside it."""
        left, right = safe(left), safe(right)
        gap = self.width - cell_len(left) - cell_len(right)
        if right and gap >= 2:
            self.console.print(Styled(left, style="bold") + Styled(" " * gap + right, style="dim"), soft_wrap=True)
            return
        self.say(left, style="bold")
        if right:
            self.say(right, style="dim")

    def ask(self, prompt: Text | str = "> ") -> str:
        """One line of input, without its end; EndOfInput when there is none."""
        shown = safe(prompt if isinstance(prompt, str) else prompt[self.language])
        if self.source is sys.stdin and sys.stdin.isatty() and self.console.is_terminal:
            with contextlib.suppress(ImportError):  # Windows has none, and needs none
                import readline  # noqa: F401  (lets a reply be edited with the arrow keys, and be longer than a line)
            try:
                return typed(input(shown))
            except EOFError:
                raise EndOfInput from None
        self.target.write(shown)
        self.target.flush()
        line = self.source.readline().removeprefix(BYTE_ORDER_MARK)
        if not line:
            self.target.write("\n")
            raise EndOfInput
        reply = typed(line)
        if not self.source.isatty():
            self.target.write(f"{reply}\n")
        return reply
