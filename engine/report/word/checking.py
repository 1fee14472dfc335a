"""What somebody typed in a template, before it is filled: what would go wrong in silence there is refused here."""

import re
from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docxtpl import DocxTemplate

from engine.errors import Fault, InputError, Place
from engine.language import Text
from engine.report.word.fields import TEXTS

SHOWN = 80  # characters of a paragraph
CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}", "{": "}"}
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
OPEN = re.compile(r"\{[{%#]|\{$")  # a brace at the end takes the next paragraph for its other half
WHOLE = re.compile(r"\{[{%#](?P<holder>p|tr|tc) ")
TEXT_FIELD = re.compile(rf"\{{\{{(?:p|tr|tc|r) +(?P<name>{'|'.join(set(TEXTS) - {'facts'})})\b")
STEP = re.compile(r"\{%[-+]?(?P<holder>(?:p|tr|tc|r) )? *(?P<end>end)?(?P<kind>if|for)\b")
HOLDERS = {
    "p": ("w:p", Text("zijn alinea", "its paragraph")),
    "tr": ("w:tr", Text("zijn rij", "its row")),
    "tc": ("w:tc", Text("zijn cel", "its cell")),
}
OWN_LINE = Text("geef wat er nog meer staat een eigen plaats", "give what else stands there a place of its own")


def refuse_faulty(template: DocxTemplate, path: str) -> None:
    """InputError for a template with a field or a condition that would take text of others with it."""
    place = Place(path)
    faults = [fault for root in _roots(template) for fault in (*_in_paragraphs(root, place), *_crowded(root, place))]
    if not faults:
        faults = [fault for root in _roots(template) for fault in _halves(root, place)]
    if faults:
        raise InputError(dict.fromkeys(faults))


def _roots(template: DocxTemplate) -> Iterator[Element]:
    yield template.docx.element.body
    for kind in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(kind):
            yield parse_xml(part.blob)


def _in_paragraphs(root: Element, place: Place) -> Iterator[Fault]:
    """Fields that do not end where they begin, and texts that are asked for as paragraphs."""
    for said in _said(root, "w:p"):
        left = OPEN.search(TAG.sub(" ", said))
        if left:
            closes = CLOSES[left.group()]
            remedy = Text(f"zet er {closes} achter", f"end it with {closes}")
            yield Fault(place, _left_open(left.group()), _short(said), remedy=remedy)
        for field in TEXT_FIELD.finditer(said):
            write = f"{{{{ {field['name']} }}}}"
            yield Fault(
                place, Text("dit veld is een tekst", "this field is a text"), _short(said), remedy=_write(write)
            )


def _crowded(root: Element, place: Place) -> Iterator[Fault]:
    """What takes the place of its whole paragraph, row or cell, and stands there with something else."""
    for kind, (tag, where) in HOLDERS.items():
        for said in _said(root, tag):
            for found in TAG.findall(said):
                whole = WHOLE.match(found)
                if whole and whole["holder"] == kind and said.strip() != found:
                    yield Fault(
                        place, _alone(f"{found[:2]}{kind} … {found[-2:]}", where), _short(said), remedy=OWN_LINE
                    )
                    break


def _halves(root: Element, place: Place) -> Iterator[Fault]:
    """Conditions and loops of which only one half is there, or whose halves are of two sorts."""
    begun: list[tuple[str, str, str]] = []
    for tag in (tag for said in _said(root, "w:p") for tag in TAG.findall(said)):
        step = STEP.match(tag)
        if not step:
            continue
        holder, kind = (step["holder"] or "").strip(), step["kind"]
        if not step["end"]:
            begun.append((holder, kind, tag))
        elif begun and begun[-1][:2] == (holder, kind):
            begun.pop()
        elif begun:
            break
        else:
            yield Fault(place, _lacks(f"{{%{holder} {kind} … %}}"), tag)
            return
    if begun:
        holder, kind, tag = begun[-1]
        yield Fault(place, _lacks(f"{{%{holder} end{kind} %}}"), tag)


def _said(root: Element, tag: str) -> Iterator[str]:
    """The texts of all paragraphs, rows or cells, each without that of another such within it."""
    for holder in root.iter(qn(tag)):
        texts = (each for each in holder.iter(qn("w:t")) if next(each.iterancestors(qn(tag))) is holder)
        yield "".join(each.text or "" for each in texts)


def _short(said: str) -> str:
    said = said.strip()
    return said if len(said) <= SHOWN else f"{said[:SHOWN]}…"


def _left_open(opens: str) -> Text:
    return Text(f"{opens} is niet gesloten in deze alinea", f"{opens} is not closed in this paragraph")


def _alone(form: str, where: Text) -> Text:
    return Text(f"{form} moet alleen staan in {where.nl}", f"{form} must stand alone in {where.en}")


def _lacks(half: str) -> Text:
    return Text(f"heeft geen {half}", f"has no {half}")


def _write(form: str) -> Text:
    return Text(f"schrijf {form}", f"write {form}")
