"""The two languages: a text has both, and the machine says which one to begin with."""

import locale

import pytest

from engine.language import LANGUAGES, Text, as_language, joined, language_of_locale

HELLO = Text("hallo", "hello")


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A machine whose environment says nothing about its language."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: (None, None))
    return monkeypatch


def test_a_text_is_read_in_either_language() -> None:
    assert LANGUAGES == ("nl", "en")
    assert (HELLO["nl"], HELLO["en"]) == ("hallo", "hello")


@pytest.mark.parametrize(
    ("parts", "separator", "whole"),
    [
        ([HELLO, Text("jij", "you")], " ", Text("hallo jij", "hello you")),
        ([HELLO, Text("jij", "you")], Text(" en ", " and "), Text("hallo en jij", "hello and you")),
        ([HELLO], ", ", HELLO),
        ([], ", ", Text("", "")),
    ],
)
def test_texts_are_joined_language_by_language(parts: list[Text], separator: Text | str, whole: Text) -> None:
    assert joined(parts, separator) == whole


@pytest.mark.parametrize(
    ("value", "language"), [("nl", "nl"), ("en", "en"), ("NL", None), ("de", None), ("", None), (None, None)]
)
def test_only_our_two_are_languages(value: str | None, language: str | None) -> None:
    assert as_language(value) == language


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "NL"}, "nl"),
        ({"LANG": "nl_BE"}, "nl"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "nl_NL", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en_US", "LC_MESSAGES": "nl_NL"}, "nl"),
        ({"LC_MESSAGES": "en_US", "LC_ALL": "nl_NL"}, "nl"),
        ({"LANG": "nl_NL", "LC_MESSAGES": "", "LC_ALL": ""}, "nl"),
    ],
)
def test_the_environment_says_the_language_and_the_strongest_variable_wins(
    silent: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for name, value in variables.items():
        silent.setenv(name, value)
    assert language_of_locale() == language


@pytest.mark.parametrize(
    ("name", "language"),
    [("nl_NL", "nl"), ("Dutch_Netherlands", "nl"), ("en_GB", "en"), ("German_Germany", "en"), (None, "en")],
)
def test_without_an_environment_the_system_says_the_language(
    silent: pytest.MonkeyPatch, name: str | None, language: str
) -> None:
    silent.setattr(locale, "getlocale", lambda: (name, None))
    assert language_of_locale() == language
