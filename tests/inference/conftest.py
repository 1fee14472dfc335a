"""What the tests of the inference share: the shipped knowledge, and a clean Experta after every test."""

from collections.abc import Iterator

import pytest

from engine.inference import experta_door
from engine.inference.reasoner import Reasoner
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load


@pytest.fixture(scope="session")
def spectrum() -> KnowledgeBase:
    """The base pack with its worked cases."""
    known = load()
    assert known.cases, "tests over the worked cases would hold of nothing"
    return known


@pytest.fixture(scope="session")
def reasoner(spectrum: KnowledgeBase) -> Reasoner:
    """One reasoner for the base pack, used over and over."""
    return Reasoner(spectrum)


@pytest.fixture(autouse=True)
def _forget_checks() -> Iterator[None]:
    """Experta keeps the checks of every engine that was ever built; hundreds of small ones would pile up."""
    yield
    from experta.matchers.rete.check import FactCapture, FeatureCheck

    assert experta_door.KnowledgeEngine  # the door was used before Experta's own modules
    FeatureCheck._instances.clear()
    FactCapture._instances.clear()
