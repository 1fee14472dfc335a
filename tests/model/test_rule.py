"""Conditions: their branches and tests, and which stratum a rule may read."""

import pytest

from engine.model.rule import STRATUM, Condition, Test

A, B, C, D = (Test(field, frozenset({"x"}), ("x",)) for field in ("do.a", "do.b", "do.c", "do.d"))


@pytest.mark.parametrize(
    ("condition", "branches", "tests"),
    [
        (Condition((A, B)), ((A, B),), (A, B)),
        (Condition((), ((A,), (B, C))), ((A,), (B, C)), (A, B, C)),
        (Condition((A,), ((B,), (C, D))), ((A, B), (A, C, D)), (A, B, C, D)),
        (Condition(), ((),), ()),
    ],
)
def test_a_condition_is_its_branches_and_is_written_once(
    condition: Condition, branches: tuple[tuple[Test, ...], ...], tests: tuple[Test, ...]
) -> None:
    assert condition.branches == branches
    assert condition.tests == tests


def test_advice_reads_more_than_tension_and_tension_more_than_findings() -> None:
    assert STRATUM["finding"] == STRATUM["fit"] < STRATUM["tension"] == STRATUM["combination"] < STRATUM["advice"]
