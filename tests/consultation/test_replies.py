"""What a reply means: numbers, words in the language at hand and in English, and beginnings that fit one word only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.consultation.replies import WORDS, Chosen, Command, NotUnderstood, Said, understood, words
from engine.language import LANGUAGES, Language

EVERY_WORD = [
    (word, command, language) for command, by in WORDS.items() for language in LANGUAGES for word in by[language]
]


@pytest.mark.parametrize(("word", "command", "language"), EVERY_WORD)
def test_every_word_works_in_its_language(word: str, command: Command, language: Language) -> None:
    assert understood(word, language) == Said(command)
    assert understood(f"  {word.upper()} ", language) == Said(command)


@pytest.mark.parametrize(("word", "command"), [(word, command) for word, command, by in EVERY_WORD if by == "en"])
def test_english_always_works(word: str, command: Command) -> None:
    assert understood(word, "nl") == Said(command)


@pytest.mark.parametrize(
    "word", [*(word for word, _, by in EVERY_WORD if by == "nl" and word != "stand"), "weet niet", "wa", "te"]
)
def test_a_dutch_word_means_nothing_in_english(word: str) -> None:
    assert isinstance(understood(word, "nl"), Said)
    assert isinstance(understood(word, "en"), NotUnderstood)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_beginning_of_a_word_suffices_when_no_other_word_begins_so(language: Language) -> None:
    known = words(language)
    for word, command in known.items():
        for length in range(1, len(word)):
            meant = {c for w, c in known.items() if w.startswith(word[:length])}
            reply = understood(word[:length], language)
            if word[:length] in known:
                assert reply == Said(known[word[:length]])
            elif len(meant) == 1:
                assert reply == Said(command)
            else:
                assert isinstance(reply, NotUnderstood)
                assert all(w in reply.why[language] for w in known if w.startswith(word[:length]))


@pytest.mark.parametrize(
    ("line", "language", "command"),
    [
        ("b", "en", "back"),
        ("sto", "en", "stop"),
        ("stand", "en", "standing"),
        ("stand", "nl", "standing"),
        ("weet", "nl", "unknown"),
        ("Weet niet", "nl", "unknown"),
        ("weet-n", "nl", "unknown"),
        ("not applicable", "en", "not-applicable"),
        ("not-a", "en", "not-applicable"),
        ("ter", "nl", "back"),
    ],
)
def test_these_beginnings_and_spellings_are_understood(line: str, language: Language, command: Command) -> None:
    assert understood(line, language) == Said(command)


@pytest.mark.parametrize(
    ("line", "numbers"),
    [("1", (1,)), (" 2 ", (2,)), ("0", (0,)), ("1 3", (1, 3)), ("1,3", (1, 3)), ("1; 3,2", (1, 3, 2)), ("99999", (99999,)), ("007", (7,))],
)  # fmt: skip
def test_numbers_are_choices(line: str, numbers: tuple[int, ...]) -> None:
    assert understood(line, "en") == Chosen(numbers)


@pytest.mark.parametrize(
    "line", ["", "  ", ",", "-1", "1.5", "1 a", "123456", "²", "٣", "x", "back 2", "stop now", "unknown because", "!"]
)
def test_what_means_nothing_is_explained_in_both_languages(line: str) -> None:
    for language in LANGUAGES:
        reply = understood(line, language)
        assert isinstance(reply, NotUnderstood)
        assert reply.why.nl.endswith("typ een nummer, of ? voor uitleg")
        assert reply.why.en.endswith("type a number, or ? for help")


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("note 1 3", Said("note", "1 3")),
        ("note   they say: #1  ", Said("note", "they say: #1")),
        ("note", Said("note")),
        ("note stop", Said("note", "stop")),
        ("go 4", Said("go", "4")),
        ("go work.pace", Said("go", "work.pace")),
        ("go", Said("go")),
    ],
)
def test_a_note_and_a_question_are_taken_as_they_are_typed(line: str, reply: Said) -> None:
    assert understood(line, "en") == reply


def test_a_long_line_that_means_nothing_is_not_repeated_in_full() -> None:
    reply = understood("x" * 5000, "en")
    assert isinstance(reply, NotUnderstood)
    assert len(reply.why.en) < 120


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_line_means_something_or_is_explained(line: str, language: Language) -> None:
    assert isinstance(understood(line, language), Chosen | Said | NotUnderstood)
