"""Saving an answer leaves every other line of a case file as people wrote it."""

from pathlib import Path

import pytest

from engine.consultation import relations
from engine.consultation.case_file import open_case, save
from engine.model.case import Case
from tests.gardening import PLAIN_CASE, garden, opened, with_answer

LIVED_IN = """\
# What we heard in spring.
schema: 'coalitiekompas/case/1'
relations:   # everyone
  - label: "it's \\"us\\": you, # me"
    # the id comes second here
    id: partners
    kind: partners
    answers:
      # first impressions
      work.signs:
        - weeds   # everywhere
        - laughter

      # then the money
      work.who-pays: {note: 'a: b, c', value: each-a-share}   # said Ann
      work.plan:
        value: our-plan
        note: >
          folded
          text

          in two parts
        by: on
        date: 2024-01-01
      work.pace:
        value: by-the-clock
        note: |-
          no
            1:30
      "start.who-began": one-of-us
  # the people next door
  - id: neighbours
    kind: neighbours
    label: >-
      those on the other side
      of the hedge
    position: {value: hand, by: 010}
    deeper: [work]
    answers: {}
packs: {garden: 1.2.0}
title: no   # nobody knows
language: en
# the end
"""


def test_the_lived_in_file_says_what_people_wrote(tmp_path: Path) -> None:
    case = opened(tmp_path, LIVED_IN).case
    partners = case.relation("partners")
    assert (case.title, partners.label) == ("no", 'it\'s "us": you, # me')
    assert partners.answers["work.signs"].values == ("weeds", "laughter")
    assert partners.answers["work.who-pays"].note == "a: b, c"
    assert partners.answers["work.plan"].note == "folded text\nin two parts\n"
    assert (partners.answers["work.plan"].by, partners.answers["work.plan"].date) == ("on", "2024-01-01")
    assert partners.answers["work.pace"].note == "no\n  1:30"
    assert case.relation("neighbours").label == "those on the other side of the hedge"
    assert case.relation("neighbours").answers["position"].by == "010"


def _saved(folder: Path, text: str, case: Case) -> str:
    file = opened(folder, text)
    assert save(file, case).beside is None
    assert open_case(file.path, garden()).case == case
    return file.path.read_bytes().decode()


def test_saving_another_answer_adds_its_line_and_changes_no_other_byte(tmp_path: Path) -> None:
    case = with_answer(opened(tmp_path, LIVED_IN).case, "start.who-asked", "each-other")
    lines = _saved(tmp_path, LIVED_IN, case).splitlines(keepends=True)
    lines.remove("      start.who-asked: each-other\n")
    assert "".join(lines) == LIVED_IN


def test_saving_what_was_read_does_not_write_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = opened(tmp_path, LIVED_IN)
    monkeypatch.setattr("engine.consultation.case_file.write_atomically", lambda *_: pytest.fail("written"))
    assert save(file, file.case).file == file


@pytest.mark.parametrize(
    "scalar", ["no", "on", "yes", "null", "~", "1:30", "010", "0x1F", "1e3", "2024-01-01", "-0", "1_000", ".inf", "="]
)
def test_a_scalar_is_text_and_stays_so(tmp_path: Path, scalar: str) -> None:
    text = PLAIN_CASE.replace("The plot", scalar).replace(
        "one-of-us", f"{{value: one-of-us, note: {scalar}, by: {scalar}, date: {scalar}}}"
    )
    case = opened(tmp_path, text).case
    told = case.relation("partners").answers["start.who-began"]
    assert (case.title, told.note, told.by, told.date) == (scalar,) * 4
    assert _saved(tmp_path, text, with_answer(case, "work.plan", "our-plan")) == text + "      work.plan: our-plan\n"


def test_an_answer_that_changes_keeps_the_comments_at_it_and_after_it(tmp_path: Path) -> None:
    case = opened(tmp_path, LIVED_IN).case
    for question, value, note in (("work.signs", "weeds", ""), ("start.who-began", "all-of-us", "so they say")):
        case = with_answer(case, question, value, note=note)
    after = _saved(tmp_path, LIVED_IN, case)
    assert "work.signs: [weeds] # everywhere\n\n      # then the money\n      work.who-pays:" in after
    assert "value: all-of-us\n        note: so they say\n  # the people next door\n  - id: neighbours" in after


