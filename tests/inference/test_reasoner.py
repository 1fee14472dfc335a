"""The reasoner: Experta does the work, one reasoner serves every case, and nothing stays behind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inference.experta_door import Strategy
from engine.inference.reasoner import Engine, Reasoner
from engine.model.case import Case
from engine.model.knowledge_base import KnowledgeBase
from tests.pack_parts import FORMS, advice, case, knowledge, option, question, rule
from tests.small_packs import PATIENT, cases, knowledge_bases

RED = {f"conduct.q{n}": "red" for n in range(5)}
ALL_RED = case({"partners": RED})


class Never(Strategy):
    """An agenda that drops every activation."""

    def _update_agenda(self, agenda: object, added: object, removed: object) -> None:
        pass


class Idle(Engine):
    """Experta with that agenda."""

    __strategy__ = Never


def without(name: str) -> type[Engine]:
    """Experta with one rule fewer."""

    class Fewer(Engine):
        def __init__(self, rules: list[object]) -> None:
            kept = [made for made in rules if made.__name__ != name]
            assert len(kept) == len(rules) - 1
            super().__init__(kept)

    return Fewer


@pytest.fixture(scope="module")
def five() -> KnowledgeBase:
    """Five questions that count, a finding, and advice on the form."""
    asked = [
        question(
            id,
            *(option(form, form, "defining" if id in ("conduct.q0", "conduct.q1") else "strong") for form in FORMS[:3]),
        )
        for id in RED
    ]
    late = rule("finding.late", {"conduct.q0": "red"}, finds="late")
    return knowledge(asked, [late], [advice("advice.red", {"form": "red"}), advice("advice.late", {"finding": "late"})])


def test_with_an_agenda_that_never_fires_nothing_is_concluded(five: KnowledgeBase) -> None:
    assert Reasoner(five).derive(ALL_RED).facts("advice")
    derivation = Reasoner(five, Idle).derive(ALL_RED)
    assert derivation.firings == ()
    assert dict(derivation.readings) == {}


def test_with_an_agenda_that_never_fires_the_base_pack_is_silent(spectrum: KnowledgeBase) -> None:
    idle = Reasoner(spectrum, Idle)
    for worked in spectrum.cases:
        assert idle.derive(worked.case("nl")).firings == ()


@pytest.mark.parametrize("question", RED)
def test_without_one_evidence_rule_the_reading_changes(five: KnowledgeBase, question: str) -> None:
    whole = Reasoner(five).derive(ALL_RED)
    fewer = Reasoner(five, without(f"{question}/red/0")).derive(ALL_RED)
    assert whole.readings["partners"].word == "clear"
    assert fewer.readings["partners"].word == "insufficient"
    assert fewer.readings["partners"].counts == (("red", 4), ("green", 0), ("blue", 0))
    assert {fact.name for fact in whole.facts("advice")} == {"advice.red", "advice.late"}
    assert {fact.name for fact in fewer.facts("advice")} == {"advice.late"}


@pytest.mark.parametrize(
    ("gone", "advised"),
    [("finding.late/0", {"advice.red"}), ("advice.red/0", {"advice.late"}), ("reading", set()), ("outlook", set())],
)
def test_without_one_rule_what_rests_on_it_is_gone(five: KnowledgeBase, gone: str, advised: set[str]) -> None:
    engine = without(gone)
    if gone == "reading":
        with pytest.raises(KeyError):
            Reasoner(five, engine).derive(ALL_RED)
    else:
        assert {fact.name for fact in Reasoner(five, engine).derive(ALL_RED).facts("advice")} == advised


@settings(PATIENT, max_examples=20)
@given(st.data())
def test_one_reasoner_says_of_every_case_what_a_new_one_says_in_any_order(data: st.DataObject) -> None:
    known = data.draw(knowledge_bases())
    told = data.draw(st.lists(cases(known), min_size=2, max_size=3))
    used = Reasoner(known)
    for one in data.draw(st.permutations([*told, *told])):
        again, new = used.derive(one), Reasoner(known).derive(one)
        assert (again.firings, again.readings) == (new.firings, new.readings)
        assert list(again.readings) == [relation.id for relation in one.relations]


@settings(PATIENT, max_examples=15)
@given(st.data())
def test_two_reasoners_used_in_turn_do_not_touch_each_other(data: st.DataObject) -> None:
    first, second = data.draw(knowledge_bases()), data.draw(knowledge_bases())
    pairs = [(known, data.draw(cases(known))) for known in (first, second)]
    alone = [Reasoner(known).derive(told) for known, told in pairs]
    reasoners = [Reasoner(known) for known, _ in pairs]
    for _ in range(2):
        for reasoner, (_, told), expected in zip(reasoners, pairs, alone, strict=True):
            assert reasoner.derive(told).firings == expected.firings


def test_a_derivation_stays_what_it_was_when_the_reasoner_goes_on(five: KnowledgeBase) -> None:
    reasoner = Reasoner(five)
    derivation = reasoner.derive(ALL_RED)
    before = (derivation.firings, dict(derivation.readings))
    reasoner.derive(case({"staff": {"conduct.q0": "green"}}))
    assert (derivation.firings, dict(derivation.readings)) == before


def test_a_derivation_that_broke_off_leaves_nothing_behind(five: KnowledgeBase) -> None:
    broken: Case = case({"partners": RED, "staff": {"conduct.q0": "green"}})
    reasoner = Reasoner(five)
    expected = reasoner.derive(ALL_RED).firings
    situate, reasoner._against = reasoner._against, None  # type: ignore[method-assign,assignment]
    with pytest.raises(TypeError):
        reasoner.derive(broken)
    reasoner._against = situate  # type: ignore[method-assign]
    assert reasoner.derive(ALL_RED).firings == expected


def test_a_case_without_relations_derives_nothing(five: KnowledgeBase) -> None:
    assert Reasoner(five).derive(case({})).firings == ()


def test_relations_are_read_apart_and_in_the_order_of_the_case(five: KnowledgeBase) -> None:
    green = dict.fromkeys(RED, "green")
    derivation = Reasoner(five).derive(case({"staff": green, "partners": RED, "clients": {}}))
    assert [(id, reading.form) for id, reading in derivation.readings.items()] == [
        ("staff", "green"),
        ("partners", "red"),
        ("clients", None),
    ]
    assert {(fact.relation, fact.name) for fact in derivation.facts("advice")} == {
        ("partners", "advice.red"),
        ("partners", "advice.late"),
    }
