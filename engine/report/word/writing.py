"""A document as the bytes of a Word file."""

import os
from pathlib import Path

from engine.consultation.atomic import write_atomically
from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.report.document import Document
from engine.report.word.opening import opened
from engine.report.word.template import template as own

MISSING = Text(
    "voor Word is een uitbreiding nodig: pip install 'coalitiekompas[docx]'; of kies .html en open die in Word",
    "Word needs an extra: pip install 'coalitiekompas[docx]'; or choose .html and open that in Word",
)
OTHER_ENDING = Text("de naam van een sjabloon eindigt op .docx", "the name of a template ends in .docx")
EXISTS = Text("dit bestaat al; kies een andere naam", "this exists already; choose another name")


def write_template(to: Path) -> None:
    """Writes our template as a new file; InputError when it cannot be, or is there already: somebody may have worked in it."""
    if to.suffix.lower() != ".docx":
        raise InputError([Fault(Place(str(to)), OTHER_ENDING)])
    if os.path.lexists(to):
        raise InputError([Fault(Place(str(to)), EXISTS)])
    write_atomically(to, own())


def word(document: Document, template: Path | None = None) -> bytes:
    """The bytes of a Word file, after a template or after ours; InputError when the template is no good, or the extra
    `docx` is not installed."""
    try:
        import docxtpl  # noqa: F401

        import engine.drawing.png  # noqa: F401
    except ImportError:
        raise InputError([Fault(Place(""), MISSING)]) from None
    from engine.report.word.filling import filled

    return filled(document, own() if template is None else opened(template), str(template or ""))
