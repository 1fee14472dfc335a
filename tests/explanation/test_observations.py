"""Observations of a relation: what counts is what the reading counted, and everything else says why it does not."""

from collections import Counter
from dataclasses import replace

import pytest

from engine.explanation.because import Teller
from engine.explanation.observations import Observation, observations
from engine.explanation.wording.observations import WHY_NO_MARK, strip_alt
from engine.inference.reasoner import Reasoner
from engine.model.case import Answer, Case, Relation, answers
from engine.model.knowledge_base import KnowledgeBase
from tests.running import spectrum

SEVERAL = "giving.who-pays"


def with_several() -> KnowledgeBase:
    """The base with a question that counts and of which several options can be chosen."""
    questions = tuple(replace(q, kind="multiple") if q.id == SEVERAL else q for q in spectrum().questions)
    field = replace(spectrum().fields[SEVERAL], multiple=True)
    return replace(spectrum(), questions=questions, fields={**spectrum().fields, SEVERAL: field})


KNOWLEDGE = with_several()
REASONER = Reasoner(KNOWLEDGE)


def told(**given: tuple[str, ...]) -> tuple[Teller, Relation]:
    """One relation with these answers."""
    named = {id: Answer(values) for id, values in given.items()}
    relation = Relation("partners", "partners", "wij", answers(named), None)
    case = Case("x", "nl", KNOWLEDGE.identity, (relation,))
    return Teller(case, KNOWLEDGE, REASONER.derive(case)), relation


def seen(question: str, *values: str) -> Observation:
    """What was observed at one question."""
    teller, relation = told(**{question: values})
    return next(each for each in observations(relation, teller) if each.question.id == question)


def test_what_counts_is_what_the_reading_counted() -> None:
    for worked in spectrum().cases:
        case = worked.case("en")
        teller = Teller(case, KNOWLEDGE, REASONER.derive(case))
        for relation in case.relations:
            found = observations(relation, teller)
            reading = teller.derivation.readings[relation.id]
            counted = Counter(each.forms[0] for each in found if each.state == "counts")
            assert {form: number for form, number in reading.counts if number} == counted
            assert {each.forms[0] for each in found if each.defining} == reading.defining


def test_every_question_that_can_count_is_there_once_in_the_order_of_the_pack() -> None:
    teller, relation = told()
    found = observations(relation, teller)
    assert [each.question for each in found] == [question for question in KNOWLEDGE.questions if question.counts]
    assert {each.state for each in found} == {"not-asked"}


@pytest.mark.parametrize(
    ("question", "values", "state", "forms"),
    [
        ("start.whose-ambition", ("formed-together",), "counts", ("collective",)),
        ("start.whose-ambition", ("a-bit-of-both",), "neutral", ()),
        ("start.whose-ambition", ("unclear-among-us",), "disputed", ()),
        ("start.whose-ambition", ("unknown",), "unknown", ()),
        ("start.whose-ambition", ("not-asked",), "not-asked", ()),
        ("start.whose-ambition", ("an-option-of-an-older-pack",), "not-asked", ()),
        ("trust.leaving", ("not-applicable",), "not-applicable", ()),
        ("start.what-moves-people", ("because-they-must",), "neutral", ()),
        (SEVERAL, (), "none-chosen", ()),
        (SEVERAL, ("each-a-share",), "counts", ("collective",)),
    ],
)
def test_an_answer_counts_for_its_form_or_says_why_not(
    question: str, values: tuple[str, ...], state: str, forms: tuple[str, ...]
) -> None:
    found = seen(question, *values)
    assert (found.state, found.forms) == (state, forms)
    assert (found.state == "counts") == (WHY_NO_MARK.get(found.state) is None)


def test_what_also_fits_names_its_form() -> None:
    option = next(o for o in KNOWLEDGE.question["parties.arena"].options if o.evidence and not o.evidence.counts)
    assert option.evidence is not None
    found = seen("parties.arena", option.id)
    assert (found.state, found.forms) == ("also-fits", (option.evidence.form,))


def test_an_answer_of_two_forms_names_both_in_the_order_of_the_pack() -> None:
    by_form = {o.evidence.form: o.id for o in KNOWLEDGE.question[SEVERAL].options if o.evidence and o.evidence.counts}
    found = seen(SEVERAL, by_form["connective"], by_form["directive"])
    assert (found.state, found.forms, found.defining) == ("two-forms", ("directive", "connective"), False)


def test_decisive_is_what_is_defining() -> None:
    assert seen("start.whose-ambition", "formed-together").defining
    assert not seen("giving.who-pays", "each-a-share").defining


def test_in_words_it_says_how_many_point_where_and_names_what_does_not() -> None:
    given = {"start.whose-ambition": ("formed-together",), SEVERAL: ("each-a-share",), "trust.rests-on": ("unknown",)}
    teller, relation = told(**given, **{"deciding.course": ("a-bit-of-both",)})
    found = observations(relation, teller)
    said = strip_alt(relation, teller.derivation.readings["partners"], found, KNOWLEDGE)
    assert "2 naar collectief (waarvan 1 kenmerkend)" in said.nl
    assert "2 to collective (1 of them characteristic)" in said.en
    assert f"Weten we niet: {KNOWLEDGE.question['trust.rests-on'].ask.nl}" in said.nl
    assert f"Telt voor geen vorm: {KNOWLEDGE.question['deciding.course'].ask.nl}" in said.nl
    assert all(each.question.ask.en in said.en for each in found if each.state != "counts")
    teller, relation = told()
    nothing = strip_alt(relation, teller.derivation.readings["partners"], observations(relation, teller), KNOWLEDGE)
    assert "wijst nog geen antwoord ergens heen" in nothing.nl
