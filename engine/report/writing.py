"""A document as the bytes of a file, by the ending of its name."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from engine.errors import Fault, InputError, Place, not_one_of
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


def _word(document: Document, template: Path | None = None) -> bytes:
    from engine.report.word.writing import word

    return word(document, template)


WRITERS: Mapping[str, Write] = {".docx": _word, ".html": _html, ".md": _markdown, ".pdf": _pdf}
ONLY_WORD = Text(
    "een sjabloon is alleen voor een verslag dat op .docx eindigt", "a template is only for a report that ends in .docx"
)


def writer(path: Path, template: Path | None = None) -> Write:
    """What writes a file of this name, a Word file after a template; InputError when we write nothing with its ending, or
    not after a template."""
    ending = path.suffix.lower()
    if ending in WRITERS and template is None:
        return WRITERS[ending]
    if ending == ".docx":
        return partial(_word, template=template)
    if ending in WRITERS:
        raise InputError([Fault(Place(str(path)), ONLY_WORD)])
    named = f"'{ending}'" if ending else f"'{path.name}'"
    sentence = Text(f"{named} is geen soort bestand dat we schrijven", f"{named} is no kind of file that we write")
    raise InputError([not_one_of(Place(str(path)), "", sentence, ending, WRITERS)])
