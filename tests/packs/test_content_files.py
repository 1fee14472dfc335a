"""Which files are a pack, and what is refused as one."""

from pathlib import Path

import pytest

from engine.errors import InputError, Place
from engine.packs.content import MOST_FILES, digest, files_of, read_content
from tests.packs.small_pack import HERE, WrittenPack


def test_files_that_are_no_part_of_a_pack_are_left_alone(pack: WrittenPack) -> None:
    for name in ("rules/notes.txt", "rules/.all.yaml.swp", "rules/._all.yaml", "README.md", "other/x.yaml"):
        pack.write(name, "\x00")
    assert digest(read_content(pack.folder).values) == digest(read_content(HERE / "small").values)


@pytest.mark.parametrize("file", ["sources/one.yaml", "rules/all.yaml", "advice/all.yaml", "cases/all.yaml"])
def test_a_pack_needs_no_more_than_it_uses(pack: WrittenPack, file: str) -> None:
    path = pack.folder / file
    path.unlink()
    kind = {"sources": "claims"}.get(path.parent.name, path.parent.name)
    assert not read_content(pack.folder).values[kind]
    path.parent.rmdir()
    assert not read_content(pack.folder).values[kind]


@pytest.mark.parametrize("name", ["absent", "", "a" * 5_000])
def test_a_folder_without_pack_yaml_is_no_pack(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError) as caught:
        read_content(tmp_path / name)
    (fault,) = caught.value.faults
    assert fault.place == Place(str(tmp_path / name))
    assert fault.sentence.nl == "hier staat geen pack.yaml"
    assert fault.sentence.en == "there is no pack.yaml here"


def test_a_part_that_cannot_be_listed_is_refused_rather_than_skipped(pack: WrittenPack) -> None:
    (pack.folder / "rules/all.yaml").unlink()
    (pack.folder / "rules").rmdir()
    pack.write("rules", "theme: all\nrules: []\n")
    (fault,) = pack.faults()
    assert fault.place == Place(str(pack.folder / "rules"))
    assert fault.sentence.nl.startswith("deze map is niet te lezen (")
    assert fault.sentence.en.startswith("this folder cannot be read (")


def test_a_folder_where_a_file_belongs_is_refused(pack: WrittenPack) -> None:
    (pack.folder / "rules/more.yaml").mkdir()
    (fault,) = pack.faults()
    assert fault.place == Place(f"{pack.folder}/rules/more.yaml")
    assert fault.sentence.en == "this is a folder, not a file"


def test_the_number_of_files_has_a_limit(pack: WrittenPack) -> None:
    for number in range(MOST_FILES - len(files_of(pack.folder))):
        pack.write(f"advice/{number}.yaml", "theme: all\nadvice: []\n")
    assert len(files_of(pack.folder)) == MOST_FILES
    pack.write("advice/more.yaml", "theme: all\nadvice: []\n")
    (fault,) = pack.faults()
    assert str(MOST_FILES) in fault.sentence.nl
    assert str(MOST_FILES) in fault.sentence.en
