"""Shapes become plain data and schemas, and are read back from plain data with the trail of every fault."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import pytest

from engine.errors import InputError
from engine.machine.reading_back import read_as
from engine.machine.shapes import as_data, schema_of


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """A leaf."""

    from_: Annotated[str, "Where from."]
    how_many: Annotated[int | None, "How many."]


@dataclass(frozen=True, kw_only=True)
class Tree:
    """A tree."""

    kind: Annotated[Literal["oak", "elm"], "What it is."]
    leaves: Annotated[tuple[Leaf, ...], "Its leaves."]
    by_name: Annotated[Mapping[str, tuple[str, ...]], "Names."]
    note: Annotated[str | Leaf | None, "A note."]


@dataclass(frozen=True)
class Bare:
    """Without a description."""

    name: str


OAK = Tree(kind="oak", leaves=(Leaf(from_="x", how_many=2), Leaf(from_="y", how_many=None)), by_name={"a": ("b",)}, note=None)  # fmt: skip
DATA = {"kind": "oak", "leaves": [{"from": "x", "how-many": 2}, {"from": "y"}], "by-name": {"a": ["b"]}}


def test_keys_are_in_kebab_case_and_what_is_none_is_left_out() -> None:
    assert as_data(OAK) == DATA


def test_the_schema_says_what_is_required_what_is_allowed_and_what_it_means() -> None:
    found = schema_of(Tree, "urn:tree")
    assert (found["$id"], found["title"], found["description"]) == ("urn:tree", "Tree", "A tree.")
    assert found["required"] == ["by-name", "kind", "leaves"]
    assert found["additionalProperties"] is False
    assert found["properties"] == {
        "kind": {"type": "string", "enum": ["oak", "elm"], "title": "Kind", "description": "What it is."},
        "leaves": {
            "type": "array", "items": {"$ref": "#/$defs/Leaf"}, "title": "Leaves", "description": "Its leaves.",
        },
        "by-name": {
            "type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}},
            "title": "By name", "description": "Names.",
        },
        "note": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/Leaf"}], "title": "Note", "description": "A note."},
    }  # fmt: skip
    assert found["$defs"]["Leaf"]["required"] == ["from"]


def test_a_field_without_a_description_is_no_shape() -> None:
    with pytest.raises(TypeError, match="no description"):
        schema_of(Bare, "urn:bare")


def test_plain_data_is_read_back_as_it_was() -> None:
    assert read_as(Tree, DATA, "file", "tree") == OAK


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"kind": "ash"}, ["file: tree.kind: 'ash' is not possible here; allowed: oak, elm"]),
        ({"kind": 1}, ["file: tree.kind: a text belongs here"]),
        ({"kind": "oak" * 667}, ["file: tree.kind: this text is longer than 2000 characters"]),
        ({"b": 1, "a": 1}, [f"file: tree: unknown key '{key}'; allowed: by-name, kind, leaves, note" for key in "ab"]),
        ({"kind": None}, ["file: tree.kind: a text belongs here"]),
        ({"leaves": {}}, ["file: tree.leaves: a list belongs here"]),
        (
            {"leaves": [{}, 1]},
            ["file: tree.leaves[0]: 'from' is missing", "file: tree.leaves[1]: an object belongs here"],
        ),
        ({"leaves": [{"from": "x", "how-many": True}]}, ["file: tree.leaves[0].how-many: a whole number belongs here"]),
        ({"leaves": [{"from": "x", "how-many": 1.0}]}, ["file: tree.leaves[0].how-many: a whole number belongs here"]),
        ({"by-name": {"a": "b"}}, ["file: tree.by-name.a: a list belongs here"]),
        ({"by-name": []}, ["file: tree.by-name: an object belongs here"]),
        (
            {"leavs": []},
            ["file: tree: unknown key 'leavs'; allowed: by-name, kind, leaves, note; did you mean 'leaves'?"],
        ),
    ],
)
def test_what_does_not_fit_is_said_with_its_trail(changed: dict[str, Any], said: list[str]) -> None:
    with pytest.raises(InputError) as refused:
        read_as(Tree, DATA | changed, "file", "tree")
    assert [fault.said("en") for fault in refused.value.faults] == said


@pytest.mark.parametrize("data", [None, [], "text", 1])
def test_what_is_no_object_is_no_shape(data: Any) -> None:
    with pytest.raises(InputError, match="an object belongs here"):
        read_as(Tree, data, "file", "tree")
