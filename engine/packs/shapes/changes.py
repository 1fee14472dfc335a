"""changes/<theme>.yaml: what a pack changes in the packs before it; each change is one word, with its reason."""

from typing import Any

from pydantic_core import core_schema as core

from engine.packs.shapes.advice import ADVICE_BODY
from engine.packs.shapes.cases import EXPECT
from engine.packs.shapes.parts import (
    ID,
    NAME_OR_OPTION,
    QUESTION_ID,
    TEXT,
    FileShape,
    described,
    held,
    many,
    maybe,
    present,
)
from engine.packs.shapes.questions import OPTIONS, STRENGTH
from engine.packs.shapes.rules import RULE_BODY
from engine.packs.words import MOST_OPTIONS, UPDATES, WORDS

_BESIDE: dict[str, tuple[set[str], ...]] = {
    "add-options": ({"options"},),
    "update": ({"to"},),
    "replace": ({"rule"}, {"advice"}),
    "switch-off": (set(),),
    "rereads": ({"relation", "expect"},),
}


def _one_word(change: dict[str, Any]) -> str | None:
    used = [word for word in WORDS if word in change]
    if len(used) != 1:
        return "one_word"
    return None if change.keys() - {used[0], "because"} in _BESIDE[used[0]] else f"parts_of_{used[0]}"


_ONE_WORD = {
    "oneOf": [
        {**present(word, *sorted(beside)), "propertyNames": {"enum": [word, *sorted(beside), "because"]}}
        for word, each in _BESIDE.items()
        for beside in each
    ]
}


def _something(to: dict[str, Any]) -> str | None:
    return None if to else "nothing_changes"


_NO_TEXT = {"strength": STRENGTH, "priority": core.int_schema(ge=1, le=5)}
_KEYS = dict.fromkeys(key for keys in UPDATES.values() for key in keys)
_TO = held(_something, {"minProperties": 1}, described("to", {key: maybe(_NO_TEXT.get(key, TEXT)) for key in _KEYS}))

_CHANGE = held(
    _one_word,
    _ONE_WORD,
    described(
        "change",
        {
            "add-options": maybe(QUESTION_ID),
            "options": maybe(many(OPTIONS, least=1, most=MOST_OPTIONS)),
            "update": maybe(NAME_OR_OPTION),
            "to": maybe(_TO),
            "replace": maybe(ID),
            "rule": maybe(RULE_BODY),
            "advice": maybe(ADVICE_BODY),
            "switch-off": maybe(ID),
            "rereads": maybe(ID),
            "relation": maybe(ID),
            "expect": maybe(EXPECT),
            "because": TEXT,
        },
    ),
)

CHANGES_FILE = FileShape({"theme": ID, "changes": many(_CHANGE)})
