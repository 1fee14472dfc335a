"""Several cases that are looked at together: what each is called, and which of their relations are the same one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from engine.errors import InputError, Place, not_one_of
from engine.explanation.because import Teller
from engine.language import Text
from engine.model.case import Case, Relation

Matched = Mapping[int, Relation]  # one relation, by the numbers of the views that have it


@dataclass(frozen=True, slots=True)
class View:
    """A case under the name by which it is told apart: that of a person, or of a moment."""

    name: str
    teller: Teller

    @property
    def case(self) -> Case:
        """The case."""
        return self.teller.case

    @property
    def by(self) -> str:
        """Who answered, when it was one person as far as is said; else nothing."""
        return _only(answer.by for _, _, answer in self.case.places())

    @property
    def date(self) -> str:
        """When it was answered, when it was on one date as far as is said; else nothing."""
        return _only(answer.date for _, _, answer in self.case.places())


def named_views(cases: Sequence[tuple[Path, Teller]], moments: bool = False) -> tuple[View, ...]:
    """The cases, each with a name of its own.

    A case goes by who answered (a moment: by its date) when all its answers that say so say the same; else by its title,
    else by its file. Where several go by one person or date, the title or file stands behind it.
    """
    views = [View("", teller) for _, teller in cases]
    known = [_names(path, view, moments) for (path, _), view in zip(cases, views, strict=True)]
    while taken := _clashing(known):
        known = [names[1:] if number in taken else names for number, names in enumerate(known)]
    return tuple(replace(view, name=names[0]) for names, view in zip(known, views, strict=True))


def _names(path: Path, view: View, moments: bool) -> list[str]:
    further = [view.case.title, path.stem, str(path)]
    first = view.date if moments else view.by
    return [first, *(f"{first} ({each})" for each in further)] if first else further


def _clashing(known: Sequence[Sequence[str]]) -> set[int]:
    """The numbers of the cases whose name is that of another too, and that have one left."""
    taken = Counter(names[0] for names in known)
    return {number for number, names in enumerate(known) if taken[names[0]] > 1 and len(names) > 1}


def _only(said: Iterable[str]) -> str:
    """What is said when all that say something say the same; else nothing."""
    given = set(said) - {""}
    return given.pop() if len(given) == 1 else ""


def matched(cases: Sequence[Case]) -> tuple[Matched, ...]:
    """The relations of these cases, those that are the same together: by their id, and what is left by kind and label."""
    by_id: dict[str, dict[int, Relation]] = {}
    for number, case in enumerate(cases):
        for relation in case.relations:
            by_id.setdefault(relation.id, {})[number] = relation
    found: list[dict[int, Relation]] = []
    for group in by_id.values():
        like = next((other for other in found if not other.keys() & group.keys() and _alike(other, group)), None)
        if like is None:
            found.append(group)
        else:
            like.update(group)
    return tuple(dict(sorted(group.items())) for group in found)


def _alike(one: Matched, other: Matched) -> bool:
    return bool(set(map(_called, one.values())) & set(map(_called, other.values())))


def _called(relation: Relation) -> tuple[str, str]:
    return relation.kind, relation.label.casefold()


def matched_asked(cases: Sequence[Case], asked: str | None) -> tuple[Matched, ...]:
    """Of the relations of these cases the one with this id or label in any of them, or all. InputError when there is none such."""
    groups = matched(cases)
    if asked is None:
        return groups
    found = tuple(g for g in groups if any(r.id == asked for r in g.values())) or tuple(
        g for g in groups if any(r.label == asked for r in g.values())
    )
    if found:
        return found
    sentence = Text(f"er is geen relatie '{asked}'", f"there is no relation '{asked}'")
    raise InputError([not_one_of(Place(""), "", sentence, asked, dict.fromkeys(r.id for c in cases for r in c.relations))])  # fmt: skip
