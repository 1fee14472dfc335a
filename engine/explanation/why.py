"""Why a question is asked: which rules need it and how they stand, what each answer would do, and the claims behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from engine.explanation.because import Teller
from engine.explanation.conditions import Tested, nearest, tested
from engine.explanation.provenance import Changes, changes_of, changes_of_question
from engine.explanation.what_if import Supposed, with_answers
from engine.inference.plain import Outcome, evaluate_one, satisfied
from engine.model.case import Relation
from engine.model.derivation import Reading
from engine.model.knowledge import NOT_ASKED, Evidence, Option, Question
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Advice, Condition, Rule, Test


@dataclass(frozen=True, slots=True)
class Would:
    """What one answer would do: the evidence that it carries, the reading that would follow, and the conclusions
    (names by kind, advice among them) that would come and go; and what packs changed in the answer. Of a
    multiple-choice question: as the only one chosen."""

    option: Option
    evidence: Evidence | None
    reading: Reading
    changes: bool
    comes: tuple[tuple[str, str], ...]
    goes: tuple[tuple[str, str], ...]
    changed_by: Changes


@dataclass(frozen=True, slots=True)
class Needs:
    """A rule that reads the question: whether it fires now, the tests of its nearest branch, and what packs changed in it."""

    rule: Rule | Advice
    kind: str
    fires: bool
    tests: tuple[Tested, ...]
    changed_by: Changes

    @property
    def unmet(self) -> tuple[Tested, ...]:
        """What it still lacks."""
        return tuple(item for item in self.tests if not item.met)

    @property
    def open(self) -> bool:
        """Whether nothing but what is not known yet keeps it from firing."""
        return not self.fires and all(item.open for item in self.unmet)


@dataclass(frozen=True, slots=True)
class Why:
    """Why a question is asked about a relation, and what packs changed in how it is asked."""

    question: Question
    relation: Relation
    now: tuple[str, ...]
    reading: Reading
    options: tuple[Would, ...]
    needs: tuple[Needs, ...]
    changed_by: Changes

    @property
    def fits(self) -> tuple[str, ...]:
        """The forms whose fit depends on the question."""
        return tuple(need.rule.name for need in self.needs if isinstance(need.rule, Rule) and need.kind == "fit")

    @property
    def advice(self) -> int:
        """How many pieces of advice depend on the question."""
        return sum(need.kind == "advice" for need in self.needs)

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims behind its options, and behind the rules that read it, each once."""
        bases = [would.evidence.basis for would in self.options if would.evidence]
        bases += [need.rule.basis for need in self.needs if isinstance(need.rule, Rule)]
        return tuple(dict.fromkeys(claim for basis in bases for claim in basis.claims))


def why(question: Question, relation: Relation, teller: Teller) -> Why:
    """Why a question is asked, as the case stands."""
    knowledge, case = teller.knowledge, teller.case
    now = evaluate_one(case, relation.id, knowledge)
    given = case.answers_of(relation).get(question.id)
    options = tuple(_would(option, question, relation, now, teller) for option in question.options)
    told = cache(lambda test: tested(test, now.known, teller))  # many rules test the same
    needs = tuple(_needs(rule, kind, now, teller, told) for rule, kind in reads(question, knowledge))
    return Why(
        question, relation, given.values if given else (NOT_ASKED,), now.reading, options, needs,
        changes_of_question(question.id, knowledge),
    )  # fmt: skip


def reads(question: Question, knowledge: KnowledgeBase) -> tuple[tuple[Rule | Advice, str], ...]:
    """The rules and the advice that read a question, each with its kind; advice also by way of a finding."""
    rules = [(rule, rule.concludes) for rule in knowledge.rules if _tests(rule.condition, {question.id})]
    fields = {question.id, *(f"finding={rule.name}" for rule, kind in rules if kind == "finding")}
    return (*rules, *((advice, "advice") for advice in knowledge.advice if _tests(advice.condition, fields)))


def _tests(condition: Condition, fields: set[str]) -> bool:
    return any(
        test.field in fields or any(f"{test.field}={value}" in fields for value in test.accepted)
        for test in condition.tests
    )


def _needs(rule: Rule | Advice, kind: str, now: Outcome, teller: Teller, told: Callable[[Test], Tested]) -> Needs:
    _, tests = nearest(rule.condition, now.known, teller.knowledge)
    changed_by = changes_of(rule.id, teller.knowledge)
    return Needs(rule, kind, satisfied(rule.condition, now.known), tuple(told(t) for t in tests), changed_by)


def _would(option: Option, question: Question, relation: Relation, now: Outcome, teller: Teller) -> Would:
    holder = None if question.scope == "collaboration" else relation.id
    supposed = Supposed(holder, question.id, (option.id,), before=())
    then = evaluate_one(with_answers(teller.case, [supposed]), relation.id, teller.knowledge)
    was, becomes = dict.fromkeys(_concluded(now)), dict.fromkeys(_concluded(then))
    changes = now.reading.said != then.reading.said
    return Would(
        option, option.evidence, then.reading, changes, tuple(c for c in becomes if c not in was), tuple(c for c in was if c not in becomes),
        changes_of(f"{question.id}/{option.id}", teller.knowledge),
    )  # fmt: skip


def _concluded(outcome: Outcome) -> tuple[tuple[str, str], ...]:
    """The conclusions beside the reading, as kind and name."""
    fits = [(field, value) for field, values in outcome.known.items() if field.startswith("fit.") for value in values]
    kinds = ("finding", "tension", "combination")
    found = [(kind, name) for kind in kinds for name in sorted(outcome.known[kind])]
    return (*fits, *found, *(("advice", id) for id in sorted(outcome.advice)))
