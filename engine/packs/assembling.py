"""Puts packs together into one knowledge base, and says everything that does not fit together."""

from collections.abc import Iterable, Sequence

from engine.errors import Fault, InputError
from engine.language import Text
from engine.model.changes import Change
from engine.model.knowledge_base import KnowledgeBase, Pack, fields_of
from engine.model.rule import Concludes
from engine.packs import building, concluding, questioning, telling
from engine.packs.agreeing import faults_of
from engine.packs.content import Content
from engine.packs.expecting import faults_of_cases, faults_of_rereads
from engine.packs.together import faults_between, notes_of_versions, refuse_same_pack_twice
from engine.packs.triggering import faults_of_triggering


def assemble(written: Sequence[Content], all_cases: bool = True) -> KnowledgeBase:
    """One knowledge base from the packs, the base first; InputError with all faults when they do not fit together.

    `all_cases` says that all worked cases of the packs were read.
    """
    refuse_same_pack_twice(written)
    notes = tuple(notes_of_versions(written))
    faults: list[Fault] = list(faults_between(written))
    contents, changes, unfit = _changed(written)
    faults += unfit
    common = {id: option for content in contents for id, option in building.common_options(content).items()}
    base = next((content for content in contents if "forms" in content.values), None)
    if base is None:
        sentence = Text("er is geen pakket met vormen bij", "no pack brings forms")
        raise InputError([*faults, Fault(contents[0].place("pack"), sentence)], notes)
    forms, numbers = building.forms(base)
    questions = tuple(q for c in contents for q in questioning.questions(c, common, faults))
    kinds = tuple(kind for content in contents for kind in building.relation_kinds(content))
    sectors = tuple(content.id for content in contents if content is not base)
    concluded = _concluded((*written, *contents))  # a name stays known when the rule that concludes it is gone
    fields = fields_of(
        questions, tuple(f.id for f in forms), tuple(dict.fromkeys(k.id for k in kinds)), sectors, concluded
    )
    rules = tuple(r for c in contents for r in concluding.rules(c, fields, faults))
    advice = tuple(a for c in contents for a in concluding.advice(c, fields, faults))
    claims = tuple(claim for c in contents for claim in building.claims(c))
    by_id = {q.id: q for q in questions}
    packs = tuple(
        Pack(c.id, c.values["pack"]["version"], c.digest, building.text(c.values["pack"]["title"])) for c in written
    )
    identity = tuple((pack.id, pack.version) for pack in packs)
    cases = tuple(case for c in contents for case in telling.cases(c, by_id, identity))
    knowledge = KnowledgeBase(
        packs,
        forms,
        numbers,
        tuple(dict.fromkeys(t for c in contents for t in building.themes(c))),
        questions,
        kinds,
        claims,
        fields,
        rules,
        advice,
        cases,
        tuple(t for c in contents for t in building.terms(c)),
        tuple(w for c in contents for w in building.words(c)),
        changes,
        tuple(reread for c in contents for reread in telling.rereads(c)),
        notes,
    )
    for content in contents:
        faults += faults_of(content, knowledge)
        faults += faults_of_cases(content, knowledge)
        faults += faults_of_rereads(content, knowledge, all_cases)
    if not faults:  # a condition with something unknown in it says nothing yet
        faults += [fault for content in contents for fault in faults_of_triggering(content, knowledge)]
    if faults:
        raise InputError(faults, notes)
    return knowledge


def _changed(written: Sequence[Content]) -> tuple[tuple[Content, ...], tuple[Change, ...], tuple[Fault, ...]]:
    """The packs with the changes that they make in each other, those changes, and what is wrong with them."""
    if not any(content.values.get("changes") for content in written):
        return tuple(written), (), ()
    from engine.packs.changing import changed  # the base alone starts without it

    found = changed(written)
    return found.contents, found.changes, found.faults


def _concluded(contents: Iterable[Content]) -> dict[Concludes, tuple[str, ...]]:
    found: dict[Concludes, list[str]] = {"finding": [], "fit": [], "tension": [], "combination": []}
    for content in contents:
        for rule in content.values["rules"]:
            kind, name = concluding.conclusion(rule)
            if name not in found[kind]:
                found[kind].append(name)
    return {kind: tuple(names) for kind, names in found.items()}
