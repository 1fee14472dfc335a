"""The explanations after a consultation, chosen by number."""

from pathlib import Path

from tests.gardening import SHARED, STEERED, plot
from tests.talking import talk

EXPLAIN = "4"
FULL = {**STEERED, "work.plan": "one-plan", "work.signs": ("weeds",), "task.who-wants": "many"}
SUMMER = {"task.season": "summer"}


def shown(folder: Path, *lines: str) -> str:
    """What is shown after these lines at the closing menu, on one line."""
    return " ".join(talk(folder, plot(FULL, SUMMER)).hold(EXPLAIN, *lines).split())


def test_every_question_is_a_number_away_and_back_leads_to_the_menu(tmp_path: Path) -> None:
    said = shown(tmp_path, "1", "1", "2", "2", "4", "5", "6", "0", "0")
    assert "Explained: us 1 How did you get there? 2 Why not something else?" in said
    for part in ("We say so because: • one of us counts", "Why not shared?", "It takes two other answers at once",
                 "How sure is this?", "There is nothing that can still change anything now."):  # fmt: skip
        assert part in said
    assert said.count("Explained: us") == 6
    assert "Everything is saved in" in said


def test_an_answer_can_be_supposed_and_the_case_stays(tmp_path: Path) -> None:
    held = talk(tmp_path, plot(FULL, SUMMER))
    before = held.file.path.read_bytes()
    said = " ".join(held.hold(EXPLAIN, "3", "6", "2", "0", "0").split())
    assert 'How fast does it go? Then: "As agreed". Now: "By the clock".' in said
    assert held.file.path.read_bytes() == before


def test_advice_can_be_chosen_to_hear_how_it_came_about(tmp_path: Path) -> None:
    assert "The advice: Do " in shown(tmp_path, "1", "2", "0", "0")


def test_back_at_every_choice_changes_nothing(tmp_path: Path) -> None:
    said = shown(tmp_path, "1", "0", "2", "0", "3", "0", "3", "1", "0", "0", "0")
    assert said.count("Explained: us") == 5


def test_one_of_several_relations_is_chosen_first(tmp_path: Path) -> None:
    held = talk(tmp_path, plot(FULL, SUMMER, council={**SHARED}))
    said = " ".join(held.hold(EXPLAIN, "2", "5", "0", "0").split())
    assert "Explained: the council" in said
    assert "Clearly shared: all decide. How sure is this?" in said
    assert "Explained" not in " ".join(held.hold(EXPLAIN, "0", "0").split())
