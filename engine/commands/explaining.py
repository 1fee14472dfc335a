"""Commands that explain what came out of a case."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.commands import opening
from engine.commands.asking import Asking, explanation
from engine.commands.options import (
    case_argument,
    format_option,
    language_option,
    pack_option,
)
from engine.language import as_language

if TYPE_CHECKING:
    from engine.machine.results import Opened


@click.command()
@case_argument
@click.argument("question")
@explanation
def why(asking: Asking, question: str) -> None:
    """Say why a question is asked, and what each answer would do."""
    from engine.console.explaining.why import show_why
    from engine.machine.why import WhyAsked, why_result

    asking.explain(partial(show_why, id=question), partial(WhyAsked, question=question), why_result)


@click.command()
@case_argument
@click.argument("conclusion", required=False)
@click.option(
    "--graph",
    type=click.Choice(["svg", "mermaid", "dot"]),
    help="Draw it as a graph; of a whole case with all its advice.",
)
@click.option(
    "-o", "output", type=click.Path(path_type=Path), metavar="FILE", help="The file for the graph; else it is printed."
)
@explanation
def how(asking: Asking, conclusion: str | None, graph: str | None, output: Path | None) -> None:
    """Say how the readings came about, or one CONCLUSION or advice."""
    if graph is None and output is not None:
        raise click.UsageError("-o goes with --graph.")
    if graph is not None and asking.form == "json":
        raise click.UsageError("--graph does not go with --format json.")
    if output is not None:
        opening.refuse_replacing(output, asking.case)
    if graph is not None:
        from engine.drawing.asked import picture_of_how

        asked = asking.inquiry()
        drawn = picture_of_how(conclusion, asked.relations, asked.teller, graph, asked.page.terminal.language)
        opening.put(drawn.encode(), output)
        return
    from engine.console.explaining.how import show_how
    from engine.machine.how import HowAsked, how_result

    asked_for = "reading" if conclusion is None else conclusion
    asking.explain(partial(show_how, name=conclusion), partial(HowAsked, conclusion=asked_for), how_result)


@click.command("why-not")
@case_argument
@click.argument("conclusion", metavar="FORM|ADVICE")
@explanation
def why_not(asking: Asking, conclusion: str) -> None:
    """Say why a form, advice or other conclusion did not come out."""
    from engine.console.explaining.why_not import show_why_not
    from engine.machine.why_not import WhyNotAsked, why_not_result

    asking.explain(partial(show_why_not, name=conclusion), partial(WhyNotAsked, conclusion=conclusion), why_not_result)


@click.command("what-if")
@case_argument
@click.option(
    "--set",
    "settings",
    multiple=True,
    required=True,
    metavar="RELATION.QUESTION=ANSWER",
    help="An answer to suppose; can be given more than once.",
)
@click.option(
    "--keep",
    type=click.Path(path_type=Path),
    metavar="NEW.yaml",
    help="Save the case with these answers as a new file.",
)
@explanation
def what_if(asking: Asking, settings: tuple[str, ...], keep: Path | None) -> None:
    """Say what would differ if answers were otherwise; CASE stays as it is."""
    from engine.console.explaining.what_if import keep_what_if, show_what_if
    from engine.machine.what_if import WhatIfAsked, what_if_result

    def kept_result(asked: WhatIfAsked, opened: "Opened") -> object:
        found = what_if_result(asked, opened)  # before anything is kept: it refuses what is wrong
        if keep is not None:
            keep_what_if(opened.file, opened.knowledge, settings, keep)
        return found

    asking.explain(partial(show_what_if, settings=settings, keep=keep), partial(WhatIfAsked, set=settings), kept_result)


@click.command()
@case_argument
@click.option("--to", metavar="FORM", help="Only what would lead to this form.")
@explanation
def flips(asking: Asking, to: str | None) -> None:
    """Say how sure the readings are, and what would change them."""
    from engine.console.explaining.flips import show_flips
    from engine.machine.flips import FlipsAsked, flips_result

    asking.explain(partial(show_flips, to=to), partial(FlipsAsked, to=to), flips_result)


@click.command()
@case_argument
@explanation
def agenda(asking: Asking) -> None:
    """List what to talk about in the next conversation."""
    from engine.console.explaining.agenda import show_agenda
    from engine.machine.agenda import AgendaAsked, agenda_result

    asking.explain(show_agenda, AgendaAsked, agenda_result)


@click.command("verify-receipt")
@click.argument("result", type=click.Path(path_type=Path), metavar="RESULT.json")
@click.argument("case", type=click.Path(path_type=Path), metavar="CASE.yaml")
@format_option
@pack_option
@language_option
def verify_receipt(result: Path, case: Path, form: str, packs: tuple[str, ...], lang: str | None) -> None:
    """Say whether a result still follows from its case.

    It is made again with what was asked; exit 1 when it differs, with where.
    """
    from engine.machine.results import reasoned
    from engine.machine.verifying import verify

    opened = reasoned(*opening.open_case(case, packs))
    asked = as_language(lang)
    if form == "json":
        found = verify(result, opened, opened.spoken(asked))
        opening.write(found)
    else:
        from engine.console.verifying import show_verified

        terminal = opening.terminal(asked or opened.case.language)
        found = verify(result, opened, terminal.language)
        show_verified(terminal, found)
    sys.exit(0 if found.same == "yes" else 1)


COMMANDS = (
    why,
    how,
    why_not,
    what_if,
    flips,
    agenda,
    verify_receipt,
)
