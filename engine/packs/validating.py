"""Holds a document against its shape, and says every fault in our own words at its place."""

from typing import Any

from pydantic_core import ValidationError

from engine.errors import Fault, InputError, not_one_of
from engine.language import Text
from engine.packs.document import Document, Key
from engine.packs.misnaming import misnamed
from engine.packs.sentences import SENTENCES
from engine.packs.shapes.parts import CLAIM_ID, LONGEST_ID, YEAR, FileShape, Shape, is_text, keys_known
from engine.packs.shapes.telling import told_of
from engine.packs.slips import slip_in_key

MISMATCHES = {str(CLAIM_ID["pattern"]): "claim_mismatch", str(YEAR["pattern"]): "year_mismatch"}


def validated(document: Document, file: FileShape) -> dict[str, Any]:
    """The value of the document with what its shape fills in; InputError with all faults when it does not have that shape."""
    try:
        value: dict[str, Any] = file.validator.validate_python(document.value)
    except ValidationError as error:
        raise InputError([_fault(document, detail, file.shape) for detail in error.errors()]) from None
    return value


def trail_of(document: Document, loc: tuple[str | int, ...]) -> Key:
    """The part of a pydantic location that leads to something in the document."""
    value, trail = document.value, []
    for step in loc:
        if (isinstance(value, dict) and step in value) or (
            isinstance(value, list) and isinstance(step, int) and step < len(value)
        ):
            value = value[step]  # type: ignore[index]
            trail.append(step)
        else:
            break
    return tuple(trail)


def shown_trail(document: Document, trail: Key) -> str:
    """The trail as people read it: an item of a list goes by its id, or the form that it is about."""
    value, parts = document.value, []
    for step in trail:
        value = value[step]
        named = value.get("id", value.get("form")) if isinstance(value, dict) and isinstance(step, int) else None
        known = isinstance(named, str) and len(named) <= LONGEST_ID
        parts.append(str(named if known else step + 1 if isinstance(step, int) else _cut(step)))
    return " > ".join(parts)


def _fault(document: Document, detail: Any, shape: Shape) -> Fault:
    kind, loc = detail["type"], detail["loc"]
    trail = trail_of(document, loc)
    place, shown = document.place(trail), shown_trail(document, trail)
    if loc[-1:] == ("[key]",):
        place = document.key_place(trail)
    if kind == "extra_forbidden":
        return _unknown_key(document, trail, str(loc[-1]), shape)
    if kind == "literal_error":
        allowed = [part.strip(" '") for part in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        value = _cut(str(detail["input"]))
        return not_one_of(
            place, shown, Text(f"'{value}' kan hier niet", f"'{value}' is not possible here"), value, allowed
        )
    if kind == "missing":
        key = str(loc[-1])
        sentence, remedy = document.missing(key, told_of(shape, trail, key))
        return Fault(document.place((*trail, key)), sentence, shown, remedy=remedy)
    told = detail.get("ctx", {})
    pattern = str(told.get("pattern", ""))
    if pattern and pattern not in MISMATCHES:
        return misnamed(place, shown, str(detail["input"]), pattern, document.value)
    kind = "text_type" if kind == "dict_type" and is_text(shape, loc) else kind
    said = SENTENCES.get(MISMATCHES.get(pattern, kind))
    if said is None:
        return Fault(place, Text(f"dit klopt niet ({detail['msg']})", f"this is not right ({detail['msg']})"), shown)
    sentence = said.sentence
    if most := told.get("max_length") or told.get("le"):
        sentence = Text(f"{sentence.nl}: hoogstens {most}", f"{sentence.en}: at most {most}")
    elif kind in ("too_short", "greater_than_equal"):
        least = told.get("min_length") or told.get("ge")
        sentence = Text(f"{sentence.nl}: minstens {least}", f"{sentence.en}: at least {least}")
    return Fault(place, sentence, shown, remedy=said.remedy)


def _unknown_key(document: Document, trail: Key, key: str, shape: Shape) -> Fault:
    """A key that is not known there; one that swallowed its value, or was split at a comma, is said to be so."""
    place, shown = document.key_place(trail), shown_trail(document, trail[:-1])
    sentence = Text(f"onbekende sleutel '{_cut(key)}'", f"unknown key '{_cut(key)}'")
    if remedy := slip_in_key(key):
        return Fault(place, sentence, shown, remedy=remedy)
    there = _value(document, trail[:-1])
    left = [known for known in keys_known(shape, trail[:-1]) if known not in there]
    return not_one_of(place, shown, sentence, key, left, None if left else Text("haal haar weg", "take it out"))


def _cut(text: str) -> str:
    """A text that is said again, no longer than an id can be."""
    return text if len(text) <= LONGEST_ID else f"{text[:LONGEST_ID]}…"


def _value(document: Document, trail: Key) -> Any:
    value = document.value
    for step in trail:
        value = value[step]
    return value
