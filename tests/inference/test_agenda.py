"""The agenda: sorted by salience and then by the order of the facts, and it removes exactly what is meant."""

import pytest
from experta.activation import Activation
from experta.agenda import Agenda
from experta.strategies import DepthStrategy
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inference.agenda import ExactOrder, order
from engine.inference.experta_door import AS, Fact, Rule
from tests.small_packs import PATIENT


class Thing(Fact):
    """A fact of these tests."""


def thing(id: int) -> Fact:
    made = Thing(name=f"thing-{id}")
    made.__factid__ = id
    return made


def named(name: str, salience: int) -> Rule:
    def fire(engine: object, fact: object) -> None:
        """Does nothing."""

    fire.__name__ = name
    return Rule(AS.fact << Thing(), salience=salience)(fire)


def activation(rule: Rule, fact: Fact) -> Activation:
    return Activation(rule, {fact}, {"fact": fact})


def names(agenda: Agenda) -> list[str]:
    return [each.rule.__name__ for each in agenda.activations]


FIVE = [named(name, 0) for name in ("a", "b", "c", "d", "e")]


@pytest.mark.parametrize("place", range(5))
def test_of_five_with_equal_salience_and_facts_exactly_the_right_one_is_removed(place: int) -> None:
    agenda, fact = Agenda(), thing(1)
    ExactOrder().update_agenda(agenda, [activation(rule, fact) for rule in FIVE], [])
    assert names(agenda) == ["a", "b", "c", "d", "e"]
    ExactOrder().update_agenda(agenda, [], [activation(FIVE[place], fact)])
    assert names(agenda) == [name for n, name in enumerate("abcde") if n != place]


def test_the_strategy_of_experta_itself_loses_such_a_removal() -> None:
    agenda, fact = Agenda(), thing(1)
    DepthStrategy().update_agenda(agenda, [activation(rule, fact) for rule in FIVE], [])
    DepthStrategy().update_agenda(agenda, [], [activation(FIVE[2], fact)])
    assert names(agenda) == ["a", "b", "c", "d", "e"]  # when this fails Experta was mended: agenda.py may go


@pytest.mark.parametrize("place", range(5))
def test_of_five_facts_of_one_rule_exactly_the_right_one_is_removed(place: int) -> None:
    agenda, facts, rule = Agenda(), [thing(id) for id in range(5)], named("a", 0)
    ExactOrder().update_agenda(agenda, [activation(rule, fact) for fact in facts], [])
    ExactOrder().update_agenda(agenda, [], [activation(rule, facts[place])])
    left = [id for id in range(5) if id != place]
    assert [each.context["fact"]["__factid__"] for each in agenda.activations] == left[::-1]


def test_what_is_not_on_the_agenda_removes_nothing() -> None:
    agenda, fact = Agenda(), thing(1)
    ExactOrder().update_agenda(agenda, [activation(rule, fact) for rule in FIVE], [])
    for stranger in (activation(named("a", 0), fact), activation(FIVE[0], thing(2)), activation(named("f", 9), fact)):
        ExactOrder().update_agenda(agenda, [], [stranger])
    assert names(agenda) == ["a", "b", "c", "d", "e"]


def test_the_next_is_the_highest_salience_and_then_the_fact_declared_first() -> None:
    agenda = Agenda()
    low, high = named("low", -2), named("high", -1)
    made = [activation(rule, thing(id)) for rule in (low, high) for id in (7, 3, 12)]
    ExactOrder().update_agenda(agenda, made, [])
    popped = [agenda.get_next() for _ in made]
    assert [(each.rule.__name__, each.context["fact"]["__factid__"]) for each in popped] == [
        ("high", 3),
        ("high", 7),
        ("high", 12),
        ("low", 3),
        ("low", 7),
        ("low", 12),
    ]


KEYS = [(salience, id) for salience in (-3, 0, 2) for id in (1, 4, 9, 30)]


@settings(PATIENT)
@given(st.permutations(KEYS), st.sets(st.sampled_from(KEYS)))
def test_the_order_of_arrival_does_not_matter(arrival: list[tuple[int, int]], gone: set[tuple[int, int]]) -> None:
    rules = {salience: named(str(salience), salience) for salience, _ in KEYS}
    facts = {id: thing(id) for _, id in KEYS}
    agenda = Agenda()
    for salience, id in arrival:
        ExactOrder().update_agenda(agenda, [activation(rules[salience], facts[id])], [])
    ExactOrder().update_agenda(agenda, [], [activation(rules[salience], facts[id]) for salience, id in gone])
    left = [(each.rule.salience, each.context["fact"]["__factid__"]) for each in reversed(agenda.activations)]
    assert left == sorted(set(KEYS) - gone, key=lambda key: (-key[0], key[1]))
    assert [order(each) for each in agenda.activations] == sorted(order(each) for each in agenda.activations)
