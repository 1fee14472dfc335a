"""Ids and versions that are not written as they should be: what of them is not right, and what was probably meant."""

import re
from typing import Any

from engine.errors import Fault, Place
from engine.packs import sentences
from engine.packs.sentences import Said
from engine.packs.shapes.parts import NAME, QUESTION_ID
from engine.packs.shapes.parts import VERSION as VERSION_SHAPE

VERSION = str(VERSION_SHAPE["pattern"])
QUESTION = str(QUESTION_ID["pattern"])
WITHOUT_DOT = str(NAME["pattern"])


def misnamed(place: Place, trail: str, value: str, pattern: str, file: Any) -> Fault:
    """A text that is no id or version as it belongs there; `file` is what the whole file says."""
    said = _what_is_wrong(value, pattern)
    guess = _guess(value, pattern, file)
    fits = guess is not None and re.fullmatch(pattern, guess, re.ASCII)
    return Fault(place, said.sentence, trail, meant=guess if fits else None, remedy=said.remedy)


def _what_is_wrong(value: str, pattern: str) -> Said:
    if pattern == VERSION:
        return sentences.VERSION
    if value != value.strip():
        return sentences.SPACE_AROUND
    if value != value.lower():
        return sentences.CAPITAL
    if re.search(r"[ _]", value):
        return sentences.SPACE_IN
    if pattern == QUESTION and re.fullmatch(WITHOUT_DOT, value):
        return sentences.NO_THEME
    if pattern == WITHOUT_DOT and re.fullmatch(WITHOUT_DOT, value.replace(".", "")):
        return sentences.NO_DOT
    return sentences.NO_ID


def _guess(value: str, pattern: str, file: Any) -> str | None:
    """What was probably meant; None where that cannot be told."""
    if len(value) > 100:
        return None
    if pattern == VERSION:
        numbers = re.fullmatch(r"\s*v?([0-9]+)(\.[0-9]+)?\s*", value)
        return f"{numbers[1]}{numbers[2] or '.0'}.0" if numbers else value.strip()
    guess = re.sub(r"[ _]+", "-", value.strip().lower())
    if pattern == QUESTION and "." not in guess:
        return f"{file['theme']}.{guess}" if "questions" in file and isinstance(file.get("theme"), str) else None
    return guess.replace(".", "-") if pattern == WITHOUT_DOT else guess
