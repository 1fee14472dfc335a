"""Whether what knowledge rests on is there: the claims of a basis, and the glossary."""

from collections.abc import Iterator

from engine.errors import Fault, not_one_of
from engine.language import Text
from engine.model.knowledge import Basis
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.building import basis
from engine.packs.content import Content
from engine.packs.document import Key

CLAIMS_THERE_ARE = Text(
    "kompas sources toont welke er zijn en wat zij zeggen", "kompas sources shows which there are and what they say"
)


def faults_of_basis(content: Content, at: Key, trail: str, basis: Basis, knowledge: KnowledgeBase) -> Iterator[Fault]:
    """Claims that do not exist, each at its own place."""
    for number, claim in enumerate(basis.claims):
        if claim not in knowledge.claim:
            place = content.place(*at, "basis", basis.kind, number)
            sentence = Text(f"bewering '{claim}' bestaat niet", f"claim '{claim}' does not exist")
            yield Fault(place, sentence, trail, remedy=CLAIMS_THERE_ARE)


def faults_of_glossary(content: Content, knowledge: KnowledgeBase) -> Iterator[Fault]:
    """Words that go with no form, claims that do not exist, and terms of questions that are in no glossary."""
    glossary = content.values.get("glossary", {"terms": [], "words": []})
    known = [term.id for term in knowledge.terms]
    for number, value in enumerate(glossary["terms"]):
        at, trail = ("glossary", "terms", number), f"terms > {value['id']}"
        yield from faults_of_basis(content, at, trail, basis(value["basis"]), knowledge)
    for number, value in enumerate(glossary["words"]):
        at, form = ("glossary", "words", number), value["form"]
        trail = f"words > {form}"
        if form not in knowledge.form_ids:
            sentence = Text(f"'{form}' is geen vorm", f"'{form}' is no form")
            yield not_one_of(content.place(*at, "form"), trail, sentence, form, knowledge.form_ids)
        yield from faults_of_basis(content, at, trail, basis(value["basis"]), knowledge)
    for question in knowledge.questions:
        for number, term in enumerate(question.terms if question.pack == content.id else ()):
            if term not in known:
                place = content.place("questions", question.id, "terms", number)
                yield not_one_of(
                    place,
                    question.id,
                    Text(f"term '{term}' bestaat niet", f"term '{term}' does not exist"),
                    term,
                    known,
                )
