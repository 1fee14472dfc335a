"""The terminal: text is shown as text, wrapped and echoed, and never steers."""

import os
import subprocess
import sys
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.console.terminal import WIDEST, EndOfInput, Terminal, safe
from engine.language import Text
from tests.running import ROOT, environment
from tests.talking import Typed, Window

MARKUP = ["[bold]a[/bold]", "[red]", "[/]", ":smile:", "[link=http://x]y[/link]", "\\[a]", "[a"]


def written(*, typed: tuple[str, ...] = ()) -> tuple[Terminal, StringIO]:
    """A terminal that is piped, and what it writes."""
    target = StringIO()
    return Terminal("en", Typed(typed), target), target


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_shown_as_it_is_written(text: str) -> None:
    terminal, target = written()
    terminal.say(text)
    terminal.item(text, text)
    terminal.rule(text, text)
    assert target.getvalue().count(text) == 5


@given(st.text())
def test_no_character_that_steers_a_terminal_comes_out(text: str) -> None:
    terminal, target = written(typed=("x",))
    terminal.say(text, style="bold red", indent=4)
    terminal.item(text, text)
    terminal.rule(text, text)
    terminal.ask(text)
    assert all(c in "\n\t" or (c >= " " and not "\x7f" <= c <= "\x9f") for c in target.getvalue())


def test_only_line_breaks_and_tabs_stay_of_what_steers() -> None:
    assert safe("a\x1b[31mb\x07\r\x9b\x7f\nc\td") == "a[31mb\nc\td"


def test_long_text_is_wrapped_at_words_and_hangs_under_its_label() -> None:
    terminal, target = written()
    terminal.item("12", "word " * 60)
    lines = target.getvalue().splitlines()
    assert len(lines) == 4
    assert max(len(line) for line in lines) <= WIDEST
    assert lines[0].startswith("  12 word")
    assert all(line.startswith("     word") for line in lines[1:])
    assert sum(line.count("word") for line in lines) == 60


def test_beside_a_long_label_in_a_narrow_window_text_hangs_under_the_label(monkeypatch: pytest.MonkeyPatch) -> None:
    window = Window(monkeypatch, 40)
    Terminal("en", Typed([]), window).item("an-id-of-some-length", "word " * 20)
    assert window.lines[0] == "  an-id-of-some-length word word"
    assert all(line.startswith("      word") and len(line) <= 40 for line in window.lines[1:])
    assert sum(line.count("word") for line in window.lines) == 20


@pytest.mark.skipif(sys.platform == "win32", reason="the window of Windows edits a line itself")
def test_a_reply_can_be_edited_with_the_arrow_keys() -> None:
    import pty

    ours, theirs = pty.openpty()
    code = "from engine.console.terminal import Terminal; reply = Terminal('en').ask(); print('got', repr(reply))"
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdin=theirs, stdout=theirs, cwd=ROOT, env=environment(TERM="xterm")
    )
    os.close(theirs)
    shown = b""
    while not shown.endswith(b"> "):
        shown += os.read(ours, 100)
    os.write(ours, b"12\x1b[D\x7f\n")
    while b"got" not in shown or not shown.endswith(b"\n"):
        shown += os.read(ours, 100)
    assert process.wait(timeout=60) == 0
    os.close(ours)
    assert b"got '2'" in shown


def test_no_colours_are_written_when_output_is_piped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("TTY_COMPATIBLE", raising=False)
    terminal, target = written()
    terminal.say("text", style="bold red")
    assert target.getvalue() == "text\n"


def test_a_text_is_said_in_the_language_of_the_terminal() -> None:
    target = StringIO()
    Terminal("nl", StringIO(), target).say(Text("dag", "hello"))
    assert target.getvalue() == "dag\n"


def test_what_is_piped_in_is_echoed_without_what_steers() -> None:
    terminal, target = written(typed=(" one \x1b[2J", "two"))
    assert (terminal.ask(), terminal.ask("Name? ")) == ("one [2J", "two")
    assert target.getvalue() == "> one [2J\nName? two\n"


def test_a_last_line_without_its_end_is_a_line_and_then_there_is_no_more() -> None:
    terminal = Terminal("en", StringIO("one\ntwo"), StringIO())
    assert (terminal.ask(), terminal.ask()) == ("one", "two")
    with pytest.raises(EndOfInput):
        terminal.ask()


def test_characters_that_turn_text_around_do_not_reach_the_terminal_and_right_to_left_names_do() -> None:
    assert safe("a\u202eb\u2066c שלום \U0001f9d1\u200d\U0001f33e") == "abc שלום \U0001f9d1\u200d\U0001f33e"
    assert (safe("a\u200eb"), safe("a\u200eשלום")) == ("ab", "a\u200eשלום")


def test_a_mark_of_direction_is_not_typed_as_the_part_that_is_kept_may_have_nothing_to_turn() -> None:
    assert Terminal("en", StringIO("שלום\u200f: \u200eabc"), StringIO()).ask() == "שלום: abc"


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (40, ["Your place · us" + " " * 13 + "1 of 10 here"]),
        (29, ["Your place · us  1 of 10 here"]),
        (28, ["Your place · us", "1 of 10 here"]),
    ],
)
def test_a_heading_that_does_not_fit_stands_on_two_lines(
    monkeypatch: pytest.MonkeyPatch, width: int, lines: list[str]
) -> None:
    window = Window(monkeypatch, width)
    Terminal("en", Typed([]), window).rule("Your place · us", "1 of 10 here")
    assert window.lines == lines


def test_a_heading_longer_than_a_line_is_wrapped_at_words(monkeypatch: pytest.MonkeyPatch) -> None:
    window = Window(monkeypatch, 30)
    Terminal("en", Typed([]), window).rule("Your place · " + "residents " * 6, "1 of 10, theme 1 of 4")
    assert all(len(line) <= 30 for line in window.lines)
    assert window.lines[-1] == "1 of 10, theme 1 of 4"
    assert " ".join(window.lines[:-1]).count("residents") == 6


def test_a_window_that_is_made_narrower_or_wider_is_filled_as_it_is_then(monkeypatch: pytest.MonkeyPatch) -> None:
    window = Window(monkeypatch, 150)
    terminal = Terminal("en", Typed([]), window)
    for width, widest in ((150, WIDEST), (50, 50), (80, 80)):
        window.width = width
        before = len(window.lines)
        terminal.say("x " * 200)
        assert max(map(len, window.lines[before:])) == widest - 1


def test_a_byte_order_mark_before_what_is_piped_in_is_no_part_of_it() -> None:
    terminal, target = written(typed=("\ufeffone", "two"))
    assert terminal.ask() == "one"
    assert target.getvalue() == "> one\n"
