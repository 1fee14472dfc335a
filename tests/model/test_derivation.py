"""A derivation: facts by kind and relation, in the order of firing, each with all that supports it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.model.derivation import Derivation, Fact, Firing, Reading
from tests.small_packs import PATIENT

ANSWER = Fact("partners", "answer", "do.a", "x")
LATE, EARLY = (Fact("partners", "finding", name, "yes") for name in ("late", "early"))
THEIRS = Fact("staff", "finding", "late", "yes")
READ = Fact("partners", "reading", "red", "clear")
FIRINGS = (
    Firing("finding.b", 0, LATE, (ANSWER,)),
    Firing("finding.a", 1, EARLY, (ANSWER,)),
    Firing("finding.a", 0, THEIRS, ()),
    Firing("finding.c", 0, LATE, ()),
    Firing("reading", 0, READ, ()),
)
RED = Reading("clear", "red", ("red",), (("red", 4), ("green", 1)), frozenset({"red"}))
DERIVATION = Derivation({"partners": RED}, FIRINGS)


def test_every_firing_that_concluded_a_fact_supports_it_in_order() -> None:
    assert DERIVATION.supports == {
        LATE: (FIRINGS[0], FIRINGS[3]),
        EARLY: (FIRINGS[1],),
        THEIRS: (FIRINGS[2],),
        READ: (FIRINGS[4],),
    }


@pytest.mark.parametrize(
    ("relation", "expected"),
    [(None, (LATE, EARLY, THEIRS)), ("partners", (LATE, EARLY)), ("staff", (THEIRS,)), ("x", ())],
)
def test_facts_are_found_by_kind_and_relation_once_each(relation: str | None, expected: tuple[Fact, ...]) -> None:
    assert DERIVATION.facts("finding", relation) == expected


def test_readings_say_the_same_by_their_word_and_the_forms_they_name() -> None:
    mixed = Reading("mixed", None, ("red", "green"), (("red", 2), ("green", 2)), frozenset())
    assert mixed.said == replace(mixed, forms=("green", "red"), counts=(), defining=frozenset({"red"})).said
    assert mixed.said != replace(mixed, word="insufficient").said
    assert mixed.said != replace(mixed, forms=("red",)).said


def test_a_kind_that_nothing_concluded_has_no_facts() -> None:
    assert DERIVATION.facts("advice") == ()
    assert DERIVATION.facts("answer") == ()


def test_the_reading_of_a_relation_is_a_fact() -> None:
    assert DERIVATION.reading_fact("partners") == READ
    with pytest.raises(IndexError):
        DERIVATION.reading_fact("staff")


@pytest.mark.parametrize(
    ("fact", "id"),
    [
        (LATE, "partners/finding/late=yes"),
        (Fact("partners", "evidence", "do.a", "red", "defining"), "partners/evidence/do.a=red/defining"),
        (Fact("staff-2", "fit", "red", "open"), "staff-2/fit/red=open"),
    ],
)
def test_a_fact_has_a_readable_key(fact: Fact, id: str) -> None:
    assert fact.id == id


@settings(PATIENT)
@given(st.permutations([LATE, EARLY, THEIRS, READ, ANSWER]))
def test_facts_have_one_order(facts: list[Fact]) -> None:
    assert sorted(facts) == [ANSWER, EARLY, LATE, READ, THEIRS]


def test_a_reading_counts() -> None:
    assert (RED.counted, RED.count("red"), RED.count("green")) == (5, 4, 1)
    with pytest.raises(KeyError):
        RED.count("blue")
