"""Bugs that were found in the consultation, its case files and its command line; each stays mended."""

from io import StringIO
from pathlib import Path

import pytest

from engine.console.consult import consult
from engine.console.sitting import Sitting
from engine.console.terminal import Terminal
from engine.consultation.case_file import open_case, save
from engine.consultation.replies import NotUnderstood, Said, understood
from engine.errors import InputError
from engine.explanation.ranking import ranked
from tests.fired import TENSION, advised
from tests.gardening import PLAIN_CASE, garden, opened, plot, with_answer
from tests.talking import Typed, asked, garden_reasoner, talk


def test_a_file_of_pack_cases_is_said_to_be_that(tmp_path: Path) -> None:
    path = tmp_path / "cases.yaml"
    path.write_text("theme: plot\ncases: []\n", encoding="utf-8")
    with pytest.raises(
        InputError, match="these are cases of a pack, no consultation; kompas pack test FOLDER runs them"
    ):
        open_case(path, garden())


def test_a_note_at_an_open_question_does_not_make_the_file_unreadable(tmp_path: Path) -> None:
    held = talk(tmp_path, plot({}))
    held.hold("note ask Ann first")
    shown = held.hold("1", "note and Bob", "stop")
    assert asked(shown)[0] == "position"
    assert held.case.relation("partners").answers["position"].note == "ask Ann first"


def test_a_question_whose_option_is_no_more_can_be_put(tmp_path: Path) -> None:
    file = opened(tmp_path, PLAIN_CASE.replace("1.2.0", "1.1.0").replace("one-of-us", "one-of-old"))
    target = StringIO()
    source = Typed(["go who-began", "answers", "1", "stop"])
    assert consult(Sitting(Terminal("en", source, target), file, garden_reasoner())) == 0
    assert asked(target.getvalue())[0] == "start.who-began"
    told = open_case(file.path, garden()).case.relation("partners").answers
    assert told["start.who-began"].values == ("one-of-us",)


def test_an_answer_in_the_wrong_place_of_an_older_case_is_not_reasoned_with(tmp_path: Path) -> None:
    text = PLAIN_CASE.replace("1.2.0", "1.1.0").replace("relations:", "answers: {work.pace: as-agreed}\nrelations:")
    case = opened(tmp_path, text).case
    assert garden_reasoner().derive(case).readings["partners"].count("shared") == 0


def test_a_note_longer_than_a_file_takes_is_refused_before_it_is_saved(tmp_path: Path) -> None:
    held = talk(tmp_path, plot({}))
    assert "a note is at most 10000 characters long" in held.hold("note " + "x" * 10_001, "note " + "y" * 10_000)
    assert held.case.relation("partners").answers["position"].note == "y" * 10_000


def test_a_name_cut_off_at_a_space_is_the_same_on_disk_and_in_memory(tmp_path: Path) -> None:
    held = talk(tmp_path, plot({}))
    held.hold("advice", "5", "a" * 199 + " b", "1", "1")
    assert held.case.relation("partners").label == "a" * 199


def test_a_folded_title_is_not_rewritten_by_the_save_of_an_answer(tmp_path: Path) -> None:
    text = PLAIN_CASE.replace("title: The plot", "title: >\n  The plot\n  thickens")
    file = opened(tmp_path, text)
    save(file, with_answer(file.case, "work.pace", "as-agreed"))
    assert file.path.read_text() == f"{text}      work.pace: as-agreed\n"


@pytest.mark.parametrize("text", [PLAIN_CASE.replace("head", "head\t# me"), PLAIN_CASE.replace("title: ", "title:\t")])
def test_a_tab_between_words_does_not_stop_the_save_of_an_answer(tmp_path: Path, text: str) -> None:
    file = opened(tmp_path, text)
    case = with_answer(file.case, "work.pace", "as-agreed")
    assert open_case(save(file, case).file.path, garden()).case == case


def test_weet_niet_is_dutch_only_and_may_be_cut_off_after_its_hyphen() -> None:
    assert isinstance(understood("weet niet", "en"), NotUnderstood)
    assert understood("weet niet", "nl") == understood("weet-n", "nl") == Said("unknown")


def test_skipping_the_only_open_question_is_explained(tmp_path: Path) -> None:
    everything = {
        question.id: question.options[0].id for question in garden().questions if question.id != "task.season"
    }
    everything["work.signs"] = ("weeds",)
    shown = talk(tmp_path, plot(everything)).hold("next", "stop")
    assert "this is the only question still open" in shown


def test_a_role_on_a_tension_is_not_advised_twice_and_not_beside_another_role() -> None:
    first, rest = ranked([advised("role", 1, 1, TENSION), advised("role", 1, 2)])
    assert [[item.advice.id for item in items] for items in (first, rest)] == [["role.n1"], ["role.n2"]]
