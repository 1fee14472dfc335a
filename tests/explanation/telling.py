"""Random small packs with a case, told about; and changed cases to compare with."""

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import strategies as st

from engine.explanation.because import Teller
from engine.inference.reasoner import Reasoner
from engine.model.case import Answer, Answers, Case, answers
from engine.model.knowledge import NOT_ASKED, Question
from tests.gardening import garden
from tests.small_packs import cases, knowledge_bases
from tests.talking import garden_reasoner


@st.composite
def tellers(draw: st.DrawFn, most: int = 2) -> tuple[Teller, Reasoner]:
    """A random case of a random pack with what follows from it."""
    known = draw(knowledge_bases())
    case, reasoner = draw(cases(known, most)), Reasoner(known)
    return Teller(case, known, reasoner.derive(case)), reasoner


def telling(case: Case) -> Teller:
    """A case about the garden with what follows from it."""
    return Teller(case, garden(), garden_reasoner().derive(case))


def with_values(case: Case, relation: str, question: Question, values: Iterable[str]) -> Case:
    """The case with a question answered otherwise, or not at all."""
    given = tuple(values)

    def changed(before: Answers) -> Answers:
        kept = {id: answer for id, answer in before.items() if id != question.id}
        return answers(kept if given == (NOT_ASKED,) else {**kept, question.id: Answer(given)})

    if question.scope == "collaboration":
        return replace(case, answers=changed(case.answers))
    of = case.relation(relation)
    return case.with_relation(replace(of, answers=changed(of.answers)))


def other_answers(question: Question, given: frozenset[str]) -> list[frozenset[str]]:
    """What could have been answered instead: another option, or one option more or less of several."""
    if question.multiple:
        return [given ^ {id} for id in question.by_id]
    return [frozenset({id}) for id in question.by_id if id not in given]


def conclusions(teller: Teller, relation: str) -> set[str]:
    """The ids of what was concluded of a relation, its reading left out."""
    kinds = {"also-fits", "fit", "finding", "tension", "combination", "advice"}
    return {fact.id for fact in teller.derivation.supports if fact.kind in kinds and fact.relation == relation}
