"""The files of a pack as JSON Schema, for editors: made from the shapes, described in one language.

An editor reads YAML 1.2, where a scalar can be a number or true; for us each is text. Where a text may look like one of
those, the schema lets it be one.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from engine.language import Language
from engine.packs.files import FOLDERS
from engine.packs.reading import read_document
from engine.packs.shapes import FILES

Schema = dict[str, Any]
DESCRIPTIONS = Path(__file__).parent / "shapes" / "descriptions.yaml"
MOST_DIGITS = 15  # more than any pattern of ours counts


def schema_name(kind: str) -> str:
    """What the schema of a kind of file is called: that of pack.yaml goes by the name that stands in it."""
    return "pack" if kind == "pack" else f"pack-{kind}"


def schema_file(kind: str) -> str:
    """The name of the file that the schema of a kind of file is published in."""
    return f"{schema_name(kind)}-1.json"


def schemas(language: Language) -> Mapping[str, Schema]:
    """Per file name the schema of each kind of file, with its descriptions in this language."""
    return {schema_file(kind): schema_of(kind, language) for kind in FILES}


def as_json(value: object) -> bytes:
    """JSON as bytes, with the keys in the order in which people write them."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def schema_of(kind: str, language: Language) -> Schema:
    """The schema of one kind of file."""
    writing = _Writing(language)
    top = writing.mapping(f"{kind}-file", f"{kind}/*.yaml" if kind in FOLDERS else f"{kind}.yaml", FILES[kind].shape)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:coalitiekompas:{schema_name(kind)}:1",
        **top,
        "$defs": writing.defs,
    }


@cache
def descriptions() -> Mapping[str, Mapping[str, Mapping[Language, str]]]:
    """What every key is, by the name of the mapping that it stands in, in both languages."""
    found: Mapping[str, Mapping[str, Mapping[Language, str]]] = read_document(DESCRIPTIONS).value
    return found


class _Writing:
    """Writes shapes as schemas; mappings that have a name gather in `defs`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.defs: Schema = {}

    def mapping(self, name: str, title: str, shape: Any) -> Schema:
        """A mapping with known keys."""
        told = descriptions()[name]
        return {
            "title": title,
            "description": told["itself"][self.language],
            "type": "object",
            "properties": {
                key: self.written(field["schema"])
                | {"title": _titled(key), "description": told[key][self.language]}
                for key, field in shape["fields"].items()
            },
            "required": [key for key, field in shape["fields"].items() if field.get("required", True)],
            "additionalProperties": False,
        }  # fmt: skip

    def written(self, shape: Any) -> Schema:
        """What may be written where this shape belongs."""
        about = shape.get("metadata", {})
        match shape["type"]:
            case "function-before":
                return self.written(about["written"])
            case "function-after":
                return self._named(shape["schema"], about["told"])
            case "typed-dict":
                return self._named(shape, {})
            case "default":
                return self.written(shape["schema"]) | _default(shape["default"])
            case "union":
                return {"anyOf": [self.written(choice) for choice in shape["choices"]]}
            case "list":
                bounds = _bounds(shape, min_length="minItems", max_length="maxItems")
                return {"type": "array", "items": self.written(shape["items_schema"]), **bounds}
            case "dict":
                keys, values = _key(shape["keys_schema"]), self.written(shape["values_schema"])
                bounds = _bounds(shape, min_length="minProperties")
                return {"type": "object", **keys, "additionalProperties": values, **bounds}
            case "literal":
                return {"type": "string", "enum": list(shape["expected"])}
            case "bool":
                return {"type": "boolean"}
            case "str":
                return _text(shape)
            case kind:
                return _number({"int": "integer", "float": "number"}[kind], shape)

    def _named(self, shape: Any, told: Schema) -> Schema:
        name = shape["metadata"]["name"]
        if name not in self.defs:
            self.defs[name] = {}  # it stands there before what it holds does
            self.defs[name] = self.mapping(name, _titled(name), shape) | told
        return {"$ref": f"#/$defs/{name}"}


def _titled(key: str) -> str:
    return key.replace("-", " ").capitalize()


def _default(value: Any) -> Schema:
    """What stands there without the key, where that is one word."""
    return {} if isinstance(value, list | dict) or value == "" else {"default": "no" if value is False else value}


def _bounds(shape: Any, **names: str) -> Schema:
    return {there: shape[here] for here, there in names.items() if shape.get(here) is not None}


def _key(shape: Any) -> Schema:
    bounds = _bounds(shape, pattern="pattern", max_length="maxLength")
    return {"propertyNames": bounds} if bounds else {}


def _text(shape: Any) -> Schema:
    """A text, also where it looks like something else: the year 2014, the option 3, the name true."""
    if "pattern" not in shape:
        some = shape.get("min_length")  # only white space says nothing, and neither does an empty value
        types = ["string", "number", "boolean"] if some else ["string", "number", "boolean", "null"]
        return {"type": types, **({"pattern": r"\S"} if some else {}), **_bounds(shape, max_length="maxLength")}
    fits = re.compile(shape["pattern"]).search
    digits = [n for n in range(1, MOST_DIGITS + 1) if fits("1" * n)]
    types = [name for name, like in (("boolean", "true"), ("number", "1.5")) if fits(like)]
    found: Schema = {"type": ["string", *types], "pattern": shape["pattern"], **_bounds(shape, max_length="maxLength")}
    if digits:
        found["type"] += [] if "number" in types else ["integer"]
        found["minimum"] = 10 ** (digits[0] - 1) if digits[0] > 1 else 0
        found |= {"maximum": 10 ** digits[-1] - 1} if digits[-1] < MOST_DIGITS else {}
    return found


def _number(kind: str, shape: Any) -> Schema:
    """A number, also when it is written as text."""
    bounds = _bounds(shape, ge="minimum", le="maximum")
    pattern = "|".join(map(str, range(shape["ge"], shape["le"] + 1))) if kind == "integer" else r"[0-9]+(\.[0-9]+)?"
    return {"anyOf": [{"type": kind, **bounds}, {"type": "string", "pattern": f"^({pattern})$"}]}
