"""The commands with which people make packs, as they run them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import kompas
from engine.errors import InputError
from engine.packs.schemas import as_json, schemas


def test_a_new_pack_is_made_where_it_is_asked_and_in_the_language_asked(tmp_path: Path) -> None:
    told = {"nl": ("Het pakket staat in", "# Pakket sport"), "en": ("The pack is in", "# Pack sport")}
    for language, (said, title) in told.items():
        result = CliRunner().invoke(
            kompas, ["pack", "new", "sport", "--at", str(tmp_path / language), "--lang", language]
        )
        assert result.exit_code == 0
        assert result.output.startswith(said)
        readme = (tmp_path / language / "sport" / "README.md").read_text(encoding="utf-8")
        assert readme.startswith(title)


def test_a_new_pack_is_made_here_when_no_place_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(kompas, ["pack", "new", "sport"]).exit_code == 0
    assert (tmp_path / "sport" / "pack.yaml").is_file()
    again = CliRunner().invoke(kompas, ["pack", "new", "sport"])
    assert isinstance(again.exception, InputError)


def test_schemas_are_written_as_bytes_to_a_folder_or_all_at_once(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "er"
    assert CliRunner().invoke(kompas, ["pack", "schema", "--out", str(out), "--lang", "nl"]).output == ""
    assert {path.name: path.read_bytes() for path in out.iterdir()} == {
        name: as_json(schema) for name, schema in schemas("nl").items()
    }
    assert json.loads(CliRunner().invoke(kompas, ["pack", "schema"]).stdout_bytes) == schemas("en")


def test_schemas_that_cannot_be_written_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = CliRunner().invoke(kompas, ["pack", "schema", "--out", str(tmp_path / "file")])
    assert isinstance(result.exception, InputError)
    assert "this cannot be written" in str(result.exception)
