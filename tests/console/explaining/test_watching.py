"""A progress bar only for people, and only after half a second."""

from io import StringIO

import pytest
from rich.console import Console

from engine.console.explaining import watching as module
from engine.console.explaining.watching import watching


def drawn(terminal: bool, monkeypatch: pytest.MonkeyPatch, seconds: float) -> str:
    """What is drawn when it takes so long."""
    now = iter([0.0, *[seconds] * 9])
    monkeypatch.setattr(module.time, "monotonic", lambda: next(now, seconds))
    target = StringIO()
    with watching("trying", Console(file=target, force_terminal=terminal, width=80)) as watch:
        watch(2, 4)
    return target.getvalue()


def test_what_takes_long_is_shown_to_people(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "2/4" in drawn(True, monkeypatch, 0.6)


@pytest.mark.parametrize(("terminal", "seconds"), [(True, 0.4), (False, 60.0)])
def test_nothing_is_drawn_when_it_is_quick_or_nobody_looks(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, seconds: float
) -> None:
    assert drawn(terminal, monkeypatch, seconds) == ""


def interrupted(console: Console) -> None:
    """An interruption while the bar is there."""
    with watching("x", console) as watch:
        watch(1, 2)
        raise KeyboardInterrupt


def test_an_interruption_takes_the_bar_away_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", -1.0)
    target = StringIO()
    with pytest.raises(KeyboardInterrupt):
        interrupted(Console(file=target, force_terminal=True))
    assert target.getvalue().rindex("\x1b[?25h") > target.getvalue().rindex("1/2")  # the cursor is back
