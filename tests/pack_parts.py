"""The parts that small packs are written with in tests, as in YAML; schema and assembling are the real ones."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from engine.model.case import Answer, Case, Relation, answers
from engine.model.knowledge import Numbers
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.assembling import assemble
from engine.packs.content import Content
from engine.packs.places import PlacesKnown
from engine.packs.shapes import FILES

Item = dict[str, Any]
Given = Mapping[str, Any]

TEXT = {"nl": "tekst", "en": "text"}
BASIS = {"proposal": {"why": TEXT}}
KINDS = ("partners", "residents", "clients", "staff")
FORMS = ("red", "green", "blue", "dark-blue")
SECTOR = "water"


def option(
    id: str,
    points_to: str = "",
    strength: str = "strong",
    also_fits: str = "",
    dimension: str = "",
    disputed: bool = False,
) -> Item:
    """An option; with a form in `points_to` it counts, with one in `also_fits` it is only shown."""
    said: Item = {"id": id, "text": TEXT} | ({"disputed": "yes"} if disputed else {})
    if not points_to and not also_fits:
        return said
    said |= {"because": TEXT, "basis": BASIS} | ({"dimension": dimension} if dimension else {})
    return said | ({"points-to": points_to, "strength": strength} if points_to else {"also-fits": also_fits})


def question(
    id: str, *options: Item, about: str = "conduct", scope: str = "relation", kind: str = "single", **flags: bool
) -> Item:
    """A question about a dimension of its own; `not_applicable` and `quick` are given by name."""
    asked: Item = {"id": id, "ask": TEXT, "help": TEXT, "dimension": id.replace(".", "-"), "options": list(options)}
    asked |= {"about": about, "scope": scope, "kind": kind}
    return asked | {name.replace("_", "-"): "yes" if flag else "no" for name, flag in flags.items()}


def rule(id: str, if_: Given | None = None, any_: Iterable[Given] = (), **concludes: str) -> Item:
    """A rule; one of finds, fits, tension and combines is given by name."""
    return {"id": id, **concludes, "says": TEXT, "basis": BASIS} | _condition(if_, any_)


def advice(id: str, if_: Given | None = None, any_: Iterable[Given] = (), kind: str = "approach") -> Item:
    """A piece of advice."""
    return {"id": id, "kind": kind, "what": TEXT, "why": TEXT, "how": TEXT, "basis": BASIS} | _condition(if_, any_)


def _condition(if_: Given | None, any_: Iterable[Given]) -> Item:
    branches = list(any_)
    return ({"if": if_} if if_ else {}) | ({"any": branches} if branches else {})


def knowledge(
    questions: Iterable[Item],
    rules: Iterable[Item] = (),
    advised: Iterable[Item] = (),
    forms: Iterable[str] = FORMS[:3],
    numbers: tuple[float, float, float] = (5, 3, 2),
    sector: bool = False,
) -> KnowledgeBase:
    """A knowledge base of one small pack, beside an empty sector pack when asked; `numbers`: enough, clear, leaning, also
    such as a pack may not have."""
    reading = {"enough": 5, "clear": 3, "leaning": 2}
    shown = [{"id": form, "name": TEXT, "plain": TEXT} for form in forms]
    base = _pack("small", KINDS, questions, rules, advised)
    base["forms"] = _read("forms", {"forms": shown, "reading": reading})
    assembled = assemble([Content(values, PlacesKnown({})) for values in (base, *([_pack(SECTOR)] if sector else []))])
    return replace(assembled, numbers=Numbers(*numbers))


def _pack(
    id: str,
    kinds: Iterable[str] = (),
    questions: Iterable[Item] = (),
    rules: Iterable[Item] = (),
    advised: Iterable[Item] = (),
) -> Item:
    head = {"schema": "coalitiekompas/pack/1", "id": id, "version": "1.0.0", "languages": ["nl", "en"], "title": TEXT}
    head |= {"about": TEXT, "contact": "-", "relation-kinds": [{"id": kind, "text": TEXT} for kind in kinds]}
    theme = {"theme": "all", "title": TEXT, "opening": TEXT}
    asked = _read("questions", theme | {"questions": list(questions)})["questions"]
    return {
        "pack": _read("pack", head),
        "themes": [theme],
        "questions": [question | {"theme": "all"} for question in asked],
        "rules": _read("rules", {"theme": "all", "rules": list(rules)})["rules"],
        "advice": _read("advice", {"theme": "all", "advice": list(advised)})["advice"],
        "claims": {},
        "cases": [],
    }


def _read(file: str, value: Item) -> Item:
    found: Item = FILES[file].validator.validate_python(value)
    return found


def case(relations: Mapping[str, Given], shared: Given | None = None, packs: tuple[str, ...] = ("small",)) -> Case:
    """A case; a relation goes by its kind, and an answer is an option or several."""
    told = tuple(Relation(id, id.split("-")[0], id, _answers(given)) for id, given in relations.items())
    return Case("case", "en", tuple((pack, "1.0.0") for pack in packs), told, _answers(shared or {}))


def _answers(given: Given) -> Mapping[str, Answer]:
    return answers({id: Answer((value,) if isinstance(value, str) else tuple(value)) for id, value in given.items()})
