"""Worked cases: collaborations with the outcome that the knowledge must give."""

from dataclasses import dataclass

from engine.errors import Place
from engine.language import Language, Text
from engine.model.case import Case


@dataclass(frozen=True, slots=True)
class Expected:
    """What must come out of one relation: the reading, and what must fire or must not."""

    relation: str
    word: str
    forms: tuple[str, ...]
    fires: tuple[str, ...]
    fires_not: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """A collaboration that was described, coded with notes in both languages, and read as expected."""

    id: str
    title: Text
    told: Text
    source: str
    language: Language
    in_language: tuple[tuple[Language, Case], ...]
    expected: tuple[Expected, ...]
    cites: tuple[str, ...]
    place: Place
    pack: str

    def case(self, language: Language) -> Case:
        """The case with its title, labels and notes in one language."""
        return dict(self.in_language)[language]
