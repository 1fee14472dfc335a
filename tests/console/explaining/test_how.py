"""How something was concluded, on the terminal."""

import pytest

from engine.console.explaining.how import show_how
from engine.errors import InputError
from tests.explained import told
from tests.gardening import SHARED, STEERED, plot, with_answer

TENSE = plot({**STEERED, "work.plan": "unknown", "work.signs": ("weeds",), "task.who-wants": "many"})


def test_a_client_hears_the_reading_three_reasons_and_how_many_more_there_are() -> None:
    said = told(show_how, with_answer(TENSE, "start.who-began", "one-of-us", note="Ann told it"), None)
    assert "Clearly steered: one gardener leads. All 5 answers that count point this way. We say so because:" in said
    assert '• one of us counts ("Ann told it")' in said
    assert said.count("•") == 3
    assert "and 2 more answers" in said
    assert "Also worth noticing: ! One leads what many want. ! The weeds are winning." in said
    assert "From this follow 12 pieces of advice. Start with these:" in said
    assert "start.who-began" not in said


def test_what_does_not_count_is_counted_and_said_not_to_count() -> None:
    said = told(show_how, TENSE, None)
    assert "This does not count: · one question to which you do not know the answer." in said
    assert "· one answer, as that points to no form." in said


def test_advice_is_told_from_itself_down_each_part_once() -> None:
    said = told(show_how, TENSE, "caution.many")
    parts = ["The advice: Do caution.many.", "One leads what many want. That rests on this:",
             "The task has the conditions of shared. That rests on this: • Who wants this? Many.",
             "Clearly steered: one gardener leads."]  # fmt: skip
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    assert all(said.count(part) == 1 for part in parts)


def test_what_was_told_for_one_relation_is_referred_to_for_the_next() -> None:
    said = told(show_how, plot(STEERED, council=SHARED), "trust.elsewhere", audience="consultant")
    assert (
        said.count("garden 1.2.0; our proposal, not yet reviewed by practitioners] answer: Who began? All of us") == 1
    )
    both = told(show_how, plot(STEERED, council=SHARED), None, audience="consultant")
    assert "(see above)" in both


def test_the_reading_of_another_relation_is_told_once_and_with_its_name() -> None:
    case = plot(STEERED, council=SHARED, neighbours=SHARED)
    said = told(show_how, case, "trust.elsewhere")
    assert said.count("About the neighbours: Clearly shared: all decide.") == 1
    assert "• The neighbours: clearly shared. (see above)" in said
    assert "• This relation is" not in said
    full = told(show_how, case, "trust.elsewhere", audience="consultant")
    assert "reading: the council: clearly shared; what counts: 0 for steered, 5 for shared, 0 for loose" in full


def test_a_consultant_reads_rule_pack_version_and_basis_and_an_audit_the_facts() -> None:
    full = told(show_how, TENSE, "pitfall.weeds", audience="consultant")
    assert "advice: Do pitfall.weeds. [pitfall.weeds; garden 1.2.0; our proposal" in full
    assert "finding: the weeds are winning [finding.weedy; garden 1.2.0;" in full
    assert "answer: What do you see? Weeds" in full
    assert "Knowledge: The garden (garden 1.2.0)." in full
    audit = told(show_how, TENSE, "pitfall.weeds", audience="audit")
    assert "partners/advice/pitfall.weeds=pitfall" in audit
    assert "Receipt" in audit
    assert "✗ combination.steered-beside-shared (garden 1.2.0)" in audit


def test_what_did_not_come_out_is_refused_and_points_to_why_not() -> None:
    with pytest.raises(InputError, match="'shared' did not come out here; ask why-not for the reason"):
        told(show_how, TENSE, "shared")
    with pytest.raises(InputError, match=r"'role.leed' is no form, rule or advice.*did you mean 'role.lead'"):
        told(show_how, TENSE, "role.leed")


def test_it_is_told_in_dutch() -> None:
    said = told(show_how, TENSE, "pitfall.weeds", language="nl")
    assert "Het advies: Doe pitfall.weeds. Dat rust hierop:" in said
