"""How something was concluded: from the conclusion back to answers, notes and claims. A graph, in which nothing stands twice."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.explanation.because import Because, Teller
from engine.explanation.provenance import Changes, changes_behind, changes_of
from engine.language import Text
from engine.model.derivation import Derivation, Fact, Firing
from engine.model.knowledge import NOT_APPLICABLE, NOT_ASKED, SPECIAL, Basis, Question
from engine.model.knowledge_base import KnowledgeBase, Pack

COUNTING = "reading"


@dataclass(frozen=True, slots=True)
class Grounds:
    """On what a rule stands: its own words, its basis, the pack it came from, and what packs changed in it.

    `basis` is None for how facts are counted. What was replaced is of the pack that replaced it, and so is an option of
    the pack that added it.
    """

    says: Text | None
    basis: Basis | None
    pack: Pack | None
    changes: Changes = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One firing with the grounds of its rule."""

    firing: Firing
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class NotCounted:
    """An answer that did not count for the form, and why not."""

    because: Because
    why: Text


@dataclass(frozen=True, slots=True)
class How:
    """The conclusions that were asked about, the firings that lead to them (each once, in the order of the agenda), the
    facts that no rule concluded, and the answers that were given but do not count for the readings among them."""

    asked: tuple[Fact, ...]
    steps: tuple[Step, ...]
    leaves: tuple[Because, ...]
    not_counted: tuple[NotCounted, ...]

    @property
    def concluded(self) -> tuple[Fact, ...]:
        """Every fact that some step concludes, in the order of the agenda."""
        return tuple(dict.fromkeys(step.firing.concludes for step in self.steps))


def how(asked: Iterable[Fact], teller: Teller) -> How:
    """How these facts were concluded."""
    asked = tuple(asked)
    firings, leaves = behind(asked, teller.derivation)
    relations = dict.fromkeys(f.concludes.relation for f in firings if f.rule == COUNTING)
    return How(
        asked,
        tuple(Step(firing, grounds(firing, teller.knowledge)) for firing in firings),
        tuple(teller.because(fact) for fact in leaves),
        tuple(item for relation in relations for item in _not_counted(relation, teller)),
    )


def behind(asked: Iterable[Fact], derivation: Derivation) -> tuple[tuple[Firing, ...], tuple[Fact, ...]]:
    """Every firing that the facts rest on, and every fact that rests on no firing."""
    seen: dict[Fact, None] = {}
    todo = list(asked)
    while todo:
        fact = todo.pop()
        if fact not in seen:
            seen[fact] = None
            todo.extend(support for firing in derivation.supports.get(fact, ()) for support in firing.supports)
    firings = tuple(firing for firing in derivation.firings if firing.concludes in seen)
    used = dict.fromkeys(fact for firing in firings for fact in firing.supports)
    return firings, tuple(fact for fact in used if fact not in derivation.supports)


def grounds(firing: Firing, knowledge: KnowledgeBase) -> Grounds:
    """On what the rule of a firing stands."""
    packs = {pack.id: pack for pack in knowledge.packs}
    changes = changes_of(firing.rule, knowledge)
    question, _, option = firing.rule.partition("/")
    if question in knowledge.question:
        asked = knowledge.question[question]
        evidence = asked.by_id[option].evidence
        added = next((change.pack for change in changes if change.word == "add-options"), asked.pack)
        changes = changes_behind(question, [option], knowledge)
        return (
            Grounds(evidence.because, evidence.basis, packs.get(added), changes)
            if evidence
            else Grounds(None, None, None)
        )
    rule = knowledge.rule.get(firing.rule)
    if rule:
        return Grounds(rule.says, rule.basis, packs.get(rule.pack), changes)
    advice = knowledge.advice_by_id.get(firing.rule)
    return Grounds(advice.what, advice.basis, packs.get(advice.pack), changes) if advice else Grounds(None, None, None)


def _not_counted(relation: str, teller: Teller) -> Iterable[NotCounted]:
    """The answers to conduct questions about a relation that count for no form, with the reason."""
    given = teller.case.answers_of(teller.case.relation(relation))
    (reading,) = teller.derivation.supports[teller.derivation.reading_fact(relation)]
    counted = {fact.name for fact in reading.supports}
    for question in teller.knowledge.questions:
        answer = given.get(question.id)
        if question.about != "conduct" or question.id in counted or answer is None:
            continue
        for value in answer.values:
            if value != NOT_ASKED and (value in question.by_id or value in SPECIAL):
                fact = Fact(relation, "answer", question.id, value)
                yield NotCounted(teller.because(fact), _why_not_counted(question, value, teller.knowledge))


def _why_not_counted(question: Question, value: str, knowledge: KnowledgeBase) -> Text:
    if value == NOT_APPLICABLE:
        return Text("wat niet van toepassing is, telt niet mee", "what does not apply does not count")
    if value in SPECIAL:
        return Text("wat niet bekend is, telt niet mee", "what is not known does not count")
    evidence = question.by_id[value].evidence
    if evidence is None:
        return Text("dat wijst naar geen vorm", "that points to no form")
    if evidence.counts:
        return Text("dat wijst naar twee vormen tegelijk", "that points to two forms at once")
    name = knowledge.form[evidence.form].name
    return Text(
        f"de bron noemt dit alleen bij {name.nl}; het past erbij, maar telt niet",
        f"the source names this for {name.en} only; it fits, but does not count",
    )
