"""Whatever stands in a case comes back as that text, and never does anything."""

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.drawing.lettering import drawable
from engine.report.document import Card, Document, Figure, Paragraph, Points, Section, Table
from engine.report.word.writing import word
from tests.report.word.files import SEEN, read, shown, styled

ODD = (
    "<b>",
    "&amp;",
    "{{ title }}",
    "{% for x in y %}",
    "{_{",
    "%_}",
    "{#",
    "=1+1",
    "\x00\x0b",
    "\ufffe",
    "\a\f\n\t",
    "שלום",
    "👩‍💻",
    "]]>",
)
texts = st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=8)), max_size=5).map("".join)


@settings(max_examples=25, deadline=None)
@given(title=texts, label=texts, note=texts)
@example("{{ foot }}", "{{p sections }}", "{% endfor %}")
@example("{_{ title }_}", "<w:p>", "\x07")
def test_any_text_comes_back_as_that_text(title: str, label: str, note: str) -> None:
    picture = replace(SEEN, title=title, alt=note)
    blocks = (
        Paragraph(note, label), Points((note,)), Card(label, title, (Paragraph(note),)),
        Table(title, (label, "x"), ((note, title),)), Figure((picture,), note),
    )  # fmt: skip
    file = read(word(Document("nl", title, label, ((label, note),), (Section("readings", title, blocks),), note)))
    clean, named, noted = drawable(title), drawable(label), drawable(note)
    assert styled(file, "Title") == [clean]
    assert styled(file, "Subtitle") == [named]
    assert styled(file, "Heading 1") == [clean]
    assert styled(file, "toc 1") == ([clean] if clean else [])
    assert styled(file, "Kompas Facts") == [named + noted]
    assert styled(file, "List Bullet") == [noted]
    assert styled(file, "Kompas Card") == [noted]
    assert styled(file, "Caption") == [drawable(f"Tabel 1. {clean}"), drawable(f"Figuur 1. {noted}")]
    assert [cell.text for row in file.tables[0].rows for cell in row.cells] == [named, "x", noted, clean]
    about = file.inline_shapes[0]._inline.docPr
    assert (about.get("title"), about.get("descr")) == (clean, noted)
    assert shown(file.sections[0].header.paragraphs[0]) == clean
    assert file.core_properties.title == clean[:255]
