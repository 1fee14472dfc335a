"""What was not filled in or not translated: the contact of a new pack, and texts that are the same in both languages."""

from collections.abc import Iterator
from typing import Any

from engine.checks.issues import Issue
from engine.language import LANGUAGES, Text
from engine.packs.content import Content
from engine.packs.document import Key
from engine.packs.words import name_of

FEWEST_WORDS = 4  # that make a sentence: a name or a term may be the same in two languages


def issues_of_leftovers(content: Content) -> Iterator[Issue]:
    """A contact that names nobody, and sentences that stand untranslated."""
    if not any(map(str.isalnum, content.values["pack"]["contact"])):
        yield Issue(
            content.place("pack", "contact"), "warning", "contact-unnamed", content.id, "contact",
            Text("hier staat niemand", "nobody is named here"),
            Text("noem wie dit pakket bijhoudt, met een adres", "name who keeps this pack, with an address"),
        )  # fmt: skip
    for subject, at in _untranslated(content):
        yield Issue(
            content.place(*at), "warning", "not-translated", content.id, subject,
            Text("deze tekst is in beide talen gelijk", "this text is the same in both languages"),
            Text("vertaal hem", "translate it"),
        )  # fmt: skip


def _untranslated(content: Content) -> Iterator[tuple[str, Key]]:
    for kind in ("questions", "rules", "advice", "cases", "changes"):
        for item in content.values.get(kind, ()):
            id = name_of(item) if kind == "changes" else item["id"]
            yield from ((id, at) for at in _inside(item, (kind, id)))
    for kind in ("pack", "glossary"):
        yield from ((kind, at) for at in _inside(content.values.get(kind, {}), (kind,)))
    for theme in content.values["themes"]:
        yield from ((theme["theme"], at) for at in _inside(theme, ("themes", theme["theme"])))


def _inside(value: Any, at: Key) -> Iterator[Key]:
    """The trail of every sentence that is the same in all languages."""
    if isinstance(value, dict) and value.keys() == set(LANGUAGES):
        said = {str(text).strip() for text in value.values()}
        if len(said) == 1 and len(said.pop().split()) >= FEWEST_WORDS:
            yield at
        return
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _inside(item, (*at, key))
