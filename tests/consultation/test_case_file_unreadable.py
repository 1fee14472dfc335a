"""What is no case file at all is refused in one clear sentence, and stays as it is."""

from pathlib import Path

import pytest

from engine.consultation.case_file import open_case
from engine.errors import InputError
from tests.gardening import PLAIN_CASE, garden, opened, refusal, written

LAUGHS = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


def test_the_plain_case_is_no_fault(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, PLAIN_CASE)) == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "this file is empty"),
        (b"# only a remark\n\n", "this file is empty"),
        (PLAIN_CASE.encode("utf-16"), "1:1: this is not UTF-8; save the file again as UTF-8"),
        (
            PLAIN_CASE.replace("The plot", "Café").encode("latin-1"),
            "2:11: this is not UTF-8; save the file again as UTF-8",
        ),
        (b"just words\n", "1:1: keys with a value belong here"),
        (b"- a\n- b\n", "1:1: keys with a value belong here"),
        (b"{}", "1:1: key 'schema' is missing"),
        (b"\x00\x01\x02", "this is not valid YAML"),
        (b"[" * 100 + b"]" * 100, "1:31: nested deeper than 30 levels"),
        (b"schema: coalitiekompas/pack/1\n", "'coalitiekompas/pack/1' is not possible here"),
        (
            b"schema: coalitiekompas/case/12\nnew: [1, 2]\n",
            "1:9: schema: this case was made by a newer version (coalitiekompas/case/12); update coalitiekompas",
        ),
    ],
)
def test_what_is_no_case_is_refused_in_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    assert any(said in line for line in refusal(written(tmp_path, data)))


def test_aliases_that_explode_are_refused_one_by_one_and_never_followed(tmp_path: Path) -> None:
    said = [line.split(": ", 1)[1] for line in refusal(written(tmp_path, LAUGHS))]
    assert said.count("anchors (&a) are not allowed; write it out, or take it out") == 1
    assert said.count("aliases (*b) are not allowed; write it out, or take it out") == 2


def test_fifty_megabytes_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "plot.yaml"
    with path.open("wb") as file:
        file.write(PLAIN_CASE.encode())
        file.truncate(50_000_000)
    with pytest.raises(InputError, match="this file is larger than 2 MB"):
        open_case(path, garden())
    assert path.stat().st_size == 50_000_000


def test_a_file_just_under_the_limit_is_read(tmp_path: Path) -> None:
    filler = "# nothing\n" * ((2_000_000 - len(PLAIN_CASE)) // 10)
    assert opened(tmp_path, filler + PLAIN_CASE).case == opened(tmp_path, PLAIN_CASE).case


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "this is a folder, not a file"),
        ("absent.yaml", "this file does not exist"),
        (f"{'long' * 100}.yaml", "this file cannot be read"),
        ("a\0b.yaml", "this file cannot be read"),
    ],
)
def test_a_path_without_a_file_is_refused(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        open_case(tmp_path / name, garden())
    assert said in str(caught.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "pack.xlsx",
            "this is a workbook, not a case; make a folder of a pack in a workbook first with kompas pack import",
        ),
        ("report.DOCX", "this is a report, not a case; name the file (.yaml) or folder that it was made of"),
    ],
)
def test_a_workbook_or_a_report_is_said_to_be_one(tmp_path: Path, name: str, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04\xff")
    with pytest.raises(InputError) as caught:
        open_case(path, garden())
    assert caught.value.faults[0].said("en") == f"{path}: {said}"
