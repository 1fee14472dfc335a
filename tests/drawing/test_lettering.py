"""Text in lines that fit."""

import pytest

from engine.drawing.lettering import drawable, width, wrapped
from tests.drawing.picturing import HOSTILE


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("room", [60.0, 200.0])
def test_lines_fit_and_hold_everything(text: str, room: float) -> None:
    lines = wrapped(text, room, 12, 10_000)
    assert all(width(line, 12) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == drawable(text).replace(" ", "")


def test_what_is_cut_short_says_so() -> None:
    assert wrapped("one two three four", 60, 12, 2) == ("one two", "three…")
    assert wrapped("one two", 60, 12, 2) == ("one two",)
    assert wrapped("wwwwwwwwwwwwwww", 60, 12, 1) == ("wwww…"[:3] + "…",)


def test_a_letter_keeps_its_accent() -> None:
    assert all(not line.startswith("\u0301") for line in wrapped("e\u0301" * 40, 60, 12, 99))


def test_control_characters_become_a_sign_and_white_space_one_space() -> None:
    assert drawable(" a\x00b \r\n\t c\ud800 ") == "a\ufffdb c\ufffd"
    assert drawable("3×\xa0role") == "3×\xa0role"


def test_a_word_that_is_too_long_breaks_at_its_hyphens_first() -> None:
    assert wrapped("Overvecht-Noord", 80, 12, 9) == ("Overvecht-", "Noord")
    assert wrapped("en/of/wellicht Noord-Oost", 60, 12, 9) == ("en/of/", "wellicht", "Noord-", "Oost")
