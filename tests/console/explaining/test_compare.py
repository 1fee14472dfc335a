"""Cases beside each other on the terminal: plain sentences about who says what, and nobody is told to be wrong."""

from collections.abc import Sequence
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from engine.console.explaining.compare import show_compared
from engine.console.explaining.page import Audience, Page
from engine.console.terminal import Terminal
from engine.consultation.case_file import CaseFile
from engine.inference.reasoner import Reasoner
from engine.language import LANGUAGES, Language
from engine.machine.results import reasoned
from engine.model.case import Case, answers
from tests.explained import spectrum_reasoner, worked
from tests.gardening import SHARED, STEERED, garden, plot, with_answer
from tests.talking import garden_reasoner

NEAR = {**STEERED, "work.plan": "our-plan"}


def compared(
    *cases: Case,
    moments: bool = False,
    language: Language = "en",
    audience: Audience = "client",
    reasoner: Reasoner | None = None,
) -> str:
    """What is said of cases of the garden (or another pack), in files called a, b and c; lines joined where they were wrapped."""
    target = StringIO()
    reasoner = reasoner or garden_reasoner()
    knowledge = garden() if reasoner is garden_reasoner() else reasoner.knowledge
    page = Page(Terminal(language, StringIO(), target), knowledge, audience)
    files = [CaseFile(Path(f"{name}.yaml"), case) for name, case in zip("abc", cases, strict=False)]
    show_compared(page, [reasoned(file, knowledge, reasoner) for file in files], moments, None)
    return " ".join(target.getvalue().split())


def test_an_answer_on_which_the_outcome_hangs_is_told_with_for_whom() -> None:
    said = compared(plot(NEAR), with_answer(plot(NEAR), "start.who-asked", "each-other", note="they asked us"))
    assert said.startswith(
        "Side by side: a and b ━━ us a: Clearly steered. b: Mixed (steered and shared). The outcome differs."
    )
    assert "The same: 6 answers. Answered differently: 1." in said
    assert (
        'The outcome hangs on this: • Who asked whom? a: "The head" b: "Each other" ("they asked us") '
        "→ With b's answer it becomes for a: mixed (steered and shared). → With a's answer it becomes for b: clearly steered."
    ) in said


def test_of_moments_it_is_told_what_was_and_is_and_what_came_and_went() -> None:
    said = compared(plot(STEERED), plot(SHARED), moments=True)
    assert "Over time: a and b ━━ us Then (a): Clearly steered. Now (b): Clearly shared. The outcome has moved." in said
    assert "No difference changes the outcome by itself; together they do." in said
    assert "New: " in said
    assert "No longer: " in said
    assert 'Then: "By the clock" Now: "As agreed"' in compared(
        plot(STEERED), with_answer(plot(STEERED), "work.pace", "as-agreed"), moments=True
    )


def test_who_does_not_know_and_who_was_not_asked_are_told_apart() -> None:
    case = plot(STEERED)
    said = compared(
        case,
        with_answer(case, "work.pace", "unknown"),
        with_answer(case, "work.pace", "not-asked"),
        audience="consultant",
    )
    assert 'a: "By the clock" b: does not know c: not asked' in said
    assert "Known to only one of you: 1." in said


def test_equal_views_are_said_to_be_so() -> None:
    said = compared(plot(STEERED), plot(STEERED))
    assert "The outcome is the same. The same: 6 answers." in said
    assert "•" not in said
    assert "Er is nog bij niemand een uitkomst." in compared(plot({}), plot({}), language="nl")


def test_a_clearer_form_is_the_same_form() -> None:
    one = worked("gas-free-overvecht-noord").case("en")
    other = with_answer(one, "start.whose-ambition", "formed-together")
    reasoner = spectrum_reasoner()
    said = compared(one, other, reasoner=reasoner)
    assert "a: Mostly collective. b: Clearly collective. The form is the same, but not equally clear." in said
    assert "The form stayed; how clear it is has moved." in compared(one, other, moments=True, reasoner=reasoner)


