"""`kompas guide` from the command line."""

import re
from pathlib import Path

import pytest

from tests.running import ROOT, kompas


@pytest.mark.parametrize(
    ("locale", "args", "title", "said"),
    [
        ("C", (), "Interview guide", "The interview guide is in guide.md."),
        ("nl_NL.UTF-8", (), "Gespreksleidraad", "De gespreksleidraad staat in guide.md."),
        ("C", ("--lang", "nl"), "Gespreksleidraad", "De gespreksleidraad staat in guide.md."),
    ],
)
def test_the_guide_is_written_in_the_language_asked_for(
    tmp_path: Path, locale: str, args: tuple[str, ...], title: str, said: str
) -> None:
    run = kompas("guide", "-o", "guide.md", *args, cwd=tmp_path, LANG=locale)
    assert (run.returncode, run.stderr, run.stdout.strip()) == (0, "", said)
    assert (tmp_path / "guide.md").read_text(encoding="utf-8").startswith(f"# {title}\n")


def test_an_existing_guide_is_replaced_whole_by_the_same_bytes_each_time(tmp_path: Path) -> None:
    path = tmp_path / "guide.html"
    path.write_text("what was there", encoding="utf-8")
    args = ("guide", "--quick", "--pack", "care", "-o", path, "--lang", "en")
    assert kompas(*args, PYTHONHASHSEED="0").returncode == 0
    first = path.read_bytes()
    assert first.startswith(b"<!DOCTYPE html>")
    assert b"what was there" not in first
    assert kompas(*args, PYTHONHASHSEED="7").returncode == 0
    assert path.read_bytes() == first
    assert [each.name for each in tmp_path.iterdir()] == ["guide.html"]


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("-o", "guide.odt"), 1, "'.odt'"),
        (("-o", "guide"), 1, ".html"),
        (("-o", "no/such/guide.md"), 1, "no/such/guide.md"),
        (("-o", "guide.md", "--pack", "cares"), 1, "care"),
        ((), 2, "-o"),
    ],
)
def test_what_cannot_be_written_is_said_and_leaves_nothing(
    tmp_path: Path, args: tuple[str, ...], code: int, said: str
) -> None:
    run = kompas("guide", *args, cwd=tmp_path)
    assert (run.returncode, run.stdout) == (code, "")
    assert said in run.stderr
    assert "Traceback" not in run.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_example_in_the_readme_says_what_is_said(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (command, said), *others = re.findall(r"^\$ kompas (guide .*)\n(.*)$", readme, re.MULTILINE)
    assert others == []
    assert kompas(*command.split(), cwd=tmp_path).stdout.strip() == said
