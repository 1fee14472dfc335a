"""What advice states of a client was answered, and what an answer settles otherwise is not advised."""

import pytest

from engine.language import LANGUAGES, Language
from engine.model.knowledge import NOT_ASKED, POSITION, UNKNOWN
from engine.model.knowledge_base import OPEN
from engine.model.rule import Advice, Test
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


def answers_for_another_form(advice: Advice) -> set[str]:
    """Of questions that may be open: the answers that also let the advice fire, yet point to another form than its own."""
    found = set()
    for branch in advice.condition.branches:
        forms = {form for test in branch if test.field == "form" for form in test.accepted}
        for test in branch:
            question = spectrum().question.get(test.field)
            if forms and question and NO_ANSWER & test.accepted:
                chosen = [o for o in question.options if o.id in test.accepted and o.evidence and o.evidence.counts]
                found |= {f"{question.id}: {o.id}" for o in chosen if o.evidence and o.evidence.form not in forms}
    return found


def test_advice_that_waits_for_an_answer_yields_to_one_that_points_elsewhere() -> None:
    assert {a.id: found for a in spectrum().advice if (found := answers_for_another_form(a))} == {}