def test_another_label_or_kind_and_a_relation_that_is_missing_are_told() -> None:
    one = plot(STEERED, council=SHARED)
    council = replace(one.relation("council"), label="the aldermen", kind="partners")
    said = compared(one, one.with_relation(council), plot(STEERED))
    assert "Not with c: the council." in said
    assert "With b this is called: the aldermen. It is not the same kind of relation everywhere (a: " in said
    assert "They have no relation in common." in compared(
        one.without_relation("partners"), one.without_relation("council")
    )


def test_the_packs_that_cases_were_made_with_are_told_where_they_differ() -> None:
    older = replace(plot(STEERED), packs=(("garden", "1.1.0"),))
    assert "Made with: a: garden 1.1.0; b: garden 1.2.0." in compared(older, plot(STEERED))
    assert "Made with" not in compared(older, older)


def test_an_audit_hears_ids_and_receipts_and_a_client_neither() -> None:
    cases: Sequence[Case] = (plot(STEERED), plot(NEAR))
    for audience, heard in (("client", ()), ("consultant", ("[work.plan]",)), ("audit", ("[work.plan]", "partners.work.plan = our-plan", "sha256"))):  # fmt: skip
        said = compared(*cases, audience=audience)
        assert [part for part in ("[work.plan]", "partners.work.plan = our-plan", "sha256") if part in said] == list(
            heard
        )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("moments", [True, False])
def test_there_is_no_average_no_percentage_and_no_judgement(language: Language, moments: bool) -> None:
    said = compared(plot(STEERED), plot(SHARED), plot(NEAR), moments=moments, language=language).lower()
    assert not [
        word
        for word in ("%", "gemiddeld", "average", "fout", "wrong", "gelijk heeft", "right", "beter", "better")
        if word in said
    ]


def test_for_whom_nothing_changes_is_told_in_the_order_of_the_views() -> None:
    more = plot({**STEERED, "work.plan": "one-plan"})
    said = compared(plot(STEERED), with_answer(more, "work.pace", "unknown"), more)
    assert "→ Without an answer it becomes for a: too little to name a form (points to steered). " in said
    assert "→ For b and c nothing changes." in said


def dated(case: Case, date: str, by: str = "") -> Case:
    """The case with all answers about the partners given on this date, by this person."""
    partners = case.relation("partners")
    told = {id: replace(each, date=date, by=by) for id, each in partners.answers.items()}
    return case.with_relation(replace(partners, answers=answers(told)))


@pytest.mark.parametrize(
    ("first", "second", "backwards"),
    [
        ("2026-09-01", "2026-03-01", True),
        ("2026-03-01", "2026-09-01", False),
        ("2026-03-02", "2026-03", False),
        ("2026-04", "2026-03-02", True),
        ("spring 2026", "autumn 2026", False),
        ("2026-03-01", "", False),
    ],
)
def test_moments_whose_dates_run_the_other_way_are_said_to_do_so(first: str, second: str, backwards: bool) -> None:
    cases = dated(plot(STEERED), first), dated(plot(SHARED), second)
    told = f"The dates run the other way: {first} stands before {second} here."
    said = compared(*cases, moments=True)
    assert (told in said) == backwards
    assert said.count("The dates run") == backwards
    assert "The dates run" not in compared(*cases)


def test_moments_that_other_people_answered_may_differ_because_people_do() -> None:
    ann, piet = dated(plot(STEERED), "2026-03", "Ann"), dated(plot(SHARED), "2026-09", "Piet")
    said = compared(ann, piet, moments=True)
    assert said.split(" ━━ ")[0].endswith(
        "The answers are not always from the same person: Ann (2026-03) and Piet (2026-09). "
        "What moved may also be a difference between people."
    )
    for others in ((dated(plot(SHARED), "2026-09", "Ann"),), (dated(plot(SHARED), "2026-09"),)):
        assert "between people" not in compared(ann, *others, moments=True)
    assert "between people" not in compared(ann, piet)


def test_what_one_knows_of_three_is_told_apart_from_what_two_know() -> None:
    case = plot(STEERED)
    blank = with_answer(case, "work.pace", "unknown")
    assert "Known to only one of you: 1." in compared(case, blank, blank)
    assert "Not known to everyone: 1." in compared(case, case, blank)
    assert "Not known at every moment: 1." in compared(case, blank, moments=True)
    assert "Bij maar één van jullie bekend: 1." in compared(case, blank, language="nl")
