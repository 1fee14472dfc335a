"""What a question can still decide: what each of its answers would do to the reading, and what depends on it."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.explanation.because import forms_named
from engine.explanation.sentences import reading_sentence
from engine.inference.observing import observed
from engine.inference.plain import read_known
from engine.language import Text
from engine.model.case import Case, Relation
from engine.model.derivation import Reading
from engine.model.knowledge import About, Option, Question
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Condition


@dataclass(frozen=True, slots=True)
class Ahead:
    """Per option what it would do; the forms whose fit reads the question, and how much advice depends on it."""

    about: About
    options: tuple[Text, ...]
    fits: Text | None
    advice: int


def ahead(case: Case, relation: Relation, question: Question, knowledge: KnowledgeBase) -> Ahead:
    """What a question can still decide about a relation."""
    known = observed(case, relation, knowledge)
    now = read_known(known, knowledge)
    options = tuple(
        _what(option, now, read_known({**known, question.id: frozenset({option.id})}, knowledge), knowledge)
        for option in question.options
    )
    fits = [rule.name for rule in knowledge.rules_that_conclude("fit") if _reads(rule.condition, {question.id})]
    findings = {rule.name for rule in knowledge.rules_that_conclude("finding") if _reads(rule.condition, {question.id})}
    advice = sum(_reads(a.condition, {question.id}) or _names_finding(a.condition, findings) for a in knowledge.advice)
    return Ahead(question.about, options, forms_named(fits, knowledge) if fits else None, advice)


def _what(option: Option, now: Reading, then: Reading, knowledge: KnowledgeBase) -> Text:
    if option.evidence is None or not option.evidence.counts:
        what = Text("telt niet mee.", "does not count.")
    else:
        name = knowledge.form[option.evidence.form].name
        what = Text(f"telt voor {name.nl}.", f"counts for {name.en}.")
    if (now.word, now.form) == (then.word, then.form):
        return what
    sentence = reading_sentence(then, knowledge)
    return Text(f"{what.nl} De lezing wordt dan: {sentence.nl}", f"{what.en} The reading would become: {sentence.en}")


def _reads(condition: Condition, fields: Iterable[str]) -> bool:
    return any(test.field in fields for test in condition.tests)


def _names_finding(condition: Condition, findings: set[str]) -> bool:
    return any(test.field == "finding" and test.accepted & findings for test in condition.tests)
