"""Which advice is up front: at most six, one role, a danger when there is one, at most three approaches, by priority."""

from itertools import permutations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from engine.explanation.ranking import APPROACHES_UP_FRONT, DANGERS, KIND_ORDER, UP_FRONT, Advised, ranked
from tests.fired import READING, TENSION, advised


@st.composite
def any_advice(draw: st.DrawFn) -> list[Advised]:
    """Any advice, in any order, each with an id of its own."""
    kinds = st.sampled_from((*KIND_ORDER, "role", "approach", "approach"))
    because = st.sampled_from((READING, READING, READING, TENSION))
    items = draw(st.lists(st.tuples(kinds, st.integers(1, 5), because), max_size=14))
    return [advised(kind, priority, number, why) for number, (kind, priority, why) in enumerate(items)]


@given(any_advice())
def test_up_front_is_short_and_nothing_is_lost_or_said_twice(items: list[Advised]) -> None:
    first, rest = ranked(items)
    assert sorted(a.advice.id for a in first + rest) == sorted(a.advice.id for a in items)
    assert len(first) <= UP_FRONT
    kinds = [a.advice.kind for a in first]
    assert kinds.count("role") == min(1, sum(a.advice.kind == "role" for a in items))
    assert any(a.advice.kind in DANGERS for a in first) == any(a.advice.kind in DANGERS for a in items)
    assert kinds.count("approach") <= APPROACHES_UP_FRONT
    if any(a.on_tension for a in items):
        assert first[0].on_tension


@given(any_advice())
def test_up_front_is_as_full_as_it_can_be(items: list[Advised]) -> None:
    first, rest = ranked(items)
    if len(first) < UP_FRONT:
        assert {a.advice.kind for a in rest} <= {"role", "approach"}


@given(any_advice())
def test_what_is_left_is_never_more_urgent_than_the_same_kind_up_front(items: list[Advised]) -> None:
    first, rest = ranked(items)
    for kind in {a.advice.kind for a in first} - set(DANGERS):
        kept = [a.advice.priority for a in first if a.advice.kind == kind and not a.on_tension]
        left = [a.advice.priority for a in rest if a.advice.kind == kind]
        assert max(kept, default=0) <= min(left, default=5)


@given(any_advice(), st.randoms(use_true_random=False))
def test_the_order_in_which_advice_fired_does_not_matter(items: list[Advised], chance: Random) -> None:
    shuffled = list(items)
    chance.shuffle(shuffled)
    assert ranked(shuffled) == ranked(items)


def test_six_are_chosen_by_priority_and_shown_by_kind() -> None:
    items = [
        advised("measure", 1), advised("role", 2, 2), advised("role", 1, 1), advised("approach", 3, 1), advised("approach", 1, 2),
        advised("approach", 2, 3), advised("approach", 1, 4), advised("pitfall", 5), advised("benefit", 2),
    ]  # fmt: skip
    first, rest = ranked(items)
    assert [a.advice.id for a in first] == [
        "role.n1", "approach.n2", "approach.n4", "approach.n3", "pitfall.n0", "measure.n0",
    ]  # fmt: skip
    assert [a.advice.id for a in rest] == ["role.n2", "approach.n1", "benefit.n0"]


def test_a_role_that_fired_on_a_tension_is_the_one_role() -> None:
    for items in permutations([advised("role", 1, 1), advised("role", 2, 2, TENSION), advised("caution", 3)]):
        first, rest = ranked(list(items))
        assert [a.advice.id for a in first] == ["role.n2", "caution.n0"]
        assert [a.advice.id for a in rest] == ["role.n1"]
