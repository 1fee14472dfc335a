"""The observations strip: a row per question that can count, and every sort of row looks and says something else."""

from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from engine.drawing.elements import Area
from engine.drawing.marks import gap, mark
from engine.drawing.strip import WIDTH, observations_strip, observations_strips, rows_of
from engine.explanation.observations import observations
from engine.explanation.wording.observations import WHY_NO_MARK
from engine.language import LANGUAGES, Language
from engine.model.case import Answer, Case, Relation, answers
from tests.drawing.picturing import telling
from tests.running import spectrum

CASES = tuple(worked.case("nl") for worked in spectrum().cases[::9])


def looks(elements: list[Element]) -> tuple[tuple[str, ...], ...]:
    """What makes marks differ: their shapes, fills, dashes and words."""
    return tuple((each.tag, each.get("fill", ""), each.get("stroke-dasharray", ""), each.get("y1", ""), each.text or "") for each in elements)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title[:20])
def test_rows_stand_under_one_another_in_the_order_of_the_questions(case: Case, language: Language) -> None:
    teller = telling(case)
    for relation in case.relations:
        found = observations(relation, teller)
        groups = rows_of(found, 100, spectrum(), language)
        rows = [row for group in groups for row in group.rows]
        assert [row.found for row in rows] == list(found)
        assert all(above.y + above.height <= below.y for above, below in pairwise(rows))
        picture = observations_strip(relation, teller, language)
        assert rows[-1].y + rows[-1].height <= picture.height + 100
        canvas = Area(0, 0, WIDTH, picture.height)
        for element in picture.body:
            if element.tag == "text":
                assert canvas.holds(Area(float(element.get("x", "")), float(element.get("y", "")), 0, 0))


def test_every_sort_of_mark_looks_different() -> None:
    marks = [[mark((0, 0), True, True)], [mark((0, 0), True, False)], [mark((0, 0), False, False)]]
    gaps = [list(gap((0, 0), state)) for state in ("not-asked", "unknown", "not-applicable", "neutral")]
    assert len({looks(each) for each in [*marks, *gaps]}) == 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_that_does_not_count_says_why_and_every_other_has_its_mark(language: Language) -> None:
    for case in CASES:
        teller = telling(case)
        found = observations(case.relations[0], teller)
        for group in rows_of(found, 0, spectrum(), language):
            for row in group.rows:
                why = WHY_NO_MARK.get(row.found.state)
                assert " ".join(row.why) == (why[language] if why else "")
                assert (row.found.state == "counts") == (why is None)
        picture = observations_strip(case.relations[0], teller, language)
        diamonds = sum(each.tag == "path" for each in picture.body) - 1  # one in the key
        assert diamonds == sum(each.defining for each in found)
        full = [each for each in picture.body if each.tag == "circle" and each.get("fill") == "#1a1a1a"]
        assert len(full) - 1 == sum(each.state == "counts" and not each.defining for each in found)


def test_what_goes_with_a_form_and_does_not_count_has_an_open_mark_in_its_column() -> None:
    option = next(o for o in spectrum().question["parties.arena"].options if o.evidence and not o.evidence.counts)
    given = answers({"parties.arena": Answer((option.id,))})
    relation = Relation("partners", "partners", "wij", given, None)
    teller = telling(Case("x", "nl", spectrum().identity, (relation,)))
    circles = [each for each in observations_strip(relation, teller, "nl").body if each.tag == "circle"]
    assert [each.get("fill") for each in circles] == ["#1a1a1a", "#ffffff", "#ffffff"]  # two in the key


def test_parts_hold_every_row_once_and_fit_a_page() -> None:
    teller = telling(CASES[0])
    relation = teller.case.relations[0]
    whole, parts = observations_strip(relation, teller, "nl"), observations_strips(relation, teller, "nl")
    assert len(parts) > 1
    assert all(part.height < 1150 for part in parts)
    marks = [sum(each.tag in ("path", "circle") for each in picture.body) for picture in (whole, *parts)]
    assert marks[0] - 3 == sum(number - 3 for number in marks[1:])
    assert parts[0].title.endswith(f"(1\xa0van\xa0{len(parts)})")
    assert observations_strips(relation, teller, "nl", 10_000)[0].title == whole.title
