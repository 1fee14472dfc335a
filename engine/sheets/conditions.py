"""Conditions in a sheet: one row for each option of a field."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.language import Text
from engine.sheets.cells import Line
from engine.sheets.columns import refuse_unknown
from engine.sheets.parts import Sheet
from engine.sheets.passing import Address, Incoming, Outgoing

IS = ("is", "is-not")


@dataclass(frozen=True, slots=True)
class Conditions:
    """Conditions, one row for each option of a field: branch `if` under the first key, `any 1`, `any 2`, ... under `any`."""

    sheet: Sheet
    key: str = "if"

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that it stands in."""
        return (self.sheet,)

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """A row for each option."""
        branches = {"if": value[self.key]} if self.key in value else {}
        branches |= {f"any {number}": tests for number, tests in enumerate(value.get("any", ()), 1)}
        for branch, tests in branches.items():
            for field, test in tests.items():
                for option in test["values"]:
                    row = {"branch": branch, "field": field, "is": IS[test["negated"]], "option": option}
                    out.add(self.sheet.name, self.sheet.owner, kind, address, row)

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """The conditions as they are written by hand: an option, a list of them, or what it is not."""
        branches: dict[int, dict[str, list[Line]]] = {}
        for line in incoming.take(self.sheet.name, kind, address):
            number = self._number(line["branch"])
            if number is None:
                refuse_unknown(line, "branch", ("if", "any 1", "any 2") if self.key == "if" else ("if",), incoming)
            elif line["is"] not in IS:
                refuse_unknown(line, "is", IS, incoming)
            else:
                branches.setdefault(number, {}).setdefault(line["field"], []).append(line)
        any_: list[Any] = []
        for number, fields in sorted(branches.items()):
            tests, place = _tests(fields, incoming), next(iter(fields.values()))[0].place("branch")
            if number:
                incoming.append(any_, tests, place)
            else:
                incoming.put(item, self.key, tests, place)
        if any_:
            incoming.put(item, "any", any_, incoming.places[id(any_)][0])

    def _number(self, branch: str) -> int | None:
        """0 for `if`, 1 for `any 1`, ...; None for what is no branch."""
        found = re.fullmatch("if|any ([1-9][0-9]?)", branch)
        return None if not found or (found[1] and self.key != "if") else int(found[1] or 0)


def _tests(fields: Mapping[str, list[Line]], incoming: Incoming) -> dict[str, Any]:
    tests: dict[str, Any] = {}
    for field, lines in fields.items():
        options: list[str] = []
        for line in lines:
            incoming.append(options, line["option"], line.place("option"))
            if line["is"] != lines[0]["is"]:
                said = Text("is en is-not gaan niet samen op één veld", "is and is-not exclude each other on one field")
                incoming.refuse(line, "is", said)
        written: Any = options[0] if len(options) == 1 else options
        if lines[0]["is"] == "is-not":
            written = {"not": options}
        incoming.put(tests, field, written, lines[0].place("option" if field else "field"))
        incoming.heads.setdefault(id(tests), {})[field] = lines[0].place("field")
    return tests
