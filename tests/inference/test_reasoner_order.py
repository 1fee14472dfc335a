"""The order of firing: total, by stratum, and the same in every process whatever the hash seed."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inference.reasoner import Reasoner
from engine.model.case import answers
from engine.model.derivation import Firing
from engine.model.knowledge_base import KnowledgeBase
from tests.pack_parts import case, knowledge, option, question, rule
from tests.small_packs import PATIENT, cases, knowledge_bases

ROOT = Path(__file__).parents[2]
DERIVE = """
import hashlib
from engine.inference.reasoner import Reasoner
from engine.packs.finding import load
knowledge = load()
reasoner = Reasoner(knowledge)
derived = [reasoner.derive(worked.case("nl")) for worked in knowledge.cases]
told = repr([(derivation.firings, list(derivation.readings)) for derivation in derived])
print(len(told), hashlib.sha256(told.encode()).hexdigest())
"""
# Evidence, findings and fit; the reading; what holds of the whole; tension and combination; advice.
STRATUM = {"evidence": 0, "also-fits": 0, "finding": 0, "reading": 1, "against": 2, "elsewhere": 2}
STRATUM |= {"tension": 3, "combination": 3, "advice": 4}


def stratum(firing: Firing) -> int:
    if firing.concludes.kind == "fit":
        return 2 if firing.concludes.value == "open" else 0
    return STRATUM[firing.concludes.kind]


@pytest.fixture(scope="module")
def expected(spectrum: KnowledgeBase) -> str:
    """The firings of all worked cases, derived here from the last case to the first."""
    reasoner = Reasoner(spectrum)
    derived = [reasoner.derive(worked.case("nl")) for worked in reversed(spectrum.cases)][::-1]
    told = repr([(derivation.firings, list(derivation.readings)) for derivation in derived])
    return f"{len(told)} {hashlib.sha256(told.encode()).hexdigest()}"


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_a_fresh_process_fires_the_same_in_the_same_order_under_any_hash_seed(expected: str, seed: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", DERIVE],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == expected


@settings(PATIENT, max_examples=30)
@given(st.data())
def test_a_stratum_is_done_for_all_relations_before_the_next_begins(data: st.DataObject) -> None:
    known = data.draw(knowledge_bases())
    told = data.draw(cases(known))
    firings = Reasoner(known).derive(told).firings
    strata = [stratum(firing) for firing in firings]
    assert strata == sorted(strata)
    assert {1, 2} <= set(strata)


def test_a_rule_fires_for_the_relations_in_the_order_of_the_case() -> None:
    asked = [question("task.a", option("yes"), option("no"), about="task")]
    rules = [rule(f"finding.{name}", {"task.a": "yes"}, finds=name) for name in ("late", "early")]
    told = case({kind: {"task.a": "yes"} for kind in ("staff", "partners", "clients")})
    fired = [(f.rule, f.concludes.relation) for f in Reasoner(knowledge(asked, rules)).derive(told).firings]
    assert fired[:6] == [
        (f"finding.{name}", kind) for name in ("late", "early") for kind in ("staff", "partners", "clients")
    ]


@settings(PATIENT, max_examples=25)
@given(st.data())
def test_the_order_of_the_answers_does_not_matter(data: st.DataObject) -> None:
    known = data.draw(knowledge_bases())
    told = data.draw(cases(known))
    turned = replace(
        told,
        answers=answers(dict(reversed(told.answers.items()))),
        relations=tuple(replace(r, answers=answers(dict(reversed(r.answers.items())))) for r in told.relations),
    )
    reasoner = Reasoner(known)
    assert reasoner.derive(told).firings == reasoner.derive(turned).firings
