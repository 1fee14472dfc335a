"""Every part of a document as what stands in a Word file."""

import io
from collections.abc import Iterator

from docx.oxml.shape import CT_Inline
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docx.parts.story import StoryPart
from docx.shared import Emu

from engine.drawing.lettering import drawable
from engine.drawing.picture import Picture
from engine.drawing.png import png
from engine.language import Language, Text
from engine.report.document import Block, Card, Choices, Figure, Paragraph, Points, Room, Section, Table, Tone
from engine.report.word.elements import field, held, paragraph, run, w
from engine.report.word.styling import Styles
from engine.report.word.tables import table

FIGURE, TABLE = Text("Figuur", "Figure"), Text("Tabel", "Table")
TONES: dict[Tone, str] = {"body": "Normal", "lead": "Kompas Lead", "quiet": "Kompas Quiet"}
IN_CARD: dict[Tone, str] = {"body": "Kompas Card", "lead": "Kompas Card", "quiet": "Kompas Card Quiet"}
DEEPEST = 4  # levels of headings
UNIT = 9525  # what Word counts in, for every unit of a picture: a 96th of an inch
HIGHEST = 215 * 36_000  # of a picture on a page of A4, with room for its heading and caption: 215 mm
SHARP = 2.0  # dots for every unit of a picture as large as it is shown: 192 to the inch
AFTER_CARD = 200
AFTER_TABLE = 240
CLEAR = {"before": 120}  # of the line above


class Blocks:
    """Writes the parts of a document in order, and so counts its figures and tables."""

    def __init__(self, part: StoryPart, styles: Styles, width: int, language: Language) -> None:
        """`part` takes the pictures; `width` is the room for text on a page, in the units of Word."""
        self._part, self._styles, self._width, self._language = part, styles, width, language
        self._counted: dict[str, int] = {}

    def section(self, section: Section, level: int = 1) -> Iterator[Element]:
        """A section with all within it; a question with its answers stays on one page, as far as that goes."""
        heading = paragraph(self._styles.id(f"heading {min(level, DEEPEST)}"), run(section.heading))
        *own, last = heading, *self._blocks(section)
        yield from map(held, own) if _is_question(section) else own
        yield last
        for each in section.sections:
            yield from self.section(each, level + 1)

    def _blocks(self, section: Section) -> Iterator[Element]:
        """What stands in a section itself. A paragraph holds on to what it leads in, and the first one always does."""
        blocks = section.blocks
        for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
            follows = after is not None or bool(section.sections)
            leads = before is None or not isinstance(after, Paragraph)
            yield from self._block(block, before, keep_next=follows and leads)

    def _block(self, block: Block, before: Block | None, keep_next: bool = False) -> Iterator[Element]:
        room = {"before": AFTER_TABLE} if _is_table(before) else {}
        match block:
            case Paragraph():
                yield self._paragraph(block, TONES[block.tone], keep_next, **room)
            case Points():
                yield from self._points(block)
            case Card():
                yield from self._card(block)
            case Table():
                yield self._caption(TABLE, block.caption, above=True, **room)
                yield table(block, self._styles, self._width)
            case Figure():
                yield from self._figure(block, before)
            case Choices():
                sign = "☐" if block.several else "○"
                style = self._styles.id("Kompas Choice")
                for number, option in enumerate(block.options, 1):
                    mark = run(sign), w("r", w("tab"))
                    yield paragraph(style, *mark, run(option), keep_next=number < len(block.options))
            case Room():
                if block.label:
                    yield paragraph(self._styles.id("Kompas Quiet"), run(f"{block.label}:"), keep_next=True, room=CLEAR)
                style = self._styles.id("Kompas Room")
                yield from (paragraph(style, keep_next=line < block.lines) for line in range(1, block.lines + 1))

    def _paragraph(self, block: Paragraph, style: str, keep_next: bool, **room: int) -> Element:
        label = run(block.label, self._styles.id("Strong"), after=": ") if block.label else None
        return paragraph(self._styles.id(style), label, run(block.text), keep_next=keep_next, room=room)

    def _points(self, block: Points) -> Iterator[Element]:
        name = "List Number" if block.numbered else "List Bullet"
        number = self._styles.new_list(name) if block.numbered else self._styles.list_of(name)
        for item in block.items:
            yield paragraph(self._styles.id(name), run(item), numbered=number)

    def _card(self, block: Card) -> Iterator[Element]:
        """A frame with a head, kept on one page: each paragraph holds on to the next one."""
        label = run(block.label, self._styles.id("Kompas Card Label"), after=": ")
        yield paragraph(self._styles.id("Kompas Card Title"), label, run(block.title), keep_next=bool(block.parts))
        for number, part in enumerate(block.parts, 1):
            first, last = number == 1, number == len(block.parts)
            room = ({"before": 0} if first else {}) | ({"after": AFTER_CARD} if last else {})
            yield self._paragraph(part, IN_CARD[part.tone], not last, **room)

    def _figure(self, block: Figure, before: Block | None) -> Iterator[Element]:
        """The picture; as rows where it can be said so, which Word users can read, search and change."""
        if block.table:
            yield from self._block(block.table, before)
            return
        for picture in block.pictures:
            yield paragraph(self._styles.id("Kompas Figure"), w("r", w("drawing", self._drawn(picture))))
        yield self._caption(FIGURE, block.caption)

    def _drawn(self, picture: Picture) -> Element:
        wide, high = picture.width * UNIT, picture.height * UNIT
        fitting = min(1, self._width / wide, HIGHEST / high)
        id, image = self._part.get_or_add_image(io.BytesIO(png(picture, SHARP * fitting)))
        size = Emu(round(wide * fitting)), Emu(round(high * fitting))
        shown = CT_Inline.new_pic_inline(0, id, image.filename, *size)
        shown.docPr.set("descr", drawable(picture.alt))
        shown.docPr.set("title", drawable(picture.title))
        return shown

    def _caption(self, kind: Text, caption: str, above: bool = False, **room: int) -> Element:
        """A caption with its number; one above what it says holds on to that."""
        name = kind[self._language]
        self._counted[name] = self._counted.get(name, 0) + 1
        counted = field(f"SEQ {name} \\* ARABIC", run(str(self._counted[name])))
        style = self._styles.id("caption")
        return paragraph(style, run(name, after=" "), *counted, run(f". {caption}"), keep_next=above, room=room)


def _is_table(block: Block | None) -> bool:
    return isinstance(block, Table) or (isinstance(block, Figure) and block.table is not None)


def _is_question(section: Section) -> bool:
    """Whether there are answers to tick, with what is asked before them; not a form that begins with room to write."""
    ticked = any(isinstance(block, Choices) for block in section.blocks)
    return ticked and not isinstance(section.blocks[0], Room)
