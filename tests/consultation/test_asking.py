"""Which questions a relation asks: the pack's order, what does not apply skipped, a quick scan for a new relation."""

from dataclasses import replace

import pytest

from engine.consultation.asking import Progress, applicable, next_open, progress, standing_of, themes_to_open, to_ask
from engine.consultation.relations import added, deepened
from engine.inference.reasoner import Reasoner
from engine.model.case import Case, Relation
from engine.model.knowledge import NOT_ASKED, PARTNERS, UNKNOWN
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load
from tests.gardening import SHARED, STEERED, Given, garden, given, plot, with_answer

ALL = [
    "position", "start.who-began", "start.who-asked", "work.who-decides", "work.who-pays", "work.pace", "work.plan", "work.signs",
    "task.who-wants", "task.season",
]  # fmt: skip
QUICK = ALL[:6]


@pytest.fixture(scope="module")
def spectrum() -> KnowledgeBase:
    """The base pack."""
    return load()


def _asked(case: Case, relation: str = PARTNERS) -> list[str]:
    return [question.id for question in to_ask(case, case.relation(relation), garden())]


def test_the_partners_are_asked_everything_in_the_order_of_the_pack() -> None:
    assert _asked(plot({})) == ALL


@pytest.mark.parametrize(
    ("told", "asked"),
    [({}, False), ({"task.who-wants": "one"}, True), ({"task.who-wants": "many"}, False), ({"task.who-wants": "unknown"}, True)],
)  # fmt: skip
def test_a_question_with_a_condition_is_asked_only_when_it_holds(told: Given, asked: bool) -> None:
    assert ("task.one-can" in _asked(plot(told))) == asked


def test_an_answer_given_before_its_question_fell_away_is_no_longer_asked_for() -> None:
    case = plot({"task.who-wants": "many", "task.one-can": "largely"})
    assert "task.one-can" not in _asked(case)
    assert "task.one-can" in case.relation(PARTNERS).answers


def test_a_new_relation_asks_the_quick_scan_and_nothing_about_the_whole_collaboration() -> None:
    case, id = added(plot(STEERED, shared={"task.season": "summer"}), "council", "they")
    assert _asked(case, id) == QUICK
    assert "task.season" not in [q.id for q in applicable(case, replace(case.relation(id), deeper=None), garden())]


def test_a_theme_that_is_opened_is_asked_as_well_in_the_order_of_the_pack() -> None:
    case, id = added(plot({}), "council", "they")
    assert themes_to_open(case, case.relation(id), garden()) == ("work", "task")
    opened = deepened(case, id, ("task",))
    assert _asked(opened, id) == [*QUICK, "task.who-wants"]
    assert themes_to_open(opened, opened.relation(id), garden()) == ("work",)
    assert themes_to_open(plot({}), plot({}).relation(PARTNERS), garden()) == ()


def test_an_opened_theme_without_open_questions_is_not_offered() -> None:
    case = plot({}, council={"work.plan": "our-plan", "work.signs": ("weeds",), "task.who-wants": "many"})
    assert themes_to_open(case, case.relation("council"), garden()) == ()


def _next(case: Case, after: str | None = None) -> str | None:
    question = next_open(case, case.relation(PARTNERS), garden(), after)
    return question.id if question else None


def test_the_next_question_is_the_first_open_one_after_the_last_and_then_from_the_start() -> None:
    case = plot({"work.pace": "as-agreed", "position": "head"})
    assert _next(case) == "start.who-began"
    assert _next(case, "work.who-pays") == "work.plan"
    assert _next(case, "task.season") == "start.who-began"
    everything = {q: "unknown" for q in ALL if q != "task.season"} | {"task.one-can": "unknown"}
    assert _next(plot(everything, shared={"task.season": "summer"}), "work.pace") is None


@pytest.mark.parametrize("value", ["unknown", "not-applicable", ()])
def test_an_answer_that_says_nothing_is_an_answer(value: str | tuple[str, ...]) -> None:
    question = "work.signs" if value == () else "work.who-decides"
    case = plot({question: value})
    assert all(q.id != question or _next(case, "work.plan") != question for q in garden().questions)
    assert _next(case, ALL[ALL.index(question) - 1]) == ALL[ALL.index(question) + 1]


def test_a_question_with_only_a_note_is_still_open() -> None:
    case = with_answer(plot({"position": "head"}), "start.who-began", NOT_ASKED, note="ask Ann")
    assert _next(case) == "start.who-began"
    assert _next(case, "position") == "start.who-began"


def test_progress_counts_the_questions_and_themes_that_are_asked() -> None:
    case = plot({"task.who-wants": "one"}, council={})
    partners, council = case.relations
    question = garden().question
    assert progress(case, partners, garden(), question["position"]) == Progress(1, 11, 1, 4)
    assert progress(case, partners, garden(), question["task.one-can"]) == Progress(10, 11, 4, 4)
    assert progress(case, council, garden(), question["work.pace"]) == Progress(6, 6, 3, 3)
    assert progress(case, council, garden(), question["task.who-wants"]) == Progress(7, 7, 4, 4)


def test_the_standing_looks_past_the_quick_scan() -> None:
    case = plot({}, council={**STEERED, "work.pace": "unknown"})
    found = standing_of(case, case.relation("council"), garden())
    assert found.open == ("work.plan",)
    assert (found.state, found.reachable) == ("direction-settled", frozenset({"steered"}))


def test_the_quick_scan_of_the_base_pack_has_at_most_twelve_questions(spectrum: KnowledgeBase) -> None:
    case = Case("T", "en", spectrum.identity, (Relation("they", "residents", "they"),))
    asked = to_ask(case, case.relations[0], spectrum)
    assert 5 <= len(asked) <= 12
    assert asked[0].id == "position"


def test_the_quick_scan_of_the_base_pack_reaches_every_word_of_every_form(spectrum: KnowledgeBase) -> None:
    reasoner = Reasoner(spectrum)
    scan = [question for question in spectrum.questions if question.quick and question.counts]

    def read(form: str, count: int, others: tuple[str, ...] = ()) -> tuple[str, str | None]:
        told = {}
        for toward in (*[form] * count, *others):
            for question in scan:
                options = [o.id for o in question.options if o.evidence and o.evidence.form == toward]
                defining = [o.id for o in question.options if o.evidence and o.evidence.strength == "defining"]
                if question.id not in told and options:
                    told[question.id] = next((o for o in options if o in defining), options[0])
                    break
        case = Case("T", "en", spectrum.identity, (Relation("they", "residents", "they", given(told)),))
        reading = reasoner.derive(case).readings["they"]
        return reading.word, reading.form

    for form in spectrum.form_ids:
        other = next(f for f in spectrum.form_ids if f != form)
        assert read(form, 9) == ("clear", form)
        assert read(form, 5, (other, other)) == ("leaning", form)
        assert read(form, 3, (other,) * 3)[0] == "mixed"
        assert read(form, 4)[0] == "insufficient"


def test_nothing_known_is_open_and_everything_unknown_is_settled() -> None:
    case = plot({})
    assert standing_of(case, case.relation(PARTNERS), garden()).state == "open"
    silent = plot(dict.fromkeys({**STEERED, **SHARED, "work.plan": ""}, UNKNOWN))
    assert standing_of(silent, silent.relation(PARTNERS), garden()).state == "reading-settled"
