"""`kompas report` from the command line."""

from pathlib import Path

import pytest

import cli
from engine.commands import opening
from engine.consultation.case_file import save_new
from tests.report.reporting import MIXED, SNAPSHOTS
from tests.running import kompas, spectrum


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A worked case of three relations as a file."""
    worked = next(case for case in spectrum().cases if case.id == MIXED)
    return save_new(tmp_path / "case.yaml", worked.case("nl")).path


def run(monkeypatch: pytest.MonkeyPatch, *args: str | Path) -> int:
    """The exit code of `kompas report` in this process."""
    monkeypatch.setattr("sys.argv", ["kompas", "report", *(str(arg) for arg in args)])
    monkeypatch.setattr(opening, "knowledge", lambda *_, **__: spectrum())
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


def test_a_report_comes_in_the_language_of_the_case_or_the_one_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path
) -> None:
    to = case.parent / "report.md"
    assert run(monkeypatch, case, "-o", to) == 0
    assert capsys.readouterr().out.split() == f"Het verslag staat in {to}.".split()
    assert to.read_text(encoding="utf-8") == (SNAPSHOTS / "client-nl.md").read_text(encoding="utf-8")
    assert run(monkeypatch, case, "-o", to, "--lang", "en", "--for", "audit") == 0
    assert "Report for audit" in to.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "begins"), [("r.html", b"<!DOCTYPE html>"), ("r.HTML", b"<!DOCTYPE html>"), ("r.pdf", b"%PDF-"), ("r.md", b"# ")])  # fmt: skip
def test_the_ending_says_what_kind_of_file_it_is(monkeypatch: pytest.MonkeyPatch, case: Path, name: str, begins: bytes) -> None:  # fmt: skip
    if name.endswith("pdf"):
        pytest.importorskip("weasyprint", reason="Pango is not installed", exc_type=OSError)
    assert run(monkeypatch, case, "-o", case.parent / name) == 0
    assert (case.parent / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("to", "code", "said"),
    [
        ("report.odt", 1, "'.odt' is geen soort bestand dat we schrijven; kan zijn: "),
        ("report", 1, "'report' is geen soort bestand"),
        ("nowhere/report.md", 1, "dit bestand is niet te schrijven"),
        ("case.yaml", 1, "'.yaml' is geen soort bestand"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_changes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path, to: str, code: int, said: str
) -> None:
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    before = case.read_bytes()
    assert run(monkeypatch, case, "-o", case.parent / to) == code
    assert said in capsys.readouterr().err
    assert case.read_bytes() == before
    assert sorted(path.name for path in case.parent.iterdir()) == ["case.yaml"]


def test_a_case_named_as_a_report_is_not_replaced(monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    named = case.rename(case.parent / "case.md")
    assert run(monkeypatch, named, "-o", named) == 2


def test_an_existing_report_stays_whole_when_the_new_one_fails(monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    to = case.parent / "report.html"
    to.write_text("the old one", encoding="utf-8")

    def fails(*_: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", fails)
    assert run(monkeypatch, case, "-o", to) == 1
    assert to.read_text(encoding="utf-8") == "the old one"
    assert sorted(path.name for path in case.parent.iterdir()) == ["case.yaml", "report.html"]


@pytest.mark.parametrize("missing", ["weasyprint", "resvg_py", "docxtpl"])
def test_a_page_needs_nothing_that_is_extra(tmp_path: Path, case: Path, missing: str) -> None:
    (tmp_path / f"{missing}.py").write_text("raise RuntimeError('imported')", encoding="utf-8")
    for name in ("a.html", "a.md"):
        made = kompas("report", case, "-o", tmp_path / name, PYTHONPATH=str(tmp_path))
        assert (made.returncode, made.stderr) == (0, "")


def test_a_pdf_without_weasyprint_names_the_extra(tmp_path: Path, case: Path) -> None:
    (tmp_path / "weasyprint.py").write_text("raise ImportError", encoding="utf-8")
    made = kompas("report", case, "-o", tmp_path / "a.pdf", "--lang", "en", PYTHONPATH=str(tmp_path))
    assert made.returncode == 1
    assert "pip install 'coalitiekompas[pdf]'" in made.stderr


def test_a_pdf_without_pango_names_it(tmp_path: Path, case: Path) -> None:
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library pango')", encoding="utf-8")
    made = kompas("report", case, "-o", tmp_path / "a.pdf", "--lang", "en", PYTHONPATH=str(tmp_path))
    assert made.returncode == 1
    assert "libpango" in made.stderr
