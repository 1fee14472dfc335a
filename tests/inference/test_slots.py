"""Fields as slots: what a wide fact holds, what a condition asks of it, and the way back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inference.plain import holds
from engine.inference.slots import alternatives, field_of, fill
from engine.model.rule import Field, Test
from tests.small_packs import PATIENT

SPECIAL = ("unknown", "not-asked")
ONE = Field("do.one", ("x", "y"), 0, special=SPECIAL)
MANY = Field("do.many", ("x", "y", "z"), 0, multiple=True, special=SPECIAL)
FINDING = Field("finding", ("late", "early"), 1, multiple=True)
FIELDS = {field.id: field for field in (ONE, MANY, FINDING, Field("fit.red", ("holds", "fails", "open"), 1))}
NO_MANY = {"do.many.x": "no", "do.many.y": "no", "do.many.z": "no"}


@pytest.mark.parametrize(
    ("field", "values", "expected"),
    [
        (ONE, {"x"}, {"do.one": "x"}),
        (ONE, {"not-asked"}, {"do.one": "not-asked"}),
        (MANY, {"x", "z"}, {"do.many": "answered", "do.many.x": "yes", "do.many.y": "no", "do.many.z": "yes"}),
        (MANY, {"unknown"}, {"do.many": "unknown"} | NO_MANY),
        (MANY, {"not-asked"}, {"do.many": "not-asked"} | NO_MANY),
        (MANY, set(), {"do.many": "answered"} | NO_MANY),
        (FINDING, {"late"}, {"finding": "answered", "finding.late": "yes", "finding.early": "no"}),
    ],
)
def test_a_field_fills_its_slots(field: Field, values: set[str], expected: dict[str, str]) -> None:
    assert dict(fill(field, frozenset(values))) == expected


def accepting(field: str, *values: str) -> Test:
    return Test(field, frozenset(values), values)


def slot(name: str, *values: str) -> tuple[str, frozenset[str]]:
    return name, frozenset(values or ("yes",))


@pytest.mark.parametrize(
    ("branch", "expected"),
    [
        ([], [()]),
        ([accepting("do.one", "x", "y")], [(slot("do.one", "x", "y"),)]),
        ([accepting("do.many", "x")], [(slot("do.many.x"),)]),
        ([accepting("do.many", "z", "x")], [(slot("do.many.x"),), (slot("do.many.z"),)]),
        ([accepting("do.many", "x", "unknown")], [(slot("do.many.x"),), (slot("do.many", "unknown"),)]),
        ([accepting("do.many", *SPECIAL)], [(slot("do.many", *SPECIAL),)]),
        ([accepting("do.many")], []),
        (
            [accepting("do.one", "x"), accepting("do.many", "x", "y")],
            [(slot("do.one", "x"), slot("do.many.x")), (slot("do.one", "x"), slot("do.many.y"))],
        ),
        (
            [accepting("do.many", "x", "y"), accepting("do.many", "x", "y")],
            [
                (slot("do.many.x"), slot("do.many.x")),
                (slot("do.many.x"), slot("do.many.y")),
                (slot("do.many.y"), slot("do.many.y")),
            ],
        ),
    ],
)
def test_a_branch_becomes_alternatives_of_slots_each_of_them_once(branch: list[Test], expected: list[object]) -> None:
    assert list(alternatives(tuple(branch), FIELDS)) == expected


@pytest.mark.parametrize(
    ("name", "field", "chosen"),
    [
        ("do.one", "do.one", None),
        ("do.many", "do.many", None),
        ("do.many.x", "do.many", "x"),
        ("finding.late", "finding", "late"),
        ("fit.red", "fit.red", None),
    ],
)
def test_a_slot_leads_back_to_its_field_and_option(name: str, field: str, chosen: str | None) -> None:
    assert field_of(name, FIELDS) == (field, chosen)


@pytest.mark.parametrize("field", FIELDS.values(), ids=list(FIELDS))
def test_every_slot_of_a_field_leads_back_to_it(field: Field) -> None:
    values = frozenset(field.values if field.multiple else field.values[:1])
    assert {field_of(name, FIELDS)[0] for name, _ in fill(field, values)} == {field.id}


TESTS = st.sampled_from([ONE, MANY]).flatmap(
    lambda field: st.lists(st.sampled_from((*field.values, *SPECIAL)), max_size=3, unique=True).map(
        lambda values: accepting(field.id, *values)
    )
)
OF_MANY = st.one_of(st.frozensets(st.sampled_from(MANY.values)), st.sampled_from(SPECIAL).map(lambda v: frozenset({v})))
OF_ONE = st.sampled_from((*ONE.values, *SPECIAL)).map(lambda value: frozenset({value}))


@settings(PATIENT)
@given(st.lists(TESTS, max_size=3), OF_ONE, OF_MANY)
def test_the_slots_of_a_branch_hold_exactly_when_its_tests_hold(
    branch: list[Test], one: frozenset[str], many: frozenset[str]
) -> None:
    filled = dict(fill(ONE, one)) | dict(fill(MANY, many))
    by_slots = any(all(filled[s] in accepted for s, accepted in each) for each in alternatives(tuple(branch), FIELDS))
    assert by_slots is all(holds(test, {"do.one": one, "do.many": many}) for test in branch)
