"""Commands that hold a consultation, or show what came of one."""

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.commands import opening
from engine.commands.options import (
    format_option,
    language_option,
    pack_option,
)
from engine.language import Text, as_language

if TYPE_CHECKING:
    pass


@click.command()
@click.option(
    "--save",
    "save_as",
    type=click.Path(path_type=Path),
    metavar="CASE.yaml",
    help="Leave the case as a file to start from.",
)
@pack_option
@language_option
def demo(save_as: Path | None, packs: tuple[str, ...], lang: str | None) -> None:
    """Play a real case through the consultation."""
    from engine.console.demo import THEME, demonstrated, play

    knowledge, terminal = opening.knowledge(packs, (THEME,)), opening.terminal(as_language(lang))
    worked = demonstrated(knowledge)
    play(terminal, worked, knowledge)
    if save_as is not None:
        from engine.consultation.case_file import save_new

        save_new(save_as, worked.case(terminal.language))
        terminal.say()
        terminal.say(Text(f"De casus staat in {save_as}.", f"The case is in {save_as}."))


@click.command()
@click.argument("case", required=False, type=click.Path(path_type=Path))
@pack_option
@language_option
def consult(case: Path | None, packs: tuple[str, ...], lang: str | None) -> None:
    """Hold the guided consultation; without CASE a new one."""
    from engine.console.consult import begin_file, hold
    from engine.console.starting import Start, command
    from engine.console.terminal import EndOfInput

    start = Start(command(sys.argv[0]), packs)
    if case is None:
        knowledge, terminal = opening.knowledge(packs), opening.terminal(as_language(lang))
        try:
            file = begin_file(terminal, knowledge, Path(), start)
        except EndOfInput:
            return
    else:
        file, knowledge = opening.open_case(case, packs)
        terminal = opening.terminal(as_language(lang) or file.case.language)
    sys.exit(hold(terminal, file, knowledge, start))


@click.command()
@click.argument("cases", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CASE.yaml...")
@click.option("--more", is_flag=True, help="Show all advice, not only the six up front.")
@format_option
@pack_option
@language_option
def advise(cases: tuple[Path, ...], more: bool, form: str, packs: tuple[str, ...], lang: str | None) -> None:
    """Give the form per relation and the advice, from case files."""
    from engine.console.advising import open_all, show_advice_of

    knowledge_of = cache(lambda named: opening.knowledge(packs, named=named))
    opened = open_all(cases, knowledge_of)
    if form == "json":
        from engine.machine.advise import advise_result

        opening.write(advise_result(opened, as_language(lang)))
    else:
        show_advice_of(opened, as_language(lang), more, opening.terminal)


COMMANDS = (
    demo,
    consult,
    advise,
)
