"""Why a question is asked: what each answer would do, which rules wait for it, and on what that rests."""

from engine.console.explaining.effects import effects, used_for
from engine.console.explaining.grounds import close, show_claims
from engine.console.explaining.inquiry import Inquiry, opened
from engine.console.explaining.page import Page
from engine.console.explaining.tree import rule_of
from engine.explanation.because import filled
from engine.explanation.naming import question_asked
from engine.explanation.why import Needs, Why, Would, why
from engine.explanation.wording.phrases import counted, in_short, quoted
from engine.language import Text

HAS = Text("Nu is het antwoord: {}.", "The answer now is: {}.")


def show_why(inquiry: Inquiry, id: str) -> None:
    """Why a question is asked, for each relation that is meant. InputError when there is no such question."""
    question = question_asked(id, inquiry.knowledge)
    found = [why(question, relation, inquiry.teller) for relation in inquiry.relations]
    page = inquiry.page
    opened(inquiry)
    page.say(question.ask, style="bold")
    if not page.plain:
        page.say(f"{question.id}  ({question.dimension}; {question.about})", style="dim")
        page.changes(found[0].changed_by, 2)
    page.say(used_for(found[0], page.knowledge))
    for each in found[:1] if question.scope == "collaboration" else found:
        page.heading(each.relation.label)
        _relation(page, each)
    if page.plain:
        _claims_counted(page, found[0])
    else:
        show_claims(page, found[0].claims)
    close(page, inquiry.teller, inquiry.relations)


def _relation(page: Page, found: Why) -> None:
    now = filled(HAS, quoted(found.question, found.now))
    page.say(now)
    reading = in_short(found.reading, page.knowledge)
    page.say(Text(f"De uitkomst is nu: {reading.nl}.", f"The outcome now is: {reading.en}."))
    alone = Text(" als enige", " as the only one") if found.question.multiple else Text("", "")
    page.say(Text(f"Wat elk antwoord{alone.nl} zou doen:", f"What each answer{alone.en} would do:"))
    alike: dict[tuple[Text, ...], list[tuple[int, Would]]] = {}
    for number, would in enumerate(found.options, 1):
        alike.setdefault(effects(would, found, page), []).append((number, would))
    for said, group in alike.items():
        for number, would in group:
            mark = "●" if would.option.id in found.now else " "
            page.item(f"{mark}{number:2}", would.option.text, style="bold", indent=1)
            page.changes(would.changed_by, 5)
        for effect in said:
            page.item("→", effect, indent=5)
    if not page.plain:
        _rules(page, found)


def _rules(page: Page, found: Why) -> None:
    page.say()
    number = counted(len(found.needs), Text("regel", "rule"), Text("regels", "rules"))
    page.say(Text(f"Dit lezen {number.nl}:", f"This is read by {number.en}:"))
    for need in found.needs:
        page.item("✓" if need.fires else "?" if need.open else "✗", rule_of(need.rule.id, page), indent=2)
        page.changes(need.changed_by, 6)
        _tests(page, need)


def _tests(page: Page, need: Needs) -> None:
    for item in need.tests if page.everything else need.unmet:
        mark = Text("voldaan", "met") if item.met else Text("open", "open") if item.open else Text("niet voldaan", "not met")  # fmt: skip
        says = Text(f"{item.needs.nl} ({mark.nl}; nu: {item.now.nl})", f"{item.needs.en} ({mark.en}; now: {item.now.en})")  # fmt: skip
        page.item("·", says, style="dim", indent=6)


def _claims_counted(page: Page, found: Why) -> None:
    if found.claims:
        number = counted(len(found.claims), Text("uitspraak", "statement"), Text("uitspraken", "statements"))
        page.say()
        page.say(Text(f"Hierachter staan {number.nl} uit de bron, zoals:", f"Behind this are {number.en} of the source, such as:"))  # fmt: skip
        page.some(
            [page.knowledge.claim[id] for id in found.claims],
            lambda claim: page.item("•", claim.says, indent=2),
            (Text("uitspraak", "statement"), Text("uitspraken", "statements")),
            indent=4,
            few=1,
        )
