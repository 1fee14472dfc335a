"""A graph as Mermaid text, for pages that draw it themselves."""

import re

from engine.drawing.graph import Edge, Graph, Node, NodeKind
from engine.drawing.lettering import drawable
from engine.language import Language

SHAPES: dict[NodeKind, tuple[str, str]] = {
    "answer": ("(", ")"), "relation": ("(", ")"), "sector": ("(", ")"), "not-counted": ("(", ")"),
    "evidence": ("[[", "]]"), "also-fits": ("[[", "]]"),
    "finding": ("{{", "}}"), "fit": ("{{", "}}"), "tension": ("{{", "}}"), "combination": ("{{", "}}"),
    "advice": (">", "]"),
}  # fmt: skip
PLAIN = ("[", "]")
SIGNS = re.compile(r"[^\w ,?]|_")  # all that Mermaid, Markdown or HTML could take for something else than a sign
LONG = re.compile(r"\S{24}")


def mermaid(graph: Graph, language: Language) -> str:
    """The graph as a Mermaid flowchart. Nodes are numbered, as no name of ours can then be a word of Mermaid's."""
    names = {id: f"n{number}" for number, id in enumerate(graph.nodes)}
    lines = ["flowchart LR", f"  accTitle: {_word(graph.title[language])}"]
    lines += [f"  {names[node.id]}{_shaped(node, language)}" for node in graph.nodes.values()]
    lines += [f"  {names[edge.source]} {_arrow(edge, graph)} {names[edge.target]}" for edge in graph.edges]
    lines += ["  classDef reading stroke-width:3px", "  classDef dashed stroke-dasharray:5 3"]
    for sort, ids in (
        ("reading", [names[n.id] for n in graph.nodes.values() if n.kind == "reading"]),
        ("dashed", [names[n.id] for n in graph.nodes.values() if n.folded or n.kind == "not-counted"]),
    ):
        lines += [f"  class {','.join(ids)} {sort}"] if ids else []
    return "\n".join(lines) + "\n"


def _shaped(node: Node, language: Language) -> str:
    begin, end = SHAPES.get(node.kind, PLAIN)
    said = f"<b>{_word(node.head[language])}</b><br/>{_word(node.says[language])}"
    note = f"<br/><i>{_word(f'“{node.note}”')}</i>" if node.note.strip() else ""
    return f'{begin}"{said}{note}"{end}'


def _arrow(edge: Edge, graph: Graph) -> str:
    """An arrow that is a dash longer for every column that it passes by, so that Mermaid keeps the columns."""
    return "-" * (1 + graph.column_of[edge.target] - graph.column_of[edge.source]) + ">"


def _word(text: str) -> str:
    """A text in which every sign is written as its number, with room to break a long word."""
    breakable = LONG.sub("\\g<0>\u200b", drawable(text)).replace("$", "$\u2060")  # two dollars in a row begin a formula
    return SIGNS.sub(lambda sign: f"#{ord(sign[0])};", breakable)
