"""What is read from YAML: scalars are text, everything has its place, and a file is read whatever its dress."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import InputError, Place
from engine.packs import reading
from engine.packs.reading import parse_document, read_document


def value_of(text: str) -> Any:
    return parse_document(text.encode(), "x.yaml").value


@pytest.mark.parametrize(
    "written",
    ["no", "on", "Yes", "true", "1:30", "010", "0x1F", "1e3", "1_000", ".inf", "null", "~", "2024-01-31", "3.10", "="],
)
def test_a_scalar_is_the_text_that_was_written(written: str) -> None:
    assert value_of(f"key: {written}") == {"key": written}
    assert value_of(f"{written}: value") == {written: "value"}
    assert value_of(f"- {written}") == [written]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("'a: b'", "a: b"),
        (r'"a\tb\u00e9"', "a\tbé"),
        ("|\n  one\n  two\n", "one\ntwo\n"),
        (">-\n  one\n  two\n", "one two"),
        ("", ""),
        ("''", ""),
    ],
)
def test_quoted_folded_and_empty_text_keeps_its_words(written: str, value: str) -> None:
    assert value_of(f"key: {written}") == {"key": value}


def test_lists_and_mappings_nest_in_both_styles() -> None:
    assert value_of("a: [b, {c: d}]\ne:\n  - f\n  - g: h\n") == {"a": ["b", {"c": "d"}], "e": ["f", {"g": "h"}]}


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert value_of("<<: {a: b}\nc: d") == {"<<": {"a": "b"}, "c": "d"}


@pytest.mark.parametrize(
    ("trail", "line", "column"),
    [
        ((), 1, 1),
        (("a",), 1, 4),
        (("é", "b"), 3, 6),
        (("é", "list"), 5, 5),
        (("é", "list", 0), 5, 7),
        (("é", "list", 1), 6, 7),
        (("é", "list", 1, "c"), 6, 11),
    ],
)
def test_every_value_has_its_place(trail: tuple[str | int, ...], line: int, column: int) -> None:
    text = "a: 'é'\né:\n  b: x\n  list:\n    - y\n    - {c: z}\n"
    assert parse_document(text.encode(), "x.yaml").place(trail) == Place("x.yaml", line, column)


@pytest.mark.parametrize(("trail", "line", "column"), [(("a",), 1, 1), (("é",), 2, 1), (("é", 0, "b"), 3, 5)])
def test_every_key_has_its_place(trail: tuple[str | int, ...], line: int, column: int) -> None:
    document = parse_document("a: x\né:\n  - b: y\n".encode(), "x.yaml")
    assert document.key_place(trail) == Place("x.yaml", line, column)


def test_what_is_not_there_has_the_place_of_the_nearest_thing_above_it() -> None:
    document = parse_document(b"a:\n  b: c\n", "x.yaml")
    assert document.place(("a", "absent", 3)) == document.place(("a",)) == Place("x.yaml", 2, 3)
    assert document.place(("absent",)) == Place("x.yaml", 1, 1)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_of_every_system_are_read_alike(ending: str) -> None:
    document = parse_document(f"a: b{ending}c: d{ending}".encode(), "x.yaml")
    assert document.value == {"a": "b", "c": "d"}
    assert document.place(("c",)) == Place("x.yaml", 2, 4)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    document = parse_document("\ufeffa: b".encode(), "x.yaml")
    assert document.value == {"a": "b"}
    assert document.key_place(("a",)) == Place("x.yaml", 1, 1)


def test_a_file_is_read_under_the_path_that_errors_should_name(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: b")
    assert read_document(path).place(()) == Place(str(path), 1, 1)
    assert read_document(path, "shown.yaml").place(()) == Place("shown.yaml", 1, 1)


texts = st.text(st.characters(exclude_categories=["Cc", "Cs"]))
values = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


@given(value=values)
def test_what_was_dumped_as_text_is_read_back(value: Any) -> None:
    dumped = yaml.safe_dump(value, default_style='"', allow_unicode=True, width=10_000)
    assert parse_document(dumped.encode(), "x.yaml").value == value


@given(data=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_a_document_or_refused_with_a_fault(data: bytes) -> None:
    found: object = None
    try:
        found = parse_document(data, "x.yaml")
    except InputError as error:
        found = error.faults
    assert found


def test_the_parser_in_python_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    data = "a: 'é'\nb: [x, {c: no}]\n".encode()
    fast = parse_document(data, "x.yaml")
    monkeypatch.setattr(reading, "_Parser", yaml.SafeLoader)
    slow = parse_document(data, "x.yaml")
    assert slow.value == fast.value
    for trail in ((), ("a",), ("b",), ("b", 0), ("b", 1), ("b", 1, "c")):
        assert (slow.place(trail), slow.key_place(trail)) == (fast.place(trail), fast.key_place(trail))
