"""Why a question is asked, on the terminal."""

import pytest

from engine.console.explaining.why import show_why
from engine.errors import InputError
from tests.explained import told
from tests.gardening import SHARED, STEERED, plot


def test_each_answer_says_what_it_would_do_and_answers_that_do_the_same_are_taken_together() -> None:
    said = told(show_why, plot(STEERED), "start.who-began")
    assert 'This question counts for the form. ━━ us The answer now is: "One of us".' in said
    assert "● 1 One of us → This counts for steered. → This is the answer now." in said
    assert "2 All of us → This counts for shared. → One piece of advice changes." in said
    assert "4 It varies → This points to no form. → The outcome would then be: too little to name a form" in said
    assert told(show_why, plot({}), "position").count("→") == 1


def test_a_client_reads_no_ids_and_a_consultant_reads_the_rules_with_what_they_lack() -> None:
    case = plot({**STEERED, "task.who-wants": "many"})
    plain, full = (told(show_why, case, "work.signs", audience=a) for a in ("client", "consultant"))  # type: ignore[arg-type]
    assert "work.signs" not in plain
    assert "finding.weedy" not in plain
    assert "Then we also see: The weeds are winning." in plain
    assert "This is read by 2 rules:" in full
    assert "? [finding.weedy; garden 1.2.0; our proposal" in full
    assert "· What do you see? Weeds (open; now: still open)" in full
    assert "finding=weedy" in full


def test_an_audit_reads_what_is_met_as_well_what_did_not_fire_and_the_receipt() -> None:
    said = told(show_why, plot(STEERED), "work.pace", audience="audit")
    assert "How fast does it go? By the clock (met; now: By the clock)" in said
    assert "What did not fire: us" in said
    assert "finding.weedy (garden 1.2.0) work.signs: What do you see? Weeds (now: still open)" in said
    assert "partners.work.pace = by-the-clock" in said
    assert "garden 1.2.0 sha256 " in said


def test_every_relation_is_told_and_a_question_about_the_whole_once() -> None:
    case = plot(STEERED, council=SHARED)
    assert told(show_why, case, "work.pace").count("What each answer would do:") == 2
    assert told(show_why, case, "task.season").count("What each answer would do:") == 1


def test_an_unknown_question_is_refused_with_a_suggestion() -> None:
    with pytest.raises(InputError) as refused:
        told(show_why, plot(STEERED), "work.peace")
    assert "there is no question 'work.peace'; allowed: " in str(refused.value)
    assert "did you mean 'work.pace'?" in str(refused.value)


def test_it_is_told_in_dutch() -> None:
    said = told(show_why, plot(STEERED), "work.pace", language="nl")
    assert "Deze vraag telt mee voor de vorm." in said
    assert "→ Dit telt voor gestuurd. → Dit is het antwoord nu." in said
