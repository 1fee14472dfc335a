"""One inference against naive Experta, with the same rules and the same outcome (`python -m benchmarks.inference`).

The base pack and ten times its rules, one relation and four, every question answered; see `subjects` for what the ten
times are, and `naive` for what naive is. Before anything is timed, both engines must give the readings, findings,
tensions, combinations and advice of the plain evaluator. Building an engine is timed apart: it is done once.
"""

import sys
from functools import partial
from typing import Any

from benchmarks import naive
from benchmarks.measuring import Bound, Row, Subject, medians, milliseconds, report
from benchmarks.subjects import answered_case, multiplied
from engine.inference.plain import evaluate
from engine.inference.reasoner import Reasoner
from engine.model.case import Case
from engine.model.derivation import FactKind
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load

ROUNDS = 5
NAMED: tuple[FactKind, ...] = ("finding", "tension", "combination", "advice")
BOUNDS = {"base pack": Bound(least=3), "ten times the rules": Bound(least=8)}


def refuse_differences(case: Case, knowledge: KnowledgeBase, reasoner: Reasoner, engine: Any) -> None:
    """Stops the benchmark when one of the two does not conclude what the plain evaluator does."""
    expected = evaluate(case, knowledge)
    readings = {id: outcome.reading for id, outcome in expected.items()}
    named = {(id, kind, name) for id, o in expected.items() for kind in NAMED[:3] for name in o.known[kind]}
    named |= {(id, "advice", name) for id, outcome in expected.items() for name in outcome.advice}
    derivation = reasoner.derive(case)
    facts = {(fact.relation, fact.kind, fact.name) for kind in NAMED for fact in derivation.facts(kind)}
    naive.run(engine, case, knowledge)
    assert (dict(derivation.readings), facts) == (readings, named), "our inference differs from the plain evaluator"
    assert naive.outcome(engine) == (readings, named), "naive Experta differs from the plain evaluator"


def main() -> int:
    """Measures and prints; the exit code."""
    base = load()
    rows, subjects, building = [], dict[str, Subject](), []
    for size, knowledge in (("base pack", base), ("ten times the rules", multiplied(base, 10))):
        found = medians({"naive": partial(naive.engine_of, knowledge), "ours": partial(Reasoner, knowledge)}, 3, False)
        engine, reasoner = naive.engine_of(knowledge), Reasoner(knowledge)
        what, times = f"{size}, {len(engine.get_rules())} rules", (found["naive"], found["ours"])
        building.append(Row(what, tuple(map(milliseconds, times)), times[0] / times[1]))
        for relations in (1, 4):
            case = answered_case(base, relations)
            refuse_differences(case, knowledge, reasoner, engine)
            subjects[f"naive, {size}, {relations}"] = partial(naive.run, engine, case, knowledge)
            subjects[f"ours, {size}, {relations}"] = partial(reasoner.derive, case)
    found = medians(subjects, ROUNDS)
    for size, bound in BOUNDS.items():
        for relations in (1, 4):
            slow, fast = found[f"naive, {size}, {relations}"], found[f"ours, {size}, {relations}"]
            what = f"{size}, {relations} relation{'s' if relations > 1 else ''}"
            rows.append(Row(what, (milliseconds(slow), milliseconds(fast)), slow / fast, bound=bound))
    code = report("One inference", ("", "naive Experta", "ours", "faster"), rows)
    report("Building the engine, once", ("", "naive Experta", "ours", "faster"), building)
    return code


if __name__ == "__main__":
    sys.exit(main())
