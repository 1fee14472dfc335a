"""The README says what is true: its commands, its help texts, its session, its case file and its fault."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner

from cli import kompas
from engine.consultation.case_file import open_case
from engine.errors import InputError
from engine.packs.finding import knowledge_folder, load
from engine.packs.gathering import read_content

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_exactly_two_commands_do_the_set_up_and_each_has_its_windows_form() -> None:
    commands = [line for line in README.splitlines() if line.startswith("python3 -m venv ")]
    assert [command.rsplit("/", 1)[1] for command in commands] == ["kompas demo", "pytest"]
    windows = [line for line in README.splitlines() if line.startswith("py -m venv ")]
    assert [
        line.replace("py -m", "python3 -m").replace("Scripts\\", "bin/").replace("\\", "/") for line in windows
    ] == [command.replace("'", "") for command in commands]  # its shell has no single quotes


def commands(group: click.Group, *path: str) -> Iterator[list[str]]:
    """Every command and every group of commands."""
    yield [*path]
    for name, command in sorted(group.commands.items()):
        yield from commands(command, *path, name) if isinstance(command, click.Group) else [[*path, name]]


@pytest.mark.parametrize("command", list(commands(kompas)))
def test_the_help_text_in_the_readme_is_what_the_command_says(command: list[str]) -> None:
    said = CliRunner().invoke(kompas, [*command, "--help"], prog_name="kompas", terminal_width=80).output
    assert said.strip() in [block.strip() for block in blocks("text")]


def test_every_command_is_in_the_readme() -> None:
    shown = re.findall(r"Usage: kompas ((?:[\w-]+ )*)", README)
    assert sorted(words.split() for words in shown) == sorted(commands(kompas))


def test_the_session_in_the_readme_is_a_real_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (session,) = (block for block in blocks("console") if "kompas consult" in block)
    typed = [line.partition("> ")[2] for line in session.splitlines() if line.startswith("> ")]
    title = re.search(r"called\? (.*)", session)
    assert title is not None
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(kompas, ["consult", "--lang", "en"], input="\n".join([title[1], *typed]) + "\n")
    shown = [line.rstrip() for line in session.splitlines()[1:]]
    printed = [line.rstrip() for line in result.output.splitlines()]
    assert printed[: len(shown)] == shown


def test_the_explanation_in_the_readme_is_a_real_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (shown,) = (block for block in blocks("console") if "kompas why-not" in block)
    command = shown.splitlines()[0].removeprefix("$ kompas ").split()
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(kompas, ["demo", "--save", command[1], "--lang", "en"]).exit_code == 0
    printed = CliRunner().invoke(kompas, command).output
    assert [line.rstrip() for line in printed.rstrip().splitlines()] == shown.rstrip().splitlines()[1:]


def test_the_case_file_in_the_readme_can_be_opened(tmp_path: Path) -> None:
    (text,) = blocks("yaml")
    path = tmp_path / "case.yaml"
    path.write_text(text, encoding="utf-8")
    assert open_case(path, load()).case.title == yaml.safe_load(text)["title"]


def test_the_fault_in_the_readme_is_what_is_said(tmp_path: Path) -> None:
    (shown,) = (block for block in blocks("console") if "did you mean" in block)
    pack = tmp_path / "pack"
    for file in sorted((knowledge_folder() / "spectrum").rglob("*.yaml")):
        copy = pack / file.relative_to(knowledge_folder() / "spectrum")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(
            file.read_text(encoding="utf-8").replace("strength: strong", "strenght: strong", 1)
            if file.name == "trust.yaml"
            else file.read_text(encoding="utf-8"),
            encoding="utf-8",
        )
    with pytest.raises(InputError) as refused:
        read_content(pack, "knowledge/spectrum")
    assert refused.value.faults[0].said("en") == " ".join(shown.split())
