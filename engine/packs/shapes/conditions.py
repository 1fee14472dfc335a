"""A condition: fields with the values that they must have, or (negated) must not have while they are known."""

from typing import Any

from pydantic_core import PydanticCustomError
from pydantic_core import core_schema as core

from engine.packs.shapes.parts import ID, Field, by, described, either, keys, many, maybe, written_as


def _values(value: Any) -> Any:
    if isinstance(value, str):
        return {"values": [value]}
    if isinstance(value, list):
        return {"values": value}
    if isinstance(value, dict) and set(value) == {"not"}:
        return {"values": value["not"] if isinstance(value["not"], list) else [value["not"]], "negated": True}
    raise PydanticCustomError("condition_value", "an option, a list, or {not: [..]}")


_ONE_OR_MORE = either(ID, many(ID, least=1))
_WRITTEN = either(ID, many(ID, least=1), described("not", {"not": _ONE_OR_MORE}))
_VALUES = written_as(
    _values, keys({"values": many(ID, least=1), "negated": maybe(core.bool_schema(), False)}), _WRITTEN
)
TESTS = by(core.str_schema(max_length=200), _VALUES, least=1)
CONDITION: dict[str, Field] = {"if": maybe(TESTS), "any": maybe(many(TESTS, least=1, most=20))}
