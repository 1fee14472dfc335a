"""cases/<theme>.yaml: worked cases with what must come out of each relation."""

from typing import Any

from engine.packs.shapes.parts import (
    CLAIM_ID,
    ID,
    LANGUAGE,
    QUESTION_ID,
    TEXT,
    WORDS,
    FileShape,
    as_list,
    by,
    described,
    either,
    many,
    maybe,
    one_of,
    written_as,
)


def _with_value(value: Any) -> Any:
    return value if isinstance(value, dict) else {"value": value}


_WRITTEN_IDS = either(ID, many(ID))
_IDS = written_as(as_list, many(ID), _WRITTEN_IDS)
_ANSWER = described("answer", {"value": _IDS, "note": maybe(TEXT)})
_ANSWERS = by(QUESTION_ID, written_as(_with_value, _ANSWER, either(_WRITTEN_IDS, _ANSWER)))

EXPECT = described(
    "expect",
    {
        "word": one_of("clear", "leaning", "mixed", "insufficient"),
        "form": maybe(ID),
        "points-to": maybe(_IDS, []),
        "fires": maybe(many(ID), []),
        "fires-not": maybe(many(ID), []),
    },
)

_RELATION = described(
    "relation",
    {
        "id": ID,
        "kind": ID,
        "label": TEXT,
        "answers": maybe(_ANSWERS, {}),
        "rest": maybe(one_of("unknown", "not-asked"), "not-asked"),  # what is not answered here is not told
        "expect": EXPECT,
    },
)

_CASE = described(
    "case",
    {
        "id": ID,
        "title": TEXT,
        "told": TEXT,
        "source": WORDS,
        "language": LANGUAGE,
        "cites": maybe(many(CLAIM_ID), []),
        "answers": maybe(_ANSWERS, {}),
        "relations": many(_RELATION, least=1),
    },
)

CASES_FILE = FileShape({"theme": ID, "cases": many(_CASE)})
