"""What is said of packs for machines: it follows its schema, in both languages, whatever the packs are like."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from engine.checks.checking import check
from engine.checks.impact import impact
from engine.checks.pack_run import run_packs
from engine.language import LANGUAGES, Language
from engine.machine.checking import check_result
from engine.machine.impact import impact_result
from engine.machine.pack_run import pack_run_result
from tests.resulting import data_of
from tests.two_packs import CASE, TORN, TURNED, base_in, changes, sector_in

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"


def results(folder: Path, language: Language) -> Iterator[tuple[str, Any]]:
    """Every result about packs, as plain data: of a pack that changes much, and of one that is not valid."""
    base, sector, case = base_in(folder), sector_in(folder), folder / "case.yaml"
    case.write_text(CASE, encoding="utf-8")
    changes(sector, *TURNED)
    sector.write("advice/own.yaml", TORN)
    checked = check([sector.folder], base.folder)
    yield "check", data_of(check_result(checked, (None, None, folder / "witness.yaml"), language))
    yield "pack-test", data_of(pack_run_result(run_packs([sector.folder], base.folder), language))
    found = impact([case], [sector.folder], base.folder)
    yield "impact", data_of(impact_result(found, language))
    sector.write("advice/own.yaml", "theme: own\nadvice: 1\n")
    yield "check", data_of(check_result(check([sector.folder], base.folder), (None,), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_follow_their_schema_and_nothing_more_is_allowed(tmp_path: Path, language: Language) -> None:
    for name, data in results(tmp_path, language):
        validator = Draft202012Validator(json.loads((SCHEMAS / f"{name}-1.json").read_bytes()))
        validator.validate(data)
        assert not validator.is_valid(data | {"extra": "x"})
        for key in validator.schema["required"]:
            assert not validator.is_valid({k: v for k, v in data.items() if k != key})


def test_they_say_what_was_found(tmp_path: Path) -> None:
    (_, checked), (_, run), (_, changed), (_, invalid) = results(tmp_path, "nl")
    *caused, issue = checked["issues"]
    assert [(each["pack"], each["subject"], each["causes"]) for each in caused] == [
        ("small", "role.steer", ["water"]), ("small", "work.who-decides/both", ["water"]),
    ]  # fmt: skip
    assert "causes" not in issue
    assert (issue["code"], issue["severity"], issue["subject"]) == ("excluded-together", "error", "own.torn")
    assert issue["witness"] == (tmp_path / "witness.yaml").as_posix()
    assert (checked["complete"], checked["errors"], checked["warnings"], checked["elsewhere"]) == ("yes", 2, 1, 0)
    assert checked["receipt"]["packs"].keys() == {"small", "water"}
    assert (run["differences"], run["reread"][0]["case"], run["reread"][0]["because"]) == ([], "street", "daarom")
    relation, _ = changed["cases"][0]["relations"]
    assert (relation["before"]["word"], relation["after"]["word"]) == ("clear", "leaning")
    assert [through["rule"] for through in relation["through"]] == ["more.q1/red"]
    assert {outcome["fact"]: outcome["with"] for outcome in relation["outcomes"]} == {
        "partners/finding/paid-by-one=yes": "no",
        "partners/advice/role.steer=role": "no",
        "partners/advice/own.torn=role": "yes",
    }
    assert changed["cases"][0]["without"].keys() == {"small"}
    assert (invalid["complete"], invalid["errors"]) == ("no", 1)
    assert "receipt" not in invalid
    assert "witness" not in invalid["issues"][0]
