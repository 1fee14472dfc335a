"""The knowledge base: one or more packs put together, ready to reason with."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from engine.errors import Note
from engine.language import Text
from engine.model.changes import Change, Reread
from engine.model.knowledge import (
    NOT_APPLICABLE,
    NOT_ASKED,
    UNKNOWN,
    Claim,
    Form,
    Named,
    Numbers,
    Question,
    Term,
    Theme,
    WordList,
)
from engine.model.rule import Advice, Concludes, Field, Rule
from engine.model.worked import WorkedCase

WORDS = ("clear", "leaning", "mixed", "insufficient")
YES, NO = "yes", "no"
HOLDS, FAILS, OPEN, UNSTATED = "holds", "fails", "open", "unstated"


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that the knowledge base was put together from; `content` is the SHA-256 of its canonical JSON."""

    id: str
    version: str
    content: str
    title: Text


@dataclass(frozen=True)
class KnowledgeBase:
    """Questions in the order of asking, rules and advice by id, and the claims they cite."""

    packs: tuple[Pack, ...]
    forms: tuple[Form, ...]
    numbers: Numbers
    themes: tuple[Theme, ...]
    questions: tuple[Question, ...]
    relation_kinds: tuple[Named, ...]
    claims: tuple[Claim, ...]
    fields: Mapping[str, Field]
    rules: tuple[Rule, ...]
    advice: tuple[Advice, ...]
    cases: tuple[WorkedCase, ...]
    terms: tuple[Term, ...] = ()
    words: tuple[WordList, ...] = ()
    changes: tuple[Change, ...] = ()
    rereads: tuple[Reread, ...] = ()
    notes: tuple[Note, ...] = ()

    @cached_property
    def form_ids(self) -> tuple[str, ...]:
        """The ids of the forms, in the order of the pack."""
        return tuple(form.id for form in self.forms)

    @cached_property
    def form(self) -> Mapping[str, Form]:
        """The forms by id."""
        return {form.id: form for form in self.forms}

    @cached_property
    def question(self) -> Mapping[str, Question]:
        """The questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def advice_by_id(self) -> Mapping[str, Advice]:
        """The advice by id."""
        return {advice.id: advice for advice in self.advice}

    @cached_property
    def rule(self) -> Mapping[str, Rule]:
        """The rules by id."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def claim(self) -> Mapping[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def relation_kind(self) -> Mapping[str, Named]:
        """The relation kinds by id."""
        return {kind.id: kind for kind in self.relation_kinds}

    @cached_property
    def changes_by_id(self) -> Mapping[str, tuple[Change, ...]]:
        """What packs changed, by the id of what they touched; an option goes by `question/option`."""
        found: dict[str, tuple[Change, ...]] = {}
        for change in self.changes:
            for id in change.touched:
                found[id] = (*found.get(id, ()), change)
        return found

    @cached_property
    def switched_off(self) -> frozenset[str]:
        """The rules and advice that a pack switched off, and no later one replaced: they are known, and never fire."""
        last = {change.target: change.word for change in self.changes if change.word in ("switch-off", "replace")}
        return frozenset(id for id, word in last.items() if word == "switch-off")

    @cached_property
    def rule_for(self) -> Mapping[tuple[str, str], Rule]:
        """Per kind and name of a conclusion the first rule that concludes it."""
        return {(rule.concludes, rule.name): rule for rule in reversed(self.rules)}

    @cached_property
    def order_of_fields(self) -> Mapping[str, int]:
        """Per field its place among the fields."""
        return {field: number for number, field in enumerate(self.fields)}

    def rules_that_conclude(self, *kinds: Concludes) -> tuple[Rule, ...]:
        """The rules of one or more kinds, in their order."""
        return tuple(rule for rule in self.rules if rule.concludes in kinds)

    @property
    def identity(self) -> tuple[tuple[str, str], ...]:
        """The packs as pairs of id and version, as a case file names them."""
        return tuple((pack.id, pack.version) for pack in self.packs)


def fields_of(
    questions: tuple[Question, ...],
    forms: tuple[str, ...],
    kinds: tuple[str, ...],
    packs: tuple[str, ...],
    concluded: Mapping[Concludes, tuple[str, ...]],
) -> dict[str, Field]:
    """Every field that a condition may name: what is asked, and what each stratum concludes."""
    fields = [
        Field("relation", kinds, 0),
        Field("sector", packs, 0, multiple=True),
        Field("form", forms, 1),
        Field("word", WORDS, 1),
        Field("finding", concluded["finding"], 1, multiple=True),
        Field("tension", concluded["tension"], 2, multiple=True),
        Field("combination", concluded["combination"], 2, multiple=True),
    ]
    for form in forms:
        fields.append(Field(f"fit.{form}", (HOLDS, FAILS, OPEN), 1))
        fields.append(Field(f"against.{form}", (YES, NO), 1))
        fields.append(Field(f"elsewhere.{form}", (YES, NO), 1))
    for question in questions:
        special = (UNKNOWN, NOT_ASKED, *((NOT_APPLICABLE,) if question.can_be_not_applicable else ()))
        values = tuple(option.id for option in question.options)
        fields.append(Field(question.id, values, 0, question.multiple, special))
    return {field.id: field for field in fields}
