"""The garden: a small whole pack for tests of the consultation, and short ways to write its cases."""

import os
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from engine.consultation.case_file import CaseFile, open_case
from engine.errors import InputError
from engine.model.case import Answer, Case, Relation, answers
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load

HERE = Path(__file__).parent
Given = Mapping[str, str | tuple[str, ...]]

STEERED: Given = {
    "position": "head",
    "start.who-began": "one-of-us",
    "start.who-asked": "the-head",
    "work.who-decides": "the-head",
    "work.who-pays": "the-head",
    "work.pace": "by-the-clock",
}
SHARED: Given = {
    "position": "hand",
    "start.who-began": "all-of-us",
    "start.who-asked": "each-other",
    "work.who-decides": "together",
    "work.who-pays": "each-a-share",
    "work.pace": "as-agreed",
}
PLAIN_CASE = """\
schema: coalitiekompas/case/1
title: The plot
language: en
packs:
  garden: 1.2.0
relations:
  - id: partners
    kind: partners
    label: us
    position: head
    answers:
      start.who-began: one-of-us
"""


@cache
def garden() -> KnowledgeBase:
    """The knowledge base of the garden alone."""
    return load(base=HERE / "garden")


@cache
def garden_with_pond() -> KnowledgeBase:
    """The knowledge base of the garden with the pond, an empty sector pack."""
    return load([HERE / "pond"], base=HERE / "garden")


def given(told: Given) -> Mapping[str, Answer]:
    """Answers without notes, from an option or several."""
    return answers({id: Answer((value,) if isinstance(value, str) else value) for id, value in told.items()})


def plot(partners: Given, shared: Given | None = None, **others: Given) -> Case:
    """A case about the partners and any other relation, which goes by its kind; the others start with the quick scan."""
    relations = [Relation("partners", "partners", "us", given(partners), None)]
    relations += [Relation(kind, kind, f"the {kind}", given(told)) for kind, told in others.items()]
    return Case("The plot", "en", garden().identity, tuple(relations), given(shared or {}))


def written(folder: Path, text: str | bytes = PLAIN_CASE, name: str = "plot.yaml") -> Path:
    """A case file with this text."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def opened(folder: Path, text: str | bytes = PLAIN_CASE, name: str = "plot.yaml") -> CaseFile:
    """The case file with this text, opened."""
    return open_case(written(folder, text, name), garden())


def refusal(path: Path) -> list[str]:
    """What is said in English of a case file that is refused, without its folder; it must stay as it is."""
    before = path.read_bytes() if path.is_file() else None
    try:
        open_case(path, garden())
    except InputError as error:
        assert (path.read_bytes() if path.is_file() else None) == before
        return [fault.said("en").removeprefix(f"{path.parent}{os.sep}") for fault in error.faults]
    return []


def with_answer(case: Case, question: str, *values: str, note: str = "") -> Case:
    """The case with one more answer about the partners, or another one."""
    partners = case.relation("partners")
    return case.with_relation(replace(partners, answers=answers({**partners.answers, question: Answer(values, note)})))
