"""What would follow if answers were otherwise: only the differences, before and after."""

from pathlib import Path

from engine.console.explaining.grounds import close
from engine.console.explaining.inquiry import Inquiry, opened
from engine.console.explaining.page import Page
from engine.console.explaining.tree import rule_of
from engine.consultation.case_file import CaseFile, save_new
from engine.explanation.because import Teller
from engine.explanation.provenance import changes_behind, changes_of
from engine.explanation.supposing import supposing
from engine.explanation.what_if import Differs, Supposed, WhatIf, what_if, with_answers
from engine.explanation.wording.phrases import CONSEQUENCES, counted, counts, in_short, quoted, sentence
from engine.language import Text
from engine.model.derivation import Fact
from engine.model.knowledge_base import KnowledgeBase


def show_what_if(inquiry: Inquiry, settings: tuple[str, ...], keep: Path | None = None) -> None:
    """What would differ with these answers; `keep` writes the case with them to a new file. InputError when a setting is wrong."""
    found = what_if(supposing(settings, inquiry.file.case, inquiry.knowledge), inquiry.teller, inquiry.reasoner)
    if keep is not None:
        save_new(keep, found.after.case, like=inquiry.file)
    opened(inquiry)
    tell_what_if(inquiry.page, found, {relation.id for relation in inquiry.relations})
    page = inquiry.page
    page.say()
    if keep is None:
        page.say(Text("De casus zelf blijft zoals hij is.", "The case itself stays as it is."), style="dim")
    else:
        page.say(Text(f"De casus met deze antwoorden staat in {keep}.", f"The case with these answers is in {keep}."))
    close(page, found.before, inquiry.relations)


def keep_what_if(file: CaseFile, knowledge: KnowledgeBase, settings: tuple[str, ...], keep: Path) -> None:
    """Writes a case with these answers to a new file, and says nothing. InputError when a setting is wrong."""
    save_new(keep, with_answers(file.case, supposing(settings, file.case, knowledge)), like=file)


def tell_what_if(page: Page, found: WhatIf, meant: set[str]) -> None:
    """What is supposed, and per relation that is meant what would differ."""
    page.say(Text("Stel dat het anders was:", "Suppose it were otherwise:"), style="bold")
    for item in found.supposed:
        page.item("•", supposed(page, item, found.before), indent=2)
        page.changes(changes_behind(item.question, (*item.before, *item.values), page.knowledge), 4)
    differs = [each for each in found.differs if each.relation.id in meant]
    for each in differs:
        page.heading(each.relation.label)
        _differs(page, each, found)
    same = len(meant) - len(differs)
    if not differs or same:
        page.say()
    if not differs:
        page.say(Text("Dan verandert er niets: dezelfde uitkomst en dezelfde adviezen.", "Then nothing changes: the same outcome and the same advice."))  # fmt: skip
    elif same:
        number = counted(same, Text("andere relatie", "other relation"), Text("andere relaties", "other relations"))
        page.say(Text(f"Voor {number.nl} verandert er niets.", f"For {number.en} nothing changes."))
    left = len(found.differs) - len(differs)
    if left:
        number = counted(left, Text("relatie", "relation"), Text("relaties", "relations"))
        page.say(Text(f"Ook bij {number.nl} buiten deze vraag verandert er iets.", f"Something changes as well for {number.en} that you did not ask about."))  # fmt: skip


def supposed(page: Page, item: Supposed, teller: Teller) -> Text:
    """One answer that is supposed: the question, and the other answer instead of the one there is."""
    question = page.knowledge.question[item.question]
    then, now = quoted(question, item.values), quoted(question, item.before)
    label = teller.case.relation(item.relation).label if item.relation and len(teller.case.relations) > 1 else ""
    about = f" ({label})" if label else ""
    id = "" if page.plain else f" [{item.relation + '.' if item.relation else ''}{question.id}]"
    if then == now:
        return Text(f"{question.ask.nl}{about} {then.nl}, zoals het al is.{id}", f"{question.ask.en}{about} {then.en}, as it is already.{id}")  # fmt: skip
    return Text(
        f"{question.ask.nl}{about} Dan: {then.nl}. Nu: {now.nl}.{id}",
        f"{question.ask.en}{about} Then: {then.en}. Now: {now.en}.{id}",
    )


def _differs(page: Page, each: Differs, found: WhatIf) -> None:
    knowledge = page.knowledge
    was, becomes = in_short(each.before, knowledge), in_short(each.after, knowledge)
    if was == becomes:
        page.say(Text(f"De uitkomst blijft: {was.nl}.", f"The outcome stays: {was.en}."), style="bold")
    else:
        page.say(Text(f"De uitkomst is nu: {was.nl}.", f"The outcome now: {was.en}."))
        page.say(Text(f"De uitkomst wordt dan: {becomes.nl}.", f"The outcome would be: {becomes.en}."), style="bold")
    if not page.plain and each.before != each.after:
        before, after = counts(each.before, knowledge), counts(each.after, knowledge)
        page.say(Text(f"Er tellen mee: nu {before.nl}; dan {after.nl}.", f"What counts: now {before.en}; then {after.en}."), indent=2)  # fmt: skip
    _facts(page, each.new, Text("Erbij komt:", "What comes:"), found.after)
    _facts(page, each.gone, Text("Weg valt:", "What goes:"), found.before)


def _facts(page: Page, facts: tuple[Fact, ...], lead: Text, teller: Teller) -> None:
    if not facts:
        return
    page.say(lead, indent=2)
    ordered = sorted(facts, key=lambda fact: _weight(fact, page))
    page.some(ordered, lambda fact: _fact(page, fact, teller), CONSEQUENCES)


def _weight(fact: Fact, page: Page) -> int:
    """Tensions and what else was concluded first, then advice, the most urgent first."""
    if fact.kind != "advice":
        return 0 if fact.kind == "tension" else 1
    return 1 + page.knowledge.advice_by_id[fact.name].priority


def _fact(page: Page, fact: Fact, teller: Teller) -> None:
    if fact.kind == "advice":
        what = page.knowledge.advice_by_id[fact.name].what
        page.item("▸", Text(f"advies: {what.nl}", f"advice: {what.en}"), indent=4)
    elif fact.kind == "also-fits":
        name = page.knowledge.form[fact.value].name
        page.item("·", Text(f"Dit past bij {name.nl}, maar telt niet mee: {fact.name}.", f"This fits {name.en}, but does not count: {fact.name}.") if not page.plain else Text(f"iets dat bij {name.nl} past, maar niet meetelt", f"something that fits {name.en} but does not count"), indent=4)  # fmt: skip
    else:
        page.item("!", sentence(teller.clause(fact)), indent=4)
    if page.plain:
        return
    for firing in teller.derivation.supports[fact]:
        known = firing.rule in page.knowledge.rule or firing.rule in page.knowledge.advice_by_id
        page.say(rule_of(firing.rule, page) if known else f"[{firing.rule}]", style="dim", indent=6)
        page.changes(changes_of(firing.rule, page.knowledge), 6)
        if page.everything:
            page.say(fact.id, style="dim", indent=6)
