"""The 45 dimensions of the spectrum: each is asked, shown, or derived from what is asked, and only named forms have a value."""

import pytest

from engine.checks.ledger import ledger
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load

# The claims that fill the cells of the dimension table: directive, collective, connective. An empty cell is silent.
DIMENSIONS: dict[str, tuple[str, str, str]] = {
    "ambition-coalition-logic": ("D01", "C01", "N01"),
    "ambition-source": ("D04", "C06", "N04"),
    "ambition-development": ("D09", "C17", "N06"),
    "core-orientation": ("G07", "G09", "G11"),
    "locus-of-collaboration": ("G08", "G10", "G12"),
    "initiator-count": ("D02", "", "N02"),
    "initiator-type": ("D03", "", "N03"),
    "involvement-of-others": ("D05", "", "N05"),
    "role": ("G24 D06 D57", "C02 C16", "N20 N22 N23"),
    "participant-status": ("D08", "C10", ""),
    "partner-selection": ("D14", "C34 C35 C36", "N42"),
    "exit": ("", "C45", "N32"),
    "arena": ("D07", "C03 C11", ""),
    "ownership": ("", "C09", "N21"),
    "motivation-basis": ("D10", "C07 C12 C13", "N13 N25"),
    "dependency": ("D12 D54", "C21", ""),
    "impact-on-outsiders": ("D11", "", ""),
    "position-hierarchy": ("D15 D16", "C15", "N26"),
    "perspective": ("D38", "C29", "N24"),
    "collectivity": ("", "C14", "N41"),
    "decision-making": ("D19 D21 D23", "C20", ""),
    "course": ("D20", "", "N37 N38"),
    "process-structure": ("D17 D18", "", "N44 N49"),
    "convergence": ("D43", "C19", "N46"),
    "goal-orientation": ("D44", "", "N12"),
    "meaning-of-time": ("D33 D34", "C18", "N39 N40"),
    "measure-of-success": ("D32", "", ""),
    "predictability": ("D30", "", "N09"),
    "trust-basis": ("D45 D46", "C33", "N43"),
    "stopping": ("D47", "", "N34 N35 N36"),
    "origin": ("D22", "", "N16"),
    "funding": ("D24", "", ""),
    "institutional-context": ("D28", "C31", ""),
    "autonomy": ("", "C32", "N14"),
    "contribution": ("", "C05 C44", "N15"),
    "gains": ("D52", "C08", ""),
    "complementarity": ("", "C04 C37 C39", ""),
    "social-control": ("D36 D39", "", "N30 N31 N33"),
    "relations": ("", "", "N07 N27"),
    "composition-stability": ("", "", "N08"),
    "action-basis": ("", "", "N28"),
    "self-organisation": ("", "", "N29"),
    "boundaries": ("", "", "N47"),
    "thinking-doing": ("", "", "N48"),
    "fit-with-programmes": ("D53 D56", "C24 C46", "N51 N54"),
}

# Not asked by name: what tells it, and where it is used instead.
DERIVED = {
    "initiator-count": "says the same of two forms, so it is asked only as who took the first step",
    "locus-of-collaboration": "follows from the form; explained in the glossary",
    "role": "follows from the form and the own place; it is what the role advice says",
    "goal-orientation": "asked as where the attention goes",
    "origin": "asked as who took the first step, and (task) who wants it",
    "fit-with-programmes": "asked as who carries it; it leads to advice and never counts",
}


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    """The base pack."""
    return load()


def test_the_table_has_all_45_dimensions() -> None:
    assert len(DIMENSIONS) == 45


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_a_dimension_is_asked_or_shown_under_its_name_or_is_derived(dimension: str, knowledge: KnowledgeBase) -> None:
    named = {q.dimension for q in knowledge.questions}
    named |= {o.evidence.dimension for q in knowledge.questions for o in q.options if o.evidence}
    assert dimension in named or dimension in DERIVED


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_every_claim_of_a_dimension_has_a_place(dimension: str, knowledge: KnowledgeBase) -> None:
    uses = ledger(knowledge).of_claim
    assert all(uses[claim] for cell in DIMENSIONS[dimension] for claim in cell.split())


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_a_silent_cell_moves_nothing_unless_a_derivation_says_from_which_claims(
    dimension: str, knowledge: KnowledgeBase
) -> None:
    cells = dict(zip(knowledge.form_ids, DIMENSIONS[dimension], strict=True))
    for question in knowledge.questions:
        for option in question.options:
            evidence = option.evidence
            if evidence and evidence.dimension == dimension and not cells[evidence.form]:
                assert evidence.basis.kind == "derived", f"{question.id}/{option.id}"
                assert evidence.strength != "defining"


def test_the_five_facts_that_users_ask_about_first_have_a_value_for_every_form(knowledge: KnowledgeBase) -> None:
    for dimension in ("ambition-source", "position-hierarchy", "funding", "meaning-of-time", "autonomy"):
        (question,) = (q for q in knowledge.questions if q.dimension == dimension)
        forms = {o.evidence.form for o in question.options if o.evidence and o.evidence.counts}
        assert forms == set(knowledge.form_ids), dimension


def test_dimensions_that_one_form_fills_never_count(knowledge: KnowledgeBase) -> None:
    one_form = {name for name, cells in DIMENSIONS.items() if sum(map(bool, cells)) == 1} - {"funding"}
    assert len(one_form) == 9
    for question in knowledge.questions:
        for option in question.options:
            if option.evidence and option.evidence.dimension in one_form:
                assert not option.evidence.counts
