"""Every explanation from the command line, for machines: it follows its schema, and its receipt can be verified."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import cli
from engine.commands import opening
from engine.consultation.case_file import open_case, save_new
from tests.running import spectrum

SCHEMAS = Path(__file__).parent.parent / "docs" / "schema"
ASKED: dict[str, tuple[str, ...]] = {
    "why": ("deciding.who-cuts-the-knot",),
    "how": (),
    "why-not": ("connective",),
    "what-if": ("--set", "partners.deciding.who-cuts-the-knot=the-initiators"),
    "flips": (),
    "agenda": (),
}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A worked case of three relations as a file."""
    worked = next(case for case in spectrum().cases if case.id == "gas-free-overvecht-noord")
    return save_new(tmp_path / "case.yaml", worked.case("nl")).path


def run(monkeypatch: pytest.MonkeyPatch, *args: str | Path) -> int:
    """The exit code of `kompas` in this process."""
    monkeypatch.setattr("sys.argv", ["kompas", *(str(arg) for arg in args)])
    monkeypatch.setattr(opening, "knowledge", lambda *_, **__: spectrum())
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize("command", ASKED)
def test_a_result_follows_its_schema_and_is_verified(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], case: Path, tmp_path: Path, command: str
) -> None:
    before = case.read_bytes()
    assert run(monkeypatch, command, case, *ASKED[command], "--relation", "partners", "--format", "json") == 0
    written = capfdbinary.readouterr().out
    result: dict[str, Any] = json.loads(written)
    jsonschema.validate(result, json.loads((SCHEMAS / f"{command}-1.json").read_bytes()))
    assert result["asked"]["language"] == "nl"
    assert result["asked"]["relation"] == "partners"
    kept = tmp_path / "result.json"
    kept.write_bytes(written)
    assert run(monkeypatch, "verify-receipt", kept, case) == 0
    kept.write_bytes(written.replace(b'"partners"', b'"Partners"', 1))
    assert run(monkeypatch, "verify-receipt", kept, case) == 1
    assert case.read_bytes() == before


WRONG = {
    "why": (("deciding.who-cuts-the-not",), "there is no question", "did you mean 'deciding.who-cuts-the-knot'?"),
    "how": (("directiv",), "is no form, rule or advice", "did you mean 'directive'?"),
    "why-not": (("reading",), "name the form that did not come out", "allowed: directive, collective, connective"),
    "what-if": (("--set", "partners.deciding.course=x"), "is no answer to this question", "allowed: set-by"),
    "flips": (("--to", "conective"), "there is no form 'conective'", "did you mean 'connective'?"),
    "agenda": (("--relation", "residentes"), "there is no relation 'residentes'", "did you mean 'residents'?"),
}


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("command", WRONG)
def test_what_is_asked_wrongly_is_said_with_what_is_allowed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path, command: str, form: str
) -> None:
    args, *said = WRONG[command]
    assert run(monkeypatch, command, case, *args, "--format", form, "--lang", "en") == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    for part in said:
        assert part in shown.err


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_if_is_kept_in_a_new_file(monkeypatch: pytest.MonkeyPatch, case: Path, tmp_path: Path, form: str) -> None:
    kept = tmp_path / "kept.yaml"
    setting = "partners.deciding.who-cuts-the-knot=the-initiators"
    assert run(monkeypatch, "what-if", case, "--set", setting, "--keep", kept, "--format", form) == 0
    saved = open_case(kept, spectrum()).case
    assert saved.relation("partners").answers["deciding.who-cuts-the-knot"].values == ("the-initiators",)
    assert run(monkeypatch, "what-if", case, "--set", setting, "--keep", kept, "--format", form) == 1
