"""Whether a result is still what its case gives: it is made again, with what was asked, and held against what was kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, Literal

from engine.errors import Fault, InputError, Place
from engine.language import Language, Text
from engine.machine.advise import advise_case
from engine.machine.agenda import AgendaAsked, agenda_result
from engine.machine.comparing import Differs, engines, given, packs, paths, shown
from engine.machine.flips import FlipsAsked, flips_result
from engine.machine.how import HowAsked, how_result
from engine.machine.reading_back import read_as
from engine.machine.result_file import name_of, read_result
from engine.machine.results import Asked, OfCase, Opened, Receipt, YesNo, yes_or_no
from engine.machine.shapes import as_data
from engine.machine.what_if import WhatIfAsked, what_if_result
from engine.machine.why import WhyAsked, why_result
from engine.machine.why_not import WhyNotAsked, why_not_result

SHOWN = 20  # paths at which a result differs
MADE: Mapping[str, tuple[type[Asked], Callable[[Any, Opened], OfCase]]] = {
    "advise": (Asked, advise_case),
    "agenda": (AgendaAsked, agenda_result),
    "flips": (FlipsAsked, flips_result),
    "how": (HowAsked, how_result),
    "what-if": (WhatIfAsked, what_if_result),
    "why": (WhyAsked, why_result),
    "why-not": (WhyNotAsked, why_not_result),
}
ABOUT_NO_CASE = ("check", "compare", "impact", "pack-test", "questions", "sources", "test", "verify-receipt")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyResult(OfCase):
    """Whether a result is still what its case gives, and else where it differs. The receipt is that of now."""

    schema: Annotated[Literal["coalitiekompas/verify-receipt/1"], "What this is."] = "coalitiekompas/verify-receipt/1"
    asked: Annotated[Asked, "With what it was asked."]
    result: Annotated[str, "What was verified: the name of the result."]
    same: Annotated[YesNo, "Whether it is the same."]
    engine: Annotated[tuple[Differs, ...], "Another version of the engine."]
    packs: Annotated[tuple[Differs, ...], "Packs of which version or content are otherwise."]
    answers: Annotated[tuple[Differs, ...], "Relations and answers that are otherwise, as relation.question."]
    paths: Annotated[tuple[Differs, ...], "The first paths at which the result is otherwise."]
    more: Annotated[int, "How many more paths there are."]
    refused: Annotated[tuple[str, ...], "Why the result cannot be made again."]


def verify(path: Path, opened: Opened, language: Language) -> VerifyResult:
    """A result in a file against its case. InputError when it is no result of ours, or one of another case."""
    data = read_result(path)
    name = name_of(data, path, MADE, ABOUT_NO_CASE)
    kept, trail = _of_case(data, path, opened) if name == "advise" else (data, "")
    _about(kept, path, trail, opened)
    shape, make = MADE[name]
    head = f"{trail}." if trail else ""
    asked = read_as(shape, kept.get("asked"), str(path), f"{head}asked")
    then, now = read_as(Receipt, kept.get("receipt"), str(path), f"{head}receipt"), opened.receipt
    engine, used, answers = (tuple(differs(then, now)) for differs in (engines, packs, given))
    found: tuple[Differs, ...] = ()
    more = 0
    refused: tuple[str, ...] = ()
    try:
        otherwise = paths(_said(kept), _said(as_data(make(asked, opened))), trail)
        found, more = tuple(islice(otherwise, SHOWN)), sum(1 for _ in otherwise)
    except InputError as error:
        refused = tuple(fault.said(language) for fault in error.faults)
    return VerifyResult(
        title=opened.case.title, left_out=opened.left_out(language), receipt=now, asked=Asked(language=language), result=name,
        same=yes_or_no(not (engine or used or answers or found or refused)), engine=engine, packs=used, answers=answers,
        paths=found, more=more, refused=refused,
    )  # fmt: skip


def _said(data: dict[str, Any]) -> dict[str, Any]:
    """A result without its receipt, which is compared by itself."""
    return {key: value for key, value in data.items() if key != "receipt"}


def _of_case(data: dict[str, Any], path: Path, opened: Opened) -> tuple[dict[str, Any], str]:
    """The part of a result of `advise` that is about this case, and where it stands."""
    if data.keys() != {"schema", "cases"} or not isinstance(data["cases"], list) or not data["cases"]:
        sentence = Text("hier horen precies 'schema' en 'cases'", "exactly 'schema' and 'cases' belong here")
        raise InputError([Fault(Place(str(path)), sentence)])
    cases = [(item, f"cases[{n}]") for n, item in enumerate(data["cases"]) if isinstance(item, dict)]
    if len(cases) < len(data["cases"]):
        raise InputError([Fault(Place(str(path)), Text("hier horen objecten", "objects belong here"), "cases")])
    fitting = [(item, trail) for item, trail in cases if item.get("title") == opened.case.title]
    exact = [(i, trail) for i, trail in fitting if as_data(opened.receipt) == i.get("receipt")]
    return (exact or fitting or cases)[0]


def _about(kept: dict[str, Any], path: Path, trail: str, opened: Opened) -> None:
    """InputError when a result is about another case."""
    title = kept.get("title")
    if title != opened.case.title:
        sentence = Text(
            f"dit resultaat gaat over '{shown(title)}', de casus in {opened.file.path} heet '{opened.case.title}'",
            f"this result is about '{shown(title)}', the case in {opened.file.path} is called '{opened.case.title}'",
        )
        raise InputError([Fault(Place(str(path)), sentence, f"{trail}.title" if trail else "title")])
