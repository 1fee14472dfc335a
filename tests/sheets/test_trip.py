"""The commands: a pack out to a workbook and back into a folder, never over what is there, and only when it is sound."""

import sys
from pathlib import Path

import openpyxl
import pytest
import yaml

from engine.errors import InputError
from engine.packs.gathering import read_content
from engine.sheets.by_hand import written
from engine.sheets.trip import NO_OPENPYXL, OTHER_ENDING, export_pack, import_pack
from tests.packs.small_pack import HERE
from tests.running import kompas
from tests.sheets.books import Book

SMALL = HERE / "small"


def faults(error: pytest.ExceptionInfo[InputError]) -> list[str]:
    """What they say in English."""
    return [fault.said("en") for fault in error.value.faults]


def test_the_commands_bring_a_sector_pack_out_and_back(tmp_path: Path) -> None:
    out = kompas("pack", "export", "energy", "out.xlsx", "--lang", "nl", cwd=tmp_path)
    assert (out.returncode, out.stdout, out.stderr) == (0, "Het pakket staat in out.xlsx.\n", "")
    back = kompas("pack", "import", "out.xlsx", "--at", "mine", cwd=tmp_path)
    assert (back.returncode, back.stderr) == (0, "")
    assert back.stdout.startswith("The pack is in mine: ")
    assert kompas("pack", "show", "mine", cwd=tmp_path).returncode == 0
    again = kompas("pack", "import", "out.xlsx", "--at", "mine", cwd=tmp_path)
    assert (again.returncode, again.stderr) == (1, "mine: this exists already; choose another name\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "out.xlsx"]


def test_every_cell_is_text_and_never_a_formula(tmp_path: Path) -> None:
    export_pack(SMALL, tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    for page in book:
        for cell in (cell for row in page.iter_rows() for cell in row if cell.value is not None):
            assert (cell.data_type, cell.number_format, cell.quotePrefix) == ("s", "@", True), (page.title, cell)


def test_headers_stay_in_sight_and_lists_can_be_chosen_from(tmp_path: Path) -> None:
    export_pack(SMALL, tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames[0] == "read-me"
    options = book["options"]
    assert options.freeze_panes == "C2"
    assert options["D1"].value == "text en"
    (offered,) = (each for each in options.data_validations.dataValidation if "G2" in each.sqref)
    column = offered.formula1.split("$")[1]
    assert [cell.value for cell in book["allowed"][column]][:3] == ["form", "red", "green"]


def test_a_pack_that_is_not_sound_is_not_imported_and_says_in_which_cell(book: Book, tmp_path: Path) -> None:
    book.put(options__G4="rde")
    with pytest.raises(InputError) as error:
        import_pack(book.path, tmp_path / "mine")
    assert any(line.startswith(f"{book.path}:options!") and "'rde' is no form" in line for line in faults(error))
    assert [path.name for path in tmp_path.iterdir()] == ["out.xlsx"]


def test_nothing_is_written_over_what_is_there(book: Book, tmp_path: Path) -> None:
    for there in (tmp_path / "file", tmp_path / "folder"):
        there.mkdir() if there.name == "folder" else there.write_text("kept")
        with pytest.raises(InputError):
            import_pack(book.path, there)
    with pytest.raises(InputError):
        export_pack(SMALL, book.path)
    assert (tmp_path / "file").read_text() == "kept"
    assert not list((tmp_path / "folder").iterdir())


def test_what_cannot_be_written_leaves_nothing_behind(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("engine.sheets.folder.write_atomically", full)
    with pytest.raises(InputError) as error:
        import_pack(book.path, tmp_path / "mine")
    assert faults(error) == [f"{tmp_path / 'mine'}: this file cannot be written (the disk is full)"]
    assert [path.name for path in tmp_path.iterdir()] == ["out.xlsx"]


def test_the_name_of_a_workbook_ends_in_xlsx(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        export_pack(SMALL, tmp_path / "out.xlsm")
    assert [fault.sentence for fault in error.value.faults] == [OTHER_ENDING]


def test_without_openpyxl_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "engine.sheets.workbook", raising=False)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(InputError) as error:
        export_pack(SMALL, tmp_path / "out.xlsx")
    assert [fault.sentence for fault in error.value.faults] == [NO_OPENPYXL]


def test_a_text_that_a_sheet_would_change_is_refused(book: Book, tmp_path: Path) -> None:
    text = (SMALL / "forms.yaml").read_text(encoding="utf-8").replace("één stuurt", "a_x0041_b")
    folder = tmp_path / "odd"
    import_pack(book.path, folder)
    (folder / "forms.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        export_pack(folder, tmp_path / "odd.xlsx")
    (fault,) = error.value.faults
    assert fault.sentence.en == "the character _x0041_ is not allowed in a text"
    line = text[: text.index("a_x0041_b")].count("\n") + 1
    assert (fault.place.path, fault.place.line) == (f"{folder}/forms.yaml", line)


def test_what_is_imported_reads_as_written_by_hand(book: Book, tmp_path: Path) -> None:
    import_pack(book.path, tmp_path / "mine")
    assert read_content(tmp_path / "mine").values == read_content(SMALL).values
    said = (tmp_path / "mine" / "rules" / "all.yaml").read_text(encoding="utf-8")
    assert "    if: {task.wanted-by: one, task.could-pay: largely}\n" in said
    assert '    says: {nl: "Eén betaalt.", en: "One pays."}\n' in said
    assert "      - both\n" in (tmp_path / "mine" / "questions" / "work.yaml").read_text(encoding="utf-8")


def test_texts_that_another_reader_of_yaml_takes_for_something_else_stand_in_quotes() -> None:
    for text in ("Yes", "no", "on", "OFF", "y", "null", "12", "1.5", "1e3", "0x1f", "2024-01-02"):
        value = {"title": {"nl": text, "en": "x-1"}, "version": "0.1.0", "disputed": "no", "year": "2024"}
        said = written([("pack", "pack", value)])["pack.yaml"]
        assert f'nl: "{text}"' in said
        assert all(line in said for line in ("en: x-1", "version: 0.1.0", "disputed: no", "year: 2024"))
        assert yaml.safe_load(said)["title"]["nl"] == text
