"""Labels beside their markers: each at the nearest free place, touching nothing; where there is none, no label."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import cos, dist, hypot, radians, sin
from typing import Literal

from engine.drawing.elements import LEADING, Area, Point
from engine.drawing.lettering import width, wrapped
from engine.drawing.spots import MARKER, Spot

SIZE = 12.0
FORMS = ((170.0, 3), (112.0, 2))  # the widths and lines of a label, whole or cut shorter where it is crowded
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
END = 4.0  # half of what stands at the end of a line of the field
NO_LEADER = 40.0  # how far away it is still clear whose label it is
FIELD, RING, SHORTER = 40.0, 25.0, 200.0  # what it costs to lie on a line of the field or on a ring, or to be cut short

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


def labels(spots: Sequence[Spot], texts: Sequence[str], room: Area, field: Sequence[Line]) -> tuple[Label, ...]:
    """A label for every spot that has room for it; `field` are the lines that it had better not lie on."""
    drawn = [*field, *((spot.true, spot.at) for spot in spots if spot.true != spot.at)]
    ends = [Area(x - END, y - END, 2 * END, 2 * END) for line in field for x, y in line]
    possible: dict[int, Sequence[Label]] = {}
    for spot, text in zip(spots, texts, strict=True):
        taken = [*ends, *(other.area for other in spots if other is not spot)]
        forms = [wrapped(text, wide, SIZE, most) for wide, most in FORMS]
        tried = [each for lines in dict.fromkeys(forms) for each in _candidates(spot, lines)]
        free = [each for each in tried if room.holds(each.area) and _is_free(each, taken)]
        possible[spot.number] = sorted(free, key=partial(_cost, spot=spot, whole=forms[0], lines=drawn, spots=spots))
    best: tuple[Label, ...] = ()
    for first in range(len(spots)):
        if len(best) < len(spots):
            best = max(best, _placed([*possible, *possible][first : first + len(spots)], possible), key=len)
    return best


def _placed(order: Sequence[int], possible: Mapping[int, Sequence[Label]]) -> tuple[Label, ...]:
    """The labels of the numbers in this order, each at the best of its possible places that the others leave."""
    placed: dict[int, Label] = {}
    for number in [*order] * ROUNDS:
        placed.pop(number, None)
        others = tuple(placed.values())
        label = next((label for label in possible[number] if _fits(label, others)), None)
        if label:
            placed[number] = label
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


def _is_free(label: Label, taken: Sequence[Area]) -> bool:
    """Whether neither a label nor its leader touches what is taken."""
    apart = all(label.area.apart(area, GAP) for area in taken)
    return apart and not (label.leader and any(covering(label.leader, area, 2) for area in taken))


def _fits(label: Label, others: Iterable[Label]) -> bool:
    """Whether two labels and their leaders touch nowhere."""
    return all(_clear(label, other) and _clear(other, label) for other in others)


def _clear(label: Label, other: Label) -> bool:
    if not label.area.apart(other.area, GAP):
        return False
    if label.leader is None:
        return True
    return not (covering(label.leader, other.area, 2) or (other.leader and crossing(label.leader, other.leader)))


def _cost(label: Label, spot: Spot, whole: tuple[str, ...], lines: Iterable[Line], spots: Iterable[Spot]) -> float:
    away = dist(label.leader[1], spot.at) if label.leader else 0
    covers = [covered for line in lines if (covered := covering(line, label.area))]
    on_rings = sum(_on_ring(label.area, each) for each in spots)
    cut = SHORTER * (label.lines != whole)
    return cut + away + FIELD * len(covers) + sum(covers) + RING * on_rings


def _on_ring(area: Area, spot: Spot) -> bool:
    """Whether a ring runs through an area."""
    x, y = spot.true
    nearest = (min(max(x, area.x), area.right), min(max(y, area.y), area.bottom))
    furthest = (max(x - area.x, area.right - x), max(y - area.y, area.bottom - y))
    return dist(nearest, (x, y)) < spot.ring < hypot(*furthest)


def covering(line: Line, area: Area, gap: float = 0) -> float:
    """How much of a line lies in an area or within this distance of it; 0 when it does not come near."""
    (x, y), (to_x, to_y) = line
    begin, end = 0.0, 1.0  # the part of the line that is left between the sides
    for at, way, low, high in (
        (x, to_x - x, area.x - gap, area.right + gap),
        (y, to_y - y, area.y - gap, area.bottom + gap),
    ):
        if way == 0:
            if not low <= at <= high:
                return 0
            continue
        first, last = sorted(((low - at) / way, (high - at) / way))
        begin, end = max(begin, first), min(end, last)
    return max(0, end - begin) * dist(*line)


def crossing(one: Line, other: Line) -> bool:
    """Whether two lines cross."""
    return _sides(one, other) and _sides(other, one)


def _sides(line: Line, other: Line) -> bool:
    """Whether a line has the two ends of the other on different sides."""
    (x, y), (to_x, to_y) = line
    first, second = ((to_x - x) * (b - y) - (to_y - y) * (a - x) for a, b in other)
    return (first > 0) != (second > 0)
