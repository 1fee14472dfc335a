"""A worked case added to the files of a pack: under those that are there, and only when the pack is still valid with it."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from engine.checks.retelling import Retold, retell
from engine.consultation.atomic import make_folder, write_atomically
from engine.consultation.case_file import open_case
from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.packs.assembling import assemble
from engine.packs.document import Document, read_bytes
from engine.packs.finding import shown_as
from engine.packs.requiring import Gathered, gathered, put_together

THEME = "consultations"
NEW = f"theme: {THEME}\ncases:\n"


class _Dumper(yaml.SafeDumper):
    """Writes a list further in than the key that it is under, and everything out where it stands."""

    def ignore_aliases(self, data: Any) -> bool:
        """Packs may have none."""
        del data
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """One level further, for lists too."""
        del indentless
        super().increase_indent(flow, False)


_Dumper.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("[yYnN]$"), list("yYnN"))  # as YAML 1.1 has it


def case_into_pack(
    case: Path, folder: Path, id: str | None = None, notes: bool = False, base: Path | None = None
) -> tuple[Retold, Path]:
    """The case in a file as a worked case of the pack in a folder, and the file where it now stands; InputError with all faults."""
    found = gathered([folder], base)
    knowledge = put_together(found)
    pack = found.asked[0]
    retold = retell(open_case(case, knowledge), knowledge, pack, id, notes)
    return retold, add_case(folder, pack, retold, found)


def add_case(folder: Path, pack: str, retold: Retold, found: Gathered) -> Path:
    """The file in which the case now stands; InputError when it does not fit there, and then nothing is written.

    `found` holds the pack as it is, beside what it requires.
    """
    path = folder / "cases" / f"{THEME}.yaml"
    shown = f"{shown_as(folder) or folder}/cases/{THEME}.yaml"
    before = read_bytes(path, shown) if path.exists() else b""
    data = _with(before, retold, shown)
    value, was = _cases(data, shown), _cases(before, shown) if before else []
    if value[:-1] != was or value[-1]["id"] != retold.id:
        raise InputError([_not_under(shown)])
    contents = tuple(
        replace(c, values={**c.values, "cases": [*c.values["cases"], value[-1]]}) if c.id == pack else c
        for c in found.contents
    )
    assemble(contents)
    make_folder(path.parent)
    write_atomically(path, data)
    return path


def _cases(data: bytes, shown: str) -> list[Any]:
    """The worked cases in the text of a file; InputError with all faults."""
    from engine.packs.shapes import FILES
    from engine.packs.validating import validated

    found: list[Any] = validated(_document(data, shown), FILES["cases"])["cases"]
    return found


def _document(data: bytes, shown: str) -> Document:
    from engine.packs.reading import parse_document

    return parse_document(data, shown, of_pack=True)


def _with(before: bytes, retold: Retold, shown: str) -> bytes:
    """The text of the file with the case as its last item, as far in as those that are there."""
    written = yaml.dump([dict(retold.value)], Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)
    if not before:
        return (NEW + _indented(written, "  ")).encode()
    document = _document(before, shown)
    if not _cases(before, shown):
        raise InputError([_not_under(shown)])
    text = before.decode("utf-8-sig")
    line = text.splitlines()[document.place(("cases", 0)).line - 1]
    end = "\r\n" if "\r\n" in text else "\n"
    added = _indented(written, line[: line.find("-")] if line.lstrip().startswith("- ") else "")
    return (text.rstrip() + end + added.replace("\n", end)).encode()


def _indented(text: str, indent: str) -> str:
    return "".join(f"{indent}{line}" if line.strip() else line for line in text.splitlines(keepends=True))


def _not_under(shown: str) -> Fault:
    sentence = Text(
        "dit is zo opgeschreven dat er geen casus onder past; zet elke casus met een streepje onder cases:",
        "this is written so that no case fits under it; put every case with a dash under cases:",
    )
    return Fault(Place(shown), sentence)
