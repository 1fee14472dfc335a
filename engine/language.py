"""The two languages, and a text that exists in both of them."""

import os
from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Text:
    """One text in Dutch and in English; neither can be left out."""

    nl: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.nl if language == "nl" else self.en


def joined(parts: list[Text], separator: Text | str = " ") -> Text:
    """Several texts one after the other, as one text."""
    between = Text(separator, separator) if isinstance(separator, str) else separator
    return Text(between.nl.join(p.nl for p in parts), between.en.join(p.en for p in parts))


def as_language(value: str | None) -> Language | None:
    """`value` as a language, or None when it is not one of ours."""
    return next((language for language in LANGUAGES if language == value), None)


def language_of_locale() -> Language:
    """Dutch when the machine speaks Dutch, else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return "nl" if os.environ[variable].lower().startswith("nl") else "en"
    import locale  # where nobody says it

    try:
        spoken = locale.getlocale()[0]
    except ValueError:  # a locale that Python does not know
        spoken = None
    return "nl" if (spoken or "").lower().startswith(("nl", "dutch")) else "en"
