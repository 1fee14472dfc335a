"""The matcher that asks only changed nodes: equal to Experta's own on cases, and when facts come and go."""

import pytest
from experta import NOT, OR, W
from experta.matchers import ReteMatcher
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inference.agenda import ExactOrder
from engine.inference.experta_door import AS, Fact, KnowledgeEngine, L, P, Rule
from engine.inference.matcher import ChangedNodesMatcher, is_simple
from engine.inference.reasoner import Engine, Reasoner
from engine.model.knowledge_base import KnowledgeBase
from tests.small_packs import PATIENT, cases, knowledge_bases


class Stock(Engine):
    """Experta with its own matcher."""

    __matcher__ = ReteMatcher


@settings(PATIENT, max_examples=40)
@given(st.data())
def test_it_derives_what_the_matcher_of_experta_derives_on_any_small_pack(data: st.DataObject) -> None:
    known = data.draw(knowledge_bases())
    ours, stock = Reasoner(known), Reasoner(known, Stock)
    assert isinstance(ours.engine.matcher, ChangedNodesMatcher)
    assert type(stock.engine.matcher) is ReteMatcher
    for told in data.draw(st.lists(cases(known), min_size=1, max_size=2)):
        assert ours.derive(told).firings == stock.derive(told).firings


def test_it_derives_what_the_matcher_of_experta_derives_on_the_worked_cases(
    spectrum: KnowledgeBase, reasoner: Reasoner
) -> None:
    stock = Reasoner(spectrum, Stock)
    for worked in spectrum.cases:
        assert reasoner.derive(worked.case("nl")).firings == stock.derive(worked.case("nl")).firings


class Thing(Fact):
    """A fact of these tests."""


def named(number: int, *patterns: object) -> Rule:
    """A rule that does nothing, with a salience of its own."""

    def fire(engine: object, fact: object) -> None:
        """Does nothing."""

    fire.__name__ = f"rule-{number}"
    return Rule(*patterns, salience=-number)(fire)


def rules() -> list[Rule]:
    """Simple rules, one per pattern."""
    patterns = [Thing(), Thing(a="x"), Thing(a="x", b="y"), Thing(b=P(frozenset({"x", "z"}).__contains__))]
    return [named(number, AS.fact << pattern) for number, pattern in enumerate(patterns)]


def engine(matcher: type[ReteMatcher]) -> KnowledgeEngine:
    class Made(Engine):
        __matcher__ = matcher
        __strategy__ = ExactOrder

    made = Made(rules())
    made.reset()
    return made


def agenda(made: KnowledgeEngine) -> list[tuple[str, str, str]]:
    return [
        (each.rule.__name__, each.context["fact"]["a"], each.context["fact"]["b"]) for each in made.agenda.activations
    ]


VALUES = st.sampled_from("xyz")
STEPS = st.lists(st.tuples(st.sampled_from(["come", "go", "reset"]), VALUES, VALUES), max_size=12)


@settings(PATIENT, max_examples=80)
@given(STEPS)
def test_facts_that_come_and_go_leave_the_agenda_that_experta_leaves(steps: list[tuple[str, str, str]]) -> None:
    ours, stock = engine(ChangedNodesMatcher), engine(ReteMatcher)
    here: dict[tuple[str, str], tuple[Fact, Fact]] = {}
    for step, a, b in steps:
        if step == "reset":
            ours.reset()
            stock.reset()
            here = {}
        elif step == "come" and (a, b) not in here:
            here[a, b] = ours.declare(Thing(a=a, b=b)), stock.declare(Thing(a=a, b=b))
        elif step == "go" and (a, b) in here:
            for made, fact in zip((ours, stock), here.pop((a, b)), strict=True):
                made.retract(fact)
        assert agenda(ours) == agenda(stock)
        assert sorted(agenda(ours)) == sorted(
            (name, a, b)
            for a, b in here
            for name, holds in (
                ("rule-0", True),
                ("rule-1", a == "x"),
                ("rule-2", (a, b) == ("x", "y")),
                ("rule-3", b in "xz"),
            )
            if holds
        )


def test_a_node_that_did_not_change_is_not_asked() -> None:
    made = engine(ChangedNodesMatcher)
    made.facts.declare(Thing(a="z", b="y"))
    added, removed = made.get_activations()
    assert [each.rule.__name__ for each in added] == ["rule-0"]
    assert removed == []
    assert made.matcher.changed == {}
    assert made.get_activations() == ([], [])


@pytest.mark.parametrize(
    ("patterns", "simple"),
    [
        ((Thing(),), True),
        ((Thing(a="x", b=L("y")),), True),
        ((Thing(a=P(str.isalpha)),), True),
        ((Thing(a=~L("x")),), False),
        ((Thing(a=L("x") | L("y")),), False),
        ((Thing(a=W("bound")),), False),
        ((NOT(Thing(a="x")),), False),
        ((OR(Thing(a="x"), Thing(b="x")),), False),
        ((Thing(a="x"), Thing(b="x")), False),
        ((), False),
    ],
)
def test_a_rule_is_simple_when_it_is_one_pattern_of_values_and_predicates(
    patterns: tuple[object, ...], simple: bool
) -> None:
    assert is_simple(named(0, *patterns)) is simple


class Joining:
    """Rules that are not simple: a join, an absence and a choice, beside simple ones."""

    def get_rules(self) -> list[Rule]:
        """The rules, made anew."""
        return [
            *rules(),
            named(4, AS.fact << Thing(a=W("v")), AS.other << Thing(b=W("v"))),
            named(5, AS.fact << Thing(a="x"), NOT(Thing(b="y"))),
            named(6, AS.fact << Thing(a=L("x") | L("z"))),
        ]


@settings(PATIENT, max_examples=40)
@given(st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=4, unique=True))
def test_rules_that_are_not_simple_still_go_through_the_network_of_experta(facts: list[tuple[str, str]]) -> None:
    found = []
    for matcher in (ChangedNodesMatcher, ReteMatcher):

        class Made(Joining, Engine):
            __matcher__ = matcher

        made = Made([])
        made.reset()
        made.declare(*(Thing(a=a, b=b) for a, b in facts))
        found.append(sorted((each.rule.__name__, sorted(map(repr, each.facts))) for each in made.agenda.activations))
    assert found[0] == found[1] != []
