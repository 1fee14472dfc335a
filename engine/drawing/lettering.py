"""How much room text takes: measured on the wide side, so that it fits in whatever font a machine has."""

import re
import unicodedata
from collections.abc import Iterator

NARROW, WIDE = 0.42, 1.05  # widths of a letter, as a part of the size of the font
NARROW_LETTERS = frozenset("ijltfrI.,:;!|'`()[]/\\ \xa0")
WIDE_LETTERS = frozenset("mwMW@%—…&")
FULL = 1.35  # East Asian letters and emoji
CUT = "…"
SPACE = re.compile("[ \t\r\n]+")
BREAK = re.compile("[^-/]*[-/]+|[^-/]+")
LAST_OF_PLANES = "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
UNDRAWABLE = re.compile(f"[\0-\b\v\f\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{LAST_OF_PLANES}]")


def drawable(text: str) -> str:
    """The text on one line, without what no file may hold: a sign stands where a control character was."""
    return SPACE.sub(" ", UNDRAWABLE.sub("\ufffd", text)).strip(" ")


def drawable_within(text: str) -> str:
    """The text as `drawable`, with the blank at either end that keeps it from its neighbours."""
    shown = drawable(text)
    return f"{' ' if text[:1].isspace() else ''}{shown}{' ' if text[-1:].isspace() and shown else ''}"


def width(text: str, size: float) -> float:
    """At most how wide the text is."""
    return sum(map(_width, text)) * size


def wrapped(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """The text as lines that fit in the room, words that do not fit broken; of more than `most` lines the last is cut short."""
    lines = tuple(_lines(drawable(text), room, size))
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while width(last + CUT, size) > room:
        last = last[:-1]
    return (*lines[: most - 1], last.rstrip() + CUT)


def _lines(text: str, room: float, size: float) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        for part in _parts(word, room, size):
            longer = f"{line} {part}" if line else part
            if width(longer, size) > room:
                yield line
                line = part
            else:
                line = longer
    yield line


def _parts(word: str, room: float, size: float) -> Iterator[str]:
    """A word in pieces that fit: broken after a hyphen or stroke where it has one, else anywhere."""
    if width(word, size) <= room:
        yield word
        return
    part = ""
    for piece in BREAK.findall(word):
        if width(part + piece, size) <= room:
            part += piece
            continue
        *whole, part = [*([part] if part else []), *_torn(piece, room, size)]
        yield from whole
    yield part


def _torn(word: str, room: float, size: float) -> Iterator[str]:
    """A word in pieces that fit; what combines with the letter before it is not torn off."""
    part = ""
    for letter in word:
        if part and _width(letter) and width(part + letter, size) > room:
            yield part
            part = ""
        part += letter
    yield part


def _width(letter: str) -> float:
    if letter in NARROW_LETTERS:
        return NARROW
    if letter in WIDE_LETTERS:
        return WIDE
    if letter.isascii():
        return 0.8 if letter.isupper() else 0.65
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Mn"):
        return 0.0
    return FULL if unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0x2600 else 0.95
