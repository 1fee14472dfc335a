"""advice/<theme>.yaml: when advice applies, what to do, why, and how to start."""

from typing import Any

from pydantic_core import core_schema as core

from engine.packs.shapes.basis import BASIS
from engine.packs.shapes.conditions import CONDITION
from engine.packs.shapes.parts import (
    ID,
    TEXT,
    Field,
    FileShape,
    Shape,
    described,
    held,
    many,
    maybe,
    one_of,
    present,
)

_KIND = one_of(
    "role", "approach", "pitfall", "risk", "success-factor", "house-rule", "time", "trust", "stopping",
    "measure", "benefit", "language", "caution", "combination",
)  # fmt: skip

MOST_EXCLUDED = 20  # pieces of advice that one excludes: each pair is checked


def _has_condition(advice: dict[str, Any]) -> str | None:
    return None if advice.keys() & {"if", "any"} else "no_condition"


_TOLD = {"anyOf": [present("if"), present("any")]}


_BODY: dict[str, Field | Shape] = {
    "kind": _KIND,
    "priority": maybe(core.int_schema(ge=1, le=5), 3),
    **CONDITION,
    "excludes": maybe(many(ID, most=MOST_EXCLUDED), []),
    "what": TEXT,
    "why": TEXT,
    "how": TEXT,
    "basis": BASIS,
}
ADVICE_BODY = held(_has_condition, _TOLD, described("advice", _BODY))  # all of an advice but its id
_ADVICE = held(_has_condition, _TOLD, described("advice", {"id": ID, **_BODY}))

ADVICE_FILE = FileShape({"theme": ID, "advice": many(_ADVICE)})
