"""A template brings its own styles and lists; what it lacks, it gets from ours."""

from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.shared import RGBColor

from engine.report.word.writing import word
from tests.report.word.files import document, parts_of, read, repacked, shown, styled, template

FIELDS = ("{{p contents }}", "{{p sections }}")


def without_styles(*names: str) -> WordFile:
    """A Word file that lacks these styles."""
    file = docx.Document()
    for name in names:
        file.styles[name].delete()
    return file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.docx"


def test_the_styles_of_the_template_win(path: Path) -> None:
    file = docx.Document()
    file.styles["Heading 1"].font.color.rgb = RGBColor(1, 2, 3)
    path.write_bytes(template(*FIELDS, file=file))
    made = read(word(document(), path))
    assert made.styles["Heading 1"].font.color.rgb == RGBColor(1, 2, 3)
    assert styled(made, "Heading 1")[0] == "Which form"


def test_a_style_is_found_by_its_name_whatever_a_dutch_word_calls_it_in_the_file(path: Path) -> None:
    file = docx.Document()
    file.styles["Heading 1"].element.set(qn("w:styleId"), "Kop1")
    path.write_bytes(template(*FIELDS, file=file))
    made = read(word(document(), path))
    assert {each._p.pPr.pStyle.val for each in made.paragraphs if shown(each) == "Advice"} == {"Kop1", "TOC1"}


def test_styles_that_are_lacking_are_added_with_those_that_they_rest_on(path: Path) -> None:
    file = without_styles("Heading 1", "Heading 2", "List Bullet", "List Number", "Caption", "Normal", "TOC Heading")
    path.write_bytes(template(*FIELDS, file=file))
    made = read(word(document(), path))
    assert styled(made, "Heading 1")[0] == "Which form"
    assert styled(made, "List Bullet") == ["a", "b"]
    ids = {style.get(qn("w:styleId")) for style in made.styles.element.iter(qn("w:style"))}
    used = {
        each.get(qn("w:val")) for tag in ("w:pStyle", "w:rStyle", "w:tblStyle") for each in made.element.iter(qn(tag))
    }
    rest_on = {each.get(qn("w:val")) for each in made.styles.element.iter(qn("w:basedOn"))}
    assert used | rest_on <= ids


def test_a_style_of_another_name_that_has_the_id_of_ours_is_left_alone(path: Path) -> None:
    file = docx.Document()
    file.styles["Quote"].element.set(qn("w:styleId"), "KompasCard")
    path.write_bytes(template(*FIELDS, file=file))
    made = read(word(document(), path))
    assert styled(made, "Kompas Card")[0] == "Why: It helps."
    assert styled(made, "Quote") == []


def test_a_template_without_lists_gets_ours(path: Path) -> None:
    bare = template(*FIELDS, file=without_styles("List Bullet", "List Number"))
    relations = "word/_rels/document.xml.rels"
    gone = (
        (name, part.replace(b"relationships/numbering", b"relationships/nothing") if name == relations else part)
        for name, part in parts_of(bare)
    )
    path.write_bytes(repacked(gone))
    made = read(word(document(), path))
    numbers = {each._p.pPr.numPr.numId.val for each in made.paragraphs if shown(each) in ("a", "one", "three")}
    known = {int(each.get(qn("w:numId"))) for each in made.part.numbering_part.element.iter(qn("w:num"))}
    assert len(numbers) == 3
    assert numbers <= known


def test_what_else_stands_in_a_template_stays(path: Path) -> None:
    file = docx.Document()
    file.core_properties.author = "Bureau Oost"
    file.add_paragraph("Our address")
    path.write_bytes(template(*FIELDS, file=file, header="{{ title }} - Oost"))
    made = read(word(document("nl"), path))
    assert shown(made.paragraphs[0]) == "Our address"
    assert made.sections[0].header.paragraphs[0].text == "Green quarter - Oost"
    assert made.core_properties.author == "Bureau Oost"
    assert made.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val") == ["nl-NL"]
