"""Which advice comes first: at most six pieces up front, the rest behind "more"."""

from dataclasses import dataclass

from engine.explanation.because import Because, Teller
from engine.explanation.provenance import changes_of
from engine.language import Text
from engine.model.derivation import Fact
from engine.model.knowledge_base import Pack
from engine.model.rule import Advice

KIND_TITLE = {
    "role": Text("Rol", "Role"), "approach": Text("Aanpak", "Approach"), "pitfall": Text("Valkuil", "Pitfall"),
    "risk": Text("Risico", "Risk"), "caution": Text("Let op", "Take care"), "combination": Text("Combinatie", "Combination"),
    "time": Text("Tijd", "Time"), "trust": Text("Vertrouwen", "Trust"), "stopping": Text("Stoppen", "Stopping"),
    "house-rule": Text("Huisregel", "House rule"), "success-factor": Text("Succesfactor", "Success factor"),
    "measure": Text("Maatstaf", "Measure"), "benefit": Text("Voordeel", "Benefit"), "language": Text("Taal", "Language"),
}  # fmt: skip
KIND_ORDER = tuple(KIND_TITLE)
DANGERS = ("pitfall", "risk", "caution")
UP_FRONT = 6
APPROACHES_UP_FRONT = 3


@dataclass(frozen=True, slots=True)
class Advised:
    """A piece of advice that fired, with why it did. `brought_by` is the sector pack that it is from, None when it is of
    the base; `changed_by` are the other packs that changed it."""

    advice: Advice
    because: tuple[Because, ...]
    brought_by: Pack | None = None
    changed_by: tuple[Pack, ...] = ()

    @property
    def on_tension(self) -> bool:
        """Whether it fired because the task asks for something else than what people do."""
        return any(reason.fact.kind == "tension" for reason in self.because)


def advised(fact: Fact, teller: Teller) -> Advised:
    """The advice that a fact stands for."""
    knowledge = teller.knowledge
    advice, packs = knowledge.advice_by_id[fact.name], {pack.id: pack for pack in knowledge.packs}
    changed_by = dict.fromkeys(change.pack for change in changes_of(advice.id, knowledge))
    return Advised(
        advice, teller.reasons(teller.derivation.supports[fact]),
        packs[advice.pack] if advice.pack in knowledge.fields["sector"].values else None,
        tuple(packs[id] for id in changed_by if id != advice.pack),
    )  # fmt: skip


def ranked(advised: list[Advised]) -> tuple[tuple[Advised, ...], tuple[Advised, ...]]:
    """At most six up front, and the rest.

    Up front come the best on a tension, one role, one danger when there is one, and at most three approaches; by priority.
    """
    order = sorted(advised, key=lambda a: (a.advice.priority, KIND_ORDER.index(a.advice.kind), a.advice.id))
    first = [a for a in order if a.on_tension][:1]
    if not any(a.advice.kind == "role" for a in first):
        first += [a for a in order if a.advice.kind == "role"][:1]
    first += [a for a in order if a.advice.kind in DANGERS and a not in first][:1]
    approaches = sum(a.advice.kind == "approach" for a in first)
    for item in order:
        if len(first) == UP_FRONT:
            break
        if item in first or item.advice.kind == "role":
            continue
        if item.advice.kind == "approach":
            approaches += 1
            if approaches > APPROACHES_UP_FRONT:
                continue
        first.append(item)
    rest = [item for item in order if item not in first]
    return _in_order(first), _in_order(rest)


def _in_order(items: list[Advised]) -> tuple[Advised, ...]:
    return tuple(
        sorted(items, key=lambda a: (not a.on_tension, KIND_ORDER.index(a.advice.kind), a.advice.priority, a.advice.id))
    )
