"""The parts that small packs are written with in tests; they become a knowledge base through the real assembling."""

from collections.abc import Iterable, Mapping
from typing import Any

from engine.model.case import Answer, Case, Relation, answers
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.assembling import assemble
from engine.packs.content import Content

Item = dict[str, Any]
Given = Mapping[str, Any]

TEXT = {"nl": "tekst", "en": "text"}
BASIS = {"proposal": {"why": TEXT, "reviewed-by": ""}}
KINDS = ("partners", "residents", "clients", "staff")
FORMS = ("red", "green", "blue", "dark.blue")
SECTOR = "water"


def option(id: str, points_to: str = "", strength: str = "strong", also_fits: str = "", dimension: str = "") -> Item:
    """An option; with a form in `points_to` it counts, with one in `also_fits` it is only shown."""
    shown: Item = {"id": id, "text": TEXT}
    if points_to or also_fits:
        shown |= {"because": TEXT, "basis": BASIS} | ({"dimension": dimension} if dimension else {})
    return (
        shown
        | ({"points-to": points_to, "strength": strength} if points_to else {})
        | ({"also-fits": also_fits} if also_fits else {})
    )


def question(
    id: str, *options: Item, about: str = "conduct", scope: str = "relation", kind: str = "single", **more: bool
) -> Item:
    """A question about its own dimension; `not_applicable` and `quick` are given by name."""
    flags = {"not-applicable": more.get("not_applicable", False), "quick": more.get("quick", False)}
    asked: Item = {"id": id, "theme": id.split(".")[0], "dimension": id.replace(".", "-"), "ask": TEXT, "help": TEXT}
    return asked | flags | {"about": about, "scope": scope, "kind": kind, "options": list(options)}


def _accepted(value: Any) -> Item:
    if isinstance(value, Mapping):
        return {"values": list(value["not"]), "negated": True}
    return {"values": [value] if isinstance(value, str) else list(value), "negated": False}


def rule(id: str, if_: Given | None = None, any_: Iterable[Given] = (), **concludes: str) -> Item:
    """A rule; one of finds, fits, tension and combines is given by name, and tests as an author writes them."""
    return {"id": id, **concludes, "says": TEXT, "basis": BASIS} | _condition(if_, any_)


def advice(id: str, if_: Given | None = None, any_: Iterable[Given] = (), kind: str = "approach") -> Item:
    """A piece of advice."""
    return {"id": id, "kind": kind, "priority": 3, "what": TEXT, "why": TEXT, "how": TEXT, "basis": BASIS} | _condition(
        if_, any_
    )


def _condition(if_: Given | None, any_: Iterable[Given]) -> Item:
    every, *branches = [{field: _accepted(value) for field, value in written.items()} for written in (if_ or {}, *any_)]
    return ({"if": every} if every else {}) | ({"any": branches} if branches else {})


def knowledge(
    questions: Iterable[Item],
    rules: Iterable[Item] = (),
    advised: Iterable[Item] = (),
    forms: Iterable[str] = FORMS[:3],
    numbers: tuple[float, float, float] = (5, 3, 2),
    sector: bool = False,
) -> KnowledgeBase:
    """A knowledge base of one small pack, and beside it an empty sector pack when asked; `numbers` is enough, clear, leaning."""
    questions = list(questions)
    themes = [
        {"theme": theme, "title": TEXT, "opening": TEXT} for theme in dict.fromkeys(q["theme"] for q in questions)
    ]
    base = _pack("small", [{"id": kind, "text": TEXT} for kind in KINDS])
    base["forms"] = {
        "forms": [{"id": form, "name": TEXT, "plain": TEXT} for form in forms],
        "reading": dict(zip(("enough", "clear", "leaning"), numbers, strict=True)),
    }
    base |= {"themes": themes, "questions": questions, "rules": list(rules), "advice": list(advised)}
    return assemble([Content(values, {}) for values in (base, *([_pack(SECTOR, [])] if sector else []))])


def _pack(id: str, kinds: list[Item]) -> Item:
    head = {"id": id, "version": "1.0.0", "title": TEXT, "common-options": [], "relation-kinds": kinds}
    return {"pack": head, "themes": [], "questions": [], "claims": {}, "rules": [], "advice": [], "cases": []}


def case(relations: Mapping[str, Given], shared: Given | None = None, packs: tuple[str, ...] = ("small",)) -> Case:
    """A case; a relation goes by its kind, and an answer is an option or several."""
    told = tuple(Relation(id, id.split("-")[0], id, _answers(given)) for id, given in relations.items())
    return Case("case", "en", tuple((pack, "1.0.0") for pack in packs), told, _answers(shared or {}))


def _answers(given: Given) -> Mapping[str, Answer]:
    return answers({id: Answer((value,) if isinstance(value, str) else tuple(value)) for id, value in given.items()})
