"""What is known of a relation before any rule fires: the value of every field that the case answers."""

from engine.model.case import Case, Relation
from engine.model.knowledge import NOT_ASKED
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Field

Known = dict[str, frozenset[str]]
NEVER = frozenset({NOT_ASKED})


def observed(case: Case, relation: Relation, knowledge: KnowledgeBase) -> Known:
    """Per field of the first stratum its values; several only for multiple choice, `not-asked` when open.

    Answers that do not fit the knowledge base (an option or question of an older pack, or more values than the
    question has now) are left out.
    """
    known: Known = {"relation": frozenset({relation.kind})}
    known["sector"] = frozenset(id for id, _ in case.packs) & frozenset(knowledge.fields["sector"].values)
    given = case.answers_of(relation)
    for question in knowledge.questions:
        field = knowledge.fields[question.id]
        answer = given.get(question.id)
        values = frozenset(answer.values) if answer else NEVER
        known[question.id] = values if fits(values, field) else NEVER
    return known


def fits(values: frozenset[str], field: Field) -> bool:
    """Whether a field can have these values: one of them, or several for multiple choice."""
    several = field.multiple and values <= set(field.values)
    return several or (len(values) == 1 and values <= {*field.values, *field.special})
