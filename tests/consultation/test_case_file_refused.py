"""An answer, relation or key that is at fault is refused: where, in one sentence, what is allowed, what was meant."""

from pathlib import Path

import pytest

from engine.consultation.case_file import open_case
from engine.errors import InputError
from tests.gardening import PLAIN_CASE, garden, opened, refusal, written

ONE = "one-of-us"
ANSWER = "start.who-began: one-of-us"
OPTIONS = "one-of-us, all-of-us, passers-by, it-varies, unknown"
QUESTIONS = ", ".join(garden().question)
IN_FILE = "relations > partners > answers > start.who-began"

# What stands in the plain case; what stands there instead; a valid twin of that; and what is said of it.
FAULTS = [
    ("title: The plot", "title: ' '", "title: ' a '", "2:8: title: this text is empty; fill it in"),
    ("title: The plot", "title: [The, plot]", "title: '[The, plot]'", "2:8: title: a text belongs here; put one text there, in quotes"),
    ("title: The plot", f"title: {'a' * 301}", f"title: {'a' * 300}", "2:8: title: this text is too long: at most 300; make it shorter"),
    ("language: en", "language: de", "language: nl", "3:11: language: 'de' is not possible here; allowed: nl, en"),
    ("language: en", "langauge: en", "answers: {}", "3:1: unknown key 'langauge'; allowed: language, answers; did you mean 'language'?"),
    ("garden: 1.2.0", "garden: new", "garden: 1.2.0", "5:11: packs > garden: a version is three numbers with dots between them; write three, such as 0.2.0"),
    ("kind: partners", "kind: friends", "kind: council", "8:11: partners: 'friends' is no kind of relation; allowed: partners, neighbours, council"),
    ("position: head", "position: hed", "position: hand", "10:15: partners > position: 'hed' is no answer to this question; allowed: head, hand, unknown; did you mean 'head'?"),
    ("position: head", "deeper: [wrok]", "deeper: [work]", "10:14: partners > deeper: theme 'wrok' does not exist; allowed: you, start, work, task; did you mean 'work'?"),
    (ONE, "one-of-them", "passers-by", f"12:24: partners > start.who-began: 'one-of-them' is no answer to this question; allowed: {OPTIONS}; did you mean 'one-of-us'?"),
    (ONE, "not-applicable", "unknown", f"12:24: partners > start.who-began: 'not-applicable' is no answer to this question; allowed: {OPTIONS}"),
    (ONE, "{note: x, value: us}", "{note: x, value: passers-by}", f"12:41: partners > start.who-began: 'us' is no answer to this question; allowed: {OPTIONS}"),
    (ONE, "[one-of-us, all-of-us]", "[one-of-us]", "12:24: partners > start.who-began: this question has exactly one answer; choose one"),
    (ONE, "[]", "not-asked", "12:24: partners > start.who-began: this question has exactly one answer; choose one"),
    (ONE, "{note: because}", "{value: unknown, note: because}", f"12:24: {IN_FILE}: key 'value' is missing; add value"),
    (ONE, "{value: unknown, nota: x}", "{value: unknown, by: Ann}", f"12:41: {IN_FILE}: unknown key 'nota'; allowed: note, by, date; did you mean 'note'?"),
    (ANSWER, "start.who-begun: one-of-us", "start.who-asked: each-other", f"12:7: partners > start.who-begun: question 'start.who-begun' does not exist; allowed: {QUESTIONS}; did you mean 'start.who-began'?"),
    (ANSWER, "work.signs: [weeds, unknown]", "work.signs: [weeds, laughter]", "12:19: partners > work.signs: unknown and not-applicable stand alone; take that word out, or the other answers"),
    (ANSWER, "work.signs: [weeds, weeds]", "work.signs: []", "12:19: partners > work.signs: an option stands here twice; keep one"),
    (ANSWER, "task.season: summer", "work.signs: unknown", "12:20: partners > task.season: this question is about the whole collaboration; put the answer under answers of the case itself"),
    (ANSWER, "position: hand", "work.plan: our-plan", "12:7: partners: 'position' stands with the relation itself, not under answers"),
    ("relations:", "answers: {work.plan: our-plan}\nrelations:", "answers: {task.season: summer}\nrelations:", "6:22: answers > work.plan: this question belongs to a relation; put the answer under a relation"),
    ("relations:", "relations:\n  - {id: partners, kind: council, label: a}", "relations:\n  - {id: they, kind: council, label: a}", "8:9: relations: relation 'partners' stands here twice"),
    ("label: us", "label: us\n    label: them", "label: them", "10:5: key 'label' stands here twice (first on line 9); keep one"),
    ("label: us", "label: &us us", "label: '&us us'", "9:12: anchors (&us) are not allowed; write it out, or take it out"),
    ("label: us", "label: *us", "label: '*us'", "9:12: aliases (*us) are not allowed; write it out, or take it out"),
    ("label: us", "label: !mine us", "label: '!mine us'", "9:12: tags (!mine) are not allowed; write it out, or take it out"),
    ("label: us", "label: !!python/name:os.system", "label: os.system", "9:12: tags (tag:yaml.org,2002:python/name:os.system) are not allowed; write it out, or take it out"),
    ("label: us", 'label: "a\\x07b"', 'label: "a\\tb"', "9:12: the character U+0007 is not allowed in a text; take it out"),
    ("label: us", "label: \u202eus", "label: أصدقاء \u200e(us)", "9:12: the character U+202E is not allowed in a text; take it out"),
    ("label: us", 'label: "us\\u2066"', "label: עמית", "9:12: the character U+2066 is not allowed in a text; take it out"),
    ("label: us", "label: us\u200f", "label: us # \u200f", "9:12: the character U+200F is not allowed in a text; take it out"),
    ("label: us", "label: us: them", "label: 'us: them'", "9:14: this is not valid YAML: this colon is not possible here; put text with a colon in quotes, and see whether the line above is right"),
    (ANSWER, f"{ANSWER}\n---\na: b", f"{ANSWER}\n...", "13:1: there is a second document in this file; take the line with --- out"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "twin", "said"), FAULTS, ids=[said for *_, said in FAULTS])
