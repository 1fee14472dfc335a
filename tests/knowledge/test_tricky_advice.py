"""The tricky points of the spectrum, 32 to 42: fit with programmes, and advice. Each test is named after its point."""

import pytest

from engine.consultation.asking import next_open
from engine.model.case import new_case
from engine.model.rule import Advice
from tests.knowledge.deriving import (
    COLLECTIVE,
    CONNECTIVE,
    DIRECTIVE,
    FORMS,
    PROGRAMMES,
    advised,
    claims_of,
    concluded,
    derive,
    evidence,
    forms_of,
    options,
    pure,
    reading,
    reasoner,
    resting_on,
)
from tests.running import spectrum

LARGELY = {
    "task.wanted-by": "one-organisation",
    "task.one-could-settle": "largely",
    "task.one-could-pay": "largely",
}
MUTUAL = {"task.has-the-say": "nobody", "task.need-each-other": "each-needs-the-others"}
DANGERS = {"pitfall", "risk"}
NORMS = {"D37", "D38", "D39"}


def programme(form: str, carried: str) -> list[Advice]:
    """What a supporter, and whoever began, is advised in a programme."""
    shared = {"task.carried-by": carried}
    return [a for p in ("supporter", "initiator") for a in advised(derive({"partners": pure(form, p)}, shared))]


def dangers(form: str) -> list[Advice]:
    """The pitfalls and risks that are named for a form alone."""
    return [a for a in spectrum().advice if a.kind in DANGERS and forms_of(a) == {form}]


def turned(advice: Advice) -> bool:
    """Whether advice under another form fires on an answer that points to directive."""
    pointing = {(q.id, o.id) for q, o, e in options() if e.form == DIRECTIVE}
    return any((t.field, value) in pointing for t in advice.condition.tests for value in t.accepted)


@pytest.mark.parametrize("carried", PROGRAMMES)
def test_a_network_near_a_programme_stays_in_view_and_is_never_called_unsuitable(carried: str) -> None:
    found = programme(CONNECTIVE, carried)
    assert claims_of(found) >= {"N51", "N52", "N53", "N54"}
    told = derive({"partners": pure(CONNECTIVE)}, {"task.carried-by": carried})
    assert CONNECTIVE not in concluded(told, "fit")
    assert concluded(told, "tension") == set()
    assert reading(pure(CONNECTIVE)) == told.readings["partners"]


def test_that_it_is_a_programme_separates_nothing_and_who_carries_it_leads_to_advice() -> None:
    assert [q.id for q, _, _ in options() if q.id == "task.carried-by"] == []
    steered = {carried: claims_of(programme(DIRECTIVE, carried)) for carried in PROGRAMMES}
    shared = {carried: claims_of(programme(COLLECTIVE, carried)) for carried in PROGRAMMES}
    assert {carried for carried in PROGRAMMES if {"D53", "D54", "D56"} <= steered[carried]} == set(PROGRAMMES[:2])
    assert {carried for carried in PROGRAMMES if "C46" in shared[carried]} == {"several-independent"}


def test_what_suits_is_not_what_it_looks_like_and_a_mismatch_is_reported_instead_of_added_up() -> None:
    fits = spectrum().rules_that_conclude("fit")
    assert {spectrum().question[t.field].about for rule in fits for t in rule.condition.tests} == {"task"}
    assert {q.about for q, _, _ in options()} == {"conduct"}
    plain, mismatch = (derive({"partners": pure(DIRECTIVE) | task}) for task in ({}, MUTUAL))
    assert mismatch.readings == plain.readings
    assert concluded(plain, "tension") == set()
    assert concluded(mismatch, "tension") == {"looks-directive-fits-collective"}


