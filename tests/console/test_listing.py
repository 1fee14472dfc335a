"""All questions with their options and ids, so that a case file can be written by hand."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from engine.console.listing import show_questions
from engine.console.terminal import Terminal
from engine.consultation.case_file import open_case
from engine.language import LANGUAGES, Language
from engine.machine.questions import questions_result
from engine.machine.results import as_json
from tests.gardening import garden, written
from tests.running import kompas, spectrum


def listed(language: Language) -> str:
    """The list as text."""
    target = StringIO()
    show_questions(Terminal(language, StringIO(), target), garden())
    return target.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_and_option_stands_in_the_list_with_its_id(language: Language) -> None:
    text = listed(language)
    for question in garden().questions:
        assert f"{question.ask[language]}\n  {question.id}  (" in text
        block = text[text.index(f"\n  {question.id}  (") :]
        for option in question.options:
            (line,) = {
                line for line in block.splitlines()[: len(question.options) + 2] if line.strip().startswith(option.id)
            }
            assert line.split(maxsplit=1)[1] == option.text[language]


def test_the_list_says_what_kind_of_answer_a_question_takes() -> None:
    text = listed("en")
    assert "work.signs  (several answers: [a, b])" in text
    assert "work.who-decides  (one answer, short round, not-applicable)" in text
    assert "task.season  (one answer, on the whole collaboration, not-applicable)" in text
    assert "Every question also takes: unknown." in text


def test_the_questions_stand_in_the_order_of_asking() -> None:
    text = listed("nl")
    places = [text.index(f"  {question.id}  (") for question in garden().questions]
    assert places == sorted(places)


def data(language: Language | None) -> Any:
    """The questions as data, through JSON."""
    return json.loads(as_json(questions_result(garden(), language)))


def test_the_data_has_texts_in_one_language_or_in_both() -> None:
    assert data("nl")["questions"][0]["ask"] == "Waar sta jij?"
    assert data("en")["questions"][0]["ask"] == "Where do you stand?"
    assert data(None)["questions"][0]["ask"] == {"nl": "Waar sta jij?", "en": "Where do you stand?"}
    assert data(None)["schema"] == "coalitiekompas/questions/1"
    assert [data(language)["asked"]["language"] for language in ("nl", None)] == ["nl", "both"]


def test_a_case_file_with_any_answer_of_the_list_can_be_opened(tmp_path: Path) -> None:
    found = data("en")
    for take in range(5):
        answers: dict[str, dict[str, str]] = {"collaboration": {}, "relation": {}}
        for question in found["questions"]:
            allowed = question["answers"]
            answers[question["scope"]][question["id"]] = allowed[take % len(allowed)]
        position = answers["relation"].pop("position")
        relation = {"id": "partners", "kind": found["relation-kinds"][0]["id"], "label": "us", "position": position}
        case = {
            "schema": "coalitiekompas/case/1",
            "title": "T",
            "answers": answers["collaboration"],
            "relations": [{**relation, "answers": answers["relation"]}],
        }
        told = open_case(written(tmp_path, json.dumps(case)), garden()).case
        assert len(list(told.places())) == len(garden().questions)


def test_the_command_lists_every_question_as_the_same_bytes_in_every_process() -> None:
    first, second = (
        kompas("questions", "--format", "json", PYTHONHASHSEED=seed, LANG=locale)
        for seed, locale in (("0", "nl"), ("7", "C"))
    )
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout == second.stdout == as_json(questions_result(spectrum(), None)).decode()
