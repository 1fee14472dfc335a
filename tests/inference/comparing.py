"""What Experta derived and what the plain evaluator found, put in the same words so that a test can hold them equal."""

from engine.inference.plain import Outcome
from engine.model.derivation import Derivation, FactKind, Reading
from engine.model.knowledge_base import UNSTATED, YES, KnowledgeBase

Found = dict[str, frozenset[tuple[str, str]]]
NAMED: tuple[FactKind, ...] = ("finding", "tension", "combination")


def derived(derivation: Derivation, relation: str) -> tuple[Reading, Found]:
    """The reading of a relation and, per kind, what was concluded of it as pairs of name and value."""
    kinds: tuple[FactKind, ...] = (*NAMED, "fit", "also-fits", "against", "elsewhere", "advice")
    found: Found = {kind: frozenset((f.name, f.value) for f in derivation.facts(kind, relation)) for kind in kinds}
    found["advice"] = frozenset((name, "") for name, _ in found["advice"])
    for kind in ("against", "elsewhere"):
        found[kind] = frozenset((name, value) for name, value in found[kind] if value == YES)
    return derivation.readings[relation], found


def looked_up(outcome: Outcome, knowledge: KnowledgeBase) -> tuple[Reading, Found]:
    """The same of an outcome of the plain evaluator."""
    found: Found = {kind: frozenset((name, YES) for name in outcome.known[kind]) for kind in NAMED}
    for kind in ("fit", "against", "elsewhere"):
        values = {(form, value) for form in knowledge.form_ids for value in outcome.known[f"{kind}.{form}"]}
        found[kind] = frozenset((n, v) for n, v in values if (v != UNSTATED if kind == "fit" else v == YES))
    return outcome.reading, found | {
        "also-fits": outcome.also_fits,
        "advice": frozenset((a, "") for a in outcome.advice),
    }
