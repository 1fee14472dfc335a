"""A worked case is told in both languages."""

import pytest

from engine.language import Language
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load


@pytest.fixture(scope="module")
def spectrum() -> KnowledgeBase:
    """The base pack."""
    return load()


def test_a_worked_case_is_there_in_both_languages_with_the_same_answers(spectrum: KnowledgeBase) -> None:
    assert spectrum.cases
    for worked in spectrum.cases:
        told = {language: worked.case(language) for language in ("nl", "en")}
        assert [case.language for case in told.values()] == ["nl", "en"]
        given = [
            [(about and about.id, q, answer.values) for about, q, answer in case.places()] for case in told.values()
        ]
        assert given[0] == given[1] != []
        assert told["nl"].title == worked.title.nl
        assert told["en"].title == worked.title.en


@pytest.mark.parametrize("language", ["fr", ""])
def test_another_language_is_not_there(spectrum: KnowledgeBase, language: Language) -> None:
    with pytest.raises(KeyError):
        spectrum.cases[0].case(language)
