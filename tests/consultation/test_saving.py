"""Where a case is saved: never over what someone else wrote, never over another file, under a name that every system takes."""

import errno
import sys
from pathlib import Path

import pytest

from engine.consultation.case_file import free_path, named_after, open_case, refuse_unkeepable, save, save_new
from engine.errors import InputError
from tests.gardening import PLAIN_CASE, STEERED, garden, opened, plot, with_answer


def test_a_file_that_was_changed_meanwhile_is_left_and_the_case_is_written_beside_it(tmp_path: Path) -> None:
    file = opened(tmp_path)
    theirs = PLAIN_CASE.replace("The plot", "Their plot").encode()
    file.path.write_bytes(theirs)
    case = with_answer(file.case, "work.plan", "our-plan")
    saved = save(file, case)
    assert (saved.beside, saved.file.path) == (file.path, tmp_path / "plot-2.yaml")
    assert file.path.read_bytes() == theirs
    assert open_case(saved.file.path, garden()).case == case


def test_after_that_saving_goes_on_beside_it(tmp_path: Path) -> None:
    file = opened(tmp_path)
    file.path.write_bytes(b"theirs")
    beside = save(file, with_answer(file.case, "work.plan", "our-plan")).file
    saved = save(beside, with_answer(beside.case, "work.pace", "as-agreed"))
    assert (saved.beside, saved.file.path) == (None, tmp_path / "plot-2.yaml")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plot-2.yaml", "plot.yaml"]


def test_a_file_that_did_not_change_is_written_over(tmp_path: Path) -> None:
    file = opened(tmp_path)
    for _ in range(2):
        file.path.write_bytes(file.data)
        saved = save(file, with_answer(file.case, "work.plan", "our-plan"))
        assert (saved.beside, saved.file.path) == (None, file.path)
        file = saved.file


def test_a_file_that_is_gone_is_written_again_under_its_own_name(tmp_path: Path) -> None:
    file = opened(tmp_path)
    file.path.unlink()
    saved = save(file, with_answer(file.case, "work.plan", "our-plan"))
    assert saved.beside is None
    assert open_case(file.path, garden()).case == saved.file.case


def test_a_folder_that_came_in_the_place_of_the_file_is_left(tmp_path: Path) -> None:
    file = opened(tmp_path)
    file.path.unlink()
    file.path.mkdir()
    saved = save(file, with_answer(file.case, "work.plan", "our-plan"))
    assert (saved.beside, saved.file.path) == (file.path, tmp_path / "plot-2.yaml")


def test_a_case_that_would_grow_too_large_to_open_is_not_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = opened(tmp_path)
    grown = with_answer(file.case, "work.plan", "our-plan", note="long " * 10)
    monkeypatch.setattr("engine.consultation.case_file.LARGEST", len(file.data) + 50)
    with pytest.raises(InputError, match="the case grows larger than"):
        save(file, grown)
    assert file.path.read_bytes() == file.data
    assert save(file, with_answer(file.case, "work.plan", "our-plan")).file.path == file.path


def test_a_new_case_is_never_saved_over_what_is_there(tmp_path: Path) -> None:
    for name in ("folder", "link.yaml", "file.yaml"):
        path = tmp_path / name
        if name == "folder":
            path.mkdir()
        elif name == "file.yaml":
            path.write_bytes(b"mine")
        elif sys.platform != "win32":  # where a link takes special rights
            path.symlink_to(tmp_path / "nowhere")
        else:
            continue
        with pytest.raises(InputError, match="this exists already; choose another name"):
            save_new(path, plot(STEERED))
    assert (tmp_path / "file.yaml").read_bytes() == b"mine"
    assert open_case(save_new(tmp_path / "new.yaml", plot(STEERED)).path, garden()).case == plot(STEERED)


@pytest.mark.parametrize(
    ("odd", "plain", "place"),
    [
        ("    label: >-\n      us\n\n      \tall", "    label: |-\n      us\n\n      \tall", ""),
        ("\u2028    label: us", "    label: us", ":9:11"),
    ],
)
def test_a_file_that_cannot_be_kept_without_loss_is_refused_before_the_first_question(
    tmp_path: Path, odd: str, plain: str, place: str
) -> None:
    file = opened(tmp_path, PLAIN_CASE.replace("    label: us", odd))
    with pytest.raises(InputError) as caught:
        refuse_unkeepable(file)
    assert str(caught.value).startswith(f"{file.path}{place}: this is written so unusually that nothing can be saved")
    assert file.path.read_bytes() == file.data
    refuse_unkeepable(opened(tmp_path, PLAIN_CASE.replace("    label: us", plain)))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The plot", "the-plot.yaml"),
        ("Café de l'Étoile: één & twee!", "cafe-de-l-etoile-een-twee.yaml"),
        ("../../etc/passwd", "etc-passwd.yaml"),
        (r"C:\x", "c-x.yaml"),
        (".hidden", "hidden.yaml"),
        ("שלום 🌱", "case.yaml"),
        ("CON", "con-case.yaml"),
        ("aux.", "aux-case.yaml"),
        ("NUL  ", "nul-case.yaml"),
        ("com¹", "com1-case.yaml"),
        ('a<b>c:d"e/f|g?h*i', "a-b-c-d-e-f-g-h-i.yaml"),
        ("wait... ", "wait.yaml"),
        ("LPT1", "lpt1-case.yaml"),
        ("console", "console.yaml"),
        ("f" * 300, f"{'f' * 60}.yaml"),
        ("a" * 59 + " b", f"{'a' * 59}.yaml"),
    ],
)
def test_a_new_file_is_named_after_its_title(tmp_path: Path, title: str, name: str) -> None:
    assert named_after(title, tmp_path) == tmp_path / name


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    taken = [tmp_path / name for name in ("plot.yaml", "plot-2.yaml", "plot-3.yaml")]
    for path in taken:
        assert free_path(named_after("Plot", tmp_path)) == path
        path.write_bytes(b"")


def test_a_file_that_cannot_be_written_is_refused_before_the_first_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    file = opened(tmp_path)
    refuse_unkeepable(file)
    assert list(tmp_path.iterdir()) == [file.path]
    monkeypatch.setattr("tempfile.mkstemp", denied)
    with pytest.raises(InputError) as caught:
        refuse_unkeepable(file)
    assert str(caught.value) == f"{file.path}: this file cannot be written (no permission)"
    assert file.path.read_bytes() == file.data
