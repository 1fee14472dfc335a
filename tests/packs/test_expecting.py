"""Worked cases that answer or expect what the knowledge base does not know are refused at their place."""

import pytest

from engine.language import Text
from engine.model.case import Answer
from tests.packs.small_pack import WrittenPack

CASES = "cases/all.yaml"
GARDEN = "garden > partners"
RELATION = "position: initiator"
EXPECT = "expect: {word: insufficient, points-to: red, fires-not: [role.steer, fit.red]}"
QUESTIONS = (
    "position",
    "work.who-decides",
    "work.who-pays",
    "work.seen",
    "task.wanted-by",
    "task.could-pay",
    "task.needs",
)
ITEMS = ("combination.mixed", "finding.paid-by-one", "fit.red", "role.steer", "tension.red-green")
EXACTLY_ONE = Text("deze vraag heeft precies één antwoord", "this question has exactly one answer")
TWICE = Text("een optie staat er twee keer", "an option stands here twice")
ALONE = Text("unknown en not-applicable staan alleen", "unknown and not-applicable stand alone")
OF_RELATION = Text("deze vraag hoort bij een relatie", "this question belongs to a relation")
OF_ALL = Text("deze vraag gaat over de hele samenwerking", "this question is about the whole collaboration")


def no_question(id: str) -> Text:
    return Text(f"vraag '{id}' bestaat niet", f"question '{id}' does not exist")


def no_answer(value: str) -> Text:
    return Text(f"'{value}' is geen antwoord op deze vraag", f"'{value}' is no answer to this question")


def no_item(id: str) -> Text:
    return Text(f"regel of advies '{id}' bestaat niet", f"rule or advice '{id}' does not exist")


# what is there, what replaces it, where the fault is, its trail, its sentence, what is allowed, what was meant
WRONG = [
    (RELATION, "work.who-payz: one", "one\n", f"{GARDEN} > work.who-payz", no_question("work.who-payz"), QUESTIONS, "work.who-pays"),
    ("{task.needs: [money, time]}", "{task.need: money}", "money}", "garden > answers > task.need", no_question("task.need"), QUESTIONS, "task.needs"),
    (RELATION, "position: initator", "initator", f"{GARDEN} > position", no_answer("initator"), ("initiator", "partner", "unknown"), "initiator"),
    (RELATION, "position: not-applicable", "not-applicable", f"{GARDEN} > position", no_answer("not-applicable"), ("initiator", "partner", "unknown"), None),
    ("value: one,", "value: not-asked,", "{value: not-asked", f"{GARDEN} > work.who-decides", no_answer("not-asked"), ("one", "together", "both", "unknown", "not-applicable"), None),
    ("value: one,", "value: [one, both],", "{value: [one, both]", f"{GARDEN} > work.who-decides", EXACTLY_ONE, (), None),
    ("value: one,", "value: [],", "{value: []", f"{GARDEN} > work.who-decides", EXACTLY_ONE, (), None),
    (RELATION, "work.seen: [plans, plans]", "[plans, plans]", f"{GARDEN} > work.seen", TWICE, (), None),
    (RELATION, "work.seen: [plans, unknown]", "[plans, unknown]", f"{GARDEN} > work.seen", ALONE, (), None),
    ("{task.needs: [money, time]}", "{task.wanted-by: one}", "one}", "garden > answers > task.wanted-by", OF_RELATION, (), None),
    (RELATION, "task.needs: [money]", "[money]", f"{GARDEN} > task.needs", OF_ALL, (), None),
    ("cites: [R01]", "cites: [R01, R02]", "id: garden", "garden", Text("bewering 'R02' bestaat niet", "claim 'R02' does not exist"), (), None),
    ("kind: residents", "kind: resident", "resident\n", "garden > street", Text("'resident' is geen soort relatie", "'resident' is no kind of relation"), ("partners", "residents"), "residents"),
    ("id: street", "id: partners\n        # again", "partners\n        # again", "garden", Text("relatie 'partners' staat er twee keer", "relation 'partners' stands here twice"), (), None),
    ("points-to: red", "points-to: [red, rood]", "{word: insufficient, ", "garden", Text("'rood' is geen vorm", "'rood' is no form"), ("red", "green"), None),
    ("points-to: red", "form: grene", "{word: insufficient, ", "garden", Text("'grene' is geen vorm", "'grene' is no form"), ("red", "green"), "green"),
    ("role.steer", "role.ster", "{word: insufficient, ", "garden", no_item("role.ster"), ITEMS, "role.steer"),
    ("fires-not: [role.steer, fit.red]", "fires: [fit.green]", "{word: insufficient, ", "garden", no_item("fit.green"), ITEMS, "fit.red"),
]  # fmt: skip


@pytest.mark.parametrize(("good", "bad", "at", "trail", "sentence", "allowed", "meant"), WRONG)
def test_what_a_case_tells_or_expects_must_exist_and_its_twin_loads(
    pack: WrittenPack,
    good: str,
    bad: str,
    at: str,
    trail: str,
    sentence: Text,
    allowed: tuple[str, ...],
    meant: str | None,
) -> None:
    pack.load()
    pack.swap(CASES, good, bad)
    (fault,) = pack.faults()
    assert fault.place == pack.place(CASES, at)
    assert fault.trail == trail
    assert fault.sentence == sentence
    assert fault.allowed == allowed
    assert fault.meant == meant


def test_a_case_is_built_in_both_languages_with_its_notes(pack: WrittenPack) -> None:
    (worked,) = pack.load().cases
    dutch, english = worked.case("nl"), worked.case("en")
    assert (dutch.title, english.title) == ("De tuin", "The garden")
    assert (dutch.relation("street").label, english.relation("street").label) == ("de straat", "the street")
    assert dutch.relation("partners").answers["work.who-decides"] == Answer(("one",), "zij besliste")
    assert english.relation("partners").answers["work.who-decides"] == Answer(("one",), "she decided")
    assert dutch.answers["task.needs"] == Answer(("money", "time"))
    assert worked.cites == ("R01",)
    assert dutch.packs == (("small", "1.0.0"),)


def test_what_is_not_told_is_unknown_where_the_case_says_so_and_else_not_asked(pack: WrittenPack) -> None:
    case = pack.load().cases[0].case("en")
    told = {"position", "work.who-decides"}
    silent = {"work.who-pays", "work.seen", "task.wanted-by", "task.could-pay"}
    assert set(case.relation("partners").answers) == told | silent
    assert {id for id, answer in case.relation("partners").answers.items() if answer.values == ("unknown",)} == silent
    assert not case.relation("street").answers
    assert set(case.answers) == {"task.needs"}


def test_what_must_come_out_is_kept_with_its_place(pack: WrittenPack) -> None:
    partners, street = pack.load().cases[0].expected
    assert (partners.relation, partners.word, partners.forms) == ("partners", "insufficient", ("red",))
    assert (partners.fires, partners.fires_not) == ((), ("role.steer", "fit.red"))
    assert partners.place == pack.place(CASES, "{word: insufficient, points-to")
    assert (street.relation, street.forms, street.fires_not) == ("street", (), ())
    pack.swap(CASES, EXPECT, "expect: {word: clear, form: green, fires: [fit.red]}")
    partners, _ = pack.load().cases[0].expected
    assert (partners.word, partners.forms, partners.fires) == ("clear", ("green",), ("fit.red",))
