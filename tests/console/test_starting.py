"""How the program is started is shown so that it can be typed, on every system."""

import sys
from pathlib import Path

import pytest

from engine.console.starting import Start, command


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which `kompas` is found."""
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/kompas")


@pytest.fixture
def not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which it is not."""
    monkeypatch.setattr("shutil.which", lambda _: None)


@pytest.mark.usefixtures("installed")
def test_where_kompas_is_found_it_is_typed_so() -> None:
    assert command("/somewhere/bin/kompas") == "kompas"
    assert command("cli.py") == "python cli.py"
    assert command("my checkout/cli.py") == "python 'my checkout/cli.py'"


@pytest.mark.usefixtures("not_installed")
def test_else_its_path_is_typed_from_here_or_whole_when_it_is_on_another_drive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command(str(tmp_path / ".venv" / "kompas")) == str(Path(".venv") / "kompas")

    def other_drive(path: str) -> str:
        raise ValueError(f"path is on mount 'D:', start on mount 'C:': {path}")

    monkeypatch.setattr("os.path.relpath", other_drive)
    assert command("D:/kompas") == "D:/kompas"


@pytest.mark.parametrize(
    ("system", "name", "said"),
    [
        ("posix", "plot.yaml", "kompas consult plot.yaml"),
        ("posix", "my plot $1.yaml", "kompas consult 'my plot $1.yaml'"),
        ("nt", "plot.yaml", "kompas consult plot.yaml"),
        ("nt", "my plot.yaml", 'kompas consult "my plot.yaml"'),
    ],
)
def test_a_name_with_a_space_is_quoted_as_the_system_reads_it(
    monkeypatch: pytest.MonkeyPatch, system: str, name: str, said: str
) -> None:
    path = Path(name)
    monkeypatch.setattr("os.name", system)
    shown = Start().typable("consult", path)
    monkeypatch.undo()
    assert shown == said


@pytest.mark.skipif(sys.platform == "win32", reason="quotes are others there")
def test_the_packs_are_named_as_they_were_given() -> None:
    start = Start("kompas", ("care", "./my packs/dike"))
    shown = start.typable("advise", Path("plot.yaml"))
    assert shown == "kompas advise plot.yaml --pack care --pack './my packs/dike'"
