"""What a pack changes in the packs before it: each change with its word, its reason and where it stands."""

from dataclasses import dataclass
from typing import Literal

from engine.errors import Place
from engine.language import Text
from engine.model.worked import Expected

Word = Literal["add-options", "update", "replace", "switch-off"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `target` is the id of what it changes; `added` are the ids of the options that it adds to a question,
    `keys` what it updates."""

    pack: str
    version: str
    word: Word
    target: str
    because: Text
    place: Place
    added: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """The ids that it touches: its target, and each option that it adds as `question/option`."""
        return (self.target, *(f"{self.target}/{option}" for option in self.added))


@dataclass(frozen=True, slots=True)
class Reread:
    """That a worked case of another pack reads otherwise under this one, and why."""

    pack: str
    case: str
    expected: Expected
    because: Text
