"""The published schemas: what they are made from, that real results follow them, and that nothing else does."""

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from engine.consultation.case_file import open_case, save_new
from engine.consultation.dialogue import LONGEST_NOTE
from engine.consultation.relations import MOST_RELATIONS
from engine.errors import InputError
from engine.language import LANGUAGES, Language
from engine.machine.results import as_json
from engine.machine.schemas import published
from engine.machine.verifying import ABOUT_NO_CASE, MADE, verify
from engine.packs.schemas import schema_name
from engine.packs.shapes import FILES
from tests.gardening import PLAIN_CASE, garden, written
from tests.resulting import REAL, about, about_knowledge, data_of, real

FOLDER = Path(__file__).parents[2] / "docs" / "schema"
NAMES = sorted({*MADE, *ABOUT_NO_CASE, "case"})
PACK_NAMES = [schema_name(kind) for kind in FILES]


@cache
def schema(name: str) -> Any:
    """A published schema."""
    return json.loads((FOLDER / f"{name}-1.json").read_bytes())


@cache
def validator(name: str) -> Draft202012Validator:
    """What holds data against a published schema."""
    return Draft202012Validator(schema(name))


def inside(value: Any) -> Iterator[Any]:
    """Every object and list in plain data, and every leaf."""
    yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from inside(item)


def test_every_result_the_case_and_the_files_of_packs_have_a_published_schema_and_nothing_else_has() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}-1.json" for name in (*NAMES, *PACK_NAMES)}
    assert published().keys() == {f"{name}-1.json" for name in NAMES if name != "case"}


def test_the_page_on_results_names_every_schema() -> None:
    page = (FOLDER.parent / "machine.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"\(schema/([a-z-]+)-1\.json\)", page)) == sorted([*NAMES, *PACK_NAMES])


@pytest.mark.parametrize("file", sorted(published()))
def test_what_is_published_is_made_from_the_shapes(file: str) -> None:
    assert (FOLDER / file).read_bytes() == published()[file], "run python -m engine.machine.schemas docs/schema"


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_names_itself_and_says_what_everything_is(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema(name)["$id"] == f"urn:coalitiekompas:{name}:1"
    objects = [each for each in inside(schema(name)) if isinstance(each, dict) and "properties" in each]
    assert objects
    for each in objects:
        assert each.get("additionalProperties") is False
        assert each["title"]
        assert each["description"]
        for described in each["properties"].values():
            assert described["title"]
            assert described["description"]


def broken(data: Any) -> Iterator[tuple[str, Any]]:
    """The data with something that does not belong there, in each kind of object in it; with what it is."""
    seen = set()
    for number, found in enumerate(inside(data)):
        if isinstance(found, dict) and (keys := frozenset(found)) not in seen:
            seen.add(keys)
            for change, value in (("extra", None), ("null", None), ("number", 1.5), ("flag", True), ("list", [[]])):
                again = copy.deepcopy(data)
                target = next(item for n, item in enumerate(inside(again)) if n == number)
                target["never heard of" if change == "extra" or not target else min(target)] = value
                yield f"{change} among {sorted(keys)}", again


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", REAL)
def test_every_result_about_a_real_case_follows_its_schema(id: str, language: Language) -> None:
    for name, result in about(real(id, language), language):
        validator(name).validate(data_of(result))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_result_about_the_knowledge_follows_its_schema(language: Language) -> None:
    for name, result in about_knowledge(language):
        validator(name).validate(data_of(result))


def test_the_schemas_are_tight() -> None:
    opened = real("gas-free-overvecht-noord")
    for name, result in about(opened, "en"):
        data = data_of(result)
        required = schema(name)["required"]
        for key in required:
            assert not validator(name).is_valid({k: v for k, v in data.items() if k != key}), f"{name} without {key}"
        for what, other in broken(data):
            assert not validator(name).is_valid(other), f"{name}: {what}"


def test_results_hold_integers_and_texts_only_and_are_canonical() -> None:
    for name, result in [*about(real(REAL[0]), "en"), *about_knowledge("en")]:
        data = data_of(result)
        leaves = {type(leaf) for leaf in inside(data) if not isinstance(leaf, dict | list)}
        assert leaves <= {str, int}, name
        canonical = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2) + "\n"
        assert as_json(result) == canonical.encode()


def test_what_verify_receipt_says_follows_its_schema(tmp_path: Path) -> None:
    opened = real("gas-free-overvecht-noord")
    (result,) = (result for name, result in about(opened, "en") if name == "agenda")
    path = tmp_path / "agenda.json"
    path.write_bytes(as_json(result))
    validator("verify-receipt").validate(data_of(verify(path, opened, "nl")))
    path.write_bytes(as_json(result).replace(b'"open"', b'"shut"').replace(b"0.1.0", b"0.0.1"))
    validator("verify-receipt").validate(data_of(verify(path, opened, "nl")))


@pytest.mark.parametrize("id", REAL)
def test_the_real_cases_follow_the_schema_of_case_files(tmp_path: Path, id: str) -> None:
    path = save_new(tmp_path / "case.yaml", real(id).case).path
    validator("case").validate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def test_the_schema_of_case_files_knows_the_keys_and_bounds_that_the_reader_knows(tmp_path: Path) -> None:
    answer: dict[str, Any] = {"value": "one-of-us"}
    relation: dict[str, Any] = {
        "id": "partners",
        "kind": "partners",
        "label": "us",
        "answers": {"start.who-began": answer},
    }
    case = {"schema": "coalitiekompas/case/1", "title": "T", "relations": [relation]}
    defs = schema("case")["$defs"]
    assert open_case(written(tmp_path, json.dumps(case)), garden())
    for there, told in ((schema("case"), case), (defs["relation"], relation), (defs["noted"], answer)):
        told["zzz"] = "unknown"
        path = written(tmp_path, json.dumps(case))
        with pytest.raises(InputError) as refused:
            open_case(path, garden())
        del told["zzz"]
        (fault,) = refused.value.faults
        assert {*fault.allowed, *told} == there["properties"].keys()
        assert set(there["required"]) == told.keys() - {"answers"}
    assert schema("case")["properties"]["relations"]["maxItems"] == MOST_RELATIONS
    assert defs["noted"]["properties"]["note"]["maxLength"] == LONGEST_NOTE


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("schema: coalitiekompas/case/1", "schema: coalitiekompas/case/x"),
        ("title: The plot", "title: ' '"),
        ("language: en", "language: fr"),
        ("garden: 1.2.0", "garden: '1.2'"),
        ("label: us", "labels: us"),
        ("    kind: partners\n", ""),
        ("title: The plot\n", ""),
        ("id: partners", "id: The partners"),
        ("position: head", "position: {note: no value}"),
        ("position: head", "deeper: some"),
        ("start.who-began: one-of-us", "start: one-of-us"),
        ("start.who-began: one-of-us", "start.who-began: {value: one-of-us, why: so}"),
        ("start.who-began: one-of-us", "position: head"),
    ],
)
def test_what_the_reader_refuses_by_its_shape_the_schema_refuses(tmp_path: Path, before: str, after: str) -> None:
    good, bad = PLAIN_CASE, PLAIN_CASE.replace(before, after)
    assert bad != good
    for text, fine in ((good, True), (bad, False)):
        assert validator("case").is_valid(yaml.load(text, Loader=yaml.BaseLoader)) == fine
    with pytest.raises(InputError):
        open_case(written(tmp_path, bad), garden())
