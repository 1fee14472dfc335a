"""Where things go in a picture: nothing overlaps, nothing sticks out, and every line keeps between the boxes."""

from itertools import combinations, pairwise

import pytest

from engine.drawing.graph import Graph
from engine.drawing.layout import GAP, HEAD_SIZE, MARGIN, PAD, SIZE, TOP, Layout, laid_out
from engine.drawing.lettering import width
from engine.language import LANGUAGES, Language
from tests.drawing.picturing import HOSTILE, pictured, spoiled


def faults(layout: Layout) -> list[str]:
    """What is wrong with a layout."""
    found = []
    for one, other in combinations(layout.boxes.values(), 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        above = one.y + one.height + GAP / 2 <= other.y or other.y + other.height + GAP / 2 <= one.y
        if not beside and not above:
            found.append(f"{one.node.id} overlaps {other.node.id}")
    for box in layout.boxes.values():
        if box.x < MARGIN or box.y < TOP or box.x + box.width > layout.width or box.y + box.height > layout.height:
            found.append(f"{box.node.id} sticks out")
        room = box.width - 2 * PAD
        texts = [*((line, HEAD_SIZE) for line in box.head), *((line, SIZE) for line in (*box.lines, *box.note))]
        found += [f"{line} does not fit" for line, size in texts if width(line, size) > room]
    for edge in layout.graph.edges:
        for x, y in layout.way(edge)[1:-1]:
            found += [f"{edge} goes through {b.node.id}" for b in layout.boxes.values() if b.x <= x <= b.x + b.width and b.y <= y <= b.y + b.height]  # fmt: skip
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_overlaps_in_the_picture_of_any_worked_case(language: Language) -> None:
    for _, drawn in pictured():
        assert faults(laid_out(drawn, language)) == []


@pytest.mark.parametrize("texts", [HOSTILE, *([text] for text in HOSTILE)])
def test_nothing_overlaps_whatever_the_labels(texts: tuple[str, ...]) -> None:
    largest: Graph = max((drawn for _, drawn in pictured()), key=lambda drawn: len(drawn.nodes))
    assert faults(laid_out(spoiled(largest, *texts), "en")) == []


def test_what_leads_nowhere_stands_right_under_the_rest() -> None:
    for _, drawn in pictured():
        layout = laid_out(drawn, "en")
        column = sorted((layout.boxes[node.id] for node in drawn.columns[0].nodes), key=lambda box: box.y)
        for above, below in pairwise(column):
            if below.node.kind == "not-counted":
                assert below.y == pytest.approx(above.y + above.height + GAP)
