"""A consultation held in tests: typed lines go in, and what is shown comes out."""

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

from engine.console.consult import consult
from engine.console.sitting import Sitting
from engine.console.terminal import Terminal
from engine.consultation.case_file import CaseFile, open_case, save_new
from engine.inference.reasoner import Reasoner
from engine.language import Language
from engine.model.case import Case
from tests.gardening import garden


class Typed(StringIO):
    """Lines as if they were piped in; before each of them `look` is called."""

    def __init__(self, lines: Iterable[str], look: Callable[[], None] | None = None) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))
        self.look = look

    def readline(self, size: int | None = -1, /) -> str:
        if self.look:
            self.look()
        return super().readline(-1 if size is None else size)


class Window(StringIO):
    """A window to write to, as wide as is said."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
        super().__init__()
        self.width = width
        for name in ("COLUMNS", "LINES", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr("os.get_terminal_size", lambda *_: os.terminal_size((self.width, 25)))

    def isatty(self) -> bool:
        return True

    @property
    def lines(self) -> list[str]:
        """What was written, without colours."""
        return re.sub("\x1b\\[[0-9;]*m", "", self.getvalue()).splitlines()


@cache
def garden_reasoner() -> Reasoner:
    """One reasoner for the garden."""
    return Reasoner(garden())


@dataclass
class Talk:
    """A consultation on a case file."""

    file: CaseFile
    language: Language = "en"
    shown: list[str] = field(default_factory=list)
    code: int = -1

    def hold(self, *lines: str, look: Callable[["Sitting"], None] | None = None) -> str:
        """Types these lines and then the end of input; what was shown. The file goes on to the next time."""
        target = StringIO()
        source = Typed(lines)
        sitting = Sitting(Terminal(self.language, source, target), self.file, garden_reasoner())
        if look:
            source.look = lambda: look(sitting)
        self.code = consult(sitting)
        self.file = open_case(sitting.file.path, garden())
        assert self.file.case == sitting.case
        self.shown.append(target.getvalue())
        return self.shown[-1]

    @property
    def case(self) -> Case:
        """The case as it is on disk."""
        return self.file.case


def talk(folder: Path, case: Case, language: Language = "en") -> Talk:
    """A consultation on a new file with this case."""
    return Talk(save_new(folder / "plot.yaml", case), language)


def asked(shown: str) -> list[str]:
    """The ids of the questions that were put, in order, with those put twice twice."""
    by_text = {text: q.id for q in garden().questions for text in (q.ask.nl, q.ask.en)}
    return [by_text[line] for line in shown.splitlines() if line in by_text]
