"""A result against its case: the same as long as nothing changed, and else where it differs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.language import LANGUAGES, Language
from engine.machine.advise import advise_result
from engine.machine.verifying import MADE, verify
from engine.machine.what_if import WhatIfAsked, what_if_result
from tests.gardening import PLAIN_CASE, SHARED, STEERED, garden
from tests.machine.verifying import FULL, changed, how_data, kept, verified, where
from tests.resulting import REAL, about, data_of, plot_opened, real


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
    asked = WhatIfAsked(language="nl", set=("work.pace=as-agreed",), relation=None)
    data = data_of(what_if_result(asked, opened))
    assert data["asked"] == {"language": "nl", "set": ["partners.work.pace=as-agreed"]}
    assert verified(tmp_path, data).same == "yes"
    data["asked"]["set"] = ["partners.work.who-pays=each-a-share"]
    assert {item.where.partition("[")[0] for item in verified(tmp_path, data).paths} >= {"supposed"}


def test_a_result_of_several_cases_is_held_against_the_one_that_is_given(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = plot_opened(tmp_path / "other", PLAIN_CASE.replace("The plot", "Another plot"))
    opened = plot_opened(tmp_path, FULL)
    data = data_of(advise_result(((other.file, garden()), (opened.file, garden())), "en"))
    assert verified(tmp_path, data).same == "yes"
    data["cases"][1]["relations"][0]["reading"]["word"] = "leaning"
    assert where(verified(tmp_path, data).paths) == [("cases[1].relations[0].reading.word", "leaning", "clear")]
