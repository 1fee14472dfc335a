"""The columns of a sheet: what of an item stands in them, and how it is written and read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from engine.language import LANGUAGES, Text
from engine.sheets.cells import Line
from engine.sheets.passing import Incoming, Row


class Column(Protocol):
    """One or more neighbouring columns."""

    @property
    def headers(self) -> tuple[str, ...]:
        """What stands above them."""

    @property
    def allowed(self) -> Mapping[str, str]:
        """The list of values to choose from, by header."""

    def write(self, value: Mapping[str, Any], row: Row) -> None:
        """Puts what it holds of an item into a row."""

    def read(self, line: Line, item: dict[str, Any], incoming: Incoming) -> None:
        """Puts what stands in a line into an item."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or yes or no. What is filled in where nothing stands (`default`) leaves the cell empty."""

    key: str
    choose: str = ""
    default: Any = None
    header: str = ""

    @property
    def headers(self) -> tuple[str, ...]:
        """What stands above it."""
        return (self.header or self.key,)

    @property
    def allowed(self) -> Mapping[str, str]:
        """The list of values to choose from."""
        return {self.headers[0]: self.choose} if self.choose else {}

    def write(self, value: Mapping[str, Any], row: Row) -> None:
        """The value as a text."""
        if self.key in value and value[self.key] != self.default:
            row[self.headers[0]] = shown(value[self.key])

    def read(self, line: Line, item: dict[str, Any], incoming: Incoming) -> None:
        """The text, where there is any."""
        (header,) = self.headers
        if line[header]:
            item[self.key] = line[header]
        incoming.note(item, self.key, line.place(header))


@dataclass(frozen=True, slots=True)
class Both:
    """A text in two languages, side by side."""

    key: str
    header: str = ""

    @property
    def headers(self) -> tuple[str, ...]:
        """What stands above them."""
        return tuple(f"{self.header or self.key} {language}" for language in LANGUAGES)

    @property
    def allowed(self) -> Mapping[str, str]:
        """Nothing to choose from."""
        return {}

    def write(self, value: Mapping[str, Any], row: Row) -> None:
        """The two texts."""
        if self.key in value:
            row |= dict(zip(self.headers, (value[self.key][language] for language in LANGUAGES), strict=True))

    def read(self, line: Line, item: dict[str, Any], incoming: Incoming) -> None:
        """The two texts, where there is any; that one alone is too little is what the shape says."""
        incoming.note(item, self.key, line.place(self.headers[0]))
        found: dict[str, str] = {}
        for language, header in zip(LANGUAGES, self.headers, strict=True):
            incoming.note(found, language, line.place(header))
            if line[header]:
                found[language] = line.texts[header]
        if found:
            item[self.key] = found


@dataclass(frozen=True, slots=True)
class Choice:
    """Exactly one of a few keys: which one, and its value."""

    keys: tuple[str, ...]
    which: str
    value: str

    @property
    def headers(self) -> tuple[str, ...]:
        """What stands above them."""
        return self.which, self.value

    @property
    def allowed(self) -> Mapping[str, str]:
        """The keys."""
        return {self.which: self.which}

    def write(self, value: Mapping[str, Any], row: Row) -> None:
        """The key and its value."""
        for key in self.keys:
            if key in value:
                row |= {self.which: key, self.value: value[key]}

    def read(self, line: Line, item: dict[str, Any], incoming: Incoming) -> None:
        """The value under its key."""
        if line[self.which] in self.keys:
            incoming.put(item, line[self.which], line[self.value], line.place(self.value))
        else:
            refuse_unknown(line, self.which, self.keys, incoming)


def refuse_unknown(line: Line, header: str, allowed: tuple[str, ...], incoming: Incoming) -> None:
    """That another word belongs in a cell."""
    said = Text(f"'{line[header]}' kan hier niet", f"'{line[header]}' is not possible here")
    incoming.refuse(line, header, said if line[header] else Text("deze cel is leeg", "this cell is empty"), allowed)


def shown(value: Any) -> str:
    """A word, number, or yes or no as a text."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).removesuffix(".0") if isinstance(value, float) else str(value)
