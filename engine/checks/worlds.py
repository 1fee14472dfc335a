"""Whether something can happen at all: exact over every case that can be written, with such a case to show it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from engine.checks.boxes import Box, Boxes, Literal
from engine.checks.tallying import Counting, Tallying, Wanted
from engine.explanation.tallies import Effect, effect_of
from engine.model.case import Answer, Answers, Case, Relation, answers
from engine.model.knowledge import NOT_ASKED, PARTNERS, UNKNOWN, Question
from engine.model.knowledge_base import NO, WORDS, YES, KnowledgeBase

WITNESS = "witness"  # the title of such a case
Chosen = frozenset[str]  # the values of one answer


@dataclass(frozen=True, slots=True)
class Witness:
    """A case that shows that something can happen, and the relation of it in which it does."""

    case: Case
    relation: str


@dataclass(frozen=True, slots=True)
class _Part:
    """What can be answered to one question: per effect one answer that has it, the least telling first."""

    question: Question
    ways: tuple[tuple[Effect, Chosen], ...]


class Worlds:
    """Finds cases in which something happens."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.boxes = Boxes(knowledge)
        self.tallying = Tallying(knowledge)

    def first(self, boxes: Iterable[Box]) -> Witness | None:
        """A case with a relation in one of the boxes; None when no case has one."""
        return next((found for box in sorted(boxes, key=_small) if (found := self.witness(box)) is not None), None)

    def witness(self, box: Box) -> Witness | None:
        """A case with a relation in the box; None when no case has one."""
        kinds = self._allowed(box, "relation", self.knowledge.fields["relation"].values)
        packs = self._sectors(box)
        own = self._relation_answers(box)
        if not kinds or packs is None or own is None:
            return None
        others = self._others(box)
        if others is None:
            return None
        kind = PARTNERS if PARTNERS in kinds else kinds[0]
        shared = {id: values for id, values in own.items() if self.knowledge.question[id].scope == "collaboration"}
        told = {id: values for id, values in own.items() if id not in shared}
        relations = [] if kind == PARTNERS else [Relation(PARTNERS, PARTNERS, PARTNERS)]
        relations.append(Relation(kind, kind, kind, _answers(told)))
        for n, other in enumerate(others, 2):
            relations.append(Relation(f"other-{n}", self._other_kind(), f"other {n}", _answers(other)))
        identity = tuple(pair for pair in self.knowledge.identity if pair[0] in packs)
        return Witness(Case(WITNESS, None, identity, tuple(relations), _answers(shared)), kind)

    def _other_kind(self) -> str:
        kinds = [kind.id for kind in self.knowledge.relation_kinds]
        return next((kind for kind in kinds if kind != PARTNERS), PARTNERS)

    def _allowed(self, box: Box, field: str, values: Iterable[str]) -> tuple[str, ...]:
        """The values of a single-valued field that satisfy every demand of a box on it."""
        return tuple(
            value
            for value in values
            if all((value in literal.values) == literal.holds for literal in box if literal.field == field)
        )

    def _sectors(self, box: Box) -> frozenset[str] | None:
        """The packs that take part; None when the demands contradict each other."""
        avoided = {v for literal in box if literal.field == "sector" and not literal.holds for v in literal.values}
        known = set(self.knowledge.fields["sector"].values)
        taken = known - avoided
        for literal in box:
            if literal.field == "sector" and literal.holds and taken.isdisjoint(literal.values):
                return None
        return frozenset(pack.id for pack in self.knowledge.packs if pack.id not in known or pack.id in taken)

    def _others(self, box: Box) -> list[dict[str, Chosen]] | None:
        """The answers of the other relations that the box asks for; None when that cannot be."""
        found = []
        for form in self.knowledge.form_ids:
            allowed = self._allowed(box, f"elsewhere.{form}", (YES, NO))
            if not allowed:
                return None
            if NO not in allowed:
                told = self._relation_answers(frozenset({Literal("form", (form,))}))
                if told is None:
                    return None
                found.append(told)
        return found

    def _relation_answers(self, box: Box) -> dict[str, Chosen] | None:
        """Answers with which a relation lies in the box, as far as it is about the relation itself."""
        forms = self._allowed(box, "form", (*self.knowledge.form_ids, "none"))
        words = self._allowed(box, "word", WORDS)
        against = [
            (form, frozenset(self._allowed(box, f"against.{form}", (YES, NO)))) for form in self.knowledge.form_ids
        ]
        asked = {literal.field for literal in box} & set(self.knowledge.question)
        parts = {id: self._part(self.knowledge.question[id], box) for id in sorted(asked)}
        if not all(part.ways for part in parts.values()) or not all(values for _, values in against):
            return None
        wanted = Wanted(frozenset(words), frozenset(forms), tuple(item for item in against if len(item[1]) == 1))
        counting = [parts.get(part.question.id, part) for part in self._unbound]
        effects = self.tallying.chosen([_counting(part) for part in counting], wanted)
        if effects is None:
            return None
        told = {part.question.id: dict(part.ways)[effects[part.question.id]] for part in counting}
        told |= {id: part.ways[0][1] for id, part in parts.items() if id not in told}
        return {id: values for id, values in told.items() if values != {NOT_ASKED}}

    @cached_property
    def _unbound(self) -> tuple[_Part, ...]:
        """What can be answered to each question that counts, when nothing is demanded of it."""
        return tuple(self._part(question, frozenset()) for question in self.knowledge.questions if question.counts)

    def _part(self, question: Question, box: Box) -> _Part:
        ways: dict[Effect, Chosen] = {}
        for values in self._ways(question, [literal for literal in box if literal.field == question.id]):
            given = tuple(id for id in question.by_id if id in values)
            ways.setdefault(effect_of(question, given), values)
        return _Part(question, tuple(ways.items()))

    def _ways(self, question: Question, demands: list[Literal]) -> Iterator[Chosen]:
        """The answers that satisfy the demands, one of each sort, the least telling first."""
        field = self.knowledge.fields[question.id]
        alone = sorted(field.special, key=lambda value: (value != NOT_ASKED, value != UNKNOWN, value))
        for value in (*alone, *(() if question.multiple else field.values)):
            if _satisfied(frozenset({value}), demands):
                yield frozenset({value})
        yield from _several(question, demands) if question.multiple else ()


