"""Commands that look into packs, and that make and exchange them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.commands import checking, opening
from engine.commands.options import MACHINE, language_option
from engine.language import LANGUAGES, Text, as_language

if TYPE_CHECKING:
    pass


@click.group()
def pack() -> None:
    """Look into the packs that hold the knowledge."""


@pack.command("new")
@click.argument("id", metavar="ID")
@click.option(
    "--at",
    type=click.Path(path_type=Path),
    metavar="DIR",
    default=".",
    show_default=True,
    help="Where the folder of the pack is made.",
)
@language_option
def new_pack(id: str, at: Path, lang: str | None) -> None:
    """Make a pack to start from: small, complete and explained.

    ID is its name, such as youth-care; a folder of that name is made.
    """
    from engine.packs.starting import new_pack

    terminal = opening.terminal(as_language(lang))
    folder = new_pack(id, at, terminal.language)
    terminal.say(Text(f"Het pakket staat in {folder}.", f"The pack is in {folder}."))
    terminal.say(Text("Begin met README.md in die map.", "Begin with README.md in that folder."))


@pack.command("schema")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write each to a file of its own in this folder.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=MACHINE,
    show_default=True,
    help="Descriptions in Dutch or English.",
)
def pack_schema(out: Path | None, lang: str) -> None:
    """Write the JSON Schema of every kind of file in a pack, for editors.

    Without --out they come as one JSON object, by file name.
    """
    from engine.packs.schemas import as_json, schemas
    from engine.packs.starting import write_schemas

    language = as_language(lang) or MACHINE
    if out is None:
        opening.put(as_json(schemas(language)))
    else:
        write_schemas(out, language)


@pack.command("list")
@language_option
def list_packs(lang: str | None) -> None:
    """List the packs that go by a name."""
    from engine.console.packing import show_packs
    from engine.packs.finding import packs_there_are

    show_packs(opening.terminal(as_language(lang)), packs_there_are())


@pack.command("show")
@click.argument("name", metavar="PACK")
@language_option
def show_one_pack(name: str, lang: str | None) -> None:
    """Show what a pack adds and changes, and why; PACK is its name or its folder."""
    from engine.console.packing import show_pack
    from engine.packs.describing import described
    from engine.packs.finding import find_pack

    show_pack(opening.terminal(as_language(lang)), described(find_pack(name)))


@pack.command("case")
@click.argument("case", type=click.Path(path_type=Path), metavar="CASE.yaml")
@click.option("--into", required=True, metavar="DIR", help="The folder of the pack to add it to.")
@click.option("--id", "name", metavar="ID", help="What the case is called in the pack; else consultation-1, -2, ...")
@click.option("--notes", is_flag=True, help="Keep the notes at the answers; mind the names in them.")
@language_option
def case_of_pack(case: Path, into: str, name: str | None, notes: bool, lang: str | None) -> None:
    """Turn a consultation into a test case of a pack, names left out."""
    from engine.checks.adding_case import case_into_pack
    from engine.console.retelling import show_retold
    from engine.packs.finding import find_own

    retold, path = case_into_pack(case, find_own(into), name, notes)
    show_retold(opening.terminal(as_language(lang)), retold, path)


@pack.command("export")
@click.argument("name", metavar="PACK")
@click.argument("workbook", type=click.Path(path_type=Path), metavar="NEW.xlsx")
@language_option
def export(name: str, workbook: Path, lang: str | None) -> None:
    """Write a pack as a workbook for Excel or LibreOffice; PACK is its name or its folder."""
    from engine.packs.finding import find_pack
    from engine.sheets.trip import export_pack

    export_pack(find_pack(name), workbook)
    said = Text(f"Het pakket staat in {workbook}.", f"The pack is in {workbook}.")
    opening.terminal(as_language(lang)).say(said)


@pack.command("import")
@click.argument("workbook", type=click.Path(path_type=Path), metavar="WORKBOOK.xlsx")
@click.option("--at", type=click.Path(path_type=Path), required=True, metavar="DIR", help="The new folder of the pack.")
@language_option
def import_(workbook: Path, at: Path, lang: str | None) -> None:
    """Make a pack of a workbook that was exported and changed.

    Every fault is said with its sheet and cell, and then nothing is written. A README.md,
    comments, layout and the order of rules and advice stay behind.
    """
    from engine.sheets.trip import import_pack

    number = import_pack(workbook, at)
    said = Text(f"Het pakket staat in {at}: {number} bestanden.", f"The pack is in {at}: {number} files.")
    opening.terminal(as_language(lang)).say(said)


for command in checking.COMMANDS:
    pack.add_command(command)


COMMANDS = (pack,)
