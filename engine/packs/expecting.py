"""Whether the worked cases of a pack fit the knowledge base: what they answer, and what they expect."""

from collections.abc import Iterator

from engine.errors import Fault, Place, not_one_of
from engine.language import Text
from engine.model.knowledge_base import KnowledgeBase
from engine.model.worked import Expected, WorkedCase
from engine.packs.answering import faults_in
from engine.packs.content import Content
from engine.packs.resting import CLAIMS_THERE_ARE


def faults_of_cases(content: Content, knowledge: KnowledgeBase) -> Iterator[Fault]:
    """Everything in the worked cases of a pack that the knowledge base does not know."""
    for worked in knowledge.cases:
        if worked.pack == content.id:
            yield from _telling_faults(content, worked, knowledge)
            yield from _expecting_faults(worked, knowledge)


def _telling_faults(content: Content, worked: WorkedCase, knowledge: KnowledgeBase) -> Iterator[Fault]:
    case = worked.case(worked.language)
    number: dict[str, int] = {}
    for n, relation in enumerate(case.relations):
        if number.setdefault(relation.id, n) != n:
            sentence = Text(
                f"relatie '{relation.id}' staat er twee keer", f"relation '{relation.id}' stands here twice"
            )
            remedy = Text("geef haar een andere id", "give it another id")
            yield Fault(content.place("cases", worked.id, "relations", n, "id"), sentence, worked.id, remedy=remedy)

    def place(relation: str | None, key: str) -> Place:
        if relation is None:
            return content.place("cases", worked.id, "answers", key)
        within = (key,) if key == "kind" else ("answers", key)
        return content.place("cases", worked.id, "relations", number[relation], *within)

    yield from faults_in(case, knowledge, place, worked.id)


def _expecting_faults(worked: WorkedCase, knowledge: KnowledgeBase) -> Iterator[Fault]:
    for claim in worked.cites:
        if claim not in knowledge.claim:
            sentence = Text(f"bewering '{claim}' bestaat niet", f"claim '{claim}' does not exist")
            yield Fault(worked.place, sentence, worked.id, remedy=CLAIMS_THERE_ARE)
    for expected in worked.expected:
        yield from _outcome_faults(expected, worked.id, knowledge)


def faults_of_rereads(content: Content, knowledge: KnowledgeBase, all_cases: bool) -> Iterator[Fault]:
    """Everything in what a pack says of other packs' cases that is not there; the cases only where all of them were read."""
    cases = {case.id: [each.relation for each in case.expected] for case in knowledge.cases if case.pack != content.id}
    for reread in knowledge.rereads:
        if reread.pack != content.id:
            continue
        relation, trail = reread.expected.relation, f"rereads {reread.case}"
        at = ("changes", f"rereads {reread.case} {relation}")
        if all_cases and reread.case not in cases:
            sentence = Text(
                f"geen ander pakket heeft een casus '{reread.case}'", f"no other pack has a case '{reread.case}'"
            )
            yield not_one_of(content.place(*at, "rereads"), trail, sentence, reread.case, cases)
        elif all_cases and relation not in cases[reread.case]:
            sentence = Text(f"die casus heeft geen relatie '{relation}'", f"that case has no relation '{relation}'")
            yield not_one_of(content.place(*at, "relation"), trail, sentence, relation, cases[reread.case])
        yield from _outcome_faults(reread.expected, trail, knowledge)


def _outcome_faults(expected: Expected, trail: str, knowledge: KnowledgeBase) -> Iterator[Fault]:
    for form in expected.forms:
        if form not in knowledge.form_ids:
            sentence = Text(f"'{form}' is geen vorm", f"'{form}' is no form")
            yield not_one_of(expected.place, trail, sentence, form, knowledge.form_ids)
    for id in (*expected.fires, *expected.fires_not):
        if not (id in knowledge.advice_by_id or id in knowledge.rule or id in knowledge.switched_off):
            known = sorted((*knowledge.advice_by_id, *knowledge.rule))
            sentence = Text(f"regel of advies '{id}' bestaat niet", f"rule or advice '{id}' does not exist")
            yield not_one_of(expected.place, trail, sentence, id, known)
