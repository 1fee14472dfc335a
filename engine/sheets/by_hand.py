"""Writes the files of a pack as a person would: grouped, in the order of the shape, short things on one line, texts in quotes."""

import itertools
import json
import re
from collections.abc import Iterable
from typing import Any

from engine.packs.shapes import FILES
from engine.packs.shapes.parts import keys_known

LONGEST = 120  # characters of a line that holds more than one thing
MOST_LINES = 200  # of a file, where its items can be spread over several
PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9./-]*")
# A name that another reader of YAML could take for yes or no, nothing, a number or a day.
_MISREAD = re.compile(
    "(?i:y|n|yes|no|on|off|true|false|null)|[0-9]+(\\.[0-9]*)?([eE]-?[0-9]+)?|0[xob][0-9A-Fa-f]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"
)
_MEANT_SO = {"disputed", "neutral", "quick", "past", "not-applicable", "priority", "year", "enough", "leaning", "clear"}
# JSON leaves these as they are; YAML reads some as the end of a line, and takes others in no text.
_NOT_AS_IS = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LISTS = {"questions": "questions", "rules": "rules", "advice": "advice", "cases": "cases", "changes": "changes"}

Files = Iterable[tuple[str, str, Any]]  # the kind, the name without an ending, the value


def written(files: Files) -> dict[str, str]:
    """The text of each file by its path inside the pack."""
    found: dict[str, str] = {}
    for kind, name, value in files:
        if kind == name:
            found[f"{kind}.yaml"] = _text(_block(value))
            continue
        head, items = _items(kind, value)
        parts = _spread(len(head), items)
        taken = {other for one, other, _ in files if one == kind}
        names = _numbered(name, len(parts), taken) if len(parts) > 1 else [name]
        for part, each in zip(parts, names, strict=True):
            lines = [line for item in part for line in (*item, "")][:-1]
            found[f"{kind}/{each}.yaml"] = _text([*head, *lines])
    return found


def _text(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def _items(kind: str, value: Any) -> tuple[list[str], list[list[str]]]:
    """The lines at the head of a file, and those of each of its items."""
    key = _LISTS.get(kind, "claims")
    head = [line for name, part in value.items() if name != key for line in _entry(name, part)]
    if not value[key]:
        return [*head, f"{key}: {_flow(value[key])}"], []
    if kind == "sources":
        return [*head, f"{key}:"], [_indented(_entry(id, claim)) for id, claim in value[key].items()]
    order = keys_known(FILES[kind].shape, (key, 0))
    items = [{name: item[name] for name in order if name in item} for item in value[key]]
    return [*head, f"{key}:"], [_indented(_dashed(_block(item))) for item in items]


def _spread(head: int, items: list[list[str]]) -> list[list[list[str]]]:
    """The items in runs that stay under the most lines of a file."""
    runs: list[list[list[str]]] = [[]]
    lines = head
    for item in items:
        if runs[-1] and lines + len(item) + 1 > MOST_LINES:
            runs.append([])
            lines = head
        runs[-1].append(item)
        lines += len(item) + 1
    return runs


def _numbered(name: str, number: int, taken: set[str]) -> list[str]:
    """Names that nothing has yet, in an order that sorts: the questions of a theme stay in theirs."""
    width = len(str(number + len(taken)))
    free = (f"{name}-{n:0{width}}" for n in itertools.count(1))
    return list(itertools.islice((each for each in free if each not in taken), number))


def _block(value: dict[str, Any]) -> list[str]:
    return [line for key, part in value.items() for line in _entry(key, part)]


def _entry(key: str, value: Any) -> list[str]:
    """A key with its value: on one line where that is short, or else on lines of their own."""
    line = f"{scalar(key)}: {_flow(value, key)}"
    if isinstance(value, str) or not value or len(line) <= LONGEST:
        return [line]
    return [f"{scalar(key)}:", *_indented(_block(value) if isinstance(value, dict) else _listed(value))]


def _listed(values: list[Any]) -> list[str]:
    found: list[str] = []
    for value in values:
        short = f"- {_flow(value)}"
        found += [short] if isinstance(value, str) or len(short) <= LONGEST - 10 else _dashed(_block(value))
    return found


def _dashed(lines: list[str]) -> list[str]:
    return [f"- {lines[0]}", *_indented(lines[1:])]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _flow(value: Any, key: str = "") -> str:
    """The value of a key on one line; an option that is only an id goes by it."""
    if isinstance(value, dict) and value.keys() == {"id"}:
        return scalar(value["id"])
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(name)}: {_flow(part, name)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return value if key in _MEANT_SO and _MISREAD.fullmatch(value) else scalar(value)


def scalar(text: str) -> str:
    """A name as it is, any other text in quotes."""
    if PLAIN.fullmatch(text) and not _MISREAD.fullmatch(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _NOT_AS_IS.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
