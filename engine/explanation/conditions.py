"""Conditions in words: what a test asks for, and how things are now; and the nearest way in which a rule would fire."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.explanation.because import FIT_TEXT, SPECIAL_TEXT, WORD_TEXT, Teller, filled
from engine.explanation.provenance import Changes, changes_behind
from engine.inference.plain import holds
from engine.language import Text, joined
from engine.model.knowledge import NOT_ASKED, UNKNOWN
from engine.model.knowledge_base import NO, UNSTATED, KnowledgeBase
from engine.model.rule import Condition, Test
from engine.packs.triggering import possible

Known = Mapping[str, frozenset[str]]
OR = Text(" of ", " or ")


@dataclass(frozen=True, slots=True)
class Tested:
    """One test of a condition against what is known: whether it is met, or still open (nothing known that decides it);
    and what packs changed in the words of what it needs and of what is now."""

    test: Test
    met: bool
    open: bool
    needs: Text
    now: Text
    changed_by: Changes = ()


def nearest(condition: Condition, known: Known, knowledge: KnowledgeBase) -> tuple[int, tuple[Test, ...]]:
    """The branch with the fewest unmet tests (the first of them) by its number, counted from 0, with its tests in the
    order of the fields; a branch that contradicts itself is passed over where there is another."""
    branches = list(enumerate(condition.branches))
    likely = [item for item in branches if possible(Condition(item[1]), knowledge)] or branches
    number, tests = min(likely, key=lambda item: sum(not holds(test, known) for test in item[1]))
    return number, tuple(sorted(tests, key=lambda test: knowledge.order_of_fields[test.field]))


def tested(test: Test, known: Known, teller: Teller) -> Tested:
    """A test with what it needs and what is the case."""
    met = holds(test, known)
    undecided = bool(known[test.field] & {NOT_ASKED, UNKNOWN})
    knowledge, field = teller.knowledge, test.field
    named = [value for value in all_values(field, knowledge) if value in test.accepted | known[field]]
    return Tested(
        test, met, not met and undecided, needs(test, knowledge), now(field, known, knowledge),
        changes_behind(field, named, knowledge),
    )  # fmt: skip


def needs(test: Test, knowledge: KnowledgeBase) -> Text:
    """What a test asks for."""
    accepted = [value for value in all_values(test.field, knowledge) if value in test.accepted]
    listed = joined([value_text(test.field, value, knowledge) for value in accepted], OR)
    return _about(test.field, listed, knowledge)


def now(field: str, known: Known, knowledge: KnowledgeBase) -> Text:
    """How things are now, in the same words."""
    values = [value for value in all_values(field, knowledge) if value in known[field]]
    if not values:
        return Text("niets daarvan", "none of it")
    return joined([value_text(field, value, knowledge) for value in values], "; ")


def all_values(field: str, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """Every value that a field can have, in the order of the pack."""
    found = knowledge.fields[field]
    extra = ("none",) if field == "form" else (UNSTATED,) if field.startswith("fit.") else ()
    return found.values + found.special + extra


def value_text(field: str, value: str, knowledge: KnowledgeBase) -> Text:
    """One value of a field in words."""
    head, _, form = field.partition(".")
    if field in knowledge.question:
        return SPECIAL_TEXT.get(value) or knowledge.question[field].by_id[value].text
    if head == "fit" and value in FIT_TEXT:
        return filled(FIT_TEXT[value], knowledge.form[form].name)
    if head in ("against", "elsewhere"):
        return Text("nee", "no") if value == NO else Text("ja", "yes")
    match field:
        case "form":
            return knowledge.form[value].name if value in knowledge.form else Text("geen vorm", "no form")
        case "word":
            return WORD_TEXT[value]
        case "relation":
            return knowledge.relation_kind[value].text
        case "sector":
            return next(pack.title for pack in knowledge.packs if pack.id == value)
        case "finding" | "tension" | "combination":
            rule = knowledge.rule_for.get((field, value))
            if rule is None:  # a pack switched it off
                return Text(f"{value} (geen regel stelt dit vast)", f"{value} (no rule finds this)")
            says = rule.says or Text(value, value)
            return Text(says.nl.rstrip("."), says.en.rstrip("."))
        case _:
            return Text("de bron zegt hier niets over", "the source does not say")


def _about(field: str, listed: Text, knowledge: KnowledgeBase) -> Text:
    """The subject of a field with the values that are asked of it."""
    head, _, form = field.partition(".")
    if field in knowledge.question:
        ask = knowledge.question[field].ask
        return Text(f"{ask.nl} {listed.nl}", f"{ask.en} {listed.en}")
    name = knowledge.form[form].name if form in knowledge.form else Text("", "")
    subject = {
        "form": Text("de vorm is {}", "the form is {}"),
        "word": Text("de uitkomst is {}", "the outcome is {}"),
        "relation": Text("het gaat om {}", "it is about {}"),
        "sector": Text("het pakket {} doet mee", "the pack {} takes part"),
        "finding": Text("vastgesteld: {}", "found: {}"),
        "tension": Text("er is spanning: {}", "there is a tension: {}"),
        "combination": Text("er is een combinatie: {}", "there is a combination: {}"),
        "against": Text(f"een antwoord wijst ook naar {name.nl}: {{}}", f"an answer also points to {name.en}: {{}}"),
        "elsewhere": Text(f"een andere relatie is {name.nl}: {{}}", f"another relation is {name.en}: {{}}"),
    }.get(head, Text("{}", "{}"))
    return filled(subject, listed)
