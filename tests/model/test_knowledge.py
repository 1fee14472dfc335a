"""Questions and options, and the texts of forms, in values that cannot change."""

from dataclasses import FrozenInstanceError

import pytest

from engine.model.knowledge_base import KnowledgeBase
from tests.pack_parts import knowledge, option, question


@pytest.fixture(scope="module")
def known() -> KnowledgeBase:
    """Three questions: one that counts, one that only shows, one that does neither."""
    return knowledge(
        [
            question("do.counts", option("r", "red"), option("g", "green"), option("n"), kind="multiple"),
            question("do.shows", option("r", also_fits="red", dimension="aside"), option("n")),
            question("do.silent", option("y"), option("n"), kind="ordered"),
        ]
    )


@pytest.mark.parametrize(
    ("id", "counts", "multiple"), [("do.counts", True, True), ("do.shows", False, False), ("do.silent", False, False)]
)
def test_a_question_counts_only_with_evidence_that_counts(
    known: KnowledgeBase, id: str, counts: bool, multiple: bool
) -> None:
    assert known.question[id].counts is counts
    assert known.question[id].multiple is multiple


def test_options_are_found_by_id_in_their_order(known: KnowledgeBase) -> None:
    asked = known.question["do.counts"]
    assert list(asked.by_id) == ["r", "g", "n"]
    assert asked.by_id["g"] is asked.options[1]


@pytest.mark.parametrize("field", ["id", "options", "quick"])
def test_a_question_cannot_be_changed(known: KnowledgeBase, field: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(known.question["do.counts"], field, None)
