"""Conditions that nothing can satisfy: a rule or advice with only such branches can never fire."""

from collections.abc import Iterator

from engine.errors import Fault
from engine.language import Text
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Advice, Condition, Rule, Test
from engine.packs.content import Content

NAMES_A_FORM = frozenset({"clear", "leaning"})


def faults_of_triggering(content: Content, knowledge: KnowledgeBase) -> Iterator[Fault]:
    """The rules and advice of a pack that no answers can make fire."""
    items: tuple[Rule | Advice, ...] = (*knowledge.rules, *knowledge.advice)
    for item in items:
        if item.pack != content.id or possible(item.condition, knowledge):
            continue
        nothing_left = [test for branch in item.condition.branches for test in branch if not test.accepted]
        for test in dict.fromkeys(nothing_left):
            sentence = Text(
                f"dit kan nooit vuren: 'not' noemt alles wat '{test.field}' kan zijn",
                f"this can never fire: 'not' names everything that '{test.field}' can be",
            )
            remedy = Text(
                f"laat in 'not' een antwoord weg, of haal '{test.field}' weg",
                f"leave an answer out of 'not', or take '{test.field}' out",
            )
            yield Fault(item.place, sentence, item.id, remedy=remedy)
        if not nothing_left:
            sentence = Text(
                "dit kan nooit vuren: de voorwaarden spreken elkaar tegen",
                "this can never fire: its conditions contradict each other",
            )
            remedy = Text(
                "haal een van de voorwaarden weg die niet samen kunnen gelden",
                "take out one of the conditions that cannot hold together",
            )
            yield Fault(item.place, sentence, item.id, remedy=remedy)


def possible(condition: Condition, knowledge: KnowledgeBase) -> bool:
    """Whether at least one branch has no contradiction on its face: one field that must be two things, or a form without a word for it."""
    return any(_possible(branch, knowledge) for branch in condition.branches)


def _possible(branch: tuple[Test, ...], knowledge: KnowledgeBase) -> bool:
    accepted: dict[str, frozenset[str]] = {}
    for test in branch:
        if not test.accepted:
            return False
        if not knowledge.fields[test.field].multiple:
            accepted[test.field] = accepted.get(test.field, test.accepted) & test.accepted
    if not all(accepted.values()):
        return False
    word = accepted.get("word", NAMES_A_FORM)
    needs_form = "form" in accepted or any(
        field.startswith("against.") and "yes" in values for field, values in accepted.items()
    )
    return bool(word & NAMES_A_FORM) or not needs_form
