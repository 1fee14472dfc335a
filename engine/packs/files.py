"""Which files are a pack, and what in its folder is none of them."""

import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from engine.errors import Fault, InputError, Place, on_one_line
from engine.language import Text

SINGLE = ("pack.yaml", "forms.yaml", "glossary.yaml")
FOLDERS = ("sources", "questions", "rules", "advice", "cases", "changes")
TOP = (*SINGLE, *(f"{kind}/" for kind in FOLDERS))
# For people: how the names of files start or end that may lie beside a pack.
BESIDE = ("readme", "license", "changelog", "~$", "thumbs.db", "desktop.ini")
NOTES = (
    ".txt",
    ".md",
    ".rtf",
    ".doc",
    ".docx",
    ".odt",
    ".xls",
    ".xlsx",
    ".ods",
    ".csv",
    ".pdf",
    ".html",
    ".png",
    ".jpg",
    ".jpeg",
)
IN_A_FOLDER = Text(
    f"zet het in een van de mappen {', '.join(f'{kind}/' for kind in FOLDERS)}",
    f"put it in one of the folders {', '.join(f'{kind}/' for kind in FOLDERS)}",
)
OUTSIDE = Text("zet het buiten het pakket, of haal het weg", "put it outside the pack, or take it out")
DIVIDE = Text("verdeel het over twee pakketten", "divide it over two packs")
PUT_THE_FILE = Text("zet het bestand of de map zelf in het pakket", "put the file or folder itself in the pack")
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
        entries = _entries_in(folder) if os.path.isdir(folder) else []  # a name that is too long is no folder
        below = [entry.path for entry in entries if os.path.isfile(os.path.join(entry.path, "pack.yaml"))]
        meant = below[0] if len(below) == 1 else None
        raise InputError([Fault(Place(str(folder)), sentence, meant=meant, remedy=remedy)])
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
            if not _beside(name) and not _note(name, (Path(single).stem for single in SINGLE)):
                known = [each for each in SINGLE if Path(each).stem == name.lower().split(".")[0]] or TOP
                yield _not_read(f"{shown or folder}/{name}", name, folder, known)
        elif sentence := _elsewhere(entry, folder):
            yield Fault(Place(f"{shown or folder}/{name}"), sentence, remedy=PUT_THE_FILE)
        elif name in FOLDERS:
            kinds.append(name)
    for kind in kinds:
        for entry in _entries_in(folder / kind):
            name, place = entry.name, f"{shown or folder}/{kind}/{entry.name}"
            if entry.is_dir(follow_symlinks=False) and not _read(name):
                if name[0] != ".":
                    yield Fault(Place(place), _no_part(name), remedy=_straight_in(kind))
            elif not _read(name):
                if not _beside(name) and not (_note(name) and not name.lower().endswith(".txt")):
                    yield _not_read(place, name, folder / kind, _as_yaml(name) or [f"{Path(name).stem}.yaml"])
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


def _no_part(name: str) -> Text:
    return Text(f"'{name}' is geen deel van een pakket", f"'{name}' is no part of a pack")


def _straight_in(kind: str) -> Text:
    return Text(f"zet de bestanden zelf in {kind}/", f"put the files themselves in {kind}/")


def _not_read(path: str, name: str, inside: Path, allowed: Sequence[str]) -> Fault:
    """That a file is not read, with what it was meant to be called where nothing is called so yet."""
    name, allowed = on_one_line(name), tuple(map(on_one_line, allowed))
    sentence = _no_part(name)
    if len(allowed) > 1:
        import difflib  # only where something is wrong

        stems = {re.split("[./]", each)[0]: each for each in allowed}
        near = difflib.get_close_matches(name.split(".")[0], stems, n=1)
        if not near and _as_yaml(name):
            return Fault(Place(path), sentence, remedy=IN_A_FOLDER)
        return Fault(Place(path), sentence, "", tuple(allowed), stems[near[0]] if near else None)
    meant = None if os.path.lexists(inside / allowed[0]) else allowed[0]
    return Fault(Place(path), sentence, meant=meant, remedy=OUTSIDE)


def _read(name: str) -> bool:
    return name.endswith(".yaml") and name[0] != "."


def _as_yaml(name: str) -> list[str]:
    """The name that a file was meant to have of which the ending was added to or misspelt."""
    found = re.match(r"(.+?)\.ya?ml", name, re.IGNORECASE)
    return [f"{found[1]}.yaml"] if found else []


def _note(name: str, but: Iterable[str] = ()) -> bool:
    """Whether it is a note or a document of an office: it ends so, and is not called after what a pack has."""
    low = name.lower()
    return low.endswith(NOTES) and not _as_yaml(name) and low.split(".")[0] not in but


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
