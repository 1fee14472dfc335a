"""Views beside each other in sentences: how each reads a relation, what came and went, and what they do not have in common."""

import re
from collections.abc import Sequence
from itertools import pairwise

from engine.explanation.compare import Compared, Comparison, Held
from engine.explanation.differing import Seat, Through
from engine.explanation.wording.differing import NOW, THEN, names_in_row, then_and_now
from engine.explanation.wording.phrases import capital, in_short
from engine.language import LANGUAGES, Text
from engine.model.knowledge_base import KnowledgeBase

CAME = Text("Nieuw", "New")
WENT = Text("Niet meer", "No longer")
NOT_ALL = Text("Dit komt niet bij ieder naar voren", "This does not come out for everyone")
NOT_ALWAYS = Text("Dit komt niet op elk moment naar voren", "This does not come out at every moment")
WHOLE = Text("De samenwerking als geheel", "The collaboration as a whole")
NOBODY_YET = Text("Er is nog bij niemand een uitkomst.", "There is no outcome for anyone yet.")
NEVER_YET = Text("Er is nog geen uitkomst.", "There is no outcome yet.")
DAY = r"\d{4}(-\d\d){0,2}"  # only of these it is known which is later; a date may be any words
NO_RELATION = Text("Ze hebben geen relatie gemeen. Er is dus niets naast elkaar te leggen.", "They have no relation in common. So there is nothing to put side by side.")  # fmt: skip


def heading(found: Comparison) -> Text:
    """What is put side by side."""
    names = names_in_row([view.name for view in found.views])
    if found.moments:
        return Text(f"Door de tijd: {names.nl}", f"Over time: {names.en}")
    return Text(f"Naast elkaar: {names.nl}", f"Side by side: {names.en}")


def who(seat: Seat, found: Comparison) -> Text:
    """The name of a view; of two moments also whether it is the first or the last."""
    if not then_and_now(found):
        return Text(seat.name, seat.name)
    when = THEN if seat.name == found.views[0].name else NOW
    return Text(f"{when.nl} ({seat.name})", f"{when.en} ({seat.name})")


def read_as(seat: Seat) -> Text:
    """How a relation is read in one view."""
    said = in_short(seat.reading, seat.teller.knowledge)
    return Text(f"{capital(said.nl)}.", f"{capital(said.en)}.")


def otherwise_called(each: Compared, knowledge: KnowledgeBase) -> tuple[Text, ...]:
    """Who calls a relation by another name, or says that it is of another kind."""
    first, *others = (seat.relation for seat in each.seats)
    said = []
    for seat, relation in zip(each.seats[1:], others, strict=True):
        if relation.label != first.label:
            said.append(Text(f"Bij {seat.name} heet dit: {relation.label}.", f"With {seat.name} this is called: {relation.label}."))  # fmt: skip
    if len({seat.relation.kind for seat in each.seats}) > 1:
        kinds = [(seat.name, knowledge.relation_kind[seat.relation.kind].text) for seat in each.seats if seat.relation.kind in knowledge.relation_kind]  # fmt: skip
        nl, en = (", ".join(f"{name}: {kind[to]}" for name, kind in kinds) for to in LANGUAGES)
        said.append(Text(f"Het is niet overal dezelfde soort relatie ({nl}).", f"It is not the same kind of relation everywhere ({en})."))  # fmt: skip
    return tuple(said)


def verdict(each: Compared, moments: bool) -> Text:
    """Whether the readings are alike."""
    if all(seat.reading.word == "insufficient" for seat in each.seats):
        return NEVER_YET if moments else NOBODY_YET
    if moments:
        if each.agree:
            return Text("De uitkomst is gelijk gebleven.", "The outcome stayed the same.")
        if each.same_form:
            return Text(
                "De vorm bleef; hoe duidelijk die is, verschoof.", "The form stayed; how clear it is has moved."
            )
        return Text("De uitkomst is verschoven.", "The outcome has moved.")
    if each.agree:
        return Text("De uitkomst is dezelfde.", "The outcome is the same.")
    if each.same_form:
        return Text("De vorm is dezelfde, maar niet even duidelijk.", "The form is the same, but not equally clear.")
    return Text("De uitkomst verschilt.", "The outcome differs.")


def not_one_alone(each: Compared, found: Comparison) -> tuple[Text, ...]:
    """That no single difference changes an outcome, and through what it does change."""
    said = []
    ways: tuple[Through, ...] = ("differences", "gaps", "knowledge")
    for through in ways:
        names = [item.name for item in each.together if item.through == through]
        if names:
            all_ = len(names) == len(each.seats)
            said.append(_said_through(through, names_in_row(names), all_ or then_and_now(found)))
    return tuple(said)


