"""Which signs belong in no text: those that steer a terminal, those that turn around the order in which it is read, and in
packs also those that do not come through a workbook."""

import re

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # embed, override or isolate a direction
MARKS = "\u200e\u200f\u061c"  # give what is beside them a direction: of use among letters that run from right to left
_REFUSED = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{TURNING}]")  # also control and half characters
_SUSPECT = re.compile(f"{_REFUSED.pattern}|[{MARKS}]")
_HIDDEN = re.compile(f"[{TURNING}{MARKS}]")
_LOST = re.compile("_x[0-9A-Fa-f]{4}_|[\ufffe\uffff]")  # what programs read as a character, and what XML cannot hold
_ESCAPED = re.compile(r'\\[^"\\/nt\s]')  # all escapes of YAML but those of what may stand in any text
_FROM_THE_RIGHT = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def refused_in(text: str) -> str | None:
    """The first sign that does not belong in the text; a mark of direction does where a letter runs from right to left."""
    found = _SUSPECT.search(text)
    if found and found[0] in MARKS and runs_from_the_right(text):
        found = _REFUSED.search(text)
    return found[0] if found else None


def refused_in_pack(text: str) -> str | None:
    """The first sign that does not belong in a text of a pack, or what a workbook would not give back as it is."""
    found = _LOST.search(text)
    return found[0] if found else refused_in(text)


def may_be_lost(text: str) -> bool:
    """Whether anything in it would not come through a workbook."""
    return _LOST.search(text) is not None


def runs_from_the_right(text: str) -> bool:
    """Whether any of it is Arabic, Hebrew or another script that runs from right to left."""
    return _FROM_THE_RIGHT.search(text) is not None


def may_be_escaped(yaml: str) -> bool:
    """Whether any sign is written in YAML with an escape that could stand for a control character: none is good YAML as itself."""
    return _ESCAPED.search(yaml) is not None


def may_turn(text: str) -> bool:
    """Whether any sign in it could turn text around: none of them shows, and all are good YAML."""
    return _HIDDEN.search(text) is not None
