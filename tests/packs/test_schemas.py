"""The schemas of the files of packs: published, described, and of one mind with the shapes that the reader holds."""

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic_core import ValidationError

from engine.language import LANGUAGES, Language
from engine.packs.files import FOLDERS, files_of
from engine.packs.finding import BASE, knowledge_folder
from engine.packs.reading import parse_document
from engine.packs.schemas import as_json, descriptions, schema_file, schema_of, schemas
from engine.packs.shapes import FILES
from tests.packs.editor import as_editor_reads
from tests.packs.test_any_pack import TEXTS, VALUES, values
from tests.packs.test_validating import LITERALS, UNKNOWN, WRONG
from tests.packs.test_validating_items import ITEMS, OPTION, OPTIONS

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "docs" / "schema"
KNOWLEDGE = sorted(knowledge_folder().rglob("*.yaml"))
NOT_TOLD = {"numbers", "greater_than_equal"}  # how three numbers fit each other; how large a number in quotes is


@cache
def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((PUBLISHED / schema_file(kind)).read_bytes()))


def kind_of(path: Path | str) -> str:
    path = Path(path)
    return path.parent.name if path.parent.name in FOLDERS else path.stem


def refusals(kind: str, value: Any) -> set[str]:
    """Why the shape refuses a value, all of it text."""
    try:
        FILES[kind].validator.validate_python(value)
    except ValidationError as error:
        return {each["type"] for each in error.errors()}
    return set()


def agree(kind: str, text: str) -> bool:
    """Whether reader and editor agree on a file; and whether both accept it."""
    refused = refusals(kind, parse_document(text.encode(), "x.yaml").value)
    accepted = validator(kind).is_valid(as_editor_reads(text))
    assert accepted == (not refused), (kind, refused, text)
    return accepted


def objects(value: Any) -> Iterator[Any]:
    if isinstance(value, dict) and "properties" in value and "type" in value:
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(item)


def test_what_is_published_is_made_from_the_shapes() -> None:
    for name, schema in schemas("en").items():
        assert (PUBLISHED / name).read_bytes() == as_json(schema), "run python cli.py pack schema --out docs/schema"
    of_packs = {path.name for path in PUBLISHED.glob("pack*")} - {"pack-test-1.json"}  # that one is of a result
    assert of_packs == schemas("en").keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FILES)
def test_a_schema_is_valid_names_itself_and_says_what_every_key_is(kind: str, language: Language) -> None:
    schema = schema_of(kind, language)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:coalitiekompas:{'pack' if kind == 'pack' else f'pack-{kind}'}:1"
    for each in objects(schema):
        assert each["additionalProperties"] is False
        assert each["title"]
        assert each["description"]
        for key, told in each["properties"].items():
            assert told["title"], key
            assert told["description"].endswith((".", "?")), key


def test_exactly_what_is_in_the_shapes_is_described_in_both_languages() -> None:
    used: dict[str, set[str]] = {}
    for kind in FILES:
        schema = schema_of(kind, "en")
        for name, each in {f"{kind}-file": schema, **schema["$defs"]}.items():
            used.setdefault(name, {"itself"}).update(each["properties"])
    assert {name: set(told) for name, told in descriptions().items()} == used
    for told in descriptions().values():
        for text in told.values():
            assert set(text) == set(LANGUAGES)
            assert text["nl"] != text["en"]


@pytest.mark.parametrize("path", KNOWLEDGE, ids=lambda path: path.relative_to(knowledge_folder()).as_posix())
def test_every_shipped_file_follows_its_schema(path: Path) -> None:
    assert agree(kind_of(path), path.read_text(encoding="utf-8"))


def test_every_shipped_file_tells_editors_where_its_schema_is() -> None:
    """The first line of each file; from knowledge/sectors/<id>/rules/x.yaml that is four folders up."""
    wanted = {
        path: f"# yaml-language-server: $schema={Path(os.path.relpath(PUBLISHED / schema_file(kind_of(path)), path.parent)).as_posix()}"
        for path in KNOWLEDGE
    }
    first = {path: path.read_text(encoding="utf-8").partition("\n")[0] for path in KNOWLEDGE}
    missing = [
        f"{path.relative_to(ROOT)}: put on the first line: {line}"
        for path, line in wanted.items()
        if first[path] != line
    ]
    assert "\n".join(missing) == ""
    assert set(files_of(knowledge_folder() / BASE).values()) <= set(KNOWLEDGE)


MUTATED = [
    *((file, good, bad) for file, good, bad, *_ in (*WRONG, *UNKNOWN, *LITERALS, *ITEMS)),
    *(("questions/work.yaml", OPTION, f"{OPTION}, {keys}") for keys, _ in OPTIONS),
]


