"""A file that is given as a result: whatever is in it, it is read or refused with a sentence."""

import json
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.machine import result_file
from engine.machine.result_file import name_of, read_result


def refusal(path: Path) -> str:
    """What is said in English of a file that is refused, without its folder."""
    with pytest.raises(InputError) as refused:
        name_of(read_result(path), path, ("advise", "how"), ("questions",))
    (fault,) = refused.value.faults
    return fault.said("en").removeprefix(str(path))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", ":1:1: this is not JSON (Expecting value)"),
        (b"schema: coalitiekompas/how/1\n", ":1:1: this is not JSON (Expecting value)"),
        (b'{\n  "schema": "x",\n}', ":3:1: this is not JSON (Expecting property name enclosed in double quotes)"),
        (b'{"schema": "coalitiekompas/how/1"} {}', ":1:36: this is not JSON (Extra data)"),
        (b'{"a": \xff}', ": this is not UTF-8"),
        ('{"a": 1}'.encode("utf-16"), ": this is not UTF-8"),
        (b"[" * 100_000, ": this is nested too deeply"),
        (b'{"a":' * 100_000, ": this is nested too deeply"),
        (b'{"schema": "a", "schema": "b"}', ": key 'schema' stands here twice"),
        (b'{"a": {"b": 1, "c": 2, "b": 1}}', ": key 'b' stands here twice"),
        (b'{"a": NaN}', ": this holds a number or character that we never write"),
        (b'{"a": -Infinity}', ": this holds a number or character that we never write"),
        (b'{"a": ' + b"9" * 5000 + b"}", ": this holds a number or character that we never write"),
        (b'{"a": "\\ud800"}', ": this holds a number or character that we never write"),
        (b'{"\\udfff": 1}', ": this holds a number or character that we never write"),
        (b"[]", ": an object belongs here"),
        (b"null", ": an object belongs here"),
        (b"{}", ": schema: this is no result of coalitiekompas; allowed: coalitiekompas/advise/1, coalitiekompas/how/1"),
        (b'{"schema": 1}', ": schema: this is no result of coalitiekompas; allowed: coalitiekompas/advise/1, coalitiekompas/how/1"),
        (b'{"schema": "other/how/1"}', ": schema: this is no result of coalitiekompas; allowed: coalitiekompas/advise/1, coalitiekompas/how/1"),
        (b'{"schema": "coalitiekompas/hou/1"}', ": schema: 'hou' is no result that we know; allowed: advise, how; did you mean 'how'?"),
        (b'{"schema": "coalitiekompas/how/2"}', ": schema: we do not know version 2 of 'how'; this kompas writes version 1"),
        (b'{"schema": "coalitiekompas/questions/1"}', ": schema: a result of 'questions' cannot be made again from one case"),
    ],
    ids=lambda value: value[:40] if isinstance(value, bytes) else None,
)  # fmt: skip
def test_what_is_no_result_is_refused_with_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "result.json"
    path.write_bytes(data)
    assert refusal(path) == said


def test_a_file_that_is_not_there_a_folder_and_one_that_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refusal(tmp_path / "absent.json") == ": this file does not exist"
    assert refusal(tmp_path) == ": this is a folder, not a file"
    path = tmp_path / "large.json"
    path.write_bytes(json.dumps({"schema": "coalitiekompas/how/1", "text": "x" * 3_000_000}).encode())
    assert read_result(path)["schema"] == "coalitiekompas/how/1"  # larger than a pack or case may be
    monkeypatch.setattr(result_file, "LARGEST", 2_000_000)
    assert refusal(path) == ": this file is larger than 2 MB"


def test_a_result_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_bytes(b'\xef\xbb\xbf{"schema": "coalitiekompas/how/1"}')
    assert name_of(read_result(path), path, ("how",), ()) == "how"
