"""Testing packs: their own cases and those of the base, which may only read otherwise where a pack says so and why."""

import pytest

from engine.checks.pack_run import PackRun, run_packs
from engine.errors import InputError
from tests.packs.small_pack import WrittenPack
from tests.two_packs import BASIS, BECAUSE, STREET, TEXTS, changes

OFF = "switch-off: role.steer"
WEAKER = "update: more.q1/red\n    to: {strength: strong}"


def reread(expect: str) -> str:
    """That the street reads so."""
    return f"rereads: street\n    relation: partners\n    expect: {{{expect}}}"


def run(base: WrittenPack, sector: WrittenPack) -> PackRun:
    """What came of testing the sector pack."""
    return run_packs([sector.folder], base.folder)


def test_a_pack_that_changes_no_outcome_passes(base: WrittenPack, sector: WrittenPack) -> None:
    found = run(base, sector)
    assert (found.asked, found.run.cases, found.run.differences, found.run.reread) == (("water",), 1, (), ())


@pytest.mark.parametrize(("change", "said"), [(OFF, "role.steer does not fire"), (WEAKER, "mostly: red (red 4, green 1)")])  # fmt: skip
def test_an_outcome_of_the_base_that_changed_unsaid_is_a_difference(
    base: WrittenPack, sector: WrittenPack, change: str, said: str
) -> None:
    changes(sector, change)
    (difference,) = run(base, sector).run.differences
    assert (difference.pack, difference.case, difference.relation) == ("small", "street", "partners")
    assert difference.found.en == said
    assert difference.place.path == f"{base.folder}/cases/all.yaml"


def test_a_change_that_the_pack_says_with_its_reason_passes(base: WrittenPack, sector: WrittenPack) -> None:
    changes(sector, WEAKER, reread("word: leaning, form: red, fires: [role.steer]"))
    found = run(base, sector).run
    assert found.differences == ()
    (said,) = found.reread
    assert (said.case, said.because.en) == ("street", "therefore")


def test_a_change_must_be_as_the_pack_says(base: WrittenPack, sector: WrittenPack) -> None:
    changes(sector, WEAKER, reread("word: mixed, points-to: [red, green]"))
    found = run(base, sector).run
    (difference,) = found.differences
    assert (difference.expected.en, difference.found.en) == ("mixed: red and green", "mostly: red (red 4, green 1)")
    assert difference.place.path == f"{sector.folder}/changes/all.yaml"
    assert found.reread == ()


def test_what_a_pack_says_reads_otherwise_and_does_not_is_a_difference(base: WrittenPack, sector: WrittenPack) -> None:
    changes(sector, reread("word: clear, form: red"))
    (difference,) = run(base, sector).run.differences
    assert difference.expected.en == "reads otherwise, says water"
    assert difference.found.en == "what the case itself says: clearly: red (red 4, green 1)"
    assert difference.place.path == f"{sector.folder}/changes/all.yaml"


def test_the_coverage_is_of_what_the_pack_brought(base: WrittenPack, sector: WrittenPack) -> None:
    rules = "".join(f"  - {{id: own.{seen}, finds: {seen}, if: {{work.seen: {seen}}}, says: {{nl: x, en: x}}, {BASIS}}}\n" for seen in ("plans", "parties"))  # fmt: skip
    sector.write("rules/own.yaml", f"theme: own\nrules:\n{rules}")
    sector.write("advice/own.yaml", f"theme: own\nadvice:\n  - {{id: own.plan, kind: role, if: {{finding: plans}}, {TEXTS}, {BASIS}}}\n")  # fmt: skip
    changes(sector, "add-options: more.q1\n    options: [{id: blue, text: {nl: x, en: x}}]")
    own = STREET.replace("id: street", "id: own").replace("more.q1: red", "more.q1: blue\n          work.seen: [plans]")
    sector.write(
        "cases/own.yaml",
        own.replace(
            "word: clear, form: red, fires: [role.steer]", "word: insufficient, points-to: red, fires: [own.plans]"
        ),
    )
    found = run(base, sector)
    assert found.run.differences == ()
    assert (found.rules.exercised, found.rules.total, found.rules.left) == (1, 2, ("own.parties",))
    assert (found.advice.exercised, found.advice.total) == (1, 1)
    assert (found.options.exercised, found.options.total) == (1, 1)


def test_a_pack_that_is_not_valid_is_refused_with_all_faults(base: WrittenPack, sector: WrittenPack) -> None:
    sector.write("rules/own.yaml", "x: 1\n")
    sector.write("advice/own.yaml", f"theme: own\nadvice: 1\n# {BECAUSE}\n")
    with pytest.raises(InputError) as refused:
        run(base, sector)
    assert len({fault.place.path for fault in refused.value.faults}) == 2
