"""Which readings can come out: exact, by counting how many questions can still count for each form (Hall's condition)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from engine.checks.boxes import MOST, TooMany
from engine.explanation.tallies import Effect
from engine.inference.reading import reading_of
from engine.model.derivation import Reading
from engine.model.knowledge_base import NO, YES, KnowledgeBase


@dataclass(frozen=True, slots=True)
class Wanted:
    """The readings that are wanted: of these words and forms ("none" for no form), and per form whether something that
    counts for it stands against the form that is read."""

    words: frozenset[str]
    forms: frozenset[str]
    against: tuple[tuple[str, frozenset[str]], ...] = ()

    def __call__(self, reading: Reading) -> bool:
        return (
            reading.word in self.words
            and (reading.form or "none") in self.forms
            and all(self._against(reading, form) in answers for form, answers in self.against)
        )

    @staticmethod
    def _against(reading: Reading, form: str) -> str:
        return YES if reading.form not in (None, form) and reading.count(form) else NO


@dataclass(frozen=True, slots=True)
class Counting:
    """A question with the effects that its answer can have here; None, for no form, may be among them."""

    question: str
    effects: tuple[Effect, ...]


class Tallying:
    """The readings that can come out in a knowledge base."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self._known: dict[object, dict[str, Effect] | None] = {}

    def chosen(self, counting: Sequence[Counting], wanted: Wanted) -> dict[str, Effect] | None:
        """An effect for each question with which the reading is one that is wanted; None when there is none.

        Questions that need not count are free; over the others every choice is looked at. For the free ones it is
        enough to know how many can count for each form.
        """
        free = tuple(item for item in counting if None in item.effects)
        held = [item for item in counting if None not in item.effects]
        for number, effects in enumerate(product(*(item.effects for item in held))):
            if number == MOST:
                raise TooMany
            key = (tuple(sorted(map(str, effects))), free, wanted)
            if key not in self._known:
                self._known[key] = self._with_free(effects, free, wanted)
            found = self._known[key]
            if found is not None:
                return dict(zip((item.question for item in held), effects, strict=True)) | found
        return None

    def _with_free(self, held: Sequence[Effect], free: Sequence[Counting], wanted: Wanted) -> dict[str, Effect] | None:
        forms = self.knowledge.form_ids
        base = {form: sum(effect is not None and effect[0] == form for effect in held) for form in forms}
        defining = frozenset(effect[0] for effect in held if effect and effect[1])
        most = [sum(any(e and e[0] == form for e in item.effects) for item in free) for form in forms]
        for more in (vector for total in range(len(free) + 1) for vector in _vectors(most, total)):
            counts = {form: base[form] + count for form, count in zip(forms, more, strict=True)}
            for made in _defining(forms, more):
                if wanted(reading_of(counts, defining | made, self.knowledge.numbers)):
                    found = _matched(_demands(forms, more, made), free)
                    if found is not None:
                        return found
        return None


def _vectors(most: Sequence[int], total: int) -> Iterator[tuple[int, ...]]:
    """Every way in which `total` can be spread, at most so many for each."""
    if not most:
        if total == 0:
            yield ()
        return
    for first in range(min(most[0], total) + 1):
        for rest in _vectors(most[1:], total - first):
            yield (first, *rest)


def _defining(forms: Sequence[str], more: Sequence[int]) -> Iterator[frozenset[str]]:
    """For which of the forms that are chosen one of the choices is defining."""
    chosen = [form for form, count in zip(forms, more, strict=True) if count]
    for size in range(len(chosen) + 1):
        yield from map(frozenset, combinations(chosen, size))


def _demands(forms: Sequence[str], more: Sequence[int], made: frozenset[str]) -> dict[tuple[str, str], int]:
    """How many choices are needed of each sort: one that defines, any, or only ones that do not define."""
    demands: dict[tuple[str, str], int] = {}
    for form, count in zip(forms, more, strict=True):
        if form in made:
            demands |= {(form, "defines"): 1, (form, "any"): count - 1}
        elif count:
            demands[form, "not"] = count
    return {sort: count for sort, count in demands.items() if count}


def _matched(demands: Mapping[tuple[str, str], int], free: Sequence[Counting]) -> dict[str, Effect] | None:
    """A different question for every demand, by augmenting paths; None when there are not enough."""
    slots = [sort for sort, count in demands.items() for _ in range(count)]
    able = [[n for n, item in enumerate(free) if _effect(item, sort)] for sort in slots]
    holder: dict[int, int] = {}

    def seat(slot: int, seen: set[int]) -> bool:
        for n in able[slot]:
            if n not in seen:
                seen.add(n)
                if n not in holder or seat(holder[n], seen):
                    holder[n] = slot
                    return True
        return False

    if not all(seat(slot, set()) for slot in range(len(slots))):
        return None
    return {item.question: _effect(item, slots[holder[n]]) if n in holder else None for n, item in enumerate(free)}


def _effect(item: Counting, sort: tuple[str, str]) -> Effect:
    """The effect of a question that is of a sort; None when it has none such."""
    form, how = sort
    defines = {"defines": (True,), "not": (False,), "any": (True, False)}[how]
    return next((e for e in item.effects if e and e[0] == form and e[1] in defines), None)
