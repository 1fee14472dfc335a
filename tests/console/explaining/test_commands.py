"""The commands that explain, as people type them: what is wrong with the input is said in both languages, exit 1."""

from pathlib import Path

import pytest

import cli
from engine.commands import opening
from engine.consultation.case_file import save_new
from engine.language import LANGUAGES, Language, Text
from tests.explained import whole_spectrum, worked

KNOT = "deciding.who-cuts-the-knot"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A real case with three relations, one of them with an odd label."""
    path = tmp_path / "case.yaml"
    text = worked("gas-free-overvecht-noord").case("en")
    save_new(path, text)
    written = path.read_text(encoding="utf-8")
    label = "label: 'residents: tenants and owners'"
    assert label in written
    path.write_text(written.replace(label, """label: 'b & c: [#1] "é" = 100%'"""), encoding="utf-8")
    return path


def run(monkeypatch: pytest.MonkeyPatch, *args: str | Path) -> int:
    """The exit code of `kompas` in this process."""
    monkeypatch.setattr("sys.argv", ["kompas", *(str(arg) for arg in args)])
    monkeypatch.setattr(opening, "knowledge", lambda *_, **__: whole_spectrum())
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


COMMANDS = (
    ("why", KNOT), ("how",), ("why-not", "directive"), ("what-if", "--set", f"partners.{KNOT}=unknown"),
    ("flips",), ("agenda",),
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_answers_and_leaves_the_case_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    case: Path,
    command: tuple[str, ...],
    language: Language,
) -> None:
    before = case.read_bytes()
    label = 'b & c: [#1] "é" = 100%'
    name, *rest = command
    assert run(monkeypatch, name, case, *rest, "--relation", label, "--lang", language) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert label in captured.out or name in ("agenda", "what-if")
    assert "city, housing" not in captured.out.replace(f"({label})", "") or name == "what-if"
    assert case.read_bytes() == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("command", "said", "after"),
    [
        (("why", "deciding.who-cuts-the-not"), Text("er is geen vraag", "there is no question"), KNOT),
        (("how", "collective.role.partners"), Text("is geen vorm, regel of advies", "is no form, rule or advice"), "collective.role.partner"),
        (("why-not", "directve"), Text("is geen vorm, regel of advies", "is no form, rule or advice"), "directive"),
        (("flips", "--to", "colective"), Text("er is geen vorm 'colective'", "there is no form 'colective'"), "collective"),
        (("agenda", "--relation", "partnrs"), Text("er is geen relatie 'partnrs'", "there is no relation 'partnrs'"), "partners"),
        (("what-if", "--set", f"partners.{KNOT}=the-initiator"), Text("is geen antwoord op deze vraag", "is no answer to this question"), "the-initiators"),
        (("what-if", "--set", f"partner.{KNOT}=unknown"), Text("er is geen relatie", "there is no relation"), "partners"),
    ],
)  # fmt: skip
def test_what_is_unknown_is_refused_with_what_can_be_and_what_was_meant(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path,
    command: tuple[str, ...], said: Text, after: str, language: Language,
) -> None:  # fmt: skip
    name, *rest = command
    assert run(monkeypatch, name, case, *rest, "--lang", language) == 1
    error = " ".join(capsys.readouterr().err.split())
    assert said[language] in error
    assert f"{Text('kan zijn:', 'allowed:')[language]} " in error
    assert error.endswith(f"{Text('bedoelde je', 'did you mean')[language]} '{after}'?")


def test_settings_that_contradict_each_other_are_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path
) -> None:
    settings = ("--set", f"partners.{KNOT}=unknown", "--set", f"partners.{KNOT}=the-initiators")
    assert run(monkeypatch, "what-if", case, *settings, "--lang", "nl") == 1
    assert "dit spreekt een eerdere --set tegen" in " ".join(capsys.readouterr().err.split())


def test_an_interruption_of_a_long_search_ends_in_130(monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.console.explaining.flips.flips", interrupted)
    assert run(monkeypatch, "flips", case) == 130


def test_the_language_is_that_of_the_case(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    save_new(tmp_path / "nl.yaml", worked("stuttgart-21").case("nl"))
    assert run(monkeypatch, "flips", tmp_path / "nl.yaml") == 0
    assert "Hoe zeker is dit?" in capsys.readouterr().out
