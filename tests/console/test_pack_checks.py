"""What is said of packs on the terminal: issues, runs, impact and cases that were added; and annotations of GitHub."""

from pathlib import Path

import pytest

from engine.checks.adding_case import case_into_pack
from engine.checks.checking import Checked, check
from engine.checks.impact import impact
from engine.checks.issues import Issue
from engine.checks.pack_run import run_packs
from engine.console.checking import annotations, show_checked
from engine.console.impact import show_impact
from engine.console.retelling import show_retold
from engine.console.starting import Start
from engine.console.terminal import Terminal
from engine.console.testing import show_pack_run
from engine.errors import Place
from engine.language import Language, Text
from tests.packs.small_pack import WrittenPack
from tests.talking import Typed
from tests.two_packs import CASE, TORN, TURNED, base_in, changes, sector_in


def paper(language: Language) -> Terminal:
    """A terminal of which everything written can be read back."""
    return Terminal(language, Typed([]), Typed([]))


def written(terminal: Terminal) -> str:
    """What was written, on one line."""
    assert isinstance(terminal.target, Typed)
    return " ".join(terminal.target.getvalue().split())


@pytest.fixture
def base(tmp_path: Path) -> WrittenPack:
    """A sound base."""
    return base_in(tmp_path)


@pytest.fixture
def sector(tmp_path: Path) -> WrittenPack:
    """A sector pack that makes the street, and the case, read otherwise."""
    pack = sector_in(tmp_path)
    changes(pack, *TURNED)
    return pack


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """An archived case."""
    path = tmp_path / "case.yaml"
    path.write_text(CASE, encoding="utf-8")
    return path


def test_an_issue_is_shown_with_its_place_what_to_do_and_its_witness(base: WrittenPack, sector: WrittenPack) -> None:
    sector.write("advice/own.yaml", TORN)
    terminal = paper("en")
    show_checked(terminal, check([sector.folder], base.folder), (None, None, Path("wit/torn.yaml")))
    said = (
        f"{base.folder}/advice/all.yaml:3:5: error [never-fires] role.steer: This can never fire, whatever is answered. "
        "Caused by pack: water What to do: Loosen a condition, or take it out. "
        f"{base.folder}/questions/work.yaml:27:9: warning [option-without-effect] "
        "work.who-decides/both: Nothing follows from the option 'both'. "
        "Caused by pack: water What to do: Let a rule read it, or mark it with neutral: yes. "
        f"{sector.folder}/advice/own.yaml:3:67: error [excluded-together] "
        "own.torn: This excludes 'more.always', yet both can come at once. "
        "What to do: Make their conditions exclude each other. Shown by: kompas advise wit/torn.yaml "
        "water: 2 errors, one warning."
    )
    assert written(terminal).replace(" ", "") == said.replace(" ", "")  # a long path is broken over lines


def test_what_is_in_other_packs_anyway_is_counted(base: WrittenPack, sector: WrittenPack) -> None:
    base.write("advice/own.yaml", TORN)
    terminal = paper("en")
    show_checked(terminal, check([sector.folder], base.folder), (None, None))
    assert written(terminal).endswith("In other packs: one issue. Name those packs too to see all.")


def test_that_the_meaning_was_not_looked_at_is_said(base: WrittenPack, sector: WrittenPack) -> None:
    sector.write("advice/own.yaml", "theme: own\nadvice: 1\n")
    terminal = paper("nl")
    show_checked(terminal, check([sector.folder], base.folder), (None,))
    assert "water: één fout, 0 waarschuwingen. Dit was ronde 1 van 3:" in written(terminal)
    (sector.folder / "advice" / "own.yaml").unlink()
    sector.swap("pack.yaml", "requires: {", "requires: {nothing: 0.1.0, ")
    terminal = paper("en")
    found = check([sector.folder], base.folder)
    show_checked(terminal, found, (None,) * len(found.issues))
    assert "This was round 2 of 3:" in written(terminal)


def test_annotations_are_escaped_as_github_reads_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    place = Place(str(tmp_path / "a:b,c%.yaml"), 3, 7)
    odd = Issue(place, "warning", "odd", "water", "x", Text("", "100%\r\nof it::set-output\x1b[1m"), Text("", "fix it"))
    plain = Issue(Place("/elsewhere/b.yaml"), "error", "plain", "water", "", Text("", "a, b: c"), Text("", "why not?"))
    checked = Checked(("water",), (odd, plain), 0, None)
    assert list(annotations(checked, (Path("w.yaml"), None), "en")) == [
        "::warning file=a%3Ab%2Cc%25.yaml,line=3,col=7,title=odd::x: 100%25%0D%0Aof it::set-output[1m. What to do: Fix it. Shown by: kompas advise w.yaml",
        "::error file=/elsewhere/b.yaml,title=plain::A, b: c. What to do: Why not?",
    ]


