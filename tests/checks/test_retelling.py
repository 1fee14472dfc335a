"""A consultation becomes a worked case of a pack: without names, with the reading of now, and valid when loaded."""

from pathlib import Path

import pytest
import yaml

from engine.checks import adding_case
from engine.checks.adding_case import add_case, case_into_pack
from engine.checks.pack_run import run_packs
from engine.checks.retelling import Retold
from engine.errors import InputError
from engine.packs.requiring import gathered
from tests.packs.small_pack import WrittenPack
from tests.two_packs import BASIS, CASE, TEXTS

FILE = "cases/consultations.yaml"
OWN = f"theme: own\nadvice:\n  - {{id: own.needs, kind: role, if: {{task.needs: money, form: red, sector: water}}, {TEXTS}, {BASIS}}}\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A consultation that was held."""
    path = tmp_path / "jansen.yaml"
    path.write_text(CASE, encoding="utf-8")
    return path


def told(case: Path, base: WrittenPack, sector: WrittenPack, id: str | None = None, notes: bool = False) -> Retold:
    """The case, which is in the sector pack from here on."""
    retold, path = case_into_pack(case, sector.folder, id, notes, base.folder)
    assert path == sector.folder / FILE
    return retold


def test_no_name_is_left_and_what_was_left_out_is_said(case: Path, base: WrittenPack, sector: WrittenPack) -> None:
    retold = told(case, base, sector)
    text = sector.text(FILE)
    assert not [name for name in ("ansen", "akker", "Vries", "Piet", "2024", "zei het") if name in text]
    assert [said.en for said in retold.left_out] == [
        "the title", "2 names of relations", "1 note", "1 time who answered and when",
    ]  # fmt: skip
    assert (retold.id, retold.notes) == ("consultation-1", 0)


def test_what_must_come_out_is_the_reading_of_now_and_the_pack_passes_with_it(
    case: Path, base: WrittenPack, sector: WrittenPack
) -> None:
    sector.write("advice/own.yaml", OWN)
    told(case, base, sector)
    found = run_packs([sector.folder], base.folder)
    assert found.run.differences == ()
    (worked,) = (each for each in found.knowledge.cases if each.pack == "water")
    first, second = worked.expected
    assert (first.relation, first.word, first.forms, first.fires) == ("partners", "clear", ("red",), ("own.needs",))
    assert (second.relation, second.word, second.forms, second.fires) == ("residents-1", "insufficient", ("green",), ())
    assert [r.label for r in worked.case("en").relations] == ["the partners", "residents"]
    assert worked.case("nl").answers["task.needs"].values == ("money", "time")


def test_notes_stay_when_asked_for(case: Path, base: WrittenPack, sector: WrittenPack) -> None:
    retold = told(case, base, sector, notes=True)
    assert retold.notes == 1
    assert "1 note" not in [said.en for said in retold.left_out]
    assert sector.text(FILE).count("Jansen zei het") == 2
    assert "Piet" not in sector.text(FILE)


def test_a_note_at_an_open_question_is_left_out(case: Path, base: WrittenPack, sector: WrittenPack) -> None:
    case.write_text(CASE.replace("more.q2: red", "more.q2: {value: not-asked, note: later}"), encoding="utf-8")
    retold = told(case, base, sector, notes=True)
    assert retold.notes == 1
    assert "1 note" in [said.en for said in retold.left_out]
    assert "more.q2" not in sector.text(FILE)
    assert run_packs([sector.folder], base.folder).run.differences == ()


def test_what_would_make_the_pack_invalid_is_not_written(base: WrittenPack, sector: WrittenPack) -> None:
    text = {"nl": "x", "en": "x"}
    relation = {"id": "partners", "kind": "nobody", "label": text, "expect": {"word": "insufficient"}}
    value = {"id": "own", "title": text, "told": text, "source": "x", "language": "nl", "relations": [relation]}
    with pytest.raises(InputError, match="nobody"):
        add_case(sector.folder, "water", Retold("own", value, (), 0), gathered([sector.folder], base.folder))
    assert not (sector.folder / FILE).exists()


def test_an_id_that_is_taken_is_refused_and_a_free_one_is_found(
    case: Path, base: WrittenPack, sector: WrittenPack
) -> None:
    told(case, base, sector)
    before = sector.text(FILE)
    for id in ("consultation-1", "street"):
        with pytest.raises(InputError, match=f"there is a case '{id}' already"):
            told(case, base, sector, id)
    with pytest.raises(InputError, match="an id has no capitals"):
        told(case, base, sector, "Not An Id")
    assert sector.text(FILE) == before
    assert told(case, base, sector).id == "consultation-2"
    assert told(case, base, sector, "own.name").id == "own.name"
    assert sector.text(FILE).startswith(before)
    assert len(run_packs([sector.folder], base.folder).knowledge.cases) == 4


@pytest.mark.parametrize("indent", ["", "    "])
def test_what_stands_in_the_file_stays_as_it_is_written(
    case: Path, base: WrittenPack, sector: WrittenPack, indent: str
) -> None:
    told(case, base, sector)
    head, _, items = sector.text(FILE).partition("cases:\n")
    moved = "".join(f"{indent}{line[2:]}" for line in items.splitlines(keepends=True))
    before = f"# ours\r\n{head}cases:\n{moved}  # the end".replace("\r\n", "\n").replace("\n", "\r\n")
    (sector.folder / FILE).write_bytes(before.encode())
    told(case, base, sector)
    after = (sector.folder / FILE).read_bytes().decode()
    assert after.startswith(before)
    assert after.count("\r\n") == after.count("\n")
    assert run_packs([sector.folder], base.folder).run.differences == ()


@pytest.mark.parametrize("text", ["theme: consultations\ncases: []\n", "{theme: consultations, cases: [{flow}]}\n"])
def test_a_file_under_which_no_case_fits_is_refused(
    case: Path, base: WrittenPack, sector: WrittenPack, text: str
) -> None:
    flow = "id: a, title: {nl: a, en: a}, told: {nl: a, en: a}, source: s, language: nl, relations: [{id: partners, kind: partners, label: {nl: a, en: a}, expect: {word: insufficient}}]"
    before = text.replace("flow", flow)
    sector.write(FILE, before)
    with pytest.raises(InputError):
        told(case, base, sector)
    assert sector.text(FILE) == before


def test_answers_that_the_packs_do_not_know_are_left_out_and_named(
    case: Path, base: WrittenPack, sector: WrittenPack
) -> None:
    case.write_text(
        CASE.replace("small: 1.0.0", "small: 0.9.0").replace("more.q2: red", "old.one: x"), encoding="utf-8"
    )
    retold = told(case, base, sector)
    assert any("old.one" in said.en for said in retold.left_out)
    assert "old.one" not in sector.text(FILE)


def test_one_letter_that_yaml_can_take_for_yes_is_quoted() -> None:
    assert yaml.dump({"label": "y", "other": "ya"}, Dumper=adding_case._Dumper) == "label: 'y'\nother: ya\n"
