"""A document as Markdown (CommonMark with tables): what was typed by people is shown as text, never as markup."""

import re
from collections.abc import Iterator
from itertools import count

from engine.drawing.lettering import drawable
from engine.language import Language, Text
from engine.report.document import Block, Card, Choices, Document, Figure, Paragraph, Points, Room, Section, Table

# What could be markup anywhere; a link or an emoji by its name; and what could be only at the start of a line.
ANYWHERE = re.compile(r"[\\`*_{}\[\]<>|~&$]|:(?=[\w/+-])|@(?=\w)|(?<=www)\.")
AT_START = re.compile(r"^(?:[#+=:-]|\d+(?=[.)]))")
IN_WORDS = Text("In woorden:", "In words:")
LINE = "…" * 40


def markdown(document: Document) -> str:
    """The text of a Markdown file."""
    blocks = [f"# {text(document.title)}"]
    if document.subtitle:
        blocks.append(text(document.subtitle))
    blocks += (
        ["  \n".join(f"**{text(label)}:** {text(said)}" for label, said in document.facts)] if document.facts else []
    )
    for section in document.sections:
        blocks += _section(section, 2, document.language)
    return "\n\n".join([*blocks, "---", text(document.foot)]) + "\n"


def text(said: str) -> str:
    """Text on one line in which nothing is markup."""
    escaped = ANYWHERE.sub(r"\\\g<0>", drawable(said).strip())
    start = AT_START.match(escaped)
    if not start:
        return escaped
    found = start[0]
    return (f"{found}\\" if found.isdigit() else f"\\{found}") + escaped[len(found) :]


def _section(section: Section, level: int, language: Language) -> Iterator[str]:
    yield f"{'#' * min(level, 6)} {text(section.heading)}"
    for block in section.blocks:
        yield _block(block, language)
    for inner in section.sections:
        yield from _section(inner, level + 1, language)


def _block(block: Block, language: Language) -> str:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Points():
            marks = (f"{number}." if block.numbered else "-" for number in count(1))
            return "\n".join(f"{mark} {text(item)}" for mark, item in zip(marks, block.items, strict=False))
        case Card():
            head = f"**{text(block.label)}: {text(block.title)}**"
            return "\n\n".join([head, *map(_paragraph, block.parts)])
        case Table():
            lines = [_row(block.head), f"|{'---|' * len(block.head)}", *map(_row, block.rows)]
            return f"*{text(block.caption)}*\n\n" + "\n".join(lines)
        case Figure():
            told = " ".join(picture.alt for picture in block.pictures)
            return (
                _block(block.table, language)
                if block.table
                else f"*{text(block.caption)}* {IN_WORDS[language]} {text(told)}"
            )
        case Choices():
            box = "☐" if block.several else "○"
            return "\n".join(f"- {box} {text(option)}" for option in block.options)
        case Room():
            label = f"{text(block.label)}: " if block.label else ""
            return label + "\n\n".join([LINE] * block.lines)


def _paragraph(block: Paragraph) -> str:
    said = text(block.text)
    if block.label:
        return f"**{text(block.label)}:** {said}"
    return f"**{said}**" if block.tone == "lead" else said


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(text(cell) for cell in cells)} |"
