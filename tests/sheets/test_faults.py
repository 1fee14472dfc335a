"""What is wrong in a workbook is said with its sheet and cell, all at once, with what is allowed; and nothing is written."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from engine.errors import InputError
from engine.sheets import parcel, unpacking
from engine.sheets.importing import read_workbook
from engine.sheets.together import put_together
from tests.sheets.books import Book

ONE_CELL: list[tuple[str, Any, str]] = [
    ("options__G2", 3, "options!G2: this is a number or date; make it text"),
    ("questions__C2", True, "questions!C2: this is true or false; make it text"),
    ("questions__C2", "=1+1", "questions!C2: this is a formula; make it text"),
    ("questions__C2", "#N/A", "questions!C2: this is an error value; make it text"),
    ("questions__C2", "x" * 10_001, "questions!C2: questions > position > ask > nl: this text is too long: at most 10000; make it shorter"),
    ("questions__C2", "a_x0041_", "questions!C2: _x0041_ is not allowed in a text"),
    ("questions__C2", "a\x85b", "questions!C2: U+0085 is not allowed in a text"),
    ("questions__C2", "a\u202eb", "questions!C2: U+202E is not allowed in a text"),
    ("questions__C2", None, "questions!C2: questions > position > ask: this cell is empty; the Dutch text belongs here"),
    ("questions__G2", "conducts", "questions!G2: questions > position > about: 'conducts' is not possible here; "
     "allowed: conduct, task, position; did you mean 'conduct'?"),
    ("questions__A2", "yuo", "questions!A2: 'yuo' is not there; allowed: you, work, task; did you mean 'you'?"),
    ("questions__B2", None, "questions!B2: this cell is empty; the name of this row belongs here; "
     "2 rows elsewhere point to an id that is not there now"),
    ("options__A2", "nobody", "options!A2: 'nobody' is not there; allowed: position, work.who-decides, work.who-pays, "
     "work.seen, task.wanted-by, task.could-pay, task.needs"),
    ("options__B3", "initiator", "options!B3: 'initiator' stands here twice (first in B2); give this one another name"),
    ("conditions__E2", "isn't", "conditions!E2: 'isn't' is not possible here; allowed: is, is-not; did you mean 'is-not'?"),
    ("conditions__C5", "or", "conditions!C5: 'or' is not possible here; allowed: if, any 1, any 2"),
    ("conditions__A2", "quest", "conditions!A2: 'quest' is not there; allowed: question, rule, advice; did you mean 'question'?"),
    ("basis__C2", "told", "basis!C2: 'told' is not possible here; allowed: stated, derived, literature, proposal"),
    ("basis__F2", "A. Author", "basis!F2: this does not go with stated"),
    ("rules__C2", "find", "rules!C2: 'find' is not possible here; allowed: finds, fits, tension, combines; did you mean 'finds'?"),
    ("rules__A2", "../out", "rules!A2: theme: this is no id; use lower-case letters, digits and hyphens, such as who-signs"),
    ("sources__A2", "../out", "sources!A2: this is no id; use lower-case letters, digits and hyphens, such as who-signs"),
    ("pack__A3", "again", "pack!A3: 'again' stands here twice (first in A2)"),
    ("expectations__D2", "words", "expectations!D2: cases > garden > relations > partners > expect: unknown key 'words'; "
     "allowed: word, form, fires; did you mean 'word'?"),
    ("rules__B1", "ids", "rules!B1: unknown column 'ids'; allowed: id; did you mean 'id'?"),
    ("rules__B1", "file", "rules!B1: column 'file' stands here twice"),
    ("rules__Z2", "a thought", "rules!Z2: this column has no name in row 1; take the column out; a remark can go in a note at a cell, and "
     "does not come back"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "value", "sentence"), ONE_CELL, ids=lambda value: str(value)[:30])
def test_a_cell_that_is_no_good_is_said_with_its_place(book: Book, cell: str, value: Any, sentence: str) -> None:
    book.put(**{cell: value})
    assert sentence in book.said()


def test_everything_is_said_at_once(book: Book) -> None:
    book.put(questions__C2=1, questions__G3="conducts", options__A4="nobody", advice__D2="top", rules__Z1="notes")
    places = [line.split(":")[0] for line in book.said()]
    assert {"advice!D2", "options!A4", "questions!C2", "questions!G3", "rules!Z1"} <= set(places)


def test_a_name_that_is_gone_is_said_where_it_belongs_and_not_at_each_row_that_needs_it(book: Book) -> None:
    book.put(questions__B2=None)
    assert [line.split(":")[0] for line in book.said()] == ["questions!B2"]


def test_a_name_that_stands_twice_is_said_once_with_the_rows_that_lost_theirs(book: Book) -> None:
    book.put(questions__B3="position")
    (line,) = book.said()
    assert line.startswith("questions!B3: 'position' stands here twice (first in B2); give this one another name; ")
    assert "rows elsewhere point to an id that is not there now" in line


def test_a_field_of_a_condition_that_is_misspelt_is_said_at_the_field(book: Book) -> None:
    row = next(row for row in openpyxl.load_workbook(book.path)["conditions"].iter_rows() if row[0].value == "rule")
    book.put(**{f"conditions__{row[3].coordinate}": "work.who-payz"})
    with pytest.raises(InputError) as caught:
        put_together(read_workbook(book.path).content)
    places = {str(fault.place).rpartition(":")[2] for fault in caught.value.faults}
    assert f"conditions!{row[3].coordinate}" in places


def _without(sheet: str) -> Callable[[Any], None]:
    return lambda book: book.remove(book[sheet])


SHEETS: list[tuple[Callable[[Any], Any], str]] = [
    (_without("rules"), "sheet 'rules' is missing; leave it empty when nothing belongs on it"),
    (lambda book: book.create_sheet("rulez"), "unknown sheet 'rulez'"),
    (
        lambda book: setattr(book["rules"], "title", "rulez"),
        "unknown sheet 'rulez'; allowed: rules; did you mean 'rules'?",
    ),
    (lambda book: book["rules"].delete_cols(2), "column 'id' is missing"),
    (lambda book: book["rules"].merge_cells("C3:D4"), "cells are merged here; split them"),
    (
        lambda book: setattr(book["rules"].row_dimensions[3], "hidden", True),
        "rows, columns or the sheet are hidden here",
    ),
    (
        lambda book: setattr(book["rules"].column_dimensions["B"], "hidden", True),
        "rows, columns or the sheet are hidden here",
    ),
    (lambda book: setattr(book["rules"], "sheet_state", "hidden"), "rows, columns or the sheet are hidden here"),
    (
        lambda book: book["rules"].__setitem__("A30000", "far"),
        "this sheet is too large: at most 20000 rows and 100 columns",
    ),
    (
        lambda book: book["rules"].__setitem__("ZZ2", "far"),
        "this sheet is too large: at most 20000 rows and 100 columns",
    ),
]


@pytest.mark.parametrize(("how", "sentence"), SHEETS)
def test_a_sheet_that_is_no_good_is_said(book: Book, how: Callable[[Any], Any], sentence: str) -> None:
    book.change(how)
    assert any(sentence in line for line in book.said()), book.said()


def test_empty_rows_blanks_notes_and_the_order_of_columns_and_sheets_do_not_matter(book: Book) -> None:
    before = read_workbook(book.path).content

    def shuffle(found: Any) -> None:
        rules = found["rules"]
        rules.insert_rows(3, 2)
        rules["B2"] = f"  {rules['B2'].value} \n"
        rules.move_range(f"A1:A{rules.max_row}", cols=8)
        rules.delete_cols(1)
        rules["B2"].comment = openpyxl.comments.Comment("a note", "me")
        found.move_sheet("rules", -5)
        found.remove(found["read-me"])
        found.remove(found["allowed"])

    book.change(shuffle)
    assert read_workbook(book.path).content.values == before.values


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


TYPES = {"[Content_Types].xml": b"<Types/>"}
FILES: list[tuple[bytes, Any]] = [
    (b"", parcel.OTHER_KIND),
    (b"id,text\n", parcel.OTHER_KIND),
    (parcel.OLE + b"\0" * 600, parcel.WITH_PASSWORD),
    (_zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), parcel.OTHER_KIND),
    (_zipped(TYPES | {"xl/vbaProject.bin": b"x"}), parcel.WITH_MACROS),
    (_zipped({"[Content_Types].xml": b'<a b="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'}), parcel.WITH_MACROS),
    (_zipped(TYPES | {f"a{n}": b"" for n in range(600)}), parcel.TOO_LARGE),
    (_zipped(TYPES | {"xl/workbook.xml": b"0" * 61_000_000}), parcel.TOO_LARGE),
    (_zipped(TYPES), parcel.SPOILED),
    (_zipped(TYPES | {"_rels/.rels": b"<a>"}), parcel.SPOILED),
    (_zipped(TYPES | {"_rels/.rels": b"<a/>"})[:-30], parcel.OTHER_KIND),
]  # fmt: skip


@pytest.mark.parametrize(("data", "sentence"), FILES, ids=range(len(FILES)))
def test_a_file_that_is_no_good_is_refused_before_it_is_unpacked(tmp_path: Path, data: bytes, sentence: Any) -> None:
    path = tmp_path / "out.xlsx"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_workbook(path)
    assert [fault.sentence for fault in caught.value.faults] == [sentence]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_because_it_can_make_a_little_text_very_long(book: Book, encoding: str) -> None:
    with zipfile.ZipFile(book.path) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    plain = parts["xl/workbook.xml"].decode().partition("?>")[2] or parts["xl/workbook.xml"].decode()
    for before, refused in (("", False), ('<!DOCTYPE a [<!ENTITY b "c">]>', True)):
        book.path.write_bytes(_zipped(parts | {"xl/workbook.xml": f"{before}{plain}".encode(encoding)}))
        if refused:
            assert [fault.sentence for fault in book.faults()] == [parcel.SPOILED]
        else:
            assert read_workbook(book.path).files


@pytest.mark.parametrize("seed", range(60))
def test_a_workbook_that_was_spoiled_is_read_or_refused(book: Book, seed: int) -> None:
    data = bytearray(book.path.read_bytes())
    for n in range(3):
        data[(seed * 7919 + n * 104729) % len(data)] ^= 1 + seed % 255
    book.path.write_bytes(bytes(data))
    with suppress(InputError):
        assert read_workbook(book.path).files


def test_the_limits_leave_room_for_the_largest_pack_that_is_shipped() -> None:
    assert unpacking.MOST_ROWS > 10 * 1_300
    assert parcel.LARGEST_UNPACKED > 10 * 2_700_000
