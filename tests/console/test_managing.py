"""The closing menu: adding, deepening, revisiting, seeing, renaming, retyping and removing relations."""

from pathlib import Path

import pytest

from engine.consultation import relations
from engine.model.case import Case
from tests.gardening import SHARED, STEERED, Given, plot
from tests.talking import Talk, asked, talk

REST: Given = {"work.plan": "one-plan", "work.signs": ("weeds",), "task.who-wants": "many"}
SUMMER: Given = {"task.season": "summer"}


def finished(**others: Given) -> Case:
    """A case of which nothing is open."""
    return plot({**STEERED, **REST}, shared=SUMMER, **others)


def chosen(held: Talk, words: str, *lines: str) -> str:
    """Chooses an item of the closing menu by its words, then types more."""
    menu = held.hold()
    (number,) = {line.split()[0] for line in menu.splitlines() if line.strip().endswith(words)}
    return held.hold(number, *lines)


def test_adding_a_relation_starts_a_quick_scan_and_copies_nothing(tmp_path: Path) -> None:
    held = talk(tmp_path, finished())
    shown = chosen(held, "add a relation", "2", "the mayor", "1", "stop")
    assert "We start with a short round. Nothing was copied from another relation." in shown
    assert "1 of 6, theme 1 of 3" in shown
    assert "the partners among themselves" not in shown
    relation = held.case.relation("the-mayor")
    assert (relation.kind, relation.label, relation.deeper) == ("council", "the mayor", ())
    assert relation.answers.keys() == {"position"}


def test_a_relation_without_a_name_is_called_after_its_kind(tmp_path: Path) -> None:
    held = talk(tmp_path, finished())
    chosen(held, "add a relation", "1", "")
    assert held.case.relations[-1].label == "the neighbours"


def test_after_the_quick_scan_the_reading_is_shown_and_the_menu_offers_to_go_deeper(tmp_path: Path) -> None:
    held = talk(tmp_path, finished())
    shown = chosen(held, "add a relation", "2", "they", *["2"] * 6)
    assert "━━ they" in shown
    assert "Clearly shared: all decide." in shown
    assert "go deeper into a theme" in shown


@pytest.mark.parametrize(
    ("theme", "questions", "deeper"),
    [("3", ["work.plan", "work.signs"], ("work",)), ("4", ["task.who-wants"], ("task",)),
     ("5", ["work.plan", "work.signs", "task.who-wants"], ("work", "task"))],
)  # fmt: skip
def test_a_theme_or_all_of_them_can_be_opened(
    tmp_path: Path, theme: str, questions: list[str], deeper: tuple[str, ...]
) -> None:
    held = talk(tmp_path, finished(council=SHARED))
    shown = chosen(held, "go deeper into a theme", theme, *["2"] * len(questions))
    assert asked(shown) == questions
    assert held.case.relation("council").deeper == deeper


def test_without_anything_deeper_or_another_relation_the_menu_does_not_offer_it(tmp_path: Path) -> None:
    menu = talk(tmp_path, finished()).hold()
    for words in ("go deeper into a theme", "change the kind of a relation", "remove a relation"):
        assert words not in menu


def test_an_answer_can_be_changed_afterwards(tmp_path: Path) -> None:
    held = talk(tmp_path, finished())
    shown = chosen(held, "look at answers or change them", "go who-began", "2", "0")
    assert "Mostly steered" in shown or "Clearly steered" in shown
    assert held.case.relation("partners").answers["start.who-began"].values == ("all-of-us",)


def test_renaming_keeps_everything_but_the_name(tmp_path: Path) -> None:
    before = finished(council=SHARED)
    held = talk(tmp_path, before)
    chosen(held, "rename a relation", "2", "  they: #1  ")
    assert [relation.label for relation in held.case.relations] == ["us", "they: #1"]
    assert held.case.relation("council").answers == before.relation("council").answers
    chosen(held, "rename a relation", "2", "")
    assert held.case.relation("council").label == "they: #1"


def test_retyping_keeps_the_answers_and_never_touches_the_partners(tmp_path: Path) -> None:
    held = talk(tmp_path, finished(council=SHARED))
    chosen(held, "change the kind of a relation", "1")
    assert [relation.kind for relation in held.case.relations] == ["partners", "neighbours"]
    assert held.case.relation("council").answers.keys() == SHARED.keys()


@pytest.mark.parametrize(
    ("sure", "left"), [("1", ["partners"]), ("0", ["partners", "council"]), ("back", ["partners", "council"])]
)
def test_a_relation_is_removed_after_a_yes(tmp_path: Path, sure: str, left: list[str]) -> None:
    held = talk(tmp_path, finished(council=SHARED))
    assert "All answers about the council will be gone." in chosen(held, "remove a relation", sure)
    assert [relation.id for relation in held.case.relations] == left


def test_one_of_several_relations_is_chosen_by_its_number(tmp_path: Path) -> None:
    held = talk(tmp_path, finished(council=SHARED, neighbours=SHARED))
    shown = chosen(held, "remove a relation", "3", "1")
    assert "━━" not in shown
    assert [relation.id for relation in held.case.relations] == ["partners", "council"]


def test_the_outcome_can_be_seen_again_with_all_its_advice(tmp_path: Path) -> None:
    held = talk(tmp_path, finished())
    shown = chosen(held, "see the outcome and all advice")
    assert "━━ us" in shown
    assert "language.season" not in shown
    assert "Do trust.nowhere." in shown


