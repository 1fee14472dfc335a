"""Puts packs together into one knowledge base, and says everything that does not fit together."""

from collections import Counter
from collections.abc import Iterable, Sequence

from engine.errors import Fault, InputError, Place, not_one_of
from engine.language import Text
from engine.model.knowledge import POSITION, SPECIAL, Basis, Question
from engine.model.knowledge_base import KnowledgeBase, Pack, fields_of
from engine.model.rule import Concludes, Condition
from engine.packs import building
from engine.packs.building import Builder
from engine.packs.content import Content, digest

RESERVED = {"relation", "sector", "form", "word", "finding", "tension", "combination", "fit", "against", "elsewhere", "partners"}


def assemble(contents: Sequence[Content]) -> KnowledgeBase:
    """One knowledge base from the packs, the base first; InputError with all faults when they do not fit together."""
    faults: list[Fault] = []
    common = {id: option for content in contents for id, option in building.common_options(content).items()}
    builders = [Builder(content, common, faults) for content in contents]
    base = next((content for content in contents if "forms" in content.values), None)
    if base is None:
        raise InputError([Fault(place, Text("er is geen pakket met vormen bij", "no pack brings forms")) for place in [building.place_of(contents[0])]])
    forms, numbers = building.forms(base)
    questions = tuple(q for b in builders for q in b.questions())
    kinds = tuple(kind for content in contents for kind in building.relation_kinds(content))
    sectors = tuple(content.id for content in contents if content is not base)
    fields = fields_of(questions, tuple(f.id for f in forms), tuple(k.id for k in kinds), sectors, _concluded(contents))
    rules = tuple(r for b in builders for r in b.rules(fields))
    advice = tuple(a for b in builders for a in b.advice(fields))
    claims = tuple(c for b in builders for c in b.claims())
    by_id = {q.id: q for q in questions}
    packs = tuple(Pack(c.id, c.values["pack"]["version"], digest(c.values), building.text(c.values["pack"]["title"])) for c in contents)
    identity = tuple((pack.id, pack.version) for pack in packs)
    cases = tuple(case for b in builders for case in b.cases(by_id, identity))
    knowledge = KnowledgeBase(
        packs, forms, numbers, tuple(t for b in builders for t in b.themes()), questions, kinds, claims, fields, rules, advice, cases
    )
    faults += [fault for content in contents for fault in _own_faults(content, knowledge)]
    faults += _twice(contents)
    if faults:
        raise InputError(faults)
    return knowledge


def _concluded(contents: Iterable[Content]) -> dict[Concludes, tuple[str, ...]]:
    found: dict[Concludes, list[str]] = {"finding": [], "fit": [], "tension": [], "combination": []}
    for content in contents:
        for rule in content.values["rules"]:
            kind, name = building.conclusion(rule)
            if name not in found[kind]:
                found[kind].append(name)
    return {kind: tuple(names) for kind, names in found.items()}


def _twice(contents: Iterable[Content]) -> Iterable[Fault]:
    for kind in ("questions", "rules", "advice", "cases"):
        first: dict[str, Content] = {}
        for content in contents:
            for item in content.values[kind]:
                if item["id"] in first:
                    where = first[item["id"]].place(kind, item["id"])
                    sentence = Text(f"'{item['id']}' bestaat al ({where})", f"'{item['id']}' exists already ({where})")
                    yield Fault(content.place(kind, item["id"]), sentence)
                first.setdefault(item["id"], content)


def _own_faults(content: Content, knowledge: KnowledgeBase) -> Iterable[Fault]:
    for question in knowledge.questions:
        if question.pack == content.id:
            yield from _question_faults(content, question, knowledge)
    for kind, items in (("rules", knowledge.rules), ("advice", knowledge.advice)):
        for item in items:
            if item.pack == content.id:  # type: ignore[attr-defined]
                yield from _basis_faults(content.place(kind, item.id), item.id, item.basis, knowledge)  # type: ignore[attr-defined]
    for rule in knowledge.rules:
        if rule.pack == content.id and rule.concludes == "fit":
            place = content.place("rules", rule.id, "fits")
            if rule.name not in knowledge.form_ids:
                yield not_one_of(place, rule.id, Text(f"'{rule.name}' is geen vorm", f"'{rule.name}' is no form"), rule.name, knowledge.form_ids)
            yield from _fit_faults(content, rule.id, rule.condition, knowledge)
    for name, count in Counter(r.name for r in knowledge.rules_that_conclude("fit")).items():
        if count > 1:
            yield Fault(building.place_of(content), Text(f"twee fit-regels voor '{name}'", f"two fit rules for '{name}'"))
    yield from _case_faults(content, knowledge)


