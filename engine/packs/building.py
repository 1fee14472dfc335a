"""From the content of a pack to the values of the model: what needs nothing but itself."""

from collections.abc import Iterator
from typing import Any

from engine.language import Text
from engine.model.knowledge import Basis, Claim, Form, Named, Numbers, Option, Term, Theme, WordList
from engine.packs.content import Content


def text(value: Any) -> Text:
    """A text from its two languages."""
    return Text(value["nl"], value["en"])


def basis(value: Any) -> Basis:
    """A basis from the one key that it has."""
    if "stated" in value:
        return Basis("stated", tuple(value["stated"]))
    if "derived" in value:
        return Basis("derived", tuple(value["derived"]), text(value["how"]))
    if "literature" in value:
        book = value["literature"]
        return Basis("literature", reference=f"{book['author']} ({book['year']}), {book['title']}, {book['place']}")
    return Basis("proposal", how=text(value["proposal"]["why"]), reviewed_by=value["proposal"]["reviewed-by"])


def themes(content: Content) -> Iterator[Theme]:
    """The themes, in the order of asking."""
    for theme in content.values["themes"]:
        yield Theme(theme["theme"], text(theme["title"]), text(theme["opening"]))


def claims(content: Content) -> Iterator[Claim]:
    """The claims of the source."""
    for id, claim in content.values["claims"].items():
        background = text(claim["background"]) if "background" in claim else None
        yield Claim(id, claim["where"], text(claim), text(claim["source"]), background)


def terms(content: Content) -> Iterator[Term]:
    """The terms of the glossary."""
    for value in _glossary(content, "terms"):
        yield Term(value["id"], text(value["term"]), text(value["says"]), basis(value["basis"]))


def words(content: Content) -> Iterator[WordList]:
    """The words that go with each form."""
    for value in _glossary(content, "words"):
        yield WordList(value["form"], tuple(value["nl"]), tuple(value["en"]), basis(value["basis"]))


def _glossary(content: Content, kind: str) -> list[Any]:
    found: list[Any] = content.values.get("glossary", {}).get(kind, [])
    return found


def common_options(content: Content) -> dict[str, Option]:
    """The options that questions share, by id."""
    return {
        o["id"]: Option(o["id"], text(o["text"]), text(o["help"]), disputed=o["disputed"], neutral=o["neutral"])
        for o in content.values["pack"]["common-options"]
    }


def forms(content: Content) -> tuple[tuple[Form, ...], Numbers]:
    """The forms, and the three numbers by which a relation is read."""
    value = content.values["forms"]
    reading = value["reading"]
    found = tuple(
        Form(form["id"], text(form["name"]), text(form["plain"]), content.place("forms", "forms", number))
        for number, form in enumerate(value["forms"])
    )
    return found, Numbers(reading["enough"], reading["clear"], reading["leaning"])


def relation_kinds(content: Content) -> Iterator[Named]:
    """The kinds of relation that a pack knows."""
    for kind in content.values["pack"]["relation-kinds"]:
        yield Named(kind["id"], text(kind["text"]))
