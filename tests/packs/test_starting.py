"""A new pack is complete from the first minute: valid, tested, explained key by key, and known to editors."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from cli import kompas
from engine.checks.worked import run_cases
from engine.errors import InputError, Place
from engine.language import LANGUAGES, Language
from engine.packs import starting
from engine.packs.files import FOLDERS, files_of
from engine.packs.finding import load
from engine.packs.gathering import read_content
from engine.packs.reading import read_document
from engine.packs.schemas import descriptions, schemas
from engine.packs.starting import LONGEST, TEMPLATE, new_pack
from tests.packs.editor import as_editor_reads

ID = "youth-care"
FILES = (
    "pack.yaml",
    "glossary.yaml",
    "questions/first.yaml",
    "rules/first.yaml",
    "advice/first.yaml",
    "cases/first.yaml",
)


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Path]:
    """A new pack in each language."""
    at = tmp_path_factory.mktemp("packs")
    return {language: new_pack(ID, at / language / "deep", language) for language in LANGUAGES}


def refused(id: str, at: Path) -> tuple[Place, str, str]:
    with pytest.raises(InputError) as caught:
        new_pack(id, at, "nl")
    (fault,) = caught.value.faults
    return fault.place, fault.sentence.nl, fault.sentence.en


@pytest.mark.parametrize("id", [ID, "2030", "no", "a" * LONGEST])
def test_a_new_pack_loads_with_the_base_and_its_case_comes_out(tmp_path: Path, id: str) -> None:
    folder = new_pack(id, tmp_path, "nl")
    assert folder == tmp_path / id
    knowledge = load([folder])
    assert not knowledge.notes
    assert [(pack.id, pack.version) for pack in knowledge.packs][1] == (id, "0.1.0")
    for items in (knowledge.questions, knowledge.rules, knowledge.advice, knowledge.cases):
        assert len([item for item in items if str(folder) in item.place.path]) == 1
    run = run_cases(knowledge)
    assert run.differences == ()
    (case,) = (case for case in knowledge.cases if case.pack == id)
    assert case.expected[0].fires == (f"finding.{id}-can-be-stopped", f"approach.{id}-talk-early")


def test_a_name_that_a_pack_goes_by_already_is_refused(tmp_path: Path) -> None:
    assert refused("care", tmp_path)[2] == "a pack is called so already; choose another name"


def test_both_languages_say_the_same_and_explain_it_each_in_its_own(packs: dict[Language, Path]) -> None:
    assert read_content(packs["nl"]).values == read_content(packs["en"]).values
    assert "Vervang ze stap voor stap" in (packs["nl"] / "README.md").read_text(encoding="utf-8")
    assert "Replace them step by step" in (packs["en"] / "README.md").read_text(encoding="utf-8")
    for language, folder in packs.items():
        files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
        assert files == sorted(("README.md", *FILES, *(f".schema/{name}" for name in schemas("en"))))
        for path in folder.rglob("*.*"):
            assert b"{pack}" not in (path.read_bytes() if path.is_file() else b"")
        for name, schema in schemas(language).items():
            assert json.loads((folder / ".schema" / name).read_bytes()) == schema


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_explained_where_it_first_stands(
    packs: dict[Language, Path], name: str, language: Language
) -> None:
    path = packs[language] / name
    lines = path.read_text(encoding="utf-8").splitlines()
    about = {text[language] for told in descriptions().values() for text in told.values()}
    kind = name.partition("/")[0].removesuffix(".yaml")
    assert lines[1] == f"# {descriptions()[f'{kind}-file']['itself'][language]}"
    seen = set()
    for before, line in pairwise(lines[2:]):
        key = line.strip().removeprefix("- ").partition(":")[0]
        if line.strip().startswith("#") or ":" not in line or key in ("nl", "en") or "." in key:
            continue
        if before.strip().startswith("# "):
            assert before.strip().removeprefix("# ") in about, line
            seen.add(key)
        assert key in seen, line
    assert len(seen) > 5


@pytest.mark.parametrize("name", FILES)
def test_editors_find_the_schema_beside_the_file_and_have_nothing_to_mark(
    packs: dict[Language, Path], name: str
) -> None:
    path = packs["en"] / name
    text = path.read_text(encoding="utf-8")
    given = text.partition("\n")[0].removeprefix("# yaml-language-server: $schema=")
    schema = json.loads((path.parent / given).read_bytes())
    assert schema["title"] == (name if "/" not in name else f"{name.partition('/')[0]}/*.yaml")
    Draft202012Validator(schema).validate(as_editor_reads(text))


def test_the_commands_that_the_new_pack_names_do_what_it_says(
    packs: dict[Language, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    named = {
        language: re.findall(r"^    kompas (.*?) *(?:#|$)", (folder / "README.md").read_text(encoding="utf-8"), re.M)
        for language, folder in packs.items()
    }
    holding = "consult --pack ."  # the one that asks back
    trip = [f"pack export . ../{ID}.xlsx", f"pack import ../{ID}.xlsx --at ../{ID}-2"]
    assert named["nl"] == named["en"] == ["pack show .", "pack check .", "pack test .", holding, *trip]
    monkeypatch.chdir(packs["en"])
    for command in named["en"]:
        if command != holding:
            assert CliRunner().invoke(kompas, command.split()).exit_code == 0, command
    assert read_content(Path(f"../{ID}-2")).values == read_content(Path()).values
    assert "--pack" in {name for option in kompas.commands["consult"].params for name in option.opts}


def test_the_template_has_what_a_pack_can_have() -> None:
    assert {path.relative_to(TEMPLATE).as_posix() for path in TEMPLATE.rglob("*.yaml")} == set(FILES)


@pytest.mark.parametrize("id", ["Care", "youth care", "care.home", "-care", "../care", "", "care\n", "zorgéén", "."])
def test_a_name_that_no_pack_can_have_is_refused(tmp_path: Path, id: str) -> None:
    place, nl, en = refused(id, tmp_path)
    assert place == Place(id)
    assert nl.startswith("dit kan geen naam van een pakket zijn: gebruik kleine letters")
    assert en.startswith("this cannot be the name of a pack: use lower-case letters")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("id", ["con", "nul", "com1", "lpt9"])
def test_a_name_that_no_folder_can_have_on_windows_is_refused(tmp_path: Path, id: str) -> None:
    assert refused(id, tmp_path) == (
        Place(id),
        "zo kan een map op Windows niet heten; kies een andere naam",
        "no folder can be called so on Windows; choose another name",
    )
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    assert refused("a" * (LONGEST + 1), tmp_path)[1:] == (
        "deze naam is langer dan 40 tekens",
        "this name is longer than 40 characters",
    )


@pytest.mark.parametrize("id", ["spectrum", "trust", "finding", "partners"])
def test_a_name_that_means_something_in_the_base_is_refused(tmp_path: Path, id: str) -> None:
    place, nl, en = refused(id, tmp_path)
    assert place == Place(id)
    assert nl == "deze naam betekent al iets in het basispakket; kies een andere"
    assert en == "this name means something in the base pack already; choose another"
    assert list(tmp_path.iterdir()) == []


def test_what_exists_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "absent")
    for id in ("folder", "file", "link"):
        place, nl, en = refused(id, tmp_path)
        assert place == Place(str(tmp_path / id))
        assert nl == "dit bestaat al; kies een andere naam of map"
        assert en == "this exists already; choose another name or folder"
    assert list((tmp_path / "folder").iterdir()) == []
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_written_is_said_and_nothing_stays_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    _, nl, en = refused(ID, tmp_path / "file")
    assert nl.startswith("dit is niet te schrijven (")
    assert en.startswith("this cannot be written (")
    monkeypatch.setattr(starting, "SCHEMAS", "pack.yaml")
    refused(ID, tmp_path)
    assert not (tmp_path / ID).exists()


def test_a_pack_names_the_version_of_the_base_that_is_here(packs: dict[Language, Path]) -> None:
    base = load(cases=()).packs[0]
    assert read_document(packs["en"] / "pack.yaml").value["requires"] == {base.id: base.version}
    assert set(files_of(packs["en"])) == set(FILES)
    assert set(FOLDERS) - {path.split("/")[0] for path in FILES} == {"sources", "changes"}
