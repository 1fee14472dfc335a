"""Each bad pack gets its full message, in both languages."""

from pathlib import Path

import pytest

from tests.packs.bad_packs import BAD, LINKS, described, says
from tests.packs.reset_bad_packs import reset

FILES = sorted(BAD.glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_bad_pack_gets_its_full_message(file: Path, tmp_path: Path) -> None:
    bad = described(file)
    if not LINKS and any("link" in content for content in bad["files"].values() if isinstance(content, dict)):
        pytest.skip("links need a right here")
    assert says(bad["files"], tmp_path) == bad["says"]


def test_there_are_at_least_fifty_and_each_gets_a_message_in_both_languages() -> None:
    assert len(FILES) >= 50
    for file in FILES:
        said = described(file)["says"]
        assert said.keys() == {"nl", "en"}
        assert len(said["nl"]) == len(said["en"]) > 0, file.name
        assert not [each for each in (*said["nl"], *said["en"]) if each.endswith("\n-")], "no word on what to do"


def test_without_anything_changed_nothing_is_said(tmp_path: Path) -> None:
    assert says({}, tmp_path) == {"nl": [], "en": []}


def test_a_reset_writes_what_is_said_now_and_leaves_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    whole = FILES[0].read_text(encoding="utf-8")
    file.write_text(whole.partition("\nsays:")[0] + "\nsays: {nl: [other], en: []}\n", encoding="utf-8")
    assert reset(file)
    assert file.read_text(encoding="utf-8") == whole
    assert not reset(file)