def test_a_note_that_is_added_leaves_the_comment_of_its_answer_behind_it(tmp_path: Path) -> None:
    text = PLAIN_CASE + "      work.plan: our-plan   # since May\n      # about pace\n      work.pace: as-agreed\n"
    case = with_answer(opened(tmp_path, text).case, "work.plan", "our-plan", note="new")
    after = "      work.plan:\n        value: our-plan\n        note: new # since May\n      # about pace\n"
    assert after in _saved(tmp_path, text, case)


def test_a_relation_that_is_removed_takes_its_own_lines_and_no_others(tmp_path: Path) -> None:
    case = relations.removed(opened(tmp_path, LIVED_IN).case, "neighbours")
    start, end = LIVED_IN.index("  - id: neighbours"), LIVED_IN.index("packs:")
    assert _saved(tmp_path, LIVED_IN, case) == LIVED_IN[:start] + LIVED_IN[end:]


def test_a_comment_between_two_relations_stays_when_the_first_of_them_goes(tmp_path: Path) -> None:
    text = (
        PLAIN_CASE
        + "  - {id: council, kind: council, label: they}   # gone\n  # last\n  - {id: n, kind: neighbours, label: we}\n"
    )
    after = _saved(tmp_path, text, relations.removed(opened(tmp_path, text).case, "council"))
    assert after == PLAIN_CASE + "  # last\n  - {id: n, kind: neighbours, label: we}\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\ufeff" + PLAIN_CASE, id="with a byte order mark"),
        pytest.param(PLAIN_CASE.replace("\n", "\r\n"), id="with the line ends of Windows"),
        pytest.param(PLAIN_CASE.rstrip(), id="without a last line end"),
        pytest.param(PLAIN_CASE.replace(": ", ":\t").replace("head\n", "head\t# me\n"), id="with tabs between words"),
        pytest.param('{"schema":"coalitiekompas/case/1","title":"The plot","language":"en","packs":{"garden":"1.2.0"},"relations":[{"id":"partners","kind":"partners","label":"us","position":"head","answers":{"start.who-began":"one-of-us"}}]}', id="as JSON"),
        pytest.param(PLAIN_CASE.replace("\n  - id", "\n- id").replace("\n    ", "\n  "), id="with other indents"),
        pytest.param("---\n" + PLAIN_CASE + "...\n", id="between document marks"),
        pytest.param(PLAIN_CASE.replace("label: us", "label: '  us '"), id="with white space around a line of text"),
    ],
)  # fmt: skip
def test_a_file_written_otherwise_is_the_same_case_and_can_be_saved(tmp_path: Path, text: str) -> None:
    case = opened(tmp_path, text).case
    assert case == opened(tmp_path, PLAIN_CASE, "plain.yaml").case
    after = _saved(tmp_path, text, with_answer(case, "work.plan", "our-plan"))
    assert "# me" in after or "# me" not in text


ODD = """\
schema: coalitiekompas/case/1
# what this is
title: 'The plot'   # a name
language: en
packs: {garden: 1.2.0}
relations:
- id: partners     # always there
  kind: partners
  label: us
  position: head
  answers:
        start.who-began:
              value: one-of-us
              note: |
                 first
                   then

                 last
        # why this
        work.plan: unknown # ask Ann

# the end
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_indents_become_plain_and_nothing_is_lost(tmp_path: Path, end: str) -> None:
    file = opened(tmp_path, ODD.replace("\n", end))
    case = with_answer(file.case, "work.pace", "as-agreed")
    saved = save(file, case).file
    text = saved.data.decode()
    assert "\r" not in text
    assert saved.data == save(opened(tmp_path, ODD, "plain.yaml"), case).file.data
    for comment in ("# what this is", "# a name", "# always there", "# why this", "# ask Ann", "# the end"):
        assert text.count(f"{comment}\n") == 1
    assert "  - id: partners" in text
    assert "title: 'The plot'" in text
    assert open_case(file.path, garden()).case == case
    assert case.relation("partners").answers["start.who-began"].note == "first\n  then\n\nlast\n"


def test_a_mark_of_the_byte_order_is_no_part_of_the_text(tmp_path: Path) -> None:
    file = opened(tmp_path, b"\xef\xbb\xbf" + ODD.encode())
    saved = save(file, with_answer(file.case, "work.pace", "as-agreed")).file
    assert saved.data.startswith(b"schema: ")
