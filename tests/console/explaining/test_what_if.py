"""What would follow from other answers, on the terminal; the case file stays as it is."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.console.explaining.what_if import show_what_if
from engine.errors import InputError
from tests.explained import inquiry, told, written
from tests.gardening import PLAIN_CASE, SHARED, STEERED, opened, plot

CASE = plot(STEERED, council=SHARED)


def test_only_what_differs_is_told() -> None:
    said = told(show_what_if, CASE, ("partners.work.pace=as-agreed",))
    assert '• How fast does it go? (us) Then: "As agreed". Now: "By the clock".' in said
    assert "The outcome stays: clearly steered." in said
    assert "What comes: ▸ advice: Do time.grain." in said
    assert "What goes: ▸ advice: Do approach.water." in said
    assert "For one other relation nothing changes." in said
    assert "━━ the council" not in said
    assert said.count("Do approach.dig.") == 0


def test_another_outcome_is_told_before_and_after_and_what_is_more_is_counted() -> None:
    settings = tuple(f"partners.{id}={value}" for id, value in SHARED.items() if id != "position")
    said = told(show_what_if, CASE, settings)
    assert "The outcome now: clearly steered. The outcome would be: clearly shared." in said
    assert "more consequences" in said
    full = told(show_what_if, CASE, settings, audience="consultant")
    assert "more consequences" not in full
    assert "[approach.dig; garden 1.2.0;" in full
    assert "partners/advice/approach.dig=approach" in told(show_what_if, CASE, settings, audience="audit")


def test_nothing_that_changes_is_said_so() -> None:
    assert "Then nothing changes: the same outcome and the same advice." in told(
        show_what_if, CASE, ("partners.work.pace=by-the-clock",)
    )


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        (("partners.work.pace=as-agreed", "partners.work.pace=by-the-clock"), "this contradicts an earlier --set"),
        (("partners.work.pace=quickly",), "'quickly' is no answer to this question; allowed: by-the-clock, as-agreed"),
        (("work.pace=as-agreed",), "say about which relation"),
        (("counsil.work.pace=as-agreed",), "there is no relation 'counsil'.*did you mean 'council'"),
        (("work.pace",), "write relation.question=answer"),
    ],
)
def test_a_setting_that_is_wrong_is_refused(settings: tuple[str, ...], why: str) -> None:
    with pytest.raises(InputError, match=why):
        told(show_what_if, CASE, settings)


def test_it_can_be_kept_as_a_new_file_with_its_comments_and_never_over_another(tmp_path: Path) -> None:
    before = PLAIN_CASE.replace("label: us", "label: us  # that is we")
    file = opened(tmp_path, before)
    asked = replace(inquiry(file.case), file=file)
    new = tmp_path / "new.yaml"
    show_what_if(asked, ("start.who-began=all-of-us", "work.pace=unknown"), new)
    assert f"The case with these answers is in {new}." in " ".join(written(asked).split())
    expected = before.replace("start.who-began: one-of-us", "start.who-began: all-of-us\n      work.pace: unknown")
    assert new.read_text() == expected
    assert file.path.read_text() == before
    with pytest.raises(InputError, match="this exists already"):
        show_what_if(asked, ("start.who-began=all-of-us",), new)


def test_it_is_told_in_dutch() -> None:
    said = told(show_what_if, CASE, ("partners.work.pace=as-agreed",), language="nl")
    assert "Erbij komt: ▸ advies: Doe time.grain. Weg valt: ▸ advies: Doe approach.water." in said
    assert "De casus zelf blijft zoals hij is." in said