def test_steering_suits_on_three_facts_apart_each_for_a_large_part() -> None:
    def fit(**changed: str) -> str:
        task = LARGELY | {f"task.{name.replace('_', '-')}": value for name, value in changed.items()}
        return {f.name: f.value for f in derive({"partners": task}).facts("fit")}[DIRECTIVE]

    assert fit() == "holds"
    assert fit(wanted_by="several-organisations") == "fails"
    assert fit(one_could_settle="hardly") == "fails"
    assert fit(one_could_pay="partly") == "fails"
    assert fit(one_could_pay="unknown") == "open"
    scale = {option.id for option in spectrum().question["task.one-could-pay"].options}
    assert {"wholly", "all", "completely"}.isdisjoint(scale)


def test_a_benefit_is_never_measured_against_another_form() -> None:
    benefits = [a for a in spectrum().advice if a.kind == "benefit"]
    assert {frozenset(c[0] for c in a.basis.claims) for a in benefits} == {
        frozenset("D"),
        frozenset("C"),
        frozenset("N"),
    }
    assert {frozenset(forms_of(a)) for a in resting_on("D25", "D26", "D27")} == {frozenset({DIRECTIVE})}
    assert evidence("D25", "D26", "D27") == []


def test_pitfalls_are_of_directive_only_and_what_is_added_elsewhere_is_labelled() -> None:
    pitfalls = [a for a in spectrum().advice if a.kind == "pitfall"]
    assert claims_of(pitfalls) == {"D48", "D49", "D50", "D51"}
    assert {form for a in pitfalls for form in forms_of(a)} == {DIRECTIVE}
    assert {"C31", "C38", "C40"} <= claims_of([a for a in dangers(COLLECTIVE) if a.basis.kind == "stated"])
    assert {a.basis.kind for a in dangers(CONNECTIVE)} == {"proposal"}


def test_a_measure_of_success_is_stated_for_directive_only() -> None:
    measures = [a for a in spectrum().advice if a.kind == "measure"]
    assert {form for a in measures for form in forms_of(a)} == set(FORMS)
    for advice in measures:
        (form,) = forms_of(advice)
        assert advice.basis.kind == "derived" or form == DIRECTIVE
        assert set(advice.basis.claims) <= {DIRECTIVE: {"D32"}, COLLECTIVE: {"C08"}, CONNECTIVE: {"N12"}}[form]


def test_the_norms_of_steering_are_given_under_another_form_only_where_an_answer_goes_that_way() -> None:
    elsewhere = [a for a in resting_on(*NORMS) if forms_of(a) != {DIRECTIVE}]
    assert elsewhere
    for advice in elsewhere:
        (form,) = forms_of(advice)
        assert turned(advice)
        assert any(claim[0] == {COLLECTIVE: "C", CONNECTIVE: "N"}[form] for claim in advice.basis.claims)


def test_hedged_benefits_follow_from_a_shared_sense_of_responsibility_and_are_not_put_first() -> None:
    hedged = resting_on("C26", "C27", "C28")
    assert hedged
    assert [a.id for a in hedged if "C25" not in a.basis.claims or a.priority < 3] == []
    assert evidence("C26", "C27", "C28") == []


@pytest.mark.parametrize("claim", ["N19", "N20"])
def test_social_media_and_starting_and_guiding_are_advised_to_networks_alone(claim: str) -> None:
    assert {frozenset(forms_of(a)) for a in resting_on(claim)} == {frozenset({CONNECTIVE})}


def test_nothing_is_demanded_before_it_starts() -> None:
    case = new_case("A chance", "en", spectrum().identity, "two neighbours")
    found = reasoner().derive(case)
    assert found.readings["partners"].word == "insufficient"
    assert advised(found)
    first = next_open(case, case.relations[0], spectrum())
    assert first is not None
    assert first.id == "position"
    assert "driving-person" in first.by_id


def test_people_without_any_organisation_are_a_coalition_too() -> None:
    of_people = derive({"partners": pure(CONNECTIVE, "driving-person"), "initiatives": pure(CONNECTIVE)})
    assert {reading.form for reading in of_people.readings.values()} == {CONNECTIVE}
