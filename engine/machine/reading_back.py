"""Plain data read back as a shape; whatever does not fit is a fault with its trail."""

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any, Literal, TypeVar, get_args, get_origin

from engine.errors import Fault, InputError, Place, not_one_of
from engine.language import Text
from engine.machine.shapes import keys, types_of

S = TypeVar("S")
LONGEST = 2_000  # characters of a text: an answer that is supposed can name many options
MOST = 20  # unknown keys that are said
TOO_LONG = Text(f"deze tekst is langer dan {LONGEST} tekens", f"this text is longer than {LONGEST} characters")
KIND = {
    dict: Text("hier hoort een object", "an object belongs here"),
    list: Text("hier hoort een lijst", "a list belongs here"),
    str: Text("hier hoort een tekst", "a text belongs here"),
    int: Text("hier hoort een geheel getal", "a whole number belongs here"),
}


def read_as(shape: type[S], data: Any, path: str, trail: str) -> S:
    """Plain data as a shape; InputError with every fault."""
    reader = _Reader(Place(path))
    found: S = reader.read(shape, data, trail)
    if reader.faults:
        raise InputError(reader.faults)
    return found


class _Reader:
    """Reads values of a type, and collects what is wrong with them."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.faults: list[Fault] = []

    def read(self, hint: Any, data: Any, trail: str) -> Any:
        """The data as this type; None with a fault when it does not fit."""
        origin, args = get_origin(hint), get_args(hint)
        if is_dataclass(hint) and isinstance(hint, type):
            return self._shape(hint, data, trail) if self._is(dict, data, trail) else None
        if origin is tuple:
            given = data if self._is(list, data, trail) else []
            return tuple(self.read(args[0], item, f"{trail}[{number}]") for number, item in enumerate(given))
        if origin is not None and origin is not Literal and issubclass(origin, Mapping):
            given = data if self._is(dict, data, trail) else {}
            return {key: self.read(args[1], item, f"{trail}.{key}") for key, item in given.items()}
        if self._is(int if hint is int else str, data, trail) and origin is Literal and data not in args:
            sentence = Text(f"'{data}' kan hier niet", f"'{data}' is not possible here")
            self.faults.append(not_one_of(self.place, trail, sentence, data, args))
        return data

    def _is(self, kind: type, data: Any, trail: str) -> bool:
        if type(data) is not kind:
            self.faults.append(Fault(self.place, KIND[kind], trail))
        elif isinstance(data, str) and len(data) > LONGEST:
            self.faults.append(Fault(self.place, TOO_LONG, trail))
        else:
            return True
        return False

    def _shape(self, shape: type, data: dict[str, Any], trail: str) -> Any:
        types = types_of(shape)
        for key in sorted(data.keys() - types.keys())[:MOST]:
            named = key[:LONGEST]
            sentence = Text(f"onbekende sleutel '{named}'", f"unknown key '{named}'")
            self.faults.append(not_one_of(self.place, trail, sentence, named, sorted(types)))
        found = {}
        for name, key in keys(shape):
            hint, optional, _ = types[key]
            if key in data:
                found[name] = self.read(hint, data[key], f"{trail}.{key}")
            elif optional:
                found[name] = None
            else:
                self.faults.append(Fault(self.place, Text(f"'{key}' ontbreekt", f"'{key}' is missing"), trail))
        return None if self.faults else shape(**found)
