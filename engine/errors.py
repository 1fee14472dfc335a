"""One error tree: what is wrong with the input, where, what is allowed and what was probably meant."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from engine.language import Language, Text

SHOWN = 12  # how many allowed values fit in one sentence


def on_one_line(name: str) -> str:
    """A name or path with the signs that steer a terminal or end a line written out: anyone can put them in a file name."""
    if name.isprintable():
        return name
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in name)


class Place(NamedTuple):
    """Where in which file; line and column count from 1, 0 means not known. A tuple, as every value in a pack has one."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([on_one_line(self.path), *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: place, trail of keys, one sentence, what is allowed, what was probably meant, what to do."""

    place: Place
    sentence: Text
    trail: str = ""
    allowed: tuple[str, ...] = ()
    meant: str | None = None
    remedy: Text | None = None

    def said(self, language: Language) -> str:
        """`path:line:column: trail: sentence; allowed: ...; did you mean ...`, or at the end what to do."""
        head = ": ".join(part for part in (str(self.place), self.trail, self.sentence[language]) if part)
        parts = [head]
        if self.allowed:
            shown = ", ".join(self.allowed[:SHOWN])
            rest = len(self.allowed) - SHOWN
            more = Text(f" en nog {rest}", f" and {rest} more")[language] if rest > 0 else ""
            parts.append(Text("kan zijn: ", "allowed: ")[language] + shown + more)
        if self.meant:
            parts.append(Text("bedoelde je ", "did you mean ")[language] + f"'{self.meant}'?")
        elif self.remedy:
            parts.append(self.remedy[language])
        return "; ".join(parts)


@dataclass(frozen=True, slots=True)
class Note:
    """Something that is no fault but good to know of a place, and what to do about it."""

    place: Place
    sentence: Text
    remedy: Text

    def said(self, language: Language) -> str:
        """`path:line:column: sentence; remedy`"""
        return f"{self.place}: {self.sentence[language]}; {self.remedy[language]}"


class InputError(Exception):
    """The input is at fault; all faults that were found, in the order of the file, and what may explain them."""

    def __init__(self, faults: Iterable[Fault], notes: Iterable[Note] = ()) -> None:
        self.notes: tuple[Note, ...] = tuple(notes)
        self.faults = tuple(sorted(faults, key=lambda fault: fault.place))
        super().__init__("\n".join(fault.said("en") for fault in self.faults))


def not_one_of(
    place: Place, trail: str, sentence: Text, value: str, allowed: Iterable[str], remedy: Text | None = None
) -> Fault:
    """A value that is not among the allowed ones, with the nearest of them as a suggestion."""
    import difflib  # only where something is wrong

    known = tuple(allowed)
    near = difflib.get_close_matches(value, known, n=1, cutoff=0.6)
    return Fault(place, sentence, trail, known, near[0] if near else None, remedy)
