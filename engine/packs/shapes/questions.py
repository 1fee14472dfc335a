"""questions/<theme>.yaml: what is asked, and the evidence that the options carry."""

from typing import Any

from engine.packs.shapes.basis import BASIS
from engine.packs.shapes.conditions import TESTS
from engine.packs.shapes.parts import (
    ID,
    NAME,
    QUESTION_ID,
    TEXT,
    YES_NO,
    FileShape,
    described,
    either,
    held,
    many,
    maybe,
    one_of,
    present,
    written_as,
)
from engine.packs.words import MOST_OPTIONS


def _evidence_is_whole(option: dict[str, Any]) -> str | None:
    points, fits = "points-to" in option, "also-fits" in option
    told = "because" in option and "basis" in option
    if points and fits:
        return "points_or_fits"
    if points and not ("strength" in option and told):
        return "points_to_whole"
    if fits and ("strength" in option or not told):
        return "also_fits_whole"
    if not (points or fits) and option.keys() & {"strength", "because", "basis", "dimension"}:
        return "evidence_without_form"
    return None


def _by_id(value: Any) -> Any:
    """A bare id stands for one of the pack's common options."""
    return {"id": value} if isinstance(value, str | list) else value


_EVIDENCE = {
    "not": present("points-to", "also-fits"),
    "dependentRequired": {
        "points-to": ["strength", "because", "basis"],
        "also-fits": ["because", "basis"],
        "strength": ["points-to"],
    },
    "dependentSchemas": {
        key: {"anyOf": [present("points-to"), present("also-fits")]} for key in ("because", "basis", "dimension")
    },
}

STRENGTH = one_of("defining", "strong", "supporting")

_OPTION = held(
    _evidence_is_whole,
    _EVIDENCE,
    described(
        "option",
        {
            "id": NAME,
            "text": maybe(TEXT),
            "help": maybe(TEXT),
            "disputed": maybe(YES_NO),
            "neutral": maybe(YES_NO),
            "points-to": maybe(ID),
            "also-fits": maybe(ID),
            "strength": maybe(STRENGTH),
            "dimension": maybe(ID),
            "because": maybe(TEXT),
            "basis": maybe(BASIS),
        },
    ),
)

OPTIONS = written_as(_by_id, _OPTION, either(NAME, _OPTION))

_QUESTION = described(
    "question",
    {
        "id": QUESTION_ID,
        "dimension": maybe(ID),
        "about": one_of("conduct", "task", "position"),
        "scope": one_of("collaboration", "relation"),
        "kind": maybe(one_of("single", "multiple", "ordered"), "single"),
        "quick": maybe(YES_NO, False),
        "past": maybe(YES_NO, False),
        "not-applicable": maybe(YES_NO, False),
        "asked-if": maybe(TESTS),
        "terms": maybe(many(ID), []),
        "ask": TEXT,
        "help": TEXT,
        "options": many(OPTIONS, least=2, most=MOST_OPTIONS),
    },
)

QUESTIONS_FILE = FileShape({"theme": ID, "title": TEXT, "opening": TEXT, "questions": many(_QUESTION)})