@pytest.mark.parametrize(("file", "good", "bad"), MUTATED)
def test_what_the_reader_refuses_by_its_shape_the_editor_marks(file: str, good: str, bad: str) -> None:
    kind, text = kind_of(file), TEXTS[file]
    assert agree(kind, text)
    spoiled = text.replace(good, bad)
    refused = refusals(kind, parse_document(spoiled.encode(), "x.yaml").value)
    if refused == {"numbers"}:
        assert validator(kind).is_valid(as_editor_reads(spoiled)), "take it out of what is not told"
    else:
        assert not agree(kind, spoiled)


@settings(max_examples=300, deadline=None)
@given(changed=st.sampled_from(sorted(VALUES)).flatmap(lambda name: st.tuples(st.just(name), values(name))))
def test_reader_and_schema_agree_on_files_that_were_changed_at_random(changed: tuple[str, bytes]) -> None:
    name, data = changed
    kind, value = kind_of(name), json.loads(data)
    refused = refusals(kind, value)
    if not refused or refused - NOT_TOLD:
        assert validator(kind).is_valid(value) == (not refused), (refused, value)


TEXT = "{nl: x, en: x}"
BASIS = f"basis: {{proposal: {{why: {TEXT}}}}}"
RULE = f"{{finds: x, if: {{a.b: c}}, says: {TEXT}, {BASIS}}}"
ADVICE = f"{{kind: role, if: {{form: red}}, what: {TEXT}, why: {TEXT}, how: {TEXT}, {BASIS}}}"
CHANGES = [
    ("add-options: a.b, options: [both]", True), ("add-options: a.b", False), ("add-options: a.b, options: []", False),
    (f"update: a.b/c, to: {{text: {TEXT}}}", True), ("update: a.b, to: {}", False), ("update: a.b", False),
    ("update: a.b, to: {priority: 5}", True), ("update: a.b, to: {priority: 6}", False), ("update: a.b, to: {x: y}", False),
    (f"replace: a, rule: {RULE}", True), (f"replace: a, advice: {ADVICE}", True), ("replace: a", False),
    (f"replace: a, rule: {RULE}, advice: {ADVICE}", False), (f"replace: a, rule: {RULE.replace('{finds', '{id: a, finds')}", False),
    ("switch-off: a", True), ("switch-off: a, to: {strength: strong}", False), ("switch-off: a, replace: a", False),
    ("rereads: a, relation: b, expect: {word: mixed}", True), ("rereads: a, relation: b", False), ("", False),
]  # fmt: skip


@pytest.mark.parametrize(("change", "fine"), CHANGES)
def test_each_word_of_a_change_has_what_belongs_to_it(change: str, fine: bool) -> None:
    text = f"theme: x\nchanges:\n  - {{{change}{', ' if change else ''}because: {TEXT}}}\n"
    assert agree("changes", text) == fine
    assert not agree("changes", text.replace(f"because: {TEXT}", "note: x"))


@pytest.mark.parametrize(
    ("file", "good", "bad", "fine"),
    [
        ("pack.yaml", "contact: nobody", "contact: 112", True),
        ("pack.yaml", "contact: nobody", "contact: true", True),
        ("pack.yaml", "contact: nobody", "contact:", False),
        ("pack.yaml", "id: small", "id: 2030", True),
        ("pack.yaml", "id: small", "id: 20.30", False),
        ("pack.yaml", "id: small", "id: -1", False),
        ("pack.yaml", "version: 1.0.0", "version: 1", False),
        ("questions/work.yaml", "quick: yes", "quick: true", True),
        ("questions/work.yaml", "quick: yes", "quick: NO", True),
        ("questions/work.yaml", "quick: yes", "quick: maybe", False),
        ("questions/work.yaml", "id: parties,", "id: 3,", True),
        ("advice/all.yaml", "priority: 1", "priority: '5'", True),
        ("rules/all.yaml", "year: 2001", "year: 99", False),
        ("rules/all.yaml", "year: 2001", "year: 20010", False),
        ("cases/all.yaml", "position: initiator", "position: [initiator]", True),
        ("cases/all.yaml", "position: initiator", "position: {value: [initiator]}", True),
    ],
)
def test_what_an_editor_takes_for_a_number_or_a_truth_is_the_text_it_is(
    file: str, good: str, bad: str, fine: bool
) -> None:
    assert TEXTS[file].count(good) == 1
    assert agree(kind_of(file), TEXTS[file].replace(good, bad)) == fine
