"""`kompas how --graph` and `kompas picture` from the command line."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

import cli
from engine.commands import opening
from engine.consultation.case_file import save_new
from tests.running import kompas, spectrum


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A worked case of three relations as a file."""
    worked = next(case for case in spectrum().cases if case.id == "gas-free-overvecht-noord")
    return save_new(tmp_path / "case.yaml", worked.case("nl")).path


def run(monkeypatch: pytest.MonkeyPatch, *args: str | Path) -> int:
    """The exit code of `kompas how` in this process."""
    monkeypatch.setattr("sys.argv", ["kompas", "how", *(str(arg) for arg in args)])
    monkeypatch.setattr(opening, "knowledge", lambda *_, **__: spectrum())
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize(("form", "begin"), [("svg", b"<svg "), ("mermaid", b"flowchart LR\n"), ("dot", b"digraph ")])
def test_a_picture_is_printed_or_goes_into_a_file(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], case: Path, form: str, begin: bytes
) -> None:
    before = case.read_bytes()
    assert run(monkeypatch, case, "--graph", form) == 0
    printed = capfdbinary.readouterr().out
    assert printed.startswith(begin)
    assert run(monkeypatch, case, "--graph", form, "-o", case.parent / "out") == 0
    assert capfdbinary.readouterr().out == b""
    assert (case.parent / "out").read_bytes() == printed
    assert case.read_bytes() == before


def test_a_picture_is_in_the_language_and_of_the_relation_and_advice_asked_for(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], case: Path
) -> None:
    asked = ("--relation", "residents", "--graph", "svg")
    advice = next(a for a in spectrum().advice if a.kind == "role" and a.what.en.startswith("Take charge"))
    assert run(monkeypatch, case, advice.id, *asked) == 0
    picture = ElementTree.fromstring(capfdbinary.readouterr().out)
    assert picture.get("lang") == "nl"
    shown = [group.get("data-node") or "" for group in picture.iter("{http://www.w3.org/2000/svg}g")]
    assert sum(f"/advice/{advice.id}=" in id for id in shown) == sum("/advice/" in id for id in shown) == 1
    assert all("residents/" in id for id in shown)
    assert run(monkeypatch, case, *asked, "--lang", "en") == 0
    assert b'lang="en"' in capfdbinary.readouterr().out


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("-o", "x.svg"), 2, "-o goes with --graph"),
        (("--graph", "svg", "--format", "json"), 2, "--graph does not go with --format json"),
        (("--graph", "png"), 2, "'svg', 'mermaid', 'dot'"),
        (("connective.role.host-a-platform-x", "--graph", "svg", "--lang", "en"), 1, "is no form, rule or advice"),
        (("connective", "--graph", "svg", "--lang", "en"), 1, "did not come out here"),
        (("--graph", "svg", "--lang", "en", "-o", "nowhere/x.svg"), 1, "cannot be written"),
    ],
)
def test_what_cannot_be_drawn_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: Path, args: tuple[str, ...], code: int, said: str
) -> None:  # fmt: skip
    monkeypatch.chdir(case.parent)
    assert run(monkeypatch, case, *args) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err


def test_a_picture_never_replaces_its_case(monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    before = case.read_bytes()
    assert run(monkeypatch, case, "--graph", "svg", "-o", case) == 2
    assert case.read_bytes() == before


def test_a_case_is_drawn_into_a_file(case: Path) -> None:
    """The command ended in a traceback: it asked for the case by a name that was gone."""
    done = kompas("picture", case, "-o", case.parent / "map.svg")
    assert done.returncode == 0
    assert (case.parent / "map.svg").read_bytes().startswith(b"<svg ")