def _fit_faults(content: Content, id: str, condition: Condition, knowledge: KnowledgeBase) -> Iterable[Fault]:
    for test in condition.tests:
        question = knowledge.question.get(test.field)
        if question is None or question.about != "task" or question.multiple:
            sentence = Text(f"fit leest alleen taakvragen met één antwoord, niet '{test.field}'", f"fit reads task questions with one answer only, not '{test.field}'")
            yield Fault(content.place("rules", id, "if", test.field), sentence, id)


def _question_faults(content: Content, question: Question, knowledge: KnowledgeBase) -> Iterable[Fault]:
    at = ("questions", question.id)
    place = question.place
    theme = question.id.split(".")[0]
    if theme in RESERVED or (question.id == POSITION) != (question.about == "position"):
        yield Fault(place, Text("deze naam is gereserveerd", "this name is reserved"), question.id)
    for id, count in Counter(option.id for option in question.options).items():
        if count > 1:
            yield Fault(place, Text(f"optie '{id}' staat er twee keer", f"option '{id}' stands here twice"), question.id)
        if id in SPECIAL:
            yield Fault(place, Text(f"'{id}' is geen optie maar bestaat altijd", f"'{id}' is no option but always exists"), question.id)
    for number, option in enumerate(question.options):
        if option.evidence:
            here = content.place(*at, "options", number)
            trail = f"{question.id} > {option.id}"
            if option.evidence.form not in knowledge.form_ids:
                sentence = Text(f"'{option.evidence.form}' is geen vorm", f"'{option.evidence.form}' is no form")
                yield not_one_of(here, trail, sentence, option.evidence.form, knowledge.form_ids)
            if not option.evidence.dimension:
                yield Fault(here, Text("er is geen dimension", "there is no dimension"), trail)
            yield from _basis_faults(here, trail, option.evidence.basis, knowledge)
    yield from _counting_faults(question, knowledge)
    for field, _ in question.asked_if:
        asked = knowledge.question.get(field)
        if field != "relation" and (asked is None or asked.counts or question.counts):
            sentence = Text(
                f"asked-if leest 'relation' of een vraag die niet meetelt, niet '{field}'; een vraag die meetelt leest alleen 'relation'",
                f"asked-if reads 'relation' or a question that does not count, not '{field}'; a question that counts reads 'relation' only",
            )
            yield Fault(content.place(*at, "asked-if", field), sentence, question.id)


def _counting_faults(question: Question, knowledge: KnowledgeBase) -> Iterable[Fault]:
    if not question.counts:
        return
    if question.about != "conduct" or question.scope != "relation":
        yield Fault(question.place, Text("alleen een conduct-vraag over een relatie telt mee", "only a conduct question on a relation counts"), question.id)
    if len({o.evidence.form for o in question.options if o.evidence and o.evidence.counts}) < 2:
        sentence = Text("maar één vorm heeft hier een waarde: gebruik also-fits", "only one form has a value here: use also-fits")
        yield Fault(question.place, sentence, question.id)
    same = [q.id for q in knowledge.questions if q.counts and q.dimension == question.dimension and q.id < question.id]
    if same:
        sentence = Text(f"dimensie '{question.dimension}' wordt al geteld bij '{same[0]}'", f"dimension '{question.dimension}' is counted already by '{same[0]}'")
        yield Fault(question.place, sentence, question.id)


def _basis_faults(place: Place, trail: str, basis: Basis, knowledge: KnowledgeBase) -> Iterable[Fault]:
    for claim in basis.claims:
        if claim not in knowledge.claim:
            yield not_one_of(place, trail, Text(f"bewering '{claim}' bestaat niet", f"claim '{claim}' does not exist"), claim, knowledge.claim)


def _case_faults(content: Content, knowledge: KnowledgeBase) -> Iterable[Fault]:
    from engine.packs.answering import faults_in

    for worked in knowledge.cases:
        if worked.pack != content.id:
            continue
        at = ("cases", worked.id)
        numbers = {relation.id: n for n, relation in enumerate(worked.in_language[0][1].relations)}

        def place(relation: str | None, key: str, at: tuple[str, str] = at, numbers: dict[str, int] = numbers) -> Place:
            trail = ("answers", key) if relation is None else ("relations", numbers[relation], key) if key in ("kind", "id") else ("relations", numbers[relation], "answers", key)
            return content.place(*at, *trail)

        yield from faults_in(worked.in_language[0][1], knowledge, place, worked.id)
        for expected in worked.expected:
            for form in expected.forms:
                if form not in knowledge.form_ids:
                    yield not_one_of(expected.place, worked.id, Text(f"'{form}' is geen vorm", f"'{form}' is no form"), form, knowledge.form_ids)
            known = {*knowledge.advice_by_id, *knowledge.rule}
            for id in (*expected.fires, *expected.fires_not):
                if id not in known:
                    yield not_one_of(expected.place, worked.id, Text(f"regel of advies '{id}' bestaat niet", f"rule or advice '{id}' does not exist"), id, known)
