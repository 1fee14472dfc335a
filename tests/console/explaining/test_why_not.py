"""Why something was not concluded, on the terminal."""

import pytest

from engine.console.explaining.why_not import show_why_not
from engine.errors import InputError
from tests.explained import told
from tests.gardening import SHARED, STEERED, plot

GRAIN = plot({**STEERED, "work.pace": "as-agreed"})


def test_a_form_says_what_speaks_for_it_what_against_and_what_is_unknown() -> None:
    said = told(show_why_not, GRAIN, "shared")
    assert "Why not shared? The outcome now is: clearly steered." in said
    assert "In favour of shared: • as agreed counts Against shared: • one of us counts" in said
    assert "and one more answer" in said
    assert "Not known yet, and it could count for shared (one question): ? Who makes the plan?" in said
    assert "No answer to an open question can make this shared any more." in said


def test_a_form_that_can_still_come_out_says_so() -> None:
    said = told(show_why_not, plot({"start.who-began": "one-of-us"}), "Shared")
    assert "With the questions that are still open, it can still become shared." in said


def test_a_form_that_came_out_says_so() -> None:
    assert "It is shared. Clearly shared: all decide." in told(show_why_not, plot(SHARED), "shared")


def test_advice_says_what_is_unmet_and_why_what_it_waits_for_was_not_found() -> None:
    said = told(show_why_not, plot(STEERED), "pitfall.weeds")
    assert "Why not: Do pitfall.weeds. One condition not met: ✗ Found: The weeds are winning. Now: none of it." in said
    assert "Why this was not found: The weeds are winning. ? What do you see? Needed is: " in said
    full = told(show_why_not, plot(STEERED), "pitfall.weeds", audience="consultant")
    assert "[pitfall.weeds; garden 1.2.0;" in full
    assert "See also: why-not finding.weedy" in full
    assert "See also: why-not steered" in told(show_why_not, plot(SHARED), "approach.dig", audience="consultant")


def test_what_does_hold_is_said_too_and_an_audit_reads_the_values() -> None:
    said = told(show_why_not, plot({**STEERED, "position": "hand"}), "role.lead", audience="audit")
    assert "✗ Where do you stand? I lead (now: I help out) [position: head]" in said
    assert "This does hold: ✓ the form is steered (now: steered) [form: steered]" in said


@pytest.mark.parametrize(
    "name", ["finding.weedy", "fit.steered", "tension.one-leads-many-want", "combination.steered-beside-shared"]
)
def test_findings_fits_tensions_and_combinations_can_be_asked_about(name: str) -> None:
    said = told(show_why_not, plot(STEERED), name)
    assert "Why not: " in said
    assert "✗" in said or "?" in said


def test_a_name_of_nothing_and_the_reading_as_such_are_refused() -> None:
    with pytest.raises(InputError, match=r"'sheared' is no form, rule or advice; .*did you mean 'shared'"):
        told(show_why_not, plot(STEERED), "sheared")
    with pytest.raises(InputError, match=r"name the form that did not come out; allowed: steered, shared, loose"):
        told(show_why_not, plot(STEERED), "reading")


def test_it_is_told_in_dutch() -> None:
    assert "Waarom niet gedeeld? De uitkomst is nu: duidelijk gestuurd." in told(
        show_why_not, GRAIN, "gedeeld", language="nl"
    )
