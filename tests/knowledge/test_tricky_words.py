"""The tricky points of the spectrum, 22 to 31: the same word with another meaning. Each test is named after its point."""

from dataclasses import replace

import pytest

from engine.model.case import Answer, answers
from tests.knowledge.deriving import (
    COLLECTIVE,
    CONNECTIVE,
    DIRECTIVE,
    FORMS,
    advised,
    claims_of,
    concluded,
    counting,
    derive,
    evidence,
    forms_of,
    options,
    pure,
    reading,
    reasoner,
    resting_on,
)
from tests.pack_parts import case
from tests.running import spectrum

STOPPING, EXIT = {"D47", "N34", "N35", "N36"}, {"C45", "N32"}
TRAPS = (
    "energiebedrijf, voordelen, handelen, onderdelen, oppositie, divisie, televisie, honderden, veranderden, relaties"
)


def questions_on(*claims: str) -> set[str]:
    """The questions with evidence that rests on one of these claims."""
    return {question for question, _, _ in evidence(*claims)}


def test_time_means_something_else_per_form() -> None:
    assert counting("working.what-deadlines-do") == {
        "create-pressure": DIRECTIVE,
        "time-is-invested": COLLECTIVE,
        "wait-until-ripe": CONNECTIVE,
    }
    for form, claims in {DIRECTIVE: {"D33"}, COLLECTIVE: {"C18"}, CONNECTIVE: {"N39"}}.items():
        of_time = [a for a in advised(derive({"partners": pure(form, "partner")})) if a.kind == "time"]
        assert claims <= claims_of(of_time)


def test_taking_time_is_normal_and_only_in_a_steered_plan_a_pitfall() -> None:
    for form in (COLLECTIVE, CONNECTIVE):
        assert concluded(derive({"partners": pure(form)}), "finding") == set()
    for form in FORMS:
        late = derive({"partners": pure(form, "initiator", working__what_deadlines_do="dates-keep-moving")})
        on_the_dates = [a for a in advised(late) if any(t.field == "finding" for t in a.condition.tests)]
        assert "dates-slip" in concluded(late, "finding")
        assert ("D48" in claims_of(on_the_dates)) == (form == DIRECTIVE)
        assert ("pitfall" in {a.kind for a in on_the_dates}) == (form == DIRECTIVE)


def test_stopping_the_whole_and_one_who_leaves_are_kept_apart() -> None:
    assert questions_on(*STOPPING).isdisjoint(questions_on(*EXIT))
    assert set(counting("trust.stopping").values()) == {DIRECTIVE, CONNECTIVE}
    assert set(counting("trust.leaving").values()) == {COLLECTIVE, CONNECTIVE}
    assert [a.id for a in resting_on(*STOPPING) if EXIT & set(a.basis.claims)] == []
    for advice in resting_on(*EXIT):
        assert advice.kind != "stopping" or (advice.basis.kind, forms_of(advice)) == ("derived", {COLLECTIVE})


def test_trust_is_asked_as_what_it_rests_on_and_low_trust_is_no_alarm() -> None:
    asked = spectrum().question["trust.rests-on"]
    assert set(counting(asked.id).values()) == set(FORMS)
    assert asked.by_id["hardly-any"].evidence is None
    on_trust = resting_on("D45", "D46")
    assert on_trust
    assert {a.kind for a in on_trust}.isdisjoint({"pitfall", "risk", "caution"})
    assert {e.form for _, _, e in evidence("C33")} == {COLLECTIVE}
    assert {e.form for _, _, e in evidence("N43")} == {CONNECTIVE}


def test_impact_on_outsiders_is_not_the_impact_a_network_aims_at() -> None:
    assert questions_on("D11").isdisjoint(questions_on("N12"))
    assert {e.form for _, _, e in evidence("D11")} == {DIRECTIVE}
    assert {e.form for _, _, e in evidence("N12")} == {CONNECTIVE}
    assert [a.id for a in resting_on("D11") if "N12" in a.basis.claims] == []


def test_added_value_for_everyone_is_an_aspiration_and_gain_for_each_a_feature() -> None:
    assert evidence("D52") == []
    assert {a.kind for a in resting_on("D52")} == {"success-factor"}
    assert {e.form for _, _, e in evidence("C08")} == {COLLECTIVE}


def test_urgency_is_recognised_once_and_as_a_success_factor_only_advised() -> None:
    assert len(evidence("D10")) == 1
    assert evidence("D42") == []
    assert {a.kind for a in resting_on("D42")} == {"success-factor"}


def test_having_rules_separates_nothing_and_what_kind_of_rules_does() -> None:
    kinds = spectrum().question["working.what-holds-people-to-it"]
    assert counting(kinds.id) == {"written-agreements": DIRECTIVE, "unwritten-manners": CONNECTIVE}
    assert kinds.by_id["promised-share"].evidence is None
    for form in FORMS:
        assert "house-rule" in {a.kind for a in advised(derive({"partners": pure(form, "partner")}))}


@pytest.mark.parametrize("position", ["partner", "initiator", "supporter"])
def test_diversity_is_advised_as_asset_and_burden_with_the_answer_to_it(position: str) -> None:
    found = claims_of(advised(derive({"partners": pure(COLLECTIVE, position)})))
    assert found >= {"C37", "C38", "C39", "C40", "C41", "C42"}
    assert "C38" in claims_of([a for a in spectrum().advice if a.kind == "risk" and forms_of(a) == {COLLECTIVE}])


def test_the_words_people_use_are_no_evidence() -> None:
    assert evidence("D29", "C30", "N45") == []
    assert {a.kind for a in resting_on("D29", "C30", "N45")} == {"language"}
    assert min(a.priority for a in resting_on("D29", "C30", "N45")) > 2


def test_no_word_is_looked_for_in_what_people_write() -> None:
    plain = case({"partners": pure(COLLECTIVE, "partner")}, packs=("spectrum",))
    (partners,) = plain.relations
    noted = {id: Answer(answer.values, note=TRAPS) for id, answer in partners.answers.items()}
    written = replace(partners, label=TRAPS, answers=answers(noted))
    said = replace(plain, title=TRAPS, relations=(written,))
    assert reasoner().derive(said).firings == reasoner().derive(plain).firings


def test_position_is_a_word_of_steering_and_played_down_in_a_network() -> None:
    assert "positie" in {word for words in spectrum().words if words.form == DIRECTIVE for word in words.nl}
    assert {e.form for _, _, e in evidence("N26")} == {CONNECTIVE}
    assert {e.form for _, _, e in options() if "C30" in e.basis.claims} == set()
    assert reading(pure(CONNECTIVE, "initiator")).form == CONNECTIVE
