"""Questions, evidence and rules that the knowledge base does not bear out are refused at their place."""

import pytest

from engine.language import Text
from engine.packs.agreeing import RESERVED
from tests.packs.small_pack import WrittenPack

WORK, TASK, RULES, ADVICE = "questions/work.yaml", "questions/task.yaml", "rules/all.yaml", "advice/all.yaml"
GLOSSARY = "glossary.yaml"
ONE = "id: one\n        text"
PAYS_ALL = "{id: all, text: {nl: ieder, en: all}, points-to: green"
EVIDENCE = "because: {nl: x, en: x}, basis: {stated: [R01]}"
RESERVED_NAME = Text("deze naam is gereserveerd", "this name is reserved")
NO_DIMENSION = Text("er is geen dimensie", "there is no dimension")
CONDUCT = Text("alleen een conduct-vraag over een relatie telt mee", "only a conduct question on a relation counts")
ONE_FORM = Text(
    "dit telt mee, maar alleen één vorm heeft hier een antwoord", "this counts, but only one form has an answer here"
)
OWN = Text(
    "wat meetelt heeft de dimension van de vraag, geen eigen",
    "what counts has the dimension of the question, not one of its own",
)
ASKED_IF_NOT = Text("'not' kan niet in asked-if", "'not' is not possible in asked-if")


def no_form(name: str) -> Text:
    return Text(f"'{name}' is geen vorm", f"'{name}' is no form")


def no_value(field: str, value: str) -> Text:
    return Text(f"'{field}' heeft geen waarde '{value}'", f"'{field}' has no value '{value}'")


def no_claim(claim: str) -> Text:
    return Text(f"bewering '{claim}' bestaat niet", f"claim '{claim}' does not exist")


def unfit(field: str) -> Text:
    return Text(
        f"fit leest alleen taakvragen met één antwoord, niet '{field}'",
        f"fit reads task questions with one answer only, not '{field}'",
    )


def not_asked_if(field: str) -> Text:
    return Text(
        f"asked-if leest 'relation' of een vraag die niet meetelt, niet '{field}'; een vraag die meetelt leest alleen 'relation'",
        f"asked-if reads 'relation' or a question that does not count, not '{field}'; a question that counts reads 'relation' only",
    )


# file, what is there, what replaces it, where the fault is, its trail, its sentence
WRONG = [
    ("questions/you.yaml", "about: position", "about: conduct", "id: position\n", "position", RESERVED_NAME),
    (WORK, "id: work.seen\n    about: conduct", "id: work.seen\n    about: position", "id: work.seen", "work.seen", RESERVED_NAME),
    (TASK, "id: many,", "id: one,", "id: task.wanted-by", "task.wanted-by", Text("optie 'one' staat er twee keer", "option 'one' stands here twice")),
    (WORK, "strength: strong\n", "strength: strong\n        dimension: paying\n", "id: together", "work.who-decides > together", OWN),
    (WORK, "    dimension: deciding\n", "", ONE, "work.who-decides > one", NO_DIMENSION),
    (WORK, "dimension: planning, ", "", "{id: plans", "work.seen > plans", NO_DIMENSION),
    (WORK, "dimension: deciding\n    about: conduct", "dimension: deciding\n    about: task", "id: work.who-decides", "work.who-decides", CONDUCT),
    (WORK, "relation\n    quick: yes", "collaboration\n    quick: yes", "id: work.who-decides", "work.who-decides", CONDUCT),
    (WORK, PAYS_ALL, PAYS_ALL.replace("green", "red"), "id: work.who-pays", "work.who-pays", ONE_FORM),
    (WORK, "dimension: paying", "dimension: deciding", "id: work.who-pays", "work.who-pays",
     Text("dimensie 'deciding' wordt al geteld bij 'work.who-decides'", "dimension 'deciding' is counted already by 'work.who-decides'")),
    (TASK, "{task.wanted-by: [one, unknown]}", "{work.who-pays: [one]}", "work.who-pays: [one]", "task.could-pay", not_asked_if("work.who-pays")),
    (TASK, "{task.wanted-by: [one, unknown]}", "{task.wanted: [one]}", "task.wanted: [one]", "task.could-pay", not_asked_if("task.wanted")),
    (TASK, "{task.wanted-by: [one, unknown]}", "{form: [red]}", "form: [red]", "task.could-pay", not_asked_if("form")),
    (WORK, "{relation: [partners]}", "{task.wanted-by: [one]}", "task.wanted-by: [one]", "work.who-pays", not_asked_if("task.wanted-by")),
    (TASK, "[one, unknown]", "{not: [one]}", "{not", "task.could-pay", ASKED_IF_NOT),
    (RULES, "if: {task.wanted-by: one,", "if: {work.who-pays: one,", "work.who-pays: one, task", "fit.red", unfit("work.who-pays")),
    (RULES, "if: {task.wanted-by: one,", "if: {position: partner,", "position: partner, task", "fit.red", unfit("position")),
    (RULES, "if: {task.wanted-by: one,", "if: {task.needs: money,", "task.needs: money, task", "fit.red", unfit("task.needs")),
    (RULES, "if: {task.wanted-by: one,", "if: {relation: partners,", "relation: partners, task", "fit.red", unfit("relation")),
    (RULES, "finds: paid-by-one\n    if: {work.who-pays: one}\n    any: [{work.who-decides: together}, {work.who-decides: {not: [one]}}]",
     "fits: red\n    if: {task.wanted-by: many}", "red\n    if: {task.wanted-by: one", "fit.red",
     Text("'red' heeft al een fit-regel: 'finding.paid-by-one'", "'red' has a fit rule already: 'finding.paid-by-one'")),
]  # fmt: skip


