"""A file that is no template for a Word report is refused with what to do about it."""

import io
import zipfile
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.report.word import opening
from engine.report.word.template import template as own
from engine.report.word.writing import word
from tests.report.word.files import document, parts_of, repacked, template


def refused(path: Path, data: bytes | None) -> str:
    """What is said of a file with these bytes."""
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError) as error:
        word(document(), path)
    (fault,) = error.value.faults
    assert fault.said("nl").startswith(f"{path}: ")
    return fault.said("en").removeprefix(f"{path}: ")


def changed(name: str, old: bytes, new: bytes) -> bytes:
    """The template of ours with something else in a part."""
    return repacked((part, data.replace(old, new) if part == name else data) for part, data in parts_of(own()))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.docx"


def test_our_own_template_and_one_from_word_are_fine(path: Path) -> None:
    for data in (own(), template("{{p sections }}")):
        path.write_bytes(data)
        assert word(document(), path)


def test_a_file_that_is_not_there_or_is_a_folder(path: Path) -> None:
    assert refused(path, None) == "this file does not exist"
    path.mkdir()
    assert refused(path, None) == "this is a folder, not a file"


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\3\4 broken", repacked([("a.txt", b"x")])])
def test_no_word_file(path: Path, data: bytes) -> None:
    assert refused(path, data) == "this is no Word file (.docx)"


def test_an_old_word_file(path: Path) -> None:
    assert refused(path, b"\xd0\xcf\x11\xe0 and more").startswith("this is an old Word file (.doc)")


def test_another_kind_of_word_file(path: Path) -> None:
    kinds = "[Content_Types].xml"
    assert refused(path, changed(kinds, b"document.main+xml", b"template.main+xml")).startswith(
        "this is a Word template"
    )
    macros = changed(
        kinds, b"openxmlformats-officedocument.wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"
    )
    assert refused(path, macros).startswith("this file has macros")
    assert refused(path, repacked([*parts_of(own()), ("word/vbaProject.bin", b"x")])).startswith("this file has macros")
    assert refused(path, changed(kinds, b"wordprocessingml.document.main", b"spreadsheetml.sheet.main")).startswith(
        "this is no Word"
    )
    strict = changed(
        "_rels/.rels", b"schemas.openxmlformats.org/officeDocument/2006", b"purl.oclc.org/ooxml/officeDocument"
    )
    assert refused(path, strict).startswith("this is a 'strict' Word file")


def test_a_damaged_word_file(path: Path) -> None:
    assert refused(path, changed("word/document.xml", b"</w:body>", b"")) == "this Word file is damaged"
    bomb = changed("word/document.xml", b"<w:document", b'<!DOCTYPE w [<!ENTITY a "aa">]><w:document')
    assert refused(path, bomb) == "this Word file is damaged"


def test_one_with_a_spoiled_part_or_without_a_part(path: Path) -> None:
    data = bytearray(own())
    with zipfile.ZipFile(io.BytesIO(data)) as parcel:
        start = parcel.getinfo("word/document.xml").header_offset
    data[start + 60 : start + 90] = b"x" * 30
    assert "Word file" in refused(path, bytes(data))
    without = repacked((name, part) for name, part in parts_of(own()) if name != "word/document.xml")
    assert refused(path, without) == "this Word file is damaged"


def test_one_that_is_huge_when_unpacked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    large = repacked([*parts_of(own()), ("word/media/a.bin", bytes(opening.LARGEST_UNPACKED))])
    assert len(large) < 200_000
    assert refused(path, large).startswith("this file is too large")
    monkeypatch.setattr(opening, "MOST_PARTS", 5)
    assert refused(path, own()).startswith("this file is too large")
