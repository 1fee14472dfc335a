"""The round trip of a pack: out to a workbook, and back into a folder."""

from pathlib import Path

from engine.consultation.atomic import write_atomically
from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.packs.finding import shown_as
from engine.packs.gathering import read_content
from engine.sheets.by_hand import written
from engine.sheets.choosing import fixed_choices, known_choices
from engine.sheets.exporting import rows_of
from engine.sheets.folder import refuse_existing, write_folder
from engine.sheets.importing import read_workbook
from engine.sheets.together import put_together

NO_OPENPYXL = Text(
    "voor een werkmap is openpyxl nodig: pip install 'coalitiekompas[xlsx]'",
    "a workbook needs openpyxl: pip install 'coalitiekompas[xlsx]'",
)
OTHER_ENDING = Text("de naam van een werkmap eindigt op .xlsx", "the name of a workbook ends in .xlsx")


def export_pack(folder: Path, to: Path) -> None:
    """Writes the pack in a folder as a new workbook; InputError when the pack is no good or the file cannot be."""
    if to.suffix.lower() != ".xlsx":
        raise InputError([Fault(Place(str(to)), OTHER_ENDING)])
    refuse_existing(to)
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        raise InputError([Fault(Place(str(to)), NO_OPENPYXL)]) from None
    from engine.sheets.workbook import workbook

    content = read_content(folder, shown_as(folder))
    knowledge = put_together(content)
    rows = rows_of(content)
    own = next(pack for pack in knowledge.packs if pack.id == content.id)
    write_atomically(to, workbook(own.title, rows, {**fixed_choices(), **known_choices(knowledge)}))


def import_pack(path: Path, at: Path) -> int:
    """Writes the pack in a workbook as a new folder, and says how many files that are; InputError with all faults."""
    refuse_existing(at)
    imported = read_workbook(path)
    put_together(imported.content)
    files = written(imported.files)
    write_folder(at, files)
    return len(files)
