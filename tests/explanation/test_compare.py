"""Views beside each other: where they differ is where answers differ, and what that changes is what comes out when it is really set."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import InputError
from engine.explanation.because import Teller
from engine.explanation.compare import Compared, Comparison, compare
from engine.explanation.differing import GAPS, Through
from engine.explanation.viewing import View
from engine.inference.observing import observed
from engine.inference.reasoner import Reasoner
from engine.model.case import Case
from engine.model.derivation import Reading
from tests.explanation.telling import telling, with_values
from tests.gardening import SHARED, STEERED, garden, plot, with_answer
from tests.small_packs import PATIENT, cases, knowledge_bases
from tests.talking import garden_reasoner


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Teller, Teller, Reasoner]:
    """Two cases of one random pack: the second is the first with some answers otherwise, unknown or not given."""
    known = draw(knowledge_bases())
    one, reasoner = draw(cases(known, 2)), Reasoner(known)
    other = one
    for _ in range(draw(st.integers(0, 6))):
        question = draw(st.sampled_from(known.questions))
        relation = draw(st.sampled_from(one.relations))
        values = draw(st.sampled_from((*question.by_id, "unknown", "not-asked")))
        other = with_values(other, relation.id, question, (values,))
    return Teller(one, known, reasoner.derive(one)), Teller(other, known, reasoner.derive(other)), reasoner


def beside(one: Teller, other: Teller, names: str = "AB") -> Comparison:
    """Two cases beside each other, called A and B."""
    return compare([View(names[0], one), View(names[1], other)])


def of_garden(*told: Case, moments: bool = False) -> Comparison:
    """Cases of the garden beside each other, called A, B, C."""
    return compare([View(name, telling(case)) for name, case in zip("ABC", told, strict=False)], moments)


def outcome(reading: Reading) -> tuple[str, tuple[str, ...]]:
    """The word, and the forms named when there is enough."""
    return reading.word, () if reading.word == "insufficient" else reading.forms


@settings(PATIENT, max_examples=60)
@given(pairs())
def test_a_difference_changes_a_reading_exactly_when_the_engine_reads_otherwise_with_that_answer(
    told: tuple[Teller, Teller, Reasoner],
) -> None:
    one, other, reasoner = told
    tellers = {"A": one, "B": other}
    for each in beside(one, other).relations:
        for differs in each.differs:
            expected = set()
            for name, voice in ((n, v) for n in tellers for v in differs.voices):
                case, relation = tellers[name].case, each.seats[0].relation.id
                there = reasoner.derive(with_values(case, relation, differs.question, voice.values))
                if outcome(there.readings[relation]) != outcome(tellers[name].derivation.readings[relation]):
                    expected.add((name, voice.values, there.readings[relation]))
            assert {(c.name, c.voice.values, c.reading) for c in differs.changes} == expected


@settings(PATIENT, max_examples=60)
@given(pairs())
def test_every_question_is_the_same_unknown_different_or_open_to_both(told: tuple[Teller, Teller, Reasoner]) -> None:
    one, other, _ = told
    for each in beside(one, other).relations:
        id = each.seats[0].relation.id
        first, second = (observed(t.case, t.case.relation(id), t.knowledge) for t in (one, other))
        asked = [q.id for q in one.knowledge.questions if q.scope == "relation"]
        assert [d.question.id for d in each.differs] == [q for q in asked if first[q] != second[q]]
        assert each.same == tuple(q for q in asked if first[q] == second[q] and first[q] not in GAPS)
        assert each.nobody_knows == tuple(q for q in asked if first[q] == second[q] == {"unknown"})
        for differs in each.differs:
            if differs.kind == "otherwise":
                assert not [voice for voice in differs.voices if voice.is_gap]


@settings(PATIENT, max_examples=40)
@given(pairs())
def test_swapping_two_views_mirrors_what_is_found(told: tuple[Teller, Teller, Reasoner]) -> None:
    one, other, _ = told

    def seen(found: Comparison) -> object:
        return {
            each.seats[0].relation.id: (
                {seat.name: seat.reading for seat in each.seats},
                each.same, each.nobody_knows, set(each.together), each.agree,
                {(d.question.id, d.kind, frozenset((v.values, v.names) for v in d.voices), frozenset((c.name, c.voice.values, c.reading) for c in d.changes)) for d in each.differs},
                {(h.kind, h.name, h.names) for h in each.held},
            )
            for each in found.relations
        }, {(d.question.id, d.kind) for d in found.shared}, found.shared_same, set(found.alone)  # fmt: skip

    assert seen(beside(one, other)) == seen(beside(other, one, "BA"))


@settings(PATIENT, max_examples=20)
@given(pairs())
def test_a_case_beside_itself_differs_in_nothing(told: tuple[Teller, Teller, Reasoner]) -> None:
    found = beside(told[0], told[0])
    assert not found.shared
    assert not found.alone
    assert not found.unshared
    for each in found.relations:
        assert (each.differs, each.together, each.held, each.missing, each.agree) == ((), (), (), (), True)


@settings(PATIENT, max_examples=60)
@given(pairs())
def test_two_readings_that_differ_hang_on_one_answer_or_on_several_together(
    told: tuple[Teller, Teller, Reasoner],
) -> None:
    one, other, reasoner = told
    tellers = {"A": one, "B": other}
    for each in beside(one, other).relations:
        singly = any(differs.changes for differs in each.differs)
        assert {t.name for t in each.together} == (set() if each.agree or singly else {"A", "B"})
        for item in each.together:
            case, relation = tellers[item.name].case, each.seats[0].relation.id
            for differs in each.differs:
                (theirs,) = (voice for voice in differs.voices if item.name not in voice.names)
                if differs.kind == "otherwise":
                    case = with_values(case, relation, differs.question, theirs.values)
            reading = reasoner.derive(case).readings[relation]
            moved = outcome(reading) != outcome(tellers[item.name].derivation.readings[relation])
            assert item.through == ("differences" if moved else "gaps")


def test_of_three_each_answer_is_said_once_with_who_gave_it_and_their_notes() -> None:
    case = plot(STEERED)
    one = with_answer(case, "work.pace", "as-agreed", note="no hurry")
    found = of_garden(one, case, with_answer(case, "work.pace", "as-agreed"))
    ((differs,),) = (each.differs for each in found.relations)
    assert [(v.values, v.names, v.notes) for v in differs.voices] == [
        (("as-agreed",), ("A", "C"), (("A", "no hurry"),)),
        (("by-the-clock",), ("B",), ()),
    ]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("as-agreed", "by-the-clock", "otherwise"),
        ("as-agreed", "unknown", "not-known"),
        ("as-agreed", "not-asked", "not-asked"),
        ("unknown", "not-asked", "not-asked"),
    ],
)
def test_what_is_unknown_or_was_not_asked_is_kept_apart_from_another_answer(first: str, second: str, kind: str) -> None:
    case = plot(STEERED)
    found = of_garden(with_answer(case, "work.pace", first), with_answer(case, "work.pace", second))
    assert [d.kind for d in found.relations[0].differs] == [kind]


def test_the_own_place_is_no_difference_of_opinion() -> None:
    case = plot(STEERED)
    found = of_garden(case, with_answer(case, "position", "hand"))
    assert [d.kind for d in found.relations[0].differs] == ["place"]


def test_of_two_that_no_single_answer_brings_together_it_is_said_through_what() -> None:
    steered, shared = plot(STEERED), plot(SHARED)
    assert through(of_garden(steered, shared).relations[0]) == {"A": "differences", "B": "differences"}
    assert through(of_garden(plot({**STEERED, "work.plan": "one-plan"}), plot({})).relations[0]) == {
        "A": "gaps",
        "B": "gaps",
    }


def through(each: Compared) -> dict[str, Through]:
    """Through what the readings come apart, by name."""
    return {item.name: item.through for item in each.together}


def test_other_knowledge_alone_can_read_the_same_answers_otherwise() -> None:
    strict = replace(garden(), numbers=replace(garden().numbers, enough=9))
    case = plot(STEERED)
    other = Teller(case, strict, Reasoner(strict).derive(case))
    assert through(beside(telling(case), other).relations[0]) == {"A": "knowledge", "B": "knowledge"}


def test_a_question_that_not_all_knowledge_has_is_not_compared_but_named() -> None:
    less = replace(garden(), questions=tuple(q for q in garden().questions if q.id != "work.pace"))
    without = plot({id: value for id, value in STEERED.items() if id != "work.pace"})
    other = Teller(without, less, garden_reasoner().derive(without))
    found = beside(telling(plot(STEERED)), other)
    assert [(question.id, names) for question, names in found.unshared] == [("work.pace", ("A",))]
    assert "work.pace" not in found.relations[0].same


def test_relations_that_not_all_have_are_named_and_the_others_compared() -> None:
    both, alone = plot(STEERED, council=SHARED), plot(STEERED)
    found = of_garden(both, alone, both)
    assert [(each.label, each.missing) for each in found.relations] == [("us", ()), ("the council", ("B",))]
    assert [(name, relation.id) for name, relation in of_garden(both, alone).alone] == [("A", "council")]


def test_what_is_said_of_the_collaboration_as_a_whole_is_compared_once() -> None:
    one = plot(STEERED, {"task.season": "summer"}, council=SHARED)
    found = of_garden(one, plot(STEERED, {"task.season": "winter"}, council=SHARED))
    assert [d.question.id for d in found.shared] == ["task.season"]
    assert not [d for each in found.relations for d in each.differs]


def test_what_comes_up_front_and_what_goes_is_told_with_who_has_it() -> None:
    found = of_garden(plot(STEERED), plot(SHARED), moments=True)
    held = {(item.kind, item.name): item.names for item in found.relations[0].held}
    assert held
    assert set(held.values()) == {("A",), ("B",)}


def test_one_relation_can_be_asked_for_by_the_name_that_any_view_has_for_it() -> None:
    both, alone = plot(STEERED, council=SHARED), plot(STEERED)
    views = [View("A", telling(alone)), View("B", telling(both))]
    assert [r.id for _, r in compare(views, asked="the council").alone] == ["council"]
    with pytest.raises(InputError, match=r"there is no relation 'counsil'.*did you mean 'council'"):
        compare(views, asked="counsil")


def test_for_whom_a_difference_changes_nothing_is_known() -> None:
    thin = {id: value for id, value in STEERED.items() if id != "work.pace"}
    found = of_garden(plot({**thin, "work.pace": "as-agreed"}), plot({**thin, "work.pace": "by-the-clock"}))
    for differs in found.relations[0].differs:
        moved = {change.name for change in differs.changes}
        assert set(differs.unmoved) == {"A", "B"} - moved
