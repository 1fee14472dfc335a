"""Which files are a pack, and what in its folder is none of them."""

import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from engine.errors import Fault, InputError, Place, not_one_of, on_one_line
from engine.language import Text

SINGLE = ("pack.yaml", "forms.yaml", "glossary.yaml")
FOLDERS = ("sources", "questions", "rules", "advice", "cases", "changes")
BESIDE = ("readme", "license", "changelog")  # for people: how the names of files start that may lie beside a pack
DIVIDE = Text("verdeel het over twee pakketten", "divide it over two packs")
PUT_THE_FILE = Text("zet het bestand zelf in het pakket", "put the file itself in the pack")
MOST_FILES = 500
MOST_BYTES = 20_000_000  # in all files of a pack together


def reserved(name: str) -> bool:
    """Whether no file or folder can be called so on Windows."""
    return re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", name) is not None


def files_of(folder: Path, cases: Collection[str] | None = None) -> dict[str, Path]:
    """The files of a pack by their path inside it, in order; InputError for a folder that is no pack.

    Of the worked cases only the files of these themes; all of them when None.
    """
    if not os.path.isfile(folder / "pack.yaml"):  # Path.is_file raises for a name that is too long
        sentence = Text("hier staat geen pack.yaml", "there is no pack.yaml here")
        remedy = Text(
            "noem de map van een pakket, of maak er een met kompas pack new",
            "name the folder of a pack, or make one with kompas pack new",
        )
        raise InputError([Fault(Place(str(folder)), sentence, remedy=remedy)])
    top = {entry.name for entry in _entries_in(folder) if not _elsewhere(entry, folder)}
    found = {name: folder / name for name in SINGLE if name in top}
    for kind in (kind for kind in FOLDERS if kind in top):
        found |= {
            f"{kind}/{entry.name}": folder / kind / entry.name
            for entry in _entries_in(folder / kind)
            if _read(entry.name) and not _elsewhere(entry, folder)
            if kind != "cases" or cases is None or entry.name.removesuffix(".yaml") in cases
        }
    if len(found) > MOST_FILES:
        raise InputError(
            [
                Fault(
                    Place(str(folder)),
                    Text(f"meer dan {MOST_FILES} bestanden", f"more than {MOST_FILES} files"),
                    remedy=DIVIDE,
                )
            ]
        )
    return found


def refuse_too_large(folder: Path, files: Iterable[Path]) -> None:
    """InputError when the files of a pack are too large together."""
    if sum(os.path.getsize(path) for path in files if os.path.exists(path)) > MOST_BYTES:
        limit = MOST_BYTES // 1_000_000
        sentence = Text(
            f"dit pakket is samen groter dan {limit} MB", f"the files of this pack are larger than {limit} MB together"
        )
        raise InputError([Fault(Place(str(folder)), sentence, remedy=DIVIDE)])


def faults_of_names(folder: Path, shown: str | None = None) -> Iterator[Fault]:
    """Everything in the folder of a pack that would silently not be read: a misspelt name, another ending."""
    kinds = []
    for entry in _entries_in(folder):
        name = entry.name
        if name not in (*SINGLE, *FOLDERS):
            if not _beside(name):
                yield _not_read(f"{shown or folder}/{name}", name, (*SINGLE, *(f"{kind}/" for kind in FOLDERS)))
        elif sentence := _elsewhere(entry, folder):
            yield Fault(Place(f"{shown or folder}/{name}"), sentence, remedy=PUT_THE_FILE)
        elif name in FOLDERS:
            kinds.append(name)
    for kind in kinds:
        for entry in _entries_in(folder / kind):
            name, place = entry.name, f"{shown or folder}/{kind}/{entry.name}"
            if not _read(name):
                if not _beside(name):
                    yield _not_read(place, name, (f"{Path(name).stem}.yaml",))
            elif sentence := _elsewhere(entry, folder):
                yield Fault(Place(place), sentence, remedy=PUT_THE_FILE)


def _elsewhere(entry: "os.DirEntry[str]", folder: Path) -> Text | None:
    """Why what stands here is not read: a link that leads out of the pack, or neither a file nor a folder."""
    if entry.is_symlink():
        inside, there = os.path.realpath(folder), os.path.realpath(entry.path)
        if os.path.commonpath((inside, there)) != inside:
            return Text("deze link leidt buiten het pakket", "this link leads out of the pack")
    if not os.path.isfile(entry.path) and not os.path.isdir(
        entry.path
    ):  # those of the entry raise for links in a circle
        return Text("dit is geen gewoon bestand", "this is no ordinary file")
    return None


def _not_read(path: str, name: str, allowed: tuple[str, ...]) -> Fault:
    name, allowed = on_one_line(name), tuple(map(on_one_line, allowed))
    sentence = Text(f"'{name}' is geen deel van een pakket", f"'{name}' is no part of a pack")
    return not_one_of(Place(path), "", sentence, name, allowed)


def _read(name: str) -> bool:
    return name.endswith(".yaml") and name[0] != "."


def _beside(name: str) -> bool:
    return name[0] == "." or name.lower().startswith(BESIDE)


def _entries_in(folder: Path) -> list["os.DirEntry[str]"]:
    """What stands in a folder of a pack, which may be absent; glob would silently skip a folder that cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        sentence = Text(
            f"deze map is niet te lezen ({error.strerror})", f"this folder cannot be read ({error.strerror})"
        )
        raise InputError([Fault(Place(str(folder)), sentence)]) from None
