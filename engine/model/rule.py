"""Conditions, the rules that conclude something from them, and advice."""

from dataclasses import dataclass
from typing import Literal

from engine.errors import Place
from engine.language import Text
from engine.model.knowledge import Basis

Concludes = Literal["finding", "fit", "tension", "combination", "advice"]

# What a rule of each kind may read: 0 answers, 1 findings, fit and reading, 2 tension and combination.
STRATUM: dict[Concludes, int] = {"finding": 0, "fit": 0, "tension": 1, "combination": 1, "advice": 2}


@dataclass(frozen=True, slots=True)
class Field:
    """Something a condition can ask about: its possible values, and the stratum in which it becomes known."""

    id: str
    values: tuple[str, ...]
    stratum: int
    multiple: bool = False
    special: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Test:
    """One field against the values that satisfy it; `negated` and `written` keep how the author put it."""

    __test__ = False  # not a test class of pytest

    field: str
    accepted: frozenset[str]
    written: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """All of `every` must hold and, when there are alternatives, all of at least one of `any`."""

    every: tuple[Test, ...] = ()
    any: tuple[tuple[Test, ...], ...] = ()

    @property
    def branches(self) -> tuple[tuple[Test, ...], ...]:
        """The condition as alternatives, each a list of tests that must all hold."""
        return tuple(self.every + branch for branch in self.any) or (self.every,)

    @property
    def tests(self) -> tuple[Test, ...]:
        """Every test that is written in the condition, once each."""
        return self.every + tuple(test for branch in self.any for test in branch)


@dataclass(frozen=True, slots=True)
class Rule:
    """When `condition` holds for a relation, `name` is concluded of it."""

    id: str
    concludes: Concludes
    name: str
    condition: Condition
    says: Text | None
    basis: Basis
    place: Place
    pack: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do, why, and how to start; `priority` 1 comes first. `excludes` is advice that it may never come with."""

    id: str
    kind: str
    priority: int
    condition: Condition
    what: Text
    why: Text
    how: Text
    basis: Basis
    place: Place
    pack: str
    excludes: tuple[str, ...] = ()
