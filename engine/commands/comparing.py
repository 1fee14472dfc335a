"""Commands that put cases beside each other, and that take the names out of one."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.commands import opening
from engine.commands.options import (
    audience_option,
    case_argument,
    format_option,
    language_option,
    pack_option,
    relation_option,
)
from engine.language import as_language

if TYPE_CHECKING:
    pass


@click.command()
@click.argument("cases", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CASE.yaml...")
@click.option("--moments", is_flag=True, help="They are moments, in this order; else they are views side by side.")
@relation_option
@audience_option
@format_option
@pack_option
@language_option
def compare(
    cases: tuple[Path, ...],
    moments: bool,
    relation: str | None,
    audience: str,
    form: str,
    packs: tuple[str, ...],
    lang: str | None,
) -> None:
    """Put cases side by side: where answers differ, and what that changes for whom.

    Two or more cases: what several people answered, or one collaboration at several moments.
    """
    if len(cases) < 2:
        raise click.UsageError("Name two cases or more.")
    from engine.console.advising import each_once, open_all
    from engine.machine.results import all_reasoned

    opened = all_reasoned(open_all(each_once(cases), cache(lambda named: opening.knowledge(packs, named=named))))
    if form == "json":
        from engine.machine.compare import compare_result

        opening.write(compare_result(opened, as_language(lang), moments, relation))
        return
    from engine.console.explaining.compare import show_compared
    from engine.console.explaining.page import Page

    terminal = opening.terminal(as_language(lang) or opened[0].case.language)
    page = Page(terminal, opened[0].knowledge, opening.audience(audience))
    show_compared(page, opened, moments, relation)


@click.command()
@case_argument
@click.option(
    "-o", "new", type=click.Path(path_type=Path), required=True, metavar="NEW.yaml", help="The new file for the case."
)
@click.option("--notes", is_flag=True, help="Keep the notes, with every known name in them replaced.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="Replace this name too; may be given again.")
@click.option("--dates", is_flag=True, help="Keep the dates of answers.")
@pack_option
@language_option
def anonymise(
    case: Path, new: Path, notes: bool, names: tuple[str, ...], dates: bool, packs: tuple[str, ...], lang: str | None
) -> None:
    """Save a case without the names in it.

    Notes and dates are left out unless asked for; CASE stays as it is.
    """
    from engine.console.anonymising import anonymise

    file, knowledge = opening.open_case(case, packs)
    terminal = opening.terminal(as_language(lang) or file.case.language)
    anonymise(terminal, file, knowledge, new, names, notes, dates)


COMMANDS = (
    compare,
    anonymise,
)
