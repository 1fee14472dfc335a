"""Checking packs: everything that is wrong comes out as an issue of the pack that it is in, with what to do about it."""

import pytest

from engine.checks.checking import Checked, check
from engine.checks.issues import Issue
from engine.checks.witnesses import Witnesses, write_witnesses
from engine.consultation.case_file import open_case
from engine.inference.plain import evaluate
from engine.packs.finding import load
from tests.packs.small_pack import WrittenPack, copied
from tests.two_packs import BASIS, BECAUSE, TEXTS, changes

NEVER = f"theme: own\nadvice:\n  - {{id: own.never, kind: role, if: {{form: red, more.q1: green, more.q2: green}}, {TEXTS}, {BASIS}}}\n"


def checked(base: WrittenPack, *packs: WrittenPack) -> Checked:
    """What is wrong with these packs."""
    return check([pack.folder for pack in packs], base.folder)


def only(found: Checked) -> Issue:
    """The one issue there is."""
    (issue,) = found.issues
    return issue


def ruled(basis: str) -> str:
    """A file with one rule that rests on this."""
    return f"theme: own\nrules:\n  - id: own.rule\n    finds: own\n    if: {{work.seen: plans}}\n    says: {{nl: x, en: x}}\n    {basis}\n"


def test_packs_without_fault_have_no_issues(base: WrittenPack, sector: WrittenPack) -> None:
    found = checked(base, sector)
    assert (found.asked, found.issues, found.elsewhere) == (("water",), (), 0)
    assert found.knowledge is not None
    assert checked(base, base).issues == ()


@pytest.mark.parametrize(
    ("basis", "code", "sentence"),
    [
        ("basis: {literature: {author: A, title: T, year: 2001}}", "not-valid", "key 'place' is missing"),
        ("basis: {proposal: {why: {nl: x, en: x}, reviewed-by: [A. Name]}}", "not-valid", "a text belongs here"),
        ("basis: {}", "not-valid", "a basis has exactly one of stated, derived, literature and proposal"),
        ("basis: {stated: [R99]}", "does-not-fit", "claim 'R99' does not exist"),
    ],
)
def test_a_basis_that_is_missing_or_dishonest_is_an_error(
    base: WrittenPack, sector: WrittenPack, basis: str, code: str, sentence: str
) -> None:
    sector.write("rules/own.yaml", ruled(basis))
    found = checked(base, sector)
    issue = only(found)
    assert (issue.severity, issue.code, issue.pack, issue.sentence.en) == ("error", code, "water", sentence)
    assert issue.place.path == f"{sector.folder}/rules/own.yaml"
    assert issue.remedy.nl
    assert issue.remedy.en
    assert found.knowledge is None


@pytest.mark.parametrize("name", ["yes", "'-'", "' '", "n.v.t.", "X", "Niemand"])
def test_a_review_by_nobody_is_an_error(base: WrittenPack, sector: WrittenPack, name: str) -> None:
    sector.write("rules/own.yaml", ruled(f"basis: {{proposal: {{why: {{nl: x, en: x}}, reviewed-by: {name}}}}}"))
    issue = next(issue for issue in checked(base, sector).issues if issue.code == "reviewer-unnamed")
    assert (issue.severity, issue.pack, issue.subject) == ("error", "water", "own.rule")
    assert issue.place == sector.place("rules/own.yaml", f"{name}}}}}")


@pytest.mark.parametrize("name", ["''", "J. de Vries", "Vos"])
def test_a_review_by_a_person_or_by_nobody_yet_is_none(base: WrittenPack, sector: WrittenPack, name: str) -> None:
    sector.write("rules/own.yaml", ruled(f"basis: {{proposal: {{why: {{nl: x, en: x}}, reviewed-by: {name}}}}}"))
    assert "reviewer-unnamed" not in {issue.code for issue in checked(base, sector).issues}


