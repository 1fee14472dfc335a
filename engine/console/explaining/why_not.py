"""Why something was not concluded: for a form what speaks for it and against it, for the rest which conditions are not met."""

from engine.console.explaining.grounds import close
from engine.console.explaining.inquiry import Inquiry, opened
from engine.console.explaining.page import Page
from engine.console.explaining.tree import rule_of
from engine.explanation.because import FIT_TEXT, Because, Teller, filled
from engine.explanation.conditions import Tested, value_text
from engine.explanation.naming import Named, named, named_outcome
from engine.explanation.provenance import changes_of_question
from engine.explanation.why_not import Nearest, WhyNotForm, WhyNotRule, why_not_form, why_not_rule
from engine.explanation.wording.phrases import (
    ANSWERS,
    CONDITIONS,
    QUESTIONS,
    capital,
    counted,
    in_short,
    needed,
    sentence,
)
from engine.explanation.wording.readings import reading_sentence
from engine.language import Text
from engine.model.knowledge import NOT_ASKED
from engine.model.knowledge_base import HOLDS, KnowledgeBase
from engine.model.rule import Advice

MARK = {True: "✓", False: "✗"}


def show_why_not(inquiry: Inquiry, name: str) -> None:
    """Why a form, advice or other conclusion did not come out, per relation. InputError when the name stands for nothing."""
    what = named_outcome(name, inquiry.knowledge)
    opened(inquiry)
    page, teller = inquiry.page, inquiry.teller
    for relation in inquiry.relations:
        page.heading(relation.label)
        if what.kind == "reading":
            _form(page, why_not_form(what.name, relation, teller), inquiry)
        else:
            _rule(page, why_not_rule(what, relation, teller), teller)
    close(page, teller, inquiry.relations)


def _form(page: Page, found: WhyNotForm, inquiry: Inquiry) -> None:
    form = page.knowledge.form[found.form]
    name = form.name
    now = in_short(found.reading, page.knowledge)
    if found.came_out:
        page.say(Text(f"Het is wel {name.nl}.", f"It is {name.en}."), style="bold")
        page.say(reading_sentence(found.reading, page.knowledge))
    else:
        page.say(Text(f"Waarom niet {name.nl}?", f"Why not {name.en}?"), style="bold")
        page.say(Text(f"De uitkomst is nu: {now.nl}.", f"The outcome now is: {now.en}."))
    _side(page, found.speaks_for, Text(f"Voor {name.nl} pleit dat:", f"In favour of {name.en}:"),
          Text(f"Geen enkel antwoord wijst naar {name.nl}.", f"No answer points to {name.en}."))  # fmt: skip
    _side(page, found.against, Text(f"Tegen {name.nl} pleit dat:", f"Against {name.en}:"),
          Text(f"Geen enkel antwoord pleit tegen {name.nl}.", f"No answer speaks against {name.en}."))  # fmt: skip
    if found.unknown and not found.came_out:
        number = counted(len(found.unknown), *QUESTIONS)
        lead = Text(
            f"Nog niet bekend, en het kan voor {name.nl} tellen ({number.nl}):",
            f"Not known yet, and it could count for {name.en} ({number.en}):",
        )
        page.say(lead, indent=2)
        page.some(found.unknown, lambda id: _asks(page, id), QUESTIONS)
    if not found.came_out:
        page.say(_can_still(found, inquiry), indent=2)


def _side(page: Page, reasons: tuple[Because, ...], lead: Text, none: Text) -> None:
    if not reasons:
        page.say(none, indent=2)
        return
    page.say(lead, indent=2)

    def show(reason: Because) -> None:
        page.item("•", _reason(page, reason), indent=4)
        page.changes(reason.changed_by, 6)

    page.some(reasons, show, ANSWERS)


def _reason(page: Page, reason: Because) -> Text:
    said = reason.noted
    if page.plain:
        return said
    fact = reason.fact
    form, id = page.knowledge.form[fact.value].name, f"{fact.name}, {fact.detail}" if page.everything else fact.name
    return Text(f"{said.nl} ({form.nl}) [{id}]", f"{said.en} ({form.en}) [{id}]")


def _asks(page: Page, id: str) -> None:
    ask = page.knowledge.question[id].ask
    page.item("?", ask if page.plain else Text(f"{ask.nl} [{id}]", f"{ask.en} [{id}]"), indent=4)
    page.changes(changes_of_question(id, page.knowledge), 6)


