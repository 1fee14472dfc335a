"""A case made with an older pack still opens: what is no more is kept in the file, named, and left out of the reasoning."""

from pathlib import Path

import pytest

from engine.consultation.asking import next_open
from engine.consultation.case_file import open_case, read_case, save
from engine.consultation.relations import added
from engine.inference.reasoner import Reasoner
from tests.gardening import PLAIN_CASE, garden, garden_with_pond, opened, plot, refusal, with_answer, written

OLD = """\
schema: coalitiekompas/case/1
title: The plot
language: en
packs: {garden: 0.9.0}
answers:
  task.season: autumn   # there were four
  work.plan: our-plan
relations:
  - id: partners
    kind: partners
    label: us
    position: {value: king, note: long ago}
    answers:
      start.who-began: one-of-us
      start.who-dug: a-mole   # asked in the old days
      work.who-pays: [the-head, nobody]
      work.signs: [weeds, moles]
  - id: council
    kind: council
    label: they
    deeper: [seeds]
"""
LEFT_OUT = [
    "answers > task.season: 'autumn' is no answer to this question",
    "answers > work.plan: this question belongs to a relation",
    "partners > position: 'king' is no answer to this question",
    "partners > start.who-dug: question 'start.who-dug' does not exist",
    "partners > work.who-pays: this question has exactly one answer",
    "partners > work.signs: 'moles' is no answer to this question",
    "council > deeper: theme 'seeds' does not exist",
]


def test_what_is_no_more_is_named_in_both_languages(tmp_path: Path) -> None:
    file = opened(tmp_path, OLD)
    assert [note.en for note in file.left_out] == LEFT_OUT
    assert file.left_out[0].nl == "answers > task.season: 'autumn' is geen antwoord op deze vraag"


def test_what_is_no_more_is_left_out_of_the_reasoning(tmp_path: Path) -> None:
    case = opened(tmp_path, OLD).case
    assert dict(case.relation("partners").answers) == dict(
        plot({"start.who-began": "one-of-us"}).relation("partners").answers
    )
    assert Reasoner(garden()).derive(case).readings["partners"].counts == (("steered", 1), ("shared", 0), ("loose", 0))


def test_a_question_whose_answer_is_no_more_is_asked_again(tmp_path: Path) -> None:
    case = opened(tmp_path, OLD).case
    question = next_open(case, case.relation("partners"), garden())
    assert question is not None
    assert question.id == "position"


def test_saving_another_answer_keeps_what_is_no_more_in_the_file(tmp_path: Path) -> None:
    file = opened(tmp_path, OLD)
    save(file, with_answer(file.case, "work.pace", "as-agreed"))
    assert file.path.read_text() == OLD.replace("moles]\n", "moles]\n      work.pace: as-agreed\n")
    assert [note.en for note in open_case(file.path, garden()).left_out] == LEFT_OUT


def test_a_new_answer_takes_the_place_of_the_one_that_is_no_more(tmp_path: Path) -> None:
    file = opened(tmp_path, OLD)
    case = with_answer(with_answer(file.case, "position", "head"), "work.signs", "weeds")
    again = open_case(save(file, case).file.path, garden())
    assert again.case == case
    assert [note.en for note in again.left_out] == [
        LEFT_OUT[0], LEFT_OUT[1], LEFT_OUT[3], LEFT_OUT[4], LEFT_OUT[6],
    ]  # fmt: skip


@pytest.mark.parametrize("packs", ["packs: {garden: 1.2.0}\n", ""])
def test_a_case_of_this_very_pack_or_of_none_must_fit(tmp_path: Path, packs: str) -> None:
    said = refusal(written(tmp_path, OLD.replace("packs: {garden: 0.9.0}\n", packs)))
    assert len(said) == len(LEFT_OUT)
    assert [note.split("; ")[0].split(": ", 1)[1] for note in said] == LEFT_OUT


FRIENDS = OLD.replace("kind: council", "kind: friends")


def test_a_relation_of_a_kind_that_is_no_more_is_kept_and_left_out_of_the_reasoning(tmp_path: Path) -> None:
    file = opened(tmp_path, FRIENDS)
    assert "council: 'friends' is no kind of relation" in [note.en for note in file.left_out]
    assert [relation.id for relation in file.case.relations] == ["partners"]
    case, id = added(file.case, "council", "Council", {"council"})
    assert id == "council-2"
    save(file, with_answer(case, "work.pace", "as-agreed"))
    assert FRIENDS[FRIENDS.index("  - id: council") :] in file.path.read_text()
    assert "council-2" in file.path.read_text()
    assert "'friends' is no kind of relation" in refusal(written(tmp_path, FRIENDS.replace("0.9.0", "1.2.0")))[-2]


def test_a_case_of_which_no_relation_is_left_is_refused(tmp_path: Path) -> None:
    text = OLD.replace("kind: council", "kind: friends").replace("kind: partners", "kind: foes")
    said = refusal(written(tmp_path, text))
    assert sum("is no kind of relation" in line for line in said) == 2


def test_a_pack_that_is_not_found_is_named_and_what_it_brought_is_kept(tmp_path: Path) -> None:
    text = FRIENDS.replace("garden: 0.9.0", "garden: 1.2.0, friendship: 0.3.0")
    file = opened(tmp_path, text)
    assert file.left_out[0].nl == "pakket friendship 0.3.0: niet gevonden"
    assert file.left_out[0].en == "pack friendship 0.3.0: not found"
    assert {note.en for note in file.left_out[1:]} == {*LEFT_OUT, "council: 'friends' is no kind of relation"}
    assert read_case(file.path).packs == ("garden", "friendship")
    save(file, with_answer(file.case, "work.pace", "as-agreed"))
    assert "friendship: 0.3.0" in file.path.read_text()


def test_every_sector_pack_that_is_loaded_takes_part_in_the_case_and_is_named_in_it(tmp_path: Path) -> None:
    path = written(tmp_path, PLAIN_CASE)
    file = open_case(path, garden_with_pond())
    assert file.case.packs == garden_with_pond().identity
    assert path.read_text() == PLAIN_CASE
    save(file, with_answer(file.case, "work.pace", "as-agreed"))
    assert "pond: " in path.read_text()
    older = written(tmp_path, PLAIN_CASE.replace("garden: 1.2.0", "garden: 1.2.0\n  pond: 0.0.1"), "older.yaml")
    assert open_case(older, garden_with_pond()).case.packs == (("garden", "1.2.0"), ("pond", "0.0.1"))


def test_a_note_at_an_open_question_is_no_answer_of_an_older_pack(tmp_path: Path) -> None:
    text = PLAIN_CASE.replace("one-of-us", "{value: not-asked, note: ask Ann}")
    file = opened(tmp_path, text)
    assert file.left_out == ()
    assert file.case.relation("partners").answers["start.who-began"].note == "ask Ann"
