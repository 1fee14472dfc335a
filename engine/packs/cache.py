"""The cache of parsed packs: plain JSON under the hash of the files. Never needed or executed, ignored when broken."""

import hashlib
import json
import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from engine import __version__
from engine.errors import InputError, Place
from engine.packs.content import Content, canonical
from engine.packs.document import read_bytes
from engine.packs.files import faults_of_names, files_of
from engine.packs.gathering import read_content
from engine.packs.places import PlacesKnown

READERS = (
    "document.py",
    "reading.py",
    "signs.py",
    "validating.py",
    "content.py",
    "files.py",
    "gathering.py",
    "words.py",
    "cache.py",
)
HEAD = b'{"body":'
SEAL = len(',"sha256":""}') + 64  # bytes after the body


def read_cached(
    folder: Path, cache: Path | None, shown: str | None = None, cases: Collection[str] | None = None
) -> Content:
    """The content of a pack, from the cache when the very same files were read before."""
    if cache is None:
        return read_content(folder, shown, cases)
    key = _key(folder, shown, cases)
    if key is None:
        return read_content(folder, shown, cases)
    file = cache / f"{key}.json"
    found = _load(file)
    if found is None:
        found = read_content(folder, shown, cases)
        _store(file, found)
    return found


def _key(folder: Path, shown: str | None, cases: Collection[str] | None) -> str | None:
    """The hash of the files and of the code that reads them; None when something cannot be read."""
    seen = hashlib.sha256(f"{__version__}\0{shown or folder}\0".encode(errors="backslashreplace"))
    here = Path(__file__).parent
    readers = {path.name: path for path in (*(here / name for name in READERS), *sorted(here.glob("shapes/*.py")))}
    try:
        if any(faults_of_names(folder)):
            return None
        for name, path in (readers | files_of(folder, cases)).items():
            data = read_bytes(path, name)
            seen.update(f"{name}\0{len(data)}\0".encode(errors="backslashreplace") + data)
    except InputError:
        return None
    return seen.hexdigest()


def _sealed(body: bytes) -> bytes:
    """The canonical JSON of the body and its hash, put together by hand: whether it is whole shows without parsing it."""
    return HEAD + body + f',"sha256":"{hashlib.sha256(body).hexdigest()}"}}'.encode()


def _load(file: Path) -> Content | None:
    try:
        data = file.read_bytes()
        written = data[len(HEAD) : -SEAL]
        if data != _sealed(written):
            return None
        body = json.loads(written)
        places = {tuple(key): Place(*place) for key, place in body["places"]}
        return Content(body["values"], PlacesKnown(places), str(body["digest"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _store(file: Path, content: Content) -> None:
    places = [[list(trail), list(content.place(*trail))] for trail in content.with_place()]
    unfinished = file.with_suffix(f".{os.getpid()}.tmp")
    try:
        data = _sealed(canonical({"digest": content.digest, "places": places, "values": content.values}))
        file.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("xb") as out:
            out.write(data)
        os.replace(unfinished, file)
    except (OSError, ValueError):  # ValueError: a path that UTF-8 or the system cannot hold
        with suppress(OSError, ValueError):
            unfinished.unlink()
