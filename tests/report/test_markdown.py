"""Markdown: what the report says as text, and nothing that people typed as markup."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from engine.drawing.lettering import drawable
from engine.report.document import Card, Choices, Document, Paragraph, Points, Room, Section, Table
from engine.report.markdown import markdown
from tests.report.reset_snapshots import snapshots

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
STRANGE = [
    "# a", "- a", "1. a", "12) a", "> a", "a  \nb", "***", "---", "===", "**b**", "_i_", "`c`", "[a](b)", "![a](b)", "<b>&amp;</b>", "<!-- a", "~~a~~",
    "| a | b |", "\\*", "http://a.nl", "a@b.nl", "&copy;", "$x$", ":smile:", "+ a", "    a", "\ta", "```", "[a]: b", "=1+1", "\\", "a\\",
]  # fmt: skip
texts = st.one_of(st.sampled_from(STRANGE), st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30))
shown = texts.filter(lambda text: drawable(text).strip())


def document(said: str) -> Document:
    """A document that says the same thing in every place where text can stand."""
    blocks = (
        Paragraph(said), Paragraph(said, label=said), Paragraph(said, tone="lead"), Points((said, said)), Points((said,), numbered=True),
        Card(said, said, (Paragraph(said),)), Table(said, (said, said), ((said, said),)), Choices((said,)), Room(said, 1),
    )  # fmt: skip
    return Document("en", said, said, ((said, said),), (Section("a", said, blocks),), said)


PLACES = 23  # texts in that document


@pytest.mark.parametrize("name", [path.name for path, _ in snapshots()])
def test_the_report_is_as_it_was_reviewed(name: str) -> None:
    """After a change: `python -m tests.report.reset_snapshots`, and review the diff."""
    path, text = next(each for each in snapshots() if each[0].name == name)
    assert text == path.read_text(encoding="utf-8")


@given(shown)
@example("#")
@example("1.")
def test_what_was_typed_is_text_wherever_it_stands(said: str) -> None:
    tokens = MARKDOWN.parse(markdown(document(said)))
    inline = [child for token in tokens if token.type == "inline" for child in token.children or ()]
    assert {token.type for token in tokens} <= {
        f"{tag}{end}" for tag in ("heading", "paragraph", "bullet_list", "ordered_list", "list_item", "table", "thead", "tbody", "tr", "th", "td") for end in ("_open", "_close")
    } | {"inline", "hr"}  # fmt: skip
    assert {child.type for child in inline} <= {"text", "text_special", "strong_open", "strong_close", "em_open", "em_close", "hardbreak", "softbreak"}  # fmt: skip
    written = " ".join("".join(c.content for c in token.children or ()) for token in tokens if token.type == "inline")
    assert written.count(drawable(said).strip()) >= PLACES
