"""The options and arguments that several commands have."""

from pathlib import Path

import click

from engine.language import LANGUAGES, Language

language_option = click.option(
    "--lang",
    "lang",
    type=click.Choice(LANGUAGES),
    help="Dutch or English; else the language of the case, else that of the machine.",
)
pack_option = click.option(
    "--pack",
    "packs",
    multiple=True,
    metavar="PACK",
    help="A sector pack by its name or its folder; may be given again.",
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for machines.",
)
case_argument = click.argument("case", type=click.Path(path_type=Path))
packs_argument = click.argument("packs", nargs=-1, required=True, metavar="PACK...")
relation_option = click.option("--relation", metavar="R", help="Only this relation, by its id or label.")
output_option = click.option(
    "-o",
    "output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="The file to write; its ending says what kind.",
)
audience_option = click.option(
    "--for",
    "audience",
    type=click.Choice(["client", "consultant", "audit"]),
    default="client",
    show_default=True,
    help="Plain sentences; or with rules, counts and sources; or everything.",
)
MACHINE: Language = "en"  # the language for machines when nothing says which: never that of the locale
