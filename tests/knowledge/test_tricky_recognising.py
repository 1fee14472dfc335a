"""The tricky points of the spectrum, 7 to 21: recognising a form. Each test is named after the point it holds."""

import pytest

from engine.model.knowledge import UNKNOWN
from tests.knowledge.deriving import (
    COLLECTIVE,
    CONNECTIVE,
    DIRECTIVE,
    FORMS,
    PROGRAMMES,
    advised,
    claims_of,
    concluded,
    counting,
    derive,
    evidence,
    options,
    pure,
    reading,
)
from tests.running import spectrum

HEDGED = {"D07", "D15", "D16", "D28", "C14", "C31", "N20", "N22", "N23", "N33", "N34"}
COMPARATIVE = {"N26", "N28", "N31"}


def reads_clear(form: str, **changed: str) -> bool:
    """Whether everything for a form but these answers is still that form, clearly."""
    found = reading(pure(form, **changed))
    return (found.word, found.form) == ("clear", form)


def test_initiator_count_alone_separates_nothing() -> None:
    assert "initiator-count" not in {e.dimension for _, _, e in options()}
    assert [set(e.basis.claims) >= {"D02", "D03"} for _, _, e in evidence("D02")] == [True]
    assert [set(e.basis.claims) >= {"N02", "N03"} for _, _, e in evidence("N02")] == [True]
    assert set(counting("start.who-took-the-first-step").values()) == {DIRECTIVE, CONNECTIVE}


def test_a_strong_goal_of_one_or_a_few_is_not_enough_for_directive() -> None:
    assert {e.form for _, _, e in evidence("N04")} == {CONNECTIVE}
    assert [e.strength for _, _, e in evidence("D09")] == ["strong"]
    assert reads_clear(CONNECTIVE, start__how_the_goal_changed="stood-firm")
    only_the_start = {id: option for id, option in pure(DIRECTIVE).items() if id.startswith("start.")}
    loose = pure(CONNECTIVE) | only_the_start
    assert reading(loose).form == CONNECTIVE
    assert {e.form for _, _, e in evidence("D14")} == {DIRECTIVE}
    assert {e.form for _, _, e in evidence("N05", "N06")} == {CONNECTIVE}


def test_several_initiating_organisations_do_not_make_it_collective() -> None:
    assert counting("start.who-took-the-first-step")["one-or-few-organisations"] == DIRECTIVE
    assert COLLECTIVE not in counting("start.who-took-the-first-step").values()
    assert reads_clear(DIRECTIVE, start__who_took_the_first_step="several-organisations-together")
    for claim in ("C06", "C15", "C20"):
        assert {e.form for _, _, e in evidence(claim)} == {COLLECTIVE}


def test_not_being_stuck_with_each_other_and_needing_each_other_are_two_questions() -> None:
    motive, condition = ({question for question, _, _ in evidence(claim)} for claim in ("C13", "C21"))
    assert motive.isdisjoint(condition)
    assert [id for id, _, e in evidence("C12") if "C21" in e.basis.claims] == []
    forced = pure(COLLECTIVE, "partner", start__what_moves_people="because-they-must")
    assert reading(forced).form == COLLECTIVE
    assert "C12" in claims_of(advised(derive({"partners": forced})))


def test_dependence_has_a_direction() -> None:
    assert counting("parties.who-asks-whom") == {"one-side-asks": DIRECTIVE, "each-asks-the-others": COLLECTIVE}
    assert {e.form for _, _, e in evidence("D12", "D54")} == {DIRECTIVE}
    assert {e.form for _, _, e in evidence("C21")} == {COLLECTIVE}
    task = {"task.has-the-say": "nobody", "task.need-each-other": "one-needs-the-others"}
    fits = {f.name: f.value for f in derive({"partners": task}).facts("fit")}
    assert fits == {COLLECTIVE: "fails", DIRECTIVE: "open"}


def test_institutional_context_asks_whose_and_only_supports() -> None:
    asked = evidence("D28", "C31")
    assert {(q, e.form, e.strength) for q, _, e in asked} == {
        ("parties.whose-context", DIRECTIVE, "supporting"),
        ("parties.whose-context", COLLECTIVE, "supporting"),
    }


@pytest.mark.parametrize("form", FORMS)
def test_who_the_players_are_proves_nothing(form: str) -> None:
    others = [kind.id for kind in spectrum().relation_kinds if kind.id != "partners"]
    readings = derive({"partners": {}} | {kind: pure(form) for kind in others}).readings
    assert "authorities" in others
    assert {(readings[kind].word, readings[kind].form) for kind in others} == {("clear", form)}


