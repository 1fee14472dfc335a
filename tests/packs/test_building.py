"""What conditions and options name is resolved, or refused at its place with what could stand there."""

import pytest

from engine.language import Text
from engine.model.rule import Condition, Test
from tests.packs.small_pack import WrittenPack

RULES = "rules/all.yaml"
QUESTIONS = (
    "position",
    "work.who-decides",
    "work.who-pays",
    "work.seen",
    "task.wanted-by",
    "task.could-pay",
    "task.needs",
)
BELOW = ("relation", "sector", *QUESTIONS)
MIDDLE = (
    "relation", "sector", "form", "word", "finding", "fit.red", "against.red", "elsewhere.red",
    "fit.green", "against.green", "elsewhere.green", *QUESTIONS,
)  # fmt: skip
PAYS = ("one", "all", "unknown", "not-asked")
DECIDES = ("one", "together", "both", "unknown", "not-asked", "not-applicable")

NONE: tuple[str, ...] = ()  # it is there, but not for this rule


def rule_of_answers(id: str) -> bool:
    return id.startswith(("finding.", "fit."))


# file, what is there, what replaces it, where the fault is, its trail, field, its readable fields, what was meant
FIELDS = [
    (RULES, "if: {work.who-pays: one}", "if: {work.who-payz: one}", "one}\n    any", "finding.paid-by-one", "work.who-payz", BELOW, "work.who-pays"),
    (RULES, "any: [{work.who-decides: together}", "any: [{who-decides: together}", "together", "finding.paid-by-one", "who-decides", BELOW, "work.who-decides"),
    (RULES, "if: {work.who-pays: one}", "if: {form: red}", "red}\n    any", "finding.paid-by-one", "form", NONE, None),
    (RULES, "if: {work.who-pays: one}", "if: {finding: paid-by-one}", "paid-by-one}", "finding.paid-by-one", "finding", NONE, None),
    (RULES, "if: {task.wanted-by: one,", "if: {fit.green: holds,", "holds, task", "fit.red", "fit.green", NONE, None),
    (RULES, "if: {form: green,", "if: {tension: looks-green-fits-red,", "looks-green-fits-red, word", "tension.red-green", "tension", NONE, None),
    (RULES, "elsewhere.green: yes", "combination: red-with-green", "red-with-green}", "combination.mixed", "combination", NONE, None),
    ("advice/all.yaml", "if: {form: red", "if: {from: red", "red, position", "role.steer", "from", (*MIDDLE[:5], "tension", "combination", *MIDDLE[5:]), "form"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "good", "bad", "at", "trail", "name", "readable", "meant"), FIELDS)
def test_a_field_that_is_not_there_or_not_known_yet_is_refused_with_those_that_are(
    pack: WrittenPack,
    file: str,
    good: str,
    bad: str,
    at: str,
    trail: str,
    name: str,
    readable: tuple[str, ...],
    meant: str | None,
) -> None:
    pack.load()
    pack.swap(file, good, bad)
    (fault,) = (fault for fault in pack.faults() if "fit reads" not in fault.sentence.en)
    assert fault.place == pack.place(file, f"{name}: {at}")
    assert fault.trail == trail
    if readable:
        assert fault.sentence == Text(f"er is geen vraag of veld '{name}'", f"there is no question or field '{name}'")
    else:
        reads = (
            "a rule with finds or fits reads answers"
            if rule_of_answers(trail)
            else "a rule with tension or combines does"
        )
        assert fault.sentence.en.startswith(reads)
        assert fault.remedy
    assert fault.allowed == readable
    assert fault.meant == meant


def test_advice_reads_every_stratum(pack: WrittenPack) -> None:
    for name, value in {
        "tension": "looks-green-fits-red", "combination": "red-with-green", "finding": "paid-by-one", "form": "red",
        "word": "clear", "fit.red": "open", "against.green": "yes", "elsewhere.red": "no", "relation": "residents",
        "work.seen": "plans", "task.needs": "money",
    }.items():  # fmt: skip
        before = pack.text("advice/all.yaml")
        pack.swap("advice/all.yaml", "{form: red, position: initiator, finding: [paid-by-one]}", f"{{{name}: {value}}}")
        (advice,) = pack.load().advice
        assert advice.condition == Condition((Test(name, frozenset({value}), (value,)),))
        pack.write("advice/all.yaml", before)


