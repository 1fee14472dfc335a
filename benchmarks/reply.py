"""From reply to next question shown, with four relations answered (`python -m benchmarks.reply`).

What happens then in the consultation: the reply is understood, the dialogue steps, the case is saved to disk, the
standing is worked out, and the next question is put. Two questions of the last relation are open; every round answers
the first of them differently, so that there is something to save. The parts are measured beside the whole.
"""

import io
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path

from benchmarks.measuring import Bound, Row, medians, report
from benchmarks.subjects import answered_case
from engine.console.questioning import put
from engine.console.sitting import Sitting
from engine.console.terminal import Terminal
from engine.consultation.asking import standing_of
from engine.consultation.case_file import save, save_new
from engine.consultation.dialogue import Dialogue, chosen
from engine.inference.reasoner import Reasoner
from engine.model.case import Case, answers
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load

ROUNDS = 41
WHOLE = "reply to next question"
OPEN = 2


def case_with_two_open(knowledge: KnowledgeBase) -> Case:
    """Four relations with every question answered, except the last two that count of the last relation."""
    case = answered_case(knowledge, 4)
    last = case.relations[-1]
    left = [question.id for question in knowledge.questions if question.counts][-OPEN:]
    return case.with_relation(
        replace(last, answers=answers({id: a for id, a in last.answers.items() if id not in left}))
    )


@dataclass
class Conversation:
    """A sitting at the first open question, and the parts of one turn."""

    sitting: Sitting
    at: Dialogue
    numbers: Iterator[int]

    def step(self) -> Dialogue:
        """The dialogue after another answer than the last one."""
        step = chosen(self.at, (next(self.numbers),))
        assert isinstance(step, Dialogue), step
        return step

    def save(self) -> None:
        """Saves the case with another answer."""
        self.sitting.file = save(self.sitting.file, self.step().case).file

    def stand(self) -> None:
        """Works out the standing."""
        standing_of(self.at.case, self.at.relation, self.at.knowledge)

    def put(self) -> None:
        """Puts the question."""
        put(self.sitting.terminal, self.at, False)

    def turn(self) -> None:
        """The whole of it, as the consultation does it."""
        self.sitting.terminal.source = io.StringIO(f"{next(self.numbers)}\n")
        step = self.sitting.reply(self.at)
        assert step is not None, "there is no next question"
        put(self.sitting.terminal, step, False)


def main() -> int:
    """Measures and prints; the exit code."""
    knowledge = load()
    case = case_with_two_open(knowledge)
    question = next(q for q in knowledge.questions if q.id not in case.relations[-1].answers and q.scope == "relation")
    with tempfile.TemporaryDirectory() as folder:
        file = save_new(Path(folder) / "measured.yaml", case)
        sitting = Sitting(Terminal("en", io.StringIO(), io.StringIO()), file, Reasoner(knowledge))
        numbers = cycle(range(1, len(question.options) + 1))
        talk = Conversation(sitting, Dialogue(knowledge, case, case.relations[-1].id, question), numbers)
        subjects = {"step": talk.step, "save": talk.save, "standing": talk.stand, "put": talk.put, WHOLE: talk.turn}
        found = medians(subjects, ROUNDS)
    rows = [
        Row(what, (f"{time / found[WHOLE]:.0%}",), time * 1000, "ms", Bound(most=100) if what == WHOLE else Bound())
        for what, time in found.items()
    ]
    return report("A reply", ("", "of the whole", "time"), rows)


if __name__ == "__main__":
    sys.exit(main())
