"""The cases that show issues, written as case files that open with the packs that were checked."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from engine.checks.issues import Issue
from engine.consultation.atomic import make_folder
from engine.consultation.case_file import named_after, save_new
from engine.consultation.case_text import updated
from engine.errors import Fault, InputError
from engine.language import Language
from engine.model.case import Case


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Per issue the file of the case that shows it, where there is one; and why others could not be written."""

    paths: tuple[Path | None, ...]
    faults: tuple[Fault, ...] = ()


def write_witnesses(issues: Iterable[Issue], folder: Path, language: Language) -> Witnesses:
    """Writes the cases that show issues. One that stands there from an earlier check stays; what else does is a fault."""
    taken: set[Path] = set()
    faults: list[Fault] = []

    def write(issue: Issue) -> Path | None:
        if issue.witness is None:
            return None
        title = f"{issue.subject}: {issue.sentence[language]}"
        case = replace(issue.witness.case, title=title, language=language)
        path = _free(named_after(f"{issue.code} {issue.subject}", folder), taken)
        taken.add(path)
        try:
            make_folder(folder)
            return path if _stands(path, case) else save_new(path, case).path
        except InputError as error:
            faults.extend(error.faults)
            return None

    paths = tuple(write(issue) for issue in issues)
    return Witnesses(paths, tuple(dict.fromkeys(faults)))


def _free(path: Path, taken: Container[Path]) -> Path:
    """The path, numbered when another issue has it: the same in every check."""
    names = chain([path], (path.with_stem(f"{path.stem}-{number}") for number in count(2)))
    return next(name for name in names if name not in taken)


def _stands(path: Path, case: Case) -> bool:
    """Whether the file holds this case and nothing else."""
    try:
        return path.read_bytes() == updated(b"", case)
    except OSError:
        return False
