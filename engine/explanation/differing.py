"""Where the answers of several views differ, and whether that changes how a relation is read, and for whom.

It is exact: the reading is made again with the answer of the other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from engine.explanation.because import Teller
from engine.inference.observing import Known, fits
from engine.inference.plain import read_known
from engine.model.case import Relation
from engine.model.derivation import Reading
from engine.model.knowledge import NOT_ASKED, UNKNOWN, Question, Scope

Kind = Literal["otherwise", "not-known", "not-asked", "place"]
Through = Literal["differences", "gaps", "knowledge"]
GAPS = (frozenset({UNKNOWN}), frozenset({NOT_ASKED}))


@dataclass(frozen=True, slots=True)
class Seat:
    """A relation as one view has it, with what is known of it there."""

    name: str
    teller: Teller
    relation: Relation
    known: Known

    @property
    def reading(self) -> Reading:
        """How it is read there."""
        return self.teller.derivation.readings[self.relation.id]

    def reading_with(self, answers: Mapping[str, frozenset[str]]) -> Reading:
        """How it would be read there with these answers; what the knowledge there does not have is left out."""
        fields = self.teller.knowledge.fields
        fitting = {id: values for id, values in answers.items() if id in fields and fits(values, fields[id])}
        return read_known({**self.known, **fitting}, self.teller.knowledge)


@dataclass(frozen=True, slots=True)
class Voice:
    """One answer to a question, with the names of those who gave it and the notes that they made, by name."""

    question: Question
    values: tuple[str, ...]
    names: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]

    @property
    def is_gap(self) -> bool:
        """Whether it does not say how it is: not known, or not asked."""
        return frozenset(self.values) in GAPS


@dataclass(frozen=True, slots=True)
class Change:
    """That the reading would be another one for `name` with the answer of `voice`."""

    name: str
    voice: Voice
    reading: Reading


@dataclass(frozen=True, slots=True)
class Differs:
    """A question that is not answered alike.

    `otherwise`: two answers or more that say how it is. `not-known`: one such answer, and who does not know. `not-asked`:
    someone has no answer yet. `place`: the own place in a relation, which differs because people do.
    """

    question: Question
    kind: Kind
    voices: tuple[Voice, ...]
    changes: tuple[Change, ...]

    @property
    def unmoved(self) -> tuple[str, ...]:
        """The names of those for whom it changes nothing."""
        moved = {change.name for change in self.changes}
        return tuple(name for voice in self.voices for name in voice.names if name not in moved)


@dataclass(frozen=True, slots=True)
class Together:
    """That `name` reads otherwise than another view, while no single difference between them changes the reading of either.

    It changes `through` all that they answered otherwise together, or only with the gaps too (what not all answered), or
    only through other knowledge.
    """

    name: str
    through: Through


def is_read(reading: Reading) -> tuple[str, tuple[str, ...]]:
    """What makes a reading another one: its word, and the forms named; where too little points to is no reading yet."""
    return reading.word, reading.forms if reading.word != "insufficient" else ()


def questions_of(seats: Sequence[Seat], scope: Scope) -> list[Question]:
    """The questions that the knowledge of all has, in the order of the first."""
    first, *others = (seat.teller.knowledge for seat in seats)
    return [q for q in first.questions if q.scope == scope and all(q.id in other.question for other in others)]


def answered_alike(seats: Sequence[Seat], scope: Scope) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The questions to which all gave the same answer, and those to which all said not to know."""
    alike = [(q.id, seats[0].known[q.id]) for q in questions_of(seats, scope) if len({s.known[q.id] for s in seats}) == 1]  # fmt: skip
    same = tuple(id for id, values in alike if values not in GAPS)
    return same, tuple(id for id, values in alike if values == {UNKNOWN})


def differing(seats: Sequence[Seat], scope: Scope) -> tuple[Differs, ...]:
    """The questions that are not answered alike, with what that does to the readings."""
    found = ((question, _voices(seats, question.id)) for question in questions_of(seats, scope))
    return tuple(
        Differs(question, _kind(question, voices), voices, tuple(_changes(voices, seats)))
        for question, voices in found
        if len(voices) > 1
    )


def _voices(seats: Sequence[Seat], id: str) -> tuple[Voice, ...]:
    given: dict[frozenset[str], list[Seat]] = {}
    for seat in seats:
        given.setdefault(seat.known[id], []).append(seat)
    found = []
    for values, by in given.items():
        question = by[0].teller.knowledge.question[id]
        ordered = (*(value for value in question.by_id if value in values), *sorted(values - question.by_id.keys()))
        notes = ((seat.name, seat.teller.case.answers_of(seat.relation).get(id)) for seat in by)
        noted = tuple((name, answer.note) for name, answer in notes if answer and answer.note)
        found.append(Voice(question, ordered, tuple(seat.name for seat in by), noted))
    return tuple(found)


def _kind(question: Question, voices: Sequence[Voice]) -> Kind:
    if question.about == "position":
        return "place"
    known = sum(not voice.is_gap for voice in voices)
    if known > 1:
        return "otherwise"
    return "not-known" if known and any(voice.values == (UNKNOWN,) for voice in voices) else "not-asked"


def _changes(voices: Sequence[Voice], seats: Sequence[Seat]) -> Iterator[Change]:
    for seat in seats:
        for voice in voices:
            reading = seat.reading_with({voice.question.id: frozenset(voice.values)})
            if is_read(reading) != is_read(seat.reading):
                yield Change(seat.name, voice, reading)


def together(seats: Sequence[Seat], differs: Sequence[Differs]) -> Iterator[Together]:
    """Who reads otherwise than another, while of those two no single answer changes the reading of either; and through what."""
    moves = {(change.name, name) for each in differs for change in each.changes for name in change.voice.names}
    for seat in seats:
        others = [
            other
            for other in seats
            if is_read(other.reading) != is_read(seat.reading)
            and not {(seat.name, other.name), (other.name, seat.name)} & moves
        ]
        if others:
            yield Together(seat.name, _through(seat, others, differs))


def _through(seat: Seat, others: Sequence[Seat], differs: Sequence[Differs]) -> Through:
    otherwise = {each.question.id for each in differs if each.kind == "otherwise"}
    for other in others:
        given = {id: other.known[id] for id in otherwise if other.known[id] not in GAPS}
        if is_read(seat.reading_with(given)) != is_read(seat.reading):
            return "differences"
    every = {each.question.id for each in differs}
    if any(is_read(seat.reading_with({id: o.known[id] for id in every})) != is_read(seat.reading) for o in others):
        return "gaps"
    return "knowledge"
