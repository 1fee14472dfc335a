"""What the experts know: forms, claims, questions with their options, and on what each thing rests."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from engine.errors import Place
from engine.language import Text

BasisKind = Literal["stated", "derived", "literature", "proposal"]
Strength = Literal["defining", "strong", "supporting"]
QuestionKind = Literal["single", "multiple", "ordered"]
About = Literal["conduct", "task", "position"]
Scope = Literal["collaboration", "relation"]

UNKNOWN = "unknown"
NOT_APPLICABLE = "not-applicable"
NOT_ASKED = "not-asked"
SPECIAL = (UNKNOWN, NOT_APPLICABLE, NOT_ASKED)

POSITION = "position"
PARTNERS = "partners"


@dataclass(frozen=True, slots=True)
class Basis:
    """On what a piece of knowledge rests: claims of the source, a derivation from them, literature, or our own proposal."""

    kind: BasisKind
    claims: tuple[str, ...] = ()
    how: Text | None = None
    reference: str = ""
    reviewed_by: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a source says, in our own words; `where` is the sentence in it, and `source` tells which source that is.

    `background` says why nothing needs to cite it; None for a claim that must have a place.
    """

    id: str
    where: str
    says: Text
    source: Text
    background: Text | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the field, in plain words."""

    id: str
    term: Text
    says: Text
    basis: Basis


@dataclass(frozen=True, slots=True)
class WordList:
    """The words that go with a form, in each language."""

    form: str
    nl: tuple[str, ...]
    en: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Form:
    """A coalition form: its name and what it means in plain words."""

    id: str
    name: Text
    plain: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Numbers:
    """The three numbers by which a relation is read: enough counted, clear and leaning per one against."""

    enough: float
    clear: float
    leaning: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an option points to. `counts` is False for a feature that is shown ("also fits") and never counted."""

    form: str
    strength: Strength | None
    because: Text
    basis: Basis
    dimension: str
    counts: bool


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer to a question; `disputed` when it says that people see the matter differently among themselves,
    `neutral` when it is there to be chosen and nothing follows from it, on purpose."""

    id: str
    text: Text
    help: Text | None = None
    evidence: Evidence | None = None
    disputed: bool = False
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """Something with an id and a text, such as a relation kind."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of questions with the line that opens it."""

    id: str
    title: Text
    opening: Text


@dataclass(frozen=True)
class Question:
    """A finite set of options about a relation or the collaboration; the conditions of `asked_if` must hold for it to be asked.

    `past` says that it asks what has been, which people cannot do otherwise any more.
    """

    id: str
    theme: str
    dimension: str
    about: About
    scope: Scope
    kind: QuestionKind
    quick: bool
    can_be_not_applicable: bool
    ask: Text
    help: Text
    options: tuple[Option, ...]
    asked_if: tuple[tuple[str, tuple[str, ...]], ...]
    terms: tuple[str, ...]
    place: Place
    pack: str
    past: bool = False

    @cached_property
    def by_id(self) -> dict[str, Option]:
        """The options by their id."""
        return {option.id: option for option in self.options}

    @cached_property
    def counts(self) -> bool:
        """Whether an answer to this question can count for a form."""
        return any(option.evidence and option.evidence.counts for option in self.options)

    @cached_property
    def decided(self) -> frozenset[str]:
        """The options that say how it is: all but those that say that people see it differently."""
        return frozenset(option.id for option in self.options if not option.disputed)

    @property
    def multiple(self) -> bool:
        """Whether several options can be chosen."""
        return self.kind == "multiple"
