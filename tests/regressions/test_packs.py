"""Faults of the packs floor that were found, each in the smallest way it showed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.checks.meaning import issues_of_meaning
from engine.errors import Fault, InputError, Place
from engine.language import language_of_locale
from engine.packs.finding import load
from engine.packs.gathering import read_content
from engine.packs.reading import parse_document, read_document
from tests.pack_parts import Item, knowledge, option, question, rule
from tests.packs.small_pack import WrittenPack, copied, only_file
from tests.running import kompas

RULES, WORK, TASK = "rules/all.yaml", "questions/work.yaml", "questions/task.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> WrittenPack:
    """The small pack of the tests of packs."""
    return copied("small", tmp_path)


@pytest.fixture
def sector(tmp_path: Path) -> WrittenPack:
    """A sector pack that only has a pack.yaml."""
    return copied("water", tmp_path)


def refused(read: Callable[..., object], *given: object) -> Fault:
    with pytest.raises(InputError) as caught:
        read(*given)
    (fault,) = caught.value.faults
    return fault


def test_a_byte_order_mark_does_not_shift_the_place_of_a_wrong_encoding() -> None:
    assert refused(parse_document, "\ufeffa: b\nc: ".encode() + b"\xe9", "x").place == Place("x", 2, 4)


def test_a_control_character_after_accents_is_placed_by_characters_not_bytes() -> None:
    assert refused(parse_document, "a: éééé\nb: \x07\nc: d".encode(), "x").place == Place("x", 2, 4)


def test_a_path_that_is_too_long_is_refused_and_no_traceback(tmp_path: Path) -> None:
    for read, path in ((read_document, tmp_path / ("a" * 999)), (lambda base: load(base=base), tmp_path / ("a" * 999))):
        assert refused(read, path).sentence.en


def test_aliases_count_as_values() -> None:
    with pytest.raises(InputError) as caught:
        parse_document(b"[&a b" + b",*a" * 200_000 + b"]", "x")
    assert "more than 200000 values" in caught.value.faults[-1].sentence.en


def test_not_in_asked_if_is_refused_rather_than_read_as_its_opposite(pack: WrittenPack) -> None:
    pack.swap(WORK, "{relation: [partners]}", "{relation: {not: [partners]}}")
    assert refused(pack.load).sentence.en == "'not' is not possible in asked-if"


def test_a_sector_pack_cannot_quietly_replace_a_claim_of_the_base(pack: WrittenPack, sector: WrittenPack) -> None:
    sector.write("sources/one.yaml", pack.text("sources/one.yaml").replace("Red decides.", "Red obeys."))
    with pytest.raises(InputError, match="'R01' exists already"):
        pack.load(sector)


def test_evidence_on_a_common_option_is_refused_rather_than_dropped(pack: WrittenPack) -> None:
    evidence = "points-to: red, strength: strong, because: {nl: x, en: x}, basis: {stated: [R01]}"
    pack.swap(WORK, "- both", f"- {{id: both, {evidence}}}")
    assert refused(pack.load).sentence.en == "a common option is its id and nothing else"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [(WORK, "{id: plans", "{id: my.plans"), (RULES, "finds: paid-by-one", "finds: paid.by-one"), ("forms.yaml", "{id: green", "{id: green.ish")],
)  # fmt: skip
def test_a_dot_in_a_name_that_becomes_part_of_a_slot_is_refused(
    pack: WrittenPack, name: str, old: str, new: str
) -> None:
    pack.swap(name, old, new)
    assert "no dot in it" in refused(pack.load).sentence.en


def test_an_infinite_number_is_refused(pack: WrittenPack) -> None:
    pack.swap("forms.yaml", "enough: 5", "enough: inf")
    assert refused(pack.load).sentence.en == "a number belongs here"


def test_two_fit_rules_are_said_once_at_the_second(pack: WrittenPack, sector: WrittenPack) -> None:
    sector.write(
        RULES, "theme: x\nrules: [{id: fit.x, fits: red, if: {task.wanted-by: one}, basis: {stated: [R01]}}]\n"
    )
    assert refused(pack.load, sector).place == sector.place(RULES, "red")


def test_what_is_allowed_is_said_in_the_same_order_on_every_run(pack: WrittenPack) -> None:
    pack.swap("cases/all.yaml", "[role.steer, fit.red]", "[absent]")
    allowed = refused(pack.load).allowed
    assert list(allowed) == sorted(allowed)


def test_an_unknown_key_in_an_answer_is_said_with_the_known_ones(pack: WrittenPack) -> None:
    pack.swap("cases/all.yaml", "{value: one, note:", "{value: one, nota:")
    assert refused(pack.load).meant == "note"


def test_a_warm_cache_says_faults_at_the_same_places(pack: WrittenPack, tmp_path: Path) -> None:
    pack.swap(RULES, "form: green", "form: blue")
    cold = refused(lambda: pack.load(cache=tmp_path / "cache"))
    assert refused(lambda: pack.load(cache=tmp_path / "cache")) == cold
    assert cold.place == pack.place(RULES, "blue")


def test_answers_keep_their_order_through_the_cache(pack: WrittenPack, tmp_path: Path) -> None:
    pack.swap("cases/all.yaml", "position: initiator", "work.seen: [plans]\n          position: initiator")
    orders = [[q for _, q, _ in pack.load(cache=tmp_path / "c").cases[0].case("nl").places()] for _ in range(2)]
    assert orders[0] == orders[1]


def test_equal_packs_in_two_folders_do_not_share_places(pack: WrittenPack, tmp_path: Path) -> None:
    pack.load(cache=tmp_path / "cache")
    other = copied("small", tmp_path / "other")
    assert other.load(cache=tmp_path / "cache").rules[0].place.path == f"{other.folder}/{RULES}"


def test_a_deeply_nested_cache_file_is_ignored(pack: WrittenPack, tmp_path: Path) -> None:
    knowledge = pack.load(cache=tmp_path / "cache")
    only_file(tmp_path / "cache").write_bytes(b"[" * 500_000)
    assert pack.load(cache=tmp_path / "cache") == knowledge


def test_a_file_name_that_is_not_utf_8_does_not_stop_the_cache(pack: WrittenPack, tmp_path: Path) -> None:
    path = os.fsencode(pack.folder / "rules") + b"/\xff.yaml"
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write("theme: x\nrules: []\n")
    except OSError:
        pytest.skip("this file system holds no such names")
    assert pack.load(cache=tmp_path / "cache") == pack.load()


def test_a_locale_that_python_does_not_know_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> None:
        raise ValueError("unknown locale: UTF-8")

    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("locale.getlocale", unknown)
    assert language_of_locale() == "en"


def test_a_fifth_form_is_refused_as_what_can_still_come_out_is_worked_out_in_full(pack: WrittenPack) -> None:
    green = "  - {id: green, name: {nl: groen, en: green}, plain: {nl: men deelt, en: people share}}\n"
    two_more = "".join(green.replace("green", f"green-{n}") for n in (1, 2))
    pack.swap("forms.yaml", green, green + two_more)
    assert len(pack.load().forms) == 4
    pack.swap("forms.yaml", two_more, two_more + green.replace("green", "green-3"))
    (fault,) = pack.faults()
    assert "4" in fault.sentence.en


def test_a_link_to_itself_is_refused_and_no_traceback(sector: WrittenPack) -> None:
    (sector.folder / "rules").mkdir()
    (sector.folder / "rules" / "own.yaml").symlink_to("own.yaml")
    with pytest.raises(InputError, match="this is no ordinary file"):
        read_content(sector.folder)


def test_a_name_of_a_file_that_is_no_text_is_told_to_machines(sector: WrittenPack) -> None:
    (sector.folder / "rules").mkdir()
    (sector.folder / "rules" / os.fsdecode(b"\xff.yaml")).write_text("1")
    found = kompas("pack", "check", sector.folder, "--format", "json")
    assert '/rules/?.yaml"' in found.stdout, found.stderr


def issues_without_effect(questions: list[Item], rules: list[Item]) -> list[str]:
    found = issues_of_meaning(knowledge(questions, rules))
    return [issue.subject for issue in found if issue.code == "option-without-effect"]


def test_an_answer_after_which_another_question_is_asked_has_an_effect() -> None:
    first = question("task.a", option("x"), option("y"), option("z"), about="task")
    then = question("task.b", option("x"), option("y"), about="task") | {"asked-if": {"task.a": ["y"]}}
    rules = [rule("finding.a", {"task.a": "x"}, finds="a"), rule("finding.b", {"task.b": ["x", "y"]}, finds="b")]
    assert issues_without_effect([first, then], rules) == ["task.a/z"]


def test_an_answer_that_makes_a_form_fit_no_more_has_an_effect() -> None:
    asked = question("task.a", option("x"), option("y"), about="task")
    assert issues_without_effect([asked], [rule("fit.red", {"task.a": "x"}, fits="red")]) == []


def test_more_combinations_than_can_be_looked_at_are_said_and_not_waited_for() -> None:
    """Two rules of twenty alternatives, each of three answers, took for ever to be compared."""
    asked = [question(f"task.q{n}", option("x"), option("y"), about="task") for n in range(20)]
    ways = [{f"task.q{(n + more) % 20}": "x" for more in range(3)} for n in range(20)]
    others = [{f"task.q{(n + 2 * more) % 20}": "x" for more in range(3)} for n in range(20)]
    rules = [rule("finding.a", None, ways, finds="a"), rule("finding.b", None, others, finds="a")]
    found = {issue.subject for issue in issues_of_meaning(knowledge(asked, rules)) if issue.code == "too-intricate"}
    assert found == {"finding.a", "finding.b"}


def test_many_tests_on_a_question_of_several_answers_are_looked_at_at_once() -> None:
    """Every set of its options was tried: thirty took for ever."""
    ids = [f"o{n}" for n in range(30)]
    asked = question("task.a", *map(option, ids), about="task", kind="multiple")
    rules = [rule(f"finding.{id}", {"task.a": id}, finds=id) for id in ids]
    rules += [rule("tension.a", {"finding": ids}, tension="a"), rule("tension.b", {"form": "red"}, tension="a")]
    assert not [issue for issue in issues_of_meaning(knowledge([asked], rules)) if issue.code == "too-intricate"]


def test_a_rule_that_reads_what_is_not_asked_together_is_found() -> None:
    first = question("task.a", option("x"), option("y"), about="task")
    then = question("task.b", option("x"), option("y"), about="task") | {"asked-if": {"task.a": ["y"]}}
    last = question("task.c", option("x"), option("y"), about="task") | {"asked-if": {"task.b": ["x"]}}
    rules = [
        rule("finding.near", {"task.a": "x", "task.b": "x"}, finds="near"),
        rule("finding.far", {"task.a": {"not": ["y"]}, "task.c": "x"}, finds="far"),
        rule("finding.kept", {"task.a": "x", "task.c": ["x", "not-asked"]}, finds="kept"),
        rule("finding.fine", {"task.a": "y", "task.c": "x"}, finds="fine"),
    ]
    found = issues_of_meaning(knowledge([first, then, last], rules))
    assert {issue.subject for issue in found if issue.code == "never-asked"} == {"finding.near", "finding.far"}


@pytest.mark.skipif(os.name == "nt", reason="no file is called so there")
def test_what_a_file_is_called_never_starts_a_line(sector: WrittenPack) -> None:
    """The name was printed as it is: what stood behind a line break in it was a command to GitHub."""
    sector.write("rules/a\n::error::b.yaml", "theme: [")
    sector.write("rules/a\n::error::b.txt", "")
    done = kompas("pack", "check", "water", "--lang", "en", cwd=sector.folder.parent)
    assert done.returncode == 1
    assert "\n::error::" not in done.stdout + done.stderr
    assert r"water/rules/a\n::error::b.txt" in done.stdout


def test_rules_with_one_large_condition_are_said_to_be_alike() -> None:
    """Both were said to rest on too much to be told."""
    asked = [question(f"task.q{n}", option("x"), option("y"), about="task") for n in range(20)]
    ways = [{f"task.q{(n + more) % 20}": "x" for more in range(3)} for n in range(20)]
    rules = [rule(f"finding.{id}", None, given, finds="a") for id, given in (("a", ways), ("b", ways[::-1]))]
    rules.append(rule("finding.c", {"task.q15": "y"}, ways[:9], finds="a"))
    found = [(issue.code, issue.subject) for issue in issues_of_meaning(knowledge(asked, rules))]
    assert [each for each in found if each[1].startswith("finding")] == [
        ("shadowed", "finding.b"), ("shadowed", "finding.c"),
    ]  # fmt: skip
