"""What was concluded and why: facts, the firings that support them, and the reading per relation."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

FactKind = Literal[
    "answer", "relation", "sector", "evidence", "also-fits", "finding", "fit", "reading",
    "against", "elsewhere", "tension", "combination", "advice",
]  # fmt: skip
Word = Literal["clear", "leaning", "mixed", "insufficient"]
Said = tuple[Word, frozenset[str]]  # what a reading says: the word, and the forms named


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """Something that holds of a relation, such as `partners evidence deciding.who-cuts-the-knot directive defining`."""

    relation: str
    kind: FactKind
    name: str
    value: str
    detail: str = ""

    @property
    def id(self) -> str:
        """The fact as one readable key."""
        return f"{self.relation}/{self.kind}/{self.name}={self.value}" + (f"/{self.detail}" if self.detail else "")


@dataclass(frozen=True, slots=True)
class Firing:
    """One rule that fired: which branch of its condition, on which facts, and what it concluded."""

    rule: str
    branch: int
    concludes: Fact
    supports: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How a relation is read. `forms` are the forms named; `counts` is how many dimensions count for each form."""

    word: Word
    form: str | None
    forms: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    defining: frozenset[str]

    @property
    def said(self) -> Said:
        """What it says, whatever it was counted from: readings that say the same come down to the same."""
        return self.word, frozenset(self.forms)

    @property
    def counted(self) -> int:
        """How many dimensions count."""
        return sum(count for _, count in self.counts)

    def count(self, form: str) -> int:
        """How many dimensions count for one form."""
        return dict(self.counts)[form]


@dataclass(frozen=True)
class Derivation:
    """All facts with the firings that support them, in the order in which the agenda fired them."""

    readings: Mapping[str, Reading]
    firings: tuple[Firing, ...]

    @cached_property
    def supports(self) -> Mapping[Fact, tuple[Firing, ...]]:
        """Per concluded fact the firings that concluded it."""
        found: dict[Fact, list[Firing]] = {}
        for firing in self.firings:
            found.setdefault(firing.concludes, []).append(firing)
        return {fact: tuple(firings) for fact, firings in found.items()}

    def facts(self, kind: FactKind, relation: str | None = None) -> tuple[Fact, ...]:
        """The concluded facts of one kind, of one relation or of all, in the order of firing."""
        return tuple(f for f in self.supports if f.kind == kind and relation in (None, f.relation))

    def reading_fact(self, relation: str) -> Fact:
        """The reading of a relation, as a fact."""
        return self.facts("reading", relation)[0]
