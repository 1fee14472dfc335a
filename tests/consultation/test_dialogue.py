"""The steps of the dialogue: answering, going back and forth, notes, and what is wrong with a reply."""

from dataclasses import replace

import pytest

from engine.consultation import dialogue as steps
from engine.consultation.dialogue import LONGEST_NOTE, Dialogue, begin
from engine.errors import Fault
from engine.language import Language
from engine.model.case import Answer, Case
from engine.model.knowledge import NOT_APPLICABLE, NOT_ASKED, PARTNERS, UNKNOWN
from tests.gardening import STEERED, garden, plot


def at(question: str, case: Case | None = None, relation: str = PARTNERS) -> Dialogue:
    """A dialogue at a question."""
    return Dialogue(garden(), case or plot({}), relation, garden().question[question])


def fine(step: Dialogue | Fault) -> Dialogue:
    """The dialogue of a step that must succeed."""
    assert isinstance(step, Dialogue)
    return step


def wrong(step: Dialogue | Fault) -> str:
    """What is said of a step that must not succeed."""
    assert isinstance(step, Fault)
    assert step.said("nl") != step.said("en")
    return step.said("en").removeprefix(": ")


def where(dialogue: Dialogue) -> str | None:
    """The id of the question that a dialogue is at."""
    return dialogue.at.id if dialogue.at else None


def said(dialogue: Dialogue, question: str) -> Answer | None:
    """The answer to a question."""
    return dialogue.given(garden().question[question])


def test_a_number_answers_and_goes_on_to_the_next_question() -> None:
    step = fine(steps.chosen(at("start.who-began"), (2,)))
    assert said(step, "start.who-began") == Answer(("all-of-us",))
    assert where(step) == "start.who-asked"


def test_answering_every_question_ends_the_dialogue() -> None:
    dialogue, asked = begin(garden(), plot({}), PARTNERS), []
    while dialogue.at is not None:
        asked.append(dialogue.at.id)
        dialogue = fine(steps.chosen(dialogue, (1,)))
    assert asked == [question.id for question in garden().questions]
    assert dict(dialogue.case.answers) == {"task.season": Answer(("summer",))}


@pytest.mark.parametrize(
    ("question", "numbers", "values"),
    [
        ("work.signs", (1, 3), ("tidy-beds", "weeds")),
        ("work.signs", (3, 1, 3), ("tidy-beds", "weeds")),
        ("work.signs", (2,), ("laughter",)),
        ("work.signs", (0,), ()),
        ("work.pace", (1,), ("by-the-clock",)),
    ],
)
def test_numbers_choose_options(question: str, numbers: tuple[int, ...], values: tuple[str, ...]) -> None:
    assert said(fine(steps.chosen(at(question), numbers)), question) == Answer(values)


@pytest.mark.parametrize(
    ("question", "numbers", "sentence"),
    [
        ("work.pace", (1, 2), "choose one number here"),
        ("work.pace", (0,), "0 is no choice here; choose 1 to 3"),
        ("work.pace", (4,), "4 is no choice here; choose 1 to 3"),
        ("work.signs", (1, 9), "9 is no choice here; choose 1 to 3"),
        ("work.signs", (0, 1), "0 is no choice here; choose 1 to 3"),
    ],
)
def test_wrong_numbers_are_explained(question: str, numbers: tuple[int, ...], sentence: str) -> None:
    assert wrong(steps.chosen(at(question), numbers)) == sentence


def test_unknown_is_always_possible_and_not_applicable_only_where_it_can_be() -> None:
    for question in garden().questions:
        dialogue = at(question.id)
        assert said(steps.unknown(dialogue), question.id) == Answer((UNKNOWN,))
        if question.can_be_not_applicable:
            assert said(fine(steps.not_applicable(dialogue)), question.id) == Answer((NOT_APPLICABLE,))
        else:
            assert wrong(steps.not_applicable(dialogue)).startswith("this question always applies")


def test_a_note_at_an_open_question_leaves_it_open_and_stays_with_its_answer() -> None:
    noted = fine(steps.noted(at("work.plan"), "ask Ann"))
    assert (where(noted), said(noted, "work.plan")) == ("work.plan", Answer((NOT_ASKED,), "ask Ann"))
    answered = fine(steps.chosen(noted, (1,)))
    assert said(answered, "work.plan") == Answer(("one-plan",), "ask Ann")
    again = fine(steps.noted(at("work.plan", answered.case), "Ann said so"))
    assert said(again, "work.plan") == Answer(("one-plan",), "Ann said so")


def test_a_note_is_as_long_as_a_case_file_takes() -> None:
    assert fine(steps.noted(at("work.plan"), "x" * LONGEST_NOTE))
    assert wrong(steps.noted(at("work.plan"), "x" * (LONGEST_NOTE + 1))) == "a note is at most 10000 characters long"


