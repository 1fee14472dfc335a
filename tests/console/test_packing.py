"""Packs on the terminal: which there are, and what one of them adds and changes, in both languages."""

from pathlib import Path

import pytest

from engine.console.packing import show_pack, show_packs
from engine.console.terminal import Terminal
from engine.language import Language
from engine.packs import describing, finding
from engine.packs.describing import described
from engine.packs.finding import PackThere
from tests.packs.small_pack import WrittenPack, copied
from tests.packs.test_changing import ADD, BASIS, REPLACE, REREADS, changing
from tests.talking import Typed

RULES = f"theme: all\nrules:\n  - {{id: finding.own, finds: own, if: {{work.seen: plans}}, says: {{nl: Eigen., en: Own.}}, {BASIS}}}\n"


@pytest.fixture
def water(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WrittenPack:
    """A sector pack beside the small pack as the base, which it changes."""
    for module in (finding, describing):
        monkeypatch.setattr(module, "knowledge_folder", lambda: tmp_path / "knowledge")
    copied("small", tmp_path / "knowledge").folder.rename(tmp_path / "knowledge/spectrum")
    sector = copied("water", tmp_path / "knowledge/sectors")
    changing(sector, ADD, REPLACE.split("  - replace: role")[0], "  - switch-off: role.steer\n", REREADS)
    sector.write("rules/own.yaml", RULES)
    return sector


def shown(sector: WrittenPack, language: Language) -> str:
    """What is shown of a pack."""
    target = Typed([])
    show_pack(Terminal(language, Typed([]), target), described(sector.folder))
    return target.getvalue()


def test_a_pack_is_shown_with_what_it_adds_and_what_it_changes_and_why(water: WrittenPack) -> None:
    said = shown(water, "en")
    for line in (
        "Water (water 0.2.0)\nA trial\nWritten for small 1.0.0.\nContact: nobody\n",
        "rules: 1\n  finding.own: Own.\n",
        "  adds answers to work.who-decides: water-board, nobody\n    because: therefore\n",
        "  replaces finding.paid-by-one\n    because: therefore\n",
        "  switches off role.steer\n    because: therefore\n",
        "  garden (street) reads otherwise\n    because: therefore\n",
        "     1 from the source\n     0 derived from the source\n     0 from literature\n     2 own proposal\n",
        "Of the proposals 0 were reviewed by someone who is named.",
    ):
        assert line in said
    assert "advice:" not in said
    assert "    omdat: daarom\n" in shown(water, "nl")
    assert "vervangt finding.paid-by-one" in shown(water, "nl")


def test_a_pack_that_was_written_for_another_version_says_so(water: WrittenPack) -> None:
    assert "was written for" not in shown(water, "en")
    water.swap("pack.yaml", "small: 1.0.0", "small: 0.9.0")
    said = " ".join(shown(water, "en").split())
    assert "'water' was written for small 0.9.0; here it is 1.0.0; see whether everything still holds, then" in said


def test_what_was_reviewed_by_a_named_person_is_counted(water: WrittenPack) -> None:
    water.swap("rules/own.yaml", "en: x}}", "en: x}, reviewed-by: A. Name}")
    assert "Of the proposals 1 were reviewed by someone who is named." in shown(water, "en")


def test_the_base_itself_can_be_shown(water: WrittenPack) -> None:
    base = WrittenPack(water.folder.parent.parent / "spectrum")
    assert "Nothing in other packs." in shown(base, "en")
    assert "questions: 7" in shown(base, "en")


def test_packs_are_listed_and_one_that_cannot_be_read_says_why(water: WrittenPack) -> None:
    def listed() -> str:
        target = Typed([])
        packs = (
            PackThere("water", water.folder, "dutch-water"),
            PackThere("small", water.folder.parent.parent / "spectrum"),
        )
        show_packs(Terminal("en", Typed([]), target), packs)
        return target.getvalue()

    assert listed() == "water: Water, 0.2.0 (dutch-water)\n  A trial\nsmall: Small, 1.0.0\n  A trial\n"
    water.swap("pack.yaml", "contact", "contcat")
    place = "knowledge/sectors/water/pack.yaml:1:1"
    assert f"water: cannot be read: {place}: key 'contact' is missing" in listed()
    assert "small: Small" in listed()


def test_what_an_update_changes_is_shown_old_and_new(water: WrittenPack) -> None:
    update = "  - update: role.steer\n    to: {what: {nl: Neem hem., en: Take it.}, priority: 5}\n"
    changing(water, update)
    said = shown(water, "en")
    assert "changes the text or weight of role.steer\n    what, was: Steer.\n    what, becomes: Take it.\n" in said
    assert "    priority, was: 1\n    priority, becomes: 5\n    because: therefore\n" in said
    assert "what, wordt: Neem hem.\n" in shown(water, "nl")
