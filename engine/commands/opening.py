"""What commands begin and end with: knowledge, cases, the terminal, and what is written."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.language import Language, language_of_locale

if TYPE_CHECKING:
    from engine.console.terminal import Terminal
    from engine.consultation.case_file import CaseFile
    from engine.explanation.audience import Audience
    from engine.model.knowledge_base import KnowledgeBase


def knowledge(
    packs: tuple[str, ...] = (), cases: tuple[str, ...] | None = (), named: tuple[str, ...] = ()
) -> "KnowledgeBase":
    """The knowledge of the base, these packs and those that a case names, with the worked cases of these themes (None: all)."""
    from engine.packs.finding import find_packs, load

    return load(
        find_packs(packs),
        Path(click.get_app_dir("coalitiekompas")) / "cache",
        cases=cases,
        named=named,
    )


def open_case(case: Path, packs: tuple[str, ...]) -> "tuple[CaseFile, KnowledgeBase]":
    """A case with the knowledge of the base, these packs and those that it names."""
    from engine.consultation.case_file import read_case

    written = read_case(case)
    known = knowledge(packs, named=written.packs)
    return written.opened(known), known


def audience(name: str) -> "Audience":
    from engine.explanation.audience import AUDIENCES

    return next(each for each in AUDIENCES if each == name)


def terminal(language: Language | None) -> "Terminal":
    from engine.console.terminal import Terminal

    return Terminal(language or language_of_locale())


def refuse_replacing(output: Path, *read: Path) -> None:
    """Usage error when the output would replace what is read."""
    for path in read:
        if output.resolve() == path.resolve():
            raise click.UsageError(f"-o would replace {path}.")


def write(result: object) -> None:
    """A result for machines."""
    from engine.machine.results import as_json

    put(as_json(result))


def put(data: bytes, path: Path | None = None) -> None:
    """Bytes into a file, or printed: no encoding or line end of the machine comes in between."""
    if path is not None:
        from engine.consultation.atomic import write_atomically

        write_atomically(path, data)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
