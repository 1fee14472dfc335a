"""How sure a reading is and what would change it, on the terminal."""

from dataclasses import replace

import pytest

from engine.console.explaining.flips import show_flips
from engine.errors import InputError
from tests.explained import inquiry, spectrum_reasoner, told, worked, written
from tests.gardening import SHARED, STEERED, plot


def test_one_answer_that_is_enough_is_told_with_what_follows_and_what_can_still_change_comes_first() -> None:
    said = told(show_flips, plot(STEERED))
    assert "This is shaky: at each of the 5 answered questions about the form, one other answer can change it." in said
    assert "One other answer is enough: • Who decides?" in said
    assert (
        'Now: "The head". → Had the answer been "It varies", it would be too little to name a form (points to steered).'
        in said
    )
    assert "Who began?" not in said
    assert "and 2 more questions" in said


def test_several_answers_at_once_are_told_and_the_rest_counted() -> None:
    asked = inquiry(worked("stuttgart-21").case("en"), reasoner=spectrum_reasoner())
    show_flips(asked)
    said = written(asked)
    assert "No single other answer would change this. 10 questions about the form were answered." in said
    assert "It takes two other answers at once to change this; one will not do. For instance:" in said
    assert said.count("+ ") == 3
    assert "and 33 more groups of questions" in said


def test_when_three_answers_change_nothing_that_is_news() -> None:
    asked = inquiry(worked("acute-hospital-concentration").case("en"), reasoner=spectrum_reasoner())
    show_flips(asked)
    assert "Even three other answers at once would not change this. You can build on that." in written(asked)


def test_a_form_can_be_asked_for_by_id_or_name() -> None:
    assert "What would make it loose? Even three other answers are not enough for that." in told(
        show_flips, plot(STEERED), "loose"
    )
    assert "Wat zou het los maken?" in told(show_flips, plot(STEERED), "Los", language="nl")
    assert "It is so already." in told(show_flips, plot({**STEERED, "work.plan": "one-plan"}), "steered")
    with pytest.raises(
        InputError, match="--to: there is no form 'lose'; allowed: steered, shared, loose; did you mean 'loose'"
    ):
        told(show_flips, plot(STEERED), "lose")


def test_nothing_answered_and_what_is_open_or_unknown_is_said() -> None:
    said = told(show_flips, plot({}))
    assert "Nothing that can count for the form was answered yet." in said
    assert "It can still become: steered, shared or loose." in said
    assert "There is no answer yet that could have been otherwise." in said
    unknown = told(show_flips, plot({"start.who-began": "one-of-us", "work.pace": "unknown", "work.plan": "unknown"}))
    assert "Only one question that can count was answered so far." in unknown
    assert "To 2 questions about the form you do not know the answer; those can still change this." in unknown


def test_only_the_relation_that_is_meant_is_told() -> None:
    asked = inquiry(plot(STEERED, council=SHARED))
    show_flips(replace(asked, relations=asked.relations[1:]))
    assert "━━ us" not in written(asked)


def test_a_consultant_reads_the_ids_and_all_that_was_found() -> None:
    said = told(show_flips, plot(STEERED), audience="consultant")
    assert "[work.pace]" in said
    assert "by itself: start.who-began, start.who-asked, work.who-decides, work.who-pays, work.pace" in said
    assert "In all 5 ways, with 5 groups of questions." in said
