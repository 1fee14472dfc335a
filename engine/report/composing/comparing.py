"""The part of a report that puts other cases beside this one: where answers differ, whether that matters, and for whom."""

from collections.abc import Iterable, Sequence
from typing import get_args

from engine.explanation.audience import FEW
from engine.explanation.compare import Compared, Comparison, Held, compare
from engine.explanation.differing import Differs, Kind
from engine.explanation.viewing import View, named_views
from engine.explanation.wording import compare as words
from engine.explanation.wording import differing as said_of
from engine.explanation.wording.phrases import CONSEQUENCES, QUESTIONS, counts, more, sentence
from engine.language import Text, joined
from engine.machine.results import Opened
from engine.report.composing.telling import Telling
from engine.report.document import Block, Card, Paragraph, Points, Section

MANY = 5  # differences on which the outcome hangs that a client sees first


def comparison(telling: Telling, others: Sequence[Opened], moments: bool) -> Section:
    """This case and the others beside each other, per relation that they have in common; as moments, the others came before."""
    found = compare(_views(telling, others, moments), moments)
    before = [
        telling.paragraph(said)
        for said in (*words.about_moments(found), *words.only_here(found), *words.other_knowledge(found))
    ]
    if not found.relations:
        before.append(telling.paragraph(words.NO_RELATION))
    inner = [
        Section(f"compare-{number}", each.label, tuple(_relation(each, found, telling)))
        for number, each in enumerate(found.relations, 1)
    ]
    if found.shared:
        alike = said_of.alike(len(found.shared_same), 0, found.shared, found.moments)
        blocks = (telling.paragraph(alike), *_differences(found.shared, found, telling))
        inner.append(Section("compare-whole", words.WHOLE[telling.language], blocks))
    return Section("compare", words.heading(found)[telling.language], tuple(before), tuple(inner))


def others_said(telling: Telling, others: Sequence[Opened], moments: bool) -> str:
    """The names under which the others stand beside this case."""
    views = _views(telling, others, moments)
    return ", ".join(view.name for view in (views[:-1] if moments else views[1:]))


def _views(telling: Telling, others: Sequence[Opened], moments: bool) -> tuple[View, ...]:
    cases = (*others, telling.opened) if moments else (telling.opened, *others)
    return named_views([(case.file.path, case.teller) for case in cases], moments)


def _relation(each: Compared, found: Comparison, telling: Telling) -> list[Block]:
    blocks: list[Block] = [telling.quiet(said) for said in words.otherwise_called(each, telling.knowledge)]
    for seat in each.seats:
        said = words.read_as(seat)
        if not telling.plain:
            number = counts(seat.reading, seat.teller.knowledge)
            said = joined([said, Text(f"Er tellen mee: {number.nl}.", f"What counts: {number.en}.")])
        blocks.append(telling.paragraph(said, words.who(seat, found)))
    alike = said_of.alike(len(each.same), len(each.nobody_knows), each.differs, found.moments)
    verdicts = (words.verdict(each, found.moments), *words.not_one_alone(each, found), alike)
    blocks += [telling.paragraph(said) for said in verdicts]
    blocks += _differences(each.differs, found, telling)
    if found.moments or not telling.plain:
        for lead, held in words.came_and_went(each, found):
            blocks += _some(lead, [_held(item, found, telling) for item in held], CONSEQUENCES, telling)
    return blocks


def _differences(differs: Iterable[Differs], found: Comparison, telling: Telling) -> list[Block]:
    listed = list(differs)
    hangs = sorted((each for each in listed if each.changes), key=lambda each: get_args(Kind).index(each.kind))
    blocks = _cards(said_of.HANGS, hangs, MANY, found, telling)
    for kind, lead in said_of.leads(listed, found.moments).items():
        rest = [each for each in listed if each.kind == kind and not each.changes]
        if kind != "not-asked" or not telling.plain:
            blocks += _cards(lead, rest, FEW, found, telling)
    return blocks


def _cards(lead: Text, differs: list[Differs], few: int, found: Comparison, telling: Telling) -> list[Block]:
    """Each difference as a card; a client sees the first few."""
    if not differs:
        return []
    shown = differs[:few] if telling.plain else differs
    blocks: list[Block] = [telling.paragraph(Text(f"{lead.nl}:", f"{lead.en}:"))]
    blocks += [_card(number, each, found, telling) for number, each in enumerate(shown, 1)]
    if len(differs) > len(shown):
        blocks.append(telling.quiet(more(len(differs) - len(shown), *QUESTIONS)))
    return blocks


def _card(number: int, each: Differs, found: Comparison, telling: Telling) -> Card:
    voices = (
        telling.paragraph(said_of.voice_noted(voice, found.moments), said_of.voice_names(voice, found))
        for voice in each.voices
    )
    effects: list[Paragraph] = [telling.paragraph(said) for said in said_of.effect(each, found)]
    id = "" if telling.plain else f" [{each.question.id}]"
    return Card(str(number), f"{each.question.ask[telling.language]}{id}", (*voices, *effects))


def _held(item: Held, found: Comparison, telling: Telling) -> Text:
    said = joined([sentence(item.says), words.held_by(item, found)], "")
    id = "" if telling.plain else f" [{item.kind}.{item.name}]"
    return Text(f"{said.nl}{id}", f"{said.en}{id}")


def _some(lead: Text, said: list[Text], what: tuple[Text, Text], telling: Telling) -> list[Block]:
    shown = said[:FEW] if telling.plain else said
    left = [more(len(said) - len(shown), *what)] if len(said) > len(shown) else []
    items = tuple(text[telling.language] for text in [*shown, *left])
    return [telling.paragraph(Text(f"{lead.nl}:", f"{lead.en}:")), Points(items)] if said else []
