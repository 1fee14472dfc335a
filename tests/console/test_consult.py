"""The course of a consultation: a new file, the questions, the three states, the outcome, and leaving."""

from io import StringIO
from pathlib import Path

import pytest

from engine.console.consult import begin_file, consult
from engine.console.sitting import Sitting
from engine.console.terminal import EndOfInput, Terminal
from engine.consultation.case_file import open_case
from engine.errors import InputError
from engine.model.case import Case
from tests.gardening import PLAIN_CASE, STEERED, garden, opened, plot
from tests.talking import Typed, asked, garden_reasoner, talk

OFFER = "You can stop the questions here"
DONE = ["0"]


def _begun(folder: Path, *lines: str) -> tuple[str, Path]:
    target = StringIO()
    file = begin_file(Terminal("en", Typed(lines), target), garden(), folder)
    return target.getvalue(), file.path


def test_a_new_consultation_names_its_file_before_the_first_question(tmp_path: Path) -> None:
    shown, path = _begun(tmp_path, "", "   ", "The plot")
    assert "".join(f"This is kept in {path}.".split()) in "".join(shown.split())
    case = open_case(path, garden()).case
    assert (case.title, case.language, case.packs) == ("The plot", "en", garden().identity)
    assert [(r.id, r.label, dict(r.answers)) for r in case.relations] == [
        ("partners", "the partners among themselves", {})
    ]


def test_a_new_consultation_never_takes_an_existing_file(tmp_path: Path) -> None:
    names = [_begun(tmp_path, "The plot")[1].name for _ in range(3)]
    assert names == ["the-plot.yaml", "the-plot-2.yaml", "the-plot-3.yaml"]


def test_a_title_whose_file_exists_says_so_and_how_to_go_on_with_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = "the-plot.yaml exists already and stays as it is; to go on with that one: kompas consult the-plot.yaml"
    first, _ = _begun(Path(), "The plot")
    again, _ = _begun(Path(), "The plot")
    assert said not in " ".join(first.split())
    assert said in " ".join(again.split())


def test_an_empty_title_is_explained_and_asked_again(tmp_path: Path) -> None:
    shown, path = _begun(tmp_path, " ", "The plot")
    assert shown.count("A title is needed, as the file is called after it; type stop to close.") == 1
    assert path.name == "the-plot.yaml"


@pytest.mark.parametrize(("line", "stops"), [("stop", True), ("QUIT", True), ("Stop the rain", False)])
def test_stop_at_the_title_closes_without_a_file(tmp_path: Path, line: str, stops: bool) -> None:
    if stops:
        with pytest.raises(EndOfInput):
            _begun(tmp_path, line, "The plot")
    else:
        _begun(tmp_path, line)
    assert bool(list(tmp_path.iterdir())) != stops


