"""Changes that cannot be made: refused at their place, with what is allowed; each beside a twin that loads."""

import pytest

from engine.errors import InputError, Note
from engine.explanation.naming import named
from engine.language import Text
from engine.packs.finding import load
from tests.packs.small_pack import WrittenPack
from tests.packs.test_changing import ADD, BASIS, REPLACE, REREADS, UPDATES, changing, second

FILE = "changes/all.yaml"
UPDATE = "  - update: role.steer\n    to: {what: {nl: a, en: b}}\n"
OFF = "  - switch-off: fit.red\n"
RULE = f"  - replace: fit.red\n    rule: {{fits: red, if: {{task.wanted-by: many}}, {BASIS}}}\n"
RULES = ("combination.mixed", "finding.paid-by-one", "fit.red", "tension.red-green")

# A change that is fine, what is put in the place of what, where the fault is, what it says, what is allowed, what was meant.
WRONG = [
    (OFF, "fit.red", "fit.rd", "fit.rd", "'fit.rd' does not exist in the packs before this",
     (*RULES[:3], "role.steer", RULES[3]), "fit.red"),
    (OFF, "fit.red", "work.seen", "work.seen", "switch-off is for a rule or an advice only; 'work.seen' is a question", (), None),
    (ADD, "work.who-decides", "work.who-decide", "work.who-decide\n", "'work.who-decide' does not exist in the packs before this",
     ("position", "task.could-pay", "task.needs", "task.wanted-by", "work.seen", "work.who-decides", "work.who-pays"), "work.who-decides"),
    (ADD, "id: nobody", "id: together", "{id: together", "'work.who-decides' has an option 'together' already", (), None),
    (ADD, "id: nobody", "id: water-board", "{id: water-board, text: {nl: niemand", "'work.who-decides' has an option 'water-board' already", (), None),
    (ADD, "points-to: red", "points-to: rde", "{id: water-board", "'rde' is no form", ("red", "green"), "red"),
    (ADD, "[R01]", "[R11]", "R11", "claim 'R11' does not exist", (), None),
    (UPDATES, "decides/one", "decides/two", "work.who-decides/two", "'work.who-decides/two' does not exist in the packs before this",
     ("work.who-decides/both", "work.who-decides/one", "work.who-decides/together"), "work.who-decides/one"),
    (UPDATE, "what", "title", "title", "update does not change 'title' here", ("what", "why", "how", "priority"), None),
    (UPDATE, "what:", "if: {form: red}, what:", "if:", "unknown key 'if'",
     ("ask", "help", "text", "because", "strength", "says", "why", "how", "priority", "term", "title", "opening"), None),
    (UPDATE, "what: {nl: a, en: b}", "priority: 6", "6", "this number is too large: at most 5", (), None),
    (UPDATE, "{what: {nl: a, en: b}}", "{}", "{}", "what changes is not said here", (), None),
    (UPDATE, "what: {nl: a, en: b}", "what: {nl: a}", "{nl: a}", "key 'en' is missing", (), None),
    (UPDATES, "strength: supporting", "strength: weak", "weak", "'weak' is not possible here", ("defining", "strong", "supporting"), None),
    (UPDATES, "both\n    because: {nl: daarom, en: therefore}\n    to: {help", "both\n    because: {nl: daarom, en: therefore}\n    to: {because", "because: {nl: Van", "this option has no because", (), None),
    (RULE, "rule: {fits: red", "advice: {kind: role, what: {nl: a, en: b}, why: {nl: a, en: b}, how: {nl: a, en: b}", "advice",
     "'fit.red' is replaced with rule, not with advice", (), None),
    (RULE, "task.wanted-by", "task.wantd-by", "task.wantd-by", "there is no question or field 'task.wantd-by'", None, "task.wanted-by"),
    (RULE, "{fits: red", "{id: fit.red, fits: red", "id:", "unknown key 'id'", None, None),
    (RULE, "    rule:", "    to: {says: {nl: a, en: b}}\n    rule:", "replace:", "replace has rule or advice", (), None),
    (OFF, "  - switch-off: fit.red\n", "  - switch-off: fit.red\n    update: fit.red\n", "switch-off", "a change has exactly one of", (), None),
    (OFF, "    because: {nl: daarom, en: therefore}\n", "", "switch-off", "key 'because' is missing", (), None),
    (REREADS, "garden", "gardn", "gardn", "no other pack has a case 'gardn'", ("garden",), "garden"),
    (REREADS, "street", "steet", "steet", "that case has no relation 'steet'", ("partners", "street"), "street"),
    (REREADS, "[fit.red]", "[fit.rad]", "{word: insufficient", "rule or advice 'fit.rad' does not exist",
     (RULES[0], RULES[1], "fit.red", "role.steer", RULES[3]), "fit.red"),
]  # fmt: skip


