"""A new pack to start from: the template with its name filled in and every key explained, and the schemas for editors."""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from engine.errors import Fault, InputError, Place
from engine.language import LANGUAGES, Language, Text
from engine.packs.files import reserved
from engine.packs.finding import BASE, find_named, knowledge_folder, load
from engine.packs.reading import read_document
from engine.packs.schemas import as_json, descriptions, schemas

TEMPLATE = Path(__file__).parent / "template"
SCHEMAS = ".schema"  # hidden, so no part of the pack
LONGEST = 40  # characters of an id: names of questions and rules are made from it
_BLANK = re.compile(r"\{([a-z-]+)(?:\.([a-z-]+))?\}")


def new_pack(id: str, at: Path, language: Language) -> Path:
    """Makes the folder of a new pack in `at`, explained in this language; InputError when that cannot be."""
    _refuse_id(id)
    _refuse_named(id)
    folder = at / id
    if os.path.lexists(folder):
        raise _refused(
            folder,
            Text("dit bestaat al; kies een andere naam of map", "this exists already; choose another name or folder"),
        )
    names = {"pack": id, "base": read_document(knowledge_folder() / BASE / "pack.yaml").value["version"]}
    try:
        _write(folder, dict(_filled(names, language)))
        write_schemas(folder / SCHEMAS, language)
        _refuse_taken(id, folder)
    except InputError:
        shutil.rmtree(folder, ignore_errors=True)  # half a pack would be in the way of the next attempt
        raise
    return folder


def write_schemas(folder: Path, language: Language) -> None:
    """Writes the schema of every kind of file in a folder, which is made where it is not there; InputError when that cannot be."""
    _write(folder, {name: as_json(schema) for name, schema in schemas(language).items()})


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise _refused(path, Text(f"dit is niet te schrijven ({why})", f"this cannot be written ({why})")) from None


def _refuse_id(id: str) -> None:
    if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", id):
        raise _refused(
            id,
            Text(
                "dit kan geen naam van een pakket zijn: gebruik kleine letters, cijfers en streepjes, zoals jeugd-zorg",
                "this cannot be the name of a pack: use lower-case letters, digits and hyphens, such as youth-care",
            ),
        )
    if reserved(id):
        raise _refused(
            id,
            Text(
                "zo kan een map op Windows niet heten; kies een andere naam",
                "no folder can be called so on Windows; choose another name",
            ),
        )
    if len(id) > LONGEST:
        raise _refused(
            id, Text(f"deze naam is langer dan {LONGEST} tekens", f"this name is longer than {LONGEST} characters")
        )


def _refuse_named(id: str) -> None:
    """InputError when a pack goes by this name already: the new one could only be given by its folder."""
    if id != BASE and find_named(id) is not None:
        sentence = Text(
            "er is al een pakket dat zo heet; kies een andere naam", "a pack is called so already; choose another name"
        )
        raise _refused(id, sentence)


def _refuse_taken(id: str, folder: Path) -> None:
    """InputError when the new pack does not go with the base: then its name, from which others are made, means something there."""
    try:
        load([folder], cases=())
    except InputError:
        sentence = Text(
            "deze naam betekent al iets in het basispakket; kies een andere",
            "this name means something in the base pack already; choose another",
        )
        raise _refused(id, sentence) from None


def _filled(names: Mapping[str, str], language: Language) -> Iterator[tuple[str, bytes]]:
    """The files of the template in one language, with their blanks filled in."""

    def filled(blank: re.Match[str]) -> str:
        about, key = blank.groups()
        return descriptions()[about][key][language] if key else names[about]

    for path in sorted(path for path in TEMPLATE.rglob("*") if path.is_file()):
        name, *spoken = path.relative_to(TEMPLATE).as_posix().rsplit(".", 2)
        if len(spoken) == 2 and spoken[0] in LANGUAGES:
            if spoken[0] != language:
                continue
            spoken = spoken[1:]
        yield ".".join([name, *spoken]), _BLANK.sub(filled, path.read_text(encoding="utf-8")).encode()


def _refused(place: Path | str, sentence: Text) -> InputError:
    return InputError([Fault(Place(str(place)), sentence)])
