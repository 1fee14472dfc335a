"""The fields of a template: which there are, what they are filled with, and what a template may ask of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError, meta, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from engine.drawing.lettering import drawable
from engine.errors import Fault, InputError, Place, not_one_of
from engine.language import Text
from engine.report.document import Document

# The sections of a report by their ids; one that a report has not, is empty.
SECTIONS = (
    "summary", "readings", "pictures", "words", "advice", "fit", "open", "agenda", "compare", "more-advice", "answers", "sources", "receipt"
)  # fmt: skip
TEXTS = ("title", "subtitle", "facts", "foot", "language")
CONTENTS, ALL = "contents", "sections"
MARK = "kompas-field-"
FILTERS = (
    "capitalize", "count", "d", "default", "first", "join", "last", "length", "lower", "replace", "title", "trim",
    "truncate", "upper",
)  # fmt: skip
PARAGRAPH = re.compile("<w:p([ >])")
TAGS = re.compile("<[^>]+>")
SHOWN = 80  # characters of the line in which a fault is
UNKNOWN = Text("dit veld bestaat niet", "there is no such field")
ONLY_IN_BODY = Text(
    "dit veld is een heel stuk tekst en past niet in een kop- of voetregel",
    "this field is a whole piece of text and does not fit in a header or footer",
)
NO_BODY = Text(
    "dit sjabloon heeft geen plaats voor het verslag zelf", "this template has no place for the report itself"
)
ADD_BODY = Text(
    "zet {{p sections }} op een eigen regel, of een onderdeel zoals {{p advice }}",
    "put {{p sections }} on a line of its own, or a part such as {{p advice }}",
)


class Slot:
    """Where a field of several paragraphs goes: a mark that is exchanged for them later, so that no text in them is ever
    taken for part of the template."""

    def __init__(self, name: str, full: bool) -> None:
        self._name, self._full = name, full

    def __bool__(self) -> bool:
        return self._full

    def __html__(self) -> str:
        return f'<w:bookmarkStart w:id="0" w:name="{MARK}{self._name}"/>' if self._full else ""


class _Environment(SandboxedEnvironment):
    intercepted_binops = frozenset(["*", "**"])

    def call_binop(self, _context: Any, operator: str, _left: Any, _right: Any) -> Any:
        """Refuses what can make something enormous of something small."""
        raise SecurityError(f"{operator} is not allowed in a template")


def field(section: str) -> str:
    """What the section of that id is called as a field."""
    return section.replace("-", "_")


def known(document: Document) -> tuple[str, ...]:
    """All fields there are for a document."""
    ids = dict.fromkeys((*SECTIONS, *(section.id for section in document.sections)))
    return (*TEXTS, CONTENTS, ALL, *map(field, ids))


def values(document: Document) -> Mapping[str, Any]:
    """What the fields are filled with."""
    full = {CONTENTS, ALL, *(field(section.id) for section in document.sections)} if document.sections else set()
    slots = {name: Slot(name, name in full) for name in known(document) if name not in TEXTS}
    facts = [{"label": label, "value": value} for label, value in document.facts]
    texts = {"title": document.title, "subtitle": document.subtitle, "facts": facts, "foot": document.foot}
    return {**slots, **texts, "language": document.language}


def environment() -> SandboxedEnvironment:
    """Where a template is filled: nothing in a value can be markup or a field of its own."""
    made = _Environment(undefined=StrictUndefined, finalize=_shown, autoescape=True)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS} | dict.fromkeys(("e", "escape", "safe"), _as_it_is)
    return made


def refuse_unknown(template: DocxTemplate, document: Document, path: str) -> None:
    """InputError for a template with a field that there is not, one that cannot be read, or without any for the report."""
    there, place, faults = known(document), Place(path), []
    parser, shown = environment(), set()
    for source, in_body in _sources(template):
        try:
            read = parser.parse(source)
            used = meta.find_undeclared_variables(read)
        except TemplateSyntaxError as error:
            raise InputError([Fault(place, unreadable(str(error.message)), _near(source, error.lineno))]) from None
        shown |= _shown_in(read) & used
        for name in sorted(used):
            trail = f"{{{{ {name} }}}}"
            if name not in there:
                fault = not_one_of(place, trail, UNKNOWN, name, there)
                faults.append(replace(fault, allowed=(", ".join(there),)))  # the whole list, however long
            elif not in_body and name not in TEXTS:
                faults.append(Fault(place, ONLY_IN_BODY, trail))
    if not faults and shown <= {*TEXTS, CONTENTS}:
        faults.append(Fault(place, NO_BODY, remedy=ADD_BODY))
    if faults:
        raise InputError(dict.fromkeys(faults))


def unreadable(why: str) -> Text:
    """That a template cannot be filled, and why, in the words of what fills it."""
    return Text(f"het sjabloon is niet in te vullen ({why})", f"the template cannot be filled ({why})")


def _as_it_is(value: object) -> object:
    """For the filters that escape or do not: all is escaped in the end, and once."""
    return value


def _shown(value: object) -> Markup:
    """A value as it may stand in a template. A brace that opens is written as a number: otherwise what looks like a field
    could still be taken for one."""
    if isinstance(value, Slot):
        return Markup(value.__html__())
    return Markup(escape(drawable(str(value))).replace("{", "&#123;").replace("}", "&#125;"))


def _shown_in(read: nodes.Template) -> set[str]:
    """The names of what a template shows or sets aside to show, so not of what it only asks after."""
    told = read.find_all((nodes.Output, nodes.Assign))
    return {name.name for each in told for name in each.find_all(nodes.Name)}


def _sources(template: DocxTemplate) -> Iterator[tuple[str, bool]]:
    """What a template says, part by part, and whether that is its body."""
    yield _lines(template.patch_xml(template.get_xml())), True
    for kind in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(kind):
            yield _lines(template.patch_xml(template.get_part_xml(part))), False


def _lines(source: str) -> str:
    """Every paragraph on a line of its own, so that the line of a fault says in which one it is."""
    return PARAGRAPH.sub(r"\n<w:p\1", source.replace("\n", " "))


def _near(source: str, line: int) -> str:
    text = TAGS.sub("", source.split("\n")[line - 1]).strip()
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
