"""Why a question is asked: what each answer would do, which rules wait for it, and on what that rests."""

from engine.console.explaining.grounds import close, show_claims
from engine.console.explaining.inquiry import Inquiry, opened
from engine.console.explaining.page import Page
from engine.console.explaining.phrases import ADVICE, counted, in_short, quoted, sentence
from engine.console.explaining.tree import rule_of
from engine.errors import InputError, Place, not_one_of
from engine.explanation.because import filled, forms_named
from engine.explanation.conditions import value_text
from engine.explanation.sentences import reading_sentence
from engine.explanation.why import Needs, Why, Would, why
from engine.language import Text, joined
from engine.model.knowledge import Question
from engine.model.knowledge_base import KnowledgeBase

HAS = Text("Nu is het antwoord: {}.", "The answer now is: {}.")


def show_why(inquiry: Inquiry, id: str) -> None:
    """Why a question is asked, for each relation that is meant. InputError when there is no such question."""
    question = question_of(id, inquiry.knowledge)
    found = [why(question, relation, inquiry.teller) for relation in inquiry.relations]
    page = inquiry.page
    opened(inquiry)
    page.say(question.ask, style="bold")
    if not page.plain:
        page.say(f"{question.id}  ({question.dimension}; {question.about})", style="dim")
    page.say(used_for(found[0], page.knowledge))
    for each in found[:1] if question.scope == "collaboration" else found:
        page.heading(each.relation.label)
        _relation(page, each)
    if page.plain:
        _claims_counted(page, found[0])
    else:
        show_claims(page, found[0].claims)
    close(page, inquiry.teller, inquiry.relations)


def question_of(id: str, knowledge: KnowledgeBase) -> Question:
    """The question with this id. InputError with a suggestion when there is none."""
    if id in knowledge.question:
        return knowledge.question[id]
    sentence = Text(f"er is geen vraag '{id}'", f"there is no question '{id}'")
    raise InputError([not_one_of(Place(""), "", sentence, id, knowledge.question)])


def used_for(found: Why, knowledge: KnowledgeBase) -> Text:
    """What the question is for."""
    match found.question.about:
        case "position":
            said = Text(
                "Deze vraag bepaalt niet de vorm, wel welk advies bij jouw plek hoort.",
                "This question does not decide the form, but it decides which advice suits your place.",
            )
        case "task":
            said = Text(
                "Deze vraag gaat over de opgave, niet over de vorm.",
                "This question is about the task, not about the form.",
            )
        case _ if found.question.counts:
            said = Text("Deze vraag telt mee voor de vorm.", "This question counts for the form.")
        case _:
            said = Text(
                "Deze vraag telt niet mee voor de vorm; wat je kiest, laten we wel zien.",
                "This question does not count for the form; what you choose is shown all the same.",
            )
    if found.fits:
        names = forms_named(found.fits, knowledge)
        said = Text(
            f"{said.nl} Zij laat zien of de opgave past bij {names.nl}.",
            f"{said.en} It shows whether the task suits {names.en}.",
        )
    if found.advice and not found.question.counts:
        number = counted(found.advice, *ADVICE)
        hang, depend = ("hangt", "depends") if found.advice == 1 else ("hangen", "depend")
        said = Text(f"{said.nl} Er {hang} {number.nl} van af.", f"{said.en} {_capital(number.en)} {depend} on it.")
    return said


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def would_do(would: Would, knowledge: KnowledgeBase) -> Text:
    """What one answer would do to the reading."""
    if would.evidence is None or not would.evidence.counts:
        what = Text("telt niet mee.", "does not count.")
    else:
        name = knowledge.form[would.evidence.form].name
        what = Text(f"telt voor {name.nl}.", f"counts for {name.en}.")
    if not would.changes:
        return what
    then = reading_sentence(would.reading, knowledge)
    return Text(f"{what.nl} De lezing wordt dan: {then.nl}", f"{what.en} The reading would become: {then.en}")


