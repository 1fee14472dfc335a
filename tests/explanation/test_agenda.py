"""What to talk about next: every point that is open, disputed or decisive, those that could change most first."""

from hypothesis import given, settings

from engine.explanation.agenda import agenda, spread
from engine.explanation.because import Teller
from engine.explanation.sureness import sureness
from engine.inference.observing import observed
from engine.inference.plain import evaluate, read_known
from engine.inference.reasoner import Reasoner
from engine.model.knowledge import NOT_ASKED, UNKNOWN
from tests.explanation.telling import tellers, telling, with_values
from tests.gardening import STEERED, Given, plot
from tests.small_packs import PATIENT


@settings(PATIENT, max_examples=40)
@given(tellers(most=2))
def test_points_and_stakes_are_what_trying_finds(told: tuple[Teller, Reasoner]) -> None:
    teller, _ = told
    found = agenda(teller.case.relations, teller)
    ranks = [topic.stake.rank for topic in found.topics]
    assert ranks == sorted(ranks)
    assert all(any(rank) for rank in ranks)
    for topic in found.topics:
        known = observed(teller.case, topic.relation, teller.knowledge)
        values = known[topic.question.id]
        now = read_known(known, teller.knowledge)
        others = set()
        for option in topic.question.options if topic.question.counts else ():
            changed = with_values(teller.case, topic.relation.id, topic.question, (option.id,))
            reading = evaluate(changed, teller.knowledge)[topic.relation.id].reading
            others.add(reading.said)
        assert {r.said for r in topic.stake.readings} == others - {now.said}
        assert (topic.point == "open") == (NOT_ASKED in values)
        assert (topic.point == "unknown") == (UNKNOWN in values)
        if topic.point == "decisive":
            assert topic.question.id in sureness(topic.relation, teller).alone


def points(told: Given) -> list[tuple[str, str]]:
    case = plot(told)
    return [(topic.point, topic.question.id) for topic in agenda(case.relations, telling(case)).topics]


def test_each_kind_of_point_is_found() -> None:
    told = {**STEERED, "work.plan": "unknown", "start.who-asked": "it-varies"}
    found = {question: point for point, question in points(told)}
    assert found["work.plan"] == "unknown"
    assert found["task.who-wants"] == "open"
    assert points(STEERED)[0][0] == "decisive"
    assert found["start.who-asked"] == "disputed"


def test_what_could_change_the_form_comes_before_what_advice_reads() -> None:
    order = [question for _, question in points({**STEERED, "work.pace": "unknown"})]
    assert order.index("work.pace") < order.index("task.who-wants")


def test_open_questions_on_which_nothing_rests_are_counted() -> None:
    case = plot({})
    found = agenda(case.relations, telling(case))
    assert (found.without_stake, len(found.topics)) == (0, 10)
    assert "task.one-can" not in {
        topic.question.id for topic in found.topics
    }  # not asked as long as nobody is said to want it


def test_of_each_relation_one_topic_comes_before_a_second_of_any_and_their_order_stays() -> None:
    teller = telling(plot(STEERED, neighbours={}, council={}))
    case = teller.case
    found = agenda(case.relations, teller).topics
    shown = spread(found, len(case.relations))
    assert len({topic.relation.id for topic in shown}) == len({topic.relation.id for topic in found})
    assert [found.index(topic) for topic in shown] == sorted(found.index(topic) for topic in shown)
    assert spread(found, 1000) == found
