"""Advice that fired, made up for tests of what comes first."""

from dataclasses import replace

from engine.explanation.because import Because
from engine.explanation.ranking import Advised
from engine.language import Text
from engine.model.derivation import Fact
from tests.gardening import garden

SAID = Text("x", "x")
TENSION = Because(SAID, Fact("partners", "tension", "one-leads-many-want", "yes"))
READING = Because(SAID, Fact("partners", "reading", "steered", "clear"))


def advised(kind: str, priority: int, number: int = 0, because: Because = READING) -> Advised:
    """A piece of advice of a kind."""
    advice = replace(garden().advice[0], id=f"{kind}.n{number}", kind=kind, priority=priority)
    return Advised(advice, (because,))
