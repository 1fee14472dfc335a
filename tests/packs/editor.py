"""YAML as an editor reads it: version 1.2, where a scalar can be a number, true or nothing; for the reader each is text."""

import math
import re
from typing import Any, ClassVar

import yaml


class _Core(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """The core schema of YAML 1.2; PyYAML knows 1.1, where `no` is false and a date is a date."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


def _integer(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> float:
    text = loader.construct_scalar(node)
    return int(text) if len(text) < 100 else math.inf


def _number(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> float:
    return float(loader.construct_scalar(node).replace(".inf", "inf").replace(".nan", "nan"))


def _truth(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> bool:
    return loader.construct_scalar(node).lower() == "true"


for name, pattern, constructed in (
    ("null", r"~|null|Null|NULL|", lambda *_: None),
    ("bool", r"true|True|TRUE|false|False|FALSE", _truth),
    ("int", r"[-+]?[0-9]+", _integer),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.inf|\.nan", _number),
):
    tag = f"tag:yaml.org,2002:{name}"
    _Core.add_implicit_resolver(tag, re.compile(rf"^(?:{pattern})$"), None)
    _Core.add_constructor(tag, constructed)


def as_editor_reads(text: str) -> Any:
    """The value of a file; keys are text."""
    return _with_text_keys(yaml.load(text, _Core))


def _with_text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _with_text_keys(item) for key, item in value.items()}
    return [_with_text_keys(item) for item in value] if isinstance(value, list) else value