@pytest.mark.parametrize(("key", "value"), [("author", "'?'"), ("title", "tbd"), ("place", "internet")])
def test_literature_that_nobody_can_find_is_an_error(
    base: WrittenPack, sector: WrittenPack, key: str, value: str
) -> None:
    book = {"author": "A. Auteur", "title": "Boek", "place": "Delft"} | {key: value}
    said = ", ".join(f"{name}: {text}" for name, text in book.items())
    sector.write("rules/own.yaml", ruled(f"basis: {{literature: {{{said}, year: 2001}}}}"))
    (issue,) = (issue for issue in checked(base, sector).issues if issue.code == "literature-unnamed")
    assert issue.place == sector.place("rules/own.yaml", value)


def test_the_basis_of_what_a_pack_changes_and_of_its_terms_is_looked_at(base: WrittenPack, sector: WrittenPack) -> None:
    nobody = "basis: {proposal: {why: {nl: x, en: x}, reviewed-by: x}}"
    changes(sector, f"replace: role.steer\n    advice: {{kind: role, if: {{form: red}}, {TEXTS}, {nobody}}}")
    sector.write("glossary.yaml", f"terms:\n  - {{id: dike, term: {{nl: dijk, en: dike}}, says: {{nl: x, en: x}}, {nobody}}}\nwords: []\n")  # fmt: skip
    found = [issue for issue in checked(base, sector).issues if issue.code == "reviewer-unnamed"]
    assert {issue.place.path.rsplit("/")[-1] for issue in found} == {"all.yaml", "glossary.yaml"}


def test_what_was_meant_and_what_is_allowed_is_the_remedy(base: WrittenPack, sector: WrittenPack) -> None:
    sector.write("rules/own.yaml", ruled(BASIS).replace("work.seen", "work.sen"))
    assert only(checked(base, sector)).remedy.en == "did you mean 'work.seen'?"
    sector.write("rules/own.yaml", ruled("basis: {stated: [XX99]}"))
    assert only(checked(base, sector)).remedy.en == "kompas sources shows which there are and what they say"
    sector.write("rules/own.yaml", ruled("basis: {}"))
    assert only(checked(base, sector)).remedy.en == "choose one; ideas of your own are a proposal"


def test_the_faults_of_all_files_and_packs_come_out_at_once(base: WrittenPack, sector: WrittenPack) -> None:
    sector.write("rules/own.yaml", "theme: [")
    sector.write("advice/own.yaml", "theme: own\nadvice: x\n")
    base.write("rules/own.yaml", "x: 1\n")
    found = checked(base, sector)
    assert {(issue.pack, issue.place.path.rsplit("/", 2)[1]) for issue in found.issues} == {
        ("water", "rules"), ("water", "advice"), ("small", "rules"),
    }  # fmt: skip


def test_issues_of_packs_that_were_not_asked_about_are_counted(base: WrittenPack, sector: WrittenPack) -> None:
    base.write("advice/never.yaml", NEVER.replace("own.never", "base.never").replace("theme: own", "theme: never"))
    sector.write("advice/own.yaml", NEVER)
    found = checked(base, sector)
    assert (only(found).subject, found.elsewhere) == ("own.never", 1)
    assert (found.errors, found.warnings) == (1, 0)
    both = checked(base, sector, base)
    assert {issue.subject for issue in both.issues} == {"own.never", "base.never"}
    assert only(checked(base, base)).subject == "base.never"


def test_what_a_pack_does_in_a_question_of_the_base_is_its_own_issue(base: WrittenPack, sector: WrittenPack) -> None:
    option = f"add-options: work.who-pays\n    options: [{{id: idle, text: {{nl: x, en: x}}}}, {{id: own, text: {{nl: x, en: x}}, points-to: red, strength: defining, {BECAUSE}, {BASIS}}}]"
    changes(sector, option, "update: more.q2/red\n    to: {strength: defining}", "update: more.q3/red\n    to: {text: {nl: y, en: y}}")  # fmt: skip
    found = checked(base, sector)
    assert {(issue.code, issue.subject, issue.severity) for issue in found.issues} == {
        ("option-without-effect", "work.who-pays/idle", "warning"),
        ("sector-defines", "work.who-pays/own", "error"),
        ("sector-defines", "more.q2/red", "error"),
    }
    assert {issue.pack for issue in found.issues} == {"water"}
    assert {issue.place.path for issue in found.issues} == {f"{sector.folder}/changes/all.yaml"}


