"""Experta's own matcher, asked only for the conflict nodes that changed instead of all of them at every step."""

from collections.abc import Iterator
from typing import Any

from engine.inference.experta_door import ConflictSetNode, ReteMatcher


class ChangedNodesMatcher(ReteMatcher):  # type: ignore[misc]
    """The Rete network of Experta with a note of which conflict nodes were touched since the last question."""

    def __init__(self, engine: Any) -> None:
        super().__init__(engine)
        self.changed: dict[Any, None] = {}
        for node in self._conflict_nodes():
            node._activate = self._noting(node, node._activate)

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