@pytest.mark.parametrize(("fine", "good", "bad", "at", "said", "allowed", "meant"), WRONG)
def test_a_change_that_cannot_be_made_is_refused_at_its_place_and_its_twin_loads(
    pack: WrittenPack,
    sector: WrittenPack,
    fine: str,
    good: str,
    bad: str,
    at: str,
    said: str,
    allowed: tuple[str, ...] | None,
    meant: str | None,
) -> None:
    changing(sector, fine)
    pack.load(sector)
    sector.swap(FILE, good, bad)
    (fault,) = pack.faults(sector)
    assert said in fault.sentence.en
    assert fault.place == sector.place(FILE, at)
    assert allowed is None or fault.allowed == allowed
    assert fault.meant == meant
    assert fault.sentence.nl != fault.sentence.en


def test_a_pack_changes_a_thing_once_and_its_own_things_where_they_stand(
    pack: WrittenPack, sector: WrittenPack
) -> None:
    changing(
        sector, OFF, OFF.replace("fit.red", "finding.own"), "  - update: fit.red\n    to: {says: {nl: a, en: b}}\n"
    )
    sector.write(
        "rules/all.yaml",
        f"theme: all\nrules:\n  - {{id: finding.own, finds: own, if: {{work.seen: plans}}, says: {{nl: a, en: b}}, {BASIS}}}\n",
    )
    own, twice = pack.faults(sector)
    assert own.place == sector.place(FILE, "finding.own")
    assert own.said("en").endswith("'finding.own' is of this pack itself; change it where it stands")
    assert twice.place == sector.place(FILE, "fit.red\n    because: {nl: daarom, en: therefore}\n    to")
    assert twice.sentence.en.startswith("this pack changes 'fit.red' already (")
    changing(sector, OFF, OFF)
    (fault,) = pack.faults(sector)
    assert fault.sentence.en.startswith("'switch-off fit.red' exists already (")
    changing(sector, UPDATE, UPDATE)
    (fault,) = pack.faults(sector)
    assert fault.remedy == Text("zet beide onder één to", "put both under one to")


def test_two_packs_that_change_one_thing_are_refused_until_one_says_that_it_prevails(
    pack: WrittenPack, sector: WrittenPack
) -> None:
    other = second(sector, after="[]")
    changing(sector, UPDATE)
    changing(other, REPLACE)
    (fault,) = pack.faults(sector, other)
    first = sector.place(FILE, "role.steer")
    assert fault.place == other.place(FILE, "role.steer")
    assert fault.sentence == Text(
        f"pakket 'water' verandert 'role.steer' ook ({first})",
        f"pack 'water' changes 'role.steer' too ({first})",
    )
    other.swap("pack.yaml", "after: []", "after: [water]")
    pack.load(sector, other)
    (fault,) = pack.faults(other, sector)
    assert fault.place == other.place("pack.yaml", "water")
    assert fault.said("en").endswith("pack 'water' belongs before 'ice'; name it earlier")


def test_two_packs_may_each_add_their_own_options(pack: WrittenPack, sector: WrittenPack) -> None:
    other = second(sector, after="[]")
    changing(sector, ADD)
    changing(other, ADD.replace("water-board", "ice-master").replace("nobody", "no-one"))
    options = pack.load(sector, other).question["work.who-decides"].by_id
    assert list(options)[3:] == ["water-board", "nobody", "ice-master", "no-one"]
    changing(other, ADD)
    assert [fault.place for fault in pack.faults(sector, other)] == [
        other.place(FILE, "{id: water-board"), other.place(FILE, "{id: nobody"),
    ]  # fmt: skip


def test_what_is_switched_off_cannot_be_updated_any_more(pack: WrittenPack, sector: WrittenPack) -> None:
    other = second(sector, after="[water]")
    changing(sector, OFF)
    changing(other, "  - update: fit.red\n    to: {says: {nl: a, en: b}}\n")
    (fault,) = pack.faults(sector, other)
    assert fault.place == other.place(FILE, "fit.red")
    place = sector.place(FILE, "switch-off")
    assert fault.sentence == Text(
        f"'fit.red' is uitgezet door pakket 'water' ({place}), dus er valt niets aan te veranderen",
        f"'fit.red' is switched off by pack 'water' ({place}), so there is nothing to change",
    )
    assert fault.remedy == Text(
        "zet met replace iets in de plaats, of haal dit weg",
        "put something in its place with replace, or take this out",
    )


