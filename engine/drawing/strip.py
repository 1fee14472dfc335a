"""The observations strip of one relation: a row per question that can count, a column per form, and why a row has no mark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from xml.etree.ElementTree import Element

from engine.drawing.elements import BOLDER, FAINT, LEADING, LINES, SOFT, lettered, stroke
from engine.drawing.lettering import width, wrapped
from engine.drawing.marks import gap, mark
from engine.drawing.picture import Picture
from engine.explanation.because import Teller
from engine.explanation.observations import Observation, observations
from engine.explanation.wording.observations import (
    ASIDE,
    DEFINING,
    NOT_COUNTED,
    OTHERWISE,
    STRIP_TITLE,
    strip_alt,
    why_no_mark,
)
from engine.explanation.wording.phrases import answer
from engine.explanation.wording.pictures import part_of, titled
from engine.language import Language, Text
from engine.model.case import Relation
from engine.model.knowledge_base import KnowledgeBase

WIDTH, MARGIN = 760.0, 24.0
TITLE_SIZE, HEAD_SIZE, ASK_SIZE, SMALL = 19.0, 14.0, 13.0, 12.0
COLUMN, WHY = 100.0, 126.0  # the widths of a form, and of why there is no mark
BETWEEN = 10.0
ASK_LINES, ANSWER_LINES = 3, 2
PAGE = 940.0  # how high the rows on a page can be, when the strip is as wide as the text of an A4


@dataclass(frozen=True, slots=True)
class Row:
    """One question on the strip: its lines, those of the answer, why it has no mark, and where it begins and how high it is."""

    found: Observation
    ask: tuple[str, ...]
    answer: tuple[str, ...]
    why: tuple[str, ...]
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Group:
    """The questions of one theme under its title, which begins at `y`."""

    title: tuple[str, ...]
    y: float
    rows: tuple[Row, ...]


def observations_strip(relation: Relation, teller: Teller, language: Language) -> Picture:
    """The strip of one relation, however long."""
    heading = titled(STRIP_TITLE, relation.label)
    return _strip(heading, relation, observations(relation, teller), teller, language)


def observations_strips(
    relation: Relation, teller: Teller, language: Language, most: float = PAGE
) -> tuple[Picture, ...]:
    """The strip of one relation, without the answers, in parts of whole themes, of which the rows are at most so high as
    far as a theme allows: to stand on paper beside a list of the answers."""
    found = observations(relation, teller)
    parts: list[list[Observation]] = []
    begun = 0.0
    for group in rows_of(found, 0, teller.knowledge, language, answers=False):
        below = group.rows[-1].y + group.rows[-1].height
        if not parts or below - begun > most:
            parts.append([])
            begun = group.y
        parts[-1] += [row.found for row in group.rows]
    return tuple(
        _strip(
            part_of(STRIP_TITLE, relation.label, number, len(parts)), relation, part, teller, language, answers=False
        )
        for number, part in enumerate(parts, 1)
    )


def _strip(
    title: Text,
    relation: Relation,
    found: Sequence[Observation],
    teller: Teller,
    language: Language,
    answers: bool = True,
) -> Picture:
    knowledge, heading = teller.knowledge, title[language]
    lines = wrapped(heading, WIDTH - 2 * MARGIN, TITLE_SIZE * BOLDER, 3)
    key, head = _key(MARGIN + len(lines) * TITLE_SIZE * LEADING + 16, language)
    names = [wrapped(form.name[language], COLUMN - 4, ASK_SIZE * BOLDER, 2) for form in knowledge.forms]
    start = head + max(map(len, names)) * ASK_SIZE * LEADING + 6
    groups = rows_of(found, start, knowledge, language, answers)
    end = max([start, *(row.y + row.height for group in groups for row in group.rows)])
    body = [*lettered((MARGIN, MARGIN + TITLE_SIZE * 0.8), lines, TITLE_SIZE, font_weight="bold"), *key]
    middles = _middles(len(names))
    for name, x in zip(names, middles, strict=True):
        body += lettered((x, head + ASK_SIZE), name, ASK_SIZE, text_anchor="middle", font_weight="bold")
        body.append(stroke((x, start), (x, end), FAINT))
    for group in groups:
        body += _drawn(group, dict(zip(knowledge.form_ids, middles, strict=True)))
    alt = strip_alt(relation, teller.derivation.readings[relation.id], found, knowledge)[language]
    return Picture(heading, alt, WIDTH, ceil(end + MARGIN), tuple(body), language)


def rows_of(
    found: Sequence[Observation], start: float, knowledge: KnowledgeBase, language: Language, answers: bool = True
) -> tuple[Group, ...]:
    """The rows by theme, from this height down."""
    themes = {theme.id: theme.title[language] for theme in knowledge.themes}
    room, y, groups = _asks(len(knowledge.forms)), start, []
    for theme, members in groupby(found, key=lambda each: each.question.theme):
        title = wrapped(themes[theme], room, HEAD_SIZE * BOLDER, 2)
        below, rows = y + 10 + len(title) * HEAD_SIZE * LEADING, []
        for each in members:
            ask = wrapped(each.question.ask[language], room, ASK_SIZE, ASK_LINES)
            left_out = not answers or each.state in ("not-asked", "unknown", "not-applicable")
            said = () if left_out else wrapped(answer(each.question, each.values)[language], room, SMALL, ANSWER_LINES)
            why = why_no_mark(each)
            aside = wrapped(why[language], WHY - 24, SMALL, 4) if why else ()
            left = len(ask) * ASK_SIZE * LEADING + len(said) * SMALL * LEADING
            rows.append(Row(each, ask, said, aside, below, max(left, len(aside) * SMALL * LEADING, 20) + BETWEEN))
            below += rows[-1].height
        groups.append(Group(title, y, tuple(rows)))
        y = below + 6
    return tuple(groups)


def _asks(forms: int) -> float:
    """How much room the questions have beside the columns."""
    return WIDTH - 2 * MARGIN - forms * COLUMN - WHY - 16


def _middles(forms: int) -> tuple[float, ...]:
    """The middle of the column of each form."""
    first = MARGIN + _asks(forms) + 8 + COLUMN / 2
    return tuple(first + number * COLUMN for number in range(forms))


def _key(y: float, language: Language) -> tuple[list[Element], float]:
    """What the marks mean, in lines, and where those end."""
    x, found = MARGIN + 8, []
    for text, drawn in (
        (DEFINING, lambda at: [mark(at, counts=True, defining=True)]),
        (OTHERWISE, lambda at: [mark(at, counts=True, defining=False)]),
        (ASIDE, lambda at: [mark(at, counts=False, defining=False)]),
        (NOT_COUNTED, lambda at: gap(at, "neutral")),
    ):
        wide = width(text[language], SMALL)
        if x + 14 + wide > WIDTH - MARGIN:
            x, y = MARGIN + 8, y + 22
        found += [*drawn((x, y)), *lettered((x + 14, y + 4.5), [text[language]], SMALL, fill=SOFT)]
        x += 36 + wide
    return found, y + 18


def _drawn(group: Group, columns: dict[str, float]) -> Iterator[Element]:
    yield stroke((MARGIN, group.y), (WIDTH - MARGIN, group.y), LINES, 1.4)
    yield from lettered((MARGIN, group.y + 6 + HEAD_SIZE), group.title, HEAD_SIZE, font_weight="bold")
    for number, row in enumerate(group.rows):
        if number:
            yield stroke((MARGIN, row.y - 5), (WIDTH - MARGIN, row.y - 5), FAINT, 0.7)
        yield from _row(row, columns)


def _row(row: Row, columns: dict[str, float]) -> Iterator[Element]:
    yield from lettered((MARGIN, row.y + ASK_SIZE), row.ask, ASK_SIZE)
    below = row.y + len(row.ask) * ASK_SIZE * LEADING + SMALL
    yield from lettered((MARGIN, below), row.answer, SMALL, fill=SOFT)
    middle = row.y + (row.height - BETWEEN) / 2
    counts = row.found.state == "counts"
    for form in row.found.forms:
        yield mark((columns[form], middle), counts, row.found.defining)
    if not counts:
        right = WIDTH - MARGIN - WHY + 24
        yield from gap((right - 14, middle), row.found.state)
        top = middle - (len(row.why) * LEADING * SMALL) / 2 + SMALL
        yield from lettered((right, top), row.why, SMALL)
