"""Explanations asked in tests: a case in memory, a question about it, and what was written."""

from collections.abc import Callable
from functools import cache
from io import StringIO
from pathlib import Path

from engine.console.explaining.inquiry import Inquiry
from engine.console.explaining.page import Page
from engine.console.terminal import Terminal
from engine.consultation.case_file import CaseFile
from engine.explanation.audience import Audience
from engine.explanation.because import Teller
from engine.inference.reasoner import Reasoner
from engine.language import Language
from engine.model.case import Case
from engine.model.knowledge_base import KnowledgeBase
from engine.model.worked import WorkedCase
from engine.packs.finding import load
from tests.gardening import garden
from tests.talking import garden_reasoner

REAL = (
    "acute-hospital-concentration", "gas-free-overvecht-noord", "incredible-edible-todmorden", "kalundborg-symbiosis",
    "motorway-tunnel-city", "open-hackerspace", "regional-triangle-foundation", "stroke-care-chain-drechtzorg",
    "stuttgart-21", "summer-park-kiosk", "uithof-tram-line-utrecht", "youth-healthy-weight",
)  # fmt: skip
"""The twelve real collaborations among the worked cases."""


@cache
def whole_spectrum() -> KnowledgeBase:
    """The base pack with its worked cases."""
    return load(cases=None)


@cache
def spectrum_reasoner() -> Reasoner:
    """One reasoner for the base pack."""
    return Reasoner(whole_spectrum())


def worked(id: str) -> WorkedCase:
    """A worked case of the base pack."""
    return next(each for each in whole_spectrum().cases if each.id == id)


def inquiry(
    case: Case, language: Language = "en", audience: Audience = "client", reasoner: Reasoner | None = None
) -> Inquiry:
    """An inquiry into a case of the garden, or of the pack of a reasoner, about all its relations."""
    reasoner = reasoner or garden_reasoner()
    knowledge = garden() if reasoner is garden_reasoner() else reasoner.knowledge
    page = Page(Terminal(language, StringIO(), StringIO()), knowledge, audience)
    file = CaseFile(Path("case.yaml"), case)
    return Inquiry(file, Teller(case, knowledge, reasoner.derive(case)), reasoner, case.relations, page)


def written(asked: Inquiry) -> str:
    """What was written, with its lines joined where they were wrapped."""
    target = asked.page.terminal.target
    assert isinstance(target, StringIO)
    return " ".join(target.getvalue().split())


def told(
    show: Callable[..., None], case: Case, *args: object, language: Language = "en", audience: Audience = "client"
) -> str:
    """What is shown of a case of the garden."""
    asked = inquiry(case, language, audience)
    show(asked, *args)
    return written(asked)
