"""What is measured with: the base pack, ten times its rules, and cases in which every question is answered."""

import random
from dataclasses import replace

from engine.model.case import Answer, Case, Relation, answers
from engine.model.knowledge import PARTNERS, Question
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Advice, Concludes, Condition, Rule, Test

COPIED: tuple[Concludes, ...] = ("finding", "tension", "combination")


def answered_case(knowledge: KnowledgeBase, relations: int) -> Case:
    """A case with every question answered for every relation, each relation inclined to another form."""
    chance = random.Random(7)
    kinds = [PARTNERS, *(kind.id for kind in knowledge.relation_kinds if kind.id != PARTNERS)]
    found = []
    for number in range(relations):
        form, kind = knowledge.form_ids[number % len(knowledge.form_ids)], kinds[number % len(kinds)]
        given = {q.id: _inclined(q, form, chance) for q in knowledge.questions if q.scope == "relation"}
        found.append(Relation(f"{kind}-{number}" if number else PARTNERS, kind, kind, answers(given), None))
    common = {q.id: _inclined(q, "", chance) for q in knowledge.questions if q.scope == "collaboration"}
    return Case("Measured", "en", knowledge.identity, tuple(found), answers(common))


def _inclined(question: Question, form: str, chance: random.Random) -> Answer:
    """Four answers out of five point to the form, where an option does."""
    pointing = [o.id for o in question.options if o.evidence and o.evidence.form == form]
    options = pointing if pointing and chance.random() < 0.8 else list(question.by_id)
    return Answer((chance.choice(options),))


def multiplied(knowledge: KnowledgeBase, times: int) -> KnowledgeBase:
    """The knowledge with `times` as many rules that read the same answers.

    Findings, tensions, combinations and advice are copied under other ids; a copy that reads a conclusion reads the one
    of its own copy. Evidence, of which an option has one, and fit, of which a form has one, are copied as findings with
    the same condition: they fire as often, and declare a fact as well. The case stays as it is.
    """
    rules, advice = list(knowledge.rules), list(knowledge.advice)
    for number in range(2, times + 1):
        rules += [_copy(rule, number) for rule in knowledge.rules]
        rules += [_as_finding(knowledge.rules[0], *pair, number) for pair in _evidence(knowledge)]
        advice += [_advice(item, number) for item in knowledge.advice]
    fields = dict(knowledge.fields)
    for kind in COPIED:
        names = dict.fromkeys(rule.name for rule in rules if rule.concludes == kind)
        fields[kind] = replace(fields[kind], values=tuple(names))
    return replace(knowledge, rules=tuple(rules), advice=tuple(advice), fields=fields)


def _evidence(knowledge: KnowledgeBase) -> list[tuple[str, str]]:
    return [(q.id, o.id) for q in knowledge.questions for o in q.options if o.evidence]


def _copy(rule: Rule, number: int) -> Rule:
    kind: Concludes = "finding" if rule.concludes == "fit" else rule.concludes
    condition = _condition(rule.condition, number)
    return replace(rule, id=f"{rule.id}-{number}", concludes=kind, name=f"{rule.name}-{number}", condition=condition)


def _advice(advice: Advice, number: int) -> Advice:
    return replace(advice, id=f"{advice.id}-{number}", condition=_condition(advice.condition, number))


def _as_finding(like: Rule, question: str, option: str, number: int) -> Rule:
    name = f"{question}.{option}-{number}"
    condition = Condition((Test(question, frozenset({option}), (option,)),))
    return replace(like, id=name, concludes="finding", name=name, condition=condition)


def _condition(condition: Condition, number: int) -> Condition:
    def copied(tests: tuple[Test, ...]) -> tuple[Test, ...]:
        return tuple(
            replace(test, accepted=frozenset(f"{name}-{number}" for name in test.accepted))
            if test.field in COPIED
            else test
            for test in tests
        )

    return Condition(copied(condition.every), tuple(copied(branch) for branch in condition.any))
