"""The interview guide: every question once, with all its answers and room to write, and nothing that steers."""

import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

import pytest

from engine.console.managing import MENU
from engine.console.questioning import said
from engine.consultation.dialogue import Dialogue, go_to
from engine.consultation.relations import added
from engine.consultation.replies import Chosen, Said, understood
from engine.explanation.because import SPECIAL_TEXT
from engine.language import LANGUAGES, Language, Text
from engine.model.case import Answer, Case, new_case
from engine.model.knowledge import Question
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import find_pack, load
from engine.report.composing.guide import guide
from engine.report.document import Card, Choices, Document, Figure, Paragraph, Points, Room, Section, Table
from engine.report.html.writing import html
from engine.report.markdown import markdown
from tests.gardening import garden
from tests.running import spectrum

SECTORS = ("area-development", "care", "education", "energy")
LINE = "…" * 40
QUESTION_ON_PAPER = f"""\
### 10\\. Can that one do it alone?

Code task.one-can

Only if question 9 was answered with "One" or "We do not know".

Think of the shed: can that one do it alone?

- ○ Largely
- ○ Hardly
- ○ We do not know

Notes: {LINE}

{LINE}
"""


@cache
def with_pack(name: str) -> KnowledgeBase:
    """The base, with a sector pack when one is named."""
    return load([find_pack(name)]) if name else spectrum()


def questions_in(document: Document) -> list[Section]:
    """The sections that each hold one question, in order."""
    return [inner for section in document.sections for inner in section.sections]


def on_paper(document: Document, question: Question) -> Section:
    """The section about a question."""
    (found,) = (s for s in questions_in(document) if s.heading.endswith(f". {question.ask[document.language]}"))
    return found


def texts(section: Section) -> list[str]:
    """What the paragraphs of a section say."""
    return [block.text for block in section.blocks if isinstance(block, Paragraph)]


def everything(document: Document) -> str:
    """All words of a document."""
    found = [document.title, document.subtitle, document.foot]
    for section in (inner for outer in document.sections for inner in outer.all()):
        found.append(section.heading)
        for block in section.blocks:
            assert not isinstance(block, Card | Table | Figure)
            match block:
                case Paragraph():
                    found += [block.label, block.text]
                case Points():
                    found += block.items
                case Choices():
                    found += block.options
                case Room():
                    found.append(block.label)
    return "\n".join(found)


def answers_to(question: Question, language: Language) -> list[str]:
    """Every answer that the consultation takes, in the words that it has for them."""
    values = [(option.id,) for option in question.options]
    values += [()] if question.multiple else []
    values += [("unknown",), *([("not-applicable",)] if question.can_be_not_applicable else [])]
    found = [said(question, Answer(value), language) for value in values]
    return [answer[0].upper() + answer[1:] for answer in found]


