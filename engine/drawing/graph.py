"""The graph of a how: what a picture shows of it, in columns from the answers on the left to the advice on the right."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean
from typing import Literal

from engine.language import Text
from engine.model.derivation import Fact, FactKind

NodeKind = FactKind | Literal["not-counted"]
COLUMNS: tuple[tuple[Text, frozenset[NodeKind]], ...] = (
    (Text("Wat is gezegd", "What was said"), frozenset({"answer", "relation", "sector", "not-counted"})),
    (Text("Wat dat betekent", "What it means"), frozenset({"evidence", "also-fits", "finding", "fit"})),
    (Text("De vorm", "The form"), frozenset({"reading"})),
    (Text("Wat ernaast ligt", "What lies beside it"), frozenset({"against", "elsewhere"})),
    (Text("Wat daarbij opvalt", "What stands out"), frozenset({"tension", "combination"})),
    (Text("Advies", "Advice"), frozenset({"advice"})),
)


@dataclass(frozen=True, slots=True)
class Node:
    """One box: what sort of thing it is, what it says, and the facts that it stands for."""

    id: str
    kind: NodeKind
    head: Text
    says: Text
    facts: tuple[Fact, ...]
    note: str = ""

    @property
    def folded(self) -> int:
        """How many facts are folded into it; 0 when it stands for one."""
        return len(self.facts) if len(self.facts) > 1 else 0


@dataclass(frozen=True, slots=True)
class Edge:
    """The source supports the target; both are ids of nodes."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Column:
    """Nodes of a sort, from top to bottom, under a heading."""

    head: Text
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Graph:
    """A derivation as a picture shows it. Every edge goes from a column to one further right."""

    title: Text
    columns: tuple[Column, ...]
    edges: tuple[Edge, ...]

    @cached_property
    def nodes(self) -> Mapping[str, Node]:
        """The nodes by id, column by column."""
        return {node.id: node for column in self.columns for node in column.nodes}

    @cached_property
    def column_of(self) -> Mapping[str, int]:
        """Per node the number of its column."""
        return {node.id: number for number, column in enumerate(self.columns) for node in column.nodes}


def arranged(title: Text, nodes: Iterable[Node], edges: Iterable[Edge]) -> Graph:
    """Nodes and edges as a graph. The last column keeps the order given; in the others a node is about as high as what it
    leads to, and what leads to nothing is at the bottom. A column without nodes is left out."""
    nodes, edges = tuple(nodes), tuple(dict.fromkeys(edges))
    columns = [Column(head, tuple(n for n in nodes if n.kind in kinds)) for head, kinds in COLUMNS]
    targets: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        targets[edge.source].append(edge.target)
    height: dict[str, float] = {}
    done: list[Column] = []
    for column in reversed([column for column in columns if column.nodes]):
        wanted = {n.id: fmean([height[t] for t in targets[n.id]]) if targets[n.id] else 1.0 for n in column.nodes}
        order = sorted(column.nodes, key=lambda node: wanted[node.id])
        height |= {node.id: number / len(order) for number, node in enumerate(order)}
        done.insert(0, Column(column.head, tuple(order)))
    return Graph(title, tuple(done), edges)
