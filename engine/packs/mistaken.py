"""Files of another kind than was asked for: a workbook, or a report, where a case or a pack belongs."""

import os
from pathlib import Path

from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.packs.sentences import Said

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
REPORTS = (".docx", ".pdf", ".html", ".md", ".odt")


def refuse_other_kind(path: Path, wanted: Text) -> None:
    """InputError when the file is a workbook or a report, and `wanted` belongs there."""
    if os.path.isfile(path) and (other := _other_kind(path, wanted)):
        raise InputError([Fault(Place(str(path)), other.sentence, remedy=other.remedy)])


def _other_kind(path: Path, wanted: Text) -> Said | None:
    """What is said of a file that is a workbook or a report by its name, where `wanted` belongs; None when it is neither."""
    ending = path.suffix.lower()
    if ending in WORKBOOKS:
        sentence = Text(f"dit is een werkmap, geen {wanted.nl}", f"this is a workbook, not {wanted.en}")
        remedy = Text(
            "maak van een pakket in een werkmap eerst een map met kompas pack import",
            "make a folder of a pack in a workbook first with kompas pack import",
        )
        return Said(sentence, remedy)
    if ending in REPORTS:
        sentence = Text(f"dit is een verslag, geen {wanted.nl}", f"this is a report, not {wanted.en}")
        remedy = Text(
            "noem het bestand (.yaml) of de map waarvan het is gemaakt",
            "name the file (.yaml) or folder that it was made of",
        )
        return Said(sentence, remedy)
    return None
