"""What is not read from YAML: each refusal with its place and its words in both languages, and a valid twin."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from engine.errors import Fault, InputError, Place
from engine.packs import reading
from engine.packs.reading import DEEPEST, LARGEST, MOST, parse_document, read_document
from tests.unprivileged import own_folder


def faults(data: bytes) -> tuple[Fault, ...]:
    with pytest.raises(InputError) as caught:
        parse_document(data, "x.yaml")
    return caught.value.faults


UTF_8 = ("dit is geen UTF-8", "this is not UTF-8")
NOT_YAML = ("dit is geen geldige YAML: ", "this is not valid YAML: ")
REFUSED = [
    ("a: b\nc: d\na: e", "3:1", ("'a' staat er twee keer (eerst op regel 1)", "'a' stands here twice (first on line 1)"), "a: b\nc: d\ne: e"),
    ("x:\n  {a: b, a: c}", "2:10", ("'a' staat er twee keer", "'a' stands here twice"), "x:\n  {a: b, c: c}"),
    ("a: &here b", "1:4", ("ankers (&here) mogen niet", "anchors (&here) are not allowed"), "a: here b"),
    ("a: b\nc: *here", "2:4", ("(*here) mogen niet", "(*here) are not allowed"), "a: b\nc: '*here'"),
    ("- !!str no", "1:3", ("tags (tag:yaml.org,2002:str) mogen niet", "tags (tag:yaml.org,2002:str) are not"), "- no"),
    ("a: !!python/object/apply:os.system [x]", "1:4", ("mogen niet", "are not allowed"), "a: os.system"),
    ("? [a]\n: b", "1:3", ("een sleutel moet een gewone tekst zijn", "a key must be plain text"), "? a\n: b"),
    ("a: b\n---\nc: d", "2:1", ("een tweede document", "a second document"), "a: b\nc: d"),
    ("a: b\nc: [d", "3:1", NOT_YAML, "a: b\nc: [d]"),
    ("a: b: c", "1:5", NOT_YAML, "a: 'b: c'"),
    ("a:\n\t- b", "2:1", NOT_YAML, "a:\n - b"),
    ("é: éé\x07", "1:6", NOT_YAML, "é: éé"),
    ("a: é\nb: \x00", "2:4", NOT_YAML, "a: é\nb: c"),
    ('a: b\nc: "\\a"', "2:4", ("het teken U+0007 mag niet", "the character U+0007 is not allowed"), "a: b\nc: a"),
    ('"\\e[1m": b', "1:1", ("het teken U+001B mag niet", "the character U+001B is not allowed"), '"[1m": b'),
    ("a: b\nc: d\u202ee", "2:4", ("het teken U+202E mag niet", "the character U+202E is not allowed"), "a: b\nc: de"),
    ('a: "\\u2067b"', "1:4", ("het teken U+2067 mag niet", "the character U+2067 is not allowed"), "a: اسم"),
    ("a: b\u200f", "1:4", ("het teken U+200F mag niet", "the character U+200F is not allowed"), "a: b (שם)\u200f"),
    ("a: שם\u200f \u2066b", "1:4", ("het teken U+2066 mag niet", "the character U+2066 is not allowed"), "a: שם\u200f b"),
    ("a: |\n  b\u061c\n", "1:4", ("het teken U+061C mag niet", "the character U+061C is not allowed"), "a: |\n  b\n"),
    ("a: b\x9b", "1:5", NOT_YAML, "a: b"),
    ("", "", ("dit bestand is leeg", "this file is empty"), "a"),
    ("# only\n# comments\n", "", ("dit bestand is leeg", "this file is empty"), "# only\n'# comments'\n"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "said", "valid"), REFUSED)
def test_a_refusal_says_where_and_why_and_its_twin_is_read(
    text: str, place: str, said: tuple[str, str], valid: str
) -> None:
    (fault,) = faults(text.encode())
    assert str(fault.place) == f"x.yaml:{place}".rstrip(":")
    assert said[0] in fault.sentence.nl
    assert said[1] in fault.sentence.en
    parse_document(valid.encode(), "x.yaml")


@pytest.mark.parametrize(
    ("data", "place", "said"),
    [
        ("a: b".encode("utf-16"), "1:1", UTF_8),
        ("a: b".encode("utf-16-le"), "1:2", NOT_YAML),
        ("a: b".encode("utf-16-be"), "1:1", NOT_YAML),
        ("a: b\nc: één".encode("latin-1"), "2:4", UTF_8),
        ("c: é".encode() + "é".encode("latin-1"), "1:5", UTF_8),
        ("\ufeffa: é\nb: ".encode() + b"\xe9\n", "2:4", UTF_8),
        ("\ufeffa: ".encode() + b"\xe9", "1:4", UTF_8),
        (b"\xed\xa0\x80", "1:1", UTF_8),
    ],
    ids=[
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "latin-1",
        "in characters",
        "after a BOM",
        "on the line of a BOM",
        "surrogate",
    ],
)
def test_another_encoding_is_refused_at_the_first_character_that_shows_it(
    data: bytes, place: str, said: tuple[str, str]
) -> None:
    (fault,) = faults(data)
    assert str(fault.place) == f"x.yaml:{place}"
    assert said[0] in fault.sentence.nl
    assert said[1] in fault.sentence.en


def test_all_faults_of_a_file_are_said_at_once_in_the_order_of_the_file() -> None:
    found = faults(b"a: &x b\na: *x\nc: !t d\n? {e: f}\n: g\nh: [i")
    assert [fault.place.line for fault in found] == [1, 2, 2, 3, 4, 7]


def test_what_was_found_before_a_limit_is_said_as_well() -> None:
    found = faults(b"a: &x b\nc: " + b"[" * (DEEPEST + 1))
    assert [str(fault.place) for fault in found] == ["x.yaml:1:4", f"x.yaml:2:{DEEPEST + 3}"]


def test_nesting_has_a_limit() -> None:
    assert DEEPEST < 100
    parse_document(b"[" * DEEPEST + b"]" * DEEPEST, "x.yaml")
    for much in (DEEPEST + 1, 100_000):
        (fault,) = faults(b"[" * much)
        assert fault.place == Place("x.yaml", 1, DEEPEST + 1)
        assert str(DEEPEST) in fault.sentence.nl
        assert str(DEEPEST) in fault.sentence.en


@pytest.mark.parametrize("one", ["a", "[]", "*a"])
def test_the_number_of_values_has_a_limit(monkeypatch: pytest.MonkeyPatch, one: str) -> None:
    assert MOST >= 100_000
    monkeypatch.setattr(reading, "MOST", 100)
    parse_document(b"[" + b"a," * 99 + b"]", "x.yaml")
    fault = faults(f"[{'a,' * 99}{one}]".encode())[-1]
    assert fault.place == Place("x.yaml", 1, 200)
    assert fault.sentence.nl == "meer dan 100 waarden in één bestand"
    assert fault.sentence.en == "more than 100 values in one file"


def test_exploding_aliases_are_refused_one_by_one_and_never_followed() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 25)]
    assert len(faults("\n".join(lines).encode())) == 25 + 2 * 24


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (Path.mkdir, ("dit is een map", "this is a folder")),
        (Path.exists, ("dit bestand bestaat niet", "this file does not exist")),
        (lambda path: path.symlink_to(path), ("niet te lezen (", "cannot be read (")),
        (lambda path: path.touch() or os.truncate(path, 50_000_000), ("groter dan 2 MB", "larger than 2 MB")),
    ],
    ids=["folder", "missing", "unreadable", "large"],
)
def test_a_file_that_cannot_be_read_is_refused_by_its_path(
    tmp_path: Path, make: Callable[[Path], object], said: tuple[str, str]
) -> None:
    path = tmp_path / "a.yaml"
    make(path)
    with pytest.raises(InputError) as caught:
        read_document(path)
    (fault,) = caught.value.faults
    assert fault.place == Place(str(path))
    assert said[0] in fault.sentence.nl
    assert said[1] in fault.sentence.en


def test_a_name_that_the_system_cannot_hold_is_refused(tmp_path: Path) -> None:
    for name in ("a" * 5_000, "a\0b"):
        with pytest.raises(InputError) as caught:
            read_document(tmp_path / name)
        assert "cannot be read (" in caught.value.faults[0].sentence.en


@pytest.mark.skipif(sys.platform == "win32", reason="every file is readable here")
def test_a_file_without_permission_is_refused() -> None:
    with own_folder() as folder:
        path = folder / "a.yaml"
        path.write_bytes(b"a: b")
        path.chmod(stat.S_IWUSR)
        with pytest.raises(InputError, match="cannot be read"):
            read_document(path)


def test_the_largest_file_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * (LARGEST - 2) + b"\na")
    assert read_document(path).value == "a"
    path.write_bytes(b"#" * (LARGEST - 1) + b"\na")
    with pytest.raises(InputError, match="larger than"):
        read_document(path)


def test_the_parser_in_python_refuses_at_the_same_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_Parser", yaml.SafeLoader)
    assert str(faults("é: éé\x07".encode())[0].place) == "x.yaml:1:6"
    (fault,) = faults(b'a: "\\ud800"')
    assert "U+D800" in fault.sentence.en
