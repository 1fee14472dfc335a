"""How the packs speak: short sentences, no ids, no terms of the theory where a client reads; spelled right."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.language import LANGUAGES, Language, Text
from engine.model.knowledge import Question
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import knowledge_folder, load

LONGEST = 20  # words in a sentence
DICTIONARY: dict[Language, str] = {"nl": "nl_NL", "en": "en_GB"}
JARGON: dict[Language, str] = {
    "nl": r"directie(f|ve)|collectie(f|ve)|connectie(f|ve)|coalitie|arena|convergeren|divergeren|complementair|stakeholder|shareholder|institutione",
    "en": r"directive|collective|connective|coalition|arena|converg|diverg|complementar|stakeholder|shareholder|institutional",
}


GLOSSED = {  # a term of the glossary, and how a Dutch word for it begins in a question
    "circle": "kring",
    "co-owner": "mede-eigena",
    "course": "koers",
    "hearing": "inspraak",
    "milestone": "mijlpa",
    "network": "netwerk",
    "programme": "programma",
    "rank": "rang",
}


def client_texts(knowledge: KnowledgeBase) -> Iterator[tuple[str, Text]]:
    """Every text that a client reads: questions, options, advice and what rules say, with the id it belongs to."""
    for theme in knowledge.themes:
        yield from ((theme.id, text) for text in (theme.title, theme.opening))
    for question in knowledge.questions:
        yield from ((question.id, text) for text in question_texts(question))
        for option in question.options:
            yield from ((question.id, text) for text in (option.help,) if text)
            yield from ((question.id, e.because) for e in (option.evidence,) if e)
    for advice in knowledge.advice:
        yield from ((advice.id, text) for text in (advice.what, advice.why, advice.how))
    yield from ((rule.id, rule.says) for rule in knowledge.rules if rule.says)


def question_texts(question: Question) -> Iterator[Text]:
    """What is asked, the help and the options of a question."""
    yield from (question.ask, question.help)
    yield from (option.text for option in question.options)


def all_texts(knowledge: KnowledgeBase) -> Iterator[Text]:
    """Every text in the pack."""
    yield from (text for _, text in client_texts(knowledge))
    yield from (claim.says for claim in knowledge.claims)
    for term in knowledge.terms:
        yield from (term.term, term.says)
    for worked in knowledge.cases:
        yield from (worked.title, worked.told)
        notes = zip(worked.case("nl").places(), worked.case("en").places(), strict=True)
        yield from (Text(nl.note, en.note) for (_, _, nl), (_, _, en) in notes if nl.note)


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [part for part in re.split(r"(?<=[.?!:;])[\"')]*\s+", text) if part]


SECTORS = sorted(folder.name for folder in (knowledge_folder() / "sectors").iterdir() if folder.is_dir())


@pytest.fixture(scope="module", params=["spectrum", *SECTORS])
def knowledge(request: pytest.FixtureRequest) -> KnowledgeBase:
    """The base pack, or what a sector adds to it."""
    if request.param == "spectrum":
        return load()
    whole = load([knowledge_folder() / "sectors" / request.param])
    return of_pack(whole, request.param)


def of_pack(whole: KnowledgeBase, pack: str) -> KnowledgeBase:
    """What one pack brings to a knowledge base."""
    themes = {question.theme for question in whole.questions if question.pack == pack}
    before = {term.id for term in load().terms}
    return replace(
        whole,
        themes=tuple(theme for theme in whole.themes if theme.id in themes),
        questions=tuple(question for question in whole.questions if question.pack == pack),
        rules=tuple(rule for rule in whole.rules if rule.pack == pack),
        advice=tuple(advice for advice in whole.advice if advice.pack == pack),
        terms=tuple(term for term in whole.terms if term.id not in before),
        cases=tuple(worked for worked in whole.cases if worked.pack == pack),
        claims=(),
    )


def words_known(knowledge: KnowledgeBase, language: Language) -> set[str]:
    """The words that are right though no dictionary has them: those of the project, and of the field of a sector."""
    here = Path(__file__).parent
    files = [here / f"words-{language}.txt", *(here / f"words-{pack.id}.txt" for pack in knowledge.packs)]
    return {word for file in files if file.exists() for word in file.read_text(encoding="utf-8").split()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_client_sentence_is_longer_than_twenty_words(language: Language, knowledge: KnowledgeBase) -> None:
    long = [
        f"{id}: {sentence}"
        for id, text in client_texts(knowledge)
        for sentence in sentences(text[language])
        if len(re.findall(r"[\w'’-]+", sentence)) > LONGEST
    ]
    assert long == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_client_text_holds_an_id_or_a_term_of_the_theory(language: Language, knowledge: KnowledgeBase) -> None:
    ids = (
        {q.id for q in knowledge.questions if "." in q.id}
        | {a.id for a in knowledge.advice}
        | {r.id for r in knowledge.rules}
    )
    found = [
        f"{id}: {text[language]}"
        for id, text in client_texts(knowledge)
        if re.search(rf"\b({JARGON[language]})", text[language].lower())
        or any(known in text[language] for known in ids)
    ]
    assert found == []


@pytest.mark.parametrize(("term", "word"), GLOSSED.items())
def test_a_question_that_uses_a_word_of_the_glossary_links_to_it(
    term: str, word: str, knowledge: KnowledgeBase
) -> None:
    users = [
        q for q in knowledge.questions if any(re.search(rf"\b{word}", text.nl.lower()) for text in question_texts(q))
    ]
    assert [q.id for q in users if term not in q.terms] == []


def test_no_two_texts_of_advice_are_the_same(knowledge: KnowledgeBase) -> None:
    whats = [advice.what[language] for advice in knowledge.advice for language in LANGUAGES]
    assert len(whats) == len(set(whats))


@pytest.mark.system
@pytest.mark.skipif(
    shutil.which("hunspell") is None, reason="hunspell is not installed (Debian: hunspell hunspell-nl hunspell-en-gb)"
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_spelled_right(language: Language, knowledge: KnowledgeBase) -> None:
    text = "\n".join(text[language] for text in all_texts(knowledge))
    command = ["hunspell", "-d", DICTIONARY[language], "-i", "utf-8", "-l"]
    said = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True).stdout
    assert sorted({word.rstrip(".'") for word in said.split()} - words_known(knowledge, language)) == []
