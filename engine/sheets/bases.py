"""On what an item rests, in a sheet: one row for each basis, and one for each claim."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.language import Text
from engine.sheets.cells import Line
from engine.sheets.columns import Both, refuse_unknown
from engine.sheets.parts import Sheet, refuse_twice
from engine.sheets.passing import Address, Incoming, Outgoing, Row

BASES = ("stated", "derived", "literature", "proposal")
LITERATURE = ("author", "title", "year", "place")


@dataclass(frozen=True, slots=True)
class Basis:
    """On what an item rests, one row; the claims one a row in a second sheet."""

    sheet: Sheet
    claims: Sheet

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that it stands in."""
        return self.sheet, self.claims

    def write(self, value: Mapping[str, Any], kind: str, address: Address, out: Outgoing) -> None:
        """The row and the claims."""
        if "basis" not in value:
            return
        (basis,) = (name for name in BASES if name in value["basis"])
        inside = value["basis"][basis]
        row: Row = {"basis": basis}
        if basis == "literature":
            row |= inside
        elif basis == "proposal":
            row |= {"reviewed-by": inside["reviewed-by"]}
            Both("why", "text").write(inside, row)
        else:
            Both("how", "text").write(value["basis"], row)
            for claim in inside:
                out.add(self.claims.name, self.claims.owner, kind, address, {"claim": claim})
        out.add(self.sheet.name, self.sheet.owner, kind, address, row)

    def read(self, item: dict[str, Any], kind: str, address: Address, incoming: Incoming) -> None:
        """The basis with its claims; each cell that does not go with it is a fault."""
        lines = incoming.take(self.sheet.name, kind, address)
        cited: list[str] = []
        claims = incoming.take(self.claims.name, kind, address)
        for each in claims:
            incoming.append(cited, each["claim"], each.place("claim"))
        for line in lines[1:]:
            refuse_twice(line, "basis", incoming, lines[0].place("basis"))
        basis = lines[0]["basis"] if lines else ""
        if lines and basis not in BASES:
            refuse_unknown(lines[0], "basis", BASES, incoming)
        if basis in BASES:
            incoming.put(item, "basis", _basis(lines[0], cited, incoming), lines[0].place("basis"))
        if basis not in ("stated", "derived"):
            for each in claims:
                said = Text("claims horen bij een basis stated of derived", "claims go with a basis stated or derived")
                incoming.refuse(each, "claim", said)


def _basis(line: Line, cited: list[str], incoming: Incoming) -> dict[str, Any]:
    basis, found, inside = line["basis"], dict[str, Any](), dict[str, Any]()
    place, text = line.place("basis"), ("text nl", "text en")
    if basis == "literature":
        used: tuple[str, ...] = LITERATURE
        for key in LITERATURE:
            incoming.note(inside, key, line.place(key))
            if line[key]:
                inside[key] = line[key]
        incoming.put(found, basis, inside, place)
    elif basis == "proposal":
        used = (*text, "reviewed-by")
        Both("why", "text").read(line, inside, incoming)
        if line["reviewed-by"]:
            incoming.put(inside, "reviewed-by", line["reviewed-by"], line.place("reviewed-by"))
        incoming.put(found, basis, inside, place)
    else:
        used = text if basis == "derived" else ()
        incoming.put(found, basis, cited, place)
        if basis == "derived":
            Both("how", "text").read(line, found, incoming)
    for header in (*text, *LITERATURE, "reviewed-by"):
        if line[header] and header not in used:
            incoming.refuse(line, header, Text(f"dit hoort niet bij {basis}", f"this does not go with {basis}"))
    return found
