"""Where packs are: shipped (inside the installed package, or in the checkout beside it), in a folder, or installed."""

import os
import re
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import engine
from engine.errors import Fault, InputError, Place, not_one_of
from engine.language import Text
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.assembling import assemble
from engine.packs.cache import read_cached
from engine.packs.content import Content
from engine.packs.gathering import read_content
from engine.packs.mistaken import refuse_other_kind

if TYPE_CHECKING:
    from engine.packs.installed import Installed

BASE = "spectrum"
SECTORS = "sectors"
# What is wrong is said from the files: the cache keeps the places of items only. It may also hold values of any shape.
AT_FAULT = (InputError, LookupError, TypeError, AttributeError, ValueError)


@dataclass(frozen=True, slots=True)
class PackThere:
    """A pack that goes by a name: its folder, and the distribution that brought it ("" for those that are shipped)."""

    name: str
    folder: Path
    distribution: str = ""


def knowledge_folder() -> Path:
    """The folder of the shipped packs."""
    inside = Path(engine.__file__).parent / "_knowledge"
    return inside if inside.is_dir() else Path(engine.__file__).parent.parent / "knowledge"


def packs_there_are() -> tuple[PackThere, ...]:
    """Every pack that goes by a name: the base, the sectors that are shipped, and what is installed."""
    from engine.packs.installed import installed  # importlib.metadata is slow to import

    sectors = sorted(path.parent for path in (knowledge_folder() / SECTORS).glob("*/pack.yaml"))
    shipped = [PackThere(BASE, knowledge_folder() / BASE), *(PackThere(path.name, path) for path in sectors)]
    names = {pack.name for pack in shipped}
    brought = [PackThere(i.name, i.folder, i.distribution) for i in installed() if i.folder and i.name not in names]
    return (*shipped, *brought)