@pytest.mark.parametrize(("file", "good", "bad", "at", "trail", "sentence"), WRONG)
def test_what_does_not_agree_is_refused_at_its_place_and_its_twin_loads(
    pack: WrittenPack, file: str, good: str, bad: str, at: str, trail: str, sentence: Text
) -> None:
    pack.load()
    pack.swap(file, good, bad)
    fault = next(fault for fault in pack.faults() if fault.sentence == sentence)
    assert fault.place == pack.place(file, at)
    assert fault.trail == trail


NO_LIST: tuple[str, ...] = ()  # a claim is looked up, not guessed
NAMED = [
    (WORK, "points-to: red\n", "points-to: rde\n", ONE, "work.who-decides > one", no_form("rde"), ("red", "green"), "red"),
    (WORK, "also-fits: red", "also-fits: blue", "{id: plans", "work.seen > plans", no_form("blue"), ("red", "green"), None),
    (RULES, "fits: red", "fits: grene", "grene", "fit.red", no_form("grene"), ("red", "green"), "green"),
    (WORK, "basis: {stated: [R01]}\n", "basis: {stated: [R02]}\n", "R02", "work.who-decides > one", no_claim("R02"), NO_LIST, None),
    (WORK, "derived: [G01]", "derived: [X99]", "X99", "work.who-decides > together", no_claim("X99"), NO_LIST, None),
    (RULES, "stated: [R01, G01]", "stated: [R01, G02]", "G02", "tension.red-green", no_claim("G02"), NO_LIST, None),
    (ADVICE, "stated: [R01]", "stated: [R10]", "R10", "role.steer", no_claim("R10"), NO_LIST, None),
    (GLOSSARY, "stated: [R01]", "stated: [R02]", "R02", "terms > board", no_claim("R02"), NO_LIST, None),
    (GLOSSARY, "derived: [R01]", "derived: [R02]", "R02", "words > red", no_claim("R02"), NO_LIST, None),
    (GLOSSARY, "form: red", "form: rde", "rde", "words > rde", no_form("rde"), ("red", "green"), "red"),
    (WORK, "terms: [board]", "terms: [board, bored]", "bored", "work.who-decides", Text("term 'bored' bestaat niet", "term 'bored' does not exist"), ("board",), "board"),
    (TASK, "[one, unknown]", "[one, unknwn]", "[one, unknwn]", "task.could-pay", no_value("task.wanted-by", "unknwn"), ("one", "many", "unknown", "not-asked"), "unknown"),
    (WORK, "{relation: [partners]}", "{relation: [partner]}", "[partner]", "work.who-pays", no_value("relation", "partner"), ("partners", "residents"), "partners"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "good", "bad", "at", "trail", "sentence", "allowed", "meant"), NAMED)
