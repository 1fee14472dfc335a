"""A result against its case: the same as long as nothing changed, and else where it differs."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.console.terminal import Terminal
from engine.console.verifying import show_verified
from engine.errors import InputError
from engine.language import LANGUAGES, Language
from engine.machine.advise import advise_result
from engine.machine.how import HowAsked, how_result
from engine.machine.results import Opened, as_json
from engine.machine.verifying import MADE, VerifyResult, verify
from engine.machine.what_if import WhatIfAsked, what_if_result
from tests.gardening import PLAIN_CASE, SHARED, STEERED, garden
from tests.resulting import REAL, about, data_of, plot_opened, real
from tests.running import kompas
from tests.talking import Typed

FULL = PLAIN_CASE.replace(
    "    answers:\n      start.who-began: one-of-us\n",
    "    answers:\n" + "".join(f"      {q}: {v}\n" for q, v in STEERED.items() if q != "position"),
)


def kept(folder: Path, data: Any) -> Path:
    """A result in a file."""
    path = folder / "result.json"
    path.write_bytes(json.dumps(data).encode())
    return path


def how_data(opened: Opened, conclusion: str = "reading") -> Any:
    """How the readings came about, as plain data."""
    return data_of(how_result(HowAsked(language="en", conclusion=conclusion, relation=None), opened))


def verified(folder: Path, data: Any, text: str = FULL) -> VerifyResult:
    """A result against the case with this text."""
    return verify(kept(folder, data), plot_opened(folder, text), "en")


def where(items: tuple[Any, ...]) -> list[tuple[str, str | None, str | None]]:
    """The differences as plain values."""
    return [(item.where, item.then, item.now) for item in items]


def refusal(folder: Path, data: Any) -> list[str]:
    """What is said in English of a result that is refused, without its folder."""
    with pytest.raises(InputError) as refused:
        verified(folder, data)
    return [fault.said("en").replace(str(folder), "") for fault in refused.value.faults]


@pytest.mark.parametrize("id", REAL[:3])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_result_that_nobody_touched_is_the_same(tmp_path: Path, id: str, language: Language) -> None:
    names = set()
    for name, result in about(real(id, language), language):
        found = verify(kept(tmp_path, data_of(result)), real(id, language), "en")
        assert (found.result, found.same) == (name, "yes")
        assert (found.engine, found.packs, found.answers, found.paths, found.more, found.refused) == (
            (),
            (),
            (),
            (),
            0,
            (),
        )
        names.add(name)
    assert names == MADE.keys()


def test_layout_and_a_later_addition_to_the_file_name_nothing_about_a_result(tmp_path: Path) -> None:
    data = how_data(plot_opened(tmp_path, FULL))
    path = tmp_path / "result.json"
    path.write_text(json.dumps(data, indent=7, sort_keys=False), encoding="utf-8")
    assert verify(path, plot_opened(tmp_path, "# a comment\n" + FULL), "en").same == "yes"


def changed(data: Any, change: Callable[[Any], None]) -> Any:
    """The data with something changed."""
    change(data)
    return data


def test_what_a_result_was_made_with_is_said_before_the_paths(tmp_path: Path) -> None:
    data = how_data(plot_opened(tmp_path, FULL))
    data["receipt"]["engine"] = "0.0.9"
    data["receipt"]["packs"] = {
        "garden": {"version": "1.1.0", "sha256": "0"},
        "pond": {"version": "1.0.0", "sha256": "1"},
    }
    found = verified(tmp_path, data)
    (pack,) = garden().packs
    assert found.same == "no"
    assert where(found.engine) == [("engine", "0.0.9", found.receipt.engine)]
    assert where(found.packs) == [("garden", "1.1.0 (0)", f"1.2.0 ({pack.content})"), ("pond", "1.0.0 (1)", None)]
    assert (found.answers, found.paths) == ((), ())


def test_another_content_of_a_pack_with_the_same_version_is_said(tmp_path: Path) -> None:
    data = how_data(plot_opened(tmp_path, FULL))
    data["receipt"]["packs"]["garden"]["sha256"] = "f" * 64
    found = verified(tmp_path, data)
    assert [item.where for item in found.packs] == ["garden"]
    assert found.same == "no"


def test_answers_that_changed_are_named_by_relation_and_question(tmp_path: Path) -> None:
    data = how_data(plot_opened(tmp_path, FULL))
    text = FULL.replace("work.pace: by-the-clock", "work.pace: as-agreed").replace(
        "      work.who-pays: the-head\n", ""
    )
    text = text.replace("relations:", "answers:\n  task.season: summer\nrelations:")
    found = verified(tmp_path, data, text)
    assert where(found.answers) == [
        ("task.season", None, "summer"),
        ("partners.work.pace", "by-the-clock", "as-agreed"),
        ("partners.work.who-pays", "the-head", None),
    ]
    assert found.paths
    assert found.same == "no"


def test_relations_that_came_went_or_changed_in_kind_are_named(tmp_path: Path) -> None:
    data = how_data(plot_opened(tmp_path, FULL))
    more = FULL + "  - {id: council, kind: council, label: the mayor}\n"
    assert where(verified(tmp_path, data, more).answers) == [("relations", "partners", "partners, council")]
    other = changed(data, lambda data: data["receipt"]["relations"][0].update(kind="council"))
    assert where(verified(tmp_path, other).answers) == [("partners.kind", "council", "partners")]


def test_a_note_that_changed_shows_in_the_paths(tmp_path: Path) -> None:
    text = FULL.replace("work.pace: by-the-clock", "work.pace: {value: by-the-clock, note: six}")
    data = how_data(plot_opened(tmp_path, text))
    found = verified(tmp_path, data, text.replace("six", "seven"))
    assert {(item.then, item.now) for item in found.paths} == {("six", "seven")}
    assert all(item.where.endswith(".note") for item in found.paths)


@pytest.mark.parametrize(
    ("change", "path", "then", "now"),
    [
        (lambda data: data["facts"][0].update(id="x"), "facts[0].id", "x", "partners/answer/start.who-asked=the-head"),
        (lambda data: data["facts"][0].pop("id"), "facts[0].id", None, "partners/answer/start.who-asked=the-head"),
        (lambda data: data.update(extra=1.0), "extra", "1.0", None),
        (lambda data: data["firings"][0].update(branch=0.0), "firings[0].branch", "0.0", "0"),
        (lambda data: data["firings"][0].update(branch=False), "firings[0].branch", "false", "0"),
        (lambda data: data["firings"][0].update(branch={"a": [None]}), "firings[0].branch", '{"a": [null]}', "0"),
        (lambda data: data["concluded"].append("more"), "concluded[1]", "more", None),
    ],
)
def test_whatever_is_otherwise_in_a_result_is_said_with_its_path(
    tmp_path: Path, change: Callable[[Any], None], path: str, then: str | None, now: str | None
) -> None:
    found = verified(tmp_path, changed(how_data(plot_opened(tmp_path, FULL)), change))
    assert (where(found.paths), found.same) == ([(path, then, now)], "no")


def test_the_first_twenty_paths_are_said_and_the_rest_counted(tmp_path: Path) -> None:
    data = how_data(plot_opened(tmp_path, FULL))
    for fact in data["facts"]:
        fact["because"], fact["name"], fact["value"] = "?", "?" * 500, "?"
    found = verified(tmp_path, data)
    assert len(found.paths) == 20
    assert found.more == 3 * len(data["facts"]) - 20
    assert {len(item.then or "") for item in found.paths} == {1, 121}


def test_what_does_not_come_out_any_more_is_said(tmp_path: Path) -> None:
    data = how_data(plot_opened(tmp_path, FULL), "role.lead")
    text = FULL
    for question, value in STEERED.items():
        text = text.replace(f"{question}: {value}", f"{question}: {SHARED[question]}")
    found = verified(tmp_path, data, text)
    assert found.refused == ("'role.lead' did not come out here; ask why-not for the reason",)
    assert (found.same, found.paths) == ("no", ())


def test_what_was_asked_is_asked_again(tmp_path: Path) -> None:
    opened = plot_opened(tmp_path, FULL)
    asked = WhatIfAsked(language="nl", set=("work.pace=as-agreed",))
    data = data_of(what_if_result(asked, opened))
    assert data["asked"] == {"language": "nl", "set": ["partners.work.pace=as-agreed"]}
    assert verified(tmp_path, data).same == "yes"
    data["asked"]["set"] = ["partners.work.who-pays=each-a-share"]
    assert {item.where.partition("[")[0] for item in verified(tmp_path, data).paths} >= {"supposed"}


def test_a_result_of_several_cases_is_held_against_the_one_that_is_given(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = plot_opened(tmp_path / "other", PLAIN_CASE.replace("The plot", "Another plot"))
    opened = plot_opened(tmp_path, FULL)
    data = data_of(advise_result((other.file, opened.file), garden(), "en"))
    assert verified(tmp_path, data).same == "yes"
    data["cases"][1]["relations"][0]["reading"]["word"] = "leaning"
    assert where(verified(tmp_path, data).paths) == [("cases[1].relations[0].reading.word", "leaning", "clear")]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data.update(title="Other"), ["/result.json: title: this result is about 'Other', the case in /plot.yaml is called 'The plot'"]),
        (lambda data: data.pop("title"), ["/result.json: title: this result is about 'null', the case in /plot.yaml is called 'The plot'"]),
        (lambda data: data.pop("asked"), ["/result.json: asked: an object belongs here"]),
        (lambda data: data["asked"].pop("conclusion"), ["/result.json: asked: 'conclusion' is missing"]),
        (lambda data: data["asked"].update(language="fr"), ["/result.json: asked.language: 'fr' is not possible here; allowed: nl, en"]),
        (lambda data: data["asked"].update(relatoin="x"), ["/result.json: asked: unknown key 'relatoin'; allowed: conclusion, language, relation; did you mean 'relation'?"]),
        (lambda data: data.update(receipt=[]), ["/result.json: receipt: an object belongs here"]),
        (lambda data: data["receipt"]["answers"].update(x=["a", 1]), ["/result.json: receipt.answers.x[1]: a text belongs here"]),
        (lambda data: data["receipt"]["relations"][0].pop("kind"), ["/result.json: receipt.relations[0]: 'kind' is missing"]),
    ],
)  # fmt: skip
def test_a_result_of_another_case_or_without_what_it_needs_is_refused(
    tmp_path: Path, change: Callable[[Any], None], said: list[str]
) -> None:
    assert refusal(tmp_path, changed(how_data(plot_opened(tmp_path, FULL)), change)) == said


@pytest.mark.parametrize(
    ("cases", "said"),
    [
        ([], "/result.json: exactly 'schema' and 'cases' belong here"),
        ({}, "/result.json: exactly 'schema' and 'cases' belong here"),
        ([1], "/result.json: cases: objects belong here"),
        ([{"title": "Other"}], "/result.json: cases[0].title: this result is about 'Other', the case in /plot.yaml is called 'The plot'"),
        ([{"title": "The plot"}], "/result.json: cases[0].asked: an object belongs here"),
    ],
)  # fmt: skip
def test_a_result_of_advise_without_cases_that_fit_is_refused(tmp_path: Path, cases: Any, said: str) -> None:
    assert refusal(tmp_path, {"schema": "coalitiekompas/advise/1", "cases": cases}) == [said]


def shown(found: VerifyResult, language: Language) -> str:
    """What the terminal says."""
    target = Typed([])
    show_verified(Terminal(language, Typed([]), target), found)
    return target.getvalue()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", ["Anders: dit resultaat van 'how'", "De versie van kompas is een andere:", "- toen: 0.0.9", "De antwoorden zijn anders:", "+ nu:   (niets)", "In het resultaat is anders:", "en nog "]),
        ("en", ["Different: this result of 'how'", "The version of kompas is another one:", "- then: 0.0.9", "The answers are otherwise:", "+ now:  (nothing)", "In the result this is otherwise:", " more places"]),
    ],
)  # fmt: skip
def test_the_terminal_says_it_in_both_languages(tmp_path: Path, language: Language, said: list[str]) -> None:
    data = how_data(plot_opened(tmp_path, FULL))
    assert "Hetzelfde" in shown(verified(tmp_path, data), "nl")
    assert "The same" in shown(verified(tmp_path, data), "en")
    data["receipt"]["engine"] = "0.0.9"
    text = shown(verified(tmp_path, data, FULL.replace("      work.who-pays: the-head\n", "")), language)
    places = [text.index(part) for part in said]
    assert places == sorted(places)
    assert shown(replace(verified(tmp_path, data), refused=("so",)), "nl").count("so") == 1


def test_the_command_says_same_or_different_in_its_exit_code_and_never_shows_a_traceback(tmp_path: Path) -> None:
    opened = real(REAL[0], "nl")
    from engine.consultation.case_file import save_new

    save_new(tmp_path / "case.yaml", opened.case)
    (tmp_path / "how.json").write_bytes(as_json(how_result(HowAsked(language="en", conclusion="reading", relation=None), opened)))  # fmt: skip
    same = kompas("verify-receipt", "how.json", "case.yaml", cwd=tmp_path)
    assert (same.returncode, same.stderr) == (0, "")
    assert same.stdout.startswith("Hetzelfde")
    data = json.loads((tmp_path / "how.json").read_bytes())
    data["concluded"] = []
    (tmp_path / "how.json").write_text(json.dumps(data), encoding="utf-8")
    other = kompas("verify-receipt", "how.json", "case.yaml", "--format", "json", cwd=tmp_path)
    assert (other.returncode, other.stderr, json.loads(other.stdout)["same"]) == (1, "", "no")
    assert json.loads(other.stdout)["asked"] == {"language": "nl"}
    wrong = kompas("verify-receipt", "case.yaml", "how.json", "--lang", "en", cwd=tmp_path)
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert "Traceback" not in wrong.stderr
