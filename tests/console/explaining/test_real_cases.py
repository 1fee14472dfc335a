"""Every question about the twelve real cases is answered in both languages, for everyone, in sentences that can be read aloud."""

import re
from dataclasses import replace

import pytest

from engine.console.explaining.agenda import show_agenda
from engine.console.explaining.flips import show_flips
from engine.console.explaining.how import show_how
from engine.console.explaining.inquiry import Inquiry
from engine.console.explaining.what_if import show_what_if
from engine.console.explaining.why import show_why
from engine.console.explaining.why_not import show_why_not
from engine.explanation.audience import Audience
from engine.language import LANGUAGES, Language
from engine.model.knowledge import POSITION
from tests.explained import REAL, inquiry, spectrum_reasoner, whole_spectrum, worked, written

LONGEST = 20  # words in a sentence
KNOT = "deciding.who-cuts-the-knot"
KINDS = (
    "directive", "fit.collective", "finding.payer-without-the-say", "tension.run-as-directive",
    "combination.core-and-steering", "collective.risk.payer-wants-the-say",
)  # fmt: skip


def ask_everything(asked: Inquiry) -> None:
    """Every command, on a question and a conclusion of each kind."""
    for question in (KNOT, "working.what-you-see", "task.wanted-by", POSITION):
        show_why(asked, question)
    derivation = asked.teller.derivation
    show_how(asked, derivation.facts("advice", asked.relations[0].id)[0].name)
    for name in (*KINDS, asked.knowledge.advice[-1].id):
        show_why_not(asked, name)
    ask_once(asked)


def ask_once(asked: Inquiry) -> None:
    """Every command, once."""
    first = asked.relations[0].id
    show_why(asked, KNOT)
    show_how(asked, None)
    show_why_not(asked, "connective")
    show_what_if(asked, (f"{first}.{KNOT}=the-initiators", f"{first}.giving.who-pays=unknown"))
    show_flips(asked)
    show_agenda(asked)


@pytest.mark.parametrize(("audience", "language"), [("consultant", "nl"), ("audit", "en")])
@pytest.mark.parametrize("id", REAL)
def test_every_question_about_a_real_case_is_answered(id: str, audience: Audience, language: Language) -> None:
    asked = inquiry(worked(id).case(language), language, audience, spectrum_reasoner())
    asked = replace(asked, relations=asked.relations[:1])
    (ask_once if audience == "audit" else ask_everything)(asked)
    assert written(asked).count(asked.relations[0].label) >= 7
    assert "{}" not in written(asked)


@pytest.mark.parametrize("id", REAL)
def test_a_client_hears_short_sentences_without_ids(id: str) -> None:
    case = worked(id).case("nl")
    asked = inquiry(case, "nl", reasoner=spectrum_reasoner())
    ask_everything(asked)
    names = [relation.label for relation in case.relations]
    known = whole_spectrum()
    ids = {*known.question, *known.rule, *known.advice_by_id, *known.claim} - {POSITION}
    for language in LANGUAGES:
        said = [plain(text if isinstance(text, str) else text[language], names) for text in asked.page.words]
        assert {s for text in said for s in re.split(r"[.?!:;]+\s", text) if len(s.split()) > LONGEST} == set()
        assert {word.strip("[](),.;:") for text in said for word in text.split()} & ids == set()


def plain(text: str, names: list[str]) -> str:
    """What we say ourselves: without what people said or called something, which counts as one word."""
    text = re.sub(r'\(".*"\)', "", text)
    text = re.sub(r'"[^"]*"', "X", text)
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "X")
    return text


def test_the_twelve_are_the_real_ones() -> None:
    public = [each.id for each in whole_spectrum().cases if each.source.startswith("http")]
    assert set(REAL) == set(public)
