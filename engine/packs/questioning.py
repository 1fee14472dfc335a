"""Builds the questions of a pack, with their options and the evidence that these carry."""

from collections.abc import Iterator, Mapping
from typing import Any

from engine.errors import Fault, not_one_of
from engine.language import Text
from engine.model.knowledge import Evidence, Option, Question
from engine.packs.building import basis, text
from engine.packs.content import Content
from engine.packs.document import Key


def questions(content: Content, common: Mapping[str, Option], faults: list[Fault]) -> Iterator[Question]:
    """The questions in the order of asking, with their options and evidence."""
    for value in content.values["questions"]:
        at = ("questions", value["id"])
        for field, test in value.get("asked-if", {}).items():
            if test["negated"]:
                sentence = Text("'not' kan niet in asked-if", "'not' is not possible in asked-if")
                remedy = Text(
                    "noem de antwoorden waarbij de vraag gesteld wordt", "name the answers with which it is asked"
                )
                faults.append(Fault(content.place(*at, "asked-if", field), sentence, value["id"], remedy=remedy))
        asked_if = tuple((field, tuple(test["values"])) for field, test in sorted(value.get("asked-if", {}).items()))
        yield Question(
            value["id"], value["theme"], value.get("dimension", ""), value["about"], value["scope"], value["kind"], value["quick"],
            value["not-applicable"], text(value["ask"]), text(value["help"]),
            tuple(_option(content, common, faults, value, option, (*at, "options", n)) for n, option in enumerate(value["options"])),
            asked_if, tuple(value["terms"]), content.place(*at), content.id, value["past"],
        )  # fmt: skip


def _option(
    content: Content, common: Mapping[str, Option], faults: list[Fault], question: Any, value: Any, at: Key
) -> Option:
    if "text" not in value:
        if value["id"] in common:
            if len(value) > 1:
                sentence = Text("een gedeelde optie is alleen haar id", "a common option is its id and nothing else")
                remedy = Text(f"schrijf alleen: - {value['id']}", f"write only: - {value['id']}")
                faults.append(Fault(content.place(*at), sentence, f"{question['id']} > {value['id']}", remedy=remedy))
            return common[value["id"]]
        sentence = Text(
            f"'{value['id']}' heeft geen tekst en is geen gedeelde optie",
            f"'{value['id']}' has no text and is no common option",
        )
        faults.append(not_one_of(content.place(*at), question["id"], sentence, value["id"], common))
    form = value.get("points-to") or value.get("also-fits")
    evidence = None
    if form:
        dimension = value.get("dimension") or question.get("dimension", "")
        counts = "points-to" in value
        evidence = Evidence(
            form, value.get("strength"), text(value["because"]), basis(value["basis"]), dimension, counts
        )
    name = text(value["text"]) if "text" in value else Text(value["id"], value["id"])
    return Option(
        value["id"], name, text(value["help"]) if "help" in value else None, evidence,
        value.get("disputed", False), value.get("neutral", False),
    )  # fmt: skip
