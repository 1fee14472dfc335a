"""Parts of an item that have a shape of their own: answers, what must come out, and what an update changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.language import Text
from engine.sheets.cells import Line
from engine.sheets.columns import Both, shown
from engine.sheets.parts import Sheet, refuse_twice
from engine.sheets.passing import Address, Incoming, Outgoing

EXPECTED = ("word", "form", "points-to", "fires", "fires-not")
LISTS = ("points-to", "fires", "fires-not")


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of a case or of a relation, one row for each option; the note stands in the first of them."""

    sheet: Sheet

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that it stands in."""
        return (self.sheet,)

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """A row for each option; one without an option for an answer that is empty."""
        for question, answer in value["answers"].items():
            for number, option in enumerate(answer["value"] or [""]):
                row = {"question": question, "option": option}
                if not number:
                    Both("note").write(answer, row)
                out.add(self.sheet.name, self.sheet.owner, kind, address, row)

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """The answers as they are written by hand."""
        by_question: dict[str, list[Line]] = {}
        for line in incoming.take(self.sheet.name, kind, address):
            by_question.setdefault(line["question"], []).append(line)
        answers: dict[str, Any] = {}
        for question, lines in by_question.items():
            values: list[str] = []
            told: dict[str, Any] = {}
            for number, line in enumerate(lines):
                if line["option"]:
                    incoming.append(values, line["option"], line.place("option"))
                if not number:
                    Both("note").read(line, told, incoming)
                elif line["note nl"] or line["note en"]:
                    said = Text("de toelichting hoort op de eerste regel", "the note belongs in the first row")
                    incoming.refuse(line, "note nl", said)
            short = values[0] if len(values) == 1 else values
            if "note" in told:
                incoming.put(told, "value", short, lines[0].place("option"))
            incoming.put(answers, question, told if "note" in told else short, lines[0].place("question"))
        if answers:
            item["answers"] = answers


@dataclass(frozen=True, slots=True)
class Expects:
    """What must come out of a relation, one row for each word."""

    sheet: Sheet

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that it stands in."""
        return (self.sheet,)

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """A row for each word."""
        if "expect" not in value:
            return
        for what, said in value["expect"].items():
            for word in said if isinstance(said, list) else [said]:
                out.add(self.sheet.name, self.sheet.owner, kind, address, {"what": what, "value": word})

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """What must come out."""
        expect: dict[str, Any] = {}
        for line in incoming.take(self.sheet.name, kind, address):
            what, place = line["what"], line.place("value")
            if what not in LISTS:
                if what in expect:
                    refuse_twice(line, "what", incoming, incoming.places[id(expect)][what])
                incoming.put(expect, what, line["value"], line.place("what") if what not in ("word", "form") else place)
                continue
            if what not in expect:
                incoming.put(expect, what, [], place)
            incoming.append(expect[what], line["value"], place)
        if expect:
            item["expect"] = expect


@dataclass(frozen=True, slots=True)
class Updates:
    """What an update makes of an item, one row for each text or word."""

    sheet: Sheet

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that it stands in."""
        return (self.sheet,)

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """A row for each text or word."""
        for key, to in value["to"].items():
            row = {"key": key}
            if isinstance(to, dict):
                Both("to", "text").write({"to": to}, row)
            else:
                row["value"] = shown(to)
            out.add(self.sheet.name, self.sheet.owner, kind, address, row)

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """What the item becomes."""
        to: dict[str, Any] = {}
        for line in incoming.take(self.sheet.name, kind, address):
            found: dict[str, Any] = {}
            Both("to", "text").read(line, found, incoming)
            if found and line["value"]:
                said = Text(
                    "hier hoort een tekst of een waarde, niet allebei", "a text or a value belongs here, not both"
                )
                incoming.refuse(line, "value", said)
            if line["key"] in to:
                refuse_twice(line, "key", incoming, incoming.places[id(to)][line["key"]])
            incoming.put(to, line["key"], found.get("to", line["value"]), line.place("key"))
        if to:
            item["to"] = to
