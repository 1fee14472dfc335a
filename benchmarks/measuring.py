"""Measures subjects in interleaved rounds, and prints medians and ratios with the bounds that they must keep."""

import statistics
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

Subject = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Bound:
    """A number that must be `least` or more, or `most` or less; None for no such limit."""

    least: float | None = None
    most: float | None = None

    def kept(self, number: float) -> bool:
        """Whether the number keeps within the bound."""
        return (self.least is None or number >= self.least) and (self.most is None or number <= self.most)

    def __str__(self) -> str:
        limits = [f"at least {self.least:g}"] if self.least is not None else []
        return " and ".join([*limits, *([f"at most {self.most:g}"] if self.most is not None else [])])


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, the numbers in words, and the number that has a bound."""

    what: str
    cells: tuple[str, ...]
    number: float
    unit: str = "x"
    bound: Bound = Bound()


def seconds(subject: Subject) -> float:
    """How long the subject takes, once."""
    start = time.perf_counter()
    subject()
    return time.perf_counter() - start


def process_seconds(subject: Subject) -> float:
    """How much time of the processor the subject takes, once."""
    start = time.process_time()
    subject()
    return time.process_time() - start


def medians(
    subjects: Mapping[str, Subject], rounds: int, warm: bool = True, measure: Callable[[Subject], float] = seconds
) -> dict[str, float]:
    """The median per subject of what `measure` says. Every round measures them all, each round starting one further.

    With `warm` each is run once unmeasured before it is measured, so that no subject pays for what another one
    pushed out of a cache (stock Experta keeps the conflict nodes of one engine only).
    """
    found: dict[str, list[float]] = {name: [] for name in subjects}
    names = list(subjects)
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            if warm:
                subjects[name]()
            found[name].append(measure(subjects[name]))
    return {name: statistics.median(times) for name, times in found.items()}


def milliseconds(value: float) -> str:
    """Seconds as milliseconds, in words."""
    return f"{value * 1000:.3g} ms" if value < 0.1 else f"{value * 1000:.0f} ms"


def report(title: str, head: Iterable[str], rows: Iterable[Row]) -> int:
    """Prints the table; the exit code is 1 when `--check` was asked for and a bound is missed."""
    rows = tuple(rows)
    lines = [(*head, "bound", "")]
    for row in rows:
        kept = "" if not str(row.bound) else "kept" if row.bound.kept(row.number) else "MISSED"
        lines.append((row.what, *row.cells, f"{row.number:.3g} {row.unit}", str(row.bound), kept))
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    print(f"\n{title}")
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    missed = any(not row.bound.kept(row.number) for row in rows)
    return 1 if missed and "--check" in sys.argv else 0
