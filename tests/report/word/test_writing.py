"""The template as a file to start from, and what is said when a Word report cannot be made."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine.drawing.lettering import drawable
from engine.errors import InputError
from engine.language import LANGUAGES, Language
from engine.report.word.template import template as own
from engine.report.word.writing import EXISTS, MISSING, OTHER_ENDING, word, write_template
from engine.report.writing import ONLY_WORD, writer
from tests.report.word.files import document
from tests.running import kompas

OFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")


def faults(error: pytest.ExceptionInfo[InputError]) -> list[str]:
    """What they say in English."""
    return [fault.sentence.en for fault in error.value.faults]


def test_the_command_writes_the_template_that_reports_are_written_with(tmp_path: Path) -> None:
    out = kompas("template", "-o", "mine.docx", "--lang", "nl", cwd=tmp_path)
    assert (out.returncode, out.stdout, out.stderr) == (0, "Het sjabloon staat in mine.docx.\n", "")
    assert (tmp_path / "mine.docx").read_bytes() == own()
    assert word(document(), tmp_path / "mine.docx") == word(document())
    again = kompas("template", "-o", "mine.docx", cwd=tmp_path)
    assert (again.returncode, again.stderr) == (1, f"mine.docx: {EXISTS.en}\n")


def test_a_template_is_a_docx(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        write_template(tmp_path / "mine.dotx")
    assert faults(error) == [OTHER_ENDING.en]


def test_a_report_that_ends_in_docx_is_a_word_file_after_its_template(tmp_path: Path) -> None:
    mine = tmp_path / "mine.docx"
    write_template(mine)
    assert writer(Path("a.DOCX"))(document()) == writer(Path("a.docx"), mine)(document()) == word(document())
    with pytest.raises(InputError) as error:
        writer(Path("a.html"), mine)
    assert faults(error) == [ONLY_WORD.en]


@pytest.mark.parametrize("package", ["docxtpl", "resvg_py"])
def test_without_the_extra_it_is_named(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [
        name for name in sys.modules if name.startswith("engine.report.word.") or name == "engine.drawing.png"
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(InputError) as error:
        word(document())
    assert faults(error) == [MISSING.en]


@pytest.mark.system
@pytest.mark.skipif(
    not (OFFICE and PDFTOTEXT),
    reason="LibreOffice or pdftotext is not installed (Debian: libreoffice-writer poppler-utils)",
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_shows_all_of_a_word_report(language: Language, tmp_path: Path) -> None:
    made = document(language)
    (tmp_path / "report.docx").write_bytes(word(made))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "report.docx"]
    subprocess.run(convert, cwd=tmp_path, capture_output=True, timeout=240, check=True)
    read = [str(PDFTOTEXT), "-layout", "report.pdf", "-"]
    out = subprocess.run(read, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60, check=True).stdout
    shown = drawable(out)
    headings = [each.heading for section in made.sections for each in section.all()]
    for text in (made.title, *headings, "• a", "2. four", "☐", "Role: Do thing 2.", "a <b>"):
        assert text in shown, text
    assert "1/3" in shown.replace(" ", "")
    assert "Error" not in shown
