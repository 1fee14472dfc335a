"""The shape of results, from their types: as plain data, and as JSON Schema.

A shape is a frozen dataclass of texts, integers, tuples, mappings and other shapes; what is None is left out. Each
field is `Annotated` with its description.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache, reduce
from operator import or_
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints


def as_data(value: Any) -> Any:
    """A shape as plain data."""
    if is_dataclass(value):
        shape: type = type(value)
        found = ((key, getattr(value, name)) for name, key in keys(shape))
        return {key: as_data(item) for key, item in found if item is not None}
    if isinstance(value, Mapping):
        return {key: as_data(item) for key, item in value.items()}
    return [as_data(item) for item in value] if isinstance(value, tuple) else value


@cache
def keys(shape: type) -> tuple[tuple[str, str], ...]:
    """The fields of a shape with their keys: `from_` is `from`, `up_front` is `up-front`."""
    return tuple((field.name, field.name.rstrip("_").replace("_", "-")) for field in fields(shape))


@cache
def types_of(shape: type) -> Mapping[str, tuple[Any, bool, str]]:
    """Per key its type, whether it can be left out, and its description."""
    hints = get_type_hints(shape, include_extras=True)
    return {key: _described(hints[name]) for name, key in keys(shape)}


def _described(hint: Any) -> tuple[Any, bool, str]:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"{hint} has no description")
    described, text = get_args(hint)
    options = [arg for arg in get_args(described) if arg is not NoneType]
    if NoneType in get_args(described):
        return reduce(or_, options), True, text
    return described, False, text


def schema_of(shape: type, id: str) -> dict[str, Any]:
    """A shape as JSON Schema 2020-12."""
    defs: dict[str, Any] = {}
    top = _object(shape, defs)
    found = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": id, **top}
    return found | ({"$defs": defs} if defs else {})


def _object(shape: type, defs: dict[str, Any]) -> dict[str, Any]:
    types = types_of(shape)
    return {
        "type": "object",
        "title": shape.__name__,
        "description": shape.__doc__,
        "properties": {
            key: _schema(hint, defs) | {"title": key.replace("-", " ").capitalize(), "description": text}
            for key, (hint, _, text) in types.items()
        },
        "required": sorted(key for key, (_, optional, _) in types.items() if not optional),
        "additionalProperties": False,
    }


def _schema(hint: Any, defs: dict[str, Any]) -> dict[str, Any]:
    origin, args = get_origin(hint), get_args(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        if hint.__name__ not in defs:
            defs[hint.__name__] = {}  # it stands there before what it holds does
            defs[hint.__name__] = _object(hint, defs)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if origin is Literal:
        return {"type": "string", "enum": list(args)}
    if origin is tuple:
        return {"type": "array", "items": _schema(args[0], defs)}
    if origin in (Union, UnionType):
        return {"anyOf": [_schema(arg, defs) for arg in args]}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _schema(args[1], defs)}
    return {"type": {str: "string", int: "integer"}[hint]}
