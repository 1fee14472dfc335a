"""A how as a graph of a width that a person can read: the rest of what is alike is folded into one box, and counted."""

from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence

from engine.drawing.graph import Edge, Graph, Node, arranged
from engine.drawing.labels import Labels
from engine.explanation.because import Teller
from engine.explanation.how import How
from engine.explanation.ranking import UP_FRONT, advised, ranked
from engine.language import Text
from engine.model.case import Case
from engine.model.derivation import Fact

ALIKE = 4  # boxes shown of what is alike


def graph(found: How, teller: Teller) -> Graph:
    """A how as a graph. Every fact of it is in one node: its own, or one with others of its sort folded into it."""
    facts = (*found.concluded, *(leaf.fact for leaf in found.leaves))
    relations = {fact.relation for fact in facts}
    labels = Labels(teller, len(relations) > 1)
    supports = [(fact, step.firing.concludes) for step in found.steps for fact in step.firing.supports]
    nodes = [*_advice(found.concluded, labels), *_concluded(found.concluded, labels)]
    nodes += _answers([leaf.fact for leaf in found.leaves], supports, _by_fact(nodes), labels)
    nodes += _not_counted(found, labels)
    of = _by_fact(node for node in nodes if node.kind != "not-counted")
    edges = (Edge(of[source].id, of[target].id) for source, target in supports)
    return arranged(_title(teller.case, relations), nodes, edges)


def _title(case: Case, relations: Container[str]) -> Text:
    """The title of the case, with the name of a relation when the picture is of one among several."""
    about = [relation.label for relation in case.relations if relation.id in relations]
    title = f"{case.title} · {about[0]}" if len(about) == 1 < len(case.relations) else case.title
    return Text(f"Hoe dit is vastgesteld: {title}", f"How this was concluded: {title}")


def _advice(concluded: Iterable[Fact], labels: Labels) -> Iterator[Node]:
    """Per relation the advice that comes up front; the rest of it folded."""
    teller = labels.teller
    for facts in _grouped((fact for fact in concluded if fact.kind == "advice"), lambda fact: fact.relation):
        of = {fact.name: fact for fact in facts}
        up_front, more = ranked([advised(fact, teller) for fact in facts])
        if len(facts) <= UP_FRONT:
            up_front, more = (*up_front, *more), ()
        yield from (labels.single(of[item.advice.id]) for item in up_front)
        if more:
            yield labels.fold([of[item.advice.id] for item in more], "advice")


def _concluded(concluded: Iterable[Fact], labels: Labels) -> Iterator[Node]:
    """All else that was concluded; of the evidence for one form, what defines it first and the rest folded."""
    others = [fact for fact in concluded if fact.kind != "advice"]
    evidence = sorted((f for f in others if f.kind == "evidence"), key=lambda fact: fact.detail != "defining")
    for facts in _grouped(evidence, lambda fact: (fact.relation, fact.value)):
        yield from _cut(facts, labels)
    yield from (labels.single(fact) for fact in others if fact.kind != "evidence")


def _answers(
    leaves: Iterable[Fact], supports: Iterable[tuple[Fact, Fact]], of: Mapping[Fact, Node], labels: Labels
) -> Iterator[Node]:
    """The answers: those that lead only to what is folded are folded as well, and the rest of those that lead to the same."""
    targets: dict[Fact, set[str]] = defaultdict(set)
    for source, target in supports:
        targets[source].add(of[target].id)
    folded = {node.id for node in of.values() if node.folded}
    for facts in _grouped(leaves, lambda fact: (fact.relation, fact.kind, frozenset(targets[fact]))):
        if targets[facts[0]] <= folded:
            yield labels.fold(facts, facts[0].kind)
        else:
            yield from _cut(facts, labels)


def _not_counted(found: How, labels: Labels) -> Iterator[Node]:
    """Per relation the answers that lead nowhere, in one box."""
    shown = {leaf.fact for leaf in found.leaves}
    facts = (item.because.fact for item in found.not_counted if item.because.fact not in shown)
    for group in _grouped(facts, lambda fact: fact.relation):
        yield labels.fold(group, "not-counted")


def _cut(facts: Sequence[Fact], labels: Labels) -> Iterator[Node]:
    """The first of what is alike, and the rest folded; to fold one would save nothing."""
    most = ALIKE if len(facts) > ALIKE + 1 else len(facts)
    yield from (labels.single(fact) for fact in facts[:most])
    if facts[most:]:
        yield labels.fold(facts[most:], facts[0].kind)


def _grouped(facts: Iterable[Fact], key: Callable[[Fact], Hashable]) -> tuple[tuple[Fact, ...], ...]:
    found: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[key(fact)].append(fact)
    return tuple(map(tuple, found.values()))


def _by_fact(nodes: Iterable[Node]) -> dict[Fact, Node]:
    return {fact: node for node in nodes for fact in node.facts}