VALUES = [
    ("if: {work.who-pays: one}", "if: {work.who-pays: onne}", "onne", "work.who-pays", "onne", PAYS, "one"),
    ("if: {work.who-pays: one}", "if: {work.who-pays: [one, none]}", "[one, none]", "work.who-pays", "none", PAYS, "one"),
    ("if: {work.who-pays: one}", "if: {work.who-pays: not-applicable}", "not-applicable", "work.who-pays", "not-applicable", PAYS, None),
    ("any: [{work.who-decides: together}", "any: [{work.who-decides: togther}", "togther", "work.who-decides", "togther", DECIDES, "together"),
    ("{not: [one]}", "{not: [many]}", "{not: [many]}", "work.who-decides", "many", DECIDES, None),
    ("form: green, word", "form: blue, word", "blue", "form", "blue", ("red", "green"), None),
    ("word: [clear, leaning]", "word: [clear, lean]", "[clear, lean]", "word", "lean", ("clear", "leaning", "mixed", "insufficient"), "leaning"),
    ("fit.red: holds", "fit.red: hold", "hold}", "fit.red", "hold", ("holds", "fails", "open"), "holds"),
    ("relation: partners", "relation: partner", "partner,", "relation", "partner", ("partners", "residents"), "partners"),
    ("elsewhere.green: yes", "elsewhere.green: true", "true", "elsewhere.green", "true", ("yes", "no"), None),
]  # fmt: skip


@pytest.mark.parametrize(("good", "bad", "at", "name", "value", "allowed", "meant"), VALUES)
def test_a_value_that_a_field_cannot_have_is_refused_with_those_it_can(
    pack: WrittenPack, good: str, bad: str, at: str, name: str, value: str, allowed: tuple[str, ...], meant: str | None
) -> None:
    pack.load()
    pack.swap(RULES, good, bad)
    (fault,) = pack.faults()
    assert fault.place == pack.place(RULES, at)
    assert fault.sentence == Text(f"'{name}' heeft geen waarde '{value}'", f"'{name}' has no value '{value}'")
    assert fault.allowed == allowed
    assert fault.meant == meant


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("finding", "paid-by-one"),
        ("tension", "looks-green-fits-red"),
        ("combination", "red-with-green"),
        ("sector", "water"),
    ],
)
def test_not_is_refused_where_nothing_is_known_to_be_absent(
    pack: WrittenPack, sector: WrittenPack, name: str, value: str
) -> None:
    pack.swap(
        "advice/all.yaml", "form: red, position: initiator, finding: [paid-by-one]", f"{name}: {{not: [{value}]}}"
    )
    (fault,) = pack.faults(sector)
    assert fault.place == pack.place("advice/all.yaml", "{not")
    assert fault.trail == "role.steer"
    assert fault.sentence == Text(f"'not' kan niet bij '{name}'", f"'not' is not possible with '{name}'")
    pack.swap("advice/all.yaml", f"{{not: [{value}]}}", value)
    pack.load(sector)


def test_a_condition_is_kept_as_it_was_written_with_what_it_accepts(pack: WrittenPack) -> None:
    pack.swap(RULES, "if: {work.who-pays: one}", "if: {work.who-pays: [one, unknown, not-asked]}")
    condition = pack.load().rule["finding.paid-by-one"].condition
    written = ("one", "unknown", "not-asked")
    assert condition.every == (Test("work.who-pays", frozenset(written), written),)
    assert condition.any == (
        (Test("work.who-decides", frozenset({"together"}), ("together",)),),
        (Test("work.who-decides", frozenset({"together", "both"}), ("one",), negated=True),),
    )


WORK = "questions/work.yaml"


def test_a_bare_option_is_one_of_the_common_options(pack: WrittenPack) -> None:
    assert pack.load().question["work.who-decides"].by_id["both"].text == Text("Beide", "Both")
    pack.swap(WORK, "- both", "- boht")
    (fault,) = pack.faults()
    assert fault.place == pack.place(WORK, "boht")
    assert fault.trail == "work.who-decides"
    assert fault.sentence == Text(
        "'boht' heeft geen tekst en is geen gedeelde optie", "'boht' has no text and is no common option"
    )
    assert (fault.allowed, fault.meant) == (("both",), "both")


def test_a_common_option_brings_nothing_of_its_own_but_an_option_of_the_same_name_may(pack: WrittenPack) -> None:
    pack.swap(WORK, "- both", "- {id: both, help: {nl: Soms, en: At times}}")
    (fault,) = pack.faults()
    assert fault.place == pack.place(WORK, "{id: both")
    assert fault.trail == "work.who-decides > both"
    assert fault.sentence == Text("een gedeelde optie is alleen haar id", "a common option is its id and nothing else")
    pack.swap(WORK, "{id: both,", "{id: both, text: {nl: Allebei, en: Either},")
    assert pack.load().question["work.who-decides"].by_id["both"].text == Text("Allebei", "Either")
