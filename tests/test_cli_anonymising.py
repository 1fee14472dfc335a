"""A case without names from the command line: a new file, and what was done with the old names."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.consultation.case_file import open_case, save_new
from engine.model.case import answers
from tests.explained import worked
from tests.running import spectrum
from tests.test_cli_explaining import run


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A worked case in which one person answered, with a comment in the file."""
    told = worked("gas-free-overvecht-noord").case("nl")
    partners = told.relation("partners")
    given = {id: replace(answer, by="Anna") for id, answer in partners.answers.items()}
    path = save_new(tmp_path / "case.yaml", told.with_relation(replace(partners, answers=answers(given)))).path
    path.write_text(f"# by Anna\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    return path


def test_the_new_case_holds_no_name_and_what_was_done_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path, tmp_path: Path
) -> None:
    before = case.read_bytes()
    new = tmp_path / "new.yaml"
    assert run(monkeypatch, "anonymise", case, "-o", new, "--lang", "en") == 0
    said = " ".join(capsys.readouterr().out.split())
    for part in (f"is in {new}", "the title", "3 names of relations", "one person", " notes ·", "comments in the file"):
        assert part in said
    text = new.read_text(encoding="utf-8")
    assert not [name for name in ("Anna", "Utrecht", "Overvecht", "note:", "#") if name in text]
    assert "A collaboration" in text
    assert open_case(new, spectrum()).case.relations[1].id == "residents-1"
    assert case.read_bytes() == before


def test_kept_notes_are_to_be_read_and_an_existing_file_is_never_replaced(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.yaml"
    assert run(monkeypatch, "anonymise", case, "-o", new, "--notes", "--name", "gemeente", "--lang", "nl") == 0
    said = capsys.readouterr().out
    assert "Toelichtingen die er nog in staan: " in said
    assert "één andere naam" in said
    assert "gemeente" not in new.read_text(encoding="utf-8").lower().replace("gemeenteraad", "")
    for taken in (new, case):
        before = taken.read_bytes()
        assert run(monkeypatch, "anonymise", case, "-o", taken) == 1
        assert taken.read_bytes() == before
