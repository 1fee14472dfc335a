"""Several cases that are looked at together: what each is called, and which of their relations are the same one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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


def named_views(cases: Sequence[tuple[Path, Teller]], moments: bool = False) -> tuple[View, ...]:
    """The cases, each with a name of its own.

    A case goes by who answered (a moment: by its date) when all its answers that say so say the same; else by its title,
    else by its file.
    """
    known = [_names(path, teller.case, moments) for path, teller in cases]
    for _ in range(max(map(len, known), default=0)):
        taken = Counter(names[0] for names in known)
        known = [names[1:] if taken[names[0]] > 1 and len(names) > 1 else names for names in known]
    return tuple(View(names[0], teller) for names, (_, teller) in zip(known, cases, strict=True))


def _names(path: Path, case: Case, moments: bool) -> list[str]:
    given = {answer.date if moments else answer.by for _, _, answer in case.places()} - {""}
    return [*(given if len(given) == 1 else ()), case.title, path.stem, str(path)]


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
