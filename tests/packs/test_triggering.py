"""Rules and advice that no answers can make fire are refused; a table of conditions that can and cannot hold."""

import pytest

from engine.language import Text
from tests.packs.small_pack import WrittenPack

ADVICE = "advice/all.yaml"
CONDITION = "if: {form: red, position: initiator, finding: [paid-by-one]}"
NEVER = Text(
    "dit kan nooit vuren: de voorwaarden spreken elkaar tegen",
    "this can never fire: its conditions contradict each other",
)

IMPOSSIBLE = [
    "if: {position: initiator}\n    any: [{position: partner}]",
    "if: {position: initiator}\n    any: [{position: partner}, {position: {not: [initiator]}}]",
    "if: {position: [initiator, unknown]}\n    any: [{position: [partner, not-asked]}]",
    "if: {form: red, word: [mixed, insufficient]}",
    "if: {form: {not: [red]}, word: mixed}",
    "if: {against.red: yes, word: insufficient}",
    "if: {form: red}\n    any: [{word: mixed}, {form: green}]",
]
POSSIBLE = [
    "if: {position: initiator}\n    any: [{position: partner}, {position: {not: [partner]}}]",
    "if: {position: [initiator, unknown]}\n    any: [{position: [partner, unknown]}]",
    "if: {position: {not: [initiator]}}",
    "if: {work.seen: plans}\n    any: [{work.seen: parties}]",
    "if: {finding: paid-by-one}\n    any: [{finding: paid-by-one}]",
    "if: {form: red, word: [mixed, leaning]}",
    "if: {word: mixed}",
    "if: {word: insufficient, against.red: no}",
    "if: {form: red}\n    any: [{word: mixed}, {word: clear}]",
    "any: [{form: red}, {form: green}]",
]


@pytest.mark.parametrize("condition", IMPOSSIBLE)
def test_a_condition_that_contradicts_itself_is_refused_at_its_item(pack: WrittenPack, condition: str) -> None:
    pack.swap(ADVICE, CONDITION, condition)
    (fault,) = pack.faults()
    assert fault.place == pack.place(ADVICE, "id: role.steer")
    assert fault.trail == "role.steer"
    assert fault.sentence == NEVER


@pytest.mark.parametrize(
    ("condition", "field"),
    [
        ("if: {position: {not: [initiator, partner]}}", "position"),
        ("if: {work.seen: {not: [plans, parties]}}", "work.seen"),
    ],
)
def test_a_not_that_names_every_answer_is_said_to_do_so(pack: WrittenPack, condition: str, field: str) -> None:
    pack.swap(ADVICE, CONDITION, condition)
    (fault,) = pack.faults()
    assert fault.place == pack.place(ADVICE, "id: role.steer")
    assert fault.sentence == Text(
        f"dit kan nooit vuren: 'not' noemt alles wat '{field}' kan zijn",
        f"this can never fire: 'not' names everything that '{field}' can be",
    )
    assert fault.remedy
    assert fault.remedy.en == f"leave an answer out of 'not', or take '{field}' out"


@pytest.mark.parametrize("condition", POSSIBLE)
def test_a_condition_that_some_answers_satisfy_is_accepted(pack: WrittenPack, condition: str) -> None:
    pack.swap(ADVICE, CONDITION, condition)
    assert pack.load().advice[0].condition.tests


def test_what_can_never_fire_is_said_of_every_item_of_every_pack(pack: WrittenPack, sector: WrittenPack) -> None:
    pack.swap("rules/all.yaml", "word: [clear, leaning]", "word: mixed")
    pack.swap(ADVICE, CONDITION, IMPOSSIBLE[0])
    sector.write(ADVICE, pack.text(ADVICE).replace("role.steer", "role.dike"))
    assert [fault.trail for fault in pack.faults(sector)] == ["role.steer", "tension.red-green", "role.dike"]
    assert {fault.sentence for fault in pack.faults(sector)} == {NEVER}
