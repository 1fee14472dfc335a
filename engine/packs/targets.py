"""What changes can be about: everything in packs that has an id, and where it stands among their values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.errors import Fault, Place, not_one_of
from engine.language import Text
from engine.packs.content import Content
from engine.packs.document import Key
from engine.packs.words import KINDS, UPDATES

NAMES = {
    "question": Text("een vraag", "a question"),
    "option": Text("een optie", "an option"),
    "rule": Text("een regel", "a rule"),
    "advice": Text("een advies", "an advice"),
    "term": Text("een term", "a term"),
    "relation-kind": Text("een soort relatie", "a relation kind"),
    "theme": Text("een thema", "a theme"),
}


@dataclass(frozen=True, slots=True)
class Target:
    """An item that can be changed: which pack has it (by its number), and the trail to it in the values of that pack."""

    kind: str
    id: str
    pack: int
    trail: Key


Targets = Mapping[str, Sequence[Target]]


def targets(contents: Sequence[Content]) -> Targets:
    """Everything in these packs that a change can name, by id."""
    found: dict[str, list[Target]] = {}
    for number, content in enumerate(contents):
        for kind, id, trail in _items(content.values):
            found.setdefault(id, []).append(Target(kind, id, number, trail))
    return found


def _items(values: Mapping[str, Any]) -> Iterator[tuple[str, str, Key]]:
    for n, question in enumerate(values["questions"]):
        yield "question", question["id"], ("questions", n)
        for m, option in enumerate(question["options"]):
            yield "option", f"{question['id']}/{option['id']}", ("questions", n, "options", m)
    lists: tuple[tuple[str, Key], ...] = (
        ("rule", ("rules",)), ("advice", ("advice",)), ("theme", ("themes",)),
        ("term", ("glossary", "terms")), ("relation-kind", ("pack", "relation-kinds")),
    )  # fmt: skip
    for kind, trail in lists:
        for n, item in enumerate(_list(values, trail)):
            yield kind, item["theme" if kind == "theme" else "id"], (*trail, n)


def _list(values: Any, trail: Key) -> Any:
    for step in trail:
        values = values.get(step, {})
    return values


def meant(word: str, id: str, given: Any, known: Targets) -> Target | None:
    """The item that a change is about. Of several kinds with one id, the one that has what is given."""
    fit = [target for target in known.get(id, ()) if target.kind in KINDS[word]]
    first = fit[0] if fit else None
    return next((target for target in fit if set(given) <= set(UPDATES[target.kind])), first)


def not_there(word: str, id: str, place: Place, trail: str, known: Targets) -> Fault:
    """That there is no such item, with those that there are; or that it is something that this word is not for."""
    if id in known:
        is_, can = NAMES[known[id][0].kind], [NAMES[kind] for kind in KINDS[word]]
        nl, en = " of ".join(name.nl for name in can), " or ".join(name.en for name in can)
        sentence = Text(
            f"{word} kan alleen bij {nl}; '{id}' is {is_.nl}", f"{word} is for {en} only; '{id}' is {is_.en}"
        )
        words = [other for other, kinds in KINDS.items() if known[id][0].kind in kinds]
        remedy = Text(f"gebruik {' of '.join(words)}", f"use {' or '.join(words)}")
        return Fault(place, sentence, trail, remedy=remedy)
    question = id.partition("/")[0] if "/" in id else ""
    allowed = sorted(
        other
        for other, found in known.items()
        if any(target.kind in KINDS[word] for target in found)
        and (other.startswith(f"{question}/") if question in known else "/" not in other)
    )
    sentence = Text(f"'{id}' bestaat niet in de pakketten hiervoor", f"'{id}' does not exist in the packs before this")
    return not_one_of(place, trail, sentence, id, allowed)
