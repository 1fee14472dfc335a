"""A document as a value: sections with blocks, in one language, without layout. Every writer writes this and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from engine.drawing.picture import Picture
from engine.language import Language

Tone = Literal["body", "lead", "quiet"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text, with a label before it when it has one. `lead` is what must be seen first, `quiet` what can be skipped."""

    text: str
    label: str = ""
    tone: Tone = "body"


@dataclass(frozen=True, slots=True)
class Points:
    """A list, numbered or not."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """Something that stands by itself, such as a piece of advice: what sort, what it says, and what belongs to it."""

    label: str
    title: str
    parts: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a heading each; the first column heads its row. `caption` says what stands in it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption, or one in several parts; what it shows is told in the alt text of each. `table` says the
    same in rows, for who would rather read it so."""

    pictures: tuple[Picture, ...]
    caption: str
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """Answers to tick with a pen: one, or several."""

    options: tuple[str, ...]
    several: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """Empty lines to write on."""

    label: str
    lines: int


Block = Paragraph | Points | Card | Table | Figure | Choices | Room


@dataclass(frozen=True, slots=True)
class Section:
    """A part with a heading; `id` is unique in its document, and what a template calls it."""

    id: str
    heading: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()

    def all(self) -> Iterator["Section"]:
        """This section and all within it, in order."""
        yield self
        for section in self.sections:
            yield from section.all()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole: `facts` are short things to know of it, each with its label; `foot` stands at the bottom of a page."""

    language: Language
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    foot: str
