"""Where a case is kept: read with the place of every fault, written atomically, comments and key order intact."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from engine.consultation.atomic import write_atomically
from engine.errors import Fault, InputError, Place
from engine.language import Text, as_language
from engine.model.case import Answer, Case, Relation, answers
from engine.model.knowledge import PARTNERS, POSITION
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.answering import faults_in
from engine.packs.reading import Document, parse_document, read_bytes


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case, the file it is kept in, and the bytes that were last read from it or written to it.

    `left_out` names answers that the knowledge base no longer has: kept in the file, left out of the reasoning.
    """

    path: Path
    case: Case
    data: bytes = b""
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """The file after saving; `beside` is the path it was meant for when that had been changed by someone else."""

    file: CaseFile
    beside: Path | None = None


def open_case(path: Path, knowledge: KnowledgeBase) -> CaseFile:
    """The case in a file; InputError with the place of every fault, and the file is left untouched."""
    data = read_bytes(path, str(path))
    document = parse_document(data, str(path))
    case = _case(document)
    faults = list(_double_relations(document, case))
    found = list(faults_in(case, knowledge, lambda relation, key: _place(document, case, relation, key), ""))
    left_out: tuple[str, ...] = ()
    if found and dict(case.packs) and any(dict(knowledge.identity).get(id) != version for id, version in case.packs):
        left_out = tuple(f"{fault.trail.strip(' >')}: {fault.sentence.en}" for fault in found)
        found = [fault for fault in found if _is_about_relations(fault)]
    faults += found
    if faults:
        raise InputError(faults)
    return CaseFile(path, case, data, left_out)


def _is_about_relations(fault: Fault) -> bool:
    return fault.trail.count(">") < 2


def _case(document: Document) -> Case:
    from engine.consultation.case_shape import CASE_SCHEMA, AnswerInFile, CaseInFile
    from engine.packs.validating import validated

    if isinstance(document.value, dict) and isinstance(schema := document.value.get("schema"), str):
        newer = re.fullmatch(r"coalitiekompas/case/(\d{1,6})", schema)
        if newer and int(newer[1]) > int(CASE_SCHEMA.rsplit("/", 1)[1]):
            sentence = Text(
                f"deze casus is gemaakt met een nieuwere versie ({schema}); werk coalitiekompas bij",
                f"this case was made by a newer version ({schema}); update coalitiekompas",
            )
            raise InputError([Fault(document.place(("schema",)), sentence, "schema")])
    shape = validated(document, CaseInFile)

    def given(found: Mapping[str, AnswerInFile]) -> Mapping[str, Answer]:
        return answers({id: Answer(tuple(a.value), a.note, a.by, a.date) for id, a in found.items()})

    relations = tuple(
        Relation(
            r.id, r.kind, r.label,
            given(({POSITION: r.position} if r.position else {}) | r.answers),
            None if r.deeper == "all" or (r.deeper is None and r.id == PARTNERS) else tuple(r.deeper or ()),
        )
        for r in shape.relations
    )  # fmt: skip
    return Case(shape.title, as_language(shape.language), tuple(shape.packs.items()), relations, given(shape.answers))


def _double_relations(document: Document, case: Case) -> list[Fault]:
    seen: set[str] = set()
    faults = []
    for number, relation in enumerate(case.relations):
        if relation.id in seen:
            sentence = Text(
                f"relatie '{relation.id}' staat er twee keer", f"relation '{relation.id}' stands here twice"
            )
            faults.append(Fault(document.place(("relations", number, "id")), sentence, "relations"))
        seen.add(relation.id)
        if POSITION in (document.value["relations"][number].get("answers") or {}):
            sentence = Text(
                "'position' staat bij de relatie zelf, niet onder answers",
                "'position' stands with the relation itself, not under answers",
            )
            faults.append(Fault(document.place(("relations", number, "answers", POSITION)), sentence, relation.id))
    return faults


def _place(document: Document, case: Case, relation: str | None, key: str) -> Place:
    if relation is None:
        return document.keys.get(("answers", key)) or document.place(("answers",))
    number = next(n for n, r in enumerate(case.relations) if r.id == relation)
    if key in ("kind", POSITION):
        return document.place(("relations", number, key))
    return document.place(("relations", number, "answers", key))


def save(file: CaseFile, case: Case) -> Saved:
    """Writes the case over its file; beside it when the file changed since it was read. InputError when it cannot be written."""
    from engine.consultation.case_text import updated

    data = updated(file.data, case)
    if data == file.data:
        return Saved(replace(file, case=case))
    on_disk = file.path.read_bytes() if file.path.is_file() else b""
    if on_disk != file.data:
        path = free_path(file.path)
        write_atomically(path, data)
        return Saved(CaseFile(path, case, data, file.left_out), beside=file.path)
    write_atomically(file.path, data)
    return Saved(CaseFile(file.path, case, data, file.left_out))


def save_new(path: Path, case: Case) -> CaseFile:
    """Writes a case to a path where nothing is yet; InputError when something is."""
    if path.exists():
        sentence = Text("dit bestaat al; kies een andere naam", "this exists already; choose another name")
        raise InputError([Fault(Place(str(path)), sentence)])
    return save(CaseFile(path, case), case).file


def free_path(path: Path) -> Path:
    """The path itself, or the first of `name-2.yaml`, `name-3.yaml`, ... that does not exist."""
    number = 2
    free = path
    while free.exists():
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free


def named_after(title: str, folder: Path) -> Path:
    """A path for a new case, named after its title; never an existing file."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "case"
    reserved = re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", slug)
    return free_path(folder / f"{slug}{'-case' if reserved else ''}.yaml")
