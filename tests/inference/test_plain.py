"""The plain evaluator: its conditions by a table, and Experta held equal to it on anything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inference.plain import evaluate, holds, satisfied
from engine.inference.reasoner import Reasoner
from engine.model.case import Case
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Condition, Test
from tests.inference.comparing import derived, looked_up
from tests.pack_parts import case, knowledge, option, question, rule
from tests.small_packs import PATIENT, cases, knowledge_bases

KNOWN = {"a": frozenset({"x"}), "b": frozenset({"x", "y"}), "c": frozenset({"not-asked"}), "d": frozenset[str]()}


def accepts(field: str, *values: str) -> Test:
    return Test(field, frozenset(values), values)


YES, ALSO, NO = accepts("a", "x"), accepts("b", "y", "z"), accepts("a", "y")


def assert_same(known: KnowledgeBase, told: Case, reasoner: Reasoner) -> None:
    derivation, outcomes = reasoner.derive(told), evaluate(told, known)
    assert list(derivation.readings) == list(outcomes)
    for relation, outcome in outcomes.items():
        assert derived(derivation, relation) == looked_up(outcome, known)


@settings(PATIENT, max_examples=80)
@given(st.data())
def test_experta_concludes_what_the_plain_evaluator_finds_on_any_small_pack(data: st.DataObject) -> None:
    known = data.draw(knowledge_bases())
    reasoner = Reasoner(known)
    for told in data.draw(st.lists(cases(known), min_size=1, max_size=3)):
        assert_same(known, told, reasoner)


@settings(PATIENT, max_examples=40)
@given(st.data())
def test_experta_concludes_what_the_plain_evaluator_finds_on_the_base_pack(
    spectrum: KnowledgeBase, reasoner: Reasoner, data: st.DataObject
) -> None:
    assert_same(spectrum, data.draw(cases(spectrum)), reasoner)


def test_experta_concludes_what_the_plain_evaluator_finds_on_the_worked_cases(
    spectrum: KnowledgeBase, reasoner: Reasoner
) -> None:
    for worked in spectrum.cases:
        assert_same(spectrum, worked.case("nl"), reasoner)


@pytest.mark.parametrize(
    ("field", "accepted", "expected"),
    [
        ("a", ("x",), True),
        ("a", ("y",), False),
        ("a", ("y", "x"), True),
        ("b", ("y",), True),
        ("b", ("z",), False),
        ("c", ("x",), False),
        ("c", ("x", "not-asked"), True),
        ("d", ("x", "not-asked"), False),
    ],
)
def test_a_test_holds_when_one_of_the_values_is_accepted(field: str, accepted: tuple[str, ...], expected: bool) -> None:
    assert holds(accepts(field, *accepted), KNOWN) is expected


@pytest.mark.parametrize(
    ("every", "any_", "expected"),
    [
        ((YES, ALSO), (), True),
        ((YES, NO), (), False),
        ((), ((YES,), (NO,)), True),
        ((), ((NO,), (YES, NO)), False),
        ((), ((NO,), (YES, ALSO)), True),
        ((YES,), ((NO,),), False),
        ((NO,), ((YES,),), False),
        ((), (), True),
    ],
)
def test_a_condition_needs_all_of_every_and_all_of_one_branch_of_any(
    every: tuple[Test, ...], any_: tuple[tuple[Test, ...], ...], expected: bool
) -> None:
    assert satisfied(Condition(every, any_), KNOWN) is expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"task.a": "x", "task.b": "x"}, "holds"),
        ({"task.a": "x", "task.b": "z"}, "holds"),
        ({"task.a": "y"}, "fails"),
        ({"task.a": "y", "task.b": "x"}, "fails"),
        ({"task.a": "x"}, "open"),
        ({"task.a": "x", "task.b": "unknown"}, "open"),
        ({"task.a": "unknown", "task.b": "y"}, "fails"),
        ({"task.a": "x", "task.b": "disputed"}, "open"),  # seen differently is not known not to hold
        ({"task.a": "y", "task.b": "disputed"}, "fails"),
        ({}, "open"),
    ],
)
def test_fit_holds_fails_or_is_open(answers: dict[str, str], expected: str) -> None:
    options = (option("x"), option("y"), option("z"), option("disputed", disputed=True))
    asked = [question(id, *options, about="task") for id in ("task.a", "task.b")]
    known = knowledge(asked, [rule("fit.red", {"task.a": "x", "task.b": ["x", "z"]}, fits="red")])
    outcome = evaluate(case({"partners": answers}), known)["partners"]
    assert outcome.known["fit.red"] == {expected}
    assert outcome.known["fit.green"] == {"unstated"}
    assert_same(known, case({"partners": answers}), Reasoner(known))
