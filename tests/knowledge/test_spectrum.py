"""The base pack against the source: which dimension counts for which form, what is hedged, and what the quick scan reaches."""

from collections import Counter
from itertools import product

import pytest

from engine.inference.plain import evaluate
from engine.model.derivation import Reading
from engine.model.knowledge import Evidence, Question
from engine.model.knowledge_base import WORDS, KnowledgeBase
from engine.packs.finding import load
from tests.pack_parts import case

D, C, N = "directive", "collective", "connective"
LETTERS = {"D": D, "C": C, "N": N, "G07": D, "G08": D, "G09": C, "G10": C, "G11": N, "G12": N}

# Which forms have a value in the source, per dimension that counts.
COUNTED = {
    "ambition-source": {D, C, N},
    "ambition-coalition-logic": {D, C, N},
    "ambition-development": {D, C, N},
    "initiator-type": {D, N},
    "motivation-basis": {D, C, N},
    "partner-selection": {D, C, N},
    "position-hierarchy": {D, C, N},
    "arena": {D, C},
    "participant-status": {D, C},
    "dependency": {D, C},
    "perspective": {D, C, N},
    "institutional-context": {D, C},
    "decision-making": {D, C},
    "course": {D, N},
    "core-orientation": {D, C, N},
    "process-structure": {D, N},
    "convergence": {D, C, N},
    "meaning-of-time": {D, C, N},
    "social-control": {D, N},
    "funding": {D},
    "contribution": {C, N},
    "autonomy": {C, N},
    "ownership": {C, N},
    "trust-basis": {D, C, N},
    "stopping": {D, N},
    "exit": {C, N},
}
HEDGED = {"D07", "D15", "D16", "D28", "C14", "C31", "N20", "N22", "N23", "N33", "N34"}
MOST_QUICK = 12


@pytest.fixture(scope="module")
def spectrum() -> KnowledgeBase:
    """The base pack."""
    return load()


def evidence(knowledge: KnowledgeBase, counts: bool) -> list[tuple[Question, Evidence]]:
    found = [(q, o.evidence) for q in knowledge.questions for o in q.options if o.evidence]
    return [(asked, each) for asked, each in found if each.counts is counts]


def test_each_dimension_that_counts_is_asked_once(spectrum: KnowledgeBase) -> None:
    counted = Counter(question.dimension for question in spectrum.questions if question.counts)
    assert counted == dict.fromkeys(COUNTED, 1)
    assert {asked.dimension == each.dimension for asked, each in evidence(spectrum, True)} == {True}


def test_each_dimension_that_counts_has_a_value_for_two_forms_at_least(spectrum: KnowledgeBase) -> None:
    for question in spectrum.questions:
        forms = {each.form for asked, each in evidence(spectrum, True) if asked is question}
        assert len(forms) != 1, question.id
        if question.counts:
            assert forms >= COUNTED[question.dimension], question.id


def test_where_the_source_is_silent_nothing_counts_unless_it_is_derived(spectrum: KnowledgeBase) -> None:
    for asked, each in evidence(spectrum, True):
        if each.form not in COUNTED[each.dimension]:
            assert each.basis.kind == "derived", f"{asked.id} for {each.form}"
            assert each.basis.how is not None


def test_evidence_rests_on_claims_about_its_own_form(spectrum: KnowledgeBase) -> None:
    for counts in (True, False):
        for asked, each in evidence(spectrum, counts):
            assert each.basis.kind in ("stated", "derived")
            about = {LETTERS.get(claim) or LETTERS[claim[0]] for claim in each.basis.claims}
            assert about == {each.form}, asked.id


def test_only_what_was_seen_in_a_relation_counts(spectrum: KnowledgeBase) -> None:
    assert {(asked.about, asked.scope) for asked, _ in evidence(spectrum, True)} == {("conduct", "relation")}


def test_a_hedged_claim_never_defines(spectrum: KnowledgeBase) -> None:
    assert set(spectrum.claim) >= HEDGED
    hedged = [(q.id, e) for q, e in evidence(spectrum, True) if not HEDGED.isdisjoint(e.basis.claims)]
    assert hedged
    assert [id for id, each in hedged if each.strength == "defining"] == []
    assert [id for id, each in hedged if set(each.basis.claims) <= HEDGED and each.strength != "supporting"] == []


def test_the_quick_scan_is_short_and_asks_every_relation_the_same(spectrum: KnowledgeBase) -> None:
    quick = [question for question in spectrum.questions if question.quick]
    assert 0 < len(quick) <= MOST_QUICK
    assert [question.id for question in quick if question.asked_if or question.scope != "relation"] == []
    assert {"position"} < {question.id for question in quick}


def quick_readings(spectrum: KnowledgeBase, form: str) -> list[Reading]:
    """What can be read of the quick questions alone, some answered for a form and some for another one."""
    quick = [question for question in spectrum.questions if question.quick and question.counts]
    pointing = {q.id: {o.evidence.form: o.id for o in q.options if o.evidence} for q in quick}
    ids = sorted(pointing, key=lambda id: (form in pointing[id], id))
    found = []
    for against, pro in product(range(len(ids) + 1), repeat=2):
        others = {id: next((o for f, o in pointing[id].items() if f != form)) for id in ids[:against]}
        own = {id: pointing[id][form] for id in ids[against:] if form in pointing[id]}
        told = case({"partners": others | dict(list(own.items())[:pro])}, packs=("spectrum",))
        found.append(evaluate(told, spectrum)["partners"].reading)
    return found


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("form", [D, C, N])
def test_the_quick_questions_alone_reach_every_word_for_each_form(
    spectrum: KnowledgeBase, form: str, word: str
) -> None:
    assert [reading for reading in quick_readings(spectrum, form) if reading.word == word and form in reading.forms]
