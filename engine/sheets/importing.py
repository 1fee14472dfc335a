"""From the sheets of a workbook to the content of a pack, held against the same shapes as its files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import InputError, Place
from engine.packs.content import Content, knowledge_digest
from engine.packs.gathering import Gathering
from engine.packs.misnaming import misnamed
from engine.packs.places import PlacesInFiles
from engine.packs.shapes import FILES
from engine.packs.shapes.parts import ID
from engine.packs.validating import validated
from engine.sheets.opening import open_pages
from engine.sheets.passing import Incoming, SheetDocument
from engine.sheets.tables import BY_FILE, SHEETS
from engine.sheets.tables.asking import THEMES
from engine.sheets.tables.head import FORMS, PACK
from engine.sheets.tables.sourced import GLOSSARY, SOURCES


@dataclass(frozen=True, slots=True)
class Imported:
    """A pack that was read from a workbook: its content, and its files as they would be written by hand."""

    content: Content
    files: tuple[tuple[str, str, Any], ...]  # the kind, the name without an ending, the value


def read_workbook(path: Path) -> Imported:
    """The pack in a workbook; InputError with all faults, each with its cell."""
    pages, faults = open_pages(path)
    incoming = Incoming(pages, {sheet.name: sheet.owner for sheet in SHEETS})
    files = tuple(_files(incoming))
    incoming.refuse_lost()
    faults += incoming.faults
    known = {fault.place[:2] for fault in faults}  # a row is said to be wrong in one way
    gathering = Gathering()
    for kind, _, value in files:
        document = SheetDocument(str(path), value, Place(str(path)), incoming.places, {}, incoming.heads)
        try:
            gathering.take(kind, document, validated(document, FILES[kind]))
        except InputError as error:
            faults += [fault for fault in error.faults if fault.place[:2] not in known]
    faults += [fault for fault in gathering.faults if fault.place[:2] not in known]
    if faults:
        raise InputError(dict.fromkeys(faults))
    values = gathering.values()
    return Imported(Content(values, PlacesInFiles(gathering.places), knowledge_digest(values)), files)


def _files(incoming: Incoming) -> Iterator[tuple[str, str, Any]]:
    for kind, parts in (("pack", PACK), ("forms", FORMS), ("glossary", GLOSSARY)):
        value: dict[str, Any] = {}
        for part in parts:
            part.read(value, kind, (), incoming)
        if value or kind == "pack":
            yield kind, kind, value
    themes: dict[str, Any] = {}
    THEMES.read(themes, "", (), incoming)
    for theme in themes.get("themes", ()):
        theme.setdefault("questions", [])
        yield "questions", theme.get("theme", ""), theme
    sources: dict[str, Any] = {}
    SOURCES.read(sources, "", (), incoming)
    for source in sources.get("sources", ()):
        file, place = source.pop("file", ""), incoming.places[id(source)]["file"]
        if not re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", file):
            incoming.faults.append(misnamed(place, "", file, ID["pattern"], {}))
        yield "sources", file, source
    for many in BY_FILE:
        for file, place in incoming.files(many.sheet.name):
            value = {}
            incoming.put(value, "theme", file, place)
            many.read(value, "", (file,), incoming)
            yield many.key, file, value
