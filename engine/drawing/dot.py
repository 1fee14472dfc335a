"""A graph as DOT text, for Graphviz."""

from engine.drawing.graph import Graph, Node, NodeKind
from engine.drawing.lettering import drawable, wrapped
from engine.language import Language

LOOKS: dict[NodeKind, tuple[str, str]] = {
    "evidence": ("component", "solid"), "also-fits": ("component", "solid"),
    "reading": ("box", "bold"), "against": ("box", "solid"), "elsewhere": ("box", "solid"),
    "finding": ("box", "diagonals"), "fit": ("box", "diagonals"),
    "tension": ("box", "diagonals"), "combination": ("box", "diagonals"),
    "advice": ("cds", "solid"),
}  # fmt: skip
SAID = ("box", "rounded")
ROOM, SIZE, MOST = 260.0, 12.0, 40  # in which a label is wrapped


def dot(graph: Graph, language: Language) -> str:
    """The graph as a DOT digraph, each column a rank."""
    names = {id: f"n{number}" for number, id in enumerate(graph.nodes)}
    title = _quoted([drawable(graph.title[language])])
    lines = [
        "digraph how {",
        f'  graph [rankdir=LR, ranksep=1, label={title}, labelloc=t, fontname="DejaVu Sans"];',
        '  node [fontname="DejaVu Sans", fontsize=11, shape=box];',
        "  edge [color=gray40];",
    ]
    for column in graph.columns:
        lines.append("  subgraph {")
        lines.append("    rank=same;")
        lines += [f"    {names[node.id]} [{_looks(node)}, label={_label(node, language)}];" for node in column.nodes]
        lines.append("  }")
    lines += [f"  {names[edge.source]} -> {names[edge.target]};" for edge in graph.edges]
    return "\n".join([*lines, "}"]) + "\n"


def _looks(node: Node) -> str:
    shape, style = LOOKS.get(node.kind, SAID)
    dashed = ",dashed" if node.folded or node.kind == "not-counted" else ""
    room = ', margin="0.2,0.15"' if shape == "cds" else ""
    return f'shape={shape}, style="{style}{dashed}"{room}'


def _label(node: Node, language: Language) -> str:
    texts = [node.head[language], node.says[language], *([f"“{node.note}”"] if node.note.strip() else [])]
    return _quoted([line for text in texts for line in wrapped(text, ROOM, SIZE, MOST)])


def _quoted(lines: list[str]) -> str:
    """Lines as a quoted string, each with its end; Graphviz reads escapes and the entities of HTML in it."""
    escaped = (line.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return '"' + "".join(f"{line}\\l" for line in escaped) + '"'
