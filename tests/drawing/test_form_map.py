"""The form map: relations lie where their counts put them, and nothing on it touches anything else."""

from dataclasses import replace
from itertools import combinations
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.drawing.elements import Area
from engine.drawing.form_map import WIDTH, FormMap, form_map, laid_out
from engine.drawing.labelling import covering
from engine.drawing.legend import ENDLESS
from engine.drawing.lettering import drawable
from engine.drawing.spots import MARKER, MOST_APART
from engine.explanation.wording.phrases import in_short
from engine.language import LANGUAGES, Language, Text
from engine.model.knowledge_base import KnowledgeBase
from tests.drawing.collaborations import COUNTS, NAMES, TITLE, outcomes
from tests.running import spectrum


def with_forms(number: int) -> KnowledgeBase:
    """The base with so many forms."""
    fourth = replace(
        spectrum().forms[0],
        id="fourth",
        name=Text("vierde", "fourth"),
        plain=Text("nog een manier van samenwerken", "one more way of working"),
    )
    return replace(spectrum(), forms=(*spectrum().forms, fourth)[:number])


def assert_nothing_touches(laid: FormMap) -> None:
    """Every label, marker and word has a place of its own on the canvas."""
    canvas = Area(0, 0, WIDTH, laid.height)
    markers = {spot.number: spot.area for spot in laid.spots}
    words = [corner.words for corner in laid.corners]
    entries = [entry.area for entry in laid.entries]
    boxes = [*words, *entries, *(label.area for label in laid.labels)]
    assert all(canvas.holds(area) for area in [*boxes, *markers.values()])
    assert all(one.apart(other) for one, other in combinations(boxes, 2))
    assert all(dist(one.at, other.at) >= 2 * MARKER for one, other in combinations(laid.spots, 2))
    assert all(area.apart(marker) for area in boxes for marker in markers.values())
    for label in laid.labels:
        assert all(label.area.apart(Area(*corner.at, 0, 0), 4) for corner in laid.corners)
        if label.leader:
            others = [other.area for other in laid.labels if other is not label]
            others += [marker for number, marker in markers.items() if number != label.number]
            assert not any(covering(label.leader, area) for area in others)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", range(1, 9))
def test_one_to_eight_relations_with_long_names_touch_nowhere_and_each_has_its_label(
    number: int, language: Language
) -> None:
    laid = laid_out(outcomes(COUNTS[:number]), spectrum(), language, TITLE)
    assert_nothing_touches(laid)
    assert [label.number for label in laid.labels] == [*range(1, number + 1)]
    assert all(spot.true == spot.at for spot in laid.spots[:4])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_counted_nothing_touches(data: st.DataObject) -> None:
    forms = data.draw(st.sampled_from([2, 3, 4]))
    knowledge = with_forms(forms)
    row = st.tuples(*[st.integers(0, 12)] * forms)
    counts = data.draw(st.lists(row, min_size=1, max_size=8))
    names = data.draw(st.lists(st.one_of(st.sampled_from(NAMES), st.text()), min_size=1, max_size=8))
    assert_nothing_touches(laid_out(outcomes(counts, names, knowledge), knowledge, "nl", TITLE))


def test_a_relation_is_nearer_to_a_corner_with_every_answer_that_points_there_and_never_in_it() -> None:
    laid = laid_out(outcomes([(0, count, 0) for count in (0, 1, 4, 10, 30)]), spectrum(), "en")
    corner = laid.corners[1].at
    away = [dist(spot.true, corner) for spot in laid.spots]
    assert away == sorted(away, reverse=True)
    assert away[-1] > 0


def test_a_relation_lies_in_the_middle_when_all_count_alike_and_as_far_from_two_that_do() -> None:
    laid = laid_out(outcomes([(0, 6, 0), (2, 2, 2), (3, 0, 3)]), spectrum(), "en")
    directive, collective, connective = (corner.at for corner in laid.corners)
    middle = [sum(ends) / 3 for ends in zip(directive, collective, connective, strict=True)]
    assert laid.spots[1].true == pytest.approx(middle)
    assert dist(laid.spots[2].true, directive) == pytest.approx(dist(laid.spots[2].true, connective), rel=1e-3)
    assert dist(laid.spots[2].true, directive) < dist(laid.spots[2].true, collective)


def test_few_answers_look_uncertain_and_none_is_said() -> None:
    laid = laid_out(outcomes([(0, 0, 0), (1, 0, 0), (4, 0, 0), (5, 0, 0), (12, 0, 1)]), spectrum(), "nl")
    assert [spot.hollow for spot in laid.spots] == [True, True, True, False, False]
    rings = [spot.ring for spot in laid.spots]
    assert rings == sorted(rings, reverse=True)
    assert len(set(rings)) == 5
    assert "er telt nog niets mee; daarom in het midden" in " ".join(laid.entries[0].says)


def test_relations_in_one_place_fan_out_around_it() -> None:
    laid = laid_out(outcomes([(6, 0, 0)] * 8), spectrum(), "nl")
    assert len({spot.true for spot in laid.spots}) == 1
    assert all(dist(spot.at, spot.true) < 8 * MARKER for spot in laid.spots)
    assert_nothing_touches(laid)


def test_two_hundred_relations_share_numbers_and_are_all_in_the_legend_whole() -> None:
    counts = [(number % 7, number % 5, number % 11) for number in range(200)]
    laid = laid_out(outcomes(counts), spectrum(), "nl")
    assert_nothing_touches(laid)
    assert len(laid.spots) < 200
    assert sum(len(spot.outcomes) for spot in laid.spots) == len(laid.entries) == 200
    assert laid.labels == ()
    assert sorted(" ".join(entry.label) for entry in laid.entries) == sorted(NAMES * 25)
    assert any("hetzelfde nummer" in line for line in laid.notes)
    assert max(len(entry.label) for entry in laid.entries) < ENDLESS


def test_as_many_relations_as_fit_keep_a_number_each() -> None:
    laid = laid_out(outcomes([(number, 5, 3) for number in range(MOST_APART)]), spectrum(), "nl")
    assert [spot.number for spot in laid.spots] == [*range(1, MOST_APART + 1)]
    assert_nothing_touches(laid)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_it_shows_is_said_in_words(language: Language) -> None:
    shown = outcomes(COUNTS)
    picture = form_map(shown, spectrum(), language, TITLE)
    for each in shown:
        assert f"{each.relation.label}: " in picture.alt
        if each.reading.counted:
            assert in_short(each.reading, spectrum())[language] in picture.alt
    for form in spectrum().forms:
        assert drawable(form.plain[language]) in picture.alt
    assert Text("geen rangorde", "no rank")[language] in picture.alt