@pytest.mark.parametrize("quick", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pack", ["", *SECTORS])
def test_every_question_stands_in_it_once_in_order_with_all_its_answers_and_room(
    pack: str, language: Language, quick: bool
) -> None:
    knowledge = with_pack(pack)
    document = guide(knowledge, quick, language)
    asked = [question for question in knowledge.questions if question.quick or not quick]
    found = questions_in(document)
    assert [section.heading for section in found] == [f"{n}. {q.ask[language]}" for n, q in enumerate(asked, 1)]
    for section, question in zip(found, asked, strict=True):
        (choices,) = (block for block in section.blocks if isinstance(block, Choices))
        assert list(choices.options) == answers_to(question, language)
        assert choices.several == question.multiple
        assert [block.lines for block in section.blocks if isinstance(block, Room)] == [2]
        assert question.help[language] in texts(section)
    ids = [inner.id for section in document.sections for inner in section.all()]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pack", ["", *SECTORS])
def test_it_opens_every_theme_and_offers_every_kind_of_relation(pack: str, language: Language) -> None:
    knowledge = with_pack(pack)
    copy, _, *themes, _ = guide(knowledge, False, language).sections
    assert [theme.heading for theme in themes] == [theme.title[language] for theme in knowledge.themes]
    assert [texts(theme) for theme in themes] == [[theme.opening[language]] for theme in knowledge.themes]
    (kinds,) = (block for block in copy.blocks if isinstance(block, Choices))
    assert [kind.lower() for kind in kinds.options] == [k.text[language].lower() for k in knowledge.relation_kinds]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_no_form_and_says_of_no_answer_where_it_points(language: Language) -> None:
    for pack in ("", *SECTORS):
        knowledge = with_pack(pack)
        words = everything(guide(knowledge, False, language)).lower()
        for form in knowledge.forms:
            assert not re.search(rf"\b{form.name[language]}", words)
        helps = [o.help for q in knowledge.questions for o in q.options if o.help and (o.neutral or o.disputed)]
        assert helps
        assert not any(text[language].lower() in words for text in helps)  # these say that an answer does not count


def test_the_questions_of_the_short_round_are_marked_unless_they_are_all_there_is() -> None:
    for question in spectrum().questions:
        marks = texts(on_paper(guide(spectrum(), False, "nl"), question))[0].split(" · ")
        assert ("Korte ronde" in marks) == question.quick
        assert ("Meer antwoorden mogen" in marks) == question.multiple
        assert marks[-1] == f"Code {question.id}"
    quick = guide(spectrum(), True, "nl")
    assert not any("Korte ronde" in text for section in questions_in(quick) for text in texts(section))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_asked_once_says_so_and_the_front_says_what_that_means(language: Language) -> None:
    once = Text("Eén keer, voor de hele samenwerking.", "Once, for the whole collaboration.")[language]
    for quick in (False, True):
        document = guide(with_pack("care"), quick, language)
        asked = [question for question in with_pack("care").questions if question.quick or not quick]
        for question in asked:
            assert (once in texts(on_paper(document, question))) == (question.scope == "collaboration")
        explained = "'één keer'" if language == "nl" else "'once'"
        assert (explained in everything(document)) == any(q.scope == "collaboration" for q in asked)


def test_a_question_that_depends_on_another_says_on_which() -> None:
    document, wants = guide(garden(), False, "nl"), garden().question["task.who-wants"]
    number = on_paper(document, wants).heading.partition(".")[0]
    depends = garden().question["task.one-can"]
    assert f'Alleen als vraag {number} is beantwoord met "Eén" of "Dat weten we niet".' in texts(
        on_paper(document, depends)
    )
    alone = replace(garden(), questions=(wants, replace(depends, quick=True)))
    assert 'Only if the answer to "Who wants this?" is "One" or "We do not know".' in texts(
        on_paper(guide(alone, True, "en"), depends)
    )


def test_a_question_for_some_kinds_of_relation_names_them() -> None:
    knowledge = with_pack("energy")
    question = knowledge.question["energy.grid-operators-seat"]
    assert (
        'Alleen als het in deze relatie gaat om "De partners onderling", "Ondernemers" of "De netbeheerder".'
        in texts(on_paper(guide(knowledge, False, "nl"), question))
    )


def test_what_an_answer_means_stands_at_its_question() -> None:
    question = garden().question["work.signs"]
    first = replace(question.options[0], help=Text("Geen onkruid.", "No weeds."))
    changed = replace(question, options=(first, *question.options[1:]))
    document = guide(replace(garden(), questions=(changed,)), False, "en")
    (section,) = questions_in(document)
    assert Paragraph("No weeds.", "Tidy beds", "quiet") in section.blocks


def test_the_code_at_a_question_leads_to_it_in_the_consultation_whatever_its_number() -> None:
    knowledge = with_pack("care")
    case = new_case("T", "nl", knowledge.identity, "wij")
    case, id = added(case, "residents", "bewoners", set())
    for section in questions_in(guide(knowledge, False, "nl")):
        code = texts(section)[0].rpartition("Code ")[2]
        question = knowledge.question[code]
        assert section.heading.endswith(f". {question.ask.nl}")
        if not question.asked_if:
            assert reached(knowledge, case, "partners", code) == question
            assert question.scope == "collaboration" or reached(knowledge, case, id, code) == question


def reached(knowledge: KnowledgeBase, case: Case, relation: str, code: str) -> Question | None:
    """The question at which the consultation is after going to a code."""
    found = go_to(Dialogue(knowledge, case, relation), code, "nl")
    return found.at if isinstance(found, Dialogue) else None


@pytest.mark.parametrize("quick", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_says_to_type_is_understood_by_the_consultation(language: Language, quick: bool) -> None:
    (points,) = guide(with_pack("care"), quick, language).sections[-1].blocks
    assert isinstance(points, Points)
    assert points.numbered
    quoted = [typed for item in points.items for typed in re.findall(r"'(.*?)'", item)]
    menu = {text[language] for text, _, _ in MENU} | {Text("alle", "all of them")[language]}
    start, *typed = (words for words in quoted if words not in menu)
    assert start == f"kompas consult --pack care --lang {language}"
    replies = [understood(words, language) for words in typed]
    commands = [reply.command for reply in replies if isinstance(reply, Said)]
    assert commands == ["note", "unknown", "not-applicable", "next", "go", *(["next", "advice"] if quick else [])]
    assert [reply.numbers for reply in replies if isinstance(reply, Chosen)] == [(1, 3), (0,)]
    assert len(quoted) == 1 + len(replies) + (1 if quick else 3)


def test_the_foot_says_with_which_packs_it_was_made() -> None:
    packs = with_pack("care").packs
    for language in LANGUAGES:
        foot = guide(with_pack("care"), False, language).foot
        assert all(f"{pack.title[language]} ({pack.id} {pack.version})" in foot for pack in packs)


def test_a_question_as_markdown() -> None:
    text = markdown(guide(garden(), False, "en"))
    begin = text.index(QUESTION_ON_PAPER.splitlines()[0])
    assert text[begin : text.index("###", begin + 3)].strip() == QUESTION_ON_PAPER.strip()
    assert "- ☐ Tidy beds" in text


class Sheets(HTMLParser):
    """Reads back per heading of a question its boxes and its lines."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str], list[str], int]] = []
        self.inside: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Goes into an element."""
        kind = dict(attrs).get("class") or ""
        if tag != "meta":
            self.inside.append((tag, kind))
        if tag == "h3":
            assert ("section", "kept") in self.inside
            self.found.append(("", [], [], 0))
        if kind == "line" and self.found:
            heading, one, several, lines = self.found.pop()
            self.found.append((heading, one, several, lines + 1))

    def handle_endtag(self, tag: str) -> None:
        """Leaves an element."""
        assert self.inside.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Reads a heading or an answer."""
        tags = [tag for tag, _ in self.inside]
        if tags[-1:] == ["h3"]:
            _, *rest = self.found.pop()
            self.found.append((data, *rest))
        if tags[-2:] == ["ul", "li"] and self.found:
            self.found[-1][1 if self.inside[-2][1] == "one" else 2].append(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_round_boxes_for_one_answer_and_square_ones_for_several_and_lines_to_write_on(
    language: Language,
) -> None:
    found = Sheets(html(guide(garden(), False, language))).found
    assert len(found) == len(garden().questions)
    for heading, one, several, lines in found:
        (question,) = (q for q in garden().questions if heading.endswith(f". {q.ask[language]}"))
        assert (several if question.multiple else one) == answers_to(question, language)
        assert (one if question.multiple else several) == []
        assert lines == 2


def test_unknown_is_always_a_box() -> None:
    unknown = SPECIAL_TEXT["unknown"].en.capitalize()
    for section in questions_in(guide(spectrum(), False, "en")):
        (choices,) = (block for block in section.blocks if isinstance(block, Choices))
        assert unknown in choices.options
