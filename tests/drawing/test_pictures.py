"""Pictures as files and in pages: well-formed whatever the labels are, in words too, and the same in every renderer."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.drawing.form_map import form_map
from engine.drawing.lettering import drawable
from engine.drawing.picture import Picture, inline, svg
from engine.drawing.relations_map import relations_map
from engine.drawing.strip import observations_strip
from engine.language import LANGUAGES, Language
from tests.drawing.collaborations import COUNTS, FIXTURES, TITLE, drawn, outcomes
from tests.drawing.picturing import HOSTILE, telling, worked
from tests.running import spectrum

SPACE = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "title", "desc", "rect", "line", "circle", "path", "text"}


def pictures(language: Language, *names: str) -> Iterator[Picture]:
    """A picture of every kind, with these names for the relations and the first as title."""
    shown = outcomes(COUNTS, names)
    yield form_map(shown, spectrum(), language, names[0])
    yield relations_map(shown, spectrum(), language, names[0])
    case = worked("gas-free-overvecht-noord")
    teller = telling(case)
    yield observations_strip(case.relations[0], teller, language)


def parsed(picture: Picture) -> ElementTree.Element:
    """A picture as it is read back from its file."""
    return ElementTree.fromstring(svg(picture).encode())


def assert_plain(root: ElementTree.Element) -> None:
    """Shapes and text only, in greys that can be read, with no style of its own."""
    assert {element.tag.removeprefix(SPACE) for element in root.iter()} <= SHAPES
    colours = {colour for element in root.iter() for name, colour in element.items() if name in ("fill", "stroke")} - {
        "none"
    }
    assert all(re.fullmatch(r"#([0-9a-f]{2})\1\1", colour) for colour in colours)
    inks = {element.get("fill", "") for element in root.iter(f"{SPACE}text")}
    assert all(int(ink[1:3], 16) <= 0x76 or ink == "#ffffff" for ink in inks)  # 4.5 to 1 on white
    assert not any(name in ("style", "class") for element in root.iter() for name in element.attrib)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_is_text_whatever_it_is(text: str) -> None:
    for picture in pictures("nl", text or " "):
        assert_plain(parsed(picture))
    found = parsed(form_map(outcomes(COUNTS, [text]), spectrum(), "nl", TITLE))
    assert drawable(text) in (found.findtext(f"{SPACE}desc") or "")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
@example("\x85")
@example("a0")
def test_any_label_gives_a_picture_that_holds_it_whole(text: str) -> None:
    shown = outcomes(COUNTS[:3], [text])
    for picture in (form_map(shown, spectrum(), "en", text), relations_map(shown, spectrum(), "en", text)):
        found = parsed(picture)
        assert drawable(text) in (found.findtext(f"{SPACE}desc") or "")
        assert drawable(text) in (found.findtext(f"{SPACE}title") or "")
    legend = "".join(each.text or "" for each in parsed(form_map(shown, spectrum(), "en")).iter(f"{SPACE}text"))
    assert drawable(text).replace(" ", "") in legend.replace(" ", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_stands_alone_and_says_what_it_shows(language: Language) -> None:
    for picture in pictures(language, *HOSTILE[:3]):
        found = parsed(picture)
        assert_plain(found)
        assert found.get("role") == "img"
        assert found.get("lang") == language
        assert found.get("viewBox") == f"0 0 {picture.width:.0f} {picture.height:.0f}"
        named = [each.get("id") for each in found if each.tag in (f"{SPACE}title", f"{SPACE}desc")]
        assert found.get("aria-labelledby") == " ".join(str(each) for each in named)
        assert found.findtext(f"{SPACE}title") == drawable(picture.title)
        assert found.findtext(f"{SPACE}desc") == drawable(picture.alt)


def test_in_a_page_a_picture_has_ids_of_its_own_or_is_passed_by() -> None:
    first, second, *_ = pictures("en", "a", "b")
    ids = [element.get("id") for name, each in (("x", first), ("y", second)) for element in inline(each, name).iter()]
    assert [each for each in ids if each] == ["x-title", "x-alt", "y-title", "y-alt"]
    silent = inline(first, "z", told=False)
    assert silent.get("aria-hidden") == "true"
    assert not any(element.get("id") or element.tag in ("title", "desc") for element in silent.iter())


def test_a_picture_can_be_put_in_two_pages() -> None:
    picture = next(pictures("en", "a"))
    assert svg(picture) == svg(picture)
    first, second = inline(picture, "x"), inline(picture, "x")
    assert first is not second
    assert not {id(each) for each in first.iter()} & {id(each) for each in second.iter()}


@pytest.mark.parametrize("name", sorted(drawn()))
def test_the_kept_pictures_are_what_is_drawn(name: str) -> None:
    kept = (FIXTURES / name).read_text(encoding="utf-8")
    assert drawn()[name] == kept, "python -m tests.drawing.reset_pictures draws them anew; review the diff"


def test_no_kept_picture_is_left_over() -> None:
    assert {path.name for path in FIXTURES.iterdir()} == set(drawn())
