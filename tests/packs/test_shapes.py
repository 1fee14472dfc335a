"""The shapes of files: what they fill in, and what they let be written shorter."""

from typing import Any

import pytest

from engine.packs.files import FOLDERS, SINGLE
from engine.packs.shapes import FILES
from engine.packs.shapes.parts import keys_known

TEXT = {"nl": " tekst ", "en": "text"}
HEAD: dict[str, Any] = {
    "schema": "coalitiekompas/pack/1", "id": "small", "version": "1.0.0", "languages": ["nl"], "title": TEXT,
    "about": TEXT, "contact": "-",
}  # fmt: skip


def validated(file: str, value: dict[str, Any]) -> Any:
    return FILES[file].validator.validate_python(value)


def test_every_kind_of_file_has_a_shape() -> None:
    assert set(FILES) == {*(name.removesuffix(".yaml") for name in SINGLE), *FOLDERS}


def test_what_may_be_absent_is_left_out_or_filled_in_anew_each_time() -> None:
    first, second = validated("pack", HEAD), validated("pack", HEAD)
    assert first["after"] == first["common-options"] == []
    first["after"].append("x")
    assert second["after"] == validated("pack", HEAD)["after"] == []
    assert second["requires"] == {}
    rule = {"id": "a", "fits": "red", "if": {"b": "c"}, "basis": {"proposal": {"why": TEXT}}}
    (found,) = validated("rules", {"theme": "all", "rules": [rule]})["rules"]
    assert set(found) == {"id", "fits", "if", "basis"}
    assert found["basis"]["proposal"]["reviewed-by"] == ""


def test_white_space_around_words_is_no_part_of_them() -> None:
    assert validated("pack", HEAD)["title"] == {"nl": "tekst", "en": "text"}


@pytest.mark.parametrize(
    ("written", "values", "negated"),
    [("a", ["a"], False), (["a", "b"], ["a", "b"], False), ({"not": "a"}, ["a"], True), ({"not": ["a"]}, ["a"], True)],
)
def test_a_condition_is_read_alike_however_short_it_was_written(written: Any, values: list[str], negated: bool) -> None:
    rule = {"id": "a", "fits": "red", "if": {"b": written}, "basis": {"proposal": {"why": TEXT}}}
    (found,) = validated("rules", {"theme": "all", "rules": [rule]})["rules"]
    assert found["if"] == {"b": {"values": values, "negated": negated}}


@pytest.mark.parametrize(
    ("file", "trail", "known"),
    [
        ("glossary", (), ["terms", "words"]),
        ("questions", ("questions", 3, "options", 0, "basis", "literature"), ["author", "title", "year", "place"]),
        ("cases", ("cases", 0, "relations", 1, "answers", "a.b"), ["value", "note"]),
        ("sources", ("claims", "R01"), ["where", "nl", "en", "background"]),
    ],
)
def test_the_keys_that_a_mapping_can_have_are_known_wherever_it_stands(
    file: str, trail: tuple[str | int, ...], known: list[str]
) -> None:
    assert keys_known(FILES[file].shape, trail) == known
