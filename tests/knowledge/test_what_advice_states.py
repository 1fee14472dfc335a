"""What advice states of a client was answered."""

import pytest

from engine.language import LANGUAGES, Language
from engine.model.knowledge import NOT_ASKED, POSITION, UNKNOWN
from engine.model.knowledge_base import OPEN
from engine.model.rule import Test
from tests.running import spectrum

ABOUT_YOU: dict[Language, str] = {"nl": "Bij jullie ", "en": "In your case"}  # how a sentence about this client begins
NOT_AN_ANSWER = {"form", "word", "relation", POSITION}
NO_ANSWER = {NOT_ASKED, UNKNOWN, OPEN}


def rests_on_an_answer(branch: tuple[Test, ...]) -> bool:
    """Whether something holds only because a question was answered, beyond the form and who is who."""
    return any(test.field not in NOT_AN_ANSWER and NO_ANSWER.isdisjoint(test.accepted) for test in branch)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_this_client_rests_on_an_answer(language: Language) -> None:
    said = [advice for advice in spectrum().advice if ABOUT_YOU[language] in advice.why[language]]
    assert said
    assert [a.id for a in said if not all(map(rests_on_an_answer, a.condition.branches))] == []
