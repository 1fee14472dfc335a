"""The relations map: the collaboration, a line to each relation that shows its form, and the place and role in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from xml.etree.ElementTree import Element

from engine.drawing.elements import BOLDER, INK, LEADING, LINES, PAPER, SOFT, Area, lettered, rectangle, stroke
from engine.drawing.lettering import wrapped
from engine.drawing.picture import Picture
from engine.explanation.outcome import RelationOutcome
from engine.explanation.wording.phrases import capital, in_short
from engine.explanation.wording.pictures import titled
from engine.explanation.wording.relations import RELATIONS_TITLE, on_the_line, place_said, relations_alt, role_said
from engine.language import Language
from engine.model.knowledge_base import KnowledgeBase

WIDTH, MARGIN = 760.0, 24.0
TITLE_SIZE, LABEL_SIZE, SIZE, SMALL = 19.0, 14.0, 13.0, 12.0
CENTRE, BRANCH = 136.0, 120.0  # the widths of the box of the collaboration, and of the lines
PAD, APART = 10.0, 12.0
CENTRE_LINES, LABEL_LINES, SMALL_LINES = 8, 4, 2
# How the line of each form looks, in the order of the pack: its width, and its dashes. The form is in words above it.
STYLES = ((3.5, ""), (7.0, ""), (3.5, "0.1 7"), (3.0, "14 5 3 5"))
NO_FORM = (1.2, "5 4")
DOUBLE = 1  # the style that is two lines


@dataclass(frozen=True, slots=True)
class RelationBox:
    """A relation on the map: its lines, what stands on the line to it, and its rectangle."""

    outcome: RelationOutcome
    with_whom: tuple[str, ...]
    label: tuple[str, ...]
    reading: tuple[str, ...]
    small: tuple[str, ...]
    on_line: tuple[str, ...]
    area: Area


def relations_map(
    outcomes: Sequence[RelationOutcome], knowledge: KnowledgeBase, language: Language, title: str
) -> Picture:
    """The relations of a collaboration with this title."""
    heading = titled(RELATIONS_TITLE, title)[language]
    head = wrapped(heading, WIDTH - 2 * MARGIN, TITLE_SIZE * BOLDER, 2)
    top = MARGIN + len(head) * TITLE_SIZE * LEADING + 10
    boxes = laid_out(outcomes, top, knowledge, language)
    named = wrapped(title, CENTRE - 2 * PAD, LABEL_SIZE * BOLDER, CENTRE_LINES)
    ends = [box.area.y + box.area.height / 2 for box in boxes]
    tall = len(named) * LABEL_SIZE * LEADING + 2 * PAD
    middle = max((ends[0] + ends[-1]) / 2, top + tall / 2)
    centre = Area(MARGIN, middle - tall / 2, CENTRE, tall)
    height = ceil(max(boxes[-1].area.bottom, centre.bottom) + MARGIN)
    body = lettered((MARGIN, MARGIN + TITLE_SIZE * 0.8), head, TITLE_SIZE, font_weight="bold")
    body += _centre(centre, named, ends)
    for box in boxes:
        body += _box(box, knowledge)
    return Picture(heading, relations_alt(outcomes, knowledge)[language], WIDTH, height, tuple(body), language)


def laid_out(
    outcomes: Sequence[RelationOutcome], top: float, knowledge: KnowledgeBase, language: Language
) -> tuple[RelationBox, ...]:
    """The boxes of the relations under one another, from this height down."""
    left = MARGIN + CENTRE + BRANCH
    wide, found, y = WIDTH - MARGIN - left, [], top
    for outcome in outcomes:
        room = wide - 2 * PAD
        role = role_said(outcome)
        label = wrapped(outcome.relation.label, room, LABEL_SIZE * BOLDER, LABEL_LINES)
        kind = wrapped(knowledge.relation_kind[outcome.relation.kind].text[language], room, SMALL, 1)
        reading = wrapped(capital(in_short(outcome.reading, knowledge)[language]), room, SIZE, 3)
        small = [place_said(outcome), *([role] if role else [])]
        below = tuple(line for text in small for line in wrapped(text[language], room, SMALL, SMALL_LINES))
        on_line = wrapped(on_the_line(outcome.reading, knowledge)[language], BRANCH - 36, SMALL * BOLDER, 2)
        tall = 2 * PAD + (len(kind) * SMALL + len(label) * LABEL_SIZE + len(reading) * SIZE + len(below) * SMALL) * LEADING + 6  # fmt: skip
        found.append(RelationBox(outcome, kind, label, reading, below, on_line, Area(left, y, wide, tall)))
        y += tall + APART
    return tuple(found)


def _centre(area: Area, named: tuple[str, ...], ends: Sequence[float]) -> Iterator[Element]:
    x, middle = area.right + 20, area.y + area.height / 2
    yield stroke((area.right, middle), (x, middle), LINES, 1.5)
    yield stroke((x, min(*ends, middle)), (x, max(*ends, middle)), LINES, 1.5)
    yield rectangle(area, stroke=INK, stroke_width=2, rx=8)
    yield from lettered(
        (area.x + area.width / 2, area.y + PAD + LABEL_SIZE),
        named,
        LABEL_SIZE,
        text_anchor="middle",
        font_weight="bold",
    )


def _box(box: RelationBox, knowledge: KnowledgeBase) -> Iterator[Element]:
    area, x = box.area, box.area.x + PAD
    yield from _line(box, knowledge)
    yield rectangle(area, stroke=INK, stroke_width=1.2, rx=4)
    feet = area.y + PAD
    for lines, size, look in (
        (box.with_whom, SMALL, {"fill": SOFT}),
        (box.label, LABEL_SIZE, {"font_weight": "bold"}),
        (box.reading, SIZE, {}),
        (box.small, SMALL, {"fill": SOFT}),
    ):
        yield from lettered((x, feet + size - 1), lines, size, **look)
        feet += len(lines) * size * LEADING + 2


def _line(box: RelationBox, knowledge: KnowledgeBase) -> Iterator[Element]:
    """The line to a relation, in the style of its form, with the form in words above it."""
    y, start, end = box.area.y + box.area.height / 2, box.area.x - BRANCH + 20, box.area.x
    form = box.outcome.reading.form
    number = knowledge.form_ids.index(form) % len(STYLES) if form else None
    width, dashes = NO_FORM if number is None else STYLES[number]
    look = {"stroke_dasharray": dashes, "stroke_linecap": "round"} if dashes else {}
    yield stroke((start, y), (end, y), INK, width, **look)
    if number == DOUBLE:
        yield stroke((start, y), (end, y), PAPER, 3)
    above = y - 9 - (len(box.on_line) - 1) * SMALL * LEADING
    yield from lettered(((start + end) / 2, above), box.on_line, SMALL, text_anchor="middle", font_weight="bold")
