"""Both ways through the sheets: rows on their way out, and values with the places of their cells on their way in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from engine.errors import Fault, Place, not_one_of
from engine.language import Text
from engine.packs.document import Document, Key
from engine.sheets.cells import Line, Pages

Row = dict[str, str]
Address = tuple[str, ...]  # the ids that lead to an item
Owner = tuple[str, ...]  # the headers of the columns that say what a row belongs to
EMPTY = Text("deze cel is leeg", "this cell is empty")
FILE, ALL = "file", "all"  # the column that names a file, and the file of rows that name none


def owner_of(owner: Owner, kind: str, address: Address) -> Address:
    """What stands in the columns that say what a row belongs to; `of` says the kind where items of several kinds share a sheet."""
    if owner[:1] == ("of",):
        return (kind, *address) if len(owner) > 2 else (kind, "/".join(address))
    return (*address, *[""] * len(owner))[: len(owner)]


class Outgoing:
    """The rows of every sheet, and what a workbook could not keep."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {}
        self.faults: list[Fault] = []

    def add(self, sheet: str, owner: Owner, kind: str, address: Address, row: Row) -> None:
        """One more row, which belongs to the item that the address leads to."""
        belongs = dict(zip(owner, owner_of(owner, kind, address), strict=True))
        self.rows.setdefault(sheet, []).append(belongs | row)


@dataclass(frozen=True, slots=True)
class SheetDocument(Document):
    """A file of a pack that was never a file: `marks` are the places of cells, also of cells where nothing stands."""

    def place(self, trail: Iterable[str | int] = ()) -> Place:
        """The cell of what the trail leads to, or of the nearest thing above it."""
        value, found = self.value, Place(self.path)
        for step in trail:
            found = self.marks.get(id(value), {}).get(step, found)
            try:
                value = value[step]
            except (LookupError, TypeError):
                break
        return found

    heads: Mapping[int, Mapping[str | int, Place]] = field(
        default_factory=dict
    )  # of keys that have a cell of their own

    def key_place(self, trail: Key) -> Place:
        """The cell of a key; most have none of their own, and are where their value is."""
        value = self.value
        try:
            for step in trail[:-1]:
                value = value[step]
        except (LookupError, TypeError):
            return self.place(trail)
        return self.heads.get(id(value), {}).get(trail[-1]) or self.place(trail)

    def missing(self, key: str, told: Text | None) -> tuple[Text, Text]:
        """That a cell is empty, and what belongs in it."""
        what = told or Text(key, key)
        return EMPTY, Text(f"hier hoort {what.nl}", f"{what.en} belongs here")


class Incoming:
    """The lines of every sheet by what they belong to, and the places of the values that are made of them."""

    def __init__(self, pages: Pages, owners: dict[str, Owner]) -> None:
        self.faults: list[Fault] = []
        self.places: dict[int, dict[str | int, Place]] = {}
        self.heads: dict[int, dict[str | int, Place]] = {}
        self.named: dict[Address, dict[Address, Place]] = {}  # per sheet, and what it is inside, the names there are
        self.unnamed: list[tuple[Fault, tuple[str, ...]]] = []
        self.owners = owners
        self.known: dict[str, dict[Address, None]] = {sheet: {} for sheet in owners}
        self.lines: dict[str, dict[Address, list[Line]]] = {sheet: {} for sheet in owners}
        for sheet, owner in owners.items():
            for line in pages[sheet]:
                self.lines[sheet].setdefault(_belongs(line, owner), []).append(line)

    def take(self, sheet: str, kind: str, address: Address) -> list[Line]:
        """The lines that belong to an item."""
        owner = owner_of(self.owners[sheet], kind, address)
        self.known[sheet][owner] = None
        return self.lines[sheet].get(owner, [])

    def files(self, sheet: str) -> Iterator[tuple[str, Place]]:
        """The files that the rows of a sheet name, with where."""
        for (file,), lines in self.lines[sheet].items():
            yield file, lines[0].place(FILE)

    def put(self, value: Any, key: str, item: Any, place: Place) -> None:
        """An item under its key."""
        value[key] = item
        self.note(value, key, place)

    def append(self, values: list[Any], item: Any, place: Place) -> None:
        """One more item of a list."""
        self.note(values, len(values), place)
        values.append(item)

    def note(self, value: Any, key: str | int, place: Place) -> None:
        """Where something belongs, also when it is not there."""
        self.places.setdefault(id(value), {})[key] = place

    def refuse(self, line: Line, header: str, sentence: Text, allowed: Iterable[str] = ()) -> None:
        """A cell that is no good."""
        self.faults.append(not_one_of(line.place(header), "", sentence, line[header], allowed))

    def refuse_name(self, fault: Fault, sheets: tuple[str, ...]) -> None:
        """An item without a name of its own; lines in these sheets may point to the name that it should have."""
        self.unnamed.append((fault, sheets))

    def refuse_lost(self) -> None:
        """Every line that belongs to nothing that there is; where an item lacks its name, that is said in their place."""
        explained: set[str] = set()
        for fault, sheets in self.unnamed:
            lost = sum(
                len(lines)
                for sheet in sheets
                for named, lines in self.lines[sheet].items()
                if named not in self.known[sheet]
            )
            explained |= set(sheets)
            self.faults.append(replace(fault, remedy=_with_lost(fault.remedy, lost)))
        for sheet, owner in self.owners.items():
            if sheet in explained:
                continue
            for named, lines in self.lines[sheet].items():
                if named in self.known[sheet]:
                    continue
                known = list(self.known[sheet])
                number = next(n for n in range(len(owner)) if named[: n + 1] not in {k[: n + 1] for k in known})
                allowed = dict.fromkeys(k[number] for k in known if k[:number] == named[:number] and k[number])
                sentence = (
                    Text(f"'{named[number]}' is er niet", f"'{named[number]}' is not there")
                    if named[number]
                    else Text("hier hoort waar deze regel bij hoort", "what this row belongs to belongs here")
                )
                for line in lines:
                    self.refuse(line, owner[number], sentence, allowed)


def _belongs(line: Line, owner: Owner) -> Address:
    return tuple(line[header] or (ALL if header == FILE else "") for header in owner)


def _with_lost(remedy: Text | None, lost: int) -> Text | None:
    """What to do, with how many rows wait for it."""
    if not remedy or not lost:
        return remedy
    nl = "1 rij elders wijst" if lost == 1 else f"{lost} rijen elders wijzen"
    en = "1 row elsewhere points" if lost == 1 else f"{lost} rows elsewhere point"
    return Text(f"{remedy.nl}; {nl} naar een id die er nu niet is", f"{remedy.en}; {en} to an id that is not there now")
