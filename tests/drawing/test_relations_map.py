"""The relations map: every relation has its box, its line with the form in words, the own place and the advised role."""

from itertools import pairwise

import pytest

from engine.drawing.elements import Area
from engine.drawing.relations_map import WIDTH, laid_out, relations_map
from engine.explanation.outcome import outcome
from engine.explanation.wording.phrases import in_short
from engine.explanation.wording.relations import role_said
from engine.language import LANGUAGES, Language, Text
from tests.drawing.collaborations import COUNTS, NAMES, TITLE, outcomes
from tests.drawing.picturing import telling, worked
from tests.running import spectrum


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 7, 8, 200])
def test_boxes_stand_under_one_another_on_the_canvas(number: int) -> None:
    shown = outcomes([COUNTS[each % 8] for each in range(number)])
    picture = relations_map(shown, spectrum(), "nl", TITLE)
    boxes = laid_out(shown, 80, spectrum(), "nl")
    assert len(boxes) == number
    canvas = Area(0, 0, WIDTH, picture.height + 80)
    assert all(canvas.holds(box.area) for box in boxes)
    assert all(above.area.apart(below.area, 10) for above, below in pairwise(boxes))


def test_the_lines_of_forms_differ_and_say_the_form() -> None:
    shown = outcomes([(9, 0, 0), (0, 9, 0), (0, 0, 9), (4, 4, 4), (1, 0, 0)])
    picture = relations_map(shown, spectrum(), "nl", TITLE)
    boxes = laid_out(shown, 0, spectrum(), "nl")
    assert [" ".join(box.on_line) for box in boxes] == ["directief", "collectief", "connectief", "gemengd", "nog geen vorm"]  # fmt: skip
    branches = [each for each in picture.body if each.tag == "line" and each.get("stroke") == "#1a1a1a"]
    looks = [(each.get("stroke-width"), each.get("stroke-dasharray")) for each in branches]
    assert len(set(looks)) == 4
    assert looks[3] == looks[4]


@pytest.mark.parametrize("language", LANGUAGES)
def test_place_and_role_are_in_the_box_and_in_words(language: Language) -> None:
    teller = telling(worked("gas-free-overvecht-noord"))
    found = outcome(teller.case, teller.derivation, teller.knowledge)
    alt = relations_map(found, spectrum(), language, teller.case.title).alt
    for each, box in zip(found, laid_out(found, 0, spectrum(), language), strict=True):
        place, role = each.place, role_said(each)
        assert place is not None
        assert role is not None
        said = " ".join(box.small)
        assert f"{Text('Jouw plek', 'Your place')[language]}: {place[language]}" in said
        assert role[language][:40] in said
        assert role[language] in alt
        assert place[language] in alt
        assert in_short(each.reading, spectrum())[language] in alt


def test_a_place_that_was_not_said_is_said_to_be_open() -> None:
    (first, *_) = laid_out(outcomes(COUNTS[:1]), 0, spectrum(), "en")
    assert first.small == ("Your place: not said yet",)
    assert " ".join(first.label) == NAMES[0]
