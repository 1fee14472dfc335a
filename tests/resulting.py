"""Results about the twelve real collaborations, made once for the tests that look at them."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from engine.checks.ledger import ledger
from engine.checks.worked import run_cases
from engine.consultation.case_file import CaseFile
from engine.inference.reasoner import Reasoner
from engine.language import Language
from engine.machine.advise import advise_result
from engine.machine.agenda import AgendaAsked, agenda_result
from engine.machine.flips import FlipsAsked, flips_result
from engine.machine.how import HowAsked, how_result
from engine.machine.questions import questions_result
from engine.machine.results import Opened, as_json, reasoned
from engine.machine.sources import sources_result
from engine.machine.testing import run_result
from engine.machine.what_if import WhatIfAsked, what_if_result
from engine.machine.why import WhyAsked, why_result
from engine.machine.why_not import WhyNotAsked, why_not_result
from tests.gardening import PLAIN_CASE, garden
from tests.gardening import opened as opened_garden
from tests.running import spectrum

REAL = tuple(worked.id for worked in spectrum().cases if not worked.source.startswith("Made for this pack"))
SET = "partners.deciding.who-cuts-the-knot=nobody-above-the-rest"


@cache
def reasoner() -> Reasoner:
    """One reasoner for all of them."""
    return Reasoner(spectrum())


@cache
def real(id: str, language: Language = "en") -> Opened:
    """A real collaboration, reasoned over."""
    (worked,) = (worked for worked in spectrum().cases if worked.id == id)
    return reasoned(CaseFile(Path(f"{id}.yaml"), worked.case(language)), spectrum(), reasoner())


def about(opened: Opened, language: Language, most: int = 1) -> Iterator[tuple[str, Any]]:
    """Every result about a case, by its name: what can be asked, asked in several ways."""
    advice = opened.teller.derivation.facts("advice")[0].name
    yield "advise", advise_result(((opened.file, opened.knowledge),), language)
    for conclusion in ("reading", advice):
        yield "how", how_result(HowAsked(language=language, conclusion=conclusion, relation=None), opened)
    for question in ("deciding.who-cuts-the-knot", "task.wanted-by"):
        yield "why", why_result(WhyAsked(language=language, question=question, relation="partners"), opened)
    for conclusion in ("collective", advice, "fit.directive"):
        yield "why-not", why_not_result(WhyNotAsked(language=language, conclusion=conclusion, relation=None), opened)
    yield "what-if", what_if_result(WhatIfAsked(language=language, set=(SET,), relation=None), opened)
    yield "flips", flips_result(FlipsAsked(language=language, to=None, relation=None, most=most), opened)
    yield "flips", flips_result(FlipsAsked(language=language, to="connective", relation="partners", most=most), opened)
    yield "agenda", agenda_result(AgendaAsked(language=language, relation=None), opened)


def about_knowledge(language: Language) -> Iterator[tuple[str, Any]]:
    """Every result about the knowledge itself."""
    yield "questions", questions_result(spectrum(), language)
    yield "questions", questions_result(spectrum(), None)
    yield "sources", sources_result(ledger(spectrum()), spectrum(), language)
    yield "test", run_result(run_cases(spectrum()), spectrum(), language)


def data_of(result: Any) -> Any:
    """A result as it is read back from its bytes."""
    return json.loads(as_json(result))


def how_of(opened: Opened, conclusion: str = "reading", relation: str | None = None) -> Any:
    """How something was concluded, as plain data."""
    return data_of(how_result(HowAsked(language="en", conclusion=conclusion, relation=relation), opened))


def plot_opened(folder: Path, text: str = PLAIN_CASE) -> Opened:
    """A case of the garden, from a file with this text."""
    return reasoned(opened_garden(folder, text), garden())
