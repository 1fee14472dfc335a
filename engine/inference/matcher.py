"""Experta's own matcher, built and asked for less: simple rules skip its rewriting, and only changed nodes are asked."""

from collections.abc import Iterator
from typing import Any

from engine.inference.experta_door import ConflictSetNode, Fact, FieldConstraint, L, P, ReteMatcher


def is_simple(rule: Any) -> bool:
    """Whether a rule is one pattern of plain values, literals and predicates, and is given rather than a method."""
    return (
        len(rule) == 1
        and isinstance(rule[0], Fact)
        and rule._wrapped_self is None
        and not any(isinstance(v, FieldConstraint) and not isinstance(v, L | P) for v in rule[0].values())
    )


class ChangedNodesMatcher(ReteMatcher):  # type: ignore[misc]
    """The Rete network of Experta with a note of which conflict nodes were touched since the last question."""

    def __init__(self, engine: Any) -> None:
        super().__init__(engine)
        self.changed: dict[Any, None] = {}
        for node in self._conflict_nodes():
            node._activate = self._noting(node, node._activate)

    @staticmethod
    def prepare_ruleset(engine: Any) -> set[Any]:
        """The rules in normal form. Simple ones are in it as they are; Experta would copy each of them nine times."""
        rules = engine.get_rules()
        return set(rules) if all(map(is_simple, rules)) else ReteMatcher.prepare_ruleset(engine)

    @staticmethod
    def build_beta_part(ruleset: set[Any], alpha_terminals: dict[Any, Any]) -> None:
        """The joins of the network. Simple rules have none: they end where their pattern does."""
        if not all(map(is_simple, ruleset)):
            ReteMatcher.build_beta_part(ruleset, alpha_terminals)
            return
        for rule in ruleset:
            end = ConflictSetNode(rule)
            alpha_terminals[rule[0]].add_child(end, end.activate)

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
