"""An .xlsx file is a parcel of XML parts: what is in it, when it is safe to unpack and is what it says."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from engine.errors import InputError
from engine.language import Text
from engine.packs.document import read_bytes, refused

LARGEST = 10_000_000  # bytes of the file
LARGEST_UNPACKED = 60_000_000  # bytes of all parts together
MOST_PARTS = 500
OLE = b"\xd0\xcf\x11\xe0"  # how old workbooks start, and those with a password
OTHER_KIND = Text(
    "dit is geen .xlsx-werkmap; bewaar het bestand als .xlsx", "this is no .xlsx workbook; save the file as .xlsx"
)
WITH_PASSWORD = Text(
    "dit is een oude werkmap (.xls) of een met een wachtwoord; bewaar het bestand als .xlsx zonder wachtwoord",
    "this is an old workbook (.xls) or one with a password; save the file as .xlsx without a password",
)
WITH_MACROS = Text(
    "deze werkmap heeft macro's; bewaar het bestand als .xlsx zonder macro's",
    "this workbook has macros; save the file as .xlsx without macros",
)
TOO_LARGE = Text(
    f"deze werkmap is te groot: uitgepakt hoogstens {LARGEST_UNPACKED // 1_000_000} MB in {MOST_PARTS} delen",
    f"this workbook is too large: unpacked at most {LARGEST_UNPACKED // 1_000_000} MB in {MOST_PARTS} parts",
)
SPOILED = Text("deze werkmap is beschadigd", "this workbook is damaged")

_Element = ElementTree.Element


class Parcel:
    """The parts of a workbook as XML."""

    def __init__(self, path: Path) -> None:
        self.shown = str(path)
        data = read_bytes(path, self.shown, LARGEST)
        if data.startswith(OLE):
            raise refused(self.shown, WITH_PASSWORD)
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, RuntimeError):
            raise refused(self.shown, OTHER_KIND) from None
        self._refuse_unsafe()

    def _refuse_unsafe(self) -> None:
        """InputError for what is not safe to unpack, or no workbook. The sizes are those announced: no more is unpacked."""
        parts = self.zip.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            raise refused(self.shown, TOO_LARGE)
        if any(part.flag_bits & 1 for part in parts):
            raise refused(self.shown, WITH_PASSWORD)
        names = [part.filename for part in parts]
        if "[Content_Types].xml" not in names or len(set(names)) != len(names):
            raise refused(self.shown, OTHER_KIND)
        macros = any(name.lower().endswith("vbaproject.bin") for name in names)
        if macros or "macroenabled" in str(self._bytes("[Content_Types].xml").lower()):
            raise refused(self.shown, WITH_MACROS)

    def part(self, name: str) -> _Element:
        """A part as XML; InputError when it is damaged. A DOCTYPE, which can make a little text very long, is refused."""
        data = self._bytes(name)
        if b"<!" in data.replace(b"\0", b"").replace(b"<!--", b"").replace(b"<![CDATA[", b""):
            raise self.spoiled()
        try:
            return ElementTree.fromstring(data)
        except (ElementTree.ParseError, ValueError, LookupError):
            raise self.spoiled() from None

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name in self.zip.namelist()

    def spoiled(self) -> InputError:
        """That the workbook is damaged."""
        return refused(self.shown, SPOILED)

    def _bytes(self, name: str) -> bytes:
        try:
            return self.zip.read(name)
        except (KeyError, ValueError, OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error):
            raise self.spoiled() from None


def named(element: _Element, name: str) -> Iterator[_Element]:
    """The children of that name, in whatever namespace: strict workbooks have another."""
    return (child for child in element if child.tag.rpartition("}")[2] == name)


def attribute(element: _Element, name: str) -> str:
    """An attribute, in whatever namespace."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")