def test_a_fault_is_said_at_its_place_and_its_valid_twin_is_not(
    tmp_path: Path, right: str, wrong: str, twin: str, said: str
) -> None:
    assert PLAIN_CASE.count(right) == 1
    assert refusal(written(tmp_path, PLAIN_CASE.replace(right, wrong))) == [f"plot.yaml:{said}"]
    assert opened(tmp_path, PLAIN_CASE.replace(right, twin)).left_out == ()


def test_all_faults_of_a_file_are_said_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = PLAIN_CASE.replace("one-of-us", "one").replace("kind: partners", "kind: pals").replace("head", "tail")
    said = refusal(written(tmp_path, f"{text}      work.plan: [our-plan, no-plan]\n      work.speed: fast\n"))
    assert [line.split(": ")[0] for line in said] == [
        f"plot.yaml:{at}" for at in ("8:11", "10:15", "12:24", "13:18", "14:7")
    ]


def test_the_faults_of_the_shape_are_said_at_once(tmp_path: Path) -> None:
    text = PLAIN_CASE.replace("title: The plot", "titel: x").replace("en\n", "fr\n").replace("label: us", "label: []")
    said = refusal(written(tmp_path, text))
    assert [line.split(": ")[0] for line in said] == [f"plot.yaml:{at}" for at in ("1:1", "2:1", "3:11", "9:12")]


def test_every_fault_of_an_answer_is_said_in_dutch_too(tmp_path: Path) -> None:
    path = written(tmp_path, PLAIN_CASE.replace("one-of-us", "one-of-them"))
    with pytest.raises(InputError) as caught:
        open_case(path, garden())
    (fault,) = caught.value.faults
    assert "'one-of-them' is geen antwoord op deze vraag; kan zijn: " in fault.said("nl")
    assert fault.said("nl").endswith("bedoelde je 'one-of-us'?")
