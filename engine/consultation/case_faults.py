"""What in a case file does not fit the knowledge base: refused with its place, or kept aside when an older pack had it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from engine.errors import Fault, InputError, Place, not_one_of
from engine.language import Text, joined
from engine.model.case import Answer, Case, answers
from engine.model.knowledge import NOT_ASKED, POSITION
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.answering import faults_in
from engine.packs.document import Document

KIND = "kind"
Where = tuple[
    str | None, str
]  # a relation (None: the whole collaboration), and a question; KIND for all of the relation


@dataclass(frozen=True, slots=True)
class Fitting:
    """The part of a case that fits the knowledge base; what an older pack had is named in `left_out` and stays in the file."""

    case: Case
    left_out: tuple[Text, ...]
    kept: frozenset[Where]


def fitting(document: Document, case: Case, knowledge: KnowledgeBase) -> Fitting:
    """What fits of a case; InputError with all faults when it was made with these very packs, or has none."""
    answers_at: dict[Place, Where] = {}

    def place(relation: str | None, key: str) -> Place:
        found = _place(document, case, relation, key, knowledge)
        answers_at[found] = relation, key
        return found

    checked = without(case, frozenset(_only_noted(case, knowledge)))
    faults = [replace(f, trail=f.trail.removeprefix(" > ")) for f in faults_in(checked, knowledge, place, "")]
    themes = list(_unknown_themes(document, case, knowledge))
    old: list[Fault] = []
    here = dict(knowledge.identity)
    if any(here.get(id) != version for id, version in case.packs):
        old = [fault for fault in faults if fault.place in answers_at] + themes
        if not without(case, frozenset(answers_at[f.place] for f in old if f.place in answers_at)).relations:
            old = []  # without any relation there is nothing to reason about
    refused = [*_faulty_relations(document, case), *(fault for fault in [*faults, *themes] if fault not in old)]
    if refused:
        raise InputError(refused)
    kept = frozenset(answers_at[fault.place] for fault in old if fault.place in answers_at)
    absent = [
        Text(f"pakket {id} {v}: niet gevonden", f"pack {id} {v}: not found") for id, v in case.packs if id not in here
    ]
    left_out = (*absent, *(joined([Text(fault.trail, fault.trail), fault.sentence], ": ") for fault in old))
    return Fitting(without(case, kept), left_out, kept)


def _only_noted(case: Case, knowledge: KnowledgeBase) -> Iterator[Where]:
    """Open questions at which a note was made: they are no answers, but may stand among them."""
    for relation, id, answer in case.places():
        question = knowledge.question.get(id)
        if question and answer.values == (NOT_ASKED,) and (question.scope == "relation") == (relation is not None):
            yield relation.id if relation else None, id


def without(case: Case, places: frozenset[Where]) -> Case:
    """The case without some of its answers, or whole relations."""

    def rest(relation: str | None, given: Mapping[str, Answer]) -> Mapping[str, Answer]:
        return answers({id: answer for id, answer in given.items() if (relation, id) not in places})

    left = (relation for relation in case.relations if (relation.id, KIND) not in places)
    relations = tuple(replace(r, answers=rest(r.id, r.answers)) for r in left)
    return replace(case, answers=rest(None, case.answers), relations=relations)


def _faulty_relations(document: Document, case: Case) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, relation in enumerate(case.relations):
        if relation.id in seen:
            sentence = Text(
                f"relatie '{relation.id}' staat er twee keer", f"relation '{relation.id}' stands here twice"
            )
            yield Fault(document.place(("relations", number, "id")), sentence, "relations")
        seen.add(relation.id)
        if POSITION in (document.value["relations"][number].get("answers") or {}):
            sentence = Text(
                "'position' staat bij de relatie zelf, niet onder answers",
                "'position' stands with the relation itself, not under answers",
            )
            yield Fault(document.key_place(("relations", number, "answers", POSITION)), sentence, relation.id)


def _unknown_themes(document: Document, case: Case, knowledge: KnowledgeBase) -> Iterator[Fault]:
    themes = [theme.id for theme in knowledge.themes]
    for number, relation in enumerate(case.relations):
        for at, theme in enumerate(relation.deeper or ()):
            if theme not in themes:
                sentence = Text(f"thema '{theme}' bestaat niet", f"theme '{theme}' does not exist")
                place = document.place(("relations", number, "deeper", at))
                yield not_one_of(place, f"{relation.id} > deeper", sentence, theme, themes)


def _place(document: Document, case: Case, relation: str | None, key: str, knowledge: KnowledgeBase) -> Place:
    """Where an answer stands: at its value, or at its key when the question itself is the fault."""
    above: tuple[str | int, ...] = ("answers",)
    if relation is not None:
        number = next(n for n, r in enumerate(case.relations) if r.id == relation)
        above = ("relations", number) if key in (KIND, POSITION) else ("relations", number, "answers")
    if key == KIND or key in knowledge.question:
        return document.place((*above, key, "value"))
    return document.key_place((*above, key))
