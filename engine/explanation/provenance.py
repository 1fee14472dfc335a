"""What packs changed in the words of explanations: of a question, its options, a relation kind, a rule or an advice."""

from collections.abc import Iterable, Iterator

from engine.model.changes import Change
from engine.model.knowledge_base import KnowledgeBase

Changes = tuple[Change, ...]
CONCLUDED = ("finding", "tension", "combination")


def changes_of(id: str, knowledge: KnowledgeBase) -> Changes:
    """What packs changed in a rule, an advice, or an option (`question/option`)."""
    return knowledge.changes_by_id.get(id, ())


def changes_of_question(id: str, knowledge: KnowledgeBase) -> Changes:
    """What packs changed in what a question asks; an option that they add is told at that option."""
    return tuple(change for change in changes_of(id, knowledge) if change.word == "update")


def changes_behind(field: str, values: Iterable[str], knowledge: KnowledgeBase) -> Changes:
    """What packs changed in the words of a field and of these values of it, each once."""
    return tuple(dict.fromkeys(_behind(field, values, knowledge)))


def _behind(field: str, values: Iterable[str], knowledge: KnowledgeBase) -> Iterator[Change]:
    if field in knowledge.question:
        yield from changes_of_question(field, knowledge)
    for value in values:
        if field in knowledge.question:
            yield from changes_of(f"{field}/{value}", knowledge)
        elif field == "relation":  # a term can have the same id
            yield from (change for change in changes_of(value, knowledge) if "text" in change.keys)
        elif field in CONCLUDED and (field, value) in knowledge.rule_for:
            yield from changes_of(knowledge.rule_for[field, value].id, knowledge)
