"""What would change a reading: the fewest answers that, if otherwise, give another outcome; and how sure it is."""

from engine.console.explaining.grounds import close
from engine.console.explaining.inquiry import Inquiry, opened
from engine.console.explaining.page import Page
from engine.console.explaining.sure import tell_sureness
from engine.console.explaining.watching import TRYING, watching
from engine.explanation.flips import Flip, Flips, Group, flips
from engine.explanation.naming import form_asked
from engine.explanation.provenance import changes_behind
from engine.explanation.sureness import sureness
from engine.explanation.what_if import Supposed
from engine.explanation.wording.phrases import ANSWERS, OR, in_short, more, quoted, row
from engine.language import Text
from engine.model.case import Relation

NUMBER = {1: Text("één", "one"), 2: Text("twee", "two"), 3: Text("drie", "three")}
WAYS = (Text("andere manier", "way"), Text("andere manieren", "ways"))
FEW_GROUPS = 3  # for a client; the others see all that were looked up


def show_flips(inquiry: Inquiry, to: str | None = None) -> None:
    """How sure each relation is, and what would change it. InputError when `to` is no form."""
    form = None if to is None else form_asked(to, inquiry.knowledge)
    opened(inquiry)
    for relation in inquiry.relations:
        inquiry.page.heading(relation.label)
        tell_sureness(inquiry.page, sureness(relation, inquiry.teller))
        tell_flips(inquiry.page, flips_of(relation, inquiry, form))
    close(inquiry.page, inquiry.teller, inquiry.relations)


def flips_of(relation: Relation, inquiry: Inquiry, to: str | None = None) -> Flips:
    """What would change a relation; with a progress bar when that takes long."""
    said = f"{TRYING[inquiry.page.terminal.language]}: {relation.id}"
    with watching(said) as watch:
        return flips(relation, inquiry.teller, inquiry.reasoner, to, watch=watch)


def tell_flips(page: Page, found: Flips) -> None:
    """The smallest changes by the questions they are about, or that there are none."""
    name = page.knowledge.form[found.to].name if found.to else None
    if name:
        page.say(Text(f"Wat zou het {name.nl} maken?", f"What would make it {name.en}?"), indent=2)
    else:
        page.say(Text("Wat zou dit veranderen?", "What would change this?"), indent=2)
    if found.size is None or (found.to and found.to == found.reading.form):
        page.say(_nothing(found), style="bold", indent=4)
        return
    page.say(_lead(found), indent=4)
    shown = found.groups[:FEW_GROUPS] if page.plain else found.groups
    for group in shown:
        _group(page, group)
    left = found.all_groups - len(shown)
    if left:
        per = (Text("vraag", "question"), Text("vragen", "questions")) if found.size == 1 else (Text("groepje vragen", "group of questions"), Text("groepjes vragen", "groups of questions"))  # fmt: skip
        page.say(more(left, *per), style="dim", indent=6)
    if not page.plain:
        page.say(Text(f"In totaal {found.all_sets} manieren, met {found.all_groups} groepen vragen.", f"In all {found.all_sets} ways, with {found.all_groups} groups of questions."), style="dim", indent=4)  # fmt: skip


def _nothing(found: Flips) -> Text:
    if found.to and found.reading.form == found.to:
        return Text("Dat is het al.", "It is so already.")
    if not found.answered:
        return Text("Er is nog geen antwoord dat anders had kunnen zijn.", "There is no answer yet that could have been otherwise.")  # fmt: skip
    if found.answered <= found.most:
        return Text("Geen ander antwoord verandert dit, ook niet als er meer tegelijk anders zijn.", "No other answer would change this, nor several at once.")  # fmt: skip
    number = NUMBER[found.most]
    if found.to:
        return Text(f"Zelfs {number.nl} andere antwoorden zijn daarvoor niet genoeg.", f"Even {number.en} other answers are not enough for that.")  # fmt: skip
    return Text(f"Zelfs {number.nl} andere antwoorden tegelijk veranderen dit niet. Daar kun je op bouwen.", f"Even {number.en} other answers at once would not change this. You can build on that.")  # fmt: skip


def _lead(found: Flips) -> Text:
    if found.size == 1:
        if found.reading.form is None and found.reading.word == "insufficient":
            return Text("Eén ander antwoord verschuift dit al:", "One other answer already shifts this:")
        return Text("Eén ander antwoord is genoeg:", "One other answer is enough:")
    number, fewer = NUMBER[found.size or 1], NUMBER[(found.size or 2) - 1]
    return Text(
        f"Pas als {number.nl} antwoorden tegelijk anders zijn, verandert dit; met {fewer.nl} niet. Bijvoorbeeld:",
        f"It takes {number.en} other answers at once to change this; {fewer.en} will not do. For instance:",
    )


def _group(page: Page, group: Group) -> None:
    if len(group.questions) == 1:
        _single(page, group)
        return
    for number, flip in enumerate(group.shown[:1] if page.plain else group.shown):
        for position, item in enumerate(flip.supposed):
            page.item(
                "+" if position else "•" if number == 0 else OR[page.terminal.language], _changed(page, item), indent=4
            )
            page.changes(changes_behind(item.question, (*item.before, *item.values), page.knowledge), 6)
        page.item("→", _then(page, flip), indent=6)
    left = group.sets - (1 if page.plain else len(group.shown))
    if left:
        page.say(more(left, *WAYS), style="dim", indent=8)


def _single(page: Page, group: Group) -> None:
    """One question: its answer now, and which other answers give which outcome."""
    (item,) = group.shown[0].supposed
    question = page.knowledge.question[item.question]
    now = quoted(question, item.before)
    page.item("•", Text(f"{question.ask.nl} Nu: {now.nl}.{_id(page, item)}", f"{question.ask.en} Now: {now.en}.{_id(page, item)}"), indent=4)  # fmt: skip
    outcomes: dict[Text, list[Text]] = {}
    for flip in group.shown:
        outcomes.setdefault(in_short(flip.reading, page.knowledge), []).append(
            quoted(question, flip.supposed[0].values)
        )
    for reading, answers in outcomes.items():
        either = row(answers, OR)
        page.item("→", Text(f"Had het antwoord {either.nl} geluid, dan was het {reading.nl}.", f"Had the answer been {either.en}, it would be {reading.en}."), indent=6)  # fmt: skip
    values = (*item.before, *(value for flip in group.shown for value in flip.supposed[0].values))
    page.changes(changes_behind(item.question, values, page.knowledge), 6)
    if group.sets > len(group.shown):
        page.say(more(group.sets - len(group.shown), *ANSWERS), style="dim", indent=8)


def _changed(page: Page, item: Supposed) -> Text:
    question = page.knowledge.question[item.question]
    now, then = quoted(question, item.before), quoted(question, item.values)
    return Text(f"{question.ask.nl} Nu: {now.nl}. Dan: {then.nl}.{_id(page, item)}", f"{question.ask.en} Now: {now.en}. Then: {then.en}.{_id(page, item)}")  # fmt: skip


def _id(page: Page, item: Supposed) -> str:
    return "" if page.plain else f" [{item.question}]"


def _then(page: Page, flip: Flip) -> Text:
    reading = in_short(flip.reading, page.knowledge)
    return Text(f"De uitkomst wordt dan: {reading.nl}.", f"The outcome would then be: {reading.en}.")
