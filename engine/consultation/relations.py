"""Adding, renaming, retyping, removing and deepening relations of a case."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import replace

from engine.model.case import Case, Relation
from engine.model.knowledge import PARTNERS

MOST_RELATIONS = 200  # in one case


def added(case: Case, kind: str, label: str, taken: Collection[str] = ()) -> tuple[Case, str]:
    """The case with a new relation, which starts empty and with the quick scan; and the id of it, which is none of those taken."""
    id = _free_id({*taken, *(relation.id for relation in case.relations)}, label)
    return case.with_relation(Relation(id, kind, label)), id


def renamed(case: Case, id: str, label: str) -> Case:
    """The case with another label for a relation; its id stays."""
    return case.with_relation(replace(case.relation(id), label=label))


def retyped(case: Case, id: str, kind: str) -> Case:
    """The case with another kind for a relation; its answers stay."""
    return case.with_relation(replace(case.relation(id), kind=kind))


def removed(case: Case, id: str) -> Case:
    """The case without a relation; ValueError for the partners, who are always there."""
    if id == PARTNERS:
        raise ValueError("the partners are always there")
    return case.without_relation(id)


def deepened(case: Case, id: str, themes: tuple[str, ...]) -> Case:
    """The case with more themes opened for a relation."""
    relation = case.relation(id)
    if relation.deeper is None:
        return case
    return case.with_relation(replace(relation, deeper=tuple(dict.fromkeys((*relation.deeper, *themes)))))


def _free_id(taken: Collection[str], label: str) -> str:
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "relation"
    return next(id for id in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if id not in taken)