def test_a_name_that_does_not_exist_is_refused_with_those_that_do(
    pack: WrittenPack,
    file: str,
    good: str,
    bad: str,
    at: str,
    trail: str,
    sentence: Text,
    allowed: tuple[str, ...],
    meant: str | None,
) -> None:
    pack.load()
    if good == "basis: {stated: [R01]}\n":
        good, bad = f"{good}      - id: together", f"{bad}      - id: together"
    pack.swap(file, good, bad)
    (fault,) = (fault for fault in pack.faults() if fault.sentence != ONE_FORM)
    assert fault.place == pack.place(file, at)
    assert fault.trail == trail
    assert fault.sentence == sentence
    assert fault.allowed == allowed
    assert fault.meant == meant


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_no_theme_of_questions_has_the_name_of_a_field(pack: WrittenPack, name: str) -> None:
    pack.swap(TASK, "id: task.needs", f"id: {name}.needs")
    pack.swap("cases/all.yaml", "task.needs", f"{name}.needs")
    (fault,) = pack.faults()
    assert fault.place == pack.place(TASK, f"id: {name}.needs")
    assert fault.trail == f"{name}.needs"
    assert fault.sentence == RESERVED_NAME


@pytest.mark.parametrize("id", ["unknown", "not-applicable", "not-asked"])
def test_an_option_that_always_exists_cannot_be_written(pack: WrittenPack, id: str) -> None:
    pack.swap(TASK, "id: many,", f"id: {id},")
    (fault,) = pack.faults()
    assert fault.place == pack.place(TASK, "id: task.wanted-by")
    assert fault.trail == "task.wanted-by"
    assert fault.sentence == Text(f"'{id}' is geen optie maar bestaat altijd", f"'{id}' is no option but always exists")


def test_a_form_may_be_without_a_fit_rule(pack: WrittenPack) -> None:
    assert [rule.name for rule in pack.load().rules_that_conclude("fit")] == ["red"]


CIRCLES = [
    ("task.wanted-by", ("task.wanted-by",), "task.wanted-by"),
    ("task.wanted-by", ("task.could-pay", "relation"), "task.could-pay"),
    ("task.needs", ("task.needs",), "task.needs"),
]


@pytest.mark.parametrize(("id", "fields", "after"), CIRCLES)
def test_questions_that_wait_for_each_other_are_refused_at_the_field(
    pack: WrittenPack, id: str, fields: tuple[str, ...], after: str
) -> None:
    values = {"relation": "partners", "task.could-pay": "largely", "task.wanted-by": "one", "task.needs": "money"}
    written = ", ".join(f"{field}: {values[field]}" for field in fields)
    pack.swap(TASK, f"id: {id}\n", f"id: {id}\n    asked-if: {{{written}}}\n")
    found = {fault.place: fault for fault in pack.faults()}
    fault = found[pack.place(TASK, written)]
    assert fault.trail == id
    assert fault.sentence == Text(
        f"asked-if gaat in een kring: '{after}' wordt pas gesteld na '{id}'",
        f"asked-if goes in a circle: '{after}' is asked only after '{id}'",
    )
    assert len(found) == (2 if after != id else 1), "each question of the circle is named"


@pytest.mark.parametrize("name", ["reading", "against", "elsewhere", "red"])
def test_a_rule_cannot_be_called_as_what_is_counted_or_as_a_form(pack: WrittenPack, name: str) -> None:
    pack.swap(RULES, "id: tension.red-green", f"id: {name}")
    assert [(fault.trail, fault.sentence) for fault in pack.faults()][:1] == [(name, RESERVED_NAME)]
