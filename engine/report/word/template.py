"""The template that a report is written with when no other is given: the XML files in `template`, packed."""

import io
import zipfile
from collections.abc import Iterable
from importlib.resources import files

# The parts of the file, and where each is kept.
PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/header1.xml": "header.xml",
    "word/footer1.xml": "footer.xml",
}
ALWAYS = (1980, 1, 1, 0, 0, 0)  # the date of every part: the same document gives the same bytes


def template() -> bytes:
    """The bytes of a Word file to write reports with, and to make a template of one's own from."""
    return packed((name, kept(file)) for name, file in PARTS.items())


def kept(file: str) -> bytes:
    """A part of the template as it is kept."""
    return files("engine.report.word").joinpath("template", file).read_bytes()


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The bytes of a file that holds these parts, by their names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as parcel:
        for name, data in parts:
            parcel.writestr(zipfile.ZipInfo(name, ALWAYS), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()
