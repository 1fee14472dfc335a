"""The values that can be chosen in a sheet: the words of the shapes, and the ids that the packs know."""

from collections.abc import Iterator, Mapping
from typing import Any

from engine.model.knowledge_base import KnowledgeBase
from engine.packs.shapes import FILES
from engine.packs.words import UPDATES, WORDS
from engine.sheets.bases import BASES
from engine.sheets.conditions import IS
from engine.sheets.meanings import EXPECTED
from engine.sheets.tables import OF_EXPECTED, OF_KNOWN
from engine.sheets.tables.shared import CONCLUDES

Choices = Mapping[str, tuple[str, ...]]


def fixed_choices() -> Choices:
    """The words of the shapes, by the name of the list."""
    return {
        "yes-no": ("yes", "no"),
        "strength": _literals("questions", "strength"),
        "about": _literals("questions", "about"),
        "scope": _literals("questions", "scope"),
        "question-kind": _literals("questions", "kind"),
        "advice-kind": _literals("advice", "kind"),
        "priority": tuple("12345"),
        "rest": _literals("cases", "rest"),
        "language": _literals("cases", "language"),
        "expect": EXPECTED,
        "concludes": CONCLUDES,
        "change": WORDS,
        "update-key": tuple(dict.fromkeys(key for keys in UPDATES.values() for key in keys)),
        "basis": BASES,
        "is": IS,
        "branch": ("if", *(f"any {number}" for number in range(1, 7))),
        "of": OF_KNOWN,
        "of-expected": OF_EXPECTED,
    }


def known_choices(knowledge: KnowledgeBase) -> Choices:
    """The ids that the packs know together, by the name of the list."""
    return {
        "form": knowledge.form_ids,
        "theme": tuple(theme.id for theme in knowledge.themes),
        "question": tuple(question.id for question in knowledge.questions),
        "dimension": tuple(sorted({q.dimension for q in knowledge.questions if q.dimension})),
        "field": tuple(knowledge.fields),
        "relation-kind": tuple(kind.id for kind in knowledge.relation_kinds),
        "claim": tuple(claim.id for claim in knowledge.claims),
        "term": tuple(term.id for term in knowledge.terms),
        "advice": tuple(advice.id for advice in knowledge.advice),
    }


def _literals(kind: str, key: str) -> tuple[str, ...]:
    """The words that a key of a kind of file can have."""
    return next(tuple(shape["expected"]) for shape in _under(FILES[kind].shape, key) if shape["type"] == "literal")


def _under(shape: Any, key: str) -> Iterator[Any]:
    """Everything that stands in a shape under a key, without its default."""
    for name, inner in shape.get("fields", {}).items():
        bare = inner
        while "schema" in bare:
            bare = bare["schema"]
        if name == key:
            yield bare
        yield from _under(bare, key)
    for part in ("schema", "items_schema", "values_schema"):
        if part in shape:
            yield from _under(shape[part], key)
