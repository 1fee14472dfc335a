"""Experta's own matcher, built and asked for less: simple rules skip its rewriting, and only changed nodes are asked."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from engine.inference.experta_door import (
    ConflictSetNode,
    Fact,
    FactCapture,
    FeatureTesterNode,
    FieldConstraint,
    L,
    P,
    ReteMatcher,
    TypeCheck,
    generate_checks,
)


def is_simple(rule: Any) -> bool:
    """Whether a rule is one pattern of plain values, literals and predicates, and is given rather than a method."""
    return (
        len(rule) == 1
        and isinstance(rule[0], Fact)
        and rule._wrapped_self is None
        and not any(isinstance(v, FieldConstraint) and not isinstance(v, L | P) for v in rule[0].values())
    )


def _stage(check: Any) -> int:
    return 0 if isinstance(check, TypeCheck) else 2 if isinstance(check, FactCapture) else 1


class ChangedNodesMatcher(ReteMatcher):  # type: ignore[misc]
    """The Rete network of Experta with a note of which conflict nodes were touched since the last question."""

    def __init__(self, engine: Any) -> None:
        super().__init__(engine)
        self.changed: dict[Any, None] = {}
        for node in self._conflict_nodes():
            node._activate = self._noting(node, node._activate)

    def build_network(self) -> None:
        """The network. Experta's own building copies every rule nine times; simple rules are a path of tests each.

        A path begins with the type, then what most rules test, so that rules share as much of it as they can.
        """
        rules = self.engine.get_rules()
        if not all(map(is_simple, rules)):
            super().build_network()
            return
        checks = [list(generate_checks(rule[0])) for rule in rules]
        often = Counter(chain.from_iterable(checks))
        nodes: dict[tuple[Any, int], Any] = {}
        for rule, unordered in zip(rules, checks, strict=True):
            node = self.root_node
            for check in sorted(unordered, key=lambda check: (_stage(check), -often[check])):
                here = (node, id(check))
                if here not in nodes:
                    nodes[here] = FeatureTesterNode(check)
                    node.add_child(nodes[here], nodes[here].activate)
                node = nodes[here]
            end = ConflictSetNode(rule)
            node.add_child(end, end.activate)

    def _noting(self, node: Any, activate: Any) -> Any:
        def activate_and_note(token: Any) -> None:
            self.changed[node] = None
            activate(token)

        return activate_and_note

    def _conflict_nodes(self) -> Iterator[Any]:
        seen: set[int] = set()
        stack = [self.root_node]
        while stack:
            node = stack.pop()
            if id(node) not in seen:
                seen.add(id(node))
                if isinstance(node, ConflictSetNode):
                    yield node
                stack.extend(child.node for child in node.children)

    def changes(self, adding: Any = None, deleting: Any = None) -> tuple[list[Any], list[Any]]:
        """The activations that appeared and disappeared with these facts."""
        for fact in deleting or ():
            self.root_node.remove(fact)
        for fact in adding or ():
            self.root_node.add(fact)
        added: list[Any] = []
        removed: list[Any] = []
        for node in self.changed:
            node_added, node_removed = node.get_activations()
            added.extend(node_added)
            removed.extend(node_removed)
        self.changed.clear()
        return added, removed

    def reset(self) -> None:
        """Forget every fact."""
        super().reset()
        self.changed.clear()
