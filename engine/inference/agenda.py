"""The agenda's order: exact and total, where Experta's own strategy loses removals and leaves ties to chance."""

import bisect
from typing import Any

from engine.inference.experta_door import Strategy


def order(activation: Any) -> tuple[int, tuple[int, ...]]:
    """Higher salience first; among relations the one whose fact was declared first. Experta pops the last one."""
    return activation.rule.salience, tuple(sorted((-fact["__factid__"] for fact in activation.facts), reverse=True))


class ExactOrder(Strategy):  # type: ignore[misc]
    """Keeps the agenda sorted by `order`, and removes exactly the activation that is meant."""

    def _update_agenda(self, agenda: Any, added: Any, removed: Any) -> None:
        for activation in removed:
            activation.key = order(activation)
            index = bisect.bisect_left(agenda.activations, activation)
            while index < len(agenda.activations) and agenda.activations[index].key == activation.key:
                if agenda.activations[index] == activation:
                    del agenda.activations[index]
                    break
                index += 1
        for activation in added:
            activation.key = order(activation)
            bisect.insort(agenda.activations, activation)
