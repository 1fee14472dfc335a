"""How something was concluded: closed, without anything twice, and nothing in it that could be left out."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.explanation.because import Teller
from engine.explanation.how import grounds, how
from engine.inference.reasoner import Reasoner
from engine.model.case import Answer, new_case
from engine.model.derivation import Fact
from engine.model.knowledge import NOT_ASKED
from tests.explanation.telling import tellers, telling, with_values
from tests.gardening import STEERED, garden, garden_with_pond, plot, with_answer
from tests.packs.small_pack import copied
from tests.packs.test_changing import ADD, changing
from tests.small_packs import PATIENT


@settings(PATIENT, max_examples=40)
@given(tellers(most=2), st.data())
def test_the_graph_is_closed_and_holds_everything_once(told: tuple[Teller, Reasoner], data: st.DataObject) -> None:
    teller, _ = told
    asked = data.draw(st.sampled_from(tuple(teller.derivation.supports)))
    found = how([asked], teller)
    firings = [step.firing for step in found.steps]
    leaves = [leaf.fact for leaf in found.leaves]
    assert len(firings) == len(set(firings))
    assert len(leaves) == len(set(leaves))
    assert set(leaves).isdisjoint(found.concluded)
    used = {fact for firing in firings for fact in firing.supports}
    assert used == set(leaves) | (set(found.concluded) - {asked}) | (used & {asked})
    for fact in found.concluded:
        assert {f for f in firings if f.concludes == fact} == set(teller.derivation.supports[fact])
    order = [teller.derivation.firings.index(firing) for firing in firings]
    assert order == sorted(order)


@settings(PATIENT, max_examples=30)
@given(tellers(most=2), st.data())
def test_without_any_one_answer_something_in_it_does_not_fire(
    told: tuple[Teller, Reasoner], data: st.DataObject
) -> None:
    teller, reasoner = told
    asked = data.draw(st.sampled_from(tuple(teller.derivation.supports)))
    found = how([asked], teller)
    for leaf in found.leaves:
        if leaf.fact.kind != "answer" or leaf.fact.value == NOT_ASKED:
            continue
        question = teller.knowledge.question[leaf.fact.name]
        given = teller.case.answers_of(teller.case.relation(leaf.fact.relation))[question.id].values
        left = tuple(value for value in given if value != leaf.fact.value) or (NOT_ASKED,)
        without = reasoner.derive(with_values(teller.case, leaf.fact.relation, question, left))
        assert not {step.firing for step in found.steps} <= set(without.firings), leaf.fact.id


def test_what_does_not_count_is_said_not_to_count_and_why() -> None:
    case = plot({**STEERED, "work.signs": ("tidy-beds",), "work.plan": "unknown", "work.pace": "it-varies"})
    teller = telling(case)
    found = how([teller.derivation.reading_fact("partners")], teller)
    assert {item.because.fact.name: item.why.en for item in found.not_counted} == {
        "work.signs": "the source names this for steered only; it fits, but does not count",
        "work.plan": "what is not known does not count",
        "work.pace": "that points to no form",
    }


def test_every_rule_stands_on_its_basis_and_its_pack() -> None:
    case = with_answer(plot(STEERED), "work.who-pays", "the-head", note="Ann said so")
    teller = telling(case)
    found = how(teller.derivation.facts("advice"), teller)
    by_rule = {step.firing.rule: step.grounds for step in found.steps}
    assert by_rule["reading"].basis is None
    grounds = by_rule["work.who-pays/the-head"]
    assert (grounds.pack, grounds.basis) == (
        garden().packs[0],
        garden().question["work.who-pays"].by_id["the-head"].evidence.basis,
    )  # type: ignore[union-attr]
    assert by_rule["role.lead"].basis == garden().advice_by_id["role.lead"].basis
    assert [leaf.note for leaf in found.leaves if leaf.fact.name == "work.who-pays"] == ["Ann said so"]
    assert all(isinstance(leaf.fact, Fact) for leaf in found.leaves)


def test_a_sector_that_takes_part_is_a_leaf() -> None:
    known = garden_with_pond()
    case = plot(STEERED)
    with_pond = type(case)(case.title, case.language, known.identity, case.relations, case.answers)
    teller = Teller(with_pond, known, Reasoner(known).derive(with_pond))
    kinds = {leaf.fact.kind for leaf in how(teller.derivation.supports, teller).leaves}
    assert kinds >= {"answer", "sector", "relation"}


def test_what_a_pack_changed_is_among_the_grounds_with_the_pack_and_the_reason(tmp_path: Path) -> None:
    pack, sector = copied("small", tmp_path), copied("water", tmp_path)
    changing(
        sector,
        ADD.replace("points-to: red", "points-to: green"),
        "  - update: work.who-pays\n    to: {ask: {nl: a, en: b}}\n",
        "  - update: work.who-pays/one\n    to: {strength: strong}\n",
        "  - replace: finding.paid-by-one\n"
        "    rule: {finds: paid-by-one, if: {work.who-pays: one}, says: {nl: a, en: b}, "
        "basis: {proposal: {why: {nl: a, en: b}}}}\n",
    )
    knowledge = pack.load(sector)
    told = {"work.who-pays": Answer(("one",)), "work.who-decides": Answer(("water-board",))}
    case = new_case("x", "en", knowledge.identity, "us")
    case = case.with_relation(replace(case.relations[0], answers=told))
    derivation = Reasoner(knowledge).derive(case)
    found = {firing.rule: grounds(firing, knowledge) for firing in derivation.firings}

    def told_of(rule: str) -> tuple[str | None, list[tuple[str, str, str, str]]]:
        on = found[rule]
        return on.pack and on.pack.id, [(c.word, c.pack, c.version, c.because.en) for c in on.changes]

    assert told_of("work.who-decides/water-board") == ("water", [("add-options", "water", "0.2.0", "therefore")])
    assert told_of("work.who-pays/one") == ("small", [("update", "water", "0.2.0", "therefore")] * 2)
    assert told_of("finding.paid-by-one") == ("water", [("replace", "water", "0.2.0", "therefore")])
    assert told_of("reading") == (None, [])
    plain = pack.load()
    assert {grounds(firing, plain).changes for firing in Reasoner(plain).derive(case).firings} == {()}
