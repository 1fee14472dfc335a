"""Graphs of real worked cases, and of a case with labels that would break a picture if they could."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from engine.drawing.folding import graph
from engine.drawing.graph import Graph
from engine.explanation.because import Teller
from engine.explanation.how import How, how
from engine.inference.reasoner import Reasoner
from engine.language import LANGUAGES, Text
from engine.model.case import Case
from tests.running import spectrum

HOSTILE = (
    '"]; end', "</text><script>alert(1)</script>", "`**1. x** _y_`", "#quot; &amp; \\ %%{init: {}}%%",
    "שלום \u202e עולם", "👩\u200d👩\u200d👧 🌍", "Donaudampfschifffahrt" * 20, "end", "a\x00b\x1b[31m\ud800", "1. one", "- two",
    "$$x^2$$", "x|y{z}(q)<br>", '\\N\\G\\"', "subgraph\nend\r\n", "", "   ", "--> n0", "]]>", "a\u0301" * 90,
)  # fmt: skip


@cache
def reasoner() -> Reasoner:
    """The reasoner of the base pack."""
    return Reasoner(spectrum())


def telling(case: Case) -> Teller:
    """A case with what follows from it."""
    return Teller(case, spectrum(), reasoner().derive(case))


def worked(id: str) -> Case:
    """A worked case in English."""
    return next(case for case in spectrum().cases if case.id == id).case("en")


def asked_about(teller: Teller) -> Iterator[How]:
    """The hows of a case: of its readings alone, of all that was read and advised, and of its first advice alone."""
    readings, advice = teller.derivation.facts("reading"), teller.derivation.facts("advice")
    yield how(readings, teller)
    yield how((*readings, *advice), teller)
    yield how(advice[:1], teller)


@cache
def pictured() -> tuple[tuple[How, Graph], ...]:
    """The hows of every worked case, with their graphs."""
    found = []
    for worked_case in spectrum().cases:
        teller = telling(worked_case.case(LANGUAGES[len(found) % 2]))
        found += [(each, graph(each, teller)) for each in asked_about(teller)]
    return tuple(found)


def spoiled(found: Graph, *texts: str) -> Graph:
    """A graph in which these texts stand for everything that is said, in turn."""
    columns, number = [], 0
    for column in found.columns:
        nodes = []
        for node in column.nodes:
            text = texts[number % len(texts)]
            nodes.append(replace(node, head=Text(text, text), says=Text(text, text), note=text))
            number += 1
        columns.append(replace(column, nodes=tuple(nodes)))
    return replace(found, title=Text(texts[0], texts[0]), columns=tuple(columns))
