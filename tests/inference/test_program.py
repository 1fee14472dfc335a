"""The knowledge base as Experta rules: one salience each, one pattern each, nothing left out."""

import pytest
from hypothesis import given, settings

from engine.inference.experta_door import P, Rule
from engine.inference.program import Hands, Observed, Outlook, Situation, compiled
from engine.model.knowledge_base import KnowledgeBase
from tests.pack_parts import advice, knowledge, option, question, rule
from tests.small_packs import PATIENT, knowledge_bases


def nothing(*_: object) -> None:
    """A hand that does nothing."""


HANDS = Hands(nothing, nothing, nothing, nothing)
XYZ = (option("x", "red"), option("y", "green"), option("z"))


def made(*conditions: dict[str, object], any_: tuple[dict[str, object], ...] = ()) -> list[Rule]:
    """The Experta rules of one finding."""
    asked = [question("do.one", *XYZ), question("do.many", *XYZ, kind="multiple")]
    known = knowledge(asked, [rule("finding.late", *conditions, any_=any_, finds="late")])
    return [each for each in compiled(known, HANDS) if each.__name__.startswith("finding.late")]


def pattern(made: Rule) -> dict[str, object]:
    """What a rule asks of its one wide fact."""
    (fact,) = made
    return {key: value for key, value in fact.items() if not fact.is_special(key)}


@settings(PATIENT, max_examples=25)
@given(knowledge_bases())
def test_every_rule_has_a_salience_of_its_own_that_goes_down(known: KnowledgeBase) -> None:
    saliences = [each.salience for each in compiled(known, HANDS)]
    assert saliences == list(range(0, -len(saliences), -1))


@settings(PATIENT, max_examples=25)
@given(knowledge_bases())
def test_every_rule_matches_one_wide_fact_of_its_stratum(known: KnowledgeBase) -> None:
    rules = compiled(known, HANDS)
    names = [each.__name__ for each in rules]
    reading, outlook = names.index("reading"), names.index("outlook")
    assert names[reading + 1] == "situation"
    assert [type(each[0]) for each in rules[: reading + 2]] == [Observed] * (reading + 2)
    assert [type(each[0]) for each in rules[reading + 2 : outlook + 1]] == [Situation] * (outlook - reading - 1)
    assert {type(each[0]) for each in rules[outlook + 1 :]} <= {Outlook}
    assert all(len(each) == 1 for each in rules)


def test_every_option_with_evidence_has_its_rule(spectrum: KnowledgeBase) -> None:
    names = [each.__name__ for each in compiled(spectrum, HANDS)]
    options = [f"{q.id}/{o.id}/0" for q in spectrum.questions for o in q.options if o.evidence]
    assert options
    assert names[: len(options)] == options
    for item in (*spectrum.rules, *spectrum.advice):
        assert any(name.startswith(f"{item.id}/") for name in names)


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [("x", "x"), (["x", "unknown"], {"x", "unknown"}), ({"not": ["x"]}, {"y", "z"}), ({"not": ["x", "y"]}, "z")],
)
def test_one_option_is_a_literal_and_several_are_a_predicate(accepted: object, expected: object) -> None:
    ((asked,),) = [pattern(each).values() for each in made({"do.one": accepted})]
    if isinstance(asked, P):
        assert {
            value for value in ("x", "y", "z", "unknown", "not-asked", "answered") if asked.match(value)
        } == expected
    else:
        assert asked == expected


def test_equal_sets_of_options_share_one_predicate() -> None:
    first, second = made(any_=({"do.one": ["x", "y"]}, {"do.one": ["y", "x"]}))
    assert pattern(first)["do.one"] is pattern(second)["do.one"]


def test_a_multiple_choice_test_becomes_a_rule_per_option() -> None:
    assert [pattern(each) for each in made({"do.many": ["y", "x"]})] == [{"do.many.x": "yes"}, {"do.many.y": "yes"}]


def test_a_field_in_if_and_in_any_has_to_satisfy_both() -> None:
    rules = made({"do.one": ["x", "y"]}, any_=({"do.one": ["y", "z"]}, {"do.one": "z"}))
    assert [(each.__name__, pattern(each)) for each in rules] == [("finding.late/0", {"do.one": "y"})]


@pytest.mark.parametrize("id", ["do.one", "do.many"])
def test_a_branch_that_nothing_satisfies_has_no_rule(id: str) -> None:
    rules = made(any_=({id: {"not": ["x", "y", "z"]}}, {id: {"not": ["x", "y"]}}))
    assert [each.__name__ for each in rules] == ["finding.late/1"]


def test_a_fit_has_a_rule_for_holding_and_one_for_each_way_to_fail() -> None:
    asked = [question(id, option("x"), option("y"), about="task") for id in ("task.a", "task.b", "task.c")]
    fit = rule("fit.red", {"task.a": "x", "task.b": "y", "task.c": ["x", "y"]}, fits="red")
    rules = [each for each in compiled(knowledge(asked, [fit]), HANDS) if each.__name__.startswith("fit.red")]
    assert [(each.__name__, pattern(each)) for each in rules[1:]] == [
        ("fit.red/1", {"task.a": "y"}),
        ("fit.red/2", {"task.b": "x"}),
    ]
    assert set(pattern(rules[0])) == {"task.a", "task.b", "task.c"}


def test_a_hand_gets_the_engine_the_fact_and_what_to_conclude() -> None:
    got: list[tuple[object, ...]] = []
    known = knowledge([question("do.one", *XYZ)], advised=[advice("advice.a", {"form": "red"}, kind="role")])
    rules = compiled(known, Hands(lambda *given: got.append(given), nothing, nothing, nothing))
    rules[-1]("engine", fact="fact")
    ((engine, fact, action),) = got
    assert (engine, fact) == ("engine", "fact")
    assert (action.rule, action.branch, action.kind, action.name, action.value, action.slots) == (
        ("advice.a", 0, "advice", "advice.a", "role", ("form",))
    )
