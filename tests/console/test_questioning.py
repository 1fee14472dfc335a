"""A question on the terminal: its options, its help, why it is asked, and the answers so far."""

from io import StringIO
from pathlib import Path

from engine.console.questioning import help_on
from engine.console.terminal import Terminal
from engine.model.case import Case
from engine.packs.finding import load
from tests.gardening import SHARED, STEERED, Given, garden, plot, with_answer
from tests.talking import talk


def shown(folder: Path, *lines: str, told: Given | None = None, case: Case | None = None, language: str = "en") -> str:
    """What a consultation shows, with its lines joined where they were wrapped."""
    case = case or plot(told or {})
    return " ".join(talk(folder, case, "nl" if language == "nl" else "en").hold(*lines).split())


def test_a_question_shows_its_options_with_their_numbers(tmp_path: Path) -> None:
    said = shown(tmp_path, "1")
    assert "Who began? 1 One of us 2 All of us 3 Passers-by 4 It varies >" in said


def test_a_question_with_several_answers_says_how_to_give_them(tmp_path: Path) -> None:
    said = shown(tmp_path, told={**STEERED, "work.plan": "our-plan"})
    assert '3 Weeds (several: "1 3"; 0 = none of these)' in said


def test_going_back_shows_what_was_answered_and_noted(tmp_path: Path) -> None:
    said = shown(tmp_path, "note asked twice", "1", "back")
    assert "note: asked twice" in said
    assert "● 1 I lead 2 I help out now: I lead note: asked twice" in said


def test_an_empty_choice_and_what_is_not_known_are_said_in_words(tmp_path: Path) -> None:
    case = with_answer(plot({"work.signs": (), "work.plan": "unknown"}), "work.pace", "not-asked", note="soon")
    said = shown(tmp_path, "go signs", "go plan", "go pace", case=case)
    assert "now: none of these" in said
    assert "now: we do not know" in said
    assert "now: not asked" not in said


def test_help_explains_with_an_example_and_says_what_unknown_and_the_shared_options_mean(tmp_path: Path) -> None:
    said = shown(tmp_path, "?", "go who-decides", "?", told={"position": "head"})
    assert "Think of the shed: who began?" in said
    assert "· It varies: Both happen." in said
    assert "· unknown: you do not know at the moment. It counts nowhere" in said
    assert said.count("· n/a: the question makes no sense here.") == 1
    assert "You can also type: why, back, next, go QUESTION, answers, unknown, note TEXT, standing, advice" in said


def test_help_explains_the_terms_that_a_question_links_to() -> None:
    spectrum, target = load(), StringIO()
    help_on(Terminal("nl", StringIO(), target), spectrum.question["deciding.who-cuts-the-knot"], spectrum)
    said = " ".join(target.getvalue().split())
    assert "· inspraak: Een moment waarop anderen zeggen wat ze ervan vinden." in said
    assert "· wie begon: Wie de eerste stap zette" in said
    assert "· koers:" not in said


def test_why_says_what_each_answer_would_do_and_how_things_stand(tmp_path: Path) -> None:
    said = shown(tmp_path, "why", told={k: v for k, v in STEERED.items() if k != "work.pace"})
    assert (
        "This question counts for the form. What each answer would do: 1 By the clock: counts for steered. The reading would become: Clearly steered: one gardener leads."
        in said
    )
    assert "2 As agreed: counts for shared. The reading would become: Mixed" not in said
    assert "3 It varies: does not count." in said
    assert (
        "This is how it stands. Too little to name a form: 4 answers count. It takes at least 5. What there is points to steered."
        in said
    )
    assert "What counts: 4 for steered." in said


def test_why_of_a_question_that_does_not_count_says_what_it_is_for(tmp_path: Path) -> None:
    said = shown(tmp_path, "why", "go signs", "why", "go who-wants", "why")
    assert "This question does not decide the form, but it decides which advice suits your place." in said
    assert (
        "This question does not count for the form; what you choose is shown all the same. One piece of advice depends on it."
        in said
    )
    assert (
        "This question is about the task, not about the form. It shows whether the task suits shared and steered."
        in said
    )


def test_the_answers_so_far_are_listed_with_number_id_and_note(tmp_path: Path) -> None:
    case = with_answer(
        plot({"position": "head", "work.signs": ("weeds", "laughter")}), "work.plan", "our-plan", note="Ann"
    )
    said = shown(tmp_path, "answers", case=case)
    assert "1 Where do you stand? I lead position" in said
    assert "2 Who began? still open start.who-began" in said
    assert '7 Who makes the plan? Our plan ("Ann") work.plan' in said
    assert "8 What do you see? Weeds; Laughter work.signs" in said


def test_the_standing_tells_the_three_states_apart(tmp_path: Path) -> None:
    for number, (told, state) in enumerate(
        [
            ({}, "open. Still possible: steered, shared or loose."),
            ({"start.who-began": "one-of-us", "work.who-pays": "the-head"}, "direction settled. If one form comes out, it is steered;"),
            ({**STEERED, "work.who-pays": "unknown", "work.pace": "unknown"}, "reading settled. No open question can change"),
            ({**SHARED, "work.who-pays": "the-head", "start.who-asked": "the-head", "work.pace": "unknown"}, "direction settled. No single form can come out any more; one question can still change the word."),
        ]
    ):  # fmt: skip
        (tmp_path / str(number)).mkdir()
        assert f"Standing: {state}" in shown(tmp_path / str(number), "standing", told=told)


def test_a_note_without_text_and_a_reply_that_means_nothing_are_explained(tmp_path: Path) -> None:
    said = shown(tmp_path, "note", "frobnicate", "", "n/a", "1 2", "go 99")
    assert "type the text after it: note TEXT" in said
    assert "I do not understand 'frobnicate'; type a number, or ? for help" in said
    assert "this question always applies; if you do not know, choose unknown" in said
    assert "choose one number here" in said
    assert "there is no question 99; choose 1 to 10" in said


def test_everything_is_there_in_dutch(tmp_path: Path) -> None:
    said = shown(tmp_path, "notitie x", "antwoorden", "waarom", "hulp", "stand", "weet-niet", language="nl")
    for dutch in (
        "Waar sta jij?",
        "Notitie bewaard.",
        "nog open",
        "Stand: open.",
        "weet-niet: je weet het nu niet.",
        "Denk aan de schuur",
    ):
        assert dutch in said
    assert all(question.ask.en not in said for question in garden().questions)


def test_a_question_on_the_whole_collaboration_says_so_above_it(tmp_path: Path) -> None:
    english = shown(tmp_path, "1", "go season")
    assert "The task · the whole collaboration" in english
    assert "The start · us " in english
    (tmp_path / "nl").mkdir()
    assert "De opgave · de hele samenwerking" in shown(tmp_path / "nl", "ga season", language="nl")
