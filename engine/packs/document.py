"""A file as bytes, and as a value with the place of everything in it; what reads it as YAML is `reading`."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from engine.errors import Fault, InputError, Place
from engine.language import Text

LARGEST = 2_000_000  # bytes in one file
OTHER_NAME = Text("geef de map een andere naam", "give the folder another name")
MORE_FILES = Text("verdeel het over meer bestanden", "divide it over more files")
Key = tuple[str | int, ...]


class Mark(Protocol):
    """Where something starts, counted from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Document:
    """The value of a file, and the marks of what is in it. Places are made of them where somebody asks: few are asked.

    `marks` and `keys` hold, by the `id()` of each list and mapping in the value, the marks of its items and of its keys.
    """

    path: str
    value: Any
    start: Mark
    marks: Mapping[int, Any]
    keys: Mapping[int, Mapping[str, Mark]]

    def place(self, trail: Iterable[str | int] = ()) -> Place:
        """The place of what the trail leads to, or of the nearest thing above it."""
        value, mark = self.value, self.start
        for step in trail:
            try:
                mark = self.marks[id(value)][step]
            except (LookupError, TypeError):
                break
            value = value[step]
        return Place(self.path, mark.line + 1, mark.column + 1)

    def key_place(self, trail: Key) -> Place:
        """The place of the key that the trail ends in; of the nearest thing above it where there is no such key."""
        value = self.value
        try:
            for step in trail[:-1]:
                value = value[step]
            mark = self.keys[id(value)][str(trail[-1])]
        except (LookupError, TypeError):
            return self.place(trail)
        return Place(self.path, mark.line + 1, mark.column + 1)

    def missing(self, key: str, told: Text | None) -> tuple[Text, Text]:
        """What is said of a key that is not there, and what to do; `told` is what it is for."""
        sentence = Text(f"sleutel '{key}' ontbreekt", f"key '{key}' is missing")
        if told is None:
            return sentence, Text(f"zet {key} erbij", f"add {key}")
        return sentence, Text(f"zet erbij: {key}, {told.nl}", f"add {key}: {told.en}")


def read_bytes(path: Path, shown: str, largest: int = LARGEST, of_pack: bool = False) -> bytes:
    """The bytes of a file; InputError when it cannot be read, is a folder or is too large: of a pack with what to do then."""
    if os.path.isdir(path):  # Path.is_dir raises for a name that is too long
        raise refused(
            shown,
            Text("dit is een map, geen bestand", "this is a folder, not a file"),
            OTHER_NAME if of_pack else None,
        )
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError:
        raise refused(shown, Text("dit bestand bestaat niet", "this file does not exist")) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise refused(
            shown, Text(f"dit bestand is niet te lezen ({reason})", f"this file cannot be read ({reason})")
        ) from None
    if len(data) > largest:
        limit = largest // 1_000_000
        raise refused(
            shown,
            Text(f"dit bestand is groter dan {limit} MB", f"this file is larger than {limit} MB"),
            MORE_FILES if of_pack else None,
        )
    return data


def refused(shown: str, sentence: Text, remedy: Text | None = None) -> InputError:
    """That a file as a whole is no good."""
    return InputError([Fault(Place(shown), sentence, remedy=remedy)])
