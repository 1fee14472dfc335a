"""Cases side by side from the command line: two files or more, each once, as text or for machines."""

import json
from pathlib import Path

import jsonschema
import pytest

from engine.consultation.case_file import save_new
from tests.explained import worked
from tests.explanation.telling import with_values
from tests.running import spectrum
from tests.test_cli_explaining import SCHEMAS, run

KNOT = spectrum().question["deciding.who-cuts-the-knot"]


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """A worked case of three relations, and the same with another answer, as files."""
    case = worked("gas-free-overvecht-noord").case("nl")
    other = with_values(case, "partners", KNOT, ["the-initiators"])
    return save_new(tmp_path / "ann.yaml", case).path, save_new(tmp_path / "bo.yaml", other).path


def test_two_files_are_compared_as_text_in_the_language_of_the_first_and_stay_as_they_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pair: tuple[Path, Path]
) -> None:
    before = [path.read_bytes() for path in pair]
    assert run(monkeypatch, "compare", *pair, "--relation", "partners") == 0
    said = capsys.readouterr().out
    assert said.startswith("Naast elkaar: ann en bo")
    assert KNOT.ask.nl in said
    assert run(monkeypatch, "compare", *pair, "--moments", "--lang", "en") == 0
    assert capsys.readouterr().out.startswith("Over time: ann and bo")
    assert [path.read_bytes() for path in pair] == before


def test_a_result_for_machines_follows_its_schema_and_is_not_verified_from_one_case(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], pair: tuple[Path, Path], tmp_path: Path
) -> None:
    assert run(monkeypatch, "compare", *pair, "--format", "json") == 0
    written = capfdbinary.readouterr().out
    jsonschema.validate(json.loads(written), json.loads((SCHEMAS / "compare-1.json").read_bytes()))
    (tmp_path / "result.json").write_bytes(written)
    assert run(monkeypatch, "verify-receipt", tmp_path / "result.json", pair[0], "--lang", "en") == 1
    assert b"a result of 'compare' cannot be made again from one case" in capfdbinary.readouterr().err


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_cannot_be_compared_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pair: tuple[Path, Path], form: str
) -> None:
    one, other = pair
    again = one.parent / ".." / one.parent.name / one.name
    for args, code, said in (
        ((one,), 2, "Name two cases or more."),
        ((one, other, again), 1, f"this is the same file as {one}; name every file once"),
        ((one, other, "--relation", "residentes"), 1, "did you mean 'residents'?"),
        ((one, one.parent / "gone.yaml"), 1, "gone.yaml"),
    ):
        assert run(monkeypatch, "compare", *args, "--format", form, "--lang", "en") == code
        shown = capsys.readouterr()
        assert shown.out == ""
        assert said in shown.err
