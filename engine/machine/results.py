"""What every result has: canonical bytes, the schema that it follows, and the receipt."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from engine import __version__
from engine.consultation.case_file import CaseFile
from engine.explanation.because import Teller
from engine.inference.reasoner import Reasoner
from engine.language import Language
from engine.machine.shapes import as_data
from engine.model.case import Answers, Case
from engine.model.knowledge_base import KnowledgeBase

YesNo = Literal["yes", "no"]


def as_json(result: Any) -> bytes:
    """UTF-8 bytes: sorted keys, two spaces, one final newline. A half character, which only a name of a file can hold, is a ?."""
    return (json.dumps(as_data(result), ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode(errors="replace")


def yes_or_no(flag: bool) -> YesNo:
    """A flag as text."""
    return "yes" if flag else "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackUsed:
    """A pack with its content."""

    version: Annotated[str, "The version that the pack says it has."]
    sha256: Annotated[str, "SHA-256 of the canonical JSON of what was read from the pack; layout does not matter."]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeReceipt:
    """What a result without a case was made with."""

    engine: Annotated[str, "The version of the engine."]
    packs: Annotated[Mapping[str, PackUsed], "The packs, by id."]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationUsed:
    """A relation with the answers about it that were used."""

    id: Annotated[str, "The id of the relation."]
    kind: Annotated[str, "The kind of relation."]
    answers: Annotated[Mapping[str, tuple[str, ...]], "The answers about it: options by the id of the question."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a result was made with: the same packs and the same answers give the same result."""

    engine: Annotated[str, "The version of the engine."]
    packs: Annotated[Mapping[str, PackUsed], "The packs, by id."]
    answers: Annotated[Mapping[str, tuple[str, ...]], "The answers about the collaboration as a whole."]
    relations: Annotated[tuple[RelationUsed, ...], "The relations, in the order of the case."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """With what it was asked."""

    language: Annotated[Language, "The language of the texts."]


def packs_used(knowledge: KnowledgeBase) -> dict[str, PackUsed]:
    """The packs with their content, by id."""
    return {pack.id: PackUsed(version=pack.version, sha256=pack.content) for pack in knowledge.packs}


def knowledge_receipt(knowledge: KnowledgeBase) -> KnowledgeReceipt:
    """The receipt of a result about no case."""
    return KnowledgeReceipt(engine=__version__, packs=packs_used(knowledge))


def receipt(case: Case, knowledge: KnowledgeBase) -> Receipt:
    """The receipt of a result about a case."""

    def used(given: Answers) -> dict[str, tuple[str, ...]]:
        return {id: answer.values for id, answer in given.items() if id in knowledge.question}

    relations = (RelationUsed(id=r.id, kind=r.kind, answers=used(r.answers)) for r in case.relations)
    return Receipt(
        engine=__version__, packs=packs_used(knowledge), answers=used(case.answers), relations=tuple(relations)
    )


@dataclass(frozen=True)
class Opened:
    """A case that was opened and reasoned over: what results about it are made from."""

    file: CaseFile
    teller: Teller
    reasoner: Reasoner

    @property
    def case(self) -> Case:
        """The case."""
        return self.file.case

    @property
    def knowledge(self) -> KnowledgeBase:
        """What it was reasoned over with."""
        return self.teller.knowledge

    @property
    def receipt(self) -> Receipt:
        """What results about it are made with."""
        return receipt(self.case, self.knowledge)

    def left_out(self, language: Language) -> tuple[str, ...] | None:
        """What stands in the file and was not used."""
        return tuple(note[language] for note in self.file.left_out) or None

    def spoken(self, asked: Language | None) -> Language:
        """The language of a result: the one asked for, else that of the case; never that of the machine."""
        return asked or self.case.language or "en"


def reasoned(file: CaseFile, knowledge: KnowledgeBase, reasoner: Reasoner | None = None) -> Opened:
    """A case that was opened, reasoned over."""
    reasoner = reasoner or Reasoner(knowledge)
    return Opened(file, Teller(file.case, knowledge, reasoner.derive(file.case)), reasoner)


def all_reasoned(files: Iterable[tuple[CaseFile, KnowledgeBase]]) -> tuple[Opened, ...]:
    """Cases that were opened, reasoned over; those with the same knowledge share the engine, which takes time to build."""
    reasoners: dict[int, Reasoner] = {}
    opened = []
    for file, knowledge in files:
        if id(knowledge) not in reasoners:
            reasoners[id(knowledge)] = Reasoner(knowledge)
        opened.append(reasoned(file, knowledge, reasoners[id(knowledge)]))
    return tuple(opened)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfCase:
    """What every result about a case has."""

    title: Annotated[str, "The title of the case."]
    left_out: Annotated[tuple[str, ...] | None, "What stands in the case file and was not used, and why."]
    receipt: Annotated[Receipt, "What the result was made with."]
