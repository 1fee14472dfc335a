"""What can be asked about by name: forms, findings, fits, tensions, combinations and advice; and which facts a name stands for."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.errors import Fault, InputError, Place, not_one_of
from engine.language import Text
from engine.model.case import Case, Relation
from engine.model.changes import Change
from engine.model.derivation import Derivation, Fact, FactKind
from engine.model.knowledge import Question
from engine.model.knowledge_base import HOLDS, KnowledgeBase
from engine.model.rule import Advice, Rule

READING = "reading"


@dataclass(frozen=True, slots=True)
class Named:
    """What a name stands for: a reading (with the form, or any), or what these rules conclude."""

    kind: FactKind
    name: str
    rules: tuple[Rule | Advice, ...] = ()


def named(name: str, knowledge: KnowledgeBase) -> Named:
    """What a name stands for: the id or name of a form, the id of an advice or rule, or the name that rules conclude. InputError when nothing."""
    form = form_named(name, knowledge)
    if name == READING or form:
        return Named("reading", form or "")
    if name in knowledge.advice_by_id:
        return Named("advice", name, (knowledge.advice_by_id[name],))
    for rule in knowledge.rules:
        if name in (rule.id, rule.name, f"{rule.concludes}.{rule.name}") and not (
            rule.concludes == "fit" and name == rule.name
        ):
            return Named(rule.concludes, rule.name, _with_the_same_name(rule, knowledge))
    off = [change for change in knowledge.changes_by_id.get(name, ()) if change.word == "switch-off"]
    if off:
        raise InputError([Fault(Place(""), _switched_off(change)) for change in off])
    known = (*knowledge.form, READING, *(rule.id for rule in knowledge.rules), *knowledge.advice_by_id)
    sentence = Text(f"'{name}' is geen vorm, regel of advies", f"'{name}' is no form, rule or advice")
    raise InputError([not_one_of(Place(""), "", sentence, name, known)])


def _switched_off(change: Change) -> Text:
    name, by, why = change.target, f"{change.pack} {change.version}", change.because
    return Text(f"'{name}' is uitgezet door pakket {by}: {why.nl}", f"'{name}' is switched off by pack {by}: {why.en}")


def form_named(name: str, knowledge: KnowledgeBase) -> str | None:
    """The form with this id, or this name in any language; None when there is none."""
    said = name.casefold()
    return next((f.id for f in knowledge.forms if said in (f.id, f.name.nl.casefold(), f.name.en.casefold())), None)


def form_asked(to: str, knowledge: KnowledgeBase) -> str:
    """The form with this id or name. InputError with a suggestion when there is none."""
    form = form_named(to, knowledge)
    if form:
        return form
    sentence = Text(f"er is geen vorm '{to}'", f"there is no form '{to}'")
    raise InputError([not_one_of(Place("--to"), "", sentence, to, knowledge.form)])


def question_asked(id: str, knowledge: KnowledgeBase) -> Question:
    """The question with this id. InputError with a suggestion when there is none."""
    if id in knowledge.question:
        return knowledge.question[id]
    sentence = Text(f"er is geen vraag '{id}'", f"there is no question '{id}'")
    raise InputError([not_one_of(Place(""), "", sentence, id, knowledge.question)])


def named_outcome(name: str, knowledge: KnowledgeBase) -> Named:
    """What a name stands for, as something that may not have come out: a reading always does, so that its form must be named."""
    if name == READING:
        sentence = Text("noem de vorm die er niet uitkwam", "name the form that did not come out")
        raise InputError([Fault(Place(""), sentence, allowed=knowledge.form_ids)])
    return named(name, knowledge)


def _with_the_same_name(rule: Rule, knowledge: KnowledgeBase) -> tuple[Rule, ...]:
    return tuple(r for r in knowledge.rules_that_conclude(rule.concludes) if r.name == rule.name)


def relations_asked(case: Case, asked: str | None) -> tuple[Relation, ...]:
    """The relation that was asked about, by its id or else its label (those, when several have it), or all of them. InputError when there is none such."""
    if asked is None:
        return case.relations
    found = tuple(r for r in case.relations if r.id == asked) or tuple(r for r in case.relations if r.label == asked)
    if found:
        return found
    sentence = Text(f"er is geen relatie '{asked}'", f"there is no relation '{asked}'")
    raise InputError([not_one_of(Place(""), "", sentence, asked, [r.id for r in case.relations])])


def concluded(what: Named, relations: Iterable[Relation], derivation: Derivation) -> tuple[Fact, ...]:
    """The facts that a name stands for, as far as they were concluded of these relations."""
    return tuple(fact for r in relations for fact in derivation.facts(what.kind, r.id) if _stands_for(what, fact))


def _stands_for(what: Named, fact: Fact) -> bool:
    if what.kind == "reading":
        return what.name in ("", fact.name)
    return fact.name == what.name and (what.kind != "fit" or fact.value == HOLDS)


def not_concluded(name: str) -> InputError:
    """The fault that something did not come out, with the command that says why."""
    sentence = Text(
        f"'{name}' is hier niet de uitkomst; vraag met why-not waarom niet",
        f"'{name}' did not come out here; ask why-not for the reason",
    )
    return InputError([Fault(Place(""), sentence)])
