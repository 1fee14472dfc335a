"""What knowledge/README.md says is true: its pack loads beside the base, and its tables are those of the engine."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.checks.worked import run_cases
from engine.packs import files, gathering, reading
from engine.packs.document import LARGEST
from engine.packs.files import FOLDERS
from engine.packs.finding import knowledge_folder, load
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
    own = {difference.case for difference in run_cases(knowledge).differences}
    assert own.isdisjoint({"festivals-square"})


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
