"""Where a case is kept: read with the place of every fault, written atomically, comments and key order intact."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine.consultation.atomic import refuse_unwritable, write_atomically
from engine.consultation.case_faults import Where, fitting, without
from engine.errors import Fault, InputError, Place
from engine.language import Text, as_language
from engine.model.case import Answer, Case, Relation, answers
from engine.model.knowledge import PARTNERS, POSITION
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.files import reserved
from engine.packs.mistaken import refuse_other_kind
from engine.packs.reading import LARGEST, Document, parse_document, read_bytes

MOST_MB = LARGEST // 1_000_000
CASES_OF_A_PACK = Text("dit zijn casussen van een pakket, geen gesprek", "these are cases of a pack, no consultation")
EXISTS = Text("dit bestaat al; kies een andere naam", "this exists already; choose another name")
NOT_KEPT = Text(
    "dit is zo ongewoon opgeschreven dat wij er niets bij kunnen bewaren zonder iets te veranderen; schrijf het eenvoudiger",
    "this is written so unusually that nothing can be saved in it without changing it; write it more plainly",
)
PACK_TEST = Text("kompas pack test MAP draait ze", "kompas pack test FOLDER runs them")


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case, the file it is kept in, and the bytes that were last read from it or written to it.

    `left_out` names answers that the knowledge base no longer has: `kept` in the file, not in the case.
    """

    path: Path
    case: Case
    data: bytes = b""
    left_out: tuple[Text, ...] = ()
    kept: frozenset[Where] = frozenset()


@dataclass(frozen=True, slots=True)
class Saved:
    """The file after saving; `beside` is the path it was meant for when that had been changed by someone else."""

    file: CaseFile
    beside: Path | None = None


@dataclass(frozen=True, slots=True)
class WrittenCase:
    """A case as it was written, of which only the packs are known yet: they decide with what knowledge it is opened."""

    path: Path
    data: bytes
    document: Document
    case: Case

    @property
    def packs(self) -> tuple[str, ...]:
        """The ids of the packs that it was made with."""
        return tuple(id for id, _ in self.case.packs)

    def opened(self, knowledge: KnowledgeBase) -> CaseFile:
        """The case with this knowledge, of which all sector packs take part; InputError with the place of every fault."""
        sectors = knowledge.fields["sector"].values
        case = self.case.with_packs(pack for pack in knowledge.identity if pack[0] in sectors)
        found = fitting(self.document, case, knowledge)
        return CaseFile(self.path, found.case, self.data, found.left_out, found.kept)


def read_case(path: Path) -> WrittenCase:
    """The case in a file as it was written; InputError with the place of every fault, and the file is left untouched."""
    refuse_other_kind(path, Text("casus", "a case"))
    data = read_bytes(path, str(path))
    document = parse_document(data, str(path))
    return WrittenCase(path, data, document, _case(document))


def open_case(path: Path, knowledge: KnowledgeBase) -> CaseFile:
    """The case in a file, with this knowledge; InputError with the place of every fault."""
    return read_case(path).opened(knowledge)


def _case(document: Document) -> Case:
    from engine.consultation.case_shape import CASE_FILE, CASE_SCHEMA
    from engine.packs.validating import validated

    if isinstance(document.value, dict) and isinstance(schema := document.value.get("schema"), str):
        newer = re.fullmatch(r"coalitiekompas/case/(\d{1,6})", schema)
        if newer and int(newer[1]) > int(CASE_SCHEMA.rsplit("/", 1)[1]):
            sentence = Text(
                f"deze casus is gemaakt met een nieuwere versie ({schema}); werk coalitiekompas bij",
                f"this case was made by a newer version ({schema}); update coalitiekompas",
            )
            raise InputError([Fault(document.place(("schema",)), sentence, "schema")])
    if isinstance(document.value, dict) and "cases" in document.value:
        raise InputError([Fault(document.place(), CASES_OF_A_PACK, remedy=PACK_TEST)])
    value = validated(document, CASE_FILE)

    def given(found: Mapping[str, Any]) -> Mapping[str, Answer]:
        return answers({id: Answer(tuple(a["value"]), a["note"], a["by"], a["date"]) for id, a in found.items()})

    def deeper(relation: Mapping[str, Any]) -> tuple[str, ...] | None:
        themes = relation.get("deeper", "all" if relation["id"] == PARTNERS else [])
        return None if themes == "all" else tuple(themes)

    relations = tuple(
        Relation(
            r["id"], r["kind"], r["label"],
            given(({POSITION: r["position"]} if "position" in r else {}) | r["answers"]), deeper(r),
        )
        for r in value["relations"]
    )  # fmt: skip
    language = as_language(value.get("language"))
    return Case(value["title"], language, tuple(value["packs"].items()), relations, given(value["answers"]))


def refuse_unkeepable(file: CaseFile) -> None:
    """InputError when the file cannot be written, or is written so oddly that saving an answer would change more than that."""
    refuse_unwritable(file.path)
    read = _case(parse_document(_text(file, file.case), str(file.path)))
    if without(read, file.kept) != file.case:
        raise InputError([Fault(Place(str(file.path)), NOT_KEPT)])


def _text(file: CaseFile, case: Case) -> bytes:
    from engine.consultation.case_text import NotKept, updated

    try:
        return updated(file.data, case, file.kept)
    except NotKept as error:
        place = (
            Place(str(file.path), error.mark.line + 1, error.mark.column + 1) if error.mark else Place(str(file.path))
        )
        raise InputError([Fault(place, NOT_KEPT)]) from None


def save(file: CaseFile, case: Case) -> Saved:
    """Writes the case over its file; beside it when the file changed since it was read. InputError when it cannot be written."""
    data = _text(file, case)
    if len(data) > LARGEST:
        sentence = Text(f"de casus wordt groter dan {MOST_MB} MB", f"the case grows larger than {MOST_MB} MB")
        raise InputError([Fault(Place(str(file.path)), sentence)])
    if data == file.data:
        return Saved(replace(file, case=case))
    if _changed_on_disk(file):
        path = free_path(file.path)
        write_atomically(path, data)
        return Saved(replace(file, path=path, case=case, data=data), beside=file.path)
    write_atomically(file.path, data)
    return Saved(replace(file, case=case, data=data))


def _changed_on_disk(file: CaseFile) -> bool:
    """Whether something else stands where the case was read; a file that is gone can be written again."""
    if not os.path.lexists(file.path):
        return False
    try:
        return read_bytes(file.path, str(file.path)) != file.data
    except InputError:
        return True


def save_new(path: Path, case: Case, like: CaseFile | None = None) -> CaseFile:
    """Writes a case to a path where nothing is yet; InputError when something is. `like` is the file whose comments and
    order of keys it takes over."""
    if os.path.lexists(path):
        raise InputError([Fault(Place(str(path)), EXISTS)])
    if like is None:
        return save(CaseFile(path, case), case).file
    refuse_unkeepable(like)
    data = _text(like, case)
    write_atomically(path, data)
    return replace(like, path=path, case=case, data=data)


def free_path(path: Path) -> Path:
    """The path itself, or the first of `name-2.yaml`, `name-3.yaml`, ... that does not exist."""
    number = 2
    free = path
    while os.path.lexists(free):
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free


def named_after(title: str, folder: Path) -> Path:
    """The path for a new case, named after its title so that every system takes it."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "case"
    return folder / f"{slug}{'-case' if reserved(slug) else ''}.yaml"
