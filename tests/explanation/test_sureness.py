"""How sure a reading is: what one answer could change, and which open questions still can."""

from itertools import product

from hypothesis import given, settings

from engine.explanation.because import Teller
from engine.explanation.sureness import sureness
from engine.inference.observing import observed
from engine.inference.plain import read_known
from engine.inference.reasoner import Reasoner
from engine.model.knowledge import UNKNOWN, Question
from tests.explanation.telling import other_answers, tellers, telling
from tests.gardening import STEERED, plot
from tests.small_packs import PATIENT


def ways(question: Question) -> list[frozenset[str]]:
    """Every answer to a question: one option or several, or that it is not known."""
    ids = tuple(question.by_id)
    chosen = product((False, True), repeat=len(ids)) if question.multiple else ()
    several = [frozenset(id for id, take in zip(ids, which, strict=True) if take) for which in chosen]
    return [frozenset({UNKNOWN}), *(frozenset({id}) for id in ids), *several]


@settings(PATIENT, max_examples=40)
@given(tellers(most=1))
def test_alone_and_still_are_those_of_trying_every_answer(told: tuple[Teller, Reasoner]) -> None:
    teller, _ = told
    (relation,) = teller.case.relations
    base, known = teller.knowledge, observed(teller.case, relation, teller.knowledge)
    found, now = sureness(relation, teller), teller.derivation.readings[relation.id].said
    answered = [q for q in base.questions if q.counts and known[q.id] <= q.by_id.keys()]
    alone = [
        q.id
        for q in answered
        if any(read_known(known | {q.id: other}, base).said != now for other in other_answers(q, known[q.id]))
    ]
    assert (found.answered, list(found.alone)) == (len(answered), alone)
    asking = [base.question[id] for id in found.standing.open]
    if len(asking) > 3:
        return
    still = set()
    for values in product(*(ways(q) for q in asking)):
        given_all = dict(zip([q.id for q in asking], values, strict=True))
        here = read_known(known | given_all, base).said
        for q in asking:
            others = (read_known(known | given_all | {q.id: way}, base).said for way in ways(q))
            if q.id not in still and any(other != here for other in others):
                still.add(q.id)
    assert set(found.still) == still


def test_a_settled_reading_has_nothing_that_still_can() -> None:
    case = plot(STEERED)
    found = sureness(case.relations[0], telling(case))
    assert (found.standing.state, found.still) == ("reading-settled", ())
    assert found.answered == 5
    case = plot({})
    assert len(sureness(case.relations[0], telling(case)).still) == 6
