"""A PDF: made of the page, tagged, with the numbers of its pages, and fetching nothing."""

import contextlib
import re
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from engine.drawing.lettering import drawable
from engine.errors import InputError
from engine.language import LANGUAGES, Language
from engine.report import pdf as pdf_module
from engine.report.pdf import NO_WEASYPRINT, pdf
from tests.report.word.files import document

POPPLER = shutil.which("pdfinfo") and shutil.which("pdftotext")
try:
    import weasyprint
except OSError:  # the libraries that it needs are missing
    weasyprint = None


def poppler(tool: str, data: bytes, folder: Path, *options: str) -> str:
    """What a tool of Poppler says of a PDF."""
    (folder / "report.pdf").write_bytes(data)
    command = [tool, *options, "report.pdf", *(["-"] if tool == "pdftotext" else [])]
    run = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=60, check=True)
    return run.stdout


def unpacked(data: bytes) -> bytes:
    """All that is packed in a PDF and can be unpacked."""
    found = b""
    for stream in re.findall(rb"stream\n(.*?)\nendstream", data, re.DOTALL):
        with contextlib.suppress(zlib.error):
            found += zlib.decompress(stream)
    return found


@pytest.mark.system
@pytest.mark.skipif(
    not (weasyprint and POPPLER),
    reason="Pango or Poppler is not installed (Debian: libpango-1.0-0 libpangoft2-1.0-0 poppler-utils)",
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_is_tagged_and_titled_and_its_contents_have_page_numbers(language: Language, tmp_path: Path) -> None:
    data = pdf(document(language))
    about = dict(line.split(":", 1) for line in poppler("pdfinfo", data, tmp_path).splitlines())
    assert (about["Title"].strip(), about["Tagged"].strip()) == ("Green quarter", "yes")
    assert f"/Lang ({language})".encode() in unpacked(data)
    structure = poppler("pdfinfo", data, tmp_path, "-struct")
    assert {"Document", "H1", "H2", "Table", "TH", "Figure:", "L", "LI"} <= set(structure.replace('"', " ").split())
    pages = [drawable(page) for page in poppler("pdftotext", data, tmp_path, "-layout").split("\f")]
    total = int(about["Pages"])
    assert all(f"{number}/{total}" in page.replace(" ", "") for number, page in enumerate(pages[:total], 1))
    for section in document(language).sections:
        number = next(number for number, page in reversed(list(enumerate(pages, 1))) if section.heading in page)
        (entry,) = [
            line
            for line in poppler("pdftotext", data, tmp_path, "-layout").splitlines()
            if f"{section.heading} ." in line
        ]
        assert entry.split()[-1] == str(number)


@pytest.mark.system
@pytest.mark.skipif(not weasyprint, reason="Pango is not installed (Debian: libpango-1.0-0 libpangoft2-1.0-0)")
@pytest.mark.parametrize("kind", ["file", "http"])
def test_a_pdf_fetches_nothing(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>')
    address = (tmp_path / "secret.svg").as_uri() if kind == "file" else "http://localhost:9/secret.svg"
    monkeypatch.setattr(pdf_module, "html", lambda _: f"<title>t</title><img src='{address}' alt='not fetched'>")
    asked: list[object] = []
    monkeypatch.setattr("urllib.request.OpenerDirector.open", lambda *given, **_: asked.append(given))
    assert pdf(document())
    assert asked == []


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(InputError) as error:
        pdf(document())
    assert [fault.sentence for fault in error.value.faults] == [NO_WEASYPRINT]
