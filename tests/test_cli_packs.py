"""The commands about packs as people run them: what they write, where, and the exit codes that scripts read."""

import json
from pathlib import Path

import pytest

from tests.packs.small_pack import WrittenPack, copied
from tests.running import ROOT, kompas, spectrum

TEXTS = "what: {nl: Doe., en: Do.}, why: {nl: w, en: w}, how: {nl: h, en: h}, basis: {proposal: {why: {nl: x, en: x}}}"
QUESTION = """\
theme: flood
title: {nl: Water, en: Water}
opening: {nl: Nu het water., en: Now the water.}
questions:
  - id: flood.how-high
    about: task
    scope: relation
    ask: {nl: Hoe hoog staat het?, en: How high is it?}
    help: {nl: Het peil., en: The level.}
    options: [{id: low, text: {nl: laag, en: low}}, {id: high, text: {nl: hoog, en: high}}]
"""
ADVICE = f"""\
theme: flood
advice:
  - {{id: flood.pump, kind: role, if: {{flood.how-high: high}}, {TEXTS}}}
  - {{id: flood.wait, kind: role, if: {{flood.how-high: low}}, {TEXTS}}}
"""
SWITCHED = "theme: all\nchanges:\n  - switch-off: fit.directive\n    because: {nl: daarom, en: therefore}\n"


