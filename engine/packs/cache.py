"""The cache of parsed packs: plain JSON under the hash of the files. Never needed, never executed, ignored when broken."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from engine import __version__
from engine.errors import InputError, Place
from engine.packs.content import Content, canonical, files_of, read_content


def read_cached(folder: Path, cache: Path | None, shown: str | None = None) -> Content:
    """The content of a pack, from the cache when the very same files were read before."""
    if cache is None:
        return read_content(folder, shown)
    key = _key(folder, shown)
    if key is None:
        return read_content(folder, shown)
    file = cache / f"{key}.json"
    found = _load(file)
    if found is None:
        found = read_content(folder, shown)
        _store(file, found)
    return found


def _key(folder: Path, shown: str | None) -> str | None:
    seen = hashlib.sha256(f"{__version__}\0{shown}\0".encode())
    try:
        for name, path in files_of(folder).items():
            data = path.read_bytes()
            seen.update(f"{name}\0{len(data)}\0".encode() + data)
    except (OSError, InputError):
        return None
    return seen.hexdigest()


def _load(file: Path) -> Content | None:
    try:
        stored = json.loads(file.read_bytes())
        body = stored["body"]
        if stored["sha256"] != hashlib.sha256(canonical(body)).hexdigest():
            return None
        places = {tuple(key): Place(*place) for key, place in body["places"]}
        return Content(body["values"], places) if isinstance(body["values"], Mapping) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _store(file: Path, content: Content) -> None:
    places = [
        [list(key), [place.path, place.line, place.column]]
        for key, place in content.places.items()
        if len(key) <= 2 or "expect" in key[-1:]
    ]
    body = {"values": content.values, "places": places}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, suffix=".tmp")
        with os.fdopen(handle, "wb") as out:
            out.write(canonical({"body": body, "sha256": hashlib.sha256(canonical(body)).hexdigest()}))
        os.replace(name, file)
    except OSError:
        return
