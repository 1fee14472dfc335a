"""Packs that are valid (`small/` holds one of everything): tests change one thing, and know where that stands."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from engine.errors import Fault, InputError, Place
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class WrittenPack:
    """A pack in a folder, to be changed and loaded."""

    folder: Path

    def write(self, name: str, text: str) -> None:
        """One file of the pack, new or replaced."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def text(self, name: str) -> str:
        """What a file says now."""
        return (self.folder / name).read_text(encoding="utf-8")

    def swap(self, name: str, old: str, new: str) -> None:
        """The file with `old`, which must be there once, replaced."""
        text = self.text(name)
        assert text.count(old) == 1, (name, old, text.count(old))
        self.write(name, text.replace(old, new))

    def place(self, name: str, needle: str) -> Place:
        """Where `needle`, which must be there once, stands in a file."""
        text = self.text(name)
        assert text.count(needle) == 1, (name, needle, text.count(needle))
        before = text[: text.index(needle)]
        return Place(f"{self.folder}/{name}", before.count("\n") + 1, len(before) - before.rfind("\n"))

    def load(self, *sectors: "WrittenPack", cache: Path | None = None) -> KnowledgeBase:
        """The knowledge base of this pack and the sectors given."""
        return load([sector.folder for sector in sectors], cache, self.folder)

    def faults(self, *sectors: "WrittenPack", cache: Path | None = None) -> tuple[Fault, ...]:
        """Everything that is wrong with the pack."""
        with pytest.raises(InputError) as caught:
            self.load(*sectors, cache=cache)
        return caught.value.faults


def copied(name: str, folder: Path) -> WrittenPack:
    """The pack of that name beside this module, copied into a folder where it can be changed."""
    shutil.copytree(HERE / name, folder / name)
    return WrittenPack(folder / name)


def only_file(folder: Path) -> Path:
    """The one file in a folder."""
    (file,) = folder.iterdir()
    return file
