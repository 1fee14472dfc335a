"""The shape of a case file."""

from typing import Any

from pydantic_core import core_schema as core

from engine.consultation.dialogue import LONGEST_NOTE
from engine.consultation.relations import MOST_RELATIONS
from engine.packs.shapes.parts import (
    ID,
    LANGUAGE,
    QUESTION_ID,
    VERSION,
    FileShape,
    as_list,
    by,
    keys,
    many,
    maybe,
    one_of,
    words,
    written_as,
)

CASE_SCHEMA = "coalitiekompas/case/1"
_LINE = words(300)


def _with_value(value: Any) -> Any:
    return {"value": value} if isinstance(value, str | list) else value


# An answer: an option, a list of options, or a mapping with the note that was made.
_ANSWER = written_as(
    _with_value,
    keys(
        {
            "value": written_as(as_list, many(ID)),
            "note": maybe(core.str_schema(max_length=LONGEST_NOTE), ""),
            "by": maybe(core.str_schema(), ""),
            "date": maybe(core.str_schema(), ""),
        }
    ),
)
_ANSWERS = by(QUESTION_ID, _ANSWER)

# `deeper` is `all` or the themes opened beyond the quick scan
_RELATION = keys(
    {
        "id": ID,
        "kind": ID,
        "label": _LINE,
        "position": maybe(_ANSWER),
        "answers": maybe(_ANSWERS, {}),
        "deeper": maybe(core.union_schema([one_of("all"), many(ID)])),
    }
)

CASE_FILE = FileShape(
    {
        "schema": one_of(CASE_SCHEMA),
        "title": _LINE,
        "language": maybe(LANGUAGE),
        "packs": maybe(by(ID, VERSION), {}),
        "answers": maybe(_ANSWERS, {}),
        "relations": many(_RELATION, least=1, most=MOST_RELATIONS),
    }
)
