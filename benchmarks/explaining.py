"""Explaining a case of four relations with every question answered (`python -m benchmarks.explaining`).

Process time after start-up: the packs are loaded and the engine is built. How, why and why-not count from the case:
what follows from it is derived anew each time. They are asked of everything that can be asked about at once: how of all
that was concluded of all four relations, why of the question that most rules read, about all four, why-not of a form and
of the advice that did not come out with the most tests, of all four. Flips is measured where the whole search is done
(nothing found) and where it finds something at its last size; that this is so is asserted.

Then the same with twice, four and ten times the rules, as a curve: how often as long as with the base pack.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from benchmarks.measuring import Bound, Row, Subject, medians, milliseconds, process_seconds, report
from benchmarks.subjects import answered_case, multiplied
from engine.explanation.because import Teller
from engine.explanation.flips import flips
from engine.explanation.how import how
from engine.explanation.naming import named
from engine.explanation.what_if import conclusions
from engine.explanation.why import reads, why
from engine.explanation.why_not import why_not_form, why_not_rule
from engine.inference.reasoner import Reasoner
from engine.model.case import Case
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load

ROUNDS = 3
TIMES = (1, 2, 4, 10)
RELATIONS = 4
BOUNDS = {  # seconds of process time
    "how": 0.15,
    "why": 0.15,
    "why-not a form": 0.15,
    "why-not advice": 0.15,
    "flips to size 2, nothing found": 2.0,
    "flips to size 3, nothing found": 20.0,
    "flips to size 3, found there": 20.0,
}


@dataclass(frozen=True)
class Asking:
    """What is asked about one case with one knowledge base."""

    case: Case
    knowledge: KnowledgeBase
    reasoner: Reasoner

    def told(self) -> Teller:
        """What follows from the case, derived anew."""
        return Teller(self.case, self.knowledge, self.reasoner.derive(self.case))

    def how(self) -> object:
        """How everything was concluded."""
        teller = self.told()
        facts = [fact for r in self.case.relations for fact in conclusions(teller.derivation, r.id)]
        return how([*teller.derivation.facts("reading"), *facts], teller)

    def why(self, question: str) -> object:
        """Why a question is asked about each relation."""
        teller = self.told()
        return [why(self.knowledge.question[question], relation, teller) for relation in self.case.relations]

    def why_not_form(self, form: str) -> object:
        """Why each relation is not read as a form."""
        teller = self.told()
        return [why_not_form(form, relation, teller) for relation in self.case.relations]

    def why_not_advice(self, advice: str) -> object:
        """Why each relation does not get a piece of advice."""
        teller = self.told()
        return [why_not_rule(named(advice, self.knowledge), relation, teller) for relation in self.case.relations]

    def flips(self, teller: Teller, to: str | None, most: int, size: int | None) -> object:
        """What would change the reading of the partners; AssertionError when it is of another size than was meant."""
        found = flips(self.case.relations[0], teller, self.reasoner, to, most)
        assert found.size == size, f"flips found size {found.size} instead of {size}"
        return found


def subjects_of(knowledge: KnowledgeBase, base: KnowledgeBase) -> dict[str, Callable[[], object]]:
    """What is measured, by its name."""
    asking = Asking(answered_case(base, RELATIONS), knowledge, Reasoner(knowledge))
    teller = asking.told()
    most_read = max(base.questions, key=lambda question: len(reads(question, base))).id
    fired = {fact.name for fact in teller.derivation.facts("advice")}
    widest = max((a for a in base.advice if a.id not in fired), key=lambda a: len(a.condition.tests)).id
    return {
        "how": asking.how,
        "why": partial(asking.why, most_read),
        "why-not a form": partial(asking.why_not_form, "connective"),
        "why-not advice": partial(asking.why_not_advice, widest),
        "flips to size 2, nothing found": partial(asking.flips, teller, None, 2, None),
        "flips to size 3, nothing found": partial(asking.flips, teller, "connective", 3, None),
        "flips to size 3, found there": partial(asking.flips, teller, None, 3, 3),
    }


def main() -> int:
    """Measures and prints; the exit code."""
    base = load()
    subjects: dict[str, Subject] = {}
    for times in TIMES:
        knowledge = base if times == 1 else multiplied(base, times)
        subjects |= {f"{what}, {times}": subject for what, subject in subjects_of(knowledge, base).items()}
    found = medians(subjects, ROUNDS, warm=False, measure=process_seconds)
    rows = [Row(what, (), found[f"{what}, 1"] * 1000, "ms", Bound(most=bound * 1000)) for what, bound in BOUNDS.items()]
    code = report("Explaining, four relations answered in full", ("", "process time"), rows)
    curve = [
        Row(what, (milliseconds(found[f"{what}, 1"]), *(_ratio(found, what, times) for times in TIMES[1:-1])),
            found[f"{what}, {TIMES[-1]}"] / found[f"{what}, 1"])
        for what in BOUNDS
    ]  # fmt: skip
    head = ("", "base pack", *(f"{times} times the rules" for times in TIMES[1:]))
    report("As the rules grow, how often as long", head, curve)
    return code


def _ratio(found: dict[str, float], what: str, times: int) -> str:
    return f"{found[f'{what}, {times}'] / found[f'{what}, 1']:.3g} x"


if __name__ == "__main__":
    sys.exit(main())
