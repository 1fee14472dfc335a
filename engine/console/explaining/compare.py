"""Several cases beside each other on the terminal: where answers differ, what that changes and for whom."""

from collections.abc import Iterable, Sequence
from typing import get_args

from engine.console.explaining.grounds import show_receipt
from engine.console.explaining.page import Page
from engine.explanation.compare import Compared, Comparison, Held, compare
from engine.explanation.differing import Differs, Kind
from engine.explanation.viewing import View, named_views
from engine.explanation.wording import compare as words
from engine.explanation.wording import differing as said_of
from engine.explanation.wording.phrases import CONSEQUENCES, QUESTIONS, counts, sentence
from engine.language import Text, joined
from engine.machine.results import Opened

MANY = 5  # differences on which the outcome hangs that a client sees first


def show_compared(page: Page, cases: Sequence[Opened], moments: bool, relation: str | None) -> None:
    """The cases beside each other, about one relation (its id or label) or all. InputError when there is no such relation."""
    views = named_views([(case.file.path, case.teller) for case in cases], moments)
    found = compare(views, moments, relation)
    page.terminal.rule(words.heading(found)[page.terminal.language])
    for view, case in zip(views, cases, strict=True):
        for note in case.file.left_out:
            page.say(Text(f"Bewaard maar niet gebruikt ({view.name}): {note.nl}", f"Kept but not used ({view.name}): {note.en}"), style="dim")  # fmt: skip
    tell_comparison(page, found)
    _close(page, found)


def tell_comparison(page: Page, found: Comparison) -> None:
    """Every relation that the views have in common, and what they do not have in common."""
    for said in (*words.about_moments(found), *words.only_here(found), *words.other_knowledge(found)):
        page.say(said)
    if not found.relations:
        page.say(words.NO_RELATION)
    for each in found.relations:
        _relation(page, each, found)
    if found.shared:
        page.heading(words.WHOLE)
        page.say(said_of.alike(len(found.shared_same), 0, found.shared, found.moments))
        _differences(page, found.shared, found)


def _relation(page: Page, each: Compared, found: Comparison) -> None:
    page.heading(each.label)
    for said in words.otherwise_called(each, page.knowledge):
        page.say(said, style="dim")
    for seat in each.seats:
        page.item(f"{words.who(seat, found)[page.terminal.language]}:", words.read_as(seat), style="bold", indent=0)
        if not page.plain:
            number = counts(seat.reading, seat.teller.knowledge)
            page.say(Text(f"Er tellen mee: {number.nl}.", f"What counts: {number.en}."), indent=2)
    page.say(words.verdict(each, found.moments))
    for said in words.not_one_alone(each, found):
        page.say(said)
    page.say(said_of.alike(len(each.same), len(each.nobody_knows), each.differs, found.moments))
    _differences(page, each.differs, found)
    _held(page, each, found)


def _differences(page: Page, differs: Iterable[Differs], found: Comparison) -> None:
    listed = list(differs)
    hangs = sorted((each for each in listed if each.changes), key=lambda each: get_args(Kind).index(each.kind))
    _list(page, said_of.HANGS, hangs, found, MANY)
    for kind, lead in said_of.leads(listed, found.moments).items():
        rest = [each for each in listed if each.kind == kind and not each.changes]
        if kind != "not-asked" or not page.plain:  # a client hears how many
            _list(page, lead, rest, found)


def _list(page: Page, lead: Text, differs: list[Differs], found: Comparison, few: int = 3) -> None:
    if not differs:
        return
    page.say(Text(f"{lead.nl}:", f"{lead.en}:"), indent=2)
    page.some(differs, lambda each: _difference(page, each, found), QUESTIONS, few=few)


def _difference(page: Page, each: Differs, found: Comparison) -> None:
    id = "" if page.plain else f" [{each.question.id}]"
    page.item("•", Text(f"{each.question.ask.nl}{id}", f"{each.question.ask.en}{id}"), indent=4)
    for voice in each.voices:
        names = said_of.voice_names(voice, found)[page.terminal.language]
        page.item(f"{names}:", said_of.voice_noted(voice, found.moments), indent=8)
    for said in said_of.effect(each, found):
        page.item("→", said, indent=8)


def _held(page: Page, each: Compared, found: Comparison) -> None:
    """What came and went between two moments; of views a client hears only where the outcomes come from."""
    if page.plain and not found.moments:
        return
    for lead, held in words.came_and_went(each, found):
        page.say(Text(f"{lead.nl}:", f"{lead.en}:"), indent=2)
        page.some(held, lambda item: _one_held(page, item, found), CONSEQUENCES)


def _one_held(page: Page, item: Held, found: Comparison) -> None:
    id = "" if page.plain else f" [{item.kind}.{item.name}]"
    said = joined([sentence(item.says), words.held_by(item, found)], "")
    page.item("▸" if item.kind == "advice" else "!", Text(f"{said.nl}{id}", f"{said.en}{id}"), indent=4)


def _close(page: Page, found: Comparison) -> None:
    """The end of the page: for a client what the names mean, for others the knowledge or the receipts."""
    if page.plain:
        page.legend()
        return
    for view in found.views if page.everything else ():
        _receipt(page, view)


def _receipt(page: Page, view: View) -> None:
    page.heading(view.name)
    show_receipt(Page(page.terminal, view.teller.knowledge, page.audience), view.case)
