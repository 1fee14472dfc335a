"""How settled a reading is: held equal to trying every way in which the open questions could be answered."""

from itertools import chain, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inference.observing import Known, observed
from engine.inference.plain import evaluate, read_known
from engine.inference.standing import can_name, standing
from engine.model.knowledge import NOT_ASKED, UNKNOWN, Option, Question
from engine.model.knowledge_base import KnowledgeBase
from tests.pack_parts import Item, case, knowledge, option, question
from tests.small_packs import PATIENT, cases, knowledge_bases

FORM = ("red", "green", "blue")


def ways(asked: Question) -> list[frozenset[str]]:
    """Every answer that could still be given; of those that bring the same evidence only one."""
    evidence = {
        option.id: (option.evidence.form, option.evidence.strength) for option in asked.options if can_count(option)
    }
    several = range(2, len(evidence) + 1) if asked.multiple else ()
    chosen = chain(combinations(evidence, 1), *(combinations(evidence, n) for n in several))
    return [frozenset({UNKNOWN}), *{frozenset(evidence[id] for id in ids): frozenset(ids) for ids in chosen}.values()]


def can_count(option: Option) -> bool:
    return option.evidence is not None and option.evidence.counts


def tried(now: Known, known: KnowledgeBase, open_questions: tuple[str, ...]) -> tuple[str, frozenset[str]]:
    """State and reachable forms by brute force."""
    outcomes, reachable = set(), set()
    for chosen in product(*(ways(known.question[id]) for id in open_questions)):
        reading = read_known(now | dict(zip(open_questions, chosen, strict=True)), known)
        outcomes.add(reading.said)
        reachable |= {reading.form} - {None}
    state = "open" if len(reachable) > 1 else "reading-settled" if len(outcomes) == 1 else "direction-settled"
    return state, frozenset(reachable)


@settings(PATIENT, max_examples=60)
@given(st.data())
def test_state_and_reachable_are_those_of_trying_every_answer(data: st.DataObject) -> None:
    known = data.draw(knowledge_bases())
    told = data.draw(cases(known, most=1))
    now = observed(told, told.relations[0], known)
    counted = [question.id for question in known.questions if question.counts]
    unasked = data.draw(st.sets(st.sampled_from(counted), max_size=3))
    now |= {
        id: frozenset({NOT_ASKED if id in unasked else UNKNOWN})
        for id in counted
        if id in unasked or NOT_ASKED in now[id]
    }
    never = data.draw(st.sets(st.sampled_from(counted), max_size=1))
    found = standing(now, known, {id: id not in never for id in counted})
    assert found.open == tuple(id for id in counted if id in unasked and id not in never)
    assert (found.state, found.reachable) == tried(now, known, found.open)


def seven(ids: str = "abcdefg", numbers: tuple[float, float, float] = (5, 3, 2)) -> KnowledgeBase:
    """Questions whose answers are the forms themselves, each of them defining."""
    asked: list[Item] = [question(f"do.{id}", *(option(form, form, "defining") for form in FORM)) for id in ids]
    return knowledge(asked, numbers=numbers)


def known_of(known: KnowledgeBase, answered: str) -> Known:
    """What is known when the first questions are answered with these forms: r, g, b, or u for unknown."""
    value = {"r": "red", "g": "green", "b": "blue", "u": UNKNOWN}
    told = case({"partners": {q.id: value[letter] for q, letter in zip(known.questions, answered, strict=False)}})
    return observed(told, told.relations[0], known)


@pytest.mark.parametrize(
    ("answered", "state", "reachable"),
    [
        ("", "open", FORM),
        ("rr", "open", FORM),
        ("rrr", "direction-settled", ("red",)),
        ("rrrrr", "direction-settled", ("red",)),
        ("rrrrrr", "reading-settled", ("red",)),
        ("rrrrrrr", "reading-settled", ("red",)),
        ("rrrggg", "reading-settled", ()),
        ("rrrgg", "direction-settled", ("red",)),
        ("rrgg", "open", ("red", "green")),
        ("rrrgggg", "reading-settled", ()),
        ("rrbb", "open", ("red", "blue")),
        ("uu", "open", FORM),
        ("uuu", "direction-settled", ()),
        ("uuuuuuu", "reading-settled", ()),
    ],
)
def test_the_three_states(answered: str, state: str, reachable: tuple[str, ...]) -> None:
    known = seven()
    found = standing(known_of(known, answered), known, {})
    assert (found.state, found.reachable) == (state, frozenset(reachable))
    assert found.open == tuple(q.id for q in known.questions)[len(answered) :]


