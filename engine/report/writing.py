"""A document as the bytes of a file, by the ending of its name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from engine.errors import InputError, Place, not_one_of
from engine.language import Text
from engine.report.document import Document

Write = Callable[[Document], bytes]


def _markdown(document: Document) -> bytes:
    from engine.report.markdown import markdown

    return markdown(document).encode()


def _html(document: Document) -> bytes:
    from engine.report.html.writing import html

    return html(document).encode()


def _pdf(document: Document) -> bytes:
    from engine.report.pdf import pdf

    return pdf(document)


WRITERS: Mapping[str, Write] = {".html": _html, ".md": _markdown, ".pdf": _pdf}


def writer(path: Path) -> Write:
    """What writes a file of this name; InputError when its ending is not one that we write."""
    ending = path.suffix.lower()
    if ending in WRITERS:
        return WRITERS[ending]
    sentence = Text(f"'{ending}' is geen soort verslag", f"'{ending}' is no kind of report")
    raise InputError([not_one_of(Place(str(path)), "", sentence, ending, WRITERS)])
