"""Every kind of fact has a clause in both languages; an answer brings its note along."""

import pytest

from engine.explanation.because import Because, Teller, forms_named
from engine.inference.reasoner import Reasoner
from engine.model.case import Answer, Case, Relation, answers
from engine.model.derivation import Fact
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load
from tests.gardening import SHARED, STEERED, garden_with_pond, given

STEERED_AGAINST = {**STEERED, "work.pace": "as-agreed", "work.signs": ("weeds", "tidy-beds"), "task.who-wants": "many"}


@pytest.fixture(scope="module")
def teller() -> Teller:
    """A case that is steered and has a bit of everything, with a shared relation beside it."""
    known = garden_with_pond()
    noted = answers({**given(STEERED_AGAINST), "work.who-pays": Answer(("the-head",), "Ann said so")})
    partners = Relation("partners", "partners", "us", noted, None)
    council = Relation("council", "council", "the mayor", given(SHARED), None)
    case = Case("The plot", "en", known.identity, (partners, council), given({}))
    return Teller(case, known, Reasoner(known).derive(case))


def because_of(teller: Teller, advice: str, relation: str = "partners") -> list[Because]:
    """The clauses of a piece of advice that fired."""
    (fact,) = (fact for fact in teller.derivation.facts("advice", relation) if fact.name == advice)
    return list(teller.reasons(teller.derivation.supports[fact]))


CLAUSES = [
    ("role.lead", "reading", "deze relatie is duidelijk gestuurd", "this relation is clearly steered"),
    ("role.lead", "answer", "jouw plek: ik leid", "your place: I lead"),
    ("approach.sow", "relation", "het gaat om de partners onderling", "it is about the partners among themselves"),
    ("pitfall.weeds", "finding", "het onkruid wint", "the weeds are winning"),
    ("caution.many", "tension", "eén leidt wat velen willen", "one leads what many want"),
    ("combination.hedge", "combination", "hier wordt geleid, elders gedeeld", "here one leads, elsewhere all share"),
    ("time.grain", "against", "er is ook een antwoord dat naar gedeeld wijst", "there is also an answer that points to shared"),
    ("trust.elsewhere", "elsewhere", "een andere relatie is gedeeld (the mayor)", "another relation is shared (the mayor)"),
    ("trust.nowhere", "elsewhere", "geen andere relatie is los", "no other relation is loose"),
    ("measure.fit", "fit", "de opgave heeft de voorwaarden van gedeeld", "the task has the conditions of shared"),
    ("measure.unfit", "fit", "de opgave mist een voorwaarde van gestuurd", "the task lacks a condition of steered"),
    ("benefit.pond", "sector", "het pakket 'De vijver' doet mee", "the pack 'The pond' takes part"),
    ("language.season", "answer", "Welk seizoen is het? nog open", "Which season is it? still open"),
]  # fmt: skip


@pytest.mark.parametrize(("advice", "kind", "nl", "en"), CLAUSES)
def test_a_fact_that_supports_advice_is_said_in_both_languages(
    teller: Teller, advice: str, kind: str, nl: str, en: str
) -> None:
    said = {(reason.clause.nl, reason.clause.en) for reason in because_of(teller, advice) if reason.fact.kind == kind}
    assert said == {(nl, en)}


def test_every_kind_of_fact_that_can_support_advice_is_in_the_table() -> None:
    assert {kind for _, kind, *_ in CLAUSES} == {
        "answer", "relation", "sector", "finding", "fit", "reading", "against", "elsewhere", "tension", "combination",
    }  # fmt: skip


def test_evidence_is_said_in_the_words_of_its_option_with_its_note(teller: Teller) -> None:
    reasons = {fact.name: teller.because(fact) for fact in teller.derivation.facts("evidence", "partners")}
    assert reasons["start.who-began"].clause.en == "one of us counts"
    assert reasons["work.pace"].clause.nl == "zoals afgesproken telt"
    assert reasons["work.who-pays"].note == "Ann said so"
    assert reasons["work.pace"].note == ""


def test_an_open_fit_and_an_empty_reading_have_a_clause() -> None:
    known = garden_with_pond()
    case = Case("The plot", "en", known.identity, (Relation("partners", "partners", "us"),))
    teller = Teller(case, known, Reasoner(known).derive(case))
    (reason,) = (r for r in because_of(teller, "measure.open") if r.fact.kind == "fit")
    assert reason.clause.en == "it is not known yet whether the task suits steered"
    assert reason.clause.nl == "van de opgave is nog niet bekend of zij past bij gestuurd"
    said = teller.clause(teller.derivation.reading_fact("partners"))
    assert (said.nl, said.en) == ("deze relatie: te weinig om iets te zeggen", "this relation: too little to say")


def test_a_reason_is_said_once_however_often_it_supports(teller: Teller) -> None:
    firings = [firing for firings in teller.derivation.supports.values() for firing in firings]
    facts = [reason.fact for reason in teller.reasons(firings + firings)]
    assert len(facts) == len(set(facts))


@pytest.mark.parametrize(
    ("forms", "nl", "en"),
    [
        ((), "", ""),
        (("loose",), "los", "loose"),
        (("loose", "shared"), "los en gedeeld", "loose and shared"),
        (("steered", "shared", "loose"), "gestuurd, gedeeld en los", "steered, shared and loose"),
    ],
)
def test_forms_stand_in_a_row(forms: tuple[str, ...], nl: str, en: str) -> None:
    said = forms_named(forms, garden_with_pond())
    assert (said.nl, said.en) == (nl, en)


def test_everything_that_fires_in_the_worked_cases_of_the_base_pack_can_be_said() -> None:
    spectrum: KnowledgeBase = load()
    reasoner = Reasoner(spectrum)
    said: dict[Fact, Because] = {}
    for worked in spectrum.cases:
        case = worked.case("nl")
        derivation = reasoner.derive(case)
        teller = Teller(case, spectrum, derivation)
        for firings in derivation.supports.values():
            said |= {reason.fact: reason for reason in teller.reasons(firings)}
    assert len(said) > 100
    for reason in said.values():
        for clause in (reason.clause.nl, reason.clause.en):
            assert clause.strip() == clause != ""
            assert "{}" not in clause
