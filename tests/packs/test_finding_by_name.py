"""Packs by their name: shipped, in a folder, or brought by an installed distribution, of which nothing is ever run."""

import sys
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.packs import finding
from engine.packs.finding import find_named, find_pack, find_packs, load, packs_there_are
from engine.packs.installed import GROUP, installed
from tests.packs.small_pack import WrittenPack, copied


@pytest.fixture
def knowledge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of shipped packs: the small one as the base, and water as the only sector."""
    folder = tmp_path / "knowledge"
    copied("small", folder).folder.rename(folder / "spectrum")
    copied("water", folder / "sectors")
    monkeypatch.setattr(finding, "knowledge_folder", lambda: folder)
    return folder


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder where distributions are installed."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])
    return folder


def install(site: Path, distribution: str, points_to: str, folder: str = "ice_pack/pack", name: str = "ice") -> Path:
    """A distribution with a pack in a folder, which its entry point names as it is told to."""
    pack = copied("water", site / folder).folder
    for file in pack.iterdir():
        file.rename(site / folder / file.name)
    pack.rmdir()
    head = (site / folder / "pack.yaml").read_text().replace("id: water", f"id: {name}")
    (site / folder / "pack.yaml").write_text(head)
    (site / folder.split("/")[0] / "__init__.py").write_text("raise AssertionError('this was run')\n")
    info = site / f"{distribution}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[{GROUP}]\n{name} = {points_to}\n")
    (info / "RECORD").write_text(f"{folder}/pack.yaml,,\n{folder.split('/')[0]}/__init__.py,,\n")
    return site / folder


def refused(given: str) -> str:
    """What is said of a pack that is not found."""
    with pytest.raises(InputError) as caught:
        find_pack(given)
    (fault,) = caught.value.faults
    return fault.said("en")


def test_a_pack_is_found_by_its_name_among_the_shipped_ones_and_by_its_folder(
    knowledge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_pack("water") == knowledge / "sectors/water"
    assert find_pack("spectrum") == knowledge / "spectrum"
    copied("water", tmp_path)
    assert find_pack(str(tmp_path / "water")) == tmp_path / "water"
    monkeypatch.chdir(tmp_path)
    assert find_pack("./water") == Path("water")
    (tmp_path / "water").rename(tmp_path / "mine")
    assert find_pack("mine") == Path("mine")


@pytest.mark.parametrize("points_to", ["ice_pack.pack", "ice_pack/pack"])
def test_an_installed_pack_is_found_by_the_name_of_its_entry_point_and_nothing_of_it_is_run(
    knowledge: Path, site: Path, points_to: str
) -> None:
    folder = install(site, "dutch-ice", points_to)
    assert find_pack("ice") == folder
    assert [(pack.name, pack.distribution) for pack in packs_there_are()] == [
        ("spectrum", ""), ("water", ""), ("ice", "dutch-ice"),
    ]  # fmt: skip
    assert [pack.id for pack in load([find_pack("ice")]).packs] == ["small", "ice"]
    assert "ice_pack" not in sys.modules
    assert knowledge.exists()


@pytest.mark.parametrize(
    "points_to", ["ice_pack.other", "../ice_pack/pack", "/etc", "ice_pack/./pack", "ice_pack:pack", "C:\\ice"]
)
def test_an_entry_point_that_names_no_pack_among_the_files_of_its_distribution_is_refused(
    knowledge: Path, site: Path, points_to: str
) -> None:
    install(site, "dutch-ice", points_to)
    assert f"distribution 'dutch-ice' announces this pack in '{points_to}', but has no pack.yaml there" in refused(
        "ice"
    )
    assert [pack.name for pack in packs_there_are()] == ["spectrum", "water"]
    assert knowledge.exists()


def test_an_installed_pack_that_calls_itself_otherwise_is_refused_and_both_names_are_said(
    knowledge: Path, site: Path
) -> None:
    pack = WrittenPack(install(site, "dutch-ice", "ice_pack.pack"))
    pack.swap("pack.yaml", "id: ice", "id: snow")
    assert refused("ice") == (
        f"{pack.place('pack.yaml', 'snow')}: id: distribution 'dutch-ice' announces this pack as 'ice', but here it is "
        "called 'snow'; give the entry point and the pack the same name"
    )
    assert find_pack(str(pack.folder)) == pack.folder
    pack.swap("pack.yaml", "id: snow", "id: [ice]")
    assert find_pack("ice") == pack.folder  # what is no id is said of the file, when it is read
    assert knowledge.exists()


def test_a_pack_that_is_given_both_by_name_and_by_folder_is_refused_and_both_are_said(
    knowledge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(knowledge)
    with pytest.raises(InputError) as caught:
        find_packs(["spectrum", "water", "./sectors/water"])
    (fault,) = caught.value.faults
    assert fault.said("en") == "./sectors/water: this is the same pack as 'water'; name it once"
    assert find_packs(["water", "spectrum", "water"]) == [knowledge / "sectors/water", knowledge / "spectrum"]


def test_two_distributions_with_one_name_are_refused_and_both_named(knowledge: Path, site: Path) -> None:
    install(site, "dutch-ice", "ice_pack.pack")
    install(site, "more-ice", "more_ice.pack", "more_ice/pack")
    assert refused("ice").startswith("ice: more than one distribution brings this pack: dutch-ice, more-ice")
    assert knowledge.exists()


def test_metadata_that_is_broken_announces_nothing_and_breaks_nothing(knowledge: Path, site: Path) -> None:
    folder = install(site, "dutch-ice", "ice_pack.pack")
    (site / "dutch-ice-1.0.dist-info/entry_points.txt").write_bytes(b"[coalitiekompas.packs]\n\xff\xfe\n=\n")
    assert installed() == ()
    assert find_named("ice") is None
    assert folder.exists()
    assert knowledge.exists()


def test_a_name_that_is_nowhere_is_refused_with_what_there_is_and_what_was_meant(knowledge: Path, site: Path) -> None:
    install(site, "dutch-ice", "ice_pack.pack")
    assert refused("watr") == (
        "watr: this is neither a folder nor the name of a pack; allowed: spectrum, water, ice; did you mean 'water'?"
    )
    assert knowledge.exists()


@pytest.mark.parametrize("name", ["../sectors/water", "sectors/water", "", ".", "water/", "Water", "a\0b", "water\n"])
def test_what_a_case_names_is_never_taken_for_a_path(
    knowledge: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(knowledge / "sectors")
    assert find_named(name) is None


def test_what_is_named_is_loaded_when_it_can_be_found_and_in_the_order_in_which_it_is_named(
    knowledge: Path, tmp_path: Path
) -> None:
    other = copied("water", tmp_path)
    other.swap("pack.yaml", "id: water", "id: mine")
    assert [pack.id for pack in load(named=("small", "nowhere", "water")).packs] == ["small", "water"]
    for named, ids in (((), ["mine"]), (("water",), ["water", "mine"]), (("mine", "water"), ["mine", "water"])):
        assert [pack.id for pack in load([other.folder], named=named).packs][1:] == ids
    twice = [other.folder, other.folder, knowledge / "spectrum"]
    assert [pack.id for pack in load(twice).packs] == ["small", "mine"]


def test_the_places_of_a_shipped_sector_name_no_folder_of_this_machine(knowledge: Path) -> None:
    sector = WrittenPack(knowledge / "sectors/water")
    sector.swap("pack.yaml", "contact: nobody", "contcat: nobody")
    with pytest.raises(InputError) as caught:
        load([find_pack("water")])
    assert {fault.place.path for fault in caught.value.faults} == {"knowledge/sectors/water/pack.yaml"}


def test_the_faults_of_all_packs_are_said_in_one_run(tmp_path: Path) -> None:
    pack, sector = copied("small", tmp_path), copied("water", tmp_path)
    for each in (pack, sector):
        each.swap("pack.yaml", "contact: nobody", "contcat: nobody")
    assert {fault.place.path for fault in pack.faults(sector)} == {
        f"{each.folder}/pack.yaml" for each in (pack, sector)
    }


def test_a_file_is_no_pack_and_its_folder_is_named(tmp_path: Path) -> None:
    folder = copied("small", tmp_path).folder
    (tmp_path / "small.xlsx").write_bytes(b"PK")
    for given, said in (
        (folder / "pack.yaml", f"this is a file; a pack is a folder; did you mean '{folder}'?"),
        (folder / "rules" / "all.yaml", f"this is a file; a pack is a folder; did you mean '{folder}'?"),
        (
            tmp_path / "small.xlsx",
            "this is a workbook, not a pack; make a folder of a pack in a workbook first with kompas pack import",
        ),
    ):
        with pytest.raises(InputError) as caught:
            find_pack(str(given))
        assert caught.value.faults[0].said("en") == f"{given}: {said}"
