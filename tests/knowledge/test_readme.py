"""What knowledge/README.md says is true: its pack loads beside the base, and its tables are those of the engine."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from engine.checks.checking import check
from engine.checks.issues import Code
from engine.checks.pack_run import run_packs
from engine.packs import files, gathering, reading
from engine.packs.document import LARGEST
from engine.packs.files import FOLDERS
from engine.packs.finding import knowledge_folder, load
from engine.packs.shapes import FILES
from engine.packs.words import KINDS, MOST_OPTIONS, UPDATES, WORDS
from tests.packs.small_pack import WrittenPack

README = (knowledge_folder() / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def festivals(tmp_path: Path) -> WrittenPack:
    """The pack of the page, written as it says."""
    pack = WrittenPack(tmp_path / "festivals")
    for name, text in re.findall(r"### `(.+?)`\n.*?```yaml\n(.*?)```", README, re.DOTALL):
        pack.write(name, text)
    return pack


def test_the_pack_of_the_page_loads_and_its_cases_come_out(festivals: WrittenPack) -> None:
    knowledge = load([festivals.folder])
    assert knowledge.notes == ()
    assert [pack.id for pack in knowledge.packs] == ["spectrum", "festivals"]
    assert {change.word for change in knowledge.changes} | {"rereads"} == set(WORDS)
    assert len(knowledge.rereads) == 1


def test_the_pack_of_the_page_passes_check_and_test(festivals: WrittenPack) -> None:
    checked = check([festivals.folder])
    assert checked.issues == ()
    assert checked.elsewhere == 0
    run = run_packs([festivals.folder]).run
    assert run.differences == ()
    assert {reread.case for reread in run.reread} == {"shore-power-next-year"}


def test_the_pack_of_the_page_has_every_kind_of_file_that_a_sector_writes(festivals: WrittenPack) -> None:
    written = {path.name for path in festivals.folder.iterdir()}
    assert written == {"pack.yaml", *FOLDERS} - {"sources"}


def table(above: str) -> Iterator[list[str]]:
    """The cells of the table that follows a line."""
    rows = re.search(r"^\|-.*\n((?:\|.*\n)+)", README.split(above, 1)[1], re.MULTILINE)
    assert rows
    for line in rows[1].splitlines():
        yield [cell.strip() for cell in line.strip("|").split("|")]


def test_the_tables_are_those_of_the_engine() -> None:
    assert [row[0].strip("`").split(":")[0] for row in table("## The words for a change")] == list(WORDS)
    assert set(KINDS) == set(WORDS) - {"rereads"}
    assert [tuple(re.findall(r"`(.+?)`", row[2])) for row in table("What `update` can change:")] == list(
        UPDATES.values()
    )


def test_the_limits_are_those_of_the_engine() -> None:
    limits = README.split("## Limits")[1]
    assert f"{files.MOST_FILES} files" in limits
    assert f"{LARGEST // 1_000_000} MB in one file" in limits
    assert f"{files.MOST_BYTES // 1_000_000} MB in all" in limits
    assert f"{gathering.MOST_ITEMS:,} items" in " ".join(limits.split())
    assert f"{MOST_OPTIONS} answers" in limits
    assert f"{reading.DEEPEST} levels" in limits


def test_the_ids_that_the_page_names_exist() -> None:
    knowledge = load(cases=())
    rows = [row[1] for row in table("What `update` can change:")]
    for id in re.findall(r"`(.+?)`", " ".join(rows)):
        question, _, option = id.partition("/")
        known = {*knowledge.question, *knowledge.rule, *knowledge.advice_by_id, *knowledge.relation_kind}
        assert question in known | {theme.id for theme in knowledge.themes}, id
        assert not option or option in knowledge.question[question].by_id, id


def test_what_check_finds_goes_by_the_names_of_the_table() -> None:
    assert [row[0].strip("`") for row in table("What `pack check` finds goes by a name")] == list(get_args(Code))


def fields(kind: str, *trail: str) -> dict[str, Any]:
    """The keys that a shape has where the trail leads, each with whether it is needed."""
    shape: Any = FILES[kind].shape
    for step in ("", *trail):
        shape = shape["fields"][step]["schema"] if step else shape
        while "fields" not in shape:
            shape = shape.get("items_schema") or shape["schema"]
    return {key: field.get("required", True) for key, field in shape["fields"].items()}


def test_the_table_of_keys_is_that_of_the_shapes() -> None:
    shapes = [
        fields("pack"), fields("questions", "questions"), fields("questions", "questions", "options"),
        fields("rules", "rules"), fields("advice", "advice"), fields("cases", "cases"),
        fields("cases", "cases", "relations"), fields("cases", "cases", "relations", "expect"),
        fields("glossary", "terms"),
    ]  # fmt: skip
    for row, known in zip(table("## What can stand where"), shapes, strict=True):
        needed, more = (set(re.findall(r"`(.+?)`", cell)) for cell in row[1:])
        assert needed == {key for key, wanted in known.items() if wanted}, row[0]
        assert more == {key for key, wanted in known.items() if not wanted}, row[0]


def test_what_a_condition_may_read_is_what_the_engine_knows() -> None:
    every, not_answers, advice_only = (
        "every rule and advice",
        "advice, and rules with `tension` or `combines`",
        "advice",
    )
    knowledge = load(cases=())
    said: dict[str, int] = {}
    for row in table("### What a condition may read"):
        for field in re.findall(r"`(.+?)`", row[0]):
            for form in knowledge.form_ids if "FORM" in field else ("",):
                said[field.replace("FORM", form)] = [every, not_answers, advice_only].index(row[2])
    known = {id: field.stratum for id, field in knowledge.fields.items() if id not in knowledge.question}
    assert said.pop("festivals.who-signs") == knowledge.fields["giving.who-pays"].stratum
    assert said == known


def test_packs_on_the_page_go_by_a_folder() -> None:
    assert not re.findall(r"kompas [^`\n]*(?:check|test|show|export|--with|--into|--pack)[ =]festivals", README)
