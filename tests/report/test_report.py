"""What a report says: everything that followed from the case, for its audience, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.consultation.case_file import CaseFile
from engine.explanation.agenda import agenda, spread
from engine.explanation.audience import AUDIENCES, Audience
from engine.explanation.compare import compare
from engine.explanation.outcome import outcome
from engine.explanation.viewing import named_views
from engine.explanation.wording.compare import read_as
from engine.explanation.wording.differing import effect
from engine.explanation.wording.phrases import answer
from engine.language import LANGUAGES, Language
from engine.machine.results import Opened, all_reasoned, reasoned
from engine.model.case import Case, Relation, answers
from engine.model.knowledge import PARTNERS, UNKNOWN
from engine.report.anonymous import without_names
from engine.report.composing.report import report
from engine.report.document import Block, Card, Document, Figure, Paragraph, Points, Section, Table
from engine.report.html.writing import html
from engine.report.markdown import markdown
from tests.consultation.test_case_file_any_case import cases
from tests.gardening import garden, plot
from tests.report.reporting import MIXED, reported, reported_garden
from tests.resulting import real
from tests.talking import garden_reasoner

ORDER = [
    "summary",
    "readings",
    "pictures",
    "words",
    "advice",
    "fit",
    "open",
    "agenda",
    "more-advice",
    "answers",
    "sources",
    "receipt",
]
each_audience = pytest.mark.parametrize("audience", AUDIENCES)


def section(document: Document, id: str) -> Section:
    """The section of this name."""
    return next(found for top in document.sections for found in top.all() if found.id == id)


def blocks(part: Section) -> Iterator[Block]:
    """All blocks in a section and within it."""
    for each in part.all():
        yield from each.blocks


def cards(part: Section) -> list[Card]:
    """The cards in a section."""
    return [block for block in blocks(part) if isinstance(block, Card)]


def texts(part: Section) -> str:
    """All that a section says."""
    said: list[str] = []
    for block in blocks(part):
        match block:
            case Paragraph():
                said += [block.label, block.text]
            case Points():
                said += block.items
            case Card():
                said += [block.label, block.title, *(piece.text for piece in block.parts)]
            case Table():
                said += [block.caption, *(cell for row in block.rows for cell in row)]
            case Figure():
                said += [block.caption, *(picture.alt for picture in block.pictures)]
    return "\n".join(said)


@each_audience
def test_the_parts_come_in_the_order_in_which_one_talks_about_them(audience: Audience) -> None:
    assert [part.id for part in reported(MIXED, audience).sections] == ORDER


@each_audience
def test_every_relation_has_its_reading_reasons_and_advice(audience: Audience) -> None:
    opened, document = real(MIXED), reported(MIXED, audience)
    found = outcome(opened.case, opened.teller.derivation, opened.knowledge)
    for number, each in enumerate(found, 1):
        part = section(document, f"readings-{number}")
        assert part.heading == each.relation.label
        assert each.sentence.en in texts(part)
        for side in each.sides:
            assert side.reasons[0].noted.en in texts(part)
        front = cards(section(document, f"advice-{number}"))
        assert [(card.title, card.parts[0].text, card.parts[1].text) for card in front] == [
            (item.advice.what.en, item.advice.why.en, item.advice.how.en) for item in each.up_front
        ]
        assert 0 < len(front) <= 6
        if each.more:
            more = texts(section(document, f"more-advice-{number}"))
            assert all(item.advice.what.en in more and item.advice.how.en in more for item in each.more)
        for _, says in each.notices:
            assert says.en in texts(section(document, f"fit-{number}"))


def test_all_answers_and_notes_are_in_the_appendix() -> None:
    opened, document = real(MIXED), reported(MIXED)
    rows = [row for block in blocks(section(document, "answers")) if isinstance(block, Table) for row in block.rows]
    given = [(opened.knowledge.question[id], each) for _, id, each in opened.case.places()]
    for question, each in given:
        if each.note or each.values != (UNKNOWN,):
            assert (question.ask.en, answer(question, each.values).en, each.note) in rows
        else:
            assert f"{question.ask.en} (we do not know)" in texts(section(document, "answers"))


def test_questions_that_are_open_are_in_the_appendix_too() -> None:
    document = reported_garden(plot({"start.who-began": "one-of-us"}))
    assert texts(section(document, "answers")).count("(still open)") > 3


def test_the_agenda_is_that_of_the_explanations() -> None:
    opened = real(MIXED)
    found = agenda(opened.case.relations, opened.teller)
    assert [card.title for card in cards(section(reported(MIXED), "agenda"))] == [
        t.question.ask.en for t in spread(found.topics, 7)
    ]
    assert len(cards(section(reported(MIXED, "audit"), "agenda"))) == len(found.topics) > 7


def test_a_client_reads_no_ids_a_consultant_reads_claims_and_an_audit_every_rule_that_fired() -> None:
    client, consultant, audit = ("\n".join(map(texts, reported(MIXED, audience).sections)) for audience in AUDIENCES)
    opened = real(MIXED)
    fired = {firing.rule for firing in opened.teller.derivation.firings}
    advice = {rule for rule in fired if rule in opened.knowledge.advice_by_id}
    assert not [rule for rule in fired if f"[{rule}" in client]
    assert all(f"[{rule}; spectrum 0.1.0;" in consultant for rule in advice)
    assert [rule for rule in fired if f"[{rule}" not in audit] == []
    assert "D01" not in client


def test_the_receipt_names_engine_packs_and_answers_and_changes_with_an_answer() -> None:
    def rows(document: Document) -> tuple[tuple[str, ...], ...]:
        return next(b.rows for b in section(document, "receipt").blocks if isinstance(b, Table))

    case = plot({"start.who-began": "one-of-us"})
    before, after = (rows(reported_garden(each)) for each in (case, plot({"start.who-began": "all-of-us"})))
    assert [row[0] for row in before] == ["coalitiekompas", "garden", "the answers"]
    assert before[:2] == after[:2]
    assert before[2] != after[2]


def test_who_answered_and_when_is_said() -> None:
    case = plot({"start.who-began": "one-of-us", "work.pace": "as-agreed"})
    given = case.relations[0].answers
    named = {id: replace(each, by=by, date=date) for (id, each), by, date in zip(given.items(), ("Noor", "Ad"), ("2026-03-02", "2026-03-01"), strict=True)}  # fmt: skip
    told = replace(case, relations=(replace(case.relations[0], answers=named),))
    facts = dict(reported_garden(told).facts)
    assert (facts["Answers by"], facts["Answered on"]) == ("Ad, Noor", "2026-03-01 – 2026-03-02")


@settings(max_examples=15, deadline=None)
@given(cases(), st.sampled_from(AUDIENCES), st.sampled_from(LANGUAGES))
def test_a_report_about_any_case_can_be_written(case: Case, audience: Audience, language: Language) -> None:
    document = reported_garden(case, audience, language)
    ids = [part.id for top in document.sections for part in top.all()]
    assert len(ids) == len(set(ids))
    assert all(part.heading for top in document.sections for part in top.all())
    assert html(document).startswith("<!DOCTYPE html>")
    assert markdown(document).startswith("# ")


def test_a_case_of_two_hundred_relations_can_be_written() -> None:
    many = tuple(Relation(f"r{n}", "partners", f"group {n}") for n in range(199))
    case = plot({})
    document = reported_garden(replace(case, relations=(*case.relations, *many)))
    assert len(section(document, "readings").sections) == 200
    assert html(document)


def test_nothing_answered_gives_a_report_that_says_so() -> None:
    document = reported_garden(plot({}))
    assert "no answer counts yet" in texts(section(document, "readings"))
    assert [relation.id for relation in plot({}).relations] == [PARTNERS]


THEN = plot({"start.who-began": "one-of-us", "start.who-asked": "the-head", "work.who-decides": "the-head", "work.who-pays": "the-head", "work.pace": "by-the-clock"})  # fmt: skip
NOW = plot({"start.who-began": "one-of-us", "start.who-asked": "the-head", "work.who-decides": "together", "work.who-pays": "each-a-share", "work.pace": "as-agreed"})  # fmt: skip


def garden_case(case: Case, name: str) -> Opened:
    """A case of the garden in a file of this name."""
    return reasoned(CaseFile(Path(name), case), garden(), garden_reasoner())


@each_audience
def test_another_view_stands_beside_this_one_with_every_difference_and_its_effect(audience: Audience) -> None:
    mine, theirs = garden_case(THEN, "mine.yaml"), garden_case(NOW, "theirs.yaml")
    part = section(report(mine, audience, "en", [theirs]), "compare")
    found = compare(named_views([(case.file.path, case.teller) for case in (mine, theirs)]))
    (relation,) = found.relations
    told = texts(part)
    assert read_as(relation.seats[0]).en in told
    assert read_as(relation.seats[1]).en in told
    differs = [each for each in relation.differs if each.kind == "otherwise"]
    assert len(differs) >= 2
    for each in differs:
        assert each.question.ask.en in told
        assert all(said.en in told for said in effect(each, found))


def test_earlier_moments_come_before_this_one() -> None:
    then, now = garden_case(THEN, "spring.yaml"), garden_case(NOW, "autumn.yaml")
    told = section(report(now, "client", "en", [then], moments=True), "compare")
    labels = [block.label for block in blocks(told) if isinstance(block, Paragraph) and block.label]
    assert [label for label in labels if "spring" in label][:1] == labels[:1]
    assert "autumn" in labels[1]


def test_the_front_says_with_whom_it_is_compared() -> None:
    mine, theirs, more = (garden_case(case, f"{name}.yaml") for name, case in (("a", THEN), ("b", NOW), ("c", NOW)))
    assert dict(report(mine, "client", "en", [theirs, more]).facts)["Compared with"] == "b, c"
    assert dict(report(mine, "client", "nl", [theirs, more], moments=True).facts)["Vergeleken met"] == "b, c"
    assert "Compared with" not in dict(report(mine, "client", "en").facts)


def test_without_others_nothing_is_compared() -> None:
    assert "compare" not in [part.id for part in report(garden_case(NOW, "a.yaml"), "client", "en").sections]


NAMES = ("Anna de Vries", "Piet Zwart", "Gemeente Waterstad", "the Blue Mill", "Mill collective")


def told_by(case: Case, by: str, label: str) -> Case:
    """The case as someone told it, with names everywhere that a name can be."""
    answered = {
        id: replace(each, by=by, note=f"{by} of {label} said so") for id, each in case.relations[0].answers.items()
    }
    first = replace(case.relations[0], label=label, answers=answers(answered))
    return replace(
        case, title="Mill collective", relations=(first, Relation("blue-mill", "neighbours", "the Blue Mill"))
    )


def test_no_name_is_left_in_an_anonymous_report_and_who_is_in_two_cases_is_called_alike() -> None:
    cases = (told_by(THEN, "Anna de Vries", "Gemeente Waterstad"), told_by(NOW, "Piet Zwart", "Gemeente Waterstad"))
    files = [(CaseFile(Path(f"{number}-Blue-Mill.yaml"), case), garden()) for number, case in enumerate(cases)]
    mine, theirs = all_reasoned(without_names(files, "en"))
    document = report(mine, "audit", "en", [theirs])
    written = markdown(document) + html(document)
    for name in (*NAMES, "Blue-Mill", "Anna", "Zwart", "said so"):
        assert name not in written
    told = texts(section(document, "compare"))
    assert "Person A" in written
    assert {"Person A", "Person B"} <= {
        block.label for block in blocks(section(document, "compare")) if isinstance(block, Paragraph)
    }
    assert told
    assert [relation.id for relation in mine.case.relations] == [relation.id for relation in theirs.case.relations]


def test_the_same_relation_is_called_alike_where_another_case_has_fewer() -> None:
    many = replace(
        THEN, relations=(*THEN.relations, Relation("x", "neighbours", "north"), Relation("y", "neighbours", "south"))
    )
    few = replace(NOW, relations=(*NOW.relations, Relation("y", "neighbours", "south")))
    files = [(CaseFile(Path(f"{n}.yaml"), case), garden()) for n, case in enumerate((many, few))]
    first, second = (file.case for file, _ in without_names(files, "en"))
    assert first.relations[2].label == second.relations[1].label != first.relations[1].label
