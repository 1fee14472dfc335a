"""The graph of a how: everything in it once, what is folded counted, and narrow enough to read."""

from engine.drawing.folding import ALIKE, graph
from engine.drawing.graph import Graph, Node
from engine.explanation.how import How, how
from engine.explanation.ranking import KIND_TITLE, UP_FRONT
from tests.drawing.picturing import pictured, telling, worked
from tests.running import spectrum


def node_of(found: How, drawn: Graph) -> dict[object, Node]:
    """Per fact its node; fails when a fact is in two."""
    facts = [fact for node in drawn.nodes.values() for fact in node.facts]
    assert len(facts) == len(set(facts))
    leaves = [leaf.fact for leaf in found.leaves]
    silent = {item.because.fact for item in found.not_counted} - set(leaves)
    assert set(facts) == {*found.concluded, *leaves} | silent
    return {fact: node for node in drawn.nodes.values() for fact in node.facts}


def test_every_fact_is_in_one_node_and_every_support_is_an_edge() -> None:
    for found, drawn in pictured():
        of = node_of(found, drawn)
        supports = {
            (of[fact].id, of[step.firing.concludes].id) for step in found.steps for fact in step.firing.supports
        }
        assert {(edge.source, edge.target) for edge in drawn.edges} == supports
        assert len(drawn.edges) == len(supports)


def test_every_line_goes_to_the_right() -> None:
    for _, drawn in pictured():
        assert all(drawn.column_of[edge.source] < drawn.column_of[edge.target] for edge in drawn.edges)


def test_what_is_folded_says_how_many_there_are() -> None:
    folded = [node for _, drawn in pictured() for node in drawn.nodes.values() if node.folded]
    assert {node.kind for node in folded} == {"answer", "evidence", "advice", "not-counted"}
    for node in folded:
        assert str(len(node.facts)) in node.says.nl, node
        assert str(len(node.facts)) in node.says.en, node


def test_the_kinds_of_advice_that_is_folded_add_up() -> None:
    teller = telling(worked("museum-courtyard"))
    drawn = graph(how(teller.derivation.facts("advice"), teller), teller)
    (more,) = (node for node in drawn.nodes.values() if node.kind == "advice" and node.folded)
    counts = [part.replace("\xa0", " ").split("× ") for part in more.says.en.rstrip(".").split(": ")[1].split(", ")]
    assert sum(int(count) for count, _ in counts) == len(more.facts)
    kinds = {KIND_TITLE[spectrum().advice_by_id[fact.name].kind].en.lower() for fact in more.facts}
    assert {name for _, name in counts} == kinds


def test_of_each_relation_few_boxes_are_alike() -> None:
    for _, drawn in pictured():
        alike: dict[object, int] = {}
        for node in drawn.nodes.values():
            fact = node.facts[0]
            if node.kind in ("advice", "evidence") and not node.folded:
                key = (fact.relation, node.kind, fact.value if node.kind == "evidence" else "")
                alike[key] = alike.get(key, 0) + 1
        for (_, kind, _), count in alike.items():  # type: ignore[misc]
            assert count <= (ALIKE + 1 if kind == "evidence" else UP_FRONT + 1)


def test_what_defines_a_form_is_not_folded_while_something_else_for_it_is_shown() -> None:
    for _, drawn in pictured():
        for node in drawn.nodes.values():
            if node.kind == "evidence" and node.folded and any(fact.detail == "defining" for fact in node.facts):
                first = node.facts[0]
                others = [
                    other.facts[0].detail
                    for other in drawn.nodes.values()
                    if other.kind == "evidence" and not other.folded
                    and (other.facts[0].relation, other.facts[0].value) == (first.relation, first.value)
                ]  # fmt: skip
                assert set(others) == {"defining"}


def test_answers_that_lead_only_to_what_is_folded_are_folded_together() -> None:
    for _, drawn in pictured():
        targets = {id: frozenset(edge.target for edge in drawn.edges if edge.source == id) for id in drawn.nodes}
        lonely = [
            (node.facts[0].relation, targets[id])
            for id, node in drawn.nodes.items()
            if node.kind == "answer" and all(drawn.nodes[target].folded for target in targets[id])
        ]
        assert len(lonely) == len(set(lonely))


def test_a_relation_is_named_where_there_are_several_and_a_long_name_is_short_but_in_its_reading() -> None:
    case = worked("gas-free-overvecht-noord")
    teller = telling(case)
    drawn = graph(how(teller.derivation.facts("reading"), teller), teller)
    labels = {relation.id: relation.label for relation in case.relations}
    for node in drawn.nodes.values():
        label = labels[node.facts[0].relation]
        assert label[:12] in node.head.nl
        assert (label in node.head.nl) == (node.kind == "reading" or len(label) <= 24), node.head
    alone = graph(how(teller.derivation.facts("reading", "residents"), teller), teller)
    assert alone.title.en.endswith(f"· {labels['residents']}")
    assert not any(labels["residents"][:12] in node.head.en for node in alone.nodes.values())


def test_the_note_stands_once_with_its_answer() -> None:
    for found, drawn in pictured():
        notes = {leaf.fact: leaf.note for leaf in found.leaves if leaf.note}
        shown = {node.facts[0]: node.note for node in drawn.nodes.values() if node.note}
        assert shown.items() <= notes.items()
        single = {fact for node in drawn.nodes.values() if not node.folded for fact in node.facts}
        assert all(fact in shown for fact in notes if fact in single and fact.kind == "answer")
