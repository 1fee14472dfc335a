"""pack.yaml and forms.yaml: what a pack is, the forms, and the three numbers by which a relation is read."""

from typing import Any

from pydantic_core import core_schema as core

from engine.packs.shapes.parts import (
    ID,
    LANGUAGE,
    NAME,
    TEXT,
    VERSION,
    WORDS,
    YES_NO,
    FileShape,
    by,
    described,
    held,
    many,
    maybe,
    one_of,
)

_COMMON_OPTION = described(
    "common-option",
    {"id": NAME, "text": TEXT, "help": TEXT, "disputed": maybe(YES_NO, False), "neutral": maybe(YES_NO, False)},
)
_KIND = described("relation-kind", {"id": NAME, "text": TEXT})

PACK_FILE = FileShape(
    {
        "schema": one_of("coalitiekompas/pack/1"),
        "id": NAME,
        "version": VERSION,
        "languages": many(LANGUAGE, least=1),
        "title": TEXT,
        "about": TEXT,
        "contact": WORDS,
        "requires": maybe(by(NAME, VERSION), {}),  # with the version that this pack was written for
        "after": maybe(many(NAME), []),
        "themes": maybe(many(ID), []),
        "common-options": maybe(many(_COMMON_OPTION), []),
        "relation-kinds": maybe(many(_KIND), []),
    }
)


def _steady(numbers: dict[str, float]) -> str | None:
    """Refuses numbers with which one answer could turn one form into another: with f for and a against, one answer makes
    at most a + 1 of f + a, which stays at or below leaning to one exactly when enough * (leaning - 1) >= leaning + 1."""
    enough, clear, leaning = numbers["enough"], numbers["clear"], numbers["leaning"]
    return None if clear >= leaning and enough * (leaning - 1) >= leaning + 1 else "numbers"


def _number(least: float | None = None) -> Any:
    return core.float_schema(ge=least, allow_inf_nan=False)


_FORM = described("form", {"id": NAME, "name": TEXT, "plain": TEXT})
_READING = held(_steady, {}, described("reading", {"enough": _number(3), "clear": _number(), "leaning": _number()}))

FORMS_FILE = FileShape({"forms": many(_FORM, least=1, most=4), "reading": _READING})
