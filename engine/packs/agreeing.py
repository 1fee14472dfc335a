"""Whether what a pack says agrees with the knowledge base that it is part of: its questions, evidence and rules."""

from collections import Counter
from collections.abc import Iterator

from engine.errors import Fault, Place, not_one_of
from engine.language import Text
from engine.model.knowledge import POSITION, SPECIAL, Option, Question
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Advice, Rule
from engine.packs.asked import asking_faults, counting_faults
from engine.packs.content import Content
from engine.packs.document import Key
from engine.packs.resting import faults_of_basis, faults_of_glossary

FIELDS = {"relation", "sector", "form", "word", "finding", "tension", "combination", "fit", "against", "elsewhere"}
RESERVED = FIELDS | {"partners"}  # no theme of questions is called so
RESERVED_NAME = Text("deze naam is gereserveerd", "this name is reserved")
OTHER_ID = Text("geef het een andere id", "give it another id")
OTHER_THEME = Text("geef het thema een andere naam", "give the theme another name")
COUNTING = {
    "reading",
    "against",
    "elsewhere",
}  # how facts are counted; no rule or advice is called so, nor after a form


def faults_of(content: Content, knowledge: KnowledgeBase) -> Iterator[Fault]:
    """Everything in the questions, rules and advice of a pack that the knowledge base does not bear out."""
    for question in knowledge.questions:
        if question.pack == content.id:
            yield from _name_faults(question)
            yield from _option_faults(content, question, knowledge)
            yield from counting_faults(question, knowledge)
            yield from asking_faults(content, question, knowledge)
    kinds: tuple[tuple[str, tuple[Rule | Advice, ...]], ...] = (
        ("rules", knowledge.rules),
        ("advice", knowledge.advice),
    )
    for kind, items in kinds:
        for item in items:
            if item.pack == content.id:
                if item.id in COUNTING or item.id in knowledge.form:
                    yield Fault(item.place, RESERVED_NAME, item.id, remedy=OTHER_ID)
                yield from faults_of_basis(content, (kind, item.id), item.id, item.basis, knowledge)
    for advice in knowledge.advice:
        for number, id in enumerate(advice.excludes if advice.pack == content.id else ()):
            place = content.place("advice", advice.id, "excludes", number)
            if id == advice.id:
                sentence = Text("een advies sluit zichzelf niet uit", "advice does not exclude itself")
                yield Fault(place, sentence, advice.id, remedy=Text(f"haal '{id}' hier weg", f"take '{id}' out here"))
            elif id not in knowledge.advice_by_id:
                yield _no_advice(place, advice.id, id, knowledge)
    for rule in knowledge.rules_that_conclude("fit"):
        if rule.pack == content.id:
            yield from _fit_faults(content, rule, knowledge)
    yield from faults_of_glossary(content, knowledge)


def _no_advice(place: Place, trail: str, id: str, knowledge: KnowledgeBase) -> Fault:
    off = next((c for c in knowledge.changes_by_id.get(id, ()) if c.word == "switch-off" and c.target == id), None)
    if off is not None:
        sentence = Text(
            f"advies '{id}' is uitgezet door pakket '{off.pack}' ({off.place})",
            f"advice '{id}' is switched off by pack '{off.pack}' ({off.place})",
        )
        return Fault(place, sentence, trail, remedy=Text(f"haal '{id}' hier weg", f"take '{id}' out here"))
    sentence = Text(f"er is geen advies '{id}'", f"there is no advice '{id}'")
    return not_one_of(place, trail, sentence, id, knowledge.advice_by_id)


def _name_faults(question: Question) -> Iterator[Fault]:
    if question.id.split(".")[0] in RESERVED or (question.id == POSITION) != (question.about == "position"):
        yield Fault(question.place, RESERVED_NAME, question.id, remedy=OTHER_THEME)


def _option_faults(content: Content, question: Question, knowledge: KnowledgeBase) -> Iterator[Fault]:
    for id, count in Counter(option.id for option in question.options).items():
        if count > 1:
            sentence = Text(f"optie '{id}' staat er twee keer", f"option '{id}' stands here twice")
            yield Fault(question.place, sentence, question.id, remedy=OTHER_ID)
        if id in SPECIAL:
            sentence = Text(f"'{id}' is geen optie maar bestaat altijd", f"'{id}' is no option but always exists")
            remedy = Text("haal de optie weg, of geef haar een andere id", "take the option out, or give it another id")
            yield Fault(question.place, sentence, question.id, remedy=remedy)
    for number, option in enumerate(question.options):
        at = ("questions", question.id, "options", number)
        yield from _evidence_faults(content, at, question, option, knowledge)


def _evidence_faults(
    content: Content, at: Key, question: Question, option: Option, knowledge: KnowledgeBase
) -> Iterator[Fault]:
    evidence, trail = option.evidence, f"{question.id} > {option.id}"
    if evidence is None:
        return
    place = content.place(*at)
    if evidence.form not in knowledge.form_ids:
        sentence = Text(f"'{evidence.form}' is geen vorm", f"'{evidence.form}' is no form")
        yield not_one_of(place, trail, sentence, evidence.form, knowledge.form_ids)
    if not evidence.dimension:
        remedy = Text(
            "zet dimension bij de vraag: het kenmerk dat zij meet", "add dimension to the question: what it measures"
        )
        yield Fault(place, Text("er is geen dimensie", "there is no dimension"), trail, remedy=remedy)
    elif evidence.counts and evidence.dimension != question.dimension:
        sentence = Text(
            "wat meetelt heeft de dimension van de vraag, geen eigen",
            "what counts has the dimension of the question, not one of its own",
        )
        remedy = Text(
            "haal dimension weg bij dit antwoord, of maak er also-fits van",
            "take dimension out at this answer, or make it also-fits",
        )
        yield Fault(place, sentence, trail, remedy=remedy)
    yield from faults_of_basis(content, at, trail, evidence.basis, knowledge)


def _fit_faults(content: Content, rule: Rule, knowledge: KnowledgeBase) -> Iterator[Fault]:
    place = content.place("rules", rule.id, "fits")
    if rule.name not in knowledge.form_ids:
        sentence = Text(f"'{rule.name}' is geen vorm", f"'{rule.name}' is no form")
        yield not_one_of(place, rule.id, sentence, rule.name, knowledge.form_ids)
    first = next(other for other in knowledge.rules_that_conclude("fit") if other.name == rule.name)
    if first is not rule:
        sentence = Text(
            f"'{rule.name}' heeft al een fit-regel: '{first.id}'", f"'{rule.name}' has a fit rule already: '{first.id}'"
        )
        remedy = Text(
            f"wil je die anders, zeg dan in changes/ replace: {first.id}",
            f"to have that one otherwise, say in changes/ replace: {first.id}",
        )
        yield Fault(place, sentence, rule.id, remedy=remedy)
    for test in rule.condition.tests:
        question = knowledge.question.get(test.field)
        if question is None or question.about != "task" or question.multiple:
            sentence = Text(
                f"fit leest alleen taakvragen met één antwoord, niet '{test.field}'",
                f"fit reads task questions with one answer only, not '{test.field}'",
            )
            remedy = Text(f"haal '{test.field}' weg uit if", f"take '{test.field}' out of if")
            yield Fault(content.key_place("rules", rule.id, "if", test.field), sentence, rule.id, remedy=remedy)
