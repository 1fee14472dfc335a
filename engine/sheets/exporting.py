"""From the content of a pack to the rows of its sheets."""

import re
from pathlib import Path
from typing import Any

from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.packs.content import Content
from engine.packs.words import name_of
from engine.sheets.passing import ALL, Outgoing, Row
from engine.sheets.tables import BY_FILE
from engine.sheets.tables.asking import THEMES
from engine.sheets.tables.head import FORMS, PACK
from engine.sheets.tables.sourced import GLOSSARY, SOURCES

LONGEST = 32_000  # characters in a cell


def rows_of(content: Content) -> dict[str, list[Row]]:
    """The rows of each sheet; InputError for what a workbook cannot hold."""
    out, values = Outgoing(), content.values
    for kind, parts in (("pack", PACK), ("forms", FORMS), ("glossary", GLOSSARY)):
        for part in parts if kind in values else ():
            part.write(values[kind], kind, (), out)
    themes = [
        theme | {"questions": [q for q in values["questions"] if q["theme"] == theme["theme"]]}
        for theme in values["themes"]
    ]
    THEMES.write({"themes": themes}, "", (), out)
    SOURCES.write({"sources": _sources(content)}, "", (), out)
    for many in BY_FILE:
        by_file: dict[str, list[Any]] = {}
        for item in values.get(many.key, ()):
            name = name_of(item) if many.key == "changes" else item["id"]
            by_file.setdefault(_file(content.place(many.key, name)), []).append(item)
        for file, items in by_file.items():
            many.write({many.key: items}, "", (file,), out)
    faults = [*out.faults, *_unkeepable(out, content.place("pack"))]
    if faults:
        raise InputError(faults)
    return out.rows


def _sources(content: Content) -> list[Any]:
    """The files of claims; claims of one file that name several sources are set apart."""
    found: dict[str, Any] = {}
    for id, claim in content.values["claims"].items():
        source = {"source": claim["source"]}
        file = name = _file(content.place("sources", id))
        number = 2
        while found.get(name, source)["source"] != claim["source"]:
            name, number = f"{file}-{number}", number + 1
        claims = found.setdefault(name, {"file": name, **source, "claims": {}})["claims"]
        claims[id] = {key: value for key, value in claim.items() if key != "source"}
    return list(found.values())


def _file(place: Place) -> str:
    """What the file of an item is called in a workbook: its own name, as far as that is one."""
    name = "-".join(re.findall("[a-z0-9]+", Path(place.path).stem.lower()))[:80].strip("-")
    return name or ALL


def _unkeepable(out: Outgoing, place: Place) -> list[Fault]:
    """The texts that a program for spreadsheets would cut off."""
    faults: list[Fault] = []
    for sheet, rows in out.rows.items():
        for header, text in (cell for row in rows for cell in row.items()):
            if len(text) > LONGEST:
                begin = f"'{text[:40]}'"
                sentence = Text(
                    f"een werkblad kan deze tekst niet bewaren: {begin}", f"a sheet cannot keep this text: {begin}"
                )
                faults.append(Fault(place, sentence, f"{sheet} > {header}"))
    return faults
