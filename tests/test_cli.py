"""Every command as people run it: its exit code, its language, its encoding, and that nobody needs to read on."""

import errno
import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import cli
from engine.commands import opening
from engine.console.demo import demonstrated
from engine.consultation.case_file import open_case
from engine.inference.reasoner import Reasoner
from engine.language import Language
from tests.packs.small_pack import copied
from tests.running import KOMPAS, environment, kompas, spectrum

PLAIN = """\
schema: coalitiekompas/case/1
title: Café [red]één[/red] שלום
relations:
  - {id: partners, kind: partners, label: us}
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case file that names no language."""
    path = tmp_path / "case.yaml"
    path.write_bytes(PLAIN.encode())
    return path


def run(monkeypatch: pytest.MonkeyPatch, *args: str | Path) -> int:
    """The exit code of `kompas` in this process."""
    monkeypatch.setattr("sys.argv", ["kompas", *(str(arg) for arg in args)])
    monkeypatch.setattr(opening, "knowledge", lambda *_, **__: spectrum())
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


def test_what_is_fine_ends_in_0(monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    assert run(monkeypatch, "advise", case) == 0
    assert run(monkeypatch, "questions") == 0
    assert run(monkeypatch, "--help") == 0
    assert run(monkeypatch, "--version") == 0


@pytest.mark.parametrize("command", ["advise", "consult"])
def test_a_fault_in_the_input_ends_in_1_and_is_said_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str
) -> None:
    assert run(monkeypatch, command, tmp_path / "absent.yaml", "--lang", "en") == 1
    captured = capsys.readouterr()
    assert captured.err == f"{tmp_path / 'absent.yaml'}: this file does not exist\n"
    assert captured.out == ""


@pytest.mark.parametrize(
    "args",
    [("advise",), ("frobnicate",), ("demo", "--lang", "fr"), ("questions", "--format", "xml"), ("demo", "extra")],
)
def test_a_wrong_way_of_asking_ends_in_2(monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]) -> None:
    assert run(monkeypatch, *args) == 2


def test_a_bug_of_ours_ends_in_3_with_the_traceback_and_is_called_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("what we did not foresee")

    monkeypatch.setattr("engine.console.advising.outcome", broken)
    assert run(monkeypatch, "advise", case, "--lang=nl") == 3
    said = capsys.readouterr().err
    assert "RuntimeError: what we did not foresee" in said
    assert said.endswith("Dit is een fout van ons, niet van jou.\n")


def test_an_interruption_ends_in_130(monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.console.advising.outcome", interrupted)
    assert run(monkeypatch, "advise", case) == 130


@pytest.mark.parametrize("args", [("--lang", "nl"), ("--lang=nl",)])
def test_faults_are_said_in_the_language_that_is_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], args: tuple[str, ...]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert run(monkeypatch, "advise", "absent.yaml", *args) == 1
    assert capsys.readouterr().err == "absent.yaml: dit bestand bestaat niet\n"


def test_what_a_path_or_key_holds_cannot_steer_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "advise", "\x1b[31mred\n.yaml", "--lang", "en") == 1
    assert capsys.readouterr().err == "\\x1b[31mred\\n.yaml: this file does not exist\n"


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LC_ALL": "nl_NL.UTF-8"}, "nl"),
        ({"LC_ALL": "nl_BE", "LANG": "en_US"}, "nl"),
        ({"LC_ALL": "", "LC_MESSAGES": "nl_NL", "LANG": "en_US"}, "nl"),
        ({"LANG": "nl"}, "nl"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "C"}, "en"),
    ],
)
def test_without_a_language_asked_the_machine_decides_and_else_english(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    case: Path,
    variables: dict[str, str],
    language: Language,
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, variables.get(name, ""))
    said = {"nl": "Nog te weinig om een vorm te noemen", "en": "Too little to name a form"}
    assert run(monkeypatch, "advise", case) == 0
    assert said[language] in capsys.readouterr().out
    in_english = case.with_name("english.yaml")
    in_english.write_text(PLAIN + "language: en\n", encoding="utf-8")
    assert run(monkeypatch, "advise", in_english) == 0
    assert said["en"] in capsys.readouterr().out
    assert run(monkeypatch, "advise", in_english, "--lang", "nl") == 0
    assert said["nl"] in capsys.readouterr().out


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_demo_plays_without_a_terminal_and_leaves_its_case(tmp_path: Path, language: Language) -> None:
    played = kompas("demo", "--lang", language, "--save", "demo.yaml", cwd=tmp_path)
    assert (played.returncode, played.stderr) == (0, "")
    assert "\x1b" not in played.stdout
    worked = demonstrated(spectrum()).case(language)
    assert worked.title in played.stdout
    case = open_case(tmp_path / "demo.yaml", spectrum()).case
    assert (case.title, case.language) == (worked.title, language)
    reasoner = Reasoner(spectrum())
    shown, saved = reasoner.derive(worked), reasoner.derive(case)
    assert saved.readings == shown.readings
    assert saved.facts("advice") == shown.facts("advice")


def test_the_demo_never_writes_over_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path
) -> None:
    assert run(monkeypatch, "demo", "--save", case, "--lang", "en") == 1
    assert capsys.readouterr().err == f"{case}: this exists already; choose another name\n"
    assert case.read_bytes() == PLAIN.encode()


def test_an_encoding_of_the_machine_that_lacks_characters_breaks_nothing(case: Path) -> None:
    plain = kompas("advise", case, "--lang", "nl")
    assert (plain.returncode, plain.stderr) == (0, "")
    assert "Café [red]één[/red] שלום" in plain.stdout
    assert kompas("advise", case, "--lang", "nl", PYTHONIOENCODING="ascii", LC_ALL="C").stdout == plain.stdout


