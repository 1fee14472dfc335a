"""rules/<theme>.yaml: exactly one of finds, fits, tension and combines says what a rule concludes."""

from typing import Any

from engine.packs.shapes.basis import BASIS
from engine.packs.shapes.conditions import CONDITION
from engine.packs.shapes.parts import (
    ID,
    NAME,
    TEXT,
    Field,
    FileShape,
    Shape,
    described,
    held,
    many,
    maybe,
    present,
)


def _one_conclusion(rule: dict[str, Any]) -> str | None:
    if len(rule.keys() & {"finds", "fits", "tension", "combines"}) != 1:
        return "one_conclusion"
    if not rule.keys() & {"if", "any"}:
        return "no_condition"
    if "fits" in rule:
        return "fit_with_any" if "any" in rule else None
    return None if "says" in rule else "no_says"


_TOLD = {
    "oneOf": [present("finds"), present("fits"), present("tension"), present("combines")],
    "anyOf": [present("if"), present("any")],
    "if": present("fits"),
    "then": {"not": present("any")},
    "else": present("says"),
}

_BODY: dict[str, Field | Shape] = {
    "finds": maybe(NAME),
    "fits": maybe(NAME),
    "tension": maybe(NAME),
    "combines": maybe(NAME),
    **CONDITION,
    "says": maybe(TEXT),
    "basis": BASIS,
}
RULE_BODY = held(_one_conclusion, _TOLD, described("rule", _BODY))  # all of a rule but its id
_RULE = held(_one_conclusion, _TOLD, described("rule", {"id": ID, **_BODY}))

RULES_FILE = FileShape({"theme": ID, "rules": many(_RULE)})
