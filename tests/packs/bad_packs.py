"""Bad packs: each a file in `bad/` with what is changed in the good pack `dike` or its base `small`, and all that is then said.

`about` says what is wrong, `files` what each file becomes: its whole text, or one of
`replace: [old, new]` (old stands there once), `repeat: [head, unit, times, tail]` (`{n}` in a unit is its number),
`bytes: hexadecimal`, `link: target`, `rename: name` and `folder: yes`. `says` is everything that a check of both packs says, in both languages.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from engine.checks.checking import check
from engine.checks.issues import Issue
from engine.language import LANGUAGES, Language
from tests.packs.small_pack import copied
from tests.two_packs import base_in

BAD = Path(__file__).parent / "bad"
LINKS = sys.platform != "win32"  # links need a right there


def described(file: Path) -> dict[str, Any]:
    """What a file in `bad/` says."""
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def says(files: dict[str, Any], folder: Path) -> dict[Language, list[str]]:
    """Everything that a check says of the packs with these files changed, in each language, with paths from the folder."""
    base, sector = base_in(folder), copied("dike", folder)
    for name, content in files.items():
        write(folder / name, content)
    issues = check([base.folder, sector.folder], base.folder).issues
    return {language: [_said(issue, language, folder) for issue in issues] for language in LANGUAGES}


def write(path: Path, content: Any) -> None:
    """One file as a bad pack has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        path.write_text(content, encoding="utf-8", newline="\n")
        return
    ((how, value),) = content.items()
    HOW[how](path, value)


def _replace(path: Path, value: list[str]) -> None:
    old, new = value
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path.name, old, text.count(old))
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def _repeat(path: Path, value: tuple[str, str, int, str]) -> None:
    head, unit, times, tail = value
    write(path, head + "".join(unit.replace("{n}", str(number)) for number in range(times)) + tail)


def _link(path: Path, target: str) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to(target)


HOW: dict[str, Callable[[Path, Any], object]] = {
    "replace": _replace,
    "repeat": _repeat,
    "bytes": lambda path, value: path.write_bytes(bytes.fromhex(value)),
    "link": _link,
    "folder": lambda path, _: path.mkdir(),
    "rename": lambda path, name: path.rename(path.with_name(name)),
}


def _said(issue: Issue, language: Language, folder: Path) -> str:
    """An issue on three lines: what and where, the sentence, and what to do."""
    head = f"{issue.place}: {issue.severity} [{issue.code}] {issue.pack}"
    sentence = ": ".join(part for part in (issue.subject, issue.sentence[language]) if part)
    return "\n".join((head, sentence, issue.remedy[language] if issue.remedy else "-")).replace(f"{folder}/", "")
