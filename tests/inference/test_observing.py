"""What is known of a relation before any rule fires."""

import pytest

from engine.inference.observing import observed
from engine.model.case import Case
from engine.model.knowledge_base import KnowledgeBase
from tests.pack_parts import case, knowledge, option, question

XYZ = (option("x"), option("y"), option("z"))


@pytest.fixture(scope="module")
def known() -> KnowledgeBase:
    """A question of each sort, and a sector."""
    asked = [
        question("do.one", *XYZ),
        question("do.order", *XYZ, kind="ordered", not_applicable=True),
        question("do.many", *XYZ, kind="multiple", not_applicable=True),
        question("all.one", *XYZ, scope="collaboration", about="task"),
    ]
    return knowledge(asked, sector=True)


def of(told: Case, known: KnowledgeBase, field: str) -> frozenset[str]:
    return observed(told, told.relations[0], known)[field]


@pytest.mark.parametrize(
    ("id", "answer", "expected"),
    [
        ("do.one", "x", {"x"}),
        ("do.one", "unknown", {"unknown"}),
        ("do.one", "not-asked", {"not-asked"}),
        ("do.order", "not-applicable", {"not-applicable"}),
        ("do.many", ("x", "z"), {"x", "z"}),
        ("do.many", "y", {"y"}),
        ("do.many", (), set()),
        ("do.many", "unknown", {"unknown"}),
        ("do.many", "not-applicable", {"not-applicable"}),
    ],
)
def test_an_answer_is_known_by_its_values(
    known: KnowledgeBase, id: str, answer: str | tuple[str, ...], expected: set[str]
) -> None:
    assert of(case({"partners": {id: answer}}), known, id) == expected


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("do.one", "gone"),
        ("do.one", "not-applicable"),
        ("do.one", ("x", "y")),
        ("do.one", ()),
        ("do.order", ("x", "unknown")),
        ("do.many", ("x", "gone")),
        ("do.many", ("x", "unknown")),
        ("do.many", ("unknown", "not-applicable")),
    ],
)
def test_an_answer_that_does_not_fit_its_question_is_left_out(
    known: KnowledgeBase, id: str, answer: str | tuple[str, ...]
) -> None:
    assert of(case({"partners": {id: answer}}), known, id) == {"not-asked"}


def test_what_was_not_answered_is_not_asked(known: KnowledgeBase) -> None:
    told = case({"partners": {}})
    found = observed(told, told.relations[0], known)
    assert {field: found[field] for field in known.question} == {id: {"not-asked"} for id in known.question}


def test_a_question_that_no_longer_exists_is_left_out(known: KnowledgeBase) -> None:
    told = case({"partners": {"do.gone": "x"}})
    assert set(observed(told, told.relations[0], known)) == {*known.question, "relation", "sector"}


def test_what_holds_for_the_collaboration_is_known_of_every_relation(known: KnowledgeBase) -> None:
    told = case({"partners": {"do.one": "x"}, "staff": {"do.one": "y"}}, shared={"all.one": "z"})
    found = [observed(told, relation, known) for relation in told.relations]
    assert [(each["do.one"], each["all.one"]) for each in found] == [({"x"}, {"z"}), ({"y"}, {"z"})]


def test_the_kind_of_the_relation_is_known(known: KnowledgeBase) -> None:
    assert of(case({"staff-2": {}}), known, "relation") == {"staff"}


@pytest.mark.parametrize(
    ("packs", "expected"), [(("small",), set()), (("small", "water"), {"water"}), (("small", "fire"), set())]
)
def test_the_sectors_are_those_of_the_case_that_are_loaded(
    known: KnowledgeBase, packs: tuple[str, ...], expected: set[str]
) -> None:
    assert of(case({"partners": {}}, packs=packs), known, "sector") == expected
