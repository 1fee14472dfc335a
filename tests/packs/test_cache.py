"""The cache changes nothing but the time it takes: whatever is in it, the knowledge base is that of the files."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.packs import cache as caching
from engine.packs import finding
from engine.packs.cache import READERS, read_cached
from engine.packs.gathering import read_content
from tests.packs.small_pack import WrittenPack, copied, only_file


def forget_how_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on only the cache can help."""

    def refuse(*_: object) -> None:
        raise AssertionError("read from the files")

    monkeypatch.setattr(caching, "read_content", refuse)
    monkeypatch.setattr(finding, "read_content", refuse)


def test_without_cold_and_warm_the_knowledge_base_is_the_same(
    pack: WrittenPack, sector: WrittenPack, cache: Path
) -> None:
    without, cold, warm = pack.load(sector), pack.load(sector, cache=cache), pack.load(sector, cache=cache)
    assert without == cold == warm
    assert repr(without) == repr(cold) == repr(warm)


def test_a_warm_cache_is_used(
    pack: WrittenPack, sector: WrittenPack, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    knowledge = pack.load(sector, cache=cache)
    forget_how_to_read(monkeypatch)
    assert pack.load(sector, cache=cache) == knowledge
    with pytest.raises(AssertionError, match="read from the files"):
        pack.load(sector)


def test_a_cache_that_was_not_whole_is_written_again(
    pack: WrittenPack, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    knowledge = pack.load(cache=cache)
    file = only_file(cache)
    whole = file.read_bytes()
    file.write_bytes(whole[:-1])
    pack.load(cache=cache)
    assert file.read_bytes() == whole
    forget_how_to_read(monkeypatch)
    assert pack.load(cache=cache) == knowledge


def test_what_was_kept_without_worked_cases_is_not_used_where_they_are_asked_for(
    pack: WrittenPack, cache: Path
) -> None:
    for cases in ((), None, ("all",), ("absent",), ()):
        cached = finding.load((), cache, pack.folder, cases)
        assert cached == finding.load((), None, pack.folder, cases)
        assert [case.id for case in cached.cases] == (["garden"] if cases is None or "all" in cases else [])


def test_deleting_the_cache_changes_nothing(pack: WrittenPack, cache: Path) -> None:
    knowledge = pack.load(cache=cache)
    only_file(cache).unlink()
    assert pack.load(cache=cache) == knowledge
    only_file(cache).unlink()
    cache.rmdir()
    assert pack.load(cache=cache) == knowledge


def test_a_changed_file_is_read_anew(pack: WrittenPack, cache: Path) -> None:
    pack.load(cache=cache)
    pack.swap("forms.yaml", "en: red}", "en: rosy}")
    assert pack.load(cache=cache).form["red"].name.en == "rosy"
    pack.swap("forms.yaml", "forms:", "# moves everything\nforms:")
    assert pack.load(cache=cache) == pack.load()
    pack.write("rules/more.yaml", "theme: all\nrules: []\n")
    assert pack.load(cache=cache) == pack.load()
    assert len(list(cache.iterdir())) == 4


def test_another_engine_does_not_use_what_this_one_kept(
    pack: WrittenPack, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack.load(cache=cache)
    monkeypatch.setattr(caching, "__version__", "another")
    pack.load(cache=cache)
    assert len(list(cache.iterdir())) == 2
    monkeypatch.setattr(caching, "READERS", READERS[:-1])  # the code that reads, changed under the same version
    pack.load(cache=cache)
    assert len(list(cache.iterdir())) == 3


@pytest.mark.parametrize(
    "name", ["a-file", "a-file/below", "a\0b", "a" * 5_000], ids=["file", "below a file", "NUL", "long"]
)
def test_a_cache_that_cannot_be_written_is_fine(pack: WrittenPack, tmp_path: Path, name: str) -> None:
    (tmp_path / "a-file").write_text("mine", encoding="utf-8")
    assert pack.load(cache=tmp_path / name) == pack.load()
    assert (tmp_path / "a-file").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to(path)], ids=["folder", "unreadable"])
def test_a_cache_file_that_cannot_be_read_or_replaced_is_fine_and_nothing_is_left_behind(
    pack: WrittenPack, cache: Path, make: Callable[[Path], None]
) -> None:
    knowledge = pack.load(cache=cache)
    file = only_file(cache)
    file.unlink()
    make(file)
    assert pack.load(cache=cache) == knowledge
    assert only_file(cache) == file


def test_what_is_wrong_is_said_the_same_with_a_warm_cache(pack: WrittenPack, cache: Path) -> None:
    pack.swap("rules/all.yaml", "form: green", "form: blue")
    pack.swap("questions/work.yaml", "- both", "- neither")
    found = pack.faults()
    assert [fault.place.column for fault in found] == [9, 16]
    assert pack.faults(cache=cache) == found
    assert len(list(cache.iterdir())) == 1
    assert pack.faults(cache=cache) == found


def test_what_cannot_be_read_is_said_the_same_and_is_not_kept(pack: WrittenPack, cache: Path) -> None:
    pack.write("rules/all.yaml", "rules: [")
    (pack.folder / "advice/more.yaml").mkdir()
    os.truncate(pack.folder / "cases/all.yaml", 50_000_000)
    assert pack.faults(cache=cache) == pack.faults()
    assert not cache.exists()


def test_the_same_pack_in_another_folder_has_its_own_places(pack: WrittenPack, cache: Path, tmp_path: Path) -> None:
    pack.load(cache=cache)
    other = copied("small", tmp_path / "elsewhere")
    assert other.load(cache=cache) == other.load()
    assert other.load(cache=cache).rules[0].place.path.startswith(str(other.folder))


def test_the_content_comes_back_with_the_places_of_its_items(pack: WrittenPack, cache: Path) -> None:
    read_cached(pack.folder, cache)
    found, content = read_cached(pack.folder, cache), read_content(pack.folder)
    assert found.values == content.values
    assert ("rules", "fit.red") in content.with_place()
    assert ("cases", "garden", "relations", 0, "expect") in content.with_place()
    for trail in content.with_place():
        assert found.place(*trail) == content.place(*trail)


def test_without_a_folder_for_it_nothing_is_kept(pack: WrittenPack) -> None:
    before = sorted(pack.folder.rglob("*"))
    assert read_cached(pack.folder, None).values == read_content(pack.folder).values
    assert sorted(pack.folder.rglob("*")) == before


def test_a_file_that_would_not_be_read_is_said_with_a_warm_cache_too(pack: WrittenPack, cache: Path) -> None:
    pack.load(cache=cache)
    pack.write("rules/more.yml", "theme: all\nrules: []\n")
    assert pack.faults(cache=cache) == pack.faults()


@pytest.mark.parametrize("error", [AssertionError, RecursionError, MemoryError])
def test_a_bug_of_ours_is_not_taken_for_a_broken_cache(
    pack: WrittenPack, cache: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    calls = []

    def once(*_: object) -> None:
        calls.append(error)
        raise error

    monkeypatch.setattr(finding, "assemble", once)
    with pytest.raises(error):
        pack.load(cache=cache)
    assert len(calls) == 1, "tried again from the files"