@pytest.mark.parametrize("numbers", [(4.5, 2.75, 1.5), (3.5, 3, 2), (3.01, 1.25, 1.2), (6.5, 3.5, 2.5), (3, 1, 1)])
@given(answered=st.text("rgbu", max_size=6))
@settings(PATIENT, max_examples=30)
def test_fractional_numbers_are_reckoned_exactly(numbers: tuple[float, float, float], answered: str) -> None:
    known = seven("abcdef", numbers)
    now = known_of(known, "u" * max(0, 2 - len(answered)) + answered)
    found = standing(now, known, {})
    assert (found.state, found.reachable) == tried(now, known, found.open)


@pytest.mark.parametrize("numbers", [(5, 3, 2), (3.5, 3, 1), (5.5, 3, 1), (4, 2, 1.5), (3, 2, 1)])
@pytest.mark.parametrize("few", [1, 2, 3])
@pytest.mark.parametrize("many", [2, 4])
def test_a_form_that_few_questions_can_name_is_reachable_only_with_enough(
    numbers: tuple[float, float, float], few: int, many: int
) -> None:
    asked = [question(f"do.few{n}", option("red", "red"), option("blue", "blue", "defining")) for n in range(few)]
    asked += [question(f"do.many{n}", option("red", "red"), option("green", "green")) for n in range(many)]
    known = knowledge(asked, numbers=numbers)
    now = known_of(known, "")
    found = standing(now, known, {})
    assert (found.state, found.reachable) == tried(now, known, found.open)


def test_a_question_that_is_never_asked_here_cannot_change_anything() -> None:
    known = seven()
    told = known_of(known, "rrrrr")
    assert standing(told, known, {}).state == "direction-settled"
    assert standing(told, known, {"do.f": False, "do.g": False}).state == "reading-settled"
    assert standing(told, known, {"do.f": True, "do.g": True}) == standing(told, known, {})


def test_a_question_that_does_not_count_is_not_open() -> None:
    asked = [
        question("do.a", option("red", "red"), option("green", "green")),
        question("see.b", option("x"), option("y")),
    ]
    known = knowledge(asked)
    assert standing(known_of(known, ""), known, {}).open == ("do.a",)


def test_unknown_is_final() -> None:
    known = seven("abcde")
    assert standing(known_of(known, "rrrru"), known, {}).state == "reading-settled"
    assert standing(known_of(known, "rrrr"), known, {}).reachable == {"red"}


def test_the_base_pack_begins_open_and_a_case_that_is_told_is_settled(spectrum: KnowledgeBase) -> None:
    told = case({"partners": {}})
    begun = standing(observed(told, told.relations[0], spectrum), spectrum, {})
    assert (begun.state, begun.reachable) == ("open", frozenset(spectrum.form_ids))
    for worked in spectrum.cases:
        told = worked.case("nl")
        for relation in told.relations:
            at_the_end = standing(observed(told, relation, spectrum), spectrum, dict.fromkeys(spectrum.question, False))
            reading = evaluate(told, spectrum)[relation.id].reading
            assert (at_the_end.state, at_the_end.open) == ("reading-settled", ())
            assert at_the_end.reachable == {reading.form} - {None}


def test_what_an_answer_can_name_is_said_per_form() -> None:
    asked = question(
        "do.a",
        option("x", "red"),
        option("y", "red", "defining"),
        option("z", "green"),
        option("w", also_fits="blue", dimension="d"),
    )
    (made,) = knowledge([asked]).questions
    assert can_name(made) == {("red", False), ("red", True), ("green", False)}
