"""How, for machines: a graph in which everything stands once."""

import pytest

from engine.explanation.how import how
from tests.resulting import REAL, how_of, real

SHOWN = "gas-free-overvecht-noord"


@pytest.mark.parametrize("id", REAL)
def test_how_is_a_graph_in_which_everything_stands_once_and_every_edge_has_two_ends(id: str) -> None:
    opened = real(id)
    for conclusion in ("reading", opened.teller.derivation.facts("advice")[-1].name):
        found = how_of(opened, conclusion)
        ids = [[item["id"] for item in found[key]] for key in ("facts", "firings", "claims")]
        everything = [id for part in ids for id in part]
        assert len(everything) == len(set(everything))
        assert ids == [sorted(part) for part in ids]
        ends = {"supports": (0, 1), "concludes": (1, 0), "grounds": (2, 1)}
        for edge in found["edges"]:
            start, end = ends[edge["kind"]]
            assert edge["from"] in ids[start]
            assert edge["to"] in ids[end]
        assert {e["from"] for e in found["edges"]} | set(found["concluded"]) >= set(ids[0] + ids[2])
        given = {fact["id"] for fact in found["facts"] if fact["given"] == "yes"}
        assert {e["to"] for e in found["edges"] if e["kind"] == "concludes"} == set(ids[0]) - given


def test_how_has_every_firing_with_its_supports_and_the_notes_and_claims_behind_it() -> None:
    opened = real(SHOWN)
    facts = opened.teller.derivation.facts("reading")
    graph, found = how(facts, opened.teller), how_of(opened)
    assert sorted(fact.id for fact in facts) == found["concluded"]
    assert len(found["firings"]) == len(graph.steps)
    supports = {(e["to"].rpartition("#")[0], e["from"]) for e in found["edges"] if e["kind"] == "supports"}
    assert supports == {(s.firing.concludes.id, fact.id) for s in graph.steps for fact in s.firing.supports}
    notes = {fact["id"]: fact.get("note", "") for fact in found["facts"] if fact["given"] == "yes"}
    assert notes == {leaf.fact.id: leaf.note for leaf in graph.leaves}
    cited = {claim for step in graph.steps if step.grounds.basis for claim in step.grounds.basis.claims}
    assert [claim["id"] for claim in found["claims"]] == sorted(cited)
    assert [item["fact"] for item in found["not-counted"]] == sorted(i.because.fact.id for i in graph.not_counted)


def test_a_conclusion_that_two_firings_reach_keeps_both() -> None:
    for id in REAL:
        derivation = real(id).teller.derivation
        for fact, firings in derivation.supports.items():
            if fact.kind == "advice" and len(firings) > 1:
                found = how_of(real(id), fact.name, fact.relation)
                there = [item["id"] for item in found["firings"] if item["id"].startswith(f"{fact.id}#")]
                assert there == [f"{fact.id}#{n}" for n in range(1, len(firings) + 1)]
                return
    pytest.fail("no real case has a piece of advice that two firings reach")
