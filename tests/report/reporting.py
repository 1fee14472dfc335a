"""Reports made in tests: of the real collaborations, and of any case of the garden."""

from functools import cache
from pathlib import Path

from engine.consultation.case_file import CaseFile
from engine.explanation.audience import Audience
from engine.language import Language
from engine.machine.results import reasoned
from engine.model.case import Case
from engine.report.composing.report import report
from engine.report.document import Document
from tests.gardening import garden
from tests.resulting import real
from tests.talking import garden_reasoner

MIXED = "gas-free-overvecht-noord"
"""A real collaboration of three relations that read differently."""
SNAPSHOTS = Path(__file__).parent / "snapshots"


@cache
def reported(id: str, audience: Audience = "client", language: Language = "en") -> Document:
    """The report about a real collaboration."""
    return report(real(id, language), audience, language)


def reported_garden(case: Case, audience: Audience = "client", language: Language = "en") -> Document:
    """The report about a case of the garden."""
    return report(reasoned(CaseFile(Path("case.yaml"), case), garden(), garden_reasoner()), audience, language)
