"""A case: frozen, and changed only into another one."""

from dataclasses import FrozenInstanceError, replace

import pytest

from engine.model.case import NO_ANSWERS, Answer, Case, Relation, answers, new_case

X, Y = Answer(("x",)), Answer(("y",), note="said so", by="Ann", date="2026-01-02")
PARTNERS = Relation("partners", "partners", "us", answers({"do.a": X}))
STAFF = Relation("staff", "staff", "them", answers({"do.a": Y}))
CASE = Case("case", "en", (("small", "1.0.0"),), (PARTNERS, STAFF), answers({"all.b": X}))


def test_a_relation_is_found_by_its_id() -> None:
    assert CASE.relation("staff") is STAFF
    with pytest.raises(KeyError, match="clients"):
        CASE.relation("clients")


def test_a_changed_relation_keeps_its_place() -> None:
    changed = replace(PARTNERS, label="all of us")
    assert CASE.with_relation(changed).relations == (changed, STAFF)
    assert CASE.relations == (PARTNERS, STAFF)


def test_a_new_relation_comes_last() -> None:
    clients = Relation("clients", "clients", "clients")
    assert CASE.with_relation(clients).relations == (PARTNERS, STAFF, clients)


@pytest.mark.parametrize(("gone", "left"), [("partners", (STAFF,)), ("staff", (PARTNERS,)), ("x", (PARTNERS, STAFF))])
def test_a_relation_can_be_left_out(gone: str, left: tuple[Relation, ...]) -> None:
    assert CASE.without_relation(gone) == replace(CASE, relations=left)


def test_the_answers_of_a_relation_are_the_shared_ones_and_its_own() -> None:
    assert dict(CASE.answers_of(STAFF)) == {"all.b": X, "do.a": Y}
    assert dict(CASE.answers_of(PARTNERS)) == {"all.b": X, "do.a": X}
    assert dict(replace(CASE, answers=answers({"do.a": Y})).answers_of(PARTNERS)) == {"do.a": X}


def test_every_answer_has_its_place() -> None:
    assert list(CASE.places()) == [(None, "all.b", X), (PARTNERS, "do.a", X), (STAFF, "do.a", Y)]


def test_answers_cannot_be_changed() -> None:
    given = {"do.a": X}
    held = answers(given)
    given["do.b"] = Y
    assert dict(held) == {"do.a": X}
    with pytest.raises(TypeError):
        held["do.b"] = Y  # type: ignore[index]
    with pytest.raises(TypeError):
        NO_ANSWERS["do.b"] = Y  # type: ignore[index]


@pytest.mark.parametrize(("value", "field"), [(CASE, "title"), (PARTNERS, "label"), (X, "values")])
def test_a_value_cannot_be_changed(value: object, field: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(value, field, "other")


def test_a_relation_begins_without_answers() -> None:
    first, second = (Relation(id, "staff", "them") for id in ("staff", "staff-2"))
    assert dict(first.answers) == dict(second.answers) == {}
    assert first.deeper == ()


def test_a_new_case_has_the_partners_and_all_their_themes() -> None:
    case = new_case("case", "nl", (("small", "1.0.0"),), "us")
    assert case == Case("case", "nl", (("small", "1.0.0"),), (Relation("partners", "partners", "us", deeper=None),))
    assert list(case.places()) == []
