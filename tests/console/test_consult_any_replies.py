"""Whatever is typed, the consultation goes on, and the file on disk is the case in memory at every moment."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.console.sitting import Sitting
from engine.consultation.case_file import open_case
from engine.consultation.replies import WORDS
from engine.language import LANGUAGES, Language
from engine.model.case import Case
from tests.gardening import SHARED, STEERED, garden, plot
from tests.talking import asked, talk

WORDS_TYPED = [word for by in WORDS.values() for words in by.values() for word in words if word not in ("stop", "quit")]
STRANGE = [
    "", " ", "0", "1 3", "99", "-1", "note", "note it's: # \"odd\"", "note [red]a[/red]", "go", "go 3", "go pace", "go nowhere", "go the work", "ga het", "go task.one-can", "weet niet",
    "1 0", "x" * 50, "שלום", "🌱", "\u2028", "\x1b[31mred", "a\tb", "note \x1b[2J\x07", "note \u202eback",
]  # fmt: skip
lines = st.one_of(
    st.sampled_from(["1", "2", "3"] * 4 + WORDS_TYPED + STRANGE + ["4", "5", "6", "7"]),
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\n"), max_size=20),
)
starts = [
    plot({}),
    plot({**SHARED, "work.plan": "our-plan"}, council=STEERED),
    plot({"work.pace": "unknown"}, neighbours={}),
]


def _same_on_disk(sitting: Sitting) -> None:
    assert open_case(sitting.file.path, garden()).case == sitting.case


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(starts), st.lists(lines, max_size=40), st.sampled_from(LANGUAGES))
def test_any_lines_lead_somewhere_and_all_is_kept(start: Case, typed: list[str], language: Language) -> None:
    with TemporaryDirectory() as folder:
        held = talk(Path(folder), start, language)
        shown = held.hold(*typed, look=_same_on_disk)
        assert held.code == 0
        assert "\x1b" not in shown
        assert "\x07" not in shown
        assert [path.name for path in Path(folder).iterdir()] == ["plot.yaml"]
        held.hold(look=_same_on_disk)


@pytest.mark.parametrize("count", range(12))
def test_after_any_number_of_answers_the_consultation_resumes_at_the_question_where_it_was(
    tmp_path: Path, count: int
) -> None:
    held = talk(tmp_path, plot({}))
    first = held.hold(*["1"] * count)
    again = held.hold(look=_same_on_disk)
    assert asked(first) == [question.id for question in garden().questions[: count + 1]]
    assert asked(again) == asked(first)[count:]


def test_a_resumed_consultation_comes_to_the_same_case_as_one_that_was_held_at_once(tmp_path: Path) -> None:
    typed = ["1", "note begun by Ann", "2", "unknown", "n/a", "1", "2", "note none", "3", "0", "1", "2", "1"]
    (tmp_path / "once").mkdir()
    (tmp_path / "apart").mkdir()
    once, apart = talk(tmp_path / "once", plot({})), talk(tmp_path / "apart", plot({}))
    once.hold(*typed)
    for line in typed:
        apart.hold(line)
    assert apart.case == once.case
    assert apart.file.data == once.file.data
