"""How robust is the reading? Prints how every worked case reads when the three numbers vary, when any three counted
answers are dropped, and when any one answer is another. It informs; it fails only when a drop or a flip yields
another form.

    python benchmarks/robust_reading.py
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from engine.inference.observing import Known, observed
from engine.inference.plain import read_known
from engine.model.derivation import Reading
from engine.model.knowledge import NOT_ASKED, Numbers
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load

ENOUGH, CLEAR, LEANING = (4, 5, 6), (2.5, 3, 4), (1.5, 2, 2.5)
DROPPED = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A relation of a worked case, with the answers that count in it."""

    name: str
    known: Known
    counted: tuple[str, ...]


def relations(knowledge: KnowledgeBase) -> Iterator[Told]:
    """Every relation of every worked case."""
    for worked in knowledge.cases:
        case = worked.case("en")
        for relation in case.relations:
            known = observed(case, relation, knowledge)
            counted = tuple(
                question.id
                for question in knowledge.questions
                if any(o.evidence and o.evidence.counts and o.id in known[question.id] for o in question.options)
            )
            yield Told(f"{worked.id} / {relation.id}", known, counted)


def dropped(told: Told, knowledge: KnowledgeBase) -> Iterator[Reading]:
    """The readings after dropping any three counted answers."""
    for gone in combinations(told.counted, min(DROPPED, len(told.counted))):
        yield read_known({**told.known, **dict.fromkeys(gone, frozenset({NOT_ASKED}))}, knowledge)


def flipped(told: Told, knowledge: KnowledgeBase) -> Iterator[Reading]:
    """The readings after giving any one counted question any other of its options."""
    for id in told.counted:
        for option in knowledge.question[id].options:
            if option.id not in told.known[id]:
                yield read_known({**told.known, id: frozenset({option.id})}, knowledge)


def said(reading: Reading) -> str:
    """A reading as word and form."""
    return f"{reading.word} {reading.form or '+'.join(reading.forms) or '-'}"


def tally(readings: Iterator[Reading], now: Reading) -> tuple[str, bool]:
    """How often each word comes out, and whether another form ever does."""
    found = list(readings)
    words = Counter(reading.word for reading in found)
    other = any(reading.form not in (None, now.form) for reading in found) if now.form else False
    return " ".join(f"{word}:{count}" for word, count in sorted(words.items())), other


def main() -> int:
    """Prints the tables; 1 when a dropped or flipped answer yields another form."""
    knowledge = load()
    told = list(relations(knowledge))
    print(f"{len(told)} relations of {len(knowledge.cases)} worked cases\n")
    print("numbers (enough / clear / leaning): relations that read otherwise than with 5 / 3 / 2")
    now = {each.name: read_known(each.known, knowledge) for each in told}
    for enough, clear, leaning in product(ENOUGH, CLEAR, LEANING):
        varied = replace(knowledge, numbers=Numbers(enough, clear, leaning))
        changed = [(each.name, said(read_known(each.known, varied))) for each in told]
        changed = [(name, reading) for name, reading in changed if reading != said(now[name])]
        print(f"  {enough} / {clear:g} / {leaning:g}: {len(changed)}")
        if (enough, clear, leaning) in ((4, 3, 2), (6, 3, 2), (5, 2.5, 2), (5, 4, 2), (5, 3, 1.5), (5, 3, 2.5)):
            for name, reading in changed:
                print(f"      {name}: {said(now[name])} -> {reading}")
    print("\nafter dropping any three counted answers, and after any one other answer")
    failures = 0
    for each in told:
        drops, other_by_drop = tally(dropped(each, knowledge), now[each.name])
        flips, other_by_flip = tally(flipped(each, knowledge), now[each.name])
        failures += other_by_drop + other_by_flip
        mark = "  ANOTHER FORM" if other_by_drop or other_by_flip else ""
        print(f"  {each.name}: {said(now[each.name])} | drop {drops} | flip {flips}{mark}")
    print(f"\nrelations in which a drop or a flip yields another form: {failures}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