def find_named(name: str) -> Path | None:
    """The folder of the pack that goes by a name; None when there is none. InputError when an installed one is no good."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        return None
    if name == BASE:
        return knowledge_folder() / BASE
    folder = knowledge_folder() / SECTORS / name
    if (folder / "pack.yaml").is_file():
        return folder
    from engine.packs.installed import installed

    announced = [each for each in installed() if each.name == name]
    if len(announced) > 1:
        who = ", ".join(each.distribution for each in announced)
        sentence = Text(
            f"meer dan één distributie brengt dit pakket: {who}", f"more than one distribution brings this pack: {who}"
        )
        raise InputError([Fault(Place(name), sentence)])
    for each in announced:
        if each.folder is None:
            sentence = Text(
                f"distributie '{each.distribution}' kondigt dit pakket aan in '{each.path}', maar heeft daar geen pack.yaml; "
                "geef de map zelf",
                f"distribution '{each.distribution}' announces this pack in '{each.path}', but has no pack.yaml there; "
                "give the folder itself",
            )
            raise InputError([Fault(Place(name), sentence)])
        _refuse_other_id(each, each.folder)
        return each.folder
    return None


def _refuse_other_id(announced: "Installed", folder: Path) -> None:
    """InputError when an installed pack calls itself otherwise: a case that names it would not find it again."""
    from engine.packs.reading import read_document

    document = read_document(folder / "pack.yaml")
    id = document.value.get("id") if isinstance(document.value, dict) else None
    if isinstance(id, str) and id != announced.name:
        sentence = Text(
            f"distributie '{announced.distribution}' kondigt dit pakket aan als '{announced.name}', maar hier heet het '{id}'; "
            "geef het entry point en het pakket dezelfde naam",
            f"distribution '{announced.distribution}' announces this pack as '{announced.name}', but here it is called '{id}'; "
            "give the entry point and the pack the same name",
        )
        raise InputError([Fault(document.place(("id",)), sentence, "id")])


def find_pack(given: str) -> Path:
    """The folder of a pack that is given by its name or its folder; InputError, with the packs there are, when there is none."""
    if (named := find_named(given)) is not None:
        return named
    if os.path.isdir(given):
        return Path(given)
    refuse_other_kind(Path(given), Text("pakket", "a pack"))
    if os.path.isfile(given):
        raise InputError([_no_folder(given)])
    sentence = Text("dit is geen map en geen naam van een pakket", "this is neither a folder nor the name of a pack")
    raise InputError([not_one_of(Place(given), "", sentence, given, [pack.name for pack in packs_there_are()])])


def find_own(given: str) -> Path:
    """The folder of a pack to write in, which is given by its path; InputError for a name, as that stands for what is shipped
    or installed."""
    folder = find_pack(given)
    if find_named(given) is not None:
        sentence = Text(
            f"dit is de naam van een pakket dat meekomt of geïnstalleerd is, en daar schrijven we niet in; "
            f"noem de map van je eigen pakket, zoals ./{given}",
            f"this is the name of a pack that is shipped or installed, and we do not write in those; "
            f"name the folder of your own pack, such as ./{given}",
        )
        raise InputError([Fault(Place(given), sentence)])
    return folder


def _no_folder(given: str) -> Fault:
    """That a file was named where the folder of a pack belongs."""
    folder = next((each for each in Path(given).parents[:2] if (each / "pack.yaml").is_file()), None)
    sentence = Text("dit is een bestand; een pakket is een map", "this is a file; a pack is a folder")
    remedy = Text("noem de map waar pack.yaml in staat", "name the folder that pack.yaml is in")
    return Fault(Place(given), sentence, meant=str(folder) if folder else None, remedy=remedy)


def find_packs(given: Sequence[str]) -> list[Path]:
    """The folders of packs that are given by name or folder; InputError when two that are given otherwise are the same folder."""
    found: dict[Path, tuple[str, Path]] = {}
    for each in given:
        folder = find_pack(each)
        first, _ = found.setdefault(folder.resolve(), (each, folder))
        if first != each:
            sentence = Text(
                f"dit is hetzelfde pakket als '{first}'; noem het één keer",
                f"this is the same pack as '{first}'; name it once",
            )
            raise InputError([Fault(Place(each), sentence)])
    return [folder for _, folder in found.values()]


def load(
    sectors: Sequence[Path] = (),
    cache: Path | None = None,
    base: Path | None = None,
    cases: Collection[str] | None = None,
    named: Sequence[str] = (),
) -> KnowledgeBase:
    """The knowledge base: the base pack, the sector packs in the folders given, and those `named` that can be found.

    Worked cases are half of what there is to read: name the themes of those that are needed, or none; None reads all.
    """
    folder = base or knowledge_folder() / BASE
    folders = [folder, *(sector for sector in dict.fromkeys(sectors) if sector != folder)]

    def cached(pack: Path) -> Content:
        return read_cached(pack, cache, shown_as(pack), cases)

    def read(pack: Path) -> Content:
        return read_content(pack, shown_as(pack), cases)

    if cache:
        with suppress(*AT_FAULT):
            return assemble(_contents(folders, named, cached), cases is None)
    return assemble(_contents(folders, named, read), cases is None)


def _contents(folders: Sequence[Path], named: Sequence[str], read: Callable[[Path], Content]) -> list[Content]:
    """The content of all packs, the base first and then in the order in which they are named; InputError with the faults of all."""
    contents: list[Content] = []
    faults: list[Fault] = []

    def take(folder: Path) -> None:
        try:
            contents.append(read(folder))
        except InputError as error:
            faults.extend(error.faults)

    for folder in folders:
        take(folder)
    for name in named:
        if name not in [content.id for content in contents] and (found := find_named(name)):
            take(found)
    if faults:
        raise InputError(faults)
    order = {name: number for number, name in enumerate(named)}
    return contents[:1] + sorted(contents[1:], key=lambda content: order.get(content.id, len(order)))


def shown_as(folder: Path) -> str | None:
    """How faults name the folder of a shipped pack, wherever that is on this machine."""
    knowledge = knowledge_folder()
    return f"knowledge/{folder.relative_to(knowledge).as_posix()}" if folder.is_relative_to(knowledge) else None
