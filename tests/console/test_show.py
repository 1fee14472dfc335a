"""An outcome on the terminal: the form, why, what speaks against it, the task, and advice with its because."""

import pytest

from engine.console.show import FEW, show_outcome, show_relation
from engine.console.terminal import Terminal
from engine.explanation.outcome import outcome
from engine.explanation.ranking import KIND_TITLE
from engine.explanation.wording.advice import BASIS_LABEL, said_basis
from engine.language import LANGUAGES, Language, Text
from engine.model.case import Case
from engine.model.knowledge import Basis
from tests.gardening import SHARED, STEERED, Given, garden, plot, with_answer
from tests.talking import Typed, garden_reasoner

MANY: Given = {**STEERED, "work.pace": "as-agreed", "work.signs": ("weeds", "tidy-beds"), "task.who-wants": "many"}


def shown(case: Case, language: Language = "en", more: bool = False) -> str:
    """What is shown of the partners, with its lines joined where they were wrapped."""
    target = Typed([])
    found = outcome(case, garden_reasoner().derive(case), garden())[0]
    show_relation(Terminal(language, Typed([]), target), found, garden(), more)
    return " ".join(target.getvalue().split())


def test_the_reading_comes_first_with_reasons_for_and_against() -> None:
    text = shown(plot(MANY, council=SHARED))
    places = [
        text.index(part)
        for part in ("━━ us", "Clearly steered: one gardener leads.", "• the head counts", "• as agreed counts", "tidy beds fits", "▸ ")
    ]  # fmt: skip
    assert places == sorted(places)
    for notice in ("! One leads what many want.", "! The weeds are winning.", "! Here one leads, elsewhere all share."):
        assert notice in text


def test_a_few_reasons_are_shown_and_the_rest_is_counted() -> None:
    text = shown(plot({**STEERED, "work.plan": "one-plan"}))
    assert text.split("and 3 more answers")[0].count("•") == FEW
    assert "and one more answer" in shown(plot({id: v for id, v in STEERED.items() if id != "work.pace"}))
    assert "more answer" not in shown(plot({"work.pace": "by-the-clock"})).split("▸")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_piece_of_advice_says_what_why_how_and_because(language: Language) -> None:
    text = shown(plot(MANY), language, more=True)
    case = plot(MANY)
    found = outcome(case, garden_reasoner().derive(case), garden())[0]
    because = {"nl": "want:", "en": "because:"}[language]
    for item in found.up_front + found.more:
        words = text[text.index(f"▸ {KIND_TITLE[item.advice.kind][language]}: {item.advice.what[language]}") :]
        assert item.advice.why[language] in words
        assert f"→ {item.advice.how[language]} {because}" in words


def test_a_note_is_shown_with_its_reason_as_it_was_typed() -> None:
    text = shown(with_answer(plot(STEERED), "work.who-decides", "the-head", note="[red]he[/red] \x1b[2Jsaid"))
    assert 'the head counts ("[red]he[/red] [2Jsaid")' in text


def test_nothing_known_shows_no_reasons() -> None:
    text = shown(plot({}))
    assert "Too little to name a form" in text
    assert "•" not in text.split("▸")[0]


def test_every_kind_of_advice_has_a_title_in_both_languages() -> None:
    assert all(title.nl and title.en for title in KIND_TITLE.values())


@pytest.mark.parametrize(
    ("basis", "with_claims", "said"),
    [
        (Basis("stated", ("D01", "D02")), False, BASIS_LABEL["stated"].en),
        (Basis("stated", ("D01", "D02")), True, f"{BASIS_LABEL['stated'].en}: D01, D02"),
        (Basis("derived", ("D01",), Text("x", "x")), False, BASIS_LABEL["derived"].en),
        (Basis("literature", reference="Ann (2020), Beds"), False, f"{BASIS_LABEL['literature'].en}: Ann (2020), Beds"),
        (Basis("proposal"), False, BASIS_LABEL["proposal"].en),
        (Basis("proposal", reviewed_by="Ann"), False, "our proposal, reviewed by Ann"),
    ],
)
def test_on_what_advice_rests_is_said(basis: Basis, with_claims: bool, said: str) -> None:
    assert said_basis(basis, with_claims).en == said


@pytest.mark.parametrize(
    ("language", "lead"), [("nl", "nog open, met jouw notitie:"), ("en", "still open, with your note:")]
)
def test_a_note_at_a_question_without_an_answer_is_shown_as_open(language: Language, lead: str) -> None:
    case = with_answer(plot(STEERED), "work.plan", "unknown", note="ask [b]Ann[/b]")
    ask = garden().question["work.plan"].ask[language]
    assert f'{lead} · {ask} ("ask [b]Ann[/b]")' in shown(case, language)
    assert lead not in shown(with_answer(case, "work.plan", "our-plan", note="ask Ann"), language)


def test_the_codes_of_claims_are_explained_where_they_are_shown() -> None:
    case = plot(STEERED)
    found = outcome(case, garden_reasoner().derive(case), garden())

    def legend(more: bool) -> str:
        target = Typed([])
        show_outcome(Terminal("en", Typed([]), target), found, garden(), more)
        return " ".join(target.getvalue().split()).rpartition("The source is")[2]

    assert "A code such as D04 is a claim of the source, in our words. With kompas sources you see them all." in legend(
        True
    )
    assert "D04" not in legend(False)
