"""The sector packs: enough of each kind, clean under every check, and honest about what they rest on."""

from functools import cache

import pytest

from engine.checks.meaning import issues_of_meaning
from engine.checks.worked import Run, run_cases
from engine.inference.reasoner import Reasoner
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import knowledge_folder, load
from tests.running import spectrum

SECTORS = ("area-development", "care", "education", "energy")


@cache
def loaded(sector: str) -> KnowledgeBase:
    """The base pack with one sector."""
    return load([knowledge_folder() / "sectors" / sector])


@cache
def ran(sector: str) -> Run:
    """The worked cases of the base and the sector, run."""
    return run_cases(loaded(sector))


def test_there_are_four_sectors() -> None:
    assert tuple(sorted(folder.name for folder in (knowledge_folder() / "sectors").iterdir())) == SECTORS


@pytest.mark.parametrize("sector", SECTORS)
def test_a_sector_brings_enough_of_each_kind(sector: str) -> None:
    known = loaded(sector)
    assert sum(question.pack == sector for question in known.questions) >= 5
    assert sum(rule.pack == sector for rule in known.rules) >= 12
    assert sum(advice.pack == sector for advice in known.advice) >= 15
    assert sum(worked.pack == sector for worked in known.cases) >= 6
    assert len(known.relation_kinds) > len(spectrum().relation_kinds)
    assert len(known.terms) >= len(spectrum().terms) + 4


@pytest.mark.parametrize("sector", SECTORS)
def test_every_case_comes_out_as_it_says_those_of_the_base_too(sector: str) -> None:
    assert ran(sector).differences == ()
    assert ran(sector).cases == len(loaded(sector).cases) > len(spectrum().cases)


@pytest.mark.parametrize("sector", SECTORS)
def test_the_cases_exercise_all_that_a_sector_brings(sector: str) -> None:
    known = loaded(sector)
    own = {item.id for item in (*known.rules, *known.advice) if item.pack == sector}
    own |= {f"{q.id}/{option.id}" for q in known.questions if q.pack == sector for option in q.options}
    common = {"a-bit-of-both", "unclear-among-us"}
    left = own & {*ran(sector).rules.left, *ran(sector).options.left}
    assert {id for id in left if id.partition("/")[2] not in common} == set()


@pytest.mark.parametrize("sector", SECTORS)
def test_a_sector_is_clean_under_the_checks(sector: str) -> None:
    assert [(issue.code, issue.subject) for issue in issues_of_meaning(loaded(sector))] == []


@pytest.mark.parametrize("sector", SECTORS)
def test_what_a_sector_proposes_is_not_yet_reviewed_by_anybody_and_says_why(sector: str) -> None:
    for item in (*loaded(sector).rules, *loaded(sector).advice):
        if item.pack == sector and item.basis.kind == "proposal":
            assert item.basis.how is not None, item.id
            assert item.basis.reviewed_by == "", item.id
        if item.pack == sector and item.basis.kind == "literature":
            assert item.basis.reference, item.id


@pytest.mark.parametrize("sector", SECTORS)
def test_every_id_says_of_which_sector_it_is(sector: str) -> None:
    known, start = loaded(sector), sector.partition("-")[0]
    items = (*known.questions, *known.rules, *known.advice)
    assert [item.id for item in items if item.pack == sector and not item.id.startswith(start)] == []


def test_the_four_sectors_go_together() -> None:
    known = load([knowledge_folder() / "sectors" / sector for sector in SECTORS])
    assert [(issue.code, issue.subject) for issue in issues_of_meaning(known)] == []
    reasoner, alone = Reasoner(known), Reasoner(spectrum())
    for worked in spectrum().cases:
        case = worked.case("en")
        assert reasoner.derive(case).readings == alone.derive(case).readings
