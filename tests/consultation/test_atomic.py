"""A file is written whole or not at all, and nothing is left lying beside it."""

import errno
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.consultation.atomic import refuse_unwritable, write_atomically
from engine.consultation.case_file import save
from engine.errors import InputError
from tests.gardening import opened, with_answer
from tests.unprivileged import own_folder

Break = Callable[[pytest.MonkeyPatch], None]


def _raising(number: int) -> Callable[..., Any]:
    def fail(*_: Any, **__: Any) -> Any:
        raise OSError(number, os.strerror(number))

    return fail


class _FullDisk:
    """A file on a disk that is full after a few bytes."""

    def __init__(self, handle: int, _: str) -> None:
        self.handle = handle

    def __enter__(self) -> "_FullDisk":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.handle)

    def write(self, data: bytes) -> None:
        os.write(self.handle, data[:20])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


BREAKS: dict[str, tuple[str, str, Break]] = {
    "half-way on a full disk": ("de schijf is vol", "the disk is full", lambda m: m.setattr(os, "fdopen", _FullDisk)),
    "at the end on a full disk": (
        "de schijf is vol",
        "the disk is full",
        lambda m: m.setattr(os, "fsync", _raising(errno.ENOSPC)),
    ),
    "in a folder that is read-only": (
        "geen toestemming",
        "no permission",
        lambda m: m.setattr(tempfile, "mkstemp", _raising(errno.EACCES)),
    ),
    "on a disk that is read-only": (
        "alleen te lezen",
        "read-only",
        lambda m: m.setattr(tempfile, "mkstemp", _raising(errno.EROFS)),
    ),
    "for a reason that is rare": (
        os.strerror(errno.EIO),
        os.strerror(errno.EIO),
        lambda m: m.setattr(os, "fsync", _raising(errno.EIO)),
    ),
    "when moving into place": (
        "geen toestemming",
        "no permission",
        lambda m: m.setattr(os, "replace", _raising(errno.EPERM)),
    ),
}


@pytest.mark.parametrize("how", BREAKS)
def test_a_write_that_fails_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    nl, en, break_it = BREAKS[how]
    file = opened(tmp_path)
    case = with_answer(file.case, "work.plan", "our-plan", note="long " * 100)
    break_it(monkeypatch)
    with pytest.raises(InputError) as caught:
        save(file, case)
    (fault,) = caught.value.faults
    assert fault.said("en") == f"{file.path}: this file cannot be written ({en})"
    assert fault.said("nl") == f"{file.path}: dit bestand is niet te schrijven ({nl})"
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == {file.path: file.data}
    monkeypatch.undo()
    assert save(file, case).file.path.read_bytes() != file.data


def test_an_interruption_in_the_middle_leaves_nothing_beside_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "plot.yaml"
    path.write_bytes(b"before")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"after")
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == {path: b"before"}


def test_writing_leaves_only_the_new_file(tmp_path: Path) -> None:
    path = tmp_path / "plot.yaml"
    for data in (b"first", b"second, and longer", b""):
        write_atomically(path, data)
        assert {path: path.read_bytes() for path in tmp_path.iterdir()} == {path: data}


@pytest.mark.parametrize("name", ["absent/plot.yaml", "file/plot.yaml", "folder", "n" * 300])
def test_a_path_that_cannot_be_written_is_a_fault_of_the_input(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(InputError, match="this file cannot be written"):
        write_atomically(tmp_path / name, b"data")
    assert sorted(tmp_path.iterdir()) == before


def test_a_name_as_long_as_names_can_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / f"{'n' * 250}.yaml"
    write_atomically(path, b"data")
    assert path.read_bytes() == b"data"


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links are those of POSIX")
def test_the_mode_of_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "plot.yaml"
    path.write_bytes(b"before")
    path.chmod(0o640)
    write_atomically(path, b"after")
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links are those of POSIX")
def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write_atomically(tmp_path / "plot.yaml", b"data")
    assert (tmp_path / "plot.yaml").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links are those of POSIX")
def test_a_link_stays_a_link_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    real, link = tmp_path / "shared" / "plot.yaml", tmp_path / "plot.yaml"
    real.write_bytes(b"before")
    link.symlink_to(real)
    write_atomically(link, b"after")
    assert (link.is_symlink(), real.read_bytes()) == (True, b"after")


def test_a_file_that_is_read_only_stays_as_it_is_though_its_folder_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plot.yaml"
    path.write_bytes(b"before")
    path.chmod(0o444)
    monkeypatch.setattr(
        os, "access", lambda found, mode: not (mode & os.W_OK and Path(found) == path)
    )  # root may write all
    for write in (lambda: write_atomically(path, b"after"), lambda: refuse_unwritable(path)):
        with pytest.raises(InputError, match="this file cannot be written"):
            write()
    path.chmod(0o644)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == {path: b"before"}


@pytest.mark.skipif(sys.platform == "win32", reason="no folder is read-only here")
def test_a_folder_that_is_read_only_is_refused_and_nothing_is_left_in_it() -> None:
    with own_folder() as folder:
        path = folder / "plot.yaml"
        path.write_bytes(b"before")
        folder.chmod(0o555)
        with pytest.raises(InputError, match="this file cannot be written"):
            refuse_unwritable(path)
        assert {path: path.read_bytes() for path in folder.iterdir()} == {path: b"before"}
        folder.chmod(0o755)


@pytest.mark.parametrize("times", [1, 3])
def test_a_file_that_another_program_holds_for_a_moment_is_written_when_it_lets_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    left = [times]
    replace = os.replace

    def held(*names: Any) -> None:
        left[0] -= 1
        if left[0] >= 0:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        replace(*names)

    path = tmp_path / "plot.yaml"
    path.write_bytes(b"before")
    monkeypatch.setattr("time.sleep", lambda _: None)
    monkeypatch.setattr(os, "replace", held)
    write_atomically(path, b"after")
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == {path: b"after"}
