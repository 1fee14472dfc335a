"""The form map: a corner for every form, and every relation where its counts put it. A place is no rank."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from xml.etree.ElementTree import Element

from engine.drawing import legend
from engine.drawing.corners import NAME_SIZE, PLAIN_SIZE, Corner, corners
from engine.drawing.elements import (  # fmt: skip
    BOLDER,
    LEADING,
    LINES,
    SOFT,
    Area,
    disc,
    lettered,
    rectangle,
    shape,
    stroke,
)
from engine.drawing.labelling import SIZE, Label, Line, labels
from engine.drawing.legend import Entry, marker
from engine.drawing.lettering import wrapped
from engine.drawing.picture import Picture
from engine.drawing.spots import MARKER, MOST_APART, Spot, spots
from engine.explanation.outcome import RelationOutcome
from engine.explanation.wording.pictures import MAP_KEY, MAP_TITLE, SHARED, map_alt, on_the_map, titled
from engine.language import Language
from engine.model.knowledge_base import KnowledgeBase

WIDTH, MARGIN = 760.0, 24.0
SIDE = 390.0  # the width of the field
TITLE_SIZE, NOTE_SIZE = 19.0, 12.0
ROOM_FOR_CORNER = 272.0
ROUND = 36.0  # room around the field for markers in its corners
LABELLED = 12  # relations that get their label on the map; of more, the legend says what the numbers are


@dataclass(frozen=True, slots=True)
class FormMap:
    """Where everything on a form map is."""

    title: tuple[str, ...]
    corners: tuple[Corner, ...]
    field: tuple[Line, ...]
    spots: tuple[Spot, ...]
    labels: tuple[Label, ...]
    notes: tuple[str, ...]
    notes_at: float
    entries: tuple[Entry, ...]
    height: float


def form_map(
    outcomes: Sequence[RelationOutcome], knowledge: KnowledgeBase, language: Language, title: str = ""
) -> Picture:
    """The form map of these relations; the title is that of their collaboration."""
    laid = laid_out(outcomes, knowledge, language, title)
    heading = titled(MAP_TITLE, title)[language]
    alt = map_alt(outcomes, knowledge)[language]
    return Picture(heading, alt, WIDTH, laid.height, tuple(_drawn(laid)), language)


def laid_out(
    outcomes: Sequence[RelationOutcome], knowledge: KnowledgeBase, language: Language, title: str = ""
) -> FormMap:
    """Where everything on the form map of these relations is."""
    room = WIDTH - 2 * MARGIN
    heading = wrapped(titled(MAP_TITLE, title)[language], room, TITLE_SIZE * BOLDER, 2)
    top = MARGIN + len(heading) * TITLE_SIZE * LEADING + 12
    found = corners(knowledge.forms, (WIDTH - SIDE) / 2, top, SIDE, ROOM_FOR_CORNER, ROUND, language)
    ends = [corner.at for corner in found]
    field = tuple(pairwise([*ends, ends[0]] if len(ends) > 2 else ends))
    around = Area(MARGIN / 2, min(y for _, y in ends) - ROUND + 2, WIDTH - MARGIN, _deep(ends) + 2 * ROUND - 4)
    placed = spots(outcomes, found, around)
    names = [spot.outcomes[0].relation.label for spot in placed]
    named = labels(placed, names, around, field) if len(outcomes) <= LABELLED else ()
    below = max(around.bottom, *(corner.words.bottom for corner in found)) + 22
    key = [MAP_KEY, *([SHARED] if len(outcomes) > MOST_APART else [])]
    notes = tuple(line for note in key for line in wrapped(note[language], room, NOTE_SIZE, 4))
    start = below + len(notes) * NOTE_SIZE * LEADING + 14
    listed = [
        (spot.number, spot.hollow, outcome.relation.label, on_the_map(outcome.reading, knowledge)[language])
        for spot in placed
        for outcome in spot.outcomes
    ]
    entries = legend.legend(listed, (MARGIN, start), room)
    height = ceil(max([start, *(entry.area.bottom for entry in entries)]) + MARGIN)
    return FormMap(heading, found, field, placed, named, notes, below, entries, height)


def _deep(ends: Sequence[tuple[float, float]]) -> float:
    heights = [y for _, y in ends]
    return max(heights) - min(heights)


def _drawn(laid: FormMap) -> list[Element]:
    body = lettered((MARGIN, MARGIN + TITLE_SIZE * 0.8), laid.title, TITLE_SIZE, font_weight="bold")
    body += [stroke(start, end, LINES, 1.5, stroke_linecap="round") for start, end in laid.field]
    for corner in laid.corners:
        body += _corner(corner)
    body += [rectangle(label.area) for label in laid.labels]
    for spot in laid.spots:
        body += _doubt(spot)
    for label in laid.labels:
        body += _label(label)
    for spot in laid.spots:
        body += marker(spot.at, MARKER, spot.number, spot.hollow)
    body += lettered((MARGIN, laid.notes_at), laid.notes, NOTE_SIZE, fill=SOFT)
    return body + legend.drawn(laid.entries)


def _corner(corner: Corner) -> list[Element]:
    x, y = corner.words.x + corner.words.width / 2, corner.words.y + NAME_SIZE
    below = y + len(corner.name) * NAME_SIZE * LEADING - 2
    return [
        disc(corner.at, 4, fill=LINES),
        *lettered((x, y), corner.name, NAME_SIZE, text_anchor="middle", font_weight="bold"),
        *lettered((x, below), corner.plain, PLAIN_SIZE, text_anchor="middle", fill=SOFT),
    ]


def _doubt(spot: Spot) -> list[Element]:
    """The ring of doubt around where a relation lies, and the line to its marker where that stands aside."""
    found = []
    if spot.ring:
        found.append(shape("circle", cx=spot.true[0], cy=spot.true[1], r=spot.ring, fill="none", stroke=LINES, stroke_width=1, stroke_dasharray="2 4"))  # fmt: skip
    if spot.true != spot.at:
        found += [stroke(spot.true, spot.at), disc(spot.true, 2.5, fill=LINES)]
    return found


def _label(label: Label) -> list[Element]:
    area = label.area
    x = {"start": area.x, "middle": area.x + area.width / 2, "end": area.right}[label.anchor]
    leader = [stroke(*label.leader, LINES, 0.7)] if label.leader else []
    return [*leader, *lettered((x, area.y + SIZE), label.lines, SIZE, text_anchor=label.anchor)]
