"""Commands that say whether packs are any good."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.commands import opening
from engine.commands.options import (
    MACHINE,
    format_option,
    language_option,
    packs_argument,
)
from engine.language import as_language, language_of_locale

if TYPE_CHECKING:
    pass


@click.command("check")
@packs_argument
@click.option("--strict", is_flag=True, help="Exit 1 on warnings too.")
@click.option(
    "--witness",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write the cases that show issues here; advise opens them.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, for machines, or as annotations of GitHub.",
)
@language_option
def check_packs(packs: tuple[str, ...], strict: bool, witness: Path | None, form: str, lang: str | None) -> None:
    """Say everything that is wrong with packs; exit 1 when there are errors.

    PACK is a name or a folder; all of them are checked together, beside the base.
    """
    from engine.checks.checking import check
    from engine.checks.witnesses import Witnesses, write_witnesses
    from engine.console.checking import annotations, show_checked
    from engine.console.starting import Start, command
    from engine.errors import InputError
    from engine.packs.finding import find_packs

    checked = check(find_packs(packs))
    asked = as_language(lang)
    language = asked or (language_of_locale() if form == "text" else MACHINE)
    start = Start(command(sys.argv[0]), packs)
    written = (
        write_witnesses(checked.issues, witness, language) if witness else Witnesses((None,) * len(checked.issues))
    )
    if form == "json":
        from engine.machine.checking import check_result

        opening.write(check_result(checked, written.paths, language))
    elif form == "github":
        for line in annotations(checked, written.paths, language, start):
            click.echo(line)
    else:
        show_checked(opening.terminal(language), checked, written.paths, start, witness is not None)
    if written.faults:
        raise InputError(written.faults)
    sys.exit(1 if checked.errors or (strict and checked.issues) else 0)


@click.command("test")
@packs_argument
@click.option(
    "--coverage", is_flag=True, help="List every rule, advice and answer of the packs that no case exercises."
)
@format_option
@language_option
def test_packs(packs: tuple[str, ...], coverage: bool, form: str, lang: str | None) -> None:
    """Run the cases of packs, and those of the base under them.

    Exit 1 when one comes out otherwise than it says, unless the pack says so and why.
    """
    from engine.checks.pack_run import run_packs
    from engine.packs.finding import find_packs

    found = run_packs(find_packs(packs))
    if form == "json":
        from engine.machine.pack_run import pack_run_result

        opening.write(pack_run_result(found, as_language(lang) or MACHINE))
    else:
        from engine.console.testing import show_pack_run

        show_pack_run(opening.terminal(as_language(lang)), found, coverage)
    sys.exit(1 if found.run.differences else 0)


COMMANDS = (
    check_packs,
    test_packs,
)