def test_back_goes_to_the_question_before_answered_or_not() -> None:
    case = plot({"work.pace": "as-agreed", "task.who-wants": "many"})
    assert where(fine(steps.back(at("work.plan", case)))) == "work.pace"
    assert where(fine(steps.back(at("task.season", case)))) == "task.who-wants"
    assert where(fine(steps.back(Dialogue(garden(), case, PARTNERS)))) == "task.season"
    assert wrong(steps.back(at("position", case))) == "this is the first question"


def test_skipping_leaves_the_question_open_and_comes_back_to_it_at_the_end() -> None:
    case = plot({**STEERED, "work.signs": ("weeds",), "task.who-wants": "many"})
    skipped = fine(steps.skipped(at("work.plan", case)))
    assert (where(skipped), said(skipped, "work.plan")) == ("task.season", None)
    assert where(fine(steps.chosen(skipped, (1,)))) == "work.plan"
    last = fine(steps.chosen(skipped, (1,)))
    assert wrong(steps.skipped(last)) == "this is the only question still open"


@pytest.mark.parametrize(
    ("target", "question"),
    [
        ("1", "position"),
        ("07", "work.plan"),
        ("work.pace", "work.pace"),
        ("pace", "work.pace"),
        ("who-d", "work.who-decides"),
        ("start.who-a", "start.who-asked"),
        ("eason", "task.season"),
    ],
)
def test_a_question_is_found_by_its_number_its_id_or_a_part_of_it(target: str, question: str) -> None:
    assert where(fine(steps.go_to(at("position"), target, "en"))) == question


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("0", "there is no question 0; choose 1 to 10"),
        ("11", "there is no question 11; choose 1 to 10"),
        ("9" * 5000, "there is no question 999999; choose 1 to 10"),
        ("", "type a number, name or theme after it: go QUESTION"),
        ("who-", "'who-' fits more than one question; allowed: start.who-began, start.who-asked, work.who-decides, work.who-pays, task.who-wants"),
        ("the ", "'the ' fits more than one question; allowed: The start, The work, The task"),
        ("task.one-can", "there is no question or theme 'task.one-can'; type answers for all questions with their number and name; allowed: Your place, The start, The work, The task"),
        ("work.plam", "there is no question or theme 'work.plam'"),
    ],
)  # fmt: skip
def test_a_question_that_is_not_there_is_explained(target: str, sentence: str) -> None:
    assert wrong(steps.go_to(at("position"), target, "en")).startswith(sentence)


@pytest.mark.parametrize(
    ("target", "language", "question"),
    [
        ("The work", "en", "work.who-decides"),
        ("the w", "en", "work.who-decides"),
        ("YOUR", "en", "position"),
        ("work", "nl", "work.who-decides"),
        ("het werk", "nl", "work.who-decides"),
        ("jouw", "nl", "position"),
        ("het b", "nl", "start.who-began"),
        ("who-b", "nl", "start.who-began"),
    ],
)
def test_a_theme_is_found_by_the_beginning_of_its_title_in_the_language_that_is_spoken(
    target: str, language: Language, question: str
) -> None:
    assert where(fine(steps.go_to(at("task.season"), target, language))) == question


def test_a_title_in_another_language_is_not_known() -> None:
    assert wrong(steps.go_to(at("position"), "het werk", "en")).startswith("there is no question or theme 'het werk'")


def test_a_theme_of_the_quick_scan_begins_at_what_is_asked_and_another_at_its_first_question() -> None:
    turned = replace(garden(), questions=garden().questions[::-1])
    dialogue = replace(at("position", plot({}, council={}), "council"), knowledge=turned)
    assert where(fine(steps.go_to(dialogue, "the work", "en"))) == "work.pace"
    assert where(fine(steps.go_to(dialogue, "the task", "en"))) == "task.who-wants"


def test_the_nearest_question_is_suggested() -> None:
    assert wrong(steps.go_to(at("position"), "work.plam", "en")).endswith("did you mean 'work.plan'?")


def test_a_question_beyond_the_quick_scan_is_reached_by_name_and_the_scan_goes_on_after_it() -> None:
    dialogue = at("start.who-asked", plot({}, council={"position": "head"}), "council")
    beyond = fine(steps.go_to(dialogue, "plan", "en"))
    assert where(beyond) == "work.plan"
    assert where(fine(steps.chosen(beyond, (1,)))) == "start.who-began"
    assert wrong(steps.go_to(dialogue, "7", "en")) == "there is no question 7; choose 1 to 6"


def test_an_answer_about_one_relation_says_nothing_about_another() -> None:
    step = fine(steps.chosen(at("work.pace", plot({}, council={}), "council"), (1,)))
    assert dict(step.case.relation("council").answers) == {"work.pace": Answer(("by-the-clock",))}
    assert dict(step.case.relation(PARTNERS).answers) == {}


def test_changing_an_answer_brings_back_the_questions_that_hang_on_it() -> None:
    many = fine(steps.chosen(at("task.who-wants"), (2,)))
    assert where(many) == "task.season"
    one = fine(steps.chosen(at("task.who-wants", many.case), (1,)))
    assert where(one) == "task.one-can"
