"""A pack is the same after a round trip through a workbook: its values and so its hash, worked cases included."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from engine.packs.content import Content
from engine.packs.finding import packs_there_are
from engine.packs.gathering import read_content
from engine.sheets.importing import read_workbook
from tests.packs.small_pack import HERE
from tests.sheets.any_pack import ODD, contents
from tests.sheets.books import Book, back, bytes_of

SHIPPED = [pytest.param(pack.folder, id=pack.name) for pack in packs_there_are()]
OFFICE = shutil.which("soffice")


@pytest.mark.filterwarnings("ignore:Generating overly large repr")  # of the strategies, which are many
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(content=contents())
def test_any_pack_is_the_same_after_a_round_trip(content: Content) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "out.xlsx")
        path.write_bytes(bytes_of(content))
        found = back(path, Path(folder, "back"))
    assert found.values == content.values
    assert found.digest == content.digest


@pytest.mark.parametrize("folder", SHIPPED)
def test_every_shipped_pack_is_the_same_after_a_round_trip(folder: Path, tmp_path: Path) -> None:
    content, path = read_content(folder), tmp_path / "out.xlsx"
    path.write_bytes(bytes_of(content))
    found = back(path, tmp_path / "back")
    assert found.values["cases"] == content.values["cases"] != []
    assert found.values == content.values
    assert found.digest == content.digest


@pytest.mark.parametrize("folder", SHIPPED)
def test_files_keep_their_names_and_stay_short_where_they_can(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    path.write_bytes(bytes_of(read_content(folder)))
    back(path, tmp_path / "back")
    for file in (tmp_path / "back").rglob("*.yaml"):
        name = file.relative_to(tmp_path / "back")
        lines = file.read_text(encoding="utf-8").splitlines()
        if name.parts[0] != "questions":  # these go by their theme
            assert (folder / name).exists() or (folder / name.parent / f"{file.stem.rpartition('-')[0]}.yaml").exists()
        if name.parent.name:
            assert len(lines) <= 200 or sum(line.startswith("  - id:") for line in lines) == 1


@pytest.mark.system
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed (Debian: libreoffice-calc)")
@pytest.mark.parametrize("name", ["small", "energy", "odd"])
def test_a_pack_is_the_same_after_libreoffice_saved_it(name: str, book: Book, tmp_path: Path) -> None:
    if name == "odd":
        for number, text in enumerate(ODD, 2):
            book.put(**{f"words__A{number}": "red", f"words__B{number}": "x", f"words__C{number}": "x"})
            book.change(lambda found, number=number, text=text: _as_text(found["words"].cell(number, 2), text))
        content = read_workbook(book.path).content
        assert content.values["glossary"]["words"][0]["nl"] == list(ODD)
    else:
        folders = {"small": HERE / "small"} | {pack.name: pack.folder for pack in packs_there_are()}
        content = read_content(folders[name])
        book.path.write_bytes(bytes_of(content))
    command = [str(OFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to",
               "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "saved"), str(book.path)]  # fmt: skip
    subprocess.run(command, capture_output=True, timeout=240, check=True)
    found = back(tmp_path / "saved" / book.path.name, tmp_path / "back")
    assert found.values == content.values
    assert found.digest == content.digest


def _as_text(cell: object, text: str) -> None:
    cell.value, cell.data_type = text, "s"  # type: ignore[attr-defined]
