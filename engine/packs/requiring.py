"""Packs together with what they need: the base first, then what they require, each with what is wrong in reading it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.errors import Fault, InputError
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.assembling import assemble
from engine.packs.content import Content
from engine.packs.finding import BASE, find_named, knowledge_folder, shown_as
from engine.packs.gathering import read_content


@dataclass(frozen=True, slots=True)
class Gathered:
    """The packs that could be read, in the order in which they apply, and the faults of those that could not.

    `asked` are the ids of the packs in the folders that were given; one that does not say its id goes by its folder.
    `all_cases` says that all of their worked cases were read.
    """

    contents: tuple[Content, ...]
    asked: tuple[str, ...]
    faults: tuple[tuple[str, Fault], ...]
    all_cases: bool = True


class _Gathering:
    """Reads packs, each once, after what it requires."""

    def __init__(self, cases: Collection[str] | None) -> None:
        self.cases = cases
        self.contents: list[Content] = []
        self.folders: dict[Path, str] = {}
        self.faults: list[tuple[str, Fault]] = []

    def take(self, folder: Path) -> None:
        """The pack in a folder, and before it what it requires and has not been read."""
        real = folder.resolve()
        if real in self.folders:
            return
        self.folders[real] = real.name
        try:
            content = read_content(folder, shown_as(folder), self.cases)
        except InputError as error:
            self.folders[real] = _id_said(folder) or real.name
            self.faults += [(self.folders[real], fault) for fault in error.faults]
            return
        self.folders[real] = content.id
        for id in content.values["pack"]["requires"]:
            if id not in self.folders.values() and (named := find_named(id)):
                self.take(named)
        self.contents.append(content)


def _id_said(folder: Path) -> str | None:
    """The id that pack.yaml gives, whatever else is wrong with the pack."""
    from engine.packs.reading import read_document  # only where something is wrong
    from engine.packs.shapes.parts import LONGEST_ID, NAME

    try:
        value = read_document(folder / "pack.yaml").value
    except InputError:
        return None
    id = value.get("id") if isinstance(value, dict) else None
    return id if isinstance(id, str) and re.fullmatch(str(NAME["pattern"]), id) and len(id) <= LONGEST_ID else None


def gathered(folders: Sequence[Path], base: Path | None = None, cases: Collection[str] | None = None) -> Gathered:
    """The packs in these folders with the base and what they require; of the worked cases those of these themes (None: all)."""
    gathering = _Gathering(cases)
    for folder in (base or knowledge_folder() / BASE, *folders):
        gathering.take(folder)
    asked = tuple(dict.fromkeys(gathering.folders[folder.resolve()] for folder in folders))
    return Gathered(tuple(gathering.contents), asked, tuple(gathering.faults), cases is None)


def put_together(found: Gathered) -> KnowledgeBase:
    """One knowledge base of packs that were gathered; InputError with everything that is wrong with them."""
    if found.faults:
        raise InputError(fault for _, fault in found.faults)
    return assemble(found.contents, found.all_cases)
