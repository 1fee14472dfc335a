"""`kompas picture` from the command line."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

import cli
from engine.commands import opening
from engine.consultation.case_file import save_new
from tests.running import spectrum

SPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A worked case of three relations as a file."""
    worked = next(case for case in spectrum().cases if case.id == "gas-free-overvecht-noord")
    return save_new(tmp_path / "case.yaml", worked.case("nl")).path


def run(monkeypatch: pytest.MonkeyPatch, *args: str | Path) -> int:
    """The exit code of `kompas picture` in this process."""
    monkeypatch.setattr("sys.argv", ["kompas", "picture", *(str(arg) for arg in args)])
    monkeypatch.setattr(opening, "knowledge", lambda *_, **__: spectrum())
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize(
    ("args", "title"),
    [
        ((), "Vormenkaart: "),
        (("--kind", "relations"), "Relaties en rollen: "),
        (("--kind", "observations", "--relation", "residents"), "Wat we zagen: bewoners"),
        (("--kind", "observations", "--relation", "residents", "--lang", "en"), "What we saw: bewoners"),
    ],
)
def test_each_kind_goes_into_its_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path, args: tuple[str, ...], title: str
) -> None:
    before = case.read_bytes()
    assert run(monkeypatch, case, "-o", case.parent / "x.svg", *args) == 0
    assert "x.svg" in capsys.readouterr().out
    found = ElementTree.fromstring((case.parent / "x.svg").read_bytes())
    assert (found.findtext(f"{SPACE}title") or "").startswith(title)
    assert case.read_bytes() == before


def test_one_relation_is_shown_alone_when_asked_for(monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    assert run(monkeypatch, case, "-o", case.parent / "x.svg", "--relation", "residents") == 0
    said = ElementTree.fromstring((case.parent / "x.svg").read_bytes()).findtext(f"{SPACE}desc") or ""
    assert "bewoners: huurders en eigenaren: " in said
    assert "netbeheerder" not in said


def test_a_png_is_a_png(monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    assert run(monkeypatch, case, "-o", case.parent / "x.PNG") == 0
    assert (case.parent / "x.PNG").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        ((), 2, "Missing option '-o'"),
        (("-o", "x.gif", "--lang", "en"), 1, "x.gif: the name of a picture ends in .svg or .png"),
        (("-o", "x.gif", "--lang", "nl"), 1, "x.gif: de naam van een plaatje eindigt op .svg of .png"),
        (("-o", "x.svg", "--kind", "observations", "--lang", "en"), 1, "choose one with --relation; allowed: partners, residents, energy-volunteers"),
        (("-o", "x.svg", "--relation", "resident", "--lang", "en"), 1, "did you mean 'residents'?"),
        (("-o", "nowhere/x.svg", "--lang", "en"), 1, "cannot be written"),
        (("-o", "x.svg", "--kind", "triangle"), 2, "'form-map', 'observations', 'relations'"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path, args: tuple[str, ...], code: int, said: str
) -> None:  # fmt: skip
    monkeypatch.chdir(case.parent)
    assert run(monkeypatch, case, *args) == code
    assert said in capsys.readouterr().err
    assert [path.name for path in case.parent.iterdir()] == ["case.yaml"]


def test_a_picture_never_replaces_its_case(monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    before = case.read_bytes()
    assert run(monkeypatch, case, "-o", case) == 2
    assert case.read_bytes() == before
