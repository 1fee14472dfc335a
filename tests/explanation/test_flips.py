"""What would change a reading is what trying every other answer finds."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.explanation.flips import PER_GROUP, SHOWN, Flips, flips
from engine.inference.observing import Known, observed
from engine.inference.plain import read_known
from engine.inference.reasoner import Reasoner
from engine.model.derivation import Reading
from engine.model.knowledge_base import KnowledgeBase
from tests.explanation.telling import other_answers, tellers, telling
from tests.gardening import SHARED, STEERED, Given, garden, plot
from tests.small_packs import PATIENT
from tests.talking import garden_reasoner

Tried = dict[tuple[str, ...], int]


def tried(known: Known, base: KnowledgeBase, to: str | None) -> tuple[int | None, Tried]:
    """The smallest size at which other answers change the reading, and per group of questions in how many ways."""
    answered = [q for q in base.questions if q.counts and known[q.id] <= q.by_id.keys()]
    now = read_known(known, base)

    def wanted(then: Reading) -> bool:
        return then.form == to if to else then.said != now.said

    for size in (1, 2, 3):
        found: Tried = {}
        for group in combinations(answered, size):
            for values in product(*(other_answers(q, known[q.id]) for q in group)):
                changed = known | dict(zip([q.id for q in group], values, strict=True))
                if wanted(read_known(changed, base)):
                    ids = tuple(q.id for q in group)
                    found[ids] = found.get(ids, 0) + 1
        if found:
            return size, found
    return None, {}


@settings(PATIENT, max_examples=30)
@given(tellers(most=1), st.data())
def test_flips_are_those_of_trying_every_other_answer(told: tuple, data: st.DataObject) -> None:  # type: ignore[type-arg]
    teller, reasoner = told
    (relation,) = teller.case.relations
    to = data.draw(st.sampled_from((None, *teller.knowledge.form_ids)))
    found = flips(relation, teller, reasoner, to)
    known = observed(teller.case, relation, teller.knowledge)
    now = teller.derivation.readings[relation.id]
    if to == now.form and to is not None:
        assert (found.size, found.groups) == (0, ())
        return
    size, groups = tried(known, teller.knowledge, to)
    assert (found.size, found.all_groups, found.all_sets) == (size, len(groups), sum(groups.values()))
    assert len(found.groups) == min(SHOWN, len(groups))
    for group in found.groups:
        assert groups[group.questions] == group.sets
        assert len(group.shown) == min(PER_GROUP, group.sets)
        for flip in group.shown:
            then = {item.question: frozenset(item.values) for item in flip.supposed}
            assert flip.reading == read_known(known | then, teller.knowledge)
            assert tuple(then) == group.questions


def of(told: Given, to: str | None = None, most: int = 3) -> Flips:
    """The flips of the partners in the garden."""
    case = plot(told)
    return flips(case.relations[0], telling(case), garden_reasoner(), to, most)


def test_a_clear_reading_of_five_is_lost_with_any_one_of_them() -> None:
    found = of(STEERED)
    assert (found.reading.word, found.size, found.answered) == ("clear", 1, 5)
    assert {flip.reading.word for group in found.groups for flip in group.shown} <= {"insufficient", "leaning", "clear"}


def test_nothing_within_reach_is_said() -> None:
    found = of(STEERED, to="shared")
    assert (found.size, found.groups, found.all_groups, found.all_sets) == (None, (), 0, 0)
    assert of({}).size is None


def test_the_form_that_was_read_already_needs_no_change() -> None:
    assert of(STEERED, to="steered").size == 0


def test_what_people_can_do_otherwise_comes_before_what_has_been() -> None:
    found = of(SHARED)
    past = [garden().question[id].past for group in found.groups for id in group.questions]
    assert past == sorted(past)
    assert set(past) == {True, False}


def test_what_the_reasoner_does_not_confirm_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    case = plot(STEERED)
    teller = telling(case)
    unchanged = teller.derivation
    monkeypatch.setattr(Reasoner, "derive", lambda *_: unchanged)
    with pytest.raises(RuntimeError, match="does not confirm"):
        flips(case.relations[0], teller, garden_reasoner())


def test_what_is_confirmed_is_watched() -> None:
    case, seen = plot(STEERED), []
    flips(case.relations[0], telling(case), garden_reasoner(), watch=lambda done, total: seen.append((done, total)))
    assert seen == [(n, len(seen)) for n in range(len(seen))]
    assert seen


def test_the_groups_that_are_shown_name_other_questions_first() -> None:
    found = of({**STEERED, "work.plan": "one-plan"})
    first, second, *_ = (set(group.questions) for group in found.groups)
    assert found.size == 2
    assert first.isdisjoint(second)
    assert not any(garden().question[id].past for id in first | second)