@pytest.mark.parametrize("line", ["9", "6", "-1", "", "x", "1 2", "99999999"])
def test_a_number_that_is_not_in_the_menu_is_explained_and_asked_again(tmp_path: Path, line: str) -> None:
    held = talk(tmp_path, finished())
    shown = held.hold(line, "0")
    assert "choose one of the numbers above, or type stop to close" in shown
    assert held.code == 0


def test_back_and_zero_leave_a_choice_and_stop_leaves_the_consultation(tmp_path: Path) -> None:
    held = talk(tmp_path, finished(council=SHARED))
    for back in ("0", "back"):
        assert chosen(held, "add a relation", back, "0").count("With whom else") == 2
    assert chosen(held, "add a relation", "stop", "0").count("With whom else") == 1
    assert held.case == finished(council=SHARED)


def test_with_as_many_relations_as_a_case_can_have_none_is_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relations, "MOST_RELATIONS", 2)
    held = talk(tmp_path, finished())
    assert "add a relation" in held.hold()
    chosen(held, "add a relation", "1", "they", *["1"] * 6)
    menu = numbers(held.hold())
    assert menu["rename a relation"] == "5"
    assert "add a relation" not in menu


def numbers(menu: str) -> dict[str, str]:
    """The number of every item of the last closing menu that was shown."""
    lines = menu.rpartition("With whom else")[2].splitlines()[1:]
    return {line[5:]: line[:5].strip() for line in lines if line[:5].strip().isdigit()}


def test_no_item_of_the_menu_changes_its_number_when_others_come_and_go(tmp_path: Path) -> None:
    held = talk(tmp_path, finished())
    alone = numbers(held.hold())
    both = numbers(chosen(held, "add a relation", "2", "they", *["2"] * 6))
    all_open = numbers(chosen(held, "go deeper into a theme", "5", *["2"] * 3))
    again = numbers(chosen(held, "remove a relation", "1"))
    assert alone == again
    assert list(alone.values()) == ["1", "2", "3", "4", "5", "0"]
    assert set(both) > set(all_open) > set(alone)
    for menu in (alone, all_open):
        assert menu.items() <= both.items()


def test_a_theme_keeps_its_number_when_another_was_opened(tmp_path: Path) -> None:
    held = talk(tmp_path, finished(council=SHARED))
    before = chosen(held, "go deeper into a theme", "0")
    chosen(held, "go deeper into a theme", "3", "2", "2")
    after = chosen(held, "go deeper into a theme", "0")
    assert "   3 The work" in before.splitlines()
    assert "   3 The work" not in after.splitlines()
    assert {"   4 The task", "   5 all of them"} <= set(before.splitlines()) & set(after.splitlines())


def test_a_relation_has_the_same_number_in_every_list(tmp_path: Path) -> None:
    held = talk(tmp_path, finished(council=SHARED, neighbours=SHARED))
    for words in (
        "rename a relation",
        "remove a relation",
        "change the kind of a relation",
        "look at answers or change them",
    ):
        shown = chosen(held, words, "0").splitlines()
        assert {"   2 the council", "   3 the neighbours"} <= set(shown)


@pytest.mark.parametrize(
    ("words", "typed", "said"),
    [
        ("rename a relation", ["2", "the mayor"], "Relation 'the council' is now called 'the mayor'."),
        ("rename a relation", ["2", ""], "The name stays 'the council'."),
        ("rename a relation", ["2", "back"], "The name stays 'the council'."),
        ("change the kind of a relation", ["1"], "Relation 'the council' is now about the neighbours. The answers stay."),
        ("remove a relation", ["1"], "Relation 'the council' was removed."),
        ("remove a relation", ["0"], "Relation 'the council' stays."),
    ],
)  # fmt: skip
def test_what_was_done_to_a_relation_is_said(tmp_path: Path, words: str, typed: list[str], said: str) -> None:
    shown = chosen(talk(tmp_path, finished(council=SHARED)), words, *typed)
    assert f"  {said}" in shown.splitlines()


def test_at_a_name_back_and_stop_are_no_name_and_a_name_may_begin_like_them(tmp_path: Path) -> None:
    held = talk(tmp_path, finished())
    assert chosen(held, "add a relation", "1", "back").count("With whom else") == 2
    assert chosen(held, "add a relation", "1", "stop", "0").count("With whom else") == 1
    assert len(held.case.relations) == 1
    chosen(held, "add a relation", "1", "Stopwatch")
    assert held.case.relations[-1].label == "Stopwatch"


def test_a_short_round_that_was_broken_off_is_not_said_to_be_done(tmp_path: Path) -> None:
    done = "That was the short round."
    held = talk(tmp_path, finished())
    assert done in chosen(held, "add a relation", "2", "others", *["1"] * 6)
    assert done not in chosen(held, "add a relation", "1", "they", "1", "advice")


def test_what_the_outcome_rests_on_is_said_once_and_the_codes_with_all_advice(tmp_path: Path) -> None:
    held = talk(tmp_path, plot(STEERED))
    legend, codes = "This is meant to start a conversation", "A code such as D04"
    shown = " ".join(held.hold("advice", "2", "advice").split())
    assert (shown.count("━━ us"), shown.count(legend), shown.count(codes)) == (2, 1, 0)
    shown = " ".join(held.hold("advice", "3").split())
    assert (shown.count("━━ us"), shown.count(legend), shown.count(codes)) == (2, 2, 1)
