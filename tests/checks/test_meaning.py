"""What the knowledge means is checked exactly, and each issue that can be shown is shown by a case."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.checks.issues import Issue
from engine.checks.meaning import issues_of_meaning
from engine.inference.plain import evaluate, satisfied
from engine.inference.reasoner import Reasoner
from engine.model.knowledge_base import KnowledgeBase
from tests.pack_parts import FORMS, Item, advice, knowledge, option, question, rule
from tests.running import spectrum
from tests.small_packs import PATIENT, cases, knowledge_bases

RED = {"form": "red"}
TASK = question("task.a", option("x"), option("y"), option("z"), about="task")


def codes(known: KnowledgeBase) -> dict[tuple[str, str], Issue]:
    """The issues by what they are and what they are about."""
    return {(issue.code, issue.subject): issue for issue in issues_of_meaning(known)}


def counted(numbers: Iterable[int] = range(5)) -> list[Item]:
    """Questions with an answer for each form, and one for none."""
    return [
        question(
            f"do.q{n}", *(option(form, form, "defining") for form in FORMS[:3]), option("none") | {"neutral": "yes"}
        )
        for n in numbers
    ]


def test_the_base_pack_is_clean() -> None:
    assert [(issue.code, issue.subject) for issue in issues_of_meaning(spectrum())] == []


def test_a_rule_that_can_never_fire_is_found_however_it_is_hidden() -> None:
    rules = [
        rule("finding.late", {"task.a": "x"}, finds="late"),
        rule("fit.red", {"task.a": "x"}, fits="red"),
        rule("tension.torn", {"fit.red": "holds", "form": "green"}, tension="torn"),
    ]
    advised = [
        advice("never.by-finding", {"finding": "late", "task.a": "y"}),
        advice("never.by-fit", {"fit.red": "fails", "finding": "late"}),
        advice("never.by-reading", {"word": "clear", "form": "red", **{f"do.q{n}": "green" for n in range(2)}}),
        advice("never.by-tension", {"tension": "torn", "form": "red"}),
        advice(
            "never.by-against", {"against.green": "yes", "word": "clear", **{f"do.q{n}": "green" for n in range(2)}}
        ),
        advice("sometimes", {"finding": "late", "form": "red"}),
    ]
    found = codes(knowledge([*counted(), TASK], rules, advised))
    never = {subject for code, subject in found if code == "never-fires"}
    assert never == {item["id"] for item in advised if item["id"].startswith("never")}
    assert {issue.severity for (code, _), issue in found.items() if code == "never-fires"} == {"error"}


def test_a_branch_that_never_holds_is_pointed_out_and_the_others_are_not() -> None:
    advised = [advice("a.two", {"task.a": "x"}, [{"form": "red"}, {"task.a": "y"}])]
    found = codes(knowledge([*counted(), TASK], [], advised))
    assert found["branch-never-holds", "a.two"].sentence.en == "alternative 2 of 'any' can never hold"


def test_a_rule_within_another_adds_nothing_and_a_case_shows_both() -> None:
    rules = [
        rule("finding.narrow", {"task.a": "x", "do.q0": ["red", "green"]}, finds="late"),
        rule("finding.wide", None, [{"task.a": "x"}, {"task.a": "y"}], finds="late"),
        rule("finding.other", {"task.a": "z"}, finds="late"),
        rule("finding.same-condition", {"task.a": "x"}, finds="something-else"),
    ]
    known = knowledge([*counted(), TASK], rules, [advice("a.x", {"finding": ["late", "something-else"]})])
    found = codes(known)
    assert {subject for code, subject in found if code == "shadowed"} == {"finding.narrow"}
    witness = found["shadowed", "finding.narrow"].witness
    assert witness is not None
    fired = {f.rule for f in Reasoner(known).derive(witness.case).firings if f.concludes.relation == witness.relation}
    assert {"finding.narrow", "finding.wide"} <= fired


def test_of_two_rules_that_are_alike_only_one_is_pointed_out() -> None:
    rules = [rule(f"finding.n{n}", {"task.a": "x"}, finds="late") for n in (1, 2)]
    known = knowledge([*counted(), TASK], rules, [advice("a.x", {"finding": "late"})])
    assert [s for code, s in codes(known) if code == "shadowed"] == ["finding.n2"]


def test_advice_that_excludes_other_advice_may_not_come_with_it() -> None:
    apart = advice("a.apart", {"form": "red"}) | {"excludes": ["a.green"]}
    torn = advice("a.torn", {"task.a": "x"}) | {"excludes": ["a.green"]}
    known = knowledge([*counted(), TASK], [], [apart, torn, advice("a.green", {"form": "green"})])
    found = codes(known)
    assert {subject for code, subject in found if code == "excluded-together"} == {"a.torn"}
    witness = found["excluded-together", "a.torn"].witness
    assert witness is not None
    assert {"a.torn", "a.green"} <= evaluate(witness.case, known)[witness.relation].advice


def test_a_form_that_cannot_come_out_is_said() -> None:
    two = [question(f"do.two-{n}", option("red", "red", "defining"), option("green", "green")) for n in range(2)]
    asked = [*counted(range(3)), *two]
    found = codes(knowledge(asked))
    assert {subject for code, subject in found if code == "form-unreadable"} == {"blue"}


def test_what_nothing_follows_from_is_pointed_out_unless_it_is_marked() -> None:
    idle = question("task.idle", option("x"), option("y"), about="task")
    first = question("task.first", option("x"), option("y"), about="task")
    then = question("task.then", option("x"), option("y"), about="task") | {"asked-if": {"task.first": ["x"]}}
    marked = question("task.m", option("x"), option("y") | {"neutral": "yes"}, option("w", disputed=True), about="task")
    advised = [
        advice("a.x", {"task.a": {"not": ["z"]}}),
        advice("a.m", {"task.m": "x"}),
        advice("a.t", {"task.then": ["x", "y"]}),
    ]
    found = codes(knowledge([*counted(), TASK, idle, first, then, marked], [], advised))
    assert {key for key in found if key[0] != "form-unreadable"} == {
        ("question-unused", "task.idle"),
        ("option-without-effect", "task.a/z"),
    }


def test_a_dimension_that_one_form_fills_may_not_count() -> None:
    lone = question("do.lone", option("red", "red"), option("none") | {"neutral": "yes"})
    assert ("one-form-counts", "do.lone") in codes(_unchecked([*counted(), lone]))


def _unchecked(asked: list[Item]) -> KnowledgeBase:
    """A knowledge base of which one question lost an option; loading would refuse it."""
    whole = [*asked[:-1], asked[-1] | {"options": [*asked[-1]["options"], option("green", "green")]}]
    known = knowledge(whole)
    last = known.questions[-1]
    return replace(known, questions=(*known.questions[:-1], replace(last, options=last.options[:-1])))


def test_a_sector_colours_a_form_and_does_not_define_it() -> None:
    known = knowledge(counted(), sector=True)
    moved = replace(known.questions[0], pack=known.packs[1].id)
    found = codes(replace(known, questions=(moved, *known.questions[1:])))
    assert ("sector-defines", "do.q0/red") in found
    assert found["sector-defines", "do.q0/red"].pack == known.packs[1].id


@settings(PATIENT, max_examples=40)
@given(knowledge_bases(), st.data())
def test_what_is_said_to_be_never_or_within_holds_in_any_case(known: KnowledgeBase, data: st.DataObject) -> None:
    found = codes(known)
    for outcome in evaluate(data.draw(cases(known)), known).values():
        for (code, subject), _ in found.items():
            if code == "never-fires":
                item = known.advice_by_id.get(subject) or known.rule[subject]
                assert not satisfied(item.condition, outcome.known)
            if code == "shadowed":
                one = known.rule[subject]
                others = [
                    r for r in known.rules if r.id != one.id and (r.concludes, r.name) == (one.concludes, one.name)
                ]
                if satisfied(one.condition, outcome.known):
                    assert any(satisfied(other.condition, outcome.known) for other in others)


def test_every_issue_says_what_to_do_in_both_languages() -> None:
    found = issues_of_meaning(knowledge([*counted(range(3)), TASK]))
    assert found
    for issue in found:
        assert all(issue.remedy[language] and issue.sentence[language] for language in ("nl", "en"))


@pytest.mark.parametrize("strength", ["strong", "supporting"])
def test_what_colours_is_no_issue(strength: str) -> None:
    known = knowledge([question("do.x", *(option(f, f, strength) for f in FORMS[:3])), *counted()])
    assert not any(code == "sector-defines" for code, _ in codes(known))
