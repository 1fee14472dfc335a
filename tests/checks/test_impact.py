"""What packs do to archived cases: what is otherwise is named with the rules and changes that made it so."""

import shutil
from pathlib import Path

import pytest

from engine.checks.impact import CaseImpact, impact
from engine.errors import InputError
from engine.packs import finding
from tests.packs.small_pack import WrittenPack
from tests.two_packs import BASIS, CASE, TEXTS, changes

Found = dict[tuple[str, bool], list[tuple[str, str, str]]]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """An archived case."""
    path = tmp_path / "case.yaml"
    path.write_text(CASE, encoding="utf-8")
    return path


def impacted(case: Path, base: WrittenPack, sector: WrittenPack) -> CaseImpact:
    """What the sector pack does to the case."""
    (found,) = impact([case], [sector.folder], base.folder).cases
    return found


def shifts(found: CaseImpact) -> Found:
    """What shifts in the first relation that differs: per outcome, and whether it is gained, its causes."""
    return {
        (shift.fact.name, shift.gained): [(cause.rule, cause.pack, cause.how) for cause in shift.causes]
        for shift in found.relations[0].shifts
    }


def test_a_pack_that_does_nothing_changes_nothing(case: Path, base: WrittenPack, sector: WrittenPack) -> None:
    found = impacted(case, base, sector)
    assert (found.relations, found.reads_otherwise) == ((), False)


def test_another_reading_is_named_with_the_answer_that_weighs_otherwise(
    case: Path, base: WrittenPack, sector: WrittenPack
) -> None:
    changes(sector, "update: more.q1/red\n    to: {strength: strong}")
    found = impacted(case, base, sector)
    (relation,) = found.relations
    assert found.reads_otherwise
    assert (relation.relation.id, relation.before.word, relation.after.word) == ("partners", "clear", "leaning")
    (cause,) = relation.causes
    assert (cause.rule, cause.pack, cause.how) == ("more.q1/red", "water", "changed")
    assert [(change.word, change.because.en) for change in cause.changes] == [("update", "therefore")]


def test_what_only_hangs_on_another_reading_is_traced_to_what_made_it_so(
    case: Path, base: WrittenPack, sector: WrittenPack
) -> None:
    advised = f"theme: b\nadvice:\n  - {{id: base.leaning, kind: role, if: {{word: leaning}}, {TEXTS}, {BASIS}}}\n"
    base.write("advice/b.yaml", advised)
    changes(sector, "update: more.q1/red\n    to: {strength: strong}")
    assert shifts(impacted(case, base, sector)) == {("base.leaning", True): [("more.q1/red", "water", "changed")]}


def test_what_stands_beside_another_reading_is_no_consequence_of_it(
    case: Path, base: WrittenPack, sector: WrittenPack
) -> None:
    changes(sector, "update: more.q1/red\n    to: {strength: strong}", "switch-off: finding.paid-by-one")
    found = shifts(impacted(case, base, sector))
    assert found["role.steer", False] == [
        ("finding.paid-by-one", "water", "gone")
    ]  # it looks at the form, which is the same


def test_only_the_relation_that_reads_otherwise_is_named(case: Path, base: WrittenPack, sector: WrittenPack) -> None:
    answered = (
        "answers: {work.who-decides: together, more.q1: green, more.q2: green, more.q3: green, work.who-pays: one}"
    )
    case.write_text(CASE.replace("answers: {more.q1: green}", answered), encoding="utf-8")
    changes(sector, "update: more.q1/green\n    to: {strength: supporting}")
    (relation,) = impacted(case, base, sector).relations
    assert relation.relation.id == "bakker-de-vries"
    assert [cause.rule for cause in relation.causes] == ["more.q1/green"]


def test_what_is_lost_is_traced_through_what_it_rested_on(case: Path, base: WrittenPack, sector: WrittenPack) -> None:
    changes(sector, "switch-off: finding.paid-by-one")
    found = impacted(case, base, sector)
    gone = [("finding.paid-by-one", "water", "gone")]
    assert shifts(found) == {("paid-by-one", False): gone, ("role.steer", False): gone}
    assert not found.reads_otherwise
    assert found.relations[0].causes == ()


def test_what_is_new_names_the_rule_that_brought_it(case: Path, base: WrittenPack, sector: WrittenPack) -> None:
    rule = f"{{id: own.needs, finds: needs, if: {{task.needs: money}}, says: {{nl: x, en: x}}, {BASIS}}}"
    sector.write("rules/own.yaml", f"theme: own\nrules:\n  - {rule}\n")
    sector.write("advice/own.yaml", f"theme: own\nadvice:\n  - {{id: own.save, kind: role, if: {{finding: needs}}, {TEXTS}, {BASIS}}}\n")  # fmt: skip
    found = shifts(impacted(case, base, sector))
    assert found == {("needs", True): [("own.needs", "water", "new")], ("own.save", True): [("own.save", "water", "new")]}  # fmt: skip


def test_an_option_that_a_pack_adds_does_not_make_a_rule_another_one(
    case: Path, base: WrittenPack, sector: WrittenPack
) -> None:
    condition = "{finding: paid-by-one, work.who-decides: {not: [one]}}"
    base.write(
        "advice/b.yaml", f"theme: b\nadvice:\n  - {{id: base.not, kind: role, if: {condition}, {TEXTS}, {BASIS}}}\n"
    )
    option = "add-options: work.who-decides\n    options: [{id: board, text: {nl: x, en: x}}]"
    changes(sector, option)
    assert impacted(case, base, sector).relations == ()
    changes(sector, option, "switch-off: finding.paid-by-one")
    assert shifts(impacted(case, base, sector))["base.not", False] == [("finding.paid-by-one", "water", "gone")]


def test_a_pack_that_the_case_was_made_with_is_left_out_on_one_side(
    case: Path, base: WrittenPack, sector: WrittenPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = sector.folder.parent / "sectors" / "water"
    shutil.copytree(sector.folder, shipped)
    monkeypatch.setattr(finding, "knowledge_folder", lambda: sector.folder.parent)
    case.write_text(CASE.replace("{small: 1.0.0}", "{small: 1.0.0, water: 0.2.0}"), encoding="utf-8")
    changes(WrittenPack(shipped), "switch-off: role.steer")
    (found,) = impact([case], [shipped], base.folder).cases
    assert shifts(found) == {("role.steer", False): [("role.steer", "water", "gone")]}
    assert [pack.id for pack in found.without.packs] == ["small"]
    assert [pack.id for pack in found.with_.packs] == ["small", "water"]


def test_the_faults_of_all_cases_are_said_at_once(tmp_path: Path, base: WrittenPack, sector: WrittenPack) -> None:
    paths = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    for path in paths:
        path.write_text("x: 1\n", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        impact(paths, [sector.folder], base.folder)
    assert {fault.place.path for fault in refused.value.faults} == {str(path) for path in paths}
