"""Answers that are supposed, as they are written: `relation.question=answer`."""

from collections.abc import Iterable

from engine.errors import Fault, InputError, Place, not_one_of
from engine.explanation.what_if import Supposed
from engine.language import Text
from engine.model.case import Case
from engine.model.knowledge import NOT_ASKED, SPECIAL, Question
from engine.model.knowledge_base import KnowledgeBase

NOWHERE = Place("--set")


def supposing(settings: Iterable[str], case: Case, knowledge: KnowledgeBase) -> tuple[Supposed, ...]:
    """`relation.question=answer` as answers that are supposed; several options with commas between them.

    The relation can be left out when there is one, or when the question is about the collaboration. InputError with
    every setting that names nothing, does not fit its question, or says two things about one question.
    """
    found: dict[tuple[str | None, str], Supposed] = {}
    faults: list[Fault] = []
    for setting in settings:
        item = _supposed(setting, case, knowledge)
        if isinstance(item, Fault):
            faults.append(item)
        elif (before := found.setdefault((item.relation, item.question), item)) and before.values != item.values:
            sentence = Text("dit spreekt een eerdere --set tegen", "this contradicts an earlier --set")
            faults.append(Fault(NOWHERE, sentence, setting))
    if faults:
        raise InputError(faults)
    return tuple(found.values())


def _supposed(setting: str, case: Case, knowledge: KnowledgeBase) -> Supposed | Fault:
    where, equals, value = setting.partition("=")
    if not equals or not value:
        return Fault(NOWHERE, Text("schrijf relatie.vraag=antwoord", "write relation.question=answer"), setting)
    named = where if where in knowledge.question else where.partition(".")[2]
    question = knowledge.question.get(named)
    if question is None:
        wanted = named if "." in named else where
        sentence = Text(f"er is geen vraag '{wanted}'", f"there is no question '{wanted}'")
        return not_one_of(NOWHERE, setting, sentence, wanted, knowledge.question)
    relation = _relation(where, question, case, setting)
    if isinstance(relation, Fault):
        return relation
    values = tuple(dict.fromkeys(part.strip() for part in value.split(",")))
    wrong = _wrong(values, question, setting)
    if wrong:
        return wrong
    holder = case.answers if relation is None else case.relation(relation).answers
    before = holder.get(question.id)
    return Supposed(relation, question.id, values, before.values if before else (NOT_ASKED,))


def _relation(where: str, question: Question, case: Case, setting: str) -> str | Fault | None:
    named = where.removesuffix(question.id).removesuffix(".")
    if question.scope == "collaboration" and not named:
        return None
    ids = [relation.id for relation in case.relations]
    if question.scope == "collaboration":
        sentence = Text(
            "deze vraag gaat over de samenwerking als geheel; laat de relatie weg",
            "this question is about the collaboration as a whole; leave the relation out",
        )
        return Fault(NOWHERE, sentence, setting)
    if not named and len(ids) == 1:
        return ids[0]
    if not named:
        return Fault(NOWHERE, Text("zeg over welke relatie: relatie.vraag=antwoord", "say about which relation: relation.question=answer"), setting, tuple(ids))  # fmt: skip
    if named not in ids:
        return not_one_of(NOWHERE, setting, Text(f"er is geen relatie '{named}'", f"there is no relation '{named}'"), named, ids)  # fmt: skip
    return named


def _wrong(values: tuple[str, ...], question: Question, setting: str) -> Fault | None:
    special = [value for value in SPECIAL if value != "not-applicable" or question.can_be_not_applicable]
    for value in values:
        if value not in question.by_id and value not in special:
            sentence = Text(f"'{value}' is geen antwoord op deze vraag", f"'{value}' is no answer to this question")
            return not_one_of(NOWHERE, setting, sentence, value, [*question.by_id, *special])
    if len(values) > 1 and (not question.multiple or any(value in special for value in values)):
        return Fault(NOWHERE, Text("hier kan maar één antwoord", "only one answer is possible here"), setting)
    return None
