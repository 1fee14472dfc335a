"""The tricky points of the spectrum, 1 to 6: the structure of the answer. Each test is named after the point it holds."""

from io import StringIO
from itertools import pairwise

import pytest

from engine.checks.ledger import ledger
from engine.console.show import show_outcome
from engine.console.terminal import Terminal
from engine.explanation.outcome import outcome
from engine.inference.reading import read
from engine.language import LANGUAGES, Language
from tests.knowledge.deriving import (
    COLLECTIVE,
    CONNECTIVE,
    DIRECTIVE,
    FORMS,
    POSITIONS,
    Answers,
    advised,
    claims_of,
    derive,
    forms_of,
    options,
    pure,
    reasoner,
    resting_on,
)
from tests.pack_parts import case
from tests.running import spectrum

THREE_WAYS = {"partners": pure(COLLECTIVE), "residents": pure(DIRECTIVE), "entrepreneurs": pure(CONNECTIVE)}


def halves(first: str, second: str) -> dict[str, str]:
    """Four answers that count for one form and three that count for another."""
    one, other = pure(first), pure(second)
    both = [id for id in one if id in other]
    return {id: one[id] for id in both[:4]} | {id: other[id] for id in both[4:7]}


def shown(answers: Answers, language: Language) -> str:
    """The outcome for the partners with all advice, on one line."""
    told = case({"partners": answers}, packs=("spectrum",))
    target = StringIO()
    outcomes = outcome(told, reasoner().derive(told), spectrum())
    show_outcome(Terminal(language, StringIO(), target), outcomes, spectrum(), more=True)
    return " ".join(target.getvalue().split())


def test_the_form_belongs_to_a_relation_and_one_run_returns_several() -> None:
    readings = derive(THREE_WAYS).readings
    assert {id: reading.form for id, reading in readings.items()} == {
        "partners": COLLECTIVE,
        "residents": DIRECTIVE,
        "entrepreneurs": CONNECTIVE,
    }


def test_facilitating_is_a_role_without_a_form_and_reading_it_as_connective_is_shown_as_derived() -> None:
    assert [q.id for q, _, e in options() if "G25" in e.basis.claims] == []
    kinds = {use.kind for use in ledger(spectrum()).of_claim["G25"]}
    assert kinds >= {"rule", "term"}
    items = [rule.basis for rule in spectrum().rules] + [advice.basis for advice in spectrum().advice]
    assert {basis.kind for basis in items if "G25" in basis.claims} == {"derived"}
    (rule,) = (rule for rule in spectrum().rules if "G25" in rule.basis.claims)
    assert {test.field for test in rule.condition.tests} == {"relation", "form", "elsewhere.connective"}


def test_directing_is_directive() -> None:
    (rule,) = (rule for rule in spectrum().rules if "G24" in rule.basis.claims)
    assert "elsewhere.directive" in {test.field for test in rule.condition.tests}


@pytest.mark.parametrize("form", FORMS)
def test_no_form_is_better_so_what_counts_reads_alike_whichever_form_it_is_for(form: str) -> None:
    other = FORMS[(FORMS.index(form) + 1) % 3]
    for own in range(8):
        for against in range(8):
            told = [(f"q{n}", form if n < own else other, "defining") for n in range(own + against)]
            found, mirrored = (
                read([(q, swap.get(f, f), s) for q, f, s in told], FORMS, spectrum().numbers)
                for swap in ({}, {form: DIRECTIVE, other: COLLECTIVE})
            )
            assert found.word == mirrored.word
            assert (found.form == form) == (mirrored.form == DIRECTIVE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_no_form_is_better_so_no_outcome_shows_a_score(form: str, language: Language) -> None:
    said = shown(pure(form, "partner"), language)
    assert spectrum().form[form].name[language] in said
    assert "%" not in said
    assert "/10" not in said


@pytest.mark.parametrize(("first", "second"), [*pairwise(FORMS), (DIRECTIVE, CONNECTIVE)])
def test_mixed_is_a_result_that_names_both_forms_with_the_evidence_for_both(first: str, second: str) -> None:
    told = case({"partners": halves(first, second)}, packs=("spectrum",))
    (found,) = outcome(told, reasoner().derive(told), spectrum())
    assert (found.reading.word, found.reading.form) == ("mixed", None)
    assert set(found.reading.forms) == {first, second}
    assert {side.form: len(side.reasons) for side in found.sides} == {first: 4, second: 3}
    assert {"G18", "G19"} <= claims_of([item.advice for item in found.up_front + found.more])


def test_the_own_position_comes_first_and_leads_to_another_role_and_approach() -> None:
    assert spectrum().questions[0].about == "position"
    for form in FORMS:
        advice = [advised(derive({"partners": pure(form, position)})) for position in POSITIONS]
        roles = [[a.id for a in found if a.kind == "role"] for found in advice]
        assert [len(role) for role in roles] == [1] * len(POSITIONS)
        assert len({id for (id,) in roles}) == len(POSITIONS)
        approaches = [{a.id for a in found if a.kind == "approach"} for found in advice]
        assert approaches[POSITIONS.index("initiator")] != approaches[POSITIONS.index("involved")]


def test_for_the_weaker_party_in_a_steered_plan_the_role_rests_on_the_general_norms_alone() -> None:
    (role,) = (a for a in advised(derive({"partners": pure(DIRECTIVE, "involved")})) if a.kind == "role")
    assert role.basis.kind == "derived"
    assert set(role.basis.claims) <= {"D16", "D37", "D38", "D39"}


@pytest.mark.parametrize("relation", THREE_WAYS)
def test_repertoires_are_separate_so_advice_on_one_relation_is_not_blended_with_another(relation: str) -> None:
    together = advised(derive(THREE_WAYS), relation)
    alone = advised(derive({"partners": {}, relation: THREE_WAYS[relation]}), relation)
    on_both = [a for a in together if any(t.field == "combination" for t in a.condition.tests)]
    assert [a.id for a in together if a not in on_both] == [a.id for a in alone]
    assert bool(on_both) == (relation == "partners")


def test_no_advice_for_a_clear_form_also_fires_for_a_clear_other_one() -> None:
    fired = {form: {a.id for p in POSITIONS for a in advised(derive({"partners": pure(form, p)}))} for form in FORMS}
    assert all(fired[one].isdisjoint(fired[other]) for one in FORMS for other in FORMS if one != other)


def test_a_repertoire_stands_ready_for_every_form() -> None:
    for form in FORMS:
        kinds = {advice.kind for advice in spectrum().advice if forms_of(advice) == {form}}
        assert {"role", "approach", "house-rule", "language"} <= kinds
    assert resting_on("G26", "G27")
