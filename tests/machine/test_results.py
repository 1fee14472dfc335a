"""What results say: the value they are made from, whole, each thing once and in a fixed order."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.errors import InputError
from engine.language import LANGUAGES, Language
from engine.machine.agenda import AgendaAsked, agenda_result
from engine.machine.flips import FlipsAsked, flips_result
from engine.machine.how import HowAsked, how_result
from engine.machine.results import as_json, reasoned
from engine.machine.what_if import WhatIfAsked, what_if_result
from engine.machine.why import WhyAsked, why_result
from engine.machine.why_not import WhyNotAsked, why_not_result
from tests.gardening import PLAIN_CASE, garden, opened
from tests.resulting import REAL, SET, about, data_of, how_of, plot_opened, real
from tests.running import ROOT, environment

SHOWN = "gas-free-overvecht-noord"


def test_results_are_about_the_relation_that_is_asked_or_all_in_the_order_of_the_case() -> None:
    opened = real(SHOWN)
    ids = [relation.id for relation in opened.case.relations]
    for relation, expected in ((None, ids), (ids[1], [ids[1]]), (opened.case.relations[2].label, [ids[2]])):
        asked: Any = {"language": "en", "relation": relation}
        why = why_result(WhyAsked(question="deciding.who-cuts-the-knot", **asked), opened)
        not_form = why_not_result(WhyNotAsked(conclusion="collective", **asked), opened)
        flips = flips_result(FlipsAsked(to=None, most=1, **asked), opened)
        for result in (why, not_form, flips):
            assert [item["relation"] for item in data_of(result)["relations"]] == expected
        found = data_of(agenda_result(AgendaAsked(**asked), opened))
        assert {topic["relation"] for topic in found["topics"]} <= set(expected)
        assert found["asked"] == {"language": "en"} | ({"relation": relation} if relation else {})
        assert {fact["relation"] for fact in how_of(opened, relation=relation)["facts"]} == set(expected)


def test_why_says_of_each_answer_what_it_would_do_and_of_each_rule_what_it_lacks() -> None:
    opened = real(SHOWN)
    asked = WhyAsked(language="en", question="deciding.who-cuts-the-knot", relation="partners")
    found = data_of(why_result(asked, opened))
    question = opened.knowledge.question["deciding.who-cuts-the-knot"]
    (relation,) = found["relations"]
    assert [option["id"] for option in relation["options"]] == list(question.by_id)
    assert found["ask"] == question.ask.en
    for option in relation["options"]:
        evidence = question.by_id[option["id"]].evidence
        assert option.get("evidence", {}).get("form") == (evidence.form if evidence else None)
    assert {claim["id"] for claim in found["claims"]} == set(relation["claims"])
    for need in relation["needs"]:
        assert all(test["met"] == "yes" for test in need["tests"]) == (need["fires"] == "yes")


def test_why_not_counts_what_is_unmet_and_says_where_to_ask_on() -> None:
    opened = real(SHOWN)
    fired = {(fact.relation, fact.name) for fact in opened.teller.derivation.facts("advice")}
    for advice in opened.knowledge.advice[::10]:
        found = data_of(why_not_result(WhyNotAsked(language="en", conclusion=advice.id, relation=None), opened))
        for relation in found["relations"]:
            assert "form" not in relation
            (rule,) = relation["rules"]
            assert rule["unmet"] == sum(test["met"] == "no" for test in rule["tests"])
            came_out = (relation["relation"], advice.id) in fired
            assert (relation["came-out"] == "yes") == came_out == (rule["unmet"] == 0)
            assert {see["field"] for see in relation["see"]} <= {t["field"] for t in rule["tests"] if t["met"] == "no"}
    (first, *_) = data_of(
        why_not_result(WhyNotAsked(language="en", conclusion="collective", relation=None), opened)
    )["relations"]  # fmt: skip
    assert "rules" not in first
    assert {reason["fact"].rpartition("=")[2].split("/")[0] for reason in first["form"]["speaks-for"]} <= {"collective"}


def test_what_if_says_what_comes_and_goes_and_leaves_the_case_as_it_is() -> None:
    opened = real(SHOWN)
    before = as_json(opened.receipt)
    found = data_of(what_if_result(WhatIfAsked(language="en", set=(SET, SET), relation=None), opened))
    assert found["asked"]["set"] == [SET]
    (supposed,) = found["supposed"]
    assert (supposed["relation"], supposed["values"]) == ("partners", ["nobody-above-the-rest"])
    assert as_json(opened.receipt) == before
    assert found["receipt"] == json.loads(before)
    for relation in found["relations"]:
        assert relation["before"] != relation["after"] or relation["gone"] or relation["new"]


def test_flips_leave_the_size_out_when_nothing_small_changes_the_reading() -> None:
    sizes = set()
    for id in REAL:
        for relation in data_of(flips_result(FlipsAsked(language="en", to=None, relation=None, most=1), real(id)))["relations"]:  # fmt: skip
            sizes.add(relation.get("size"))
            assert ("size" in relation) == bool(relation["groups"])
            assert (relation.get("size") == 1) == bool(relation["sure"]["alone"])
    assert sizes == {None, 1}


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda o: how_of(o, "role.led"), "'role.led' is no form, rule or advice"),
        (lambda o: how_of(o, "shared"), "'shared' did not come out here; ask why-not for the reason"),
        (lambda o: how_of(o, relation="partnrs"), "there is no relation 'partnrs'; allowed: partners; did you mean 'partners'?"),
        (lambda o: why_result(WhyAsked(language="en", question="work.pase", relation=None), o), "there is no question 'work.pase'"),
        (lambda o: why_not_result(WhyNotAsked(language="en", conclusion="reading", relation=None), o), "name the form that did not come out; allowed: steered, shared, loose"),
        (lambda o: flips_result(FlipsAsked(language="en", to="share", relation=None), o), "--to: there is no form 'share'; allowed: steered, shared, loose; did you mean 'shared'?"),
        (lambda o: flips_result(FlipsAsked(language="en", to=None, relation=None, most=4), o), "'most' is 1 to 3; allowed: 1, 2, 3"),
        (lambda o: what_if_result(WhatIfAsked(language="en", set=("work.pace=slow",), relation=None), o), "'slow' is no answer to this question"),
    ],
)  # fmt: skip
def test_what_does_not_exist_is_refused(tmp_path: Path, ask: Any, said: str) -> None:
    with pytest.raises(InputError) as refused:
        ask(plot_opened(tmp_path))
    assert said in refused.value.faults[0].said("en")


def test_what_an_older_pack_had_is_named_in_every_result(tmp_path: Path) -> None:
    opened = plot_opened(tmp_path, PLAIN_CASE.replace("1.2.0", "0.9.0").replace("one-of-us", "one-of-old"))
    found = data_of(agenda_result(AgendaAsked(language="nl", relation=None), opened))
    assert found["left-out"] == ["partners > start.who-began: 'one-of-old' is geen antwoord op deze vraag"]
    assert "start.who-began" not in found["receipt"]["relations"][0]["answers"]


def test_several_options_that_were_chosen_stand_by_id(tmp_path: Path) -> None:
    signs = garden().question["work.signs"]
    disputed = replace(signs, options=tuple(replace(option, disputed=True) for option in signs.options))
    known = replace(garden(), questions=tuple(disputed if q == signs else q for q in garden().questions))
    chosen = ", ".join(sorted(signs.by_id, reverse=True))
    file = opened(tmp_path, PLAIN_CASE + f"      work.signs: [{chosen}]\n")
    topics = agenda_result(AgendaAsked(language="en", relation=None), reasoned(file, known)).topics
    assert [topic.now for topic in topics if topic.question == signs.id] == [tuple(sorted(signs.by_id))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_in_the_language_that_was_asked(language: Language) -> None:
    said = {"nl": "deze relatie is ", "en": "this relation is "}
    data = as_json(how_result(HowAsked(language=language, conclusion="reading", relation=None), real(SHOWN))).decode()
    assert said[language] in data
    assert not any(text in data for spoken, text in said.items() if spoken != language)


def test_the_same_case_gives_the_same_bytes_under_any_hash_seed() -> None:
    script = "import sys; from tests.resulting import *; from engine.machine.results import as_json\n"
    script += f"for name, made in [*about(real({SHOWN!r}), 'en', 2), *about_knowledge('nl')]: sys.stdout.buffer.write(as_json(made))"
    runs = [
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, cwd=ROOT, timeout=300, check=True,
            env=environment(PYTHONHASHSEED=seed, LC_ALL=locale),
        ).stdout
        for seed, locale in (("0", "nl_NL.UTF-8"), ("1", "C"))
    ]  # fmt: skip
    assert runs[0] == runs[1]
    assert runs[0].startswith(b"".join(as_json(result) for _, result in about(real(SHOWN), "en", 2)))
    assert str(ROOT).encode() not in runs[0]