@pytest.mark.parametrize("word", ["replace", "switch-off"])
def test_what_is_switched_off_is_replaced_or_switched_off_by_a_pack_that_says_it_comes_after(
    pack: WrittenPack, sector: WrittenPack, word: str
) -> None:
    other = second(sector, after="[]")
    off = "  - switch-off: role.steer\n"
    changing(sector, off)
    changing(other, REPLACE if word == "replace" else off)
    place = sector.place(FILE, "role.steer")
    (fault,) = pack.faults(sector, other)
    assert fault.place == other.place(FILE, "role.steer")
    assert fault.sentence.en == f"pack 'water' changes 'role.steer' too ({place})"
    assert fault.remedy
    assert fault.remedy.en == "put after: [water] in pack.yaml when this pack prevails"
    other.swap("pack.yaml", "after: []", "after: [water]")
    knowledge = pack.load(sector, other)
    assert [(c.pack, c.word) for c in knowledge.changes_by_id["role.steer"]] == [("water", "switch-off"), ("ice", word)]
    if word == "replace":
        assert [(advice.id, advice.pack) for advice in knowledge.advice] == [("role.steer", "ice")]
        assert knowledge.switched_off == frozenset()
    else:
        assert knowledge.advice == ()
        assert knowledge.switched_off == {"role.steer"}
        with pytest.raises(InputError) as caught:
            named("role.steer", knowledge)
        assert [fault.sentence.en for fault in caught.value.faults] == [
            f"'role.steer' is switched off by pack {by} 0.2.0: therefore" for by in ("water", "ice")
        ]


def test_what_is_switched_off_is_replaced_with_its_own_kind(pack: WrittenPack, sector: WrittenPack) -> None:
    other = second(sector, after="[water]")
    changing(sector, "  - switch-off: finding.paid-by-one\n")
    changing(other, "  - replace: finding.paid-by-one" + REPLACE.partition("role.steer")[2])
    (fault,) = pack.faults(sector, other)
    assert fault.sentence.en == "'finding.paid-by-one' is replaced with rule, not with advice"


def test_a_pack_says_that_it_comes_after_each_that_changes_the_same(pack: WrittenPack, sector: WrittenPack) -> None:
    other = second(sector, after="[water]")
    third = WrittenPack(sector.folder.with_name("mud"))
    third.write("pack.yaml", other.text("pack.yaml").replace("id: ice", "id: mud"))
    for each in (sector, other, third):
        changing(each, "  - update: role.steer\n    to: {what: {nl: a, en: b}}\n")
    (fault,) = pack.faults(sector, other, third)
    assert (fault.place.path, fault.sentence.en[:21]) == (str(third.folder / FILE), "pack 'ice' changes 'r")
    third.swap("pack.yaml", "[water]", "[water, ice]")
    assert pack.load(sector, other, third).changes


def test_a_question_never_gets_more_options_than_a_question_may_have(pack: WrittenPack, sector: WrittenPack) -> None:
    def many(count: int) -> str:
        options = "".join(f"      - {{id: o{n}, text: {{nl: a, en: b}}}}\n" for n in range(count))
        return f"  - add-options: work.who-decides\n    options:\n{options}"

    changing(sector, many(27))
    assert len(pack.load(sector).question["work.who-decides"].options) == 30
    changing(sector, many(28))
    (fault,) = pack.faults(sector)
    assert fault.sentence.en == "'work.who-decides' gets more than 30 options"


def test_without_the_cases_of_the_other_packs_nothing_is_said_of_them(pack: WrittenPack, sector: WrittenPack) -> None:
    changing(sector, REREADS.replace("garden", "gardn"))
    assert load([sector.folder], base=pack.folder, cases=()).rereads[0].case == "gardn"


def test_a_base_that_moved_on_is_noted_and_all_that_no_longer_fits_is_said_with_it(
    pack: WrittenPack, sector: WrittenPack
) -> None:
    changing(sector, OFF, UPDATE)
    sector.write(
        "rules/all.yaml",
        f"theme: all\nrules:\n  - {{id: finding.own, finds: own, if: {{work.seen: plans}}, says: {{nl: a, en: b}}, {BASIS}}}\n",
    )
    assert pack.load(sector).notes == ()
    pack.swap("pack.yaml", "version: 1.0.0", "version: 1.1.0")
    note = Note(
        sector.place("pack.yaml", "small"),
        Text(
            "'water' is geschreven voor small 1.0.0; hier is 1.1.0",
            "'water' was written for small 1.0.0; here it is 1.1.0",
        ),
        Text(
            "kijk of alles nog klopt, en noem dan deze versie in requires",
            "see whether everything still holds, then name this version in requires",
        ),
    )
    assert pack.load(sector).notes == (note,)
    pack.swap("rules/all.yaml", "id: fit.red", "id: fit.rood")
    pack.swap("cases/all.yaml", ", fit.red]", ", fit.rood]")
    pack.swap("questions/work.yaml", "{id: plans,", "{id: schemes,")
    with pytest.raises(InputError) as caught:
        pack.load(sector)
    assert caught.value.notes == (note,)
    assert [fault.place for fault in caught.value.faults] == [
        sector.place(FILE, "fit.red"), sector.place("rules/all.yaml", "plans"),
    ]  # fmt: skip
