"""Why something was not concluded, for machines: for a form what speaks for and against, for a rule what it lacks."""

from dataclasses import dataclass
from typing import Annotated, Literal

from engine.explanation.naming import Named, named_outcome, relations_asked
from engine.explanation.why_not import Nearest, WhyNotForm, WhyNotRule, why_not_form, why_not_rule
from engine.language import Language
from engine.machine.parts import (
    CHANGED_BY,
    SaidChange,
    SaidFact,
    SaidReading,
    SaidTest,
    all_because,
    said_changes,
    said_reading,
    said_test,
)
from engine.machine.results import Asked, OfCase, Opened, YesNo, yes_or_no
from engine.model.case import Relation
from engine.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNotAsked(Asked):
    """With what it was asked why something was not concluded."""

    conclusion: Annotated[str, "A form, an advice, a rule, or a name that rules conclude."]
    relation: Annotated[str | None, "The relation by id or label; absent for all."]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotForm:
    """A form that was or was not read."""

    reading: Annotated[SaidReading, "The reading."]
    speaks_for: Annotated[tuple[SaidFact, ...], "What speaks for the form."]
    against: Annotated[tuple[SaidFact, ...], "What counts for other forms."]
    unknown: Annotated[tuple[str, ...], "The questions without an answer that could count for it, in the order of asking."]  # fmt: skip
    reachable: Annotated[YesNo, "Whether it can still come out, clear or leaning, when the open questions are answered."]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class See:
    """A test on a conclusion, with what to ask why-not about next."""

    field: Annotated[str, "The field that is tested."]
    conclusion: Annotated[str, "What to ask about."]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRule:
    """A rule that would conclude it."""

    id: Annotated[str, "The id of the rule or advice."]
    branch: Annotated[int, "Which of the alternatives in its condition is nearest to being met, counted from 0."]
    branches: Annotated[int, "How many alternatives there are."]
    unmet: Annotated[int, "How many tests are not met."]
    pack: Annotated[str, "The pack that it is from; the receipt has its version."]
    changed_by: Annotated[tuple[SaidChange, ...], CHANGED_BY]
    tests: Annotated[tuple[SaidTest, ...], "The tests of that alternative, in the order of the rule."]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNotRelation:
    """Why it was not concluded of one relation."""

    relation: Annotated[str, "The relation."]
    came_out: Annotated[YesNo, "Whether it was concluded after all."]
    form: Annotated[NotForm | None, "For a form."]
    rules: Annotated[tuple[NotRule, ...] | None, "For anything else: the rules, the nearest to firing first."]
    see: Annotated[tuple[See, ...] | None, "For anything else: where to ask on, by field."]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNotResult(OfCase):
    """Why something was not concluded."""

    schema: Annotated[Literal["coalitiekompas/why-not/1"], "What this is."] = "coalitiekompas/why-not/1"
    asked: Annotated[WhyNotAsked, "With what it was asked."]
    relations: Annotated[tuple[WhyNotRelation, ...], "Per relation, in the order of the case."]


def why_not_result(asked: WhyNotAsked, opened: Opened) -> WhyNotResult:
    """Why something was not concluded. InputError when nothing goes by that name."""
    what = named_outcome(asked.conclusion, opened.knowledge)
    relations = relations_asked(opened.case, asked.relation)
    return WhyNotResult(
        title=opened.case.title, left_out=opened.left_out(asked.language), receipt=opened.receipt, asked=asked,
        relations=tuple(_relation(what, relation, opened, asked.language) for relation in relations),
    )  # fmt: skip


def _relation(what: Named, relation: Relation, opened: Opened, language: Language) -> WhyNotRelation:
    if what.kind == "reading":
        form = why_not_form(what.name, relation, opened.teller)
        return WhyNotRelation(
            relation=relation.id, came_out=yes_or_no(form.came_out), rules=None, see=None,
            form=_form(form, opened.knowledge, language),
        )  # fmt: skip
    rule: WhyNotRule = why_not_rule(what, relation, opened.teller)
    see = tuple(sorted({(test.field, name) for test, name in rule.see}))
    return WhyNotRelation(
        relation=relation.id, came_out=yes_or_no(rule.came_out), form=None,
        rules=tuple(_rule(near, language) for near in rule.rules),
        see=tuple(See(field=field, conclusion=name) for field, name in see),
    )  # fmt: skip


def _form(found: WhyNotForm, knowledge: KnowledgeBase, language: Language) -> NotForm:
    return NotForm(
        reading=said_reading(found.reading, knowledge, language), speaks_for=all_because(found.speaks_for, language),
        against=all_because(found.against, language), unknown=found.unknown, reachable=yes_or_no(found.reachable),
    )  # fmt: skip


def _rule(near: Nearest, language: Language) -> NotRule:
    return NotRule(
        id=near.rule.id, branch=near.branch, branches=near.branches, unmet=len(near.unmet),
        pack=near.rule.pack, changed_by=said_changes(near.changed_by, language),
        tests=tuple(said_test(item, language) for item in near.tests),
    )  # fmt: skip
