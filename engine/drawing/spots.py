"""The spots of a form map: where each relation lies, fanned out so that no marker covers another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from math import cos, dist, pi, sin

from engine.drawing.corners import Corner, place
from engine.drawing.elements import Area, Point
from engine.explanation.outcome import RelationOutcome

MARKER = 12.0  # the radius of a marker
STEP = 2 * MARKER + 4  # from one marker to the next where they fan out
MOST_APART = 24  # relations that each have a spot of their own; of more, those that lie close together share one
CLOSE = 6  # parts into which a side is divided to see what lies close together
DOUBT = 44.0  # how far the ring of doubt lies from the marker when nothing counts


@dataclass(frozen=True, slots=True)
class Spot:
    """Relations under one number: where they lie, where their marker is, and the radius of the ring of doubt, which is
    smaller the more answers count; 0 for none. `hollow` when too little counts to name a form."""

    number: int
    outcomes: tuple[RelationOutcome, ...]
    true: Point
    at: Point
    ring: float
    hollow: bool

    @property
    def area(self) -> Area:
        """The rectangle around the marker."""
        x, y = self.at
        return Area(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER)


def spots(outcomes: Sequence[RelationOutcome], found: Sequence[Corner], room: Area) -> tuple[Spot, ...]:
    """The spots of relations within a room; each as near to where it lies as the others allow."""
    placed: list[Spot] = []
    for spot in _together(outcomes, found) if len(outcomes) > MOST_APART else _apart(outcomes, found):
        taken = [other.at for other in placed]
        at = next(at for at in _outwards(spot.true, room) if all(dist(at, other) >= STEP - 0.1 for other in taken))
        placed.append(replace(spot, at=at))
    return tuple(placed)


def _apart(outcomes: Sequence[RelationOutcome], found: Sequence[Corner]) -> Iterator[Spot]:
    for number, outcome in enumerate(outcomes, 1):
        true = place(outcome.reading.counts, found)
        ring = MARKER + DOUBT / (outcome.reading.counted + 1)
        yield Spot(number, (outcome,), true, true, ring, outcome.reading.word == "insufficient")


def _together(outcomes: Sequence[RelationOutcome], found: Sequence[Corner]) -> Iterator[Spot]:
    """The relations that lie close together under one number, numbered in the order of the first of each."""
    close: dict[tuple[bool, tuple[int, ...]], list[RelationOutcome]] = {}
    for outcome in outcomes:
        total, hollow = outcome.reading.counted, outcome.reading.word == "insufficient"
        parts = tuple(round(CLOSE * number / total) for _, number in outcome.reading.counts) if total else ()
        close.setdefault((hollow, parts), []).append(outcome)
    for number, ((hollow, _), members) in enumerate(close.items(), 1):
        places = [place(outcome.reading.counts, found) for outcome in members]
        true = (sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places))
        yield Spot(number, tuple(members), true, true, 0, hollow)


def _outwards(start: Point, room: Area) -> Iterator[Point]:
    """The place itself, then places around it, ever further away, as far as a marker there stays in the room."""
    yield start
    for circle in count(1):
        steps = 6 * circle
        for step in range(steps):
            turn = 2 * pi * (step + 0.5 * (circle % 2)) / steps
            x, y = start[0] + circle * STEP * cos(turn), start[1] + circle * STEP * sin(turn)
            if room.holds(Area(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER)):
                yield x, y
