"""A consultation as a process: killed, interrupted and piped, nothing that was answered is lost."""

import random
import shlex
import signal
import sys
from pathlib import Path

import pytest

from engine.consultation.asking import to_ask
from engine.consultation.case_file import open_case
from engine.model.case import Case, new_case
from tests.running import ROOT, kompas, prompted, spectrum, started

TITLE = "The plot"
FILE = "the-plot.yaml"


def _first_options(count: int) -> tuple[str, ...]:
    """The first option of each of the first questions."""
    case = new_case(TITLE, "en", spectrum().identity, "us")
    return tuple(q.options[0].id for q in to_ask(case, case.relations[0], spectrum())[:count])


def _answered(folder: Path) -> tuple[str, ...]:
    """The options that were answered about the partners, in the order of asking."""
    case: Case = open_case(folder / FILE, spectrum()).case
    given = case.relations[0].answers
    return tuple(given[q.id].values[0] for q in spectrum().questions if q.id in given)


def test_a_consultation_is_piped_through_stopped_and_resumed_where_it_was(tmp_path: Path) -> None:
    first = kompas("consult", "--lang", "en", typed=f"{TITLE}\n1\n1\nstop\n", cwd=tmp_path)
    assert (first.returncode, first.stderr) == (0, "")
    assert f"This is kept in {FILE}." in first.stdout
    assert f"Everything is saved in {FILE}.\n  To go on: python {ROOT / 'cli.py'} consult {FILE}\n" in first.stdout
    assert "\x1b" not in first.stdout
    again = kompas("consult", FILE, typed="1\nadvice\n0\n", cwd=tmp_path)
    assert (again.returncode, again.stderr) == (0, "")
    third = spectrum().questions[2].ask.en
    assert third in first.stdout
    assert third in again.stdout
    assert spectrum().questions[1].ask.en not in again.stdout
    assert "> 1\n" in again.stdout
    assert _answered(tmp_path) == _first_options(3)


def test_killed_ten_times_at_any_moment_the_consultation_goes_on_where_it_was(tmp_path: Path) -> None:
    chance = random.Random(20140)
    assert kompas("consult", "--lang", "en", typed=f"{TITLE}\n", cwd=tmp_path).returncode == 0
    done = 0
    for _ in range(10):
        process = started("consult", FILE, cwd=tmp_path)
        assert process.stdin is not None
        prompted(process)
        replies = chance.randint(1, 3)
        for number in range(replies):
            process.stdin.write("1\n")
            process.stdin.flush()
            if number < replies - 1:
                prompted(process)
        if chance.random() < 0.5 and process.stdout is not None:
            process.stdout.read(chance.randint(1, 40))
        process.kill()
        process.communicate()
        answered = _answered(tmp_path)
        assert answered == _first_options(len(answered))
        assert done + replies - 1 <= len(answered) <= done + replies
        done = len(answered)
    assert done > 8
    last = kompas("consult", FILE, typed="1\n", cwd=tmp_path)
    assert (last.returncode, last.stderr) == (0, "")
    assert len(_answered(tmp_path)) == done + 1


@pytest.mark.skipif(sys.platform == "win32", reason="an interruption is sent otherwise there")
@pytest.mark.parametrize("where", ["at the title", "at a question"])
def test_an_interruption_leaves_cleanly_with_the_file_named(tmp_path: Path, where: str) -> None:
    process = started("consult", "--lang", "en", cwd=tmp_path)
    assert process.stdin is not None
    shown = prompted(process)
    if where == "at a question":
        process.stdin.write(f"{TITLE}\n1\n")
        process.stdin.flush()
        shown += prompted(process) + prompted(process)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err.strip()) == (130, "")
    if where == "at a question":
        assert f"Everything is saved in {FILE}.\n" in out
        assert f" consult {FILE}\n" in out
        assert _answered(tmp_path) == _first_options(1)
    else:
        assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="quotes are others there")
def test_what_is_shown_to_go_on_is_typed_and_goes_on_with_the_same_pack(tmp_path: Path) -> None:
    packs = tmp_path / "my packs"
    assert kompas("pack", "new", "tides", "--at", packs).returncode == 0
    first = kompas("consult", "--pack", "my packs/tides", "--lang", "en", typed=f"{TITLE}\n1\n", cwd=tmp_path)
    (to_go_on,) = (line for line in first.stdout.splitlines() if "To go on: " in line)
    _, _, words = to_go_on.partition(str(ROOT / "cli.py"))
    again = kompas(*shlex.split(words), "--lang", "en", typed="stop\n", cwd=tmp_path)
    assert (again.returncode, again.stderr) == (0, "")
    assert "Welcome back" in again.stdout
    assert "not found" not in again.stdout
    assert to_go_on in again.stdout


def test_the_end_of_input_leaves_with_the_file_named(tmp_path: Path) -> None:
    ended = kompas("consult", "--lang", "en", typed=f"{TITLE}\n1", cwd=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert f"Everything is saved in {FILE}." in ended.stdout
    assert _answered(tmp_path) == _first_options(1)
    nothing = kompas("consult", "--lang", "nl", typed="", cwd=tmp_path)
    assert (nothing.returncode, nothing.stderr) == (0, "")
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_nobody_reading_any_more_is_no_failure_and_loses_nothing(tmp_path: Path) -> None:
    process = started("consult", "--lang", "en", cwd=tmp_path)
    assert process.stdin is not None
    assert process.stdout is not None
    prompted(process)
    process.stdin.write(f"{TITLE}\n1\n")
    process.stdin.flush()
    prompted(process)
    prompted(process)
    process.stdout.close()
    process.stdin.write("1\n")
    process.stdin.close()
    assert process.stderr is not None
    assert (process.wait(timeout=60), process.stderr.read()) == (0, "")
    process.stderr.close()
    answered = _answered(tmp_path)
    assert answered == _first_options(len(answered))
    assert len(answered) in (1, 2)  # the last reply may or may not have been read


def test_a_title_in_another_script_is_kept_whatever_the_encoding_of_the_machine(tmp_path: Path) -> None:
    typed = "café שלום 🌱 [red]\nnote één: #1\nstop\n"
    ended = kompas("consult", "--lang", "nl", typed=typed, cwd=tmp_path, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (ended.returncode, ended.stderr) == (0, "")
    case = open_case(tmp_path / "cafe-red.yaml", spectrum()).case
    assert case.title == "café שלום 🌱 [red]"
    assert case.relations[0].answers[spectrum().questions[0].id].note == "één: #1"
