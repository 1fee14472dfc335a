"""A template of a consultancy as bytes, once it is sure that it is a Word file and safe to unpack."""

import io
import zipfile
import zlib
from pathlib import Path

from engine.language import Text
from engine.packs.document import read_bytes, refused

LARGEST = 20_000_000  # bytes of the file: it may hold pictures
LARGEST_UNPACKED = 100_000_000  # bytes of all parts together
MOST_PARTS = 2000
OLE = b"\xd0\xcf\x11\xe0"  # how old Word files start, and those with a password
MAIN = b"wordprocessingml.document.main+xml"
STRICT = b"purl.oclc.org/ooxml"
OLD = Text(
    "dit is een oud Word-bestand (.doc) of een met een wachtwoord; bewaar het als .docx zonder wachtwoord",
    "this is an old Word file (.doc) or one with a password; save it as .docx without a password",
)
NO_WORD = Text("dit is geen Word-bestand (.docx)", "this is no Word file (.docx)")
MACROS = Text(
    "dit bestand heeft macro's; bewaar het als .docx zonder macro's",
    "this file has macros; save it as .docx without macros",
)
DOTX = Text(
    "dit is een Word-sjabloon (.dotx); maak er in Word een document van en bewaar dat als .docx",
    "this is a Word template (.dotx); make a document of it in Word and save that as .docx",
)
STRICT_FORM = Text(
    "dit is een 'strikt' Word-bestand; bewaar het als gewoon Word-document (.docx)",
    "this is a 'strict' Word file; save it as an ordinary Word document (.docx)",
)
TOO_LARGE = Text(
    f"dit bestand is te groot: uitgepakt hoogstens {LARGEST_UNPACKED // 1_000_000} MB in {MOST_PARTS} delen",
    f"this file is too large: unpacked at most {LARGEST_UNPACKED // 1_000_000} MB in {MOST_PARTS} parts",
)
DAMAGED = Text("dit Word-bestand is beschadigd", "this Word file is damaged")


def opened(path: Path) -> bytes:
    """The bytes of a template; InputError when it is no Word file, holds macros or is not safe to unpack."""
    shown = str(path)
    data = read_bytes(path, shown, LARGEST)
    if data.startswith(OLE):
        raise refused(shown, OLD)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parcel:
            _refuse_unsafe(parcel, shown)
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError):
        raise refused(shown, NO_WORD) from None
    except (EOFError, zlib.error):
        raise refused(shown, DAMAGED) from None
    return data


def _refuse_unsafe(parcel: zipfile.ZipFile, shown: str) -> None:
    """The sizes are those announced: no more than that is unpacked."""
    parts = parcel.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise refused(shown, TOO_LARGE)
    names = [part.filename for part in parts]
    if len(set(names)) != len(names) or not {"[Content_Types].xml", "_rels/.rels"} <= set(names):
        raise refused(shown, NO_WORD)
    kinds = parcel.read("[Content_Types].xml")
    sentence = _not_this_kind(kinds, parcel.read("_rels/.rels"), names)
    if sentence:
        raise refused(shown, sentence)
    for name in names:
        if name.lower().endswith((".xml", ".rels")) and _declares(parcel.read(name)):
            raise refused(shown, DAMAGED)


def _not_this_kind(kinds: bytes, relations: bytes, names: list[str]) -> Text | None:
    if b"macroEnabled" in kinds or any(name.lower().endswith("vbaproject.bin") for name in names):
        return MACROS
    if b"wordprocessingml.template.main+xml" in kinds:
        return DOTX
    if STRICT in relations:
        return STRICT_FORM
    return None if MAIN in kinds else NO_WORD


def _declares(data: bytes) -> bool:
    """Whether there is a DOCTYPE, which can make a little text very long."""
    return b"<!DOCTYPE" in data.replace(b"\0", b"")
