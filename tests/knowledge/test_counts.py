"""How much the base pack holds: questions, themes, advice per form, claims with a place, and worked cases that exercise it."""

import re
from collections import Counter
from dataclasses import replace
from io import StringIO

import pytest

from engine.checks.ledger import ledger
from engine.checks.worked import Run, run_cases
from engine.console.show import show_outcome
from engine.console.terminal import Terminal
from engine.consultation.asking import to_ask
from engine.consultation.relations import added
from engine.explanation.outcome import outcome
from engine.explanation.ranking import UP_FRONT
from engine.explanation.wording.advice import BASIS_LABEL
from engine.language import LANGUAGES, Language
from engine.model.case import Case, new_case
from engine.model.worked import WorkedCase
from tests.knowledge.deriving import FORMS, POSITIONS, advised, derive, forms_of, pure, reasoner
from tests.pack_parts import case
from tests.running import spectrum

MOST_ASKED, MOST_QUICK = 34, 12
PER_FORM = {
    "approach": 8, "success-factor": 1, "house-rule": 1, "time": 1, "trust": 1, "stopping": 1, "measure": 1, "language": 1,
}  # fmt: skip
# Where the source, as we read it, has no such place: the role says so, and what to check.
NOT_THERE = {
    ("directive", "driving-person"): "directive.role.driving-person",
    ("collective", "driving-person"): "collective.role.driving-person",
    ("connective", "initiator"): "connective.role.see-who-began",
}


@pytest.fixture(scope="module")
def run() -> Run:
    """The run of all worked cases."""
    return run_cases(spectrum())


def asked(told: Case) -> list[int]:
    """How many questions each relation of a case is asked."""
    return [len(to_ask(told, relation, spectrum())) for relation in told.relations]


def test_the_quick_scan_has_ten_to_twelve_questions() -> None:
    assert 10 <= sum(question.quick for question in spectrum().questions) <= MOST_QUICK


@pytest.mark.parametrize("wanted_by", [o.id for o in spectrum().question["task.wanted-by"].options])
def test_the_full_consultation_has_26_to_34_questions(wanted_by: str) -> None:
    assert {id for q in spectrum().questions for id, _ in q.asked_if} == {"task.wanted-by"}
    (partners,) = case({"partners": {"task.wanted-by": wanted_by}}, packs=("spectrum",)).relations
    told = new_case("x", "en", spectrum().identity, "us")
    assert 26 <= asked(told.with_relation(replace(partners, deeper=None)))[0] <= MOST_ASKED


def test_there_are_six_to_eight_themes_with_an_opening_line_each() -> None:
    assert 6 <= len(spectrum().themes) <= 8
    assert {question.theme for question in spectrum().questions} == {theme.id for theme in spectrum().themes}
    assert all(theme.opening.nl and theme.opening.en for theme in spectrum().themes)


def test_four_relations_are_asked_34_and_three_times_12_at_most() -> None:
    told = new_case("x", "en", spectrum().identity, "us")
    for kind in ("residents", "entrepreneurs", "authorities"):
        told, _ = added(told, kind, kind)
    first, *others = asked(told)
    assert first <= MOST_ASKED
    assert len(others) == 3
    assert max(others) <= MOST_QUICK


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("form", FORMS)
def test_every_own_position_has_one_role_under_each_form(form: str, position: str) -> None:
    for kind in [kind.id for kind in spectrum().relation_kinds]:
        derivation = derive({"partners": {}} | {kind: pure(form, position)})
        (role,) = (a for a in advised(derivation, kind) if a.kind == "role")
        if (form, position) in NOT_THERE:
            assert role.id == NOT_THERE[form, position]
            assert role.basis.kind != "stated"
            assert [len(re.findall(r"[.!?](?:\s|$)", role.what[language])) for language in LANGUAGES] == [1, 1]


@pytest.mark.parametrize("form", FORMS)
def test_each_form_has_its_share_of_every_kind_of_advice(form: str) -> None:
    kinds = Counter(advice.kind for advice in spectrum().advice if forms_of(advice) == {form})
    assert {kind: kinds[kind] >= least for kind, least in PER_FORM.items()} == dict.fromkeys(PER_FORM, True)
    assert kinds["pitfall"] + kinds["risk"] >= 1


def test_tension_and_conduct_against_the_grain_have_twelve_items_and_none_goes_without() -> None:
    on_tension = [a for a in spectrum().advice if any(t.field == "tension" for t in a.condition.tests)]
    against = [a for a in spectrum().advice if a.id.startswith("grain.")]
    assert len(on_tension) + len(against) >= 12
    tensions = {rule.name for rule in spectrum().rules_that_conclude("tension")}
    assert {
        value for a in on_tension for t in a.condition.tests if t.field == "tension" for value in t.accepted
    } == tensions
    assert {form for a in against for form in forms_of(a)} == set(FORMS)


@pytest.mark.parametrize("worked", spectrum().cases, ids=lambda worked: worked.id)
def test_at_most_six_pieces_of_advice_are_up_front_in_every_worked_case(worked: WorkedCase) -> None:
    told = worked.case(worked.language)
    found = outcome(told, reasoner().derive(told), spectrum())
    assert max(len(relation.up_front) for relation in found) <= UP_FRONT == 6


def test_every_claim_has_a_place_and_at_most_twelve_are_background() -> None:
    found = ledger(spectrum())
    assert len(found.claims) == 185
    assert found.missing == ()
    assert len(found.background) <= 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_advice_shows_on_what_it_rests_and_a_proposal_that_nobody_reviewed_it(language: Language) -> None:
    told = case({"partners": pure("connective", "supporter")}, packs=("spectrum",))
    found = outcome(told, reasoner().derive(told), spectrum())
    target = StringIO()
    show_outcome(Terminal(language, StringIO(), target), found, spectrum(), more=True)
    said = " ".join(target.getvalue().split())
    kinds = Counter(item.advice.basis.kind for item in (*found[0].up_front, *found[0].more))
    assert set(kinds) == {"stated", "derived", "proposal"}
    assert {kind: said.count(f"[{BASIS_LABEL[kind][language]}") for kind in kinds} == kinds


def test_the_worked_cases_are_forty_at_least_and_come_out_as_they_say(run: Run) -> None:
    assert run.cases >= 40
    assert run.differences == ()


def test_the_worked_cases_exercise_nearly_all_rules_and_options(run: Run) -> None:
    assert run.rules.exercised >= 0.95 * run.rules.total
    assert run.options.exercised >= 0.90 * run.options.total
