"""Commands that put a case, or the questions, on paper: for a client, a projector or an archive."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.commands import opening
from engine.commands.asking import Asking
from engine.commands.options import (
    audience_option,
    case_argument,
    language_option,
    output_option,
    pack_option,
    relation_option,
)
from engine.language import Text, as_language

if TYPE_CHECKING:
    pass


@click.command()
@case_argument
@output_option
@click.option(
    "--kind",
    type=click.Choice(["form-map", "observations", "relations"]),
    default="form-map",
    show_default=True,
    help="Where the relations lie between the forms; what was seen in one relation; or who, which form and which role.",
)
@relation_option
@pack_option
@language_option
def picture(
    case: Path, output: Path, kind: str, relation: str | None, packs: tuple[str, ...], lang: str | None
) -> None:
    """Draw a case for a report or a projector."""
    from engine.drawing.picturing import KINDS, picture_of, writer_to

    opening.refuse_replacing(output, case)
    write = writer_to(output)
    asked = Asking(case, relation, "client", "text", packs, lang).inquiry()
    terminal = asked.page.terminal
    shown = next(each for each in KINDS if each == kind)
    write(picture_of(shown, asked.relations, asked.teller, terminal.language))
    terminal.say(Text(f"Het plaatje staat in {output}.", f"The picture is in {output}."))


@click.command()
@case_argument
@output_option
@audience_option
@click.option(
    "--with",
    "others",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="OTHER.yaml",
    help="Put this case beside it: someone else's view, or with --moments an earlier moment; may be given again.",
)
@click.option("--moments", is_flag=True, help="The others are earlier moments of the same collaboration, oldest first.")
@click.option("--anonymous", is_flag=True, help="Without names; notes and dates are left out.")
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    metavar="OWN.docx",
    help="Your own Word template; start from the one that kompas template writes.",
)
@pack_option
@language_option
def report(
    case: Path,
    output: Path,
    audience: str,
    others: tuple[Path, ...],
    moments: bool,
    anonymous: bool,
    template: Path | None,
    packs: tuple[str, ...],
    lang: str | None,
) -> None:
    """Write a report to talk about: Word, a web page, PDF or Markdown."""
    from engine.console.advising import each_once, open_all
    from engine.machine.results import all_reasoned
    from engine.report.anonymous import without_names
    from engine.report.composing.report import report
    from engine.report.writing import writer

    if moments and not others:
        raise click.UsageError("--moments goes with --with.")
    write = writer(output, template)
    opening.refuse_replacing(output, case, *others, *((template,) if template else ()))
    files = open_all(each_once((case, *others)), cache(lambda named: opening.knowledge(packs, named=named)))
    terminal = opening.terminal(as_language(lang) or files[0][0].case.language)
    opened = all_reasoned(without_names(files, terminal.language) if anonymous else files)
    opening.put(write(report(opened[0], opening.audience(audience), terminal.language, opened[1:], moments)), output)
    terminal.say(Text(f"Het verslag staat in {output}.", f"The report is in {output}."))


@click.command()
@click.option("--quick", is_flag=True, help="Only the questions of the short round.")
@click.option(
    "-o",
    "output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write; its ending says in which format.",
)
@pack_option
@language_option
def guide(quick: bool, output: Path, packs: tuple[str, ...], lang: str | None) -> None:
    """Write the empty interview guide, to fill in with a pen."""
    from engine.report.composing.guide import guide
    from engine.report.writing import writer

    written, terminal = writer(output), opening.terminal(as_language(lang))
    opening.put(written(guide(opening.knowledge(packs), quick, terminal.language)), output)
    terminal.say(Text(f"De gespreksleidraad staat in {output}.", f"The interview guide is in {output}."))


@click.command()
@click.option(
    "-o",
    "out",
    required=True,
    type=click.Path(path_type=Path),
    metavar="NEW.docx",
    help="Where to write it.",
)
@language_option
def template(out: Path, lang: str | None) -> None:
    """Write the Word template of reports, to make one of your own from."""
    from engine.report.word.writing import write_template

    write_template(out)
    said = Text(f"Het sjabloon staat in {out}.", f"The template is in {out}.")
    opening.terminal(as_language(lang)).say(said)


COMMANDS = (
    picture,
    report,
    guide,
    template,
)
