"""Whether what a pack says agrees with the knowledge base that it is part of: its questions, evidence and rules."""

from collections import Counter
from collections.abc import Iterator

from engine.errors import Fault, Place, not_one_of
from engine.language import Text
from engine.model.knowledge import POSITION, SPECIAL, Option, Question
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Advice, Rule
from engine.packs.content import Content
from engine.packs.document import Key
from engine.packs.resting import faults_of_basis, faults_of_glossary

FIELDS = {"relation", "sector", "form", "word", "finding", "tension", "combination", "fit", "against", "elsewhere"}
RESERVED = FIELDS | {"partners"}  # no theme of questions is called so
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
            yield from _counting_faults(question, knowledge)
            yield from _asking_faults(content, question, knowledge)
    kinds: tuple[tuple[str, tuple[Rule | Advice, ...]], ...] = (
        ("rules", knowledge.rules),
        ("advice", knowledge.advice),
    )
    for kind, items in kinds:
        for item in items:
            if item.pack == content.id:
                if item.id in COUNTING or item.id in knowledge.form:
                    yield Fault(item.place, Text("deze naam is gereserveerd", "this name is reserved"), item.id)
                yield from faults_of_basis(content, (kind, item.id), item.id, item.basis, knowledge)
    for advice in knowledge.advice:
        for number, id in enumerate(advice.excludes if advice.pack == content.id else ()):
            place = content.place("advice", advice.id, "excludes", number)
            if id == advice.id:
                yield Fault(place, Text("een advies sluit zichzelf niet uit", "advice does not exclude itself"), id)
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
        return Fault(place, sentence, trail)
    sentence = Text(f"er is geen advies '{id}'", f"there is no advice '{id}'")
    return not_one_of(place, trail, sentence, id, knowledge.advice_by_id)


def _name_faults(question: Question) -> Iterator[Fault]:
    if question.id.split(".")[0] in RESERVED or (question.id == POSITION) != (question.about == "position"):
        yield Fault(question.place, Text("deze naam is gereserveerd", "this name is reserved"), question.id)


def _option_faults(content: Content, question: Question, knowledge: KnowledgeBase) -> Iterator[Fault]:
    for id, count in Counter(option.id for option in question.options).items():
        if count > 1:
            sentence = Text(f"optie '{id}' staat er twee keer", f"option '{id}' stands here twice")
            yield Fault(question.place, sentence, question.id)
        if id in SPECIAL:
            sentence = Text(f"'{id}' is geen optie maar bestaat altijd", f"'{id}' is no option but always exists")
            yield Fault(question.place, sentence, question.id)
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
        yield Fault(place, Text("er is geen dimensie", "there is no dimension"), trail)
    elif evidence.counts and evidence.dimension != question.dimension:
        sentence = Text(
            "wat meetelt heeft de dimension van de vraag, geen eigen",
            "what counts has the dimension of the question, not one of its own",
        )
        yield Fault(place, sentence, trail)
    yield from faults_of_basis(content, at, trail, evidence.basis, knowledge)


def _counting_faults(question: Question, knowledge: KnowledgeBase) -> Iterator[Fault]:
    if not question.counts:
        return
    if question.about != "conduct" or question.scope != "relation":
        sentence = Text(
            "alleen een conduct-vraag over een relatie telt mee", "only a conduct question on a relation counts"
        )
        yield Fault(question.place, sentence, question.id)
    if len({o.evidence.form for o in question.options if o.evidence and o.evidence.counts}) < 2:
        sentence = Text(
            "maar één vorm heeft hier een waarde: gebruik also-fits", "only one form has a value here: use also-fits"
        )
        yield Fault(question.place, sentence, question.id)
    same = [q for q in knowledge.questions if q.counts and q.dimension == question.dimension]
    if question.dimension and same[0] is not question:
        sentence = Text(
            f"dimensie '{question.dimension}' wordt al geteld bij '{same[0].id}'",
            f"dimension '{question.dimension}' is counted already by '{same[0].id}'",
        )
        yield Fault(question.place, sentence, question.id)


def _asking_faults(content: Content, question: Question, knowledge: KnowledgeBase) -> Iterator[Fault]:
    for name, values in question.asked_if:
        at = ("questions", question.id, "asked-if", name)
        asked = knowledge.question.get(name)
        if name != "relation" and (asked is None or asked.counts or question.counts):
            sentence = Text(
                f"asked-if leest 'relation' of een vraag die niet meetelt, niet '{name}'; een vraag die meetelt leest alleen 'relation'",
                f"asked-if reads 'relation' or a question that does not count, not '{name}'; a question that counts reads 'relation' only",
            )
            yield Fault(content.key_place(*at), sentence, question.id)
            continue
        if question.id in _waits_for(name, knowledge):
            sentence = Text(
                f"asked-if gaat in een kring: '{name}' wordt pas gesteld na '{question.id}'",
                f"asked-if goes in a circle: '{name}' is asked only after '{question.id}'",
            )
            yield Fault(content.key_place(*at), sentence, question.id)
        known = (*knowledge.fields[name].values, *knowledge.fields[name].special)
        for value in values:
            if value not in known:
                sentence = Text(f"'{name}' heeft geen waarde '{value}'", f"'{name}' has no value '{value}'")
                yield not_one_of(content.place(*at), question.id, sentence, value, known)


def _waits_for(name: str, knowledge: KnowledgeBase) -> set[str]:
    """The question itself, and every question whose answer decides whether it is asked."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        id = ahead.pop()
        if id not in found and id in knowledge.question:
            found.add(id)
            ahead.extend(field for field, _ in knowledge.question[id].asked_if)
    return found


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
        yield Fault(place, sentence, rule.id)
    for test in rule.condition.tests:
        question = knowledge.question.get(test.field)
        if question is None or question.about != "task" or question.multiple:
            sentence = Text(
                f"fit leest alleen taakvragen met één antwoord, niet '{test.field}'",
                f"fit reads task questions with one answer only, not '{test.field}'",
            )
            yield Fault(content.key_place("rules", rule.id, "if", test.field), sentence, rule.id)
