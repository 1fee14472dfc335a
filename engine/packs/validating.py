"""Holds a document against its shape, and says every fault in our own words at its place."""

from typing import Any

from pydantic_core import ValidationError

from engine.errors import Fault, InputError, not_one_of
from engine.language import Text
from engine.packs.document import Document, Key
from engine.packs.shapes.parts import CLAIM_ID, LONGEST_ID, VERSION, YEAR, FileShape, Shape, is_text, keys_known

SENTENCES: dict[str, Text] = {
    "missing": Text("deze sleutel ontbreekt", "this key is missing"),
    "string_type": Text("hier hoort een tekst", "a text belongs here"),
    "string_too_short": Text("deze tekst is leeg", "this text is empty"),
    "string_too_long": Text("deze tekst is te lang", "this text is too long"),
    "list_type": Text("hier hoort een lijst", "a list belongs here"),
    "dict_type": Text("hier horen sleutels met een waarde", "keys with a value belong here"),
    "text_type": Text(
        "hier hoort een tekst in twee talen, als nl en en", "a text in two languages belongs here, as nl and en"
    ),
    "too_short": Text("hier staat te weinig", "too little stands here"),
    "too_long": Text("hier staat te veel", "too much stands here"),
    "int_parsing": Text("hier hoort een heel getal", "a whole number belongs here"),
    "int_type": Text("hier hoort een heel getal", "a whole number belongs here"),
    "int_parsing_size": Text("dit getal is te groot", "this number is too large"),
    "finite_number": Text("hier hoort een getal", "a number belongs here"),
    "float_parsing": Text("hier hoort een getal", "a number belongs here"),
    "float_type": Text("hier hoort een getal", "a number belongs here"),
    "greater_than_equal": Text("dit getal is te klein", "this number is too small"),
    "less_than_equal": Text("dit getal is te groot", "this number is too large"),
    "yes_or_no": Text("hier hoort yes of no", "yes or no belongs here"),
    "string_pattern_mismatch": Text(
        "dit is geen geldige naam of versie: gebruik kleine letters, cijfers, streepjes en waar het hoort een punt",
        "this is no valid name or version: use lower-case letters, digits, hyphens and, where it belongs, a dot",
    ),
    "version_mismatch": Text(
        "een versie bestaat uit drie getallen, zoals 1.0.0", "a version is made of three numbers, such as 1.0.0"
    ),
    "claim_mismatch": Text(
        "een bewering gaat bij haar kenmerk: hoofdletters en cijfers, zoals W01",
        "a claim goes by its mark: capitals and digits, such as W01",
    ),
    "year_mismatch": Text("hier hoort een jaar in vier cijfers", "a year of four digits belongs here"),
    "one_basis": Text(
        "een basis heeft precies één van stated, derived, literature en proposal",
        "a basis has exactly one of stated, derived, literature and proposal",
    ),
    "derived_how": Text("bij derived hoort how, en alleen daar", "derived needs how, and nothing else does"),
    "points_or_fits": Text("points-to en also-fits gaan niet samen", "points-to and also-fits exclude each other"),
    "points_to_whole": Text(
        "bij points-to horen strength, because en basis", "points-to needs strength, because and basis"
    ),
    "also_fits_whole": Text(
        "bij also-fits horen because en basis, zonder strength", "also-fits needs because and basis, without strength"
    ),
    "evidence_without_form": Text(
        "strength, because, basis of dimension zonder points-to of also-fits",
        "strength, because, basis or dimension without points-to or also-fits",
    ),
    "condition_value": Text(
        "hier hoort een optie, een lijst, of {not: [..]}", "an option, a list, or {not: [..]} belongs here"
    ),
    "one_conclusion": Text(
        "een regel heeft precies één van finds, fits, tension en combines",
        "a rule has exactly one of finds, fits, tension and combines",
    ),
    "no_condition": Text("er staat geen if of any", "there is no if or any"),
    "fit_with_any": Text("een fits-regel heeft alleen if", "a fits rule has if only"),
    "one_word": Text(
        "een wijziging heeft precies één van add-options, update, replace, switch-off en rereads",
        "a change has exactly one of add-options, update, replace, switch-off and rereads",
    ),
    "word_parts": Text(
        "bij add-options hoort options, bij update to, bij replace rule of advice, bij rereads relation en expect; verder alleen because",
        "add-options needs options, update needs to, replace needs rule or advice, rereads needs relation and expect; beside these only because",
    ),
    "nothing_changes": Text("hier staat niet wat verandert", "what changes is not said here"),
    "no_says": Text(
        "says ontbreekt: in gewone woorden wat de regel vaststelt",
        "says is missing: in plain words what the rule finds",
    ),
    "numbers": Text(
        "de getallen kloppen niet: clear >= leaning, en enough * (leaning - 1) >= leaning + 1, "
        "anders maakt één antwoord van de ene vorm de andere",
        "the numbers do not fit: clear >= leaning, and enough * (leaning - 1) >= leaning + 1, "
        "or one answer could turn one form into another",
    ),
}

MISMATCHES = {
    str(shape.get("pattern")): mismatch
    for shape, mismatch in ((CLAIM_ID, "claim_mismatch"), (YEAR, "year_mismatch"), (VERSION, "version_mismatch"))
}


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
        parent = _value(document, trail[:-1])
        return not_one_of(
            document.key_place(trail),
            shown_trail(document, trail[:-1]),
            Text(f"onbekende sleutel '{_cut(str(loc[-1]))}'", f"unknown key '{_cut(str(loc[-1]))}'"),
            str(loc[-1]),
            [key for key in keys_known(shape, trail[:-1]) if key not in parent],
        )
    if kind == "literal_error":
        allowed = [part.strip(" '") for part in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        value = _cut(str(detail["input"]))
        return not_one_of(
            place, shown, Text(f"'{value}' kan hier niet", f"'{value}' is not possible here"), value, allowed
        )
    if kind == "missing":
        key = str(loc[-1])
        return Fault(
            document.place((*trail, key)), Text(f"sleutel '{key}' ontbreekt", f"key '{key}' is missing"), shown
        )
    told = detail.get("ctx", {})
    kind = MISMATCHES.get(told.get("pattern"), kind)
    if kind == "dict_type" and is_text(shape, loc):
        kind = "text_type"
    sentence = SENTENCES.get(kind) or Text(f"dit klopt niet ({detail['msg']})", f"this is not right ({detail['msg']})")
    if most := told.get("max_length") or told.get("le"):
        sentence = Text(f"{sentence.nl}: hoogstens {most}", f"{sentence.en}: at most {most}")
    elif kind in ("too_short", "greater_than_equal"):
        least = told.get("min_length") or told.get("ge")
        sentence = Text(f"{sentence.nl}: minstens {least}", f"{sentence.en}: at least {least}")
    return Fault(place, sentence, shown)


def _cut(text: str) -> str:
    """A text that is said again, no longer than an id can be."""
    return text if len(text) <= LONGEST_ID else f"{text[:LONGEST_ID]}…"


def _value(document: Document, trail: Key) -> Any:
    value = document.value
    for step in trail:
        value = value[step]
    return value
