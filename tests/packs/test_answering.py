"""Whether values are an answer to a question: the algebra in a table, for every kind of question."""

import pytest

from engine.errors import Place
from engine.packs.answering import values_allowed, wrong_with
from tests.packs.small_pack import HERE, WrittenPack

KNOWLEDGE = WrittenPack(HERE / "small").load()
SINGLE = KNOWLEDGE.question["work.who-decides"]  # one, together, both; not-applicable
ORDERED = KNOWLEDGE.question["work.who-pays"]  # one, all
MULTIPLE = KNOWLEDGE.question["work.seen"]  # plans, parties
NO_ANSWER, ONE, ALONE, TWICE = "is no answer", "exactly one", "stand alone", "stands here twice"

TABLE = [
    (SINGLE, ("one",), []),
    (SINGLE, ("unknown",), []),
    (SINGLE, ("not-applicable",), []),
    (SINGLE, ("not-asked",), [NO_ANSWER]),
    (SINGLE, ("plans",), [NO_ANSWER]),
    (SINGLE, ("One",), [NO_ANSWER]),
    (SINGLE, ("",), [NO_ANSWER]),
    (SINGLE, (), [ONE]),
    (SINGLE, ("one", "both"), [ONE]),
    (SINGLE, ("one", "one"), [ONE, TWICE]),
    (SINGLE, ("one", "unknown"), [ONE, ALONE]),
    (SINGLE, ("x", "x"), [NO_ANSWER, NO_ANSWER, ONE, TWICE]),
    (ORDERED, ("all",), []),
    (ORDERED, ("one", "all"), [ONE]),
    (ORDERED, ("not-applicable",), [NO_ANSWER]),
    (MULTIPLE, ("plans",), []),
    (MULTIPLE, ("parties", "plans"), []),
    (MULTIPLE, (), []),
    (MULTIPLE, ("unknown",), []),
    (MULTIPLE, ("plans", "unknown"), [ALONE]),
    (MULTIPLE, ("plans", "not-applicable"), [NO_ANSWER, ALONE]),
    (MULTIPLE, ("not-asked",), [NO_ANSWER]),
    (MULTIPLE, ("plans", "plans"), [TWICE]),
    (MULTIPLE, ("plans", "prties"), [NO_ANSWER]),
]


@pytest.mark.parametrize(("question", "values", "wrong"), TABLE, ids=lambda value: getattr(value, "id", str(value)))
def test_values_are_an_answer_or_it_is_said_why_not(
    question: object, values: tuple[str, ...], wrong: list[str]
) -> None:
    place = Place("x.yaml", 3, 4)
    found = list(wrong_with(question, values, place, "trail"))  # type: ignore[arg-type]
    assert len(found) == len(wrong)
    for fault, words in zip(found, wrong, strict=True):
        assert words in fault.sentence.en
        assert (fault.place, fault.trail) == (place, "trail")


def test_what_is_no_answer_is_refused_with_what_is() -> None:
    (fault,) = wrong_with(SINGLE, ("togther",), Place("x.yaml"), "")
    assert fault.allowed == values_allowed(SINGLE) == ("one", "together", "both", "unknown", "not-applicable")
    assert fault.meant == "together"


def test_not_applicable_is_an_answer_only_where_it_can_be() -> None:
    assert values_allowed(ORDERED) == ("one", "all", "unknown")
    assert values_allowed(MULTIPLE) == ("plans", "parties", "unknown")
