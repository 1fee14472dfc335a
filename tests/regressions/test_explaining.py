"""Bugs that were found in the explanations, each as the smallest thing that showed it."""

import json
from dataclasses import replace
from pathlib import Path

from engine.console.explaining.sure import tell_sureness
from engine.console.explaining.why_not import show_why_not
from engine.drawing.folding import graph
from engine.explanation.because import Teller
from engine.explanation.how import how
from engine.explanation.naming import named, relations_asked
from engine.explanation.sureness import sureness
from engine.explanation.why_not import why_not_form, why_not_rule
from engine.inference.reasoner import Reasoner
from engine.language import Text
from engine.machine.reading_back import read_as
from engine.machine.what_if import WhatIfAsked
from engine.model.case import Case
from engine.model.knowledge_base import KnowledgeBase
from tests.explained import inquiry, written
from tests.pack_parts import Item, advice, case, knowledge, option, question
from tests.running import kompas

EMPTY = "schema: coalitiekompas/case/1\ntitle: T\nrelations: [{id: partners, kind: partners, label: P}]\n"


def teller(told: Case, known: KnowledgeBase) -> Teller:
    return Teller(told, known, Reasoner(known).derive(told))


def because(said: Item, clause: str) -> Item:
    return said | {"because": {"nl": clause, "en": clause}}


def test_evidence_is_told_with_the_option_of_its_own_strength() -> None:
    """Of two options for one form, the strong and the defining evidence were both told as the first one."""
    two = (because(option("x", "red"), "X"), because(option("y", "red", "defining"), "Y"))
    known = knowledge([question("do.a", *two, option("z", "blue"), kind="multiple")])
    telling = teller(case({"partners": {"do.a": ("x", "y")}}), known)
    clauses = {fact.detail: telling.clause(fact).en for fact in telling.derivation.facts("evidence")}
    assert clauses == {"strong": "X", "defining": "Y"}


def test_what_fits_and_does_not_count_is_told_and_drawn() -> None:
    """It was told as the id of the form, and a picture of it ended in a KeyError."""
    asked = question("do.a", because(option("x", also_fits="red", dimension="d"), "X"), option("y"))
    telling = teller(case({"partners": {"do.a": "x"}}), knowledge([asked]))
    (fact,) = telling.derivation.facts("also-fits")
    assert telling.clause(fact).en == "X"
    (node,) = [n for n in graph(how([fact], telling), telling).nodes.values() if n.kind == "also-fits"]
    assert node.says.en == "because X"


def test_none_of_the_options_is_an_answer() -> None:
    """A multiple choice of which nothing was chosen was said to be open, and not known."""
    counting = question("do.a", option("x", "red"), option("y", "blue"), kind="multiple")
    asked = [counting, question("task.b", option("x"), option("y"), about="task", kind="multiple")]
    known = knowledge(asked, advised=[advice("advice.a", {"task.b": "x"})])
    telling = teller(case({"partners": {"do.a": (), "task.b": ()}}), known)
    (relation,) = telling.case.relations
    assert why_not_form("red", relation, telling).unknown == ()
    ((test,),) = [near.tests for near in why_not_rule(named("advice.a", known), relation, telling).rules]
    assert (test.met, test.open) == (False, False)


def test_a_question_that_is_never_asked_here_cannot_make_it_another_form() -> None:
    """Why-not counted on questions that only other kinds of relation are asked; flips did not."""
    elsewhere = question("do.a", option("x", "red"), option("y", "blue")) | {"asked-if": {"relation": ["residents"]}}
    known = knowledge([elsewhere, question("do.b", option("x", "red"), option("y", "blue"))], numbers=(2, 3, 2))
    telling = teller(case({"partners": {"do.b": "x"}}), known)
    (relation,) = telling.case.relations
    found = why_not_form("red", relation, telling)
    assert (found.unknown, found.reachable) == ((), False)
    assert sureness(relation, telling).standing.reachable == frozenset()


def test_an_advice_that_waits_for_a_fit_that_no_rule_gives_says_why_not() -> None:
    """The explanation sent on to the why-not of that fit, which nothing goes by: it ended in a fault."""
    asked = question("do.a", option("x", "red"), option("y", "blue"))
    known = knowledge([asked], advised=[advice("advice.a", {"fit.red": "holds"})])
    asked_about = inquiry(case({"partners": {}}), reasoner=Reasoner(known))
    show_why_not(asked_about, "advice.a")
    assert "not met" in written(asked_about)


def test_the_name_of_a_form_is_not_changed_in_a_row() -> None:
    """`Black and white` became `black or white`, as the "and" of the row was replaced afterwards."""
    asked = [question("do.a", option("x", "red"), option("y", "blue"))]
    known = knowledge(asked, numbers=(1, 3, 2))
    forms = tuple(replace(form, name=Text(f"{form.id} en wit", f"{form.id} and white")) for form in known.forms)
    known = replace(known, forms=forms)
    asked_about = inquiry(case({"partners": {}}), reasoner=Reasoner(known))
    tell_sureness(asked_about.page, sureness(asked_about.relations[0], asked_about.teller))
    assert "red and white or blue and white" in written(asked_about)


def test_a_relation_is_the_one_with_that_id_also_when_another_is_called_so() -> None:
    """There was no way to ask about such a relation alone."""
    told = case({"partners": {}, "residents": {}})
    partners, residents = told.relations
    told = replace(told, relations=(replace(partners, label="residents"), residents))
    assert relations_asked(told, "residents") == (residents,)


def test_an_answer_with_many_options_can_be_verified() -> None:
    """All options of one question of ours, as what-if writes them, were too long to be read back."""
    said = "partners.working.what-you-see=" + ",".join(["something-in-it-for-each"] * 14)
    assert read_as(WhatIfAsked, {"language": "en", "set": [said]}, "file", "asked").set == (said,)


def test_an_empty_name_is_refused_for_people_and_for_machines(tmp_path: Path) -> None:
    """`--to ''` was no form at all for people, and an empty conclusion was the reading for machines."""
    path = tmp_path / "case.yaml"
    path.write_text(EMPTY)
    for asked in (("flips", path, "--to", ""), ("how", path, "")):
        for form in ("text", "json"):
            assert kompas(*asked, "--format", form).returncode == 1


def test_what_is_refused_keeps_no_case(tmp_path: Path) -> None:
    """For machines the case was written before it was seen that there is no such relation."""
    path, kept = tmp_path / "case.yaml", tmp_path / "kept.yaml"
    path.write_text(EMPTY)
    told = ("what-if", path, "--set", "start.what-moves-people=unknown", "--keep", kept, "--format", "json")
    assert kompas(*told, "--relation", "nobody").returncode == 1
    assert not kept.exists()
    assert kompas(*told).returncode == 0
    assert kept.exists()


def test_what_a_pack_switched_off_is_said_to_be_so_with_its_reason(tmp_path: Path) -> None:
    """It was said to be no rule at all, and another one was offered."""
    because = {"nl": "N", "en": "E"}
    off = {"theme": "water", "changes": [{"switch-off": "finding.dates-slip", "because": because}]}
    kompas("pack", "new", "water", "--at", tmp_path)
    (tmp_path / "water" / "changes").mkdir(exist_ok=True)
    (tmp_path / "water" / "changes" / "own.yaml").write_text(json.dumps(off))
    (tmp_path / "case.yaml").write_text(EMPTY)
    asked = ["why-not", str(tmp_path / "case.yaml"), "finding.dates-slip", "--pack", str(tmp_path / "water")]
    assert "'finding.dates-slip' is switched off by pack water 0.1.0: E" in kompas(*asked, "--lang", "en").stderr
