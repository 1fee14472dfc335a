"""The demonstration: what was told, the questions with the answers given, and what came out."""

from io import StringIO

import pytest

from engine.console.demo import demonstrated, play
from engine.console.questioning import said
from engine.console.terminal import Terminal
from engine.explanation.outcome import outcome
from engine.inference.reasoner import Reasoner
from engine.language import LANGUAGES, Language
from engine.model.knowledge import UNKNOWN
from tests.running import spectrum


@pytest.fixture(scope="module")
def played() -> dict[Language, str]:
    """What the demonstration shows, per language, with its lines joined where they were wrapped."""
    shown: dict[Language, str] = {}
    for language in LANGUAGES:
        target = StringIO()
        play(Terminal(language, StringIO(), target), demonstrated(spectrum()), spectrum())
        shown[language] = " ".join(target.getvalue().split())
    return shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_story_comes_first_and_then_every_question_with_the_answer_and_its_note(
    played: dict[Language, str], language: Language
) -> None:
    worked = demonstrated(spectrum())
    case = worked.case(language)
    assert " ".join(worked.told[language].split()) in played[language]
    for _, id, answer in case.places():
        question = spectrum().question[id]
        words = f'{question.ask[language]} > {said(question, answer, language)} ("{answer.note}")'
        assert (" ".join(words.split()) in played[language]) == (answer.values != (UNKNOWN,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_comes_out_with_its_reading_and_its_advice_up_front(
    played: dict[Language, str], language: Language
) -> None:
    case = demonstrated(spectrum()).case(language)
    assert len(case.relations) > 1
    for found in outcome(case, Reasoner(spectrum()).derive(case), spectrum()):
        assert f"━━ {found.relation.label}" in played[language]
        assert found.sentence[language] in played[language]
        for item in found.up_front:
            assert " ".join(item.advice.what[language].split()) in played[language]
            assert " ".join(item.advice.how[language].split()) in played[language]


def test_the_demonstrated_case_is_mixed() -> None:
    case = demonstrated(spectrum()).case("en")
    forms = {reading.form for reading in Reasoner(spectrum()).derive(case).readings.values()}
    assert len(forms) > 1
