"""What went wrong is said on the error stream: a line per fault when piped, wrapped at words in a window."""

from io import StringIO

import pytest

from engine.console.failing import say_failure
from engine.errors import Fault, InputError, Place
from engine.language import Text
from tests.talking import Window

LONG = "this was written in a way that " * 5
FAULTS = InputError(
    [Fault(Place("a.yaml", 3, 7), Text("x", LONG + "one")), Fault(Place("b.yaml"), Text("x", LONG + "two"))]
)


def test_in_a_window_faults_are_wrapped_at_words_and_their_first_lines_stand_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = Window(monkeypatch, 50)
    monkeypatch.setattr("sys.stderr", window)
    assert say_failure(FAULTS, "en") == 1
    assert max(map(len, window.lines)) <= 50
    assert [line.split(":")[0] for line in window.lines if not line.startswith("  ")] == ["a.yaml", "b.yaml"]
    assert " ".join(line.strip() for line in window.lines) == " ".join(fault.said("en") for fault in FAULTS.faults)


def test_when_piped_every_fault_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    target = StringIO()
    monkeypatch.setattr("sys.stderr", target)
    assert say_failure(FAULTS, "en") == 1
    assert target.getvalue().splitlines() == [fault.said("en") for fault in FAULTS.faults]