@pytest.mark.parametrize(
    "args",
    [
        ("--help",),
        ("--version",),
        ("consult", "--help"),
        ("demo",),
        ("questions", "--format", "json"),
        ("advise", "case.yaml", "--more"),
    ],
)
def test_nobody_reading_on_is_no_failure(case: Path, args: tuple[str, ...]) -> None:
    process = subprocess.Popen(
        [*KOMPAS, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=case.parent, env=environment()
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert (process.stderr.read(), process.wait(timeout=60)) == (b"", 0)
    process.stderr.close()


@pytest.mark.parametrize(("system", "code"), [("nt", 0), ("posix", 3)])
def test_on_windows_a_closed_pipe_is_an_invalid_argument(
    monkeypatch: pytest.MonkeyPatch, case: Path, system: str, code: int
) -> None:
    def closed(*_: object) -> None:
        monkeypatch.setattr("os.name", system)
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr("engine.console.streams._forget_output", lambda: None)
    monkeypatch.setattr("engine.console.advising.show_outcome", closed)
    ended = run(monkeypatch, "advise", case)
    monkeypatch.undo()
    assert ended == code


def test_json_goes_out_as_bytes_of_utf_8_and_nothing_else(case: Path) -> None:
    result = CliRunner().invoke(cli.kompas, ["advise", str(case), "--format", "json"])
    assert result.exit_code == 0
    assert json.loads(result.stdout_bytes)["cases"][0]["title"] == "Café [red]één[/red] שלום"
    assert "שלום".encode() in result.stdout_bytes


@pytest.mark.skipif(sys.platform == "win32", reason="streams are closed otherwise there")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_stream_that_is_closed_is_no_bug(case: Path, closed: str) -> None:
    command = f"{shlex.join(KOMPAS)} consult --lang en {closed}"
    ended = subprocess.run(
        command, shell=True, cwd=case.parent, env=environment(), capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60, check=False
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("args", [("demo",), ("--help",), ("questions", "--format", "json")])
def test_output_on_a_full_disk_is_said_and_is_no_bug(case: Path, args: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:
        ended = subprocess.run(
            [*KOMPAS, *args], stdout=full, stderr=subprocess.PIPE, cwd=case.parent, env=environment(), text=True, timeout=60, check=False
        )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (1, "the output cannot be written: the disk is full\n")


FLOOD = """\
theme: flood
title: {nl: Hoogwater, en: Floods}
opening: {nl: Over water., en: About water.}
questions:
  - id: flood.how-high
    about: task
    scope: relation
    ask: {nl: Hoe hoog staat het?, en: How high is it?}
    help: {nl: Het peil., en: The level.}
    options: [{id: low, text: {nl: laag, en: low}}, {id: high, text: {nl: hoog, en: high}}]
"""


@pytest.fixture
def flood(tmp_path: Path) -> Path:
    """A folder with a pack of one question."""
    pack = copied("water", tmp_path)
    pack.swap("pack.yaml", "small: 1.0.0", f"spectrum: {dict(spectrum().identity)['spectrum']}")
    pack.write("questions/flood.yaml", FLOOD)
    return pack.folder


def test_each_command_takes_a_pack_by_its_folder(flood: Path, case: Path, tmp_path: Path) -> None:
    for command in (("questions",), ("glossary",), ("sources",), ("demo",), ("test",), ("advise", case)):
        done = kompas(*command, "--pack", flood, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), command
        refused = kompas(*command, "--pack", "flod", "--lang", "en", cwd=tmp_path)
        assert (refused.returncode, refused.stdout) == (1, ""), command
        assert refused.stderr.startswith("flod: this is neither a folder nor the name of a pack; allowed: spectrum")
    assert "flood.how-high" in kompas("questions", "--pack", flood).stdout
    assert "flood.how-high" not in kompas("questions").stdout


def test_a_new_case_names_its_packs_and_without_them_it_keeps_what_they_brought(flood: Path, tmp_path: Path) -> None:
    kompas("consult", "--lang", "en", "--pack", flood, typed="Dikes\nstop\n", cwd=tmp_path)
    case = tmp_path / "dikes.yaml"
    assert "water: 0.2.0" in case.read_text()
    case.write_text(case.read_text() + "    answers: {flood.how-high: high}\n")
    without = kompas("advise", case, "--lang", "en", cwd=tmp_path).stdout
    assert "Kept but not used: pack water 0.2.0: not found" in without
    assert "Kept but not used: partners > flood.how-high: question 'flood.how-high' does not exist" in without
    assert "Kept but not used" not in kompas("advise", case, "--pack", flood, cwd=tmp_path).stdout
    kompas("consult", case, typed="stop\n", cwd=tmp_path)
    assert "flood.how-high: high" in case.read_text()
    found = json.loads(kompas("advise", case, "--pack", flood, "--format", "json", cwd=tmp_path).stdout)
    assert sorted(found["cases"][0]["receipt"]["packs"]) == ["spectrum", "water"]


def test_packs_are_listed_and_shown(flood: Path) -> None:
    listed = kompas("pack", "list", "--lang", "nl").stdout
    assert listed.startswith("spectrum: Spectrum van coalitievorming, ")
    assert "flood.how-high: How high is it?" in kompas("pack", "show", flood, "--lang", "en").stdout
    assert kompas("pack", "show", "absent").returncode == 1
