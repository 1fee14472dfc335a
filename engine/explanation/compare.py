"""Several cases beside each other: where answers differ, whether that changes the reading, and for whom. Never an average."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.explanation.because import FIT_TEXT, filled
from engine.explanation.differing import Differs, Seat, Together, answered_alike, differing, is_read, together
from engine.explanation.outcome import RelationOutcome, outcome
from engine.explanation.viewing import Matched, View, matched_asked
from engine.inference.observing import observed
from engine.language import Text
from engine.model.case import Relation
from engine.model.knowledge import NOT_ASKED, Question
from engine.model.knowledge_base import HOLDS


@dataclass(frozen=True, slots=True)
class Held:
    """Something that not all views conclude of a relation: advice up front, a notice, or that the task suits a form.

    `names` are those that do.
    """

    kind: str
    name: str
    says: Text
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One relation in two views or more; `missing` are the names of the views that do not have it.

    `same` are the questions that all answered alike, `nobody_knows` those to which all said not to know.
    """

    seats: tuple[Seat, ...]
    missing: tuple[str, ...]
    same: tuple[str, ...]
    nobody_knows: tuple[str, ...]
    differs: tuple[Differs, ...]
    together: tuple[Together, ...]
    held: tuple[Held, ...]

    @property
    def label(self) -> str:
        """What the first of them calls the relation."""
        return self.seats[0].relation.label

    @property
    def agree(self) -> bool:
        """Whether all read it alike."""
        return len({is_read(seat.reading) for seat in self.seats}) == 1

    @property
    def same_form(self) -> bool:
        """Whether all read it as the same form, be it clear or leaning."""
        forms = {seat.reading.form for seat in self.seats}
        return len(forms) == 1 and None not in forms


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several views of one collaboration; `moments` when they are moments, in their order.

    `shared` are the differences about the collaboration as a whole, `shared_same` what all answered alike there. `alone`
    are the relations that only one view has, with its name; `unshared` the questions that someone answered and that not
    the knowledge of all has, with the names of those that have it.
    """

    views: tuple[View, ...]
    moments: bool
    relations: tuple[Compared, ...]
    alone: tuple[tuple[str, Relation], ...]
    shared: tuple[Differs, ...]
    shared_same: tuple[str, ...]
    unshared: tuple[tuple[Question, tuple[str, ...]], ...]


def compare(views: Sequence[View], moments: bool = False, asked: str | None = None) -> Comparison:
    """The views beside each other, about one relation (its id or label in any of them) or all. InputError when there is none."""
    found = [_seats(group, views) for group in matched_asked([view.case for view in views], asked)]
    several = [seats for seats in found if len(seats) > 1]
    whole = _seats({number: view.case.relations[0] for number, view in enumerate(views)}, views)
    return Comparison(
        tuple(views), moments, tuple(_compared(seats, views) for seats in several),
        tuple((seats[0].name, seats[0].relation) for seats in found if len(seats) == 1),
        differing(whole, "collaboration"), answered_alike(whole, "collaboration")[0], tuple(_unshared(views)),
    )  # fmt: skip


def _seats(group: Matched, views: Sequence[View]) -> tuple[Seat, ...]:
    found = ((views[number], relation) for number, relation in group.items())
    return tuple(Seat(v.name, v.teller, r, observed(v.case, r, v.teller.knowledge)) for v, r in found)


def _compared(seats: tuple[Seat, ...], views: Sequence[View]) -> Compared:
    names = {seat.name for seat in seats}
    missing = tuple(view.name for view in views if view.name not in names)
    differs = differing(seats, "relation")
    same, nobody_knows = answered_alike(seats, "relation")
    return Compared(seats, missing, same, nobody_knows, differs, tuple(together(seats, differs)), _held(seats))


def _held(seats: Sequence[Seat]) -> tuple[Held, ...]:
    """What not all conclude: first what was noticed, then the advice that not all have up front."""
    found: dict[tuple[str, str], tuple[Text, list[str]]] = {}
    for seat in seats:
        teller = seat.teller
        concluded = outcome(teller.case, teller.derivation, teller.knowledge)
        mine = next(each for each in concluded if each.relation.id == seat.relation.id)
        for kind, name, says in (
            *_noticed(mine, seat),
            *(("advice", a.advice.id, a.advice.what) for a in mine.up_front),
        ):
            found.setdefault((kind, name), (says, []))[1].append(seat.name)
    held = [Held(kind, name, says, tuple(names)) for (kind, name), (says, names) in found.items()]
    return tuple(sorted((h for h in held if len(h.names) < len(seats)), key=lambda h: h.kind == "advice"))


def _noticed(mine: RelationOutcome, seat: Seat) -> Iterator[tuple[str, str, Text]]:
    for fact, says in mine.notices:
        yield fact.kind, fact.name, says
    for fit in mine.fits:
        if fit.value == HOLDS:
            yield "fit", fit.form, filled(FIT_TEXT[HOLDS], seat.teller.knowledge.form[fit.form].name)


def _unshared(views: Sequence[View]) -> Iterator[tuple[Question, tuple[str, ...]]]:
    questions = {q.id: q for view in views for q in view.teller.knowledge.questions}
    for id, question in questions.items():
        having = [view for view in views if id in view.teller.knowledge.question]
        answered = (answer for view in having for _, asked, answer in view.case.places() if asked == id)
        if len(having) < len(views) and any(answer.values != (NOT_ASKED,) for answer in answered):
            yield question, tuple(view.name for view in having)
