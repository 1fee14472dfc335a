"""A document as PDF, made of its HTML page."""

from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.report.document import Document
from engine.report.html.writing import html

NO_WEASYPRINT = Text(
    "voor een pdf is WeasyPrint nodig: pip install 'coalitiekompas[pdf]'; of maak .html en druk dat af als pdf",
    "a pdf needs WeasyPrint: pip install 'coalitiekompas[pdf]'; or make .html and print that to pdf",
)
NO_PANGO = Text(
    "voor een pdf is Pango nodig, dat pip niet installeert (Debian: libpango-1.0-0 libpangoft2-1.0-0); of maak .html en druk dat af",
    "a pdf needs Pango, which pip does not install (Debian: libpango-1.0-0 libpangoft2-1.0-0); or make .html and print that",
)


def pdf(document: Document) -> bytes:
    """The bytes of a PDF file, tagged so that it can be read aloud; InputError when WeasyPrint or Pango is not installed."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except ImportError:
        raise InputError([Fault(Place(""), NO_WEASYPRINT)]) from None
    except OSError:
        raise InputError([Fault(Place(""), NO_PANGO)]) from None
    nothing = URLFetcher(allowed_protocols=())  # a page of ours asks for nothing, and would not get it
    made: bytes = HTML(string=html(document), url_fetcher=nothing).write_pdf(pdf_tags=True)
    return made
