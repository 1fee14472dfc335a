"""Where everything in a picture goes: boxes in columns, and lanes between them for the lines that pass a column by."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import fmean

from engine.drawing.graph import Edge, Graph, Node, NodeKind
from engine.drawing.lettering import wrapped
from engine.language import Language

WIDTHS: dict[NodeKind, float] = {"answer": 270, "evidence": 230, "reading": 230, "advice": 290}
WIDTH = 200.0  # of other columns
SIZE, LINE = 12.0, 16.0
HEAD_SIZE = 10.5
PAD = 12.0
GAP, APART = 14.0, 90.0  # between boxes, and between columns
LANE = 2.0
TOP = 76.0  # above the boxes: title and headings
MARGIN = 24.0
MOST_HEAD, MOST_LINES, MOST_NOTE = 4, 9, 3
ROUNDS = 6

Lane = tuple[int, str]  # the column that lines to a node pass by, and that node
Item = str | Lane  # what has a place in a column: a box, by its node, or a lane


@dataclass(frozen=True, slots=True)
class Box:
    """A node with its place, and its text in lines that fit."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    head: tuple[str, ...]
    lines: tuple[str, ...]
    note: tuple[str, ...]

    @property
    def middle(self) -> float:
        """Where lines come and go."""
        return self.y + self.height / 2


@dataclass(frozen=True)
class Layout:
    """A graph with the place of everything, from the top left."""

    graph: Graph
    boxes: Mapping[str, Box]
    lanes: Mapping[Lane, float]
    lefts: tuple[float, ...]
    widths: tuple[float, ...]

    @cached_property
    def width(self) -> float:
        """The width of the picture."""
        return self.lefts[-1] + self.widths[-1] + MARGIN

    @cached_property
    def height(self) -> float:
        """The height of the picture."""
        return max(box.y + box.height for box in self.boxes.values()) + MARGIN

    def way(self, edge: Edge) -> tuple[tuple[float, float], ...]:
        """The points that an edge goes through: out of a box, along lanes, into a box."""
        first, last = self.graph.column_of[edge.source], self.graph.column_of[edge.target]
        source, target = self.boxes[edge.source], self.boxes[edge.target]
        points = [(source.x + source.width, source.middle)]
        for column in range(first + 1, last):
            y = self.lanes[column, edge.target]
            points += [(self.lefts[column], y), (self.lefts[column] + self.widths[column], y)]
        return (*points, (target.x, target.middle))


def laid_out(graph: Graph, language: Language) -> Layout:
    """Every box and lane in its place: nothing overlaps, and what belongs together is about as high."""
    widths = tuple(max(WIDTHS.get(node.kind, WIDTH) for node in column.nodes) for column in graph.columns)
    lefts = tuple(MARGIN + sum(widths[:number]) + APART * number for number in range(len(widths)))
    boxes = {
        node.id: _box(node, lefts[number], widths[number], language)
        for number, column in enumerate(graph.columns)
        for node in column.nodes
    }
    tops = _tops(graph, boxes)
    low = min(tops.values())
    return Layout(
        graph,
        {id: replace(box, y=tops[id] - low + TOP) for id, box in boxes.items()},
        {item: top - low + TOP + LANE / 2 for item, top in tops.items() if isinstance(item, tuple)},
        lefts,
        widths,
    )


def _box(node: Node, x: float, width: float, language: Language) -> Box:
    room = width - 2 * PAD
    head = wrapped(node.head[language], room, HEAD_SIZE, MOST_HEAD)
    lines = wrapped(node.says[language], room, SIZE, MOST_LINES)
    note = wrapped(f"“{node.note}”", room, SIZE, MOST_NOTE) if node.note.strip() else ()
    height = (len(head) + len(lines) + len(note)) * LINE + PAD
    return Box(node, x, 0, width, height, head, lines, note)


def _tops(graph: Graph, boxes: Mapping[str, Box]) -> dict[Item, float]:
    """The top of every box and lane. Columns are stacked, then pulled towards what they are connected with."""
    links = _links(graph)
    columns = _columns(graph, links)
    height = {item: boxes[item].height if isinstance(item, str) else LANE for column in columns for item in column}
    beside: dict[Item, dict[bool, list[Item]]] = {item: {False: [], True: []} for item in height}
    for left, right in links:
        beside[left][True].append(right)
        beside[right][False].append(left)
    middle: dict[Item, float] = {}
    for column in columns:
        middle |= _settled(column, [0.0] * len(column), height)
    for number in range(ROUNDS):
        rightwards = number % 2 == 1
        for column in columns if rightwards else reversed(columns):
            wanted = [_mean([middle[other] for other in beside[item][not rightwards]]) for item in column]
            middle |= _settled(column, wanted, height)
    return {item: middle[item] - height[item] / 2 for item in height}


def _mean(numbers: Sequence[float]) -> float | None:
    """The mean; None of nothing."""
    return fmean(numbers) if numbers else None


def _links(graph: Graph) -> tuple[tuple[Item, Item], ...]:
    """What is connected from one column to the next. Lines to one node share their lanes."""
    found: dict[tuple[Item, Item], None] = {}
    for edge in graph.edges:
        first, last = graph.column_of[edge.source], graph.column_of[edge.target]
        way: list[Item] = [edge.source, *((column, edge.target) for column in range(first + 1, last)), edge.target]
        found |= dict.fromkeys(pairwise(way))
    return tuple(found)


def _columns(graph: Graph, links: Sequence[tuple[Item, Item]]) -> list[list[Item]]:
    """The boxes of each column in their order, with its lanes between them where they cross the least."""
    targets: dict[Item, list[Item]] = defaultdict(list)
    for left, right in links:
        targets[left].append(right)
    place: dict[Item, float] = {}
    columns: list[list[Item]] = []
    for number in reversed(range(len(graph.columns))):
        items: list[Item] = [node.id for node in graph.columns[number].nodes]
        items += [item for item in targets if isinstance(item, tuple) and item[0] == number]
        wanted = {item: fmean([place[t] for t in targets[item]]) if targets[item] else 1.0 for item in items}
        if number < len(graph.columns) - 1:
            items.sort(key=lambda item: wanted[item])
        place |= {item: position / len(items) for position, item in enumerate(items)}
        columns.insert(0, items)
    return columns


def _settled(items: Sequence[Item], wanted: Sequence[float | None], height: Mapping[Item, float]) -> dict[Item, float]:
    """The middles nearest to those wanted with which nothing overlaps and the order stays: neighbours that are in each
    other's way move as one, to their mean (least squares; the pooling of adjacent violators). What wants nothing goes
    along with what is above it."""
    offsets, below = [], 0.0
    for item in items:
        offsets.append(below + height[item] / 2)
        below += height[item] + GAP
    blocks: list[tuple[float, int]] = []  # where a block wants to be, and of how many it is
    for want, offset in zip(wanted, offsets, strict=True):
        follows = blocks[-1][0] if blocks else 0.0
        blocks.append((follows if want is None else want - offset, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (one, many), (other, more) = blocks[-2:]
            blocks[-2:] = [((one * many + other * more) / (many + more), many + more)]
    starts = [start for start, count in blocks for _ in range(count)]
    return {item: start + offset for item, start, offset in zip(items, starts, offsets, strict=True)}
