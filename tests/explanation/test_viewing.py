"""Several cases looked at together: names that tell them apart, and relations that are the same one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.explanation.viewing import matched, named_views
from engine.model.case import Answer, Case, Relation, answers
from tests.explanation.telling import telling

TITLE = "The plot"


def case(title: str = TITLE, by: Sequence[str] = (), date: str = "", relations: Sequence[Relation] = ()) -> Case:
    """A case of the garden with an answer by each of these people."""
    told = {f"start.who-{n}": Answer(("x",), by=name, date=date) for n, name in enumerate(by)}
    partners = Relation("partners", "partners", "us", answers(told), None)
    return Case(title, "en", (), (partners, *relations))


def names(*told: tuple[str, Case], moments: bool = False) -> list[str]:
    """What cases in these files are called."""
    return [view.name for view in named_views([(Path(path), telling(each)) for path, each in told], moments)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (case(by=["Ann", "Ann"]), case(by=["Bo", ""]), ["Ann", "Bo"]),
        (case("A", by=["Ann", "Cy"]), case(by=["Bo"]), ["A", "Bo"]),
        (case("A"), case("B"), ["A", "B"]),
        (case(), case(), ["one", "other"]),
        (case(by=["Ann"]), case(by=["Ann"]), ["Ann (one)", "Ann (other)"]),
        (case("A", by=["Ann"]), case("B", by=["Ann"]), ["Ann (A)", "Ann (B)"]),
        (case("Bo", by=["Ann"]), case("A", by=["Bo"]), ["Ann", "Bo"]),
        (case("Bo"), case("A", by=["Bo"]), ["one", "Bo (A)"]),
    ],
)
def test_a_case_goes_by_who_answered_or_its_title_or_its_file(one: Case, other: Case, expected: list[str]) -> None:
    assert names(("x/one.yaml", one), ("y/other.yaml", other)) == expected


def test_of_three_two_of_one_person_keep_that_name_with_their_file_and_the_third_keeps_hers() -> None:
    ann, piet = case(by=["Ann de Wit"]), case(by=["Piet"])
    told = names(("a.yaml", ann), ("p.yaml", piet), ("a-date.yaml", ann))
    assert told == ["Ann de Wit (a)", "Piet", "Ann de Wit (a-date)"]
    assert names(("x/a.yaml", ann), ("y/a.yaml", ann)) == [f"Ann de Wit ({Path(at) / 'a.yaml'})" for at in "xy"]


@given(st.lists(st.tuples(st.sampled_from(["", "a", "b", "a (b)"]), st.sampled_from(["a", "b", "a (a)", "a (b)"])), max_size=5))  # fmt: skip
def test_no_two_go_by_one_name(told: list[tuple[str, str]]) -> None:
    found = names(
        *((f"{n % 2}/{'ab'[n // 2 % 2]}{n}.yaml", case(title, by=[by])) for n, (by, title) in enumerate(told))
    )
    assert len(set(found)) == len(found)


def test_files_of_one_name_go_by_their_path() -> None:
    assert names(("x/plot.yaml", case()), ("y/plot.yaml", case())) == [
        str(Path("x/plot.yaml")),
        str(Path("y/plot.yaml")),
    ]


def test_a_moment_goes_by_its_date() -> None:
    then, now = case(by=["Ann"], date="2024-03"), case(by=["Ann"], date="2025-09")
    assert names(("a.yaml", then), ("b.yaml", now), moments=True) == ["2024-03", "2025-09"]
    assert names(("a.yaml", then), ("b.yaml", now)) == ["Ann (a)", "Ann (b)"]


def met(*told: Sequence[tuple[str, str, str]]) -> list[dict[int, str]]:
    """The ids that are matched, by number of the case; a relation is its id, kind and label."""
    made = [replace(case(), relations=tuple(Relation(*each) for each in relations)) for relations in told]
    return [{number: relation.id for number, relation in group.items()} for group in matched(made)]


def test_relations_are_the_same_by_their_id_and_else_by_kind_and_label() -> None:
    assert met([("a", "staff", "Them")], [("a", "council", "us")]) == [{0: "a", 1: "a"}]
    assert met([("a", "staff", "Them")], [("b", "staff", "them")]) == [{0: "a", 1: "b"}]
    assert met([("a", "staff", "Them")], [("b", "council", "Them")]) == [{0: "a"}, {1: "b"}]
    assert met([("a", "staff", "x")], [("a", "staff", "y")], [("b", "staff", "y")]) == [{0: "a", 1: "a", 2: "b"}]


def test_two_relations_of_one_case_are_never_the_same() -> None:
    both = [("a", "staff", "them"), ("b", "staff", "them")]
    assert met(both, [("c", "staff", "them")]) == [{0: "a", 1: "c"}, {0: "b"}]
    assert met([("c", "staff", "them")], both) == [{0: "c", 1: "a"}, {1: "b"}]
