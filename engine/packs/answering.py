"""Whether answers fit their questions: used for replies, case files and worked cases alike."""

from collections.abc import Callable, Iterable

from engine.errors import Fault, Place, not_one_of
from engine.language import Text
from engine.model.case import Case
from engine.model.knowledge import NOT_APPLICABLE, NOT_ASKED, SPECIAL, UNKNOWN, Question
from engine.model.knowledge_base import KnowledgeBase

PlaceOf = Callable[[str | None, str], Place]


def values_allowed(question: Question) -> tuple[str, ...]:
    """What can be answered: the options, unknown, and not-applicable where it can be."""
    return (*question.by_id, UNKNOWN, *((NOT_APPLICABLE,) if question.can_be_not_applicable else ()))


def wrong_with(question: Question, values: tuple[str, ...], place: Place, trail: str) -> Iterable[Fault]:
    """What is wrong with these values as an answer to the question."""
    allowed = values_allowed(question)
    for value in values:
        if value not in allowed or value == NOT_ASKED:
            yield not_one_of(
                place,
                trail,
                Text(f"'{value}' is geen antwoord op deze vraag", f"'{value}' is no answer to this question"),
                value,
                allowed,
            )
    if len(values) != 1 and not question.multiple:
        sentence = Text("deze vraag heeft precies één antwoord", "this question has exactly one answer")
        yield Fault(place, sentence, trail, remedy=Text("kies er één", "choose one"))
    if len(values) > 1 and any(value in SPECIAL for value in values):
        yield Fault(
            place,
            Text("unknown en not-applicable staan alleen", "unknown and not-applicable stand alone"),
            trail,
            remedy=Text("haal dat woord weg, of de andere antwoorden", "take that word out, or the other answers"),
        )
    if len(set(values)) != len(values):
        sentence = Text("een optie staat er twee keer", "an option stands here twice")
        yield Fault(place, sentence, trail, remedy=Text("laat er één staan", "keep one"))


def faults_in(case: Case, knowledge: KnowledgeBase, place: PlaceOf, trail: str) -> Iterable[Fault]:
    """Everything in a case that does not fit the knowledge base; `place` finds an answer or the kind of a relation."""
    kinds = knowledge.relation_kind
    for relation in case.relations:
        if relation.kind not in kinds:
            sentence = Text(f"'{relation.kind}' is geen soort relatie", f"'{relation.kind}' is no kind of relation")
            yield not_one_of(place(relation.id, "kind"), f"{trail} > {relation.id}", sentence, relation.kind, kinds)
    for about, id, answer in case.places():
        here = f"{trail} > {about.id if about else 'answers'} > {id}"
        where = place(about.id if about else None, id)
        question = knowledge.question.get(id)
        if question is None:
            yield not_one_of(
                where,
                here,
                Text(f"vraag '{id}' bestaat niet", f"question '{id}' does not exist"),
                id,
                knowledge.question,
            )
        elif (question.scope == "relation") != (about is not None):
            yield Fault(
                where,
                Text("deze vraag hoort bij een relatie", "this question belongs to a relation")
                if about is None
                else Text(
                    "deze vraag gaat over de hele samenwerking", "this question is about the whole collaboration"
                ),
                here,
                remedy=Text("zet het antwoord onder een relatie", "put the answer under a relation")
                if about is None
                else Text(
                    "zet het antwoord onder answers van de casus zelf",
                    "put the answer under answers of the case itself",
                ),
            )
        else:
            yield from wrong_with(question, answer.values, where, here)
