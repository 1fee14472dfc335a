"""Which files are a pack, and what is refused as one."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from engine.errors import InputError, Place
from engine.language import Text
from engine.packs import files, gathering
from engine.packs.content import digest
from engine.packs.files import MOST_FILES, files_of
from engine.packs.gathering import read_content
from tests.packs.small_pack import HERE, WrittenPack

BESIDE = ("README.md", "readme", "LICENSE", "CHANGELOG.md", "rules/README.txt", ".git/config")


def test_hidden_files_and_those_for_people_are_left_alone(pack: WrittenPack) -> None:
    for name in (*BESIDE, "rules/.all.yaml.swp", "rules/._all.yaml"):
        pack.write(name, "\x00")
    assert digest(read_content(pack.folder).values) == digest(read_content(HERE / "small").values)


PARTS = (
    "pack.yaml",
    "forms.yaml",
    "glossary.yaml",
    "sources/",
    "questions/",
    "rules/",
    "advice/",
    "cases/",
    "changes/",
)


@pytest.mark.parametrize(
    ("name", "at", "allowed", "meant"),
    [
        ("rules/more.yml", "rules/more.yml", (), "more.yaml"),
        ("rules/more.YAML", "rules/more.YAML", (), "more.yaml"),
        ("rules/more.yaml.bak", "rules/more.yaml.bak", (), "more.yaml"),
        ("rules/all.yaml.bak", "rules/all.yaml.bak", (), None),
        ("pack.txt", "pack.txt", (), None),
        ("rules/notes.txt", "rules/notes.txt", (), "notes.yaml"),
        ("rules/deeper/x.yaml", "rules/deeper", (), None),
        ("forms.yml", "forms.yml", (), None),
        ("glosary.yaml", "glosary.yaml", PARTS, "glossary.yaml"),
        ("advise/x.yaml", "advise", PARTS, "advice/"),
        ("other/x.yaml", "other", PARTS, None),
    ],
)
def test_what_would_silently_not_be_read_is_refused_with_what_can_stand_there(
    pack: WrittenPack, name: str, at: str, allowed: tuple[str, ...], meant: str | None
) -> None:
    pack.write(name, "\x00")
    (fault,) = pack.faults()
    assert fault.place == Place(f"{pack.folder}/{at}")
    wrong = at.split("/")[-1]
    assert fault.sentence == Text(f"'{wrong}' is geen deel van een pakket", f"'{wrong}' is no part of a pack")
    assert (fault.allowed, fault.meant) == (allowed, meant)


def test_a_name_that_is_wrong_is_said_together_with_what_is_wrong_inside_the_files(pack: WrittenPack) -> None:
    pack.write("rules/more.yml", "")
    pack.write("rules/all.yaml", "theme: [")
    pack.swap("pack.yaml", "version: 1.0.0", "version: one")
    with pytest.raises(InputError) as caught:
        read_content(pack.folder, "shown")
    assert [fault.place.path for fault in caught.value.faults] == [
        "shown/pack.yaml", "shown/rules/all.yaml", "shown/rules/more.yml",
    ]  # fmt: skip


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


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
@pytest.mark.parametrize("at", ["pack.yaml", "glossary.yaml", "rules/more.yaml", "advice", "changes"])
def test_a_link_that_leads_out_of_the_pack_is_refused_and_one_inside_it_is_not(
    pack: WrittenPack, tmp_path: Path, at: str
) -> None:
    outside, link = tmp_path / "outside", pack.folder / at
    outside.mkdir()
    (outside / "more.yaml").write_text("secret")
    if link.is_dir():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    link.symlink_to(outside if "." not in at else outside / "more.yaml")
    with pytest.raises(InputError) as caught:
        read_content(pack.folder)
    assert Text("deze link leidt buiten het pakket", "this link leads out of the pack") in [
        fault.sentence for fault in caught.value.faults if fault.place == Place(f"{pack.folder}/{at}")
    ]
    assert "secret" not in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_inside_the_pack_is_read_and_a_folder_that_is_a_link_may_be_given(
    pack: WrittenPack, tmp_path: Path
) -> None:
    (pack.folder / "rules/all.yaml").rename(pack.folder / "rules/.kept.yaml")
    (pack.folder / "rules/all.yaml").symlink_to(".kept.yaml")
    (tmp_path / "link").symlink_to(pack.folder)
    assert digest(read_content(tmp_path / "link").values) == digest(read_content(HERE / "small").values)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize("name", ["forms.yaml", "rules/all.yaml"])
def test_what_is_no_ordinary_file_is_refused_and_not_waited_for(pack: WrittenPack, name: str) -> None:
    (pack.folder / name).unlink()
    os.mkfifo(pack.folder / name)
    (fault,) = pack.faults()
    assert fault.place == Place(f"{pack.folder}/{name}")
    assert fault.sentence == Text("dit is geen gewoon bestand", "this is no ordinary file")


def test_the_files_of_a_pack_have_a_limit_together(pack: WrittenPack, monkeypatch: pytest.MonkeyPatch) -> None:
    size = sum(path.stat().st_size for path in files_of(pack.folder).values())
    monkeypatch.setattr(files, "MOST_BYTES", size)
    pack.load()
    monkeypatch.setattr(files, "MOST_BYTES", size - 1)
    (fault,) = pack.faults()
    assert fault.place == Place(str(pack.folder))
    assert fault.sentence.en.startswith("the files of this pack are larger than ")


def test_the_number_of_items_of_a_kind_has_a_limit_and_is_said_once(
    pack: WrittenPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "MOST_ITEMS", 7)
    pack.load()
    monkeypatch.setattr(gathering, "MOST_ITEMS", 2)
    assert [fault.sentence.en for fault in pack.faults()] == [
        "more than 2 in questions",
        "more than 2 in rules",
        "more than 2 in sources",
    ]


@pytest.mark.parametrize("sign", ["\\u001b", "\\x07", "\\u0085"])
def test_a_control_character_in_a_text_is_refused_at_its_place(pack: WrittenPack, sign: str) -> None:
    pack.swap("advice/all.yaml", "{nl: Stuur.", f'{{nl: "{sign}[31mStuur."')
    (fault,) = pack.faults()
    assert fault.place == pack.place("advice/all.yaml", f'"{sign}')
    assert "is not allowed in a text" in fault.sentence.en
    assert fault.sentence.en.isprintable()


def test_a_text_has_a_limit_that_is_said(pack: WrittenPack) -> None:
    pack.swap("advice/all.yaml", "nl: Stuur.", f"nl: {'a' * 10_000}")
    pack.load()
    pack.swap("advice/all.yaml", "a" * 10_000, "a" * 10_001)
    (fault,) = pack.faults()
    assert fault.sentence == Text("deze tekst is te lang: hoogstens 10000", "this text is too long: at most 10000")


@pytest.mark.parametrize(
    "name",
    [
        "notes.txt",
        "plan.docx",
        "~$plan.docx",
        "list.xlsx",
        ".DS_Store",
        "Thumbs.db",
        "rules/plan.docx",
        "rules/~$plan.docx",
        "rules/.x",
    ],
)
def test_notes_may_lie_beside_a_pack(pack: WrittenPack, name: str) -> None:
    pack.write(name, "x")
    assert pack.load()


def test_the_folder_below_that_has_the_pack_is_named(pack: WrittenPack) -> None:
    with pytest.raises(InputError) as caught:
        read_content(pack.folder.parent)
    (fault,) = caught.value.faults
    assert fault.meant == str(pack.folder)
