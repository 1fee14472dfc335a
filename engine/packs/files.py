"""Which files are a pack, and what in its folder is none of them."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from engine.errors import Fault, InputError, Place, not_one_of
from engine.language import Text

SINGLE = ("pack.yaml", "forms.yaml", "glossary.yaml")
FOLDERS = ("sources", "questions", "rules", "advice", "cases", "changes")
BESIDE = ("readme", "license", "changelog")  # for people: how the names of files start that may lie beside a pack
MOST_FILES = 500


def files_of(folder: Path, cases: Collection[str] | None = None) -> dict[str, Path]:
    """The files of a pack by their path inside it, in order; InputError for a folder that is no pack.

    Of the worked cases only the files of these themes; all of them when None.
    """
    if not os.path.isfile(folder / "pack.yaml"):  # Path.is_file raises for a name that is too long
        raise InputError([Fault(Place(str(folder)), Text("hier staat geen pack.yaml", "there is no pack.yaml here"))])
    found = {name: folder / name for name in SINGLE if (folder / name).is_file()}
    for kind in FOLDERS:
        found |= {
            f"{kind}/{name}": folder / kind / name
            for name in _names_in(folder / kind)
            if _read(name) and (kind != "cases" or cases is None or name.removesuffix(".yaml") in cases)
        }
    if len(found) > MOST_FILES:
        raise InputError(
            [Fault(Place(str(folder)), Text(f"meer dan {MOST_FILES} bestanden", f"more than {MOST_FILES} files"))]
        )
    return found


def faults_of_names(folder: Path, shown: str | None = None) -> Iterator[Fault]:
    """Everything in the folder of a pack that would silently not be read: a misspelt name, another ending."""
    for name in _names_in(folder):
        if name not in (*SINGLE, *FOLDERS) and not _beside(name):
            yield _not_read(f"{shown or folder}/{name}", name, (*SINGLE, *(f"{kind}/" for kind in FOLDERS)))
    for kind in FOLDERS:
        for name in _names_in(folder / kind):
            if not _read(name) and not _beside(name):
                yield _not_read(f"{shown or folder}/{kind}/{name}", name, (f"{Path(name).stem}.yaml",))


def _not_read(path: str, name: str, allowed: tuple[str, ...]) -> Fault:
    sentence = Text(f"'{name}' is geen deel van een pakket", f"'{name}' is no part of a pack")
    return not_one_of(Place(path), "", sentence, name, allowed)


def _read(name: str) -> bool:
    return name.endswith(".yaml") and name[0] != "."


def _beside(name: str) -> bool:
    return name[0] == "." or name.lower().startswith(BESIDE)


def _names_in(folder: Path) -> list[str]:
    """The names in a folder of a pack, which may be absent; glob would silently skip a folder that cannot be read."""
    try:
        return sorted(os.listdir(folder))
    except FileNotFoundError:
        return []
    except OSError as error:
        sentence = Text(
            f"deze map is niet te lezen ({error.strerror})", f"this folder cannot be read ({error.strerror})"
        )
        raise InputError([Fault(Place(str(folder)), sentence)]) from None
