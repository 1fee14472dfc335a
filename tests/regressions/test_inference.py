"""Bugs that were found in the inference, each as the smallest thing that showed it."""

import pytest

from engine.inference.reasoner import Reasoner
from engine.model.derivation import Fact
from tests.pack_parts import FORMS, Item, advice, case, knowledge, option, question, rule

ASKED = [f"do.q{n}" for n in range(6)]


def form_question(id: str, kind: str = "single") -> Item:
    return question(id, *(option(form, form, "defining") for form in FORMS[:3]), kind=kind)


def test_an_advice_that_needs_nothing_against_can_say_why() -> None:
    """`against.green: no` had no firing, so the walk from this advice back to the answers ended in the air."""
    asked = [form_question(id) for id in ASKED]
    known = knowledge(asked, advised=[advice("advice.a", {"form": "red", "against.green": "no"})])
    derivation = Reasoner(known).derive(case({"partners": dict.fromkeys(ASKED, "red")}))
    ((advised,),) = [derivation.supports[fact] for fact in derivation.facts("advice")]
    no = Fact("partners", "against", "green", "no")
    assert no in advised.supports
    assert [firing.supports for firing in derivation.supports[no]] == [(derivation.reading_fact("partners"),)]


def test_an_answer_that_names_two_forms_supports_no_reading_and_is_not_named_as_against_it() -> None:
    """Such an answer counts for none, and yet it stood among the reasons of the reading and of `against`."""
    asked = [form_question(id) for id in ASKED] + [form_question("do.many", "multiple")]
    told = case({"partners": dict.fromkeys(ASKED, "red") | {"do.q0": "green", "do.many": ("red", "green")}})
    derivation = Reasoner(knowledge(asked)).derive(told)
    assert derivation.readings["partners"].counts == (("red", 5), ("green", 1), ("blue", 0))
    (read,) = derivation.supports[derivation.reading_fact("partners")]
    assert {fact.name for fact in read.supports} == set(ASKED)
    (against,) = derivation.supports[Fact("partners", "against", "green", "yes")]
    assert [fact.name for fact in against.supports if fact.kind == "evidence"] == ["do.q0"]


@pytest.mark.parametrize("answer", [("x", "y"), ()])
def test_a_case_from_when_the_question_had_several_answers_still_derives(answer: tuple[str, ...]) -> None:
    """Two values, or none, for a question with one answer: a ValueError instead of leaving the answer out."""
    asked = [question("task.a", option("x"), option("y"), about="task")]
    known = knowledge(asked, [rule("finding.f", {"task.a": ["x", "y"]}, finds="f")])
    derivation = Reasoner(known).derive(case({"partners": {"task.a": answer}}))
    assert derivation.readings["partners"].word == "insufficient"
    assert derivation.facts("finding") == ()


def test_options_that_stand_in_if_and_in_any_fire_once() -> None:
    """`x and y` and `y and x` were two rules: the same branch fired twice on the same answers."""
    asked = [question("task.a", option("x"), option("y"), option("z"), about="task", kind="multiple")]
    known = knowledge(asked, [rule("finding.f", {"task.a": ["x", "y"]}, [{"task.a": ["x", "y"]}], finds="f")])
    derivation = Reasoner(known).derive(case({"partners": {"task.a": ("x", "y")}}))
    supports = [tuple(fact.value for fact in f.supports) for f in derivation.firings if f.rule == "finding.f"]
    assert supports == [("x",), ("x", "y"), ("y",)]