def test_no_title_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(EndOfInput):
        _begun(tmp_path, "", " ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "title", ["[bold]x[/bold] :smile:", 'it\'s: "odd" # {no}', "שלום 🌱", "a" * 400, "\x1b[31mred\x07"]
)
def test_any_title_makes_a_case_that_can_be_opened(tmp_path: Path, title: str) -> None:
    _, path = _begun(tmp_path, title)
    kept = title.replace("\x1b", "").replace("\x07", "")[:300]
    assert open_case(path, garden()).case.title == kept


def test_the_questions_come_one_by_one_with_their_theme_and_progress(tmp_path: Path) -> None:
    shown = talk(tmp_path, plot({})).hold("1", "2")
    assert asked(shown) == ["position", "start.who-began", "start.who-asked"]
    for heading, progress in (
        ("Your place · us", "1 of 10, theme 1 of 4"),
        ("The start · us", "2 of 10, theme 2 of 4"),
    ):
        assert any(line.startswith(heading) and line.endswith(progress) for line in shown.splitlines())
    assert shown.count("Now: the start.") == 1


def test_in_dutch_everything_is_dutch(tmp_path: Path) -> None:
    shown = talk(tmp_path, plot({}), "nl").hold("1", "?", "waarom", "stand", "x", "advies")
    assert "vraag 1 van 10, thema 1 van 4" in shown
    for english in ("You can", "Standing", "unknown:", "The outcome", "because", "understand"):
        assert english not in shown


def test_the_offer_to_stop_comes_once_when_the_direction_is_settled(tmp_path: Path) -> None:
    held = talk(tmp_path, plot({}))
    before = held.hold("1", "1")
    assert "Standing: open. Still possible: steered, shared or loose." in before
    assert OFFER not in before
    after = held.hold("1", "1", "1", "1", "advice")
    assert after.count(OFFER) == 1
    assert (
        "Standing: direction settled. If one form comes out, it is steered; 4 questions can still decide how clearly."
        in " ".join(after.split())
    )
    assert "Clearly steered: one gardener leads." in after


def test_taking_the_offer_gives_the_same_form_as_going_on(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    stopped, went_on = talk(tmp_path, plot(STEERED)), talk(tmp_path / "more", plot(STEERED))
    assert "Clearly steered" in stopped.hold("advice")
    assert "steered: one gardener leads." in went_on.hold("2", "2", "2", "2")
    assert asked(stopped.shown[0]) == ["work.plan"]


def test_a_reading_that_is_settled_is_said(tmp_path: Path) -> None:
    shown = talk(tmp_path, plot({**STEERED, "start.who-began": "unknown"})).hold("1")
    assert "Standing: reading settled. No open question can change the form or the word." in shown


def test_when_nothing_is_open_every_relation_gets_a_line_and_then_the_menu(tmp_path: Path) -> None:
    everything = {**STEERED, "work.plan": "our-plan", "work.signs": (), "task.who-wants": "many"}
    shown = talk(tmp_path, plot(everything, shared={"task.season": "winter"})).hold(*DONE)
    assert asked(shown) == []
    assert shown.startswith("us:\n  Clearly steered: one gardener leads.\n")
    assert "With whom else do you work differently?" in shown


@pytest.mark.parametrize(
    ("case", "first"),
    [
        (plot({}), "us"),
        (plot({"position": "hand"}), "us"),
        (plot({"position": "hand"}, neighbours={"position": "hand"}), "neighbours"),
        (plot({"position": "hand"}, neighbours={}), "us"),
        (plot({}, council=STEERED, neighbours={"position": "hand"}), "neighbours"),
    ],
)
def test_it_goes_on_with_the_relation_that_was_last_talked_about(tmp_path: Path, case: Case, first: str) -> None:
    shown = talk(tmp_path, case).hold("advice", "0")
    assert len(asked(shown)) == 1
    assert [
        line.strip().removeprefix("━━ the ").removeprefix("━━ ") for line in shown.splitlines() if line.startswith("━━")
    ] == [first]
    assert ("Welcome back to" in shown) == any(relation.answers for relation in case.relations)


@pytest.mark.parametrize("line", ["stop", "quit", "st0p\nstop"])
def test_stopping_names_the_file_and_how_to_go_on(tmp_path: Path, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    held = talk(Path(), plot({}))
    shown = held.hold("1", *line.split("\n"), "2")
    assert held.code == 0
    assert shown.endswith(
        "Everything is saved in plot.yaml.\n  To go on: kompas consult plot.yaml\n  The advice: kompas advise plot.yaml\n"
    )
    assert dict(held.case.relation("partners").answers).keys() == {"position"}


def test_the_end_of_input_and_an_interruption_leave_alike_but_for_the_code(tmp_path: Path) -> None:
    def interrupt(_: Sitting) -> None:
        raise KeyboardInterrupt

    held = talk(tmp_path, plot({}))
    assert "Everything is saved in" in held.hold("1")
    assert held.code == 0
    assert "Everything is saved in" in held.hold("1", look=interrupt)
    assert held.code == 130


def test_a_file_that_changed_meanwhile_is_said_and_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    theirs = PLAIN_CASE.replace("The plot", "Theirs")

    def meddle(sitting: Sitting) -> None:
        if sitting.file.path.name == "plot.yaml":
            sitting.file.path.write_text(theirs)

    held = talk(Path(), plot({}))
    shown = " ".join(held.hold("1", "1", look=meddle).split())
    assert (
        shown.count(
            "plot.yaml was changed by something else meanwhile. That file stays as it is; your answers are in plot-2.yaml."
        )
        == 1
    )
    assert Path("plot.yaml").read_text() == theirs
    assert held.case.relation("partners").answers.keys() == {"position", "start.who-began"}


def test_a_file_that_cannot_be_written_ends_the_consultation_with_what_was_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = opened(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    sitting = Sitting(Terminal("en", Typed(["1"]), StringIO()), file, garden_reasoner())
    with pytest.raises(InputError, match="this file cannot be written"):
        consult(sitting)
    assert file.path.read_bytes() == file.data
