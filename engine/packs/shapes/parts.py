"""What shapes are made of. A shape is a schema of pydantic's core: what it lets through is plain data.

Models would say the same, and reading them costs ten times the validating: the first start waits for that.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from pydantic_core import CoreSchema, PydanticCustomError, SchemaValidator
from pydantic_core import core_schema as core

from engine.language import LANGUAGES

Shape = CoreSchema
Field = core.TypedDictField


class FileShape:
    """The shape of a whole file: what validates is made where a file is first held against it."""

    def __init__(self, known: Mapping[str, Shape | Field]) -> None:
        self.shape = keys(known)

    @cached_property
    def validator(self) -> SchemaValidator:
        """What validates."""
        return SchemaValidator(self.shape)


def word(pattern: str, longest: int | None = None) -> Shape:
    """A text of one pattern."""
    return core.str_schema(pattern=f"^{pattern}$", max_length=longest)


def words(longest: int = 10_000) -> Shape:
    """A text that says something."""
    return core.str_schema(min_length=1, max_length=longest, strip_whitespace=True)


def one_of(*known: str) -> Shape:
    """One of a few words."""
    return core.literal_schema(list(known))


def many(item: Shape, least: int | None = None, most: int | None = None) -> Shape:
    """A list."""
    return core.list_schema(item, min_length=least, max_length=most)


def by(key: Shape, value: Shape, least: int | None = None) -> Shape:
    """A mapping of which the keys are free."""
    return core.dict_schema(key, value, min_length=least)


def keys(known: Mapping[str, Shape | Field]) -> Shape:
    """A mapping with these keys, each of them needed unless it is `maybe`; any other key is a fault."""
    fields = {name: _field(shape) for name, shape in known.items()}
    return core.typed_dict_schema(fields, extra_behavior="forbid")


def described(name: str, known: Mapping[str, Shape | Field]) -> Shape:
    """A mapping with these keys, of which `descriptions.yaml` says by its name what it is and what they are."""
    return {**keys(known), "metadata": {"name": name}}


def _field(shape: Any) -> Field:
    return shape if shape["type"] == "typed-dict-field" else core.typed_dict_field(shape)


def maybe(shape: Shape, default: Any = None) -> Field:
    """A key that may be absent, and what it is then; left out when that is None."""
    filled = shape if default is None else core.with_default_schema(shape, default=default)
    return core.typed_dict_field(filled, required=False)


def either(*shapes: Shape) -> Shape:
    """One of several shapes."""
    return core.union_schema(list(shapes))


def written_as(turn: Callable[[Any], Any], shape: Shape, written: Shape | None = None) -> Shape:
    """A shape that can be written shorter; `turn` makes it whole, and editors are told how it is `written`."""
    return core.no_info_before_validator_function(turn, shape, metadata={"written": written})


def held(check: Callable[[Any], str | None], told: Mapping[str, Any], shape: Shape) -> Shape:
    """A shape of which the parts must go together: `check` names the fault, and editors are `told` the same in JSON Schema."""

    def checked(value: Any) -> Any:
        fault = check(value)
        if fault is not None:
            raise PydanticCustomError(fault, "it does not go together")
        return value

    return core.no_info_after_validator_function(checked, shape, metadata={"told": told})


def present(*names: str) -> dict[str, Any]:
    """That these keys are there, in JSON Schema."""
    return {"required": list(names)}


def keys_known(shape: Any, trail: tuple[str | int, ...]) -> list[str]:
    """The keys that the shape knows where the trail leads to, in their order."""
    return list(shape_at(shape, trail)["fields"])


def shape_at(shape: Any, trail: tuple[str | int, ...]) -> Any:
    """The shape of what the trail leads to."""
    for step in trail:
        shape = _bare(shape)
        shape = shape["fields"][step] if "fields" in shape else shape.get("values_schema") or shape["items_schema"]
    return _bare(shape)


def is_text(shape: Any, trail: tuple[str | int, ...]) -> bool:
    """Whether a text in every language belongs where the trail leads to."""
    try:
        return keys_known(shape, trail) == list(LANGUAGES)
    except KeyError:  # a list belongs there, or a mapping with free keys
        return False


def _bare(shape: Any) -> Any:
    """A shape without its default, and without what is done before and after it."""
    while "schema" in shape:
        shape = shape["schema"]
    return shape


def as_list(value: Any) -> Any:
    """One value for a list of one."""
    return [value] if isinstance(value, str) else value


def _yes_or_no(value: Any) -> bool:
    known = {"yes": True, "true": True, "no": False, "false": False}
    if isinstance(value, str) and value.lower() in known:
        return known[value.lower()]
    raise PydanticCustomError("yes_or_no", "yes or no")


LONGEST_ID = 100
_NAME = r"[a-z0-9]+(-[a-z0-9]+)*"
NAME = word(_NAME, LONGEST_ID)  # without a dot: part of a field or slot
ID = word(rf"{_NAME}(\.{_NAME})*", LONGEST_ID)
NAME_OR_OPTION = word(rf"{_NAME}(\.{_NAME})*(/{_NAME})?", 2 * LONGEST_ID)  # of anything, or question/option
QUESTION_ID = word(rf"(position|{_NAME}\.{_NAME})", LONGEST_ID)
CLAIM_ID = word(r"[A-Z]+[0-9]{2,3}")
YEAR = word("[0-9]{4}")
VERSION = word(r"[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}")
WORDS = words()
_YES_NO = either(
    one_of("yes", "no"), core.bool_schema(), word("([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])")
)
YES_NO = written_as(_yes_or_no, core.bool_schema(), _YES_NO)
LANGUAGE = one_of("nl", "en")
TEXT = described("text", {"nl": WORDS, "en": WORDS})
