"""Labels beside their markers: each at the nearest free place, touching nothing; where there is none, no label."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, dist, radians, sin
from typing import Literal

from engine.drawing.elements import LEADING, Area, Point
from engine.drawing.lettering import width
from engine.drawing.spots import MARKER, Spot

SIZE = 12.0
BESIDE = MARKER + 5  # from the middle of a marker to a label that stands by it
FURTHER = (30.0, 48.0, 70.0, 100.0, 140.0, 190.0)
DIRECTIONS = (
    0,
    180,
    45,
    315,
    135,
    225,
    90,
    270,
    22,
    338,
    158,
    202,
    68,
    112,
    248,
    292,
)  # degrees, clockwise from the right
GAP = 4.0
NO_LEADER = 40.0  # how far away it is still clear whose label it is
FIELD, RING, CROSS = 70.0, 25.0, 40.0  # what it costs to lie on a line of the field or in a ring, and to cross a leader

ROUNDS = 3  # a label that was placed early may find a better place beside the later ones

Line = tuple[Point, Point]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Label:
    """The lines of a label in its area; `leader` is the line to its marker when it stands further away."""

    number: int
    lines: tuple[str, ...]
    area: Area
    anchor: Anchor
    leader: Line | None


def labels(
    spots: Sequence[Spot], texts: Sequence[tuple[str, ...]], room: Area, field: Sequence[Line]
) -> tuple[Label, ...]:
    """A label for every spot that has room for it; `field` are the lines that it had better not lie on."""
    markers = [spot.area for spot in spots]
    lines = [*field, *((spot.true, spot.at) for spot in spots if spot.true != spot.at)]
    placed: dict[int, Label] = {}
    for _ in range(ROUNDS):
        for spot, text in zip(spots, texts, strict=True):
            placed.pop(spot.number, None)
            others = tuple(placed.values())
            free = [
                (_cost(each, spot, others, lines, spots), number, each)
                for number, each in enumerate(_candidates(spot, text))
                if room.holds(each.area) and _is_free(each, spot, markers, others)
            ]
            if free:
                placed[spot.number] = min(free, key=lambda found: found[:2])[2]
    return tuple(placed[number] for number in sorted(placed))


def _candidates(spot: Spot, lines: tuple[str, ...]) -> Iterator[Label]:
    wide, high = max(width(line, SIZE) for line in lines), len(lines) * SIZE * LEADING
    x, y = spot.at
    beside = min(NO_LEADER, max(BESIDE, spot.ring + 5)) if spot.at == spot.true else BESIDE
    for away in (BESIDE, beside, *FURTHER):
        for degrees in DIRECTIONS:
            right, down = cos(radians(degrees)), sin(radians(degrees))
            near = (x + right * away, y + down * away)
            left = near[0] - wide * (0 if right > 0.2 else 1 if right < -0.2 else 0.5)
            top = near[1] - high * (1 + max(-1, min(1, -2 * down))) / 2
            anchor: Anchor = "start" if right > 0.2 else "end" if right < -0.2 else "middle"
            start = (x + right * MARKER, y + down * MARKER)
            leader = (start, near) if away > beside else None
            yield Label(spot.number, lines, Area(left, top, wide, high), anchor, leader)


def _is_free(label: Label, spot: Spot, markers: Iterable[Area], placed: Iterable[Label]) -> bool:
    others = [area for area in markers if area != spot.area]
    if not all(label.area.apart(area, GAP) for area in [*others, *(each.area for each in placed)]):
        return False
    if any(each.leader and touches(each.leader, label.area, GAP) for each in placed):
        return False
    leader = label.leader
    return leader is None or not any(touches(leader, area, 2) for area in [*others, *(each.area for each in placed)])


def _cost(label: Label, spot: Spot, placed: Iterable[Label], lines: Iterable[Line], spots: Iterable[Spot]) -> float:
    away = dist(label.leader[1], spot.at) if label.leader else 0
    lies_on = sum(touches(line, label.area) for line in lines)
    in_rings = sum(_in_ring(label.area, each) for each in spots)
    crosses = sum(crossing(label.leader, each.leader) for each in placed if each.leader and label.leader)
    return away + FIELD * lies_on + RING * in_rings + CROSS * crosses


def _in_ring(area: Area, spot: Spot) -> bool:
    x, y = spot.true
    nearest = (min(max(x, area.x), area.right), min(max(y, area.y), area.bottom))
    return dist(nearest, (x, y)) < spot.ring


def touches(line: Line, area: Area, gap: float = 0) -> bool:
    """Whether a line comes within this distance of an area."""
    (x, y), end = line
    steps = max(1, round(dist((x, y), end) / 2))
    wide = Area(area.x - gap, area.y - gap, area.width + 2 * gap, area.height + 2 * gap)
    across, down = (end[0] - x) / steps, (end[1] - y) / steps
    return any(wide.holds(Area(x + step * across, y + step * down, 0, 0)) for step in range(steps + 1))


def crossing(one: Line, other: Line) -> bool:
    """Whether two lines cross."""
    return _sides(one, other) and _sides(other, one)


def _sides(line: Line, other: Line) -> bool:
    """Whether a line has the two ends of the other on different sides."""
    (x, y), (to_x, to_y) = line
    first, second = ((to_x - x) * (b - y) - (to_y - y) * (a - x) for a, b in other)
    return (first > 0) != (second > 0)
