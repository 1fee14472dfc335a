"""The topics for the next conversation, on the terminal."""

from engine.console.explaining.agenda import show_agenda
from tests.explained import told
from tests.gardening import SHARED, STEERED, plot


def test_at_most_seven_topics_are_told_and_the_others_counted() -> None:
    said = told(show_agenda, plot(STEERED, council=SHARED))
    assert "To talk about in the next conversation: 1. " in said
    assert " 7. " in said
    assert " 8. " not in said
    assert "8 more topics are on the list, also about your place and the task." in said
    assert " 13. " in told(show_agenda, plot(STEERED, council=SHARED), audience="audit")


def test_a_topic_says_why_it_is_one_and_what_it_could_change() -> None:
    said = told(show_agenda, plot({**STEERED, "work.plan": "unknown"}))
    assert '1. How fast does it go? Much hangs on this one answer. It is now: "By the clock".' in said
    assert "With another answer it can become: too little to name a form." in said
    said = told(show_agenda, plot({k: v for k, v in STEERED.items() if k != "work.pace"}))
    assert "How fast does it go? This was not talked about yet. An answer may be enough to name a form." in said


def test_the_relation_is_named_only_when_there_are_several() -> None:
    assert "about: us" in told(show_agenda, plot(STEERED, council=SHARED))
    assert "about: us" not in told(show_agenda, plot(STEERED))


def test_a_consultant_reads_the_ids() -> None:
    assert "[partners.work.pace: decisive]" in told(show_agenda, plot(STEERED), audience="consultant")
    assert "[partners.work.pace: decisive]" not in told(show_agenda, plot(STEERED))


def test_it_is_told_in_dutch() -> None:
    said = told(show_agenda, plot(STEERED), language="nl")
    assert "Om in het volgende gesprek over te praten: 1. " in said
    assert "Van dit ene antwoord hangt veel af." in said
