"""PNG: sharp, never too large, and refused with what to do when its text could not be drawn."""

import struct
import sys
from functools import partial
from pathlib import Path

import pytest
import resvg_py

from engine.drawing import png as png_module
from engine.drawing.form_map import form_map
from engine.drawing.picture import Picture
from engine.drawing.picturing import NO_RESVG, OTHER_ENDING, writer_to
from engine.drawing.png import NO_FONT, png
from engine.errors import InputError
from tests.drawing.collaborations import COUNTS, TITLE, outcomes
from tests.running import spectrum


def drawn(number: int = 3) -> Picture:
    """A form map."""
    return form_map(outcomes(COUNTS[:number]), spectrum(), "nl", TITLE)


def size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = struct.unpack(">II", data[16:24])
    return wide, high


def test_it_has_two_pixels_for_every_unit() -> None:
    picture = drawn()
    assert size(png(picture)) == (2 * picture.width, 2 * picture.height)
    assert size(png(picture, 0.5))[0] == picture.width / 2


def test_a_very_high_picture_is_made_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png_module, "MOST_PIXELS", 1_000_000)
    wide, high = size(png(Picture("", "", 760, 10_000, (), "en")))
    assert 900_000 < wide * high < 1_100_000


def test_without_a_font_it_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare = partial(resvg_py.svg_to_bytes, skip_system_fonts=True)
    monkeypatch.setattr(png_module.resvg_py, "svg_to_bytes", bare)
    monkeypatch.setattr(png_module, "_family", png_module._family.__wrapped__)
    with pytest.raises(InputError) as error:
        writer_to(tmp_path / "x.png")(drawn())
    assert [fault.sentence for fault in error.value.faults] == [NO_FONT]
    assert list(tmp_path.iterdir()) == []


def test_without_resvg_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delitem(sys.modules, "engine.drawing.png")
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(InputError) as error:
        writer_to(tmp_path / "x.png")(drawn())
    assert [fault.sentence for fault in error.value.faults] == [NO_RESVG]
    writer_to(tmp_path / "x.svg")(drawn())
    assert [path.name for path in tmp_path.iterdir()] == ["x.svg"]


@pytest.mark.parametrize("name", ["x", "x.gif", "x.svg.txt", ".svg"])
def test_another_ending_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        writer_to(tmp_path / name)
    assert [fault.sentence for fault in error.value.faults] == [OTHER_ENDING]
