"""Writes a new folder whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from engine.consultation.atomic import umask, unwritable, write_atomically
from engine.errors import Fault, InputError, Place
from engine.language import Text

EXISTS = Text("dit bestaat al; kies een andere naam", "this exists already; choose another name")


def refuse_existing(path: Path) -> None:
    """InputError when something is there already."""
    if os.path.lexists(path):
        raise InputError([Fault(Place(str(path)), EXISTS)])


def write_folder(at: Path, files: Mapping[str, str]) -> None:
    """Writes the files beside the folder and moves it into place; InputError when it exists or cannot be written."""
    refuse_existing(at)
    beside = None
    try:
        beside = Path(tempfile.mkdtemp(dir=at.parent, prefix=f".{at.name[:40]}.", suffix=".tmp"))
        for name, text in files.items():
            (beside / name).parent.mkdir(exist_ok=True)
            write_atomically(beside / name, text.encode())
        beside.chmod(0o777 & ~umask())
        beside.rename(at)
    except OSError as error:
        raise unwritable(at, error) from None
    finally:
        if beside is not None:
            shutil.rmtree(beside, ignore_errors=True)