def _several(question: Question, demands: list[Literal]) -> Iterator[Chosen]:
    """Of the answers of several options that satisfy the demands, for each effect one that is as small as can be.

    An option more never spoils a demand once those that may not be chosen are out: the largest answer tells.
    """
    barred = {value for demand in demands if not demand.holds for value in demand.values}
    able = {id: effect_of(question, (id,)) for id in question.by_id if id not in barred}
    every = sorted({effect for effect in able.values() if effect})
    same_form = [[other for other in every if other[0] == effect[0]] for effect in every]
    for effects in ([], *([effect] for effect in every), *same_form, every):
        chosen = [id for id, effect in able.items() if effect is None or effect in effects]
        if not _satisfied(frozenset(chosen), demands):
            continue
        for id in reversed(tuple(chosen)):
            fewer = [other for other in chosen if other != id]
            if _satisfied(frozenset(fewer), demands) and effect_of(question, fewer) == effect_of(question, chosen):
                chosen = fewer
        yield frozenset(chosen)


def _satisfied(values: Chosen, demands: Iterable[Literal]) -> bool:
    return all(values.isdisjoint(demand.values) != demand.holds for demand in demands)


def _counting(part: _Part) -> Counting:
    return Counting(part.question.id, tuple(effect for effect, _ in part.ways))


def _answers(told: dict[str, Chosen]) -> Answers:
    return answers({id: Answer(tuple(sorted(values))) for id, values in told.items()})


def _small(box: Box) -> tuple[int, list[Literal]]:
    return len(box), sorted(box)
