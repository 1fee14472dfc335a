"""A collaboration as it was told: its relations and the answers that were given."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from engine.language import Language
from engine.model.knowledge import PARTNERS


@dataclass(frozen=True, slots=True)
class Answer:
    """The options chosen (or one of unknown and not-applicable), with the note that was made."""

    values: tuple[str, ...]
    note: str = ""
    by: str = ""
    date: str = ""


Answers = Mapping[str, Answer]
NO_ANSWERS: Answers = MappingProxyType({})


def answers(given: Mapping[str, Answer]) -> Answers:
    """The answers as a value that cannot be changed."""
    return MappingProxyType(dict(given))


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of the collaboration; `deeper` names the themes opened beyond the quick scan, None means all."""

    id: str
    kind: str
    label: str
    answers: Answers = field(default_factory=lambda: NO_ANSWERS)
    deeper: tuple[str, ...] | None = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One consultation: title, language, the packs it was made with (id and version), answers and relations."""

    title: str
    language: Language | None
    packs: tuple[tuple[str, str], ...]
    relations: tuple[Relation, ...]
    answers: Answers = field(default_factory=lambda: NO_ANSWERS)

    def relation(self, id: str) -> Relation:
        """The relation with this id; KeyError when there is none."""
        for relation in self.relations:
            if relation.id == id:
                return relation
        raise KeyError(id)

    def with_relation(self, changed: Relation) -> "Case":
        """The case with one relation changed, or added at the end when its id is new."""
        if any(relation.id == changed.id for relation in self.relations):
            relations = tuple(changed if r.id == changed.id else r for r in self.relations)
        else:
            relations = (*self.relations, changed)
        return replace(self, relations=relations)

    def without_relation(self, id: str) -> "Case":
        """The case without one relation."""
        return replace(self, relations=tuple(r for r in self.relations if r.id != id))

    def answers_of(self, relation: Relation) -> Answers:
        """All that was answered about a relation: what holds for the whole collaboration, then its own."""
        return answers({**self.answers, **relation.answers})

    def with_packs(self, packs: Iterable[tuple[str, str]]) -> "Case":
        """The case with these packs taking part too; a pack that it names already keeps its version."""
        named = dict(self.packs)
        return replace(self, packs=(*self.packs, *((id, version) for id, version in packs if id not in named)))

    def places(self) -> Iterator[tuple[Relation | None, str, Answer]]:
        """Every answer with the relation it is about; None for the collaboration as a whole."""
        for question, answer in self.answers.items():
            yield None, question, answer
        for relation in self.relations:
            for question, answer in relation.answers.items():
                yield relation, question, answer


def new_case(title: str, language: Language, packs: tuple[tuple[str, str], ...], label: str) -> Case:
    """A case with nothing answered yet and the partners as its first relation."""
    return Case(title, language, packs, (Relation(PARTNERS, PARTNERS, label, deeper=None),))
