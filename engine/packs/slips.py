"""Slips of the hand that make a file no YAML, seen in its lines: a parser stumbles only after them, and says something else."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from engine.language import Text

_KEY = re.compile(r"( *)((?:- +)*)[\"']?[A-Za-z][\w./-]*[\"']?:(?: |$)")
_ITEM = re.compile(r"( *)- ")
_NO_SPACE = re.compile(r"^ *(?:- +)?[a-z][a-z-]*:(?=[^\s/:])|[{,] *[a-z][a-z-]*:(?=[\"'{\[])")
_CURLY = re.compile("[“”„‟]")
_SPAN = re.compile(r'"(?:[^"\\]|\\.)*"')


class Slip(NamedTuple):
    """What went wrong, and where; line and column count from 1."""

    line: int
    column: int
    said: Text


def slip_before(error: Any, text: str) -> Slip | None:
    """The slip that made the parser stumble; None when the lines show none."""
    mark = getattr(error, "problem_mark", None)
    if mark is None or "end of stream" in error.problem or "unexpected document" in error.problem:
        return None
    lines = [line.rstrip("\r") for line in text.split("\n")]
    at = min(mark.line, len(lines) - 1)
    start = getattr(error, "context_mark", None)
    above = next((n for n, _ in _upwards(lines, at)), at)
    near = sorted({above, at, *([start.line] if start and "simple key" in (error.context or "") else [])})
    return (
        next(filter(None, (_curly(lines[n], n) for n in near)), None)
        or next(filter(None, (_no_space(lines[n], n) for n in near)), None)
        or _indented_otherwise(lines, at, error.problem)
        or _odd_quotes(lines, start.line if start else above, at, error.problem)
    )


def _upwards(lines: list[str], at: int) -> Iterator[tuple[int, str]]:
    """The lines above one, nearest first, without those that say nothing."""
    for n in range(at - 1, -1, -1):
        if lines[n].strip() and not lines[n].lstrip().startswith("#"):
            yield n, lines[n]


def _curly(line: str, n: int) -> Slip | None:
    """Quotes as a word processor makes them, where straight ones belong."""
    outside = _SPAN.sub(lambda span: " " * len(span[0]), line)
    found = _CURLY.search(outside) or (_CURLY.search(line) if '"' in outside else None)
    if not found:
        return None
    sign = found[0]
    said = Text(
        f'{sign} is hier geen aanhalingsteken; typ een recht: "', f'{sign} is not a quote here; type a straight one: "'
    )
    return Slip(n + 1, found.start() + 1, said)


def _no_space(line: str, n: int) -> Slip | None:
    found = _NO_SPACE.search(line)
    said = Text(
        "na de dubbele punt ontbreekt een spatie; zet een spatie na de dubbele punt",
        "a space is missing after the colon; put a space after the colon",
    )
    return Slip(n + 1, found.end() + 1, said) if found else None


def _indented_otherwise(lines: list[str], at: int, problem: str) -> Slip | None:
    """A line that starts further in or out than what it belongs to."""
    if not ("mapping values" in problem or "expected" in problem):
        return None
    line = lines[at]
    here, pattern = len(line) - len(line.lstrip(" ")), _ITEM if line.lstrip().startswith("- ") else _KEY
    if not _KEY.match(line) and pattern is _KEY:
        return None
    around: list[int] = []  # where what the line can belong to starts, from the inside out
    for _, other in _upwards(lines, at):
        start = _start(other, pattern)
        if start is not None and (not around or start < around[-1]):
            around.append(start)
    if not around or here in around:
        return None
    beside = min(around, key=lambda start: abs(start - here))
    was_nl, was_en = _spaces(here)
    if pattern is _ITEM:
        said = Text(
            f"voor dit streepje staat {was_nl}, voor de streepjes erboven {beside}; laat het even ver inspringen",
            f"this dash has {was_en} before it, the dashes above it {beside}; indent it as far as those",
        )
    else:
        said = Text(
            f"deze regel begint met {was_nl}, de sleutels erboven met {beside}; laat hem even ver inspringen",
            f"this line starts with {was_en}, the keys above it with {beside}; indent it as far as those",
        )
    return Slip(at + 1, here + 1, said)


def _start(line: str, pattern: re.Pattern[str]) -> int | None:
    """Where what a line holds starts: its dash, or its key behind that."""
    found = pattern.match(line)
    return sum(map(len, found.groups())) if found else None


def _spaces(number: int) -> tuple[str, str]:
    return (f"{number} spatie", f"{number} space") if number == 1 else (f"{number} spaties", f"{number} spaces")


def _odd_quotes(lines: list[str], start: int, at: int, problem: str) -> Slip | None:
    """The one line with a quote that opens or closes nothing; with a text over two lines there are two."""
    odd = [n for n in range(start, at + 1) if '"' in _SPAN.sub("", lines[n])]
    if len(odd) != 1 or not ("expected" in problem or "mapping values" in problem):
        return None
    said = Text(
        'op deze regel ontbreekt een ", of staat er een te veel; zet om elke tekst één " ervoor en één erachter',
        'on this line a " is missing, or there is one too many; put one " before each text and one behind it',
    )
    return Slip(odd[0] + 1, lines[odd[0]].index('"') + 1, said)


def slip_in_key(key: str) -> Text | None:
    """What to do about a key that is no key because of a slip: it swallowed its value, or was cut off from a text."""
    if _CURLY.search(key):
        return Text('zet teksten tussen rechte aanhalingstekens: "', 'put texts in straight quotes: "')
    if re.match(r"[a-z][a-z-]*:\S", key):
        return Text("zet een spatie na de dubbele punt", "put a space after the colon")
    return None
