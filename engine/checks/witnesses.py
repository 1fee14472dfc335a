"""The cases that show issues, written as case files that open with the packs that were checked."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from engine.checks.issues import Issue
from engine.consultation.atomic import make_folder
from engine.consultation.case_file import free_path, named_after, save_new
from engine.language import Language


def write_witnesses(issues: Iterable[Issue], folder: Path, language: Language) -> tuple[Path | None, ...]:
    """Per issue the file of the case that shows it, where one can; InputError when a file stands there or cannot be written."""
    written: list[Path] = []

    def write(issue: Issue) -> Path | None:
        if issue.witness is None:
            return None
        make_folder(folder)
        title = f"{issue.subject}: {issue.sentence[language]}"
        path = named_after(f"{issue.code} {issue.subject}", folder)
        saved = save_new(
            free_path(path) if path in written else path, replace(issue.witness.case, title=title, language=language)
        )
        written.append(path)
        return saved.path

    return tuple(write(issue) for issue in issues)
