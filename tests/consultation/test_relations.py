"""Adding, renaming, retyping, removing and deepening relations; nothing is copied and no id is used twice."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.consultation.relations import added, deepened, removed, renamed, retyped
from engine.model.knowledge import PARTNERS
from tests.gardening import STEERED, plot


def test_a_new_relation_starts_empty_with_the_quick_scan_and_leaves_the_others_alone() -> None:
    before = plot(STEERED, shared={"task.season": "summer"})
    case, id = added(before, "council", "Gemeente Één")
    relation = case.relation(id)
    assert (id, relation.kind, relation.label) == ("gemeente-een", "council", "Gemeente Één")
    assert (dict(relation.answers), relation.deeper) == ({}, ())
    assert case.without_relation(id) == before


@given(st.lists(st.one_of(st.text(), st.just("they"), st.just("partners"), st.just("שלום")), max_size=8))
def test_every_new_relation_gets_an_id_of_its_own(labels: list[str]) -> None:
    case = plot({})
    for label in labels:
        case, id = added(case, "council", label)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id)
    ids = [relation.id for relation in case.relations]
    assert len(set(ids)) == len(ids) == len(labels) + 1


def test_a_relation_keeps_its_id_and_answers_under_another_name_or_kind() -> None:
    before = plot({}, council=STEERED)
    case = retyped(renamed(before, "council", "the mayor"), "council", "neighbours")
    relation = case.relation("council")
    assert (relation.label, relation.kind) == ("the mayor", "neighbours")
    assert relation.answers == before.relation("council").answers
    assert [r.id for r in case.relations] == [PARTNERS, "council"]


def test_a_relation_can_be_removed_but_not_the_partners() -> None:
    case = plot({}, council=STEERED, neighbours={})
    assert removed(case, "council") == plot({}, neighbours={})
    with pytest.raises(ValueError, match="the partners are always there"):
        removed(case, PARTNERS)


def test_themes_are_opened_once_and_in_the_order_of_asking_for_them() -> None:
    case = deepened(deepened(plot({}, council={}), "council", ("task", "work")), "council", ("work", "you"))
    assert case.relation("council").deeper == ("task", "work", "you")
    assert deepened(case, PARTNERS, ("work",)) == case