@pytest.fixture
def flood(tmp_path: Path) -> WrittenPack:
    """A sound pack beside the spectrum."""
    pack = copied("water", tmp_path)
    pack.swap("pack.yaml", "small: 1.0.0", f"spectrum: {dict(spectrum().identity)['spectrum']}")
    pack.write("questions/flood.yaml", QUESTION)
    pack.write("advice/flood.yaml", ADVICE)
    return pack


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A real case."""
    kompas("demo", "--save", "case.yaml", "--lang", "en", cwd=tmp_path)
    return tmp_path / "case.yaml"


def test_a_sound_pack_passes_and_so_does_the_base(flood: WrittenPack) -> None:
    done = kompas("pack", "check", flood.folder, "spectrum", "--strict", "--lang", "en")
    assert (done.returncode, done.stdout) == (0, "water, spectrum: 0 errors, 0 warnings.\n")


def test_warnings_fail_only_when_strict_and_errors_always(flood: WrittenPack) -> None:
    flood.swap("advice/flood.yaml", "if: {flood.how-high: low}", "if: {form: directive}")
    for strict, code in (((), 0), (("--strict",), 1)):
        done = kompas("pack", "check", flood.folder, "--lang", "en", *strict)
        assert (done.returncode, done.stderr) == (code, "")
        assert "warning [option-without-effect]" in done.stdout
    flood.swap("advice/flood.yaml", "if: {form: directive}", "if: {form: directif}")
    done = kompas("pack", "check", flood.folder, "--lang", "en")
    assert done.returncode == 1
    assert "Did you mean 'directive'?" in done.stdout


def test_a_witness_opens_with_advise(flood: WrittenPack, tmp_path: Path) -> None:
    flood.swap("advice/flood.yaml", "if: {flood.how-high: low}", "any: [{flood.how-high: low}, {task.wanted-by: one-organisation}], excludes: [flood.pump]")  # fmt: skip
    done = kompas("pack", "check", "water", "--witness", "wit", "--format", "json", cwd=tmp_path)
    (issue,) = json.loads(done.stdout)["issues"]
    assert (done.returncode, issue["witness"]) == (1, "wit/excluded-together-flood-wait.yaml")
    again = kompas("pack", "check", "water", "--witness", "wit", "--format", "json", cwd=tmp_path)
    assert (again.stdout, again.stderr) == (done.stdout, "")
    other = kompas("pack", "check", "water", "--witness", "wit", "--lang", "nl", cwd=tmp_path)
    assert other.returncode == 1
    assert "[excluded-together]" in other.stdout
    assert f"{issue['witness']}: dit bestaat al" in other.stderr
    advised = kompas("advise", issue["witness"], "--pack", "water", "--more", "--format", "json", cwd=tmp_path)
    assert advised.returncode == 0
    shown = {piece["id"] for relation in json.loads(advised.stdout)["cases"][0]["relations"] for piece in relation["advice"]}  # fmt: skip
    assert {"flood.pump", "flood.wait"} <= shown


def test_annotations_for_github_are_in_english_unless_asked(flood: WrittenPack, tmp_path: Path) -> None:
    flood.swap("advice/flood.yaml", "kind: role, if: {flood.how-high: high}", "kind: rol, if: {flood.how-high: high}")
    done = kompas("pack", "check", "water", "--format", "github", cwd=tmp_path, LANG="nl_NL.UTF-8")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=water/advice/flood.yaml,line=3,col=28,title=not-valid::")
    assert "'rol' is not possible here" in done.stdout
    assert "'rol' kan hier niet" in kompas("pack", "check", "water", "--format", "github", "--lang", "nl", cwd=tmp_path).stdout  # fmt: skip


def test_a_run_of_all_cases_says_what_reads_otherwise(flood: WrittenPack) -> None:
    done = kompas("pack", "test", flood.folder, "--coverage", "--lang", "en")
    assert done.returncode == 0
    assert "0 differences." in done.stdout
    assert "Exercised: 0 of 2 pieces of advice (0 %).\n  · flood.pump" in done.stdout
    flood.write("changes/all.yaml", SWITCHED)
    done = kompas("pack", "test", flood.folder, "--format", "json")
    assert done.returncode == 1
    assert {difference["pack"] for difference in json.loads(done.stdout)["differences"]} == {"spectrum"}


def test_the_impact_on_archived_cases_is_said_and_is_no_failure(flood: WrittenPack, case: Path) -> None:
    done = kompas("impact", "--with", flood.folder, case, "--lang", "en")
    assert (done.returncode, done.stdout) == (0, "one case. Read otherwise: 0. Only another outcome: 0. The same: 1.\n")
    flood.write("changes/all.yaml", SWITCHED)
    done = kompas("impact", "--with", flood.folder, case, "--lang", "en")
    assert done.returncode == 0
    assert "through fit.directive (gone, water)\n        because: therefore" in done.stdout
    found = json.loads(kompas("impact", "--with", flood.folder, case, "--format", "json").stdout)
    assert found["asked"]["packs"] == ["water"]
    assert kompas("impact", case).returncode == 2


def test_a_consultation_becomes_a_case_that_passes(flood: WrittenPack, case: Path) -> None:
    title = case.read_text(encoding="utf-8").split("title: ")[1].splitlines()[0]
    done = kompas("pack", "case", case, "--into", flood.folder, "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert title not in flood.text("cases/consultations.yaml")
    assert kompas("pack", "test", flood.folder).returncode == 0
    again = kompas("pack", "case", case, "--into", flood.folder, "--id", "consultation-1", "--lang", "en")
    assert (again.returncode, again.stdout) == (1, "")
    assert "there is a case 'consultation-1' already" in again.stderr


def test_a_consultation_never_goes_into_a_pack_that_goes_by_a_name(case: Path) -> None:
    """It was written among the shipped files, and nothing said so."""
    shipped = ROOT / "knowledge" / "sectors" / "care" / "cases"
    before = sorted(path.name for path in shipped.iterdir())
    done = kompas("pack", "case", case, "--into", "care", "--lang", "en")
    try:
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("care: this is the name of a pack that is shipped or installed")
        assert done.stderr.rstrip().endswith("name the folder of your own pack, such as ./care")
        assert sorted(path.name for path in shipped.iterdir()) == before
    finally:
        (shipped / "consultations.yaml").unlink(missing_ok=True)


@pytest.mark.parametrize("command", [("check",), ("test",), ("case", "x.yaml", "--into")])
def test_a_pack_that_is_not_there_is_said_on_the_error_stream(command: tuple[str, ...]) -> None:
    done = kompas("pack", *command, "spectrun", "--lang", "en")
    assert (done.returncode, done.stdout) == (1, "")
    assert "did you mean 'spectrum'?" in done.stderr