def test_an_update_of_a_text_leaves_the_strength_to_the_base(base: WrittenPack, sector: WrittenPack) -> None:
    changes(sector, "update: more.q1/red\n    to: {text: {nl: y, en: y}}")
    assert checked(base, sector).issues == ()


def test_a_base_that_moved_on_is_a_warning(base: WrittenPack, sector: WrittenPack) -> None:
    sector.swap("pack.yaml", "small: 1.0.0", "small: 0.9.0")
    issue = only(checked(base, sector))
    assert (issue.severity, issue.code, issue.pack) == ("warning", "other-version", "water")


def test_a_form_that_can_no_longer_be_read_is_said_where_it_stands(base: WrittenPack, sector: WrittenPack) -> None:
    base.swap("forms.yaml", "enough: 5", "enough: 6")
    found = [issue for issue in checked(base, base).issues if issue.code == "form-unreadable"]
    assert [issue.place for issue in found] == [base.place("forms.yaml", f"{{id: {id}") for id in ("red", "green")]
    assert {issue.pack for issue in found} == {"small"}
    assert checked(base, sector).issues == ()  # the sector has no part in it


def test_what_a_pack_causes_in_items_of_another_is_listed_with_the_item_and_the_pack(
    base: WrittenPack, sector: WrittenPack
) -> None:
    base.write("advice/never.yaml", NEVER.replace("own.never", "base.never").replace("theme: own", "theme: never"))
    changes(sector, "switch-off: finding.paid-by-one")
    other = copied("water", sector.folder.parent / "other")
    other.swap("pack.yaml", "id: water", "id: ice")
    found = checked(base, sector)
    assert {(issue.pack, issue.causes) for issue in found.issues} == {("small", ("water",))}
    assert "finding.paid-by-one" not in {issue.subject for issue in found.issues}
    assert (found.elsewhere, "base.never" in {issue.subject for issue in found.issues}) == (1, False)
    both = checked(base, other, sector)
    assert both.issues == found.issues
    beside = checked(base, base, sector)
    assert {issue.subject: issue.causes for issue in beside.issues if issue.code == "never-fires"}["base.never"] == ()
    assert {issue.causes for issue in beside.issues} == {(), ("water",)}


def test_a_witness_is_a_case_that_opens_and_shows_the_issue(base: WrittenPack, sector: WrittenPack) -> None:
    torn = f"theme: own\nadvice:\n  - {{id: own.torn, kind: role, if: {{task.needs: money}}, excludes: [more.always], {TEXTS}, {BASIS}}}\n"
    sector.write("advice/own.yaml", torn)
    found = checked(base, sector)
    assert only(found).code == "excluded-together"
    folder = sector.folder.parent / "deep" / "witnesses"
    (path,) = write_witnesses(found.issues, folder, "nl").paths
    assert path == folder / "excluded-together-own-torn.yaml"
    knowledge = load([sector.folder], base=base.folder)
    case = open_case(path, knowledge).case
    assert case.title == "own.torn: dit sluit 'more.always' uit, maar beide kunnen tegelijk komen"
    assert {"own.torn", "more.always"} <= evaluate(case, knowledge)[case.relations[0].id].advice
    assert path
    before = path.read_bytes()
    again = write_witnesses((*found.issues, *found.issues), folder, "nl")
    assert again.paths == (path, folder / "excluded-together-own-torn-2.yaml")
    assert write_witnesses((*found.issues, *found.issues), folder, "nl") == again
    assert (path.read_bytes(), len(list(folder.iterdir())), again.faults) == (before, 2, ())
    other = write_witnesses(found.issues, folder, "en")
    assert other.paths == (None,)
    assert [fault.place.path for fault in other.faults] == [str(path)]
    assert path.read_bytes() == before


def test_without_anything_to_show_no_folder_is_made(base: WrittenPack, sector: WrittenPack) -> None:
    sector.write("advice/own.yaml", NEVER)
    folder = sector.folder.parent / "witnesses"
    assert write_witnesses(checked(base, sector).issues, folder, "en") == Witnesses((None,))
    assert not folder.exists()