def _said_through(through: Through, names: Text, everyone: bool) -> Text:
    nl, en = ("", "") if everyone else (f"Bij {names.nl}: ", f"For {names.en}: ")
    match through:
        case "differences":
            said = Text("Geen verschil verandert op zichzelf de uitkomst; samen doen ze dat wel.", "No difference changes the outcome by itself; together they do.")  # fmt: skip
        case "gaps":
            said = Text("Het komt door alles samen, ook door wat niet ieder beantwoordde.", "It comes from everything together, also from what not everyone answered.")  # fmt: skip
        case _:
            said = Text("Niet de antwoorden maken hier het verschil, maar de kennis waarmee ze zijn gelezen.", "It is not the answers that make the difference here, but the knowledge they were read with.")  # fmt: skip
    return Text(f"{nl}{_after(said.nl, nl)}", f"{en}{_after(said.en, en)}")


def _after(said: str, lead: str) -> str:
    return f"{said[:1].lower()}{said[1:]}" if lead else said


def came_and_went(each: Compared, found: Comparison) -> tuple[tuple[Text, tuple[Held, ...]], ...]:
    """What not all views conclude, with what opens each list: of two moments what is new and what is no longer so."""
    if not then_and_now(found):
        lists: tuple[tuple[Text, tuple[Held, ...]], ...] = ((NOT_ALWAYS if found.moments else NOT_ALL, each.held),)
    else:
        first = found.views[0].name
        lists = (
            (CAME, tuple(item for item in each.held if first not in item.names)),
            (WENT, tuple(item for item in each.held if first in item.names)),
        )
    return tuple((lead, held) for lead, held in lists if held)


def held_by(item: Held, found: Comparison) -> Text:
    """Who concludes something; nothing of two moments, where the list says so."""
    if then_and_now(found):
        return Text("", "")
    names = names_in_row(item.names)
    return Text(f" (bij {names.nl})", f" (with {names.en})")


def about_moments(found: Comparison) -> tuple[Text, ...]:
    """What to know before reading moments: that their dates do not run in order, and that other people answered."""
    if not found.moments:
        return ()
    days = [view.date for view in found.views if re.fullmatch(DAY, view.date, re.ASCII)]
    said = []
    for before, after in pairwise(days):
        if _later(before, after):
            said.append(Text(f"De datums lopen andersom: {before} staat hier voor {after}.", f"The dates run the other way: {before} stands before {after} here."))  # fmt: skip
    people = [(view.by, view.name) for view in found.views if view.by]
    if len({by for by, _ in people}) > 1:
        names = names_in_row([f"{by} ({name})" for by, name in people])
        said.append(Text(f"De antwoorden zijn niet steeds van dezelfde persoon: {names.nl}. Wat verschoof, kan ook een verschil tussen mensen zijn.", f"The answers are not always from the same person: {names.en}. What moved may also be a difference between people."))  # fmt: skip
    return tuple(said)


def _later(one: str, other: str) -> bool:
    """Whether a date is later than another, as far as both are told: a month does not come before a day in it."""
    told = min(len(one), len(other))
    return one[:told] > other[:told]


def only_here(found: Comparison) -> tuple[Text, ...]:
    """The relations that not all views have."""
    said = []
    for name, relation in found.alone:
        label = relation.label
        said.append(Text(f"Alleen bij {name}: {label}.", f"Only with {name}: {label}."))
    for each in found.relations:
        if each.missing:
            names = names_in_row(each.missing)
            said.append(Text(f"Niet bij {names.nl}: {each.label}.", f"Not with {names.en}: {each.label}."))
    return tuple(said)


def other_knowledge(found: Comparison) -> tuple[Text, ...]:
    """With what knowledge each was read or made, where that differs; and the questions that not all of it has."""
    said = []
    read = [(view.name, view.teller.knowledge.identity) for view in found.views]
    made = [(view.name, view.case.packs) for view in found.views]
    if len({packs for _, packs in read}) > 1:
        each = _with_packs(read)
        said.append(Text(f"Niet met dezelfde kennis gelezen: {each}.", f"Not read with the same knowledge: {each}."))
    if len({packs for _, packs in made}) > 1 and made != read:
        each = _with_packs(made)
        said.append(Text(f"Gemaakt met: {each}.", f"Made with: {each}."))
    for question, names in found.unshared:
        here = names_in_row(names)
        said.append(Text(f"Alleen gevraagd bij {here.nl}: {question.ask.nl}", f"Only asked with {here.en}: {question.ask.en}"))  # fmt: skip
    return tuple(said)


def _with_packs(named: Sequence[tuple[str, tuple[tuple[str, str], ...]]]) -> str:
    return "; ".join(f"{name}: {', '.join(f'{id} {version}' for id, version in packs)}" for name, packs in named)