def test_a_programme_inside_one_organisation_can_be_directive() -> None:
    told = {"partners": {}, "staff": pure(DIRECTIVE, "initiator")}
    inside = derive(told, {"task.carried-by": "inside-one-organisation"})
    assert inside.readings["staff"].form == DIRECTIVE
    assert {"D56", "D57"} <= claims_of(advised(inside, "staff"))
    outside = derive({"partners": {}, "clients": pure(DIRECTIVE, "initiator")})
    assert "D57" not in claims_of(advised(outside, "clients"))


def test_moments_to_be_heard_are_no_shared_decision() -> None:
    assert {e.form for _, _, e in evidence("D18", "D19")} == {DIRECTIVE}
    assert counting("deciding.who-cuts-the-knot") == {
        "the-initiators": DIRECTIVE,
        "nobody-above-the-rest": COLLECTIVE,
    }
    assert [id for id, _, _ in evidence("N34")] == []


def test_a_goal_is_not_a_course() -> None:
    assert set(counting("start.whose-ambition").values()) == set(FORMS)
    assert set(counting("deciding.course").values()) == {DIRECTIVE, CONNECTIVE}
    course = spectrum().question["deciding.course"]
    assert course.by_id["worked-out-together"].evidence is None


def test_ownership_tells_a_stake_from_an_open_door_and_a_face_is_no_owner() -> None:
    assert counting("giving.ownership") == {"of-all-partners": COLLECTIVE, "of-whoever-joins": CONNECTIVE}
    apart = {claim: {q for q, _, _ in evidence(claim)} for claim in ("C09", "C44", "N42")}
    assert len(set().union(*apart.values())) == 3
    assert evidence("N22", "N23") == []


@pytest.mark.parametrize("form", FORMS)
def test_hedged_features_are_not_required_and_rule_nothing_out(form: str) -> None:
    hedged = {q.id for q, _, e in options() if e.counts and e.form == form and set(e.basis.claims) <= HEDGED}
    assert reading({id: option for id, option in pure(form).items() if id not in hedged}).form == form
    of_others = {q.id: o.id for q, o, e in options() if e.counts and e.form != form and set(e.basis.claims) <= HEDGED}
    assert reading(pure(form) | of_others).form == form


def test_mostly_opening_up_does_not_exclude_some_choosing() -> None:
    ((question, option, mostly),) = evidence("N46")
    assert (mostly.form, mostly.strength) == (CONNECTIVE, "strong")
    assert set(spectrum().question[question].by_id) > {option, "a-bit-of-both"}
    assert reads_clear(CONNECTIVE, working__widening_or_narrowing="wide-and-narrow-by-turns")
    assert reads_clear(CONNECTIVE, working__how_it_is_planned="laid-out-beforehand")


def test_what_is_said_by_comparison_never_defines() -> None:
    found = [e for _, _, e in evidence(*COMPARATIVE)]
    assert {claim for e in found for claim in e.basis.claims} >= COMPARATIVE
    assert "defining" not in {e.strength for e in found}
    assert reads_clear(CONNECTIVE, parties__footing="some-above-others")


def test_a_sense_of_us_is_never_inferred_and_an_unfinished_goal_does_not_count_against_partners() -> None:
    assert [e.counts for _, _, e in evidence("C14")] == [False]
    goal = ("start__whose_ambition", "start__how_the_goal_changed", "deciding__course")
    assert reads_clear(COLLECTIVE, **dict.fromkeys(goal, UNKNOWN))
    assert counting("start.how-the-goal-changed")["took-shape-together"] == COLLECTIVE
    assert counting("start.what-came-first")["group-made-the-plan"] == COLLECTIVE
    assert "C17" in claims_of(advised(derive({"partners": pure(COLLECTIVE, "partner")})))


def test_silence_is_not_the_opposite_value() -> None:
    assert COLLECTIVE not in counting("start.who-took-the-first-step").values()
    assert CONNECTIVE not in counting("parties.arena").values()
    paid = [(e.form, e.basis.kind, e.strength) for q, _, e in options() if q.dimension == "funding"]
    assert paid == [(form, "derived", "supporting") for form in FORMS]


@pytest.mark.parametrize("carried", PROGRAMMES)
def test_who_carries_a_programme_never_counts(carried: str) -> None:
    told = derive({"partners": {}}, {"task.carried-by": carried})
    assert told.readings["partners"].counted == 0
    assert concluded(told, "tension") == set()
