"""A consultation that was held, told again as a worked case of a pack: names left out, with the reading of now as what must
come out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from engine.consultation.anonymising import anonymised, plain_relations
from engine.consultation.case_file import CaseFile
from engine.errors import Fault, InputError
from engine.explanation.wording.phrases import LABELS, NOTES
from engine.inference.reasoner import Reasoner
from engine.language import Language, Text
from engine.model.case import Answer, Answers, Case
from engine.model.derivation import Derivation
from engine.model.knowledge import NOT_ASKED
from engine.model.knowledge_base import KnowledgeBase

TITLE = Text("Een gesprek uit de praktijk", "A consultation from practice")
TOLD = Text(
    "Een gesprek dat echt gevoerd is. Namen en toelichtingen zijn weggelaten.",
    "A consultation that was really held. Names and notes were left out.",
)
WITH_NOTES = Text(
    "Een gesprek dat echt gevoerd is. Namen van de casus en de relaties zijn weggelaten.",
    "A consultation that was really held. The names of the case and the relations were left out.",
)
Counted = tuple[Text, Text]
WHO: Counted = (Text("keer wie antwoordde en wanneer", "time who answered and when"), Text("keer wie antwoordde en wanneer", "times who answered and when"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Retold:
    """A worked case as a pack writes it, and what of the consultation was left out; `notes` are kept in one language only."""

    id: str
    value: Mapping[str, Any]
    left_out: tuple[Text, ...]
    notes: int


def retell(file: CaseFile, knowledge: KnowledgeBase, pack: str, id: str | None, notes: bool) -> Retold:
    """The case in a file as a worked case of a pack; InputError when its id is taken."""
    taken = {case.id: case.place for case in knowledge.cases}
    if id in taken:
        sentence = Text(
            f"er is al een casus '{id}' ({taken[id]}); kies een andere id",
            f"there is a case '{id}' already ({taken[id]}); choose another id",
        )
        raise InputError([Fault(taken[id], sentence)])
    id = id or next(free for n in count(1) if (free := f"consultation-{n}") not in taken)
    case, _ = anonymised(file.case, knowledge, notes=notes)
    derivation = Reasoner(knowledge).derive(case)
    language: Language = case.language or "en"
    value: dict[str, Any] = {
        "id": id,
        "title": _both(TITLE),
        "told": _both(WITH_NOTES if notes else TOLD),
        "source": TITLE[language],
        "language": language,
    }
    if case.answers:
        value["answers"] = _answers(case.answers, notes)
    value["relations"] = list(_relations(case, derivation, knowledge, pack, notes))
    kept = sum(bool(answer.note) and _is_one(answer) for _, _, answer in case.places()) if notes else 0
    return Retold(id, value, tuple(_left_out(file, kept)), kept)


def _relations(
    case: Case, derivation: Derivation, knowledge: KnowledgeBase, pack: str, notes: bool
) -> Iterator[dict[str, Any]]:
    for relation, (id, label) in zip(
        case.relations, plain_relations(case.relations, knowledge.relation_kind), strict=True
    ):
        told: dict[str, Any] = {"id": id, "kind": relation.kind, "label": _both(label)}
        if relation.answers:
            told["answers"] = _answers(relation.answers, notes)
        yield told | {"expect": _expected(relation.id, derivation, knowledge, pack)}


def _expected(relation: str, derivation: Derivation, knowledge: KnowledgeBase, pack: str) -> dict[str, Any]:
    """The reading of now, and the rules and advice of the pack that fire."""
    reading = derivation.readings[relation]
    forms = {"form": reading.form} if reading.form else {"points-to": list(reading.forms)} if reading.forms else {}
    of_pack = {item.id for items in (knowledge.rules, knowledge.advice) for item in items if item.pack == pack}
    fired = {firing.rule for firing in derivation.firings if firing.concludes.relation == relation}
    fires = sorted(fired & of_pack)
    return {"word": reading.word, **forms, **({"fires": fires} if fires else {})}


def _answers(given: Answers, notes: bool) -> dict[str, Any]:
    return {id: _answer(answer, notes) for id, answer in given.items() if _is_one(answer)}


def _is_one(answer: Answer) -> bool:
    """Whether it answers the question; a note can also stand at one that is still open."""
    return answer.values != (NOT_ASKED,)


def _answer(answer: Answer, notes: bool) -> Any:
    value: Any = answer.values[0] if len(answer.values) == 1 else list(answer.values)
    return {"value": value, "note": {"nl": answer.note, "en": answer.note}} if notes and answer.note else value


def _left_out(file: CaseFile, notes_kept: int) -> Iterator[Text]:
    yield Text("de titel", "the title")
    given = [answer for _, _, answer in file.case.places()]
    yield from _some(len(file.case.relations), LABELS)
    yield from _some(sum(bool(answer.note) for answer in given) - notes_kept, NOTES)
    yield from _some(sum(bool(answer.by or answer.date) for answer in given), WHO)
    yield from file.left_out


def _some(number: int, what: Counted) -> Iterator[Text]:
    if number:
        said = what[number > 1]
        yield Text(f"{number} {said.nl}", f"{number} {said.en}")


def _both(text: Text) -> dict[str, str]:
    return {"nl": text.nl, "en": text.en}
