"""A graph as an SVG picture that stands alone: dark on white, every sort of box with its own words and its own shape."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from engine.drawing.graph import Graph, Node, NodeKind
from engine.drawing.layout import HEAD_SIZE, LINE, MARGIN, PAD, SIZE, TOP, Box, Layout, laid_out
from engine.drawing.lettering import drawable, wrapped
from engine.language import Language, Text

INK, SOFT, LINES = "#1a1a1a", "#454545", "#6b6b6b"
CORNER = 9.0
STYLE = f"""
text {{ font-family: 'DejaVu Sans', Verdana, Arial, sans-serif; font-size: {SIZE}px; fill: {INK}; }}
.title {{ font-size: 17px; font-weight: bold; }}
.column {{ font-size: 13px; font-weight: bold; }}
.head {{ font-size: {HEAD_SIZE}px; fill: {SOFT}; }}
.note {{ font-style: italic; fill: {SOFT}; }}
.box {{ fill: #ffffff; stroke: {INK}; stroke-width: 1.2; }}
.reading .box {{ stroke-width: 3; }}
.folded .box, .not-counted .box {{ stroke-dasharray: 5 3; }}
.edge {{ fill: none; stroke: {LINES}; stroke-width: 1.1; }}
"""
TELLS = Text(
    "Van links naar rechts: wat is gezegd, wat dat betekent, de vorm, en het advies dat daaruit volgt. "
    "Een lijn loopt van een reden naar wat eruit volgt. Een gestreepte rand: samengevouwen, of het telt niet mee.",
    "From left to right: what was said, what it means, the form, and the advice that follows from it. "
    "A line goes from a reason to what follows from it. A dashed outline: folded together, or it does not count.",
)
ROUND: frozenset[NodeKind] = frozenset({"answer", "relation", "sector", "not-counted"})
CUT: frozenset[NodeKind] = frozenset({"finding", "fit", "tension", "combination"})
POINTED: frozenset[NodeKind] = frozenset({"advice"})


def svg(graph: Graph, language: Language) -> str:
    """The graph as the text of an SVG file."""
    return "\n".join(_lines(laid_out(graph, language), language)) + "\n"


def _lines(layout: Layout, language: Language) -> Iterator[str]:
    graph, size = layout.graph, f"{_n(layout.width)} {_n(layout.height)}"
    width, height = size.split()
    title = drawable(graph.title[language])
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {size}" '
        f'role="img" aria-labelledby="title tells" lang="{language}">'
    )
    yield f'<title id="title">{escape(title)}</title>'
    yield f'<desc id="tells">{escape(TELLS[language])}</desc>'
    yield f"<style>{STYLE}</style>"
    yield (
        '<marker id="tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        f'<path d="M0 0.5 L8 4 L0 7.5 Z" fill="{LINES}"/></marker>'
    )
    yield f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
    (shown,) = wrapped(title, layout.width - 2 * MARGIN, 17, 1)
    yield _text("title", MARGIN, 32, shown)
    for column, x in zip(graph.columns, layout.lefts, strict=True):
        yield _text("column", x, TOP - 16, column.head[language])
    for edge in graph.edges:
        names = f'data-from="{_id(edge.source)}" data-to="{_id(edge.target)}"'
        yield f'<path class="edge" {names} d="{_curve(layout.way(edge))}" marker-end="url(#tip)"/>'
    for box in layout.boxes.values():
        yield from _box(box, language)
    yield "</svg>"


def _box(box: Box, language: Language) -> Iterator[str]:
    node = box.node
    sort = f"{node.kind} folded" if node.folded else node.kind
    yield f'<g class="{sort}" data-node="{_id(node.id)}">'
    yield f"<title>{escape(_whole(node, language))}</title>"
    if node.folded:
        yield f'<path class="box" d="{_outline(box, 4)}"/>'
    yield f'<path class="box" d="{_outline(box)}"/>'
    if node.kind in ("evidence", "also-fits"):
        yield f'<path class="box" d="M{_n(box.x + 5)} {_n(box.y)} v{_n(box.height)}"/>'
    y = box.y + PAD / 2 - 4
    for sort, lines in (("head", box.head), ("says", box.lines), ("note", box.note)):
        for line in lines:
            y += LINE
            yield _text(sort, box.x + PAD, y, line)
    yield "</g>"


def _outline(box: Box, aside: float = 0) -> str:
    """The outline of a box: round for what was said, cut corners for what was noticed, pointed for advice."""
    x, y, right, bottom = box.x + aside, box.y + aside, box.x + box.width + aside, box.y + box.height + aside
    c = CORNER
    if box.node.kind in ROUND:
        corners = (
            f"M{_n(x + c)} {_n(y)} H{_n(right - c)} Q{_n(right)} {_n(y)} {_n(right)} {_n(y + c)} V{_n(bottom - c)} "
        )
        corners += f"Q{_n(right)} {_n(bottom)} {_n(right - c)} {_n(bottom)} H{_n(x + c)} Q{_n(x)} {_n(bottom)} {_n(x)} {_n(bottom - c)} "
        return f"{corners}V{_n(y + c)} Q{_n(x)} {_n(y)} {_n(x + c)} {_n(y)} Z"
    if box.node.kind in CUT:
        points = [(x + c, y), (right - c, y), (right, y + c), (right, bottom - c), (right - c, bottom), (x + c, bottom), (x, bottom - c), (x, y + c)]  # fmt: skip
    elif box.node.kind in POINTED:
        points = [(x, y), (right - c, y), (right, (y + bottom) / 2), (right - c, bottom), (x, bottom)]
    else:
        points = [(x, y), (right, y), (right, bottom), (x, bottom)]
    return "M" + " L".join(f"{_n(a)} {_n(b)}" for a, b in points) + " Z"


def _curve(points: tuple[tuple[float, float], ...]) -> str:
    """A line through the points: curved between columns, straight along a lane."""
    path = f"M{_n(points[0][0])} {_n(points[0][1])}"
    for number, ((x, y), (to_x, to_y)) in enumerate(pairwise(points)):
        middle = (x + to_x) / 2
        curved = number % 2 == 0
        path += (
            f" C{_n(middle)} {_n(y)} {_n(middle)} {_n(to_y)} {_n(to_x)} {_n(to_y)}"
            if curved
            else f" L{_n(to_x)} {_n(to_y)}"
        )
    return path


def _whole(node: Node, language: Language) -> str:
    """All that a box says, uncut."""
    note = f" “{node.note}”" if node.note.strip() else ""
    return drawable(f"{node.head[language]}: {node.says[language]}{note}")


def _id(id: str) -> str:
    return escape(drawable(id))


def _text(sort: str, x: float, y: float, text: str) -> str:
    return f'<text class="{sort}" x="{_n(x)}" y="{_n(y)}">{escape(text)}</text>'


def _n(number: float) -> str:
    """A number with at most one decimal."""
    return f"{number:.1f}".removesuffix(".0")