def _relation(page: Page, found: Why) -> None:
    now = filled(HAS, quoted(found.question, found.now))
    page.say(now)
    reading = in_short(found.reading, page.knowledge)
    page.say(Text(f"De uitkomst is nu: {reading.nl}.", f"The outcome now is: {reading.en}."))
    page.say(Text("Wat elk antwoord zou doen:", "What each answer would do:"))
    alike: dict[tuple[Text, ...], list[tuple[int, Would]]] = {}
    for number, would in enumerate(found.options, 1):
        alike.setdefault(effects(would, found, page), []).append((number, would))
    for said, group in alike.items():
        for number, would in group:
            mark = "●" if would.option.id in found.now else " "
            page.item(f"{mark}{number:2}", would.option.text, style="bold", indent=1)
        for effect in said:
            page.item("→", effect, indent=5)
    if not page.plain:
        _rules(page, found)


def effects(would: Would, found: Why, page: Page) -> tuple[Text, ...]:
    """What one answer would do, in sentences: the form it counts for, the outcome, and what else comes and goes."""
    knowledge = page.knowledge
    said = [_counts_for(would, knowledge)] if found.question.about == "conduct" else []
    if would.option.id in found.now and not would.changes and not would.comes and not would.goes:
        return (*said, Text("Dit is het antwoord nu.", "This is the answer now."))
    if would.changes:
        then = in_short(would.reading, knowledge)
        said.append(Text(f"De uitkomst wordt dan: {then.nl}.", f"The outcome would then be: {then.en}."))
    if page.plain:
        said += _else(would, knowledge)
    else:
        for lead, items in (
            (Text("Erbij komt", "What comes"), would.comes),
            (Text("Weg valt", "What goes"), would.goes),
        ):
            if items:
                names = _names(items, page)
                said.append(Text(f"{lead.nl}: {names.nl}.", f"{lead.en}: {names.en}."))
    if not would.changes and not would.comes and not would.goes:
        said.append(Text("Verder verandert er niets.", "Nothing else changes."))
    return tuple(said)


def _names(items: tuple[tuple[str, str], ...], page: Page) -> Text:
    """Conclusions by their ids; advice counted, unless this is for an audit."""
    ids = [f"{kind}={name}" for kind, name in items if kind != "advice"]
    advice = [name for kind, name in items if kind == "advice"]
    named = [Text(id, id) for id in (ids + advice if page.everything else ids)]
    if advice and not page.everything:
        named.append(counted(len(advice), *ADVICE))
    return joined(named, ", ")


def _else(would: Would, knowledge: KnowledgeBase) -> list[Text]:
    """What else a client would see; advice is counted, and only when the outcome stays."""
    said = []
    for kind, name in would.comes:
        if kind != "advice":
            seen = sentence(value_text(kind, name, knowledge))
            said.append(Text(f"Dan zien we ook: {seen.nl}", f"Then we also see: {seen.en}"))
    advice = sum(kind == "advice" for kind, _ in (*would.comes, *would.goes))
    if advice and not would.changes:
        number = counted(advice, *ADVICE)
        verb = ("verandert", "changes") if advice == 1 else ("veranderen", "change")
        said.append(Text(f"Er {verb[0]} {number.nl}.", f"{_capital(number.en)} {verb[1]}."))
    if would.goes and not would.changes and not said:
        said.append(Text("Iets wat we nu zien, valt dan weg.", "Something that we see now then falls away."))
    return said


def _counts_for(would: Would, knowledge: KnowledgeBase) -> Text:
    evidence = would.evidence
    if evidence is None:
        return Text("Dit wijst naar geen vorm.", "This points to no form.")
    name = knowledge.form[evidence.form].name
    if not evidence.counts:
        return Text(f"Dit past bij {name.nl}, maar telt niet mee.", f"This fits {name.en}, but does not count.")
    return Text(f"Dit telt voor {name.nl}.", f"This counts for {name.en}.")


def _rules(page: Page, found: Why) -> None:
    page.say()
    number = counted(len(found.needs), Text("regel", "rule"), Text("regels", "rules"))
    page.say(Text(f"Dit lezen {number.nl}:", f"This is read by {number.en}:"))
    for need in found.needs:
        page.item("✓" if need.fires else "?" if need.open else "✗", rule_of(need.rule.id, page), indent=2)
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