def test_a_run_says_what_reads_otherwise_as_was_said(base: WrittenPack, sector: WrittenPack) -> None:
    terminal = paper("nl")
    show_pack_run(terminal, run_packs([sector.folder], base.folder), True)
    said = written(terminal)
    assert said.startswith("street > partners leest anders, zoals water zegt. omdat: daarom 1 casussen")
    assert "rereads" not in said


def test_a_change_that_nobody_said_comes_with_how_to_say_it(base: WrittenPack, sector: WrittenPack) -> None:
    changes(sector, TURNED[0])
    terminal = paper("en")
    show_pack_run(terminal, run_packs([sector.folder], base.folder), False)
    assert (
        "street > partners - expected: clearly: red + found: mostly: red (red 4, green 1) "
        "Is this meant? Then say so in changes/ with rereads, and why."
    ) in written(terminal)


def test_a_pack_that_says_it_wrongly_is_not_told_to_say_it(base: WrittenPack, sector: WrittenPack) -> None:
    changes(sector, TURNED[2])
    terminal = paper("en")
    show_pack_run(terminal, run_packs([sector.folder], base.folder), False)
    assert "reads otherwise, says water" in written(terminal)
    assert "Is this meant?" not in written(terminal)


def test_what_no_case_exercises_is_listed_when_asked(base: WrittenPack, sector: WrittenPack) -> None:
    sector.write("advice/own.yaml", TORN)
    shown = []
    for everything in (False, True):
        terminal = paper("en")
        show_pack_run(terminal, run_packs([sector.folder], base.folder), everything)
        shown.append(written(terminal))
    assert "Exercised: 0 of 1 pieces of advice (0 %)." in shown[0]
    assert "own.torn" not in shown[0]
    assert "pieces of advice (0 %). · own.torn" in shown[1]


def test_the_impact_names_the_rules_and_why_they_changed(base: WrittenPack, sector: WrittenPack, case: Path) -> None:
    terminal = paper("en")
    show_impact(terminal, impact([case], [sector.folder], base.folder))
    assert written(terminal).removeprefix(f"Tuin van Mevrouw Jansen {case} ") == (
        "de familie Jansen - clearly red + mostly red through more.q1/red (changed, water) because: therefore "
        "- finding: paid-by-one through finding.paid-by-one (gone, water) because: therefore "
        "- advice: role.steer: Steer. through finding.paid-by-one (gone, water) because: therefore "
        "one case. Read otherwise: 1. Only another outcome: 0. The same: 0."
    )


def test_cases_that_stay_the_same_are_only_counted(base: WrittenPack, case: Path, tmp_path: Path) -> None:
    quiet = sector_in(tmp_path / "quiet")
    terminal = paper("nl")
    show_impact(terminal, impact([case, case], [quiet.folder], base.folder))
    assert written(terminal) == "2 casussen. Anders gelezen: 0. Alleen een andere uitkomst: 0. Gelijk: 2."


def test_a_case_that_was_added_says_where_it_is_and_what_is_gone(
    base: WrittenPack, sector: WrittenPack, case: Path
) -> None:
    terminal = paper("en")
    show_retold(terminal, *case_into_pack(case, sector.folder, None, True, base.folder))
    said = written(terminal)
    expected = (
        f"Case consultation-1 is now in {sector.folder}/cases/consultations.yaml. Left out: · the title · 2 names"
    )
    assert "".join(said.split()).startswith("".join(expected.split()))  # a long path may be wrapped
    assert "It holds one note, the same in both languages: take names out and translate them." in said


def test_a_witness_comes_with_the_whole_command_and_what_nothing_shows_says_so(
    base: WrittenPack, sector: WrittenPack
) -> None:
    sector.write("advice/own.yaml", TORN)
    start, terminal = Start("kompas", ("./wa ter", "care")), paper("en")
    show_checked(terminal, check([sector.folder], base.folder), (None, None, Path("wit/torn.yaml")), start, wanted=True)
    said = written(terminal)
    assert "Shown by: kompas advise wit/torn.yaml --pack './wa ter' --pack care" in said
    assert said.count("Shown by: nothing; it comes about with no answer at all, so no case shows it") == 1


def test_a_pack_that_cannot_be_read_goes_by_its_id(base: WrittenPack, sector: WrittenPack) -> None:
    folder = sector.folder.rename(sector.folder.parent / "water-2")
    (folder / "rules" / "own.yaml").parent.mkdir(exist_ok=True)
    (folder / "rules" / "own.yaml").write_text("rules: 1\n", encoding="utf-8")
    checked = check([folder], base.folder)
    assert checked.asked == ("water",)
    assert {issue.pack for issue in checked.issues} == {"water"}
