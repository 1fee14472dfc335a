"""Cases that go into one report without names: who or what is in several of them is called alike in all."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from engine.consultation.anonymising import anonymised, plain_relations
from engine.consultation.case_file import CaseFile
from engine.explanation.viewing import matched
from engine.language import Language, Text
from engine.model.knowledge_base import KnowledgeBase

VIEW = Text("Gesprek", "Conversation")


def without_names(
    files: Sequence[tuple[CaseFile, KnowledgeBase]], language: Language
) -> tuple[tuple[CaseFile, KnowledgeBase], ...]:
    """The cases without names, notes and dates; a case that nobody's name tells apart goes by its number."""
    cases = [file.case for file, _ in files]
    called = _relations(files)
    found = []
    for number, (file, knowledge) in enumerate(files):
        names = [called[number, relation.id] for relation in file.case.relations]
        case, _ = anonymised(file.case, knowledge, language=language, others=cases, called=names)
        found.append((replace(file, path=Path(f"{VIEW[language]} {number + 1}"), case=case, left_out=()), knowledge))
    return tuple(found)


def _relations(files: Sequence[tuple[CaseFile, KnowledgeBase]]) -> dict[tuple[int, str], tuple[str, Text]]:
    """Per case and relation an id and a label without names; what is the same relation has the same ones."""
    groups = matched([file.case for file, _ in files])
    kinds = {id: kind for _, knowledge in files for id, kind in knowledge.relation_kind.items()}
    named = plain_relations([next(iter(group.values())) for group in groups], kinds)
    return {
        (number, relation.id): name
        for group, name in zip(groups, named, strict=True)
        for number, relation in group.items()
    }
