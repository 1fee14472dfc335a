"""Commands about what is known: questions, terms, sources and worked cases."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.commands import opening
from engine.commands.options import (
    MACHINE,
    format_option,
    language_option,
    pack_option,
)
from engine.language import as_language

if TYPE_CHECKING:
    pass


@click.command()
@format_option
@pack_option
@language_option
def questions(form: str, packs: tuple[str, ...], lang: str | None) -> None:
    """List all questions with their options and ids."""
    from engine.console.listing import show_questions

    knowledge = opening.knowledge(packs)
    if form == "json":
        from engine.machine.questions import questions_result

        opening.write(questions_result(knowledge, as_language(lang)))
    else:
        show_questions(opening.terminal(as_language(lang)), knowledge)


@click.command()
@pack_option
@language_option
def glossary(packs: tuple[str, ...], lang: str | None) -> None:
    """Explain the terms, and list the words that go with each form."""
    from engine.console.glossary import show_glossary

    show_glossary(opening.terminal(as_language(lang)), opening.knowledge(packs))


@click.command()
@click.option("--missing", is_flag=True, help="Only the claims without a place; exit 1 when there are any.")
@format_option
@pack_option
@language_option
def sources(missing: bool, form: str, packs: tuple[str, ...], lang: str | None) -> None:
    """Show every claim of the source with its uses, and every use with its claims."""
    from engine.checks.ledger import ledger
    from engine.console.ledgering import show_ledger, show_missing

    knowledge = opening.knowledge(packs, None)
    found = ledger(knowledge)
    if form == "json":
        from engine.machine.sources import sources_result

        opening.write(sources_result(found, knowledge, as_language(lang) or MACHINE))
    else:
        (show_missing if missing else show_ledger)(opening.terminal(as_language(lang)), found)
    sys.exit(1 if missing and found.missing else 0)


@click.command()
@click.option("--coverage", is_flag=True, help="List every rule, advice and answer that no case exercises.")
@format_option
@pack_option
@language_option
def test(coverage: bool, form: str, packs: tuple[str, ...], lang: str | None) -> None:
    """Run the worked cases; exit 1 when one comes out otherwise than it says."""
    from engine.checks.worked import run_cases
    from engine.console.testing import show_run

    knowledge = opening.knowledge(packs, None)
    run = run_cases(knowledge)
    if form == "json":
        from engine.machine.testing import run_result

        opening.write(run_result(run, knowledge, as_language(lang) or MACHINE))
    else:
        show_run(opening.terminal(as_language(lang)), run, coverage)
    sys.exit(1 if run.differences else 0)


@click.command()
@click.option(
    "--with",
    "packs",
    multiple=True,
    required=True,
    metavar="PACK",
    help="A pack by its name or its folder; may be given again.",
)
@click.argument("cases", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CASE.yaml...")
@format_option
@language_option
def impact(packs: tuple[str, ...], cases: tuple[Path, ...], form: str, lang: str | None) -> None:
    """Say which archived cases read otherwise with packs, and through which rules."""
    from engine.checks.impact import impact
    from engine.packs.finding import find_packs

    found = impact(cases, find_packs(packs))
    if form == "json":
        from engine.machine.impact import impact_result

        opening.write(impact_result(found, as_language(lang) or MACHINE))
    else:
        from engine.console.impact import show_impact

        show_impact(opening.terminal(as_language(lang)), found)


COMMANDS = (
    questions,
    glossary,
    sources,
    test,
    impact,
)
