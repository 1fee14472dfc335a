"""What would change a reading: the fewest answers that, if otherwise, give another word or form.

Every set of at most three answered questions is looked at; what is shown was run through the reasoner as well.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from engine.explanation.because import Teller
from engine.explanation.tallies import Answered, Changes, Search
from engine.explanation.what_if import Supposed, with_answers
from engine.inference.observing import observed
from engine.inference.reasoner import Reasoner
from engine.model.case import Relation
from engine.model.derivation import Reading

MOST = 3  # answers that change at once
SHOWN = 10  # groups
PER_GROUP = 3  # sets of a group

Counted = tuple[tuple[Answered, ...], int]  # a group of questions, and in how many ways it changes the reading
Watch = Callable[[int, int], None]  # how many are done, of how many


@dataclass(frozen=True, slots=True)
class Flip:
    """One set of answers, if otherwise, and the reading that follows."""

    supposed: tuple[Supposed, ...]
    reading: Reading


@dataclass(frozen=True, slots=True)
class Group:
    """The sets about the same questions; `sets` is how many there are, `shown` some of them."""

    questions: tuple[str, ...]
    sets: int
    shown: tuple[Flip, ...]


@dataclass(frozen=True, slots=True)
class Flips:
    """The smallest sets of answers that would change the reading of a relation (to one form, when `to` names it).

    Of a multiple-choice question one option more or less is tried. `size` is None when no set of `most` or fewer does, 0
    when the relation is read as that form already. `groups` are those shown, of `all_groups` with `all_sets`; `answered`
    is how many counted questions have an answer.
    """

    relation: Relation
    reading: Reading
    to: str | None
    size: int | None
    most: int
    groups: tuple[Group, ...]
    all_groups: int
    all_sets: int
    answered: int


def flips(
    relation: Relation,
    teller: Teller,
    reasoner: Reasoner,
    to: str | None = None,
    most: int = MOST,
    watch: Watch | None = None,
) -> Flips:
    """The fewest answers that, if otherwise, give another word or form, or the form asked for; at most `most` at once."""
    search = Search(observed(teller.case, relation, teller.knowledge), teller.knowledge, to)
    reading, answered = teller.derivation.readings[relation.id], len(search.answered)
    if to and reading.form == to:
        return Flips(relation, reading, to, 0, most, (), 0, 0, answered)
    found = next(filter(None, map(search.groups, range(1, most + 1))), [])
    if not found:
        return Flips(relation, reading, to, None, most, (), 0, 0, answered)
    shown = _varied(found)
    groups = []
    for done, (group, count) in enumerate(shown):
        if watch:
            watch(done, len(shown))
        confirmed = tuple(
            _confirmed(changes, relation, teller, reasoner, search) for changes in search.sets(group, PER_GROUP)
        )
        groups.append(Group(tuple(a.question.id for a in group), count, confirmed))
    sets = sum(count for _, count in found)
    return Flips(relation, reading, to, len(shown[0][0]), most, tuple(groups), len(found), sets, answered)


def _varied(found: list[Counted]) -> list[Counted]:
    """The groups to show: first those about what people can change, and of these the ones that name most questions anew."""
    told: Counter[str] = Counter()
    shown: list[Counted] = []
    left = list(found)
    while left and len(shown) < SHOWN:
        best = min(
            left, key=lambda item: (sum(a.question.past for a in item[0]), sum(told[a.question.id] for a in item[0]))
        )
        left.remove(best)
        shown.append(best)
        told.update(answered.question.id for answered in best[0])
    return shown


def _confirmed(changes: Changes, relation: Relation, teller: Teller, reasoner: Reasoner, search: Search) -> Flip:
    """A set with the reading that the reasoner gives it; RuntimeError when that would not be another one after all."""
    supposed = tuple(
        Supposed(relation.id, answered.question.id, values, answered.values) for answered, values in changes
    )
    alone = replace(teller.case, relations=(relation,))  # a reading rests on the answers about its own relation
    reading = reasoner.derive(with_answers(alone, supposed)).readings[relation.id]
    if not search.wanted(reading):
        raise RuntimeError(f"the reasoner does not confirm {supposed}")
    return Flip(supposed, reading)