def _can_still(found: WhyNotForm, inquiry: Inquiry) -> Text:
    given = inquiry.teller.case.answers_of(found.relation)
    waiting = [id for id in found.unknown if id not in given or NOT_ASKED in given[id].values]
    name = inquiry.knowledge.form[found.form].name
    if found.reachable:
        return Text(f"Met de vragen die nog open zijn, kan het nog {name.nl} worden.", f"With the questions that are still open, it can still become {name.en}.")  # fmt: skip
    if waiting:
        return Text(f"Geen antwoord op een open vraag maakt dit nog {name.nl}.", f"No answer to an open question can make this {name.en} any more.")  # fmt: skip
    if found.unknown:
        return Text("Dit verandert alleen als er een antwoord bij komt of een antwoord anders wordt.", "This changes only if a missing answer is found or an answer is revised.")  # fmt: skip
    return Text("Alle vragen zijn beantwoord. Dit verandert alleen als een antwoord anders wordt.", "All questions were answered. This changes only if an answer is revised.")  # fmt: skip


def _rule(page: Page, found: WhyNotRule, teller: Teller) -> None:
    says = told(found.what, page.knowledge)
    if found.came_out:
        page.say(says, style="bold")
        page.say(Text("Dit is hier wel de uitkomst.", "This did come out here."))
    else:
        page.say(Text(f"Waarom niet: {says.nl}", f"Why not: {says.en}"), style="bold")
    shown = found.rules if not page.plain else found.rules[:1]
    for near in shown:
        _nearest(page, near, found.came_out)
    if len(found.rules) > len(shown):
        rest = counted(
            len(found.rules) - len(shown), Text("andere weg", "other way"), Text("andere wegen", "other ways")
        )
        page.say(Text(f"Er is ook {rest.nl} naartoe; daar ontbreekt minstens evenveel.", f"There is also {rest.en} to it; at least as much is missing there."), indent=2)  # fmt: skip
    if found.came_out:
        return
    names = dict.fromkeys(name for _, name in found.see)
    for name in names:
        _behind(page, why_not_rule(named(name, teller.knowledge), found.relation, teller))
    if names and not page.plain:
        ids = ", ".join(names)
        page.say(Text(f"Zie ook: why-not {ids}", f"See also: why-not {ids}"), style="dim", indent=2)


def _behind(page: Page, found: WhyNotRule) -> None:
    """What is missing of a conclusion that something else waits for."""
    if not found.rules:
        return
    says = told(found.what, page.knowledge)
    page.say(Text(f"Waarom niet vastgesteld: {says.nl}", f"Why this was not found: {says.en}"), indent=2)
    unmet = found.rules[0].unmet
    _conditions(page, unmet)


def told(what: Named, knowledge: KnowledgeBase) -> Text:
    """What a name stands for, in words."""
    if what.kind == "fit":
        return sentence(filled(FIT_TEXT[HOLDS], knowledge.form[what.name].name))
    rule = what.rules[0]
    if isinstance(rule, Advice):
        return rule.what
    return sentence(value_text(what.kind, what.name, knowledge))


def _nearest(page: Page, near: Nearest, came_out: bool) -> None:
    if not page.plain:
        page.say(rule_of(near.rule.id, page), style="dim", indent=2)
        page.changes(near.changed_by, 4)
        if near.branches > 1:
            page.say(Text(f"de naaste van {near.branches} mogelijkheden: nummer {near.branch + 1}", f"the nearest of {near.branches} alternatives: number {near.branch + 1}"), style="dim", indent=2)  # fmt: skip
    met = tuple(item for item in near.tests if item.met)
    if near.unmet and not came_out:
        number = counted(len(near.unmet), *CONDITIONS)
        lacks = "ontbreken" if len(near.unmet) > 1 else "ontbreekt"
        page.say(Text(f"Er {lacks} {number.nl}:", f"{capital(number.en)} not met:"), indent=2)
        _conditions(page, near.unmet)
    if met:
        page.say(Text("Dit klopt wel:", "This does hold:"), indent=2)
        _conditions(page, met)


def _conditions(page: Page, items: tuple[Tested, ...]) -> None:
    def show(item: Tested) -> None:
        page.item("?" if item.open else MARK[item.met], _test(page, item), indent=4)
        page.changes(item.changed_by, 6)

    page.some(items, show, CONDITIONS)


def _test(page: Page, item: Tested) -> Text:
    if page.plain:
        return needed(item, page.knowledge)
    now = Text(f"{item.needs.nl} (nu: {item.now.nl})", f"{item.needs.en} (now: {item.now.en})")
    if page.everything:
        accepted = ", ".join(sorted(item.test.accepted))
        return Text(f"{now.nl} [{item.test.field}: {accepted}]", f"{now.en} [{item.test.field}: {accepted}]")
    return Text(f"{now.nl} [{item.test.field}]", f"{now.en} [{item.test.field}]")
