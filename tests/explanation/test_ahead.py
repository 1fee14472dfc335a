"""What a question can still decide is what really comes out when it is answered so."""

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.explanation.ahead import ahead
from engine.explanation.sentences import reading_sentence
from engine.inference.plain import evaluate
from engine.model.case import Case
from engine.model.knowledge import PARTNERS, UNKNOWN, Question
from tests.gardening import STEERED, garden, plot, with_answer

QUESTIONS = [question for question in garden().questions if question.scope == "relation"]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """The partners with any single answers."""
    found = {q.id: draw(st.sampled_from(("", UNKNOWN, *q.by_id))) for q in QUESTIONS}
    return plot({id: (value,) if value != UNKNOWN else value for id, value in found.items() if value})


@settings(deadline=None)
@given(cases(), st.sampled_from(QUESTIONS))
def test_what_each_answer_would_do_is_what_comes_out_of_it(case: Case, question: Question) -> None:
    found = ahead(case, case.relation(PARTNERS), question, garden())
    now = evaluate(case, garden())[PARTNERS].reading
    assert len(found.options) == len(question.options)
    for option, what in zip(question.options, found.options, strict=True):
        then = evaluate(with_answer(case, question.id, option.id), garden())[PARTNERS].reading
        counted = option.evidence is not None and option.evidence.counts
        assert what.en.startswith("counts for" if counted else "does not count.")
        sentence = reading_sentence(then, garden())
        changes = (then.word, then.form) != (now.word, now.form)
        assert what.en.endswith(f"The reading would become: {sentence.en}") == changes
        assert what.nl.endswith(f"De lezing wordt dan: {sentence.nl}") == changes


def test_the_form_an_answer_counts_for_is_named() -> None:
    case = plot({})
    found = ahead(case, case.relation(PARTNERS), garden().question["work.pace"], garden())
    assert [what.en for what in found.options] == ["counts for steered.", "counts for shared.", "does not count."]
    assert [what.nl for what in found.options] == ["telt voor gestuurd.", "telt voor gedeeld.", "telt niet mee."]


def test_the_fifth_answer_makes_a_reading() -> None:
    case = plot({id: value for id, value in STEERED.items() if id != "work.pace"})
    found = ahead(case, case.relation(PARTNERS), garden().question["work.pace"], garden())
    assert found.options[0].en == "counts for steered. The reading would become: Clearly steered: one gardener leads."
    assert found.options[2].en == "does not count."


def test_the_forms_and_the_advice_that_hang_on_a_question_are_counted() -> None:
    case = plot({})

    def hangs_on(question: str) -> tuple[str, str | None, int]:
        found = ahead(case, case.relation(PARTNERS), garden().question[question], garden())
        return found.about, found.fits.en if found.fits else None, found.advice

    assert hangs_on("position") == ("position", None, 2)
    assert hangs_on("work.signs") == ("conduct", None, 1)
    assert hangs_on("task.who-wants") == ("task", "shared and steered", 0)
    assert hangs_on("task.one-can") == ("task", "steered", 0)
    assert hangs_on("task.season") == ("task", None, 1)
