"""A document as the bytes of a Word file."""

from pathlib import Path

from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.report.document import Document
from engine.report.word.opening import opened
from engine.report.word.template import template as own

MISSING = Text(
    "voor Word is een uitbreiding nodig: pip install 'coalitiekompas[docx]'; of kies .html en open die in Word",
    "Word needs an extra: pip install 'coalitiekompas[docx]'; or choose .html and open that in Word",
)


def word(document: Document, template: Path | None = None) -> bytes:
    """The bytes of a Word file, after a template or after ours; InputError when the template is no good, or the extra
    `docx` is not installed."""
    try:
        import docxtpl  # noqa: F401
    except ImportError:
        raise InputError([Fault(Place(""), MISSING)]) from None
    from engine.report.word.filling import filled

    return filled(document, own() if template is None else opened(template), str(template or ""))
