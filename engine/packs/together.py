"""Whether packs go together: what exists twice, what is missing, and what only one pack can bring."""

from collections.abc import Iterable, Iterator, Sequence

from engine.errors import Fault, InputError, Note, Place, not_one_of
from engine.language import Text
from engine.model.knowledge import PARTNERS
from engine.packs.content import Content

SEE_WHETHER = Text(
    "kijk of alles nog klopt, en noem dan deze versie in requires",
    "see whether everything still holds, then name this version in requires",
)
OTHER_ID = Text("geef het een andere id", "give it another id")
OTHER_ID_OR_ONE = Text(
    "geef dit pakket een andere id, of noem er één", "give this pack another id, or name one of them"
)
NAME_IT_TOO = Text(
    "noem de map van dat pakket ook, of haal het weg uit requires",
    "name the folder of that pack as well, or take it out of requires",
)
USE_IT = Text(
    "haal het hier weg en gebruik dat andere, of geef het een andere id",
    "take it out here and use the other, or give it another id",
)
CAN_BE_CHANGED = Text(
    "geef het een andere id, of zeg in changes/ dat je dat andere verandert",
    "give it another id, or say in changes/ that you change the other",
)
ONE_NAME_SPACE = (("questions",), ("rules", "advice"), ("cases",))


def refuse_same_pack_twice(contents: Sequence[Content]) -> None:
    """InputError when two of the packs have the same id: nothing else that is said of them would make sense."""
    first: dict[str, Place] = {}
    faults = []
    for content in contents:
        id, place = content.id, content.place("pack", "id")
        if id in first:
            sentence = Text(
                f"pakket '{id}' is er al, uit {first[id]}; twee pakketten hebben nooit dezelfde id",
                f"pack '{id}' is here already, from {first[id]}; no two packs have the same id",
            )
            faults.append(Fault(place, sentence, remedy=OTHER_ID_OR_ONE))
        first.setdefault(id, place)
    if faults:
        raise InputError(faults)


def faults_between(contents: Sequence[Content]) -> Iterator[Fault]:
    """Every id that exists twice, pack that is required and absent, theme that does not exist and second set of forms."""
    for kinds in ONE_NAME_SPACE:
        change = CAN_BE_CHANGED if kinds != ("cases",) else OTHER_ID
        yield from _repeated(
            ((item["id"], c.place(kind, item["id"])) for kind in kinds for c in contents for item in c.values[kind]),
            change,
        )
    yield from _repeated((id, c.place("sources", id)) for c in contents for id in c.values["claims"])
    for key in ("relation-kinds", "common-options"):
        yield from _repeated(
            ((item["id"], c.place("pack", key, n)) for c in contents for n, item in enumerate(c.values["pack"][key])),
            USE_IT,
        )
    terms = (
        (c, n, term["id"]) for c in contents for n, term in enumerate(c.values.get("glossary", {}).get("terms", ()))
    )
    yield from _repeated(((id, c.place("glossary", "terms", n)) for c, n, id in terms), USE_IT)
    with_forms = [content for content in contents if "forms" in content.values]
    yield from _repeated(
        (form["id"], c.place("forms", "forms", n))
        for c in with_forms[:1]
        for n, form in enumerate(c.values["forms"]["forms"])
    )
    for content in with_forms[1:]:
        sentence = Text(
            f"de vormen komen al van pakket '{with_forms[0].id}'",
            f"the forms come from pack '{with_forms[0].id}' already",
        )
        remedy = Text("haal forms.yaml weg", "take forms.yaml out")
        yield Fault(content.place("forms"), sentence, remedy=remedy)
    if not any(kind["id"] == PARTNERS for content in contents for kind in content.values["pack"]["relation-kinds"]):
        sentence = Text(f"soort relatie '{PARTNERS}' ontbreekt", f"relation kind '{PARTNERS}' is missing")
        remedy = Text("zet haar bij relation-kinds", "add it to relation-kinds")
        yield Fault(contents[0].place("pack", "relation-kinds"), sentence, "relation-kinds", remedy=remedy)
    yield from _themes_told_differently(contents)
    yield from _absent(contents)
    yield from _in_another_order(contents)


def _repeated(found: Iterable[tuple[str, Place]], remedy: Text = OTHER_ID) -> Iterator[Fault]:
    """Every id that was there already, with what a pack can do that means to change the first."""
    first: dict[str, Place] = {}
    for id, place in found:
        if id in first:
            sentence = Text(f"'{id}' bestaat al ({first[id]})", f"'{id}' exists already ({first[id]})")
            yield Fault(place, sentence, remedy=remedy)
        first.setdefault(id, place)


def _themes_told_differently(contents: Sequence[Content]) -> Iterator[Fault]:
    first: dict[str, tuple[object, Place]] = {}
    for content in contents:
        for theme in content.values["themes"]:
            id = theme["theme"]
            told, place = first.setdefault(id, (theme, content.place("themes", id)))
            if told != theme:
                sentence = Text(
                    f"thema '{id}' heeft al een andere titel of opening ({place})",
                    f"theme '{id}' has another title or opening already ({place})",
                )
                remedy = Text(
                    f"neem die over, of zeg in changes/ update: {id}",
                    f"take those over, or say in changes/ update: {id}",
                )
                yield Fault(content.place("themes", id), sentence, remedy=remedy)


def _absent(contents: Sequence[Content]) -> Iterator[Fault]:
    ids = [content.id for content in contents]
    for content in contents:
        themes = [theme["theme"] for theme in content.values["themes"]]
        for id in content.values["pack"]["requires"]:
            if id not in ids:
                yield not_one_of(
                    content.key_place("pack", "requires", id),
                    "requires",
                    Text(f"pakket '{id}' is er niet", f"pack '{id}' is not here"),
                    id,
                    [other for other in ids if other != content.id],
                    NAME_IT_TOO,
                )
        for n, id in enumerate(content.values["pack"]["themes"]):
            if id not in themes:
                sentence = Text(f"geen vraag heeft thema '{id}'", f"no question has theme '{id}'")
                yield not_one_of(content.place("pack", "themes", n), "themes", sentence, id, themes)


def _in_another_order(contents: Sequence[Content]) -> Iterator[Fault]:
    """Packs that stand before one that they build on: packs apply in the order given."""
    ids = [content.id for content in contents]
    for number, content in enumerate(contents):
        head = content.values["pack"]
        places = {id: content.key_place("pack", "requires", id) for id in head["requires"]}
        places |= {id: content.place("pack", "after", n) for n, id in enumerate(head["after"])}
        for id, place in places.items():
            if id == content.id:
                sentence = Text("een pakket bouwt niet op zichzelf", "a pack does not build on itself")
                yield Fault(place, sentence, remedy=Text(f"haal '{id}' hier weg", f"take '{id}' out here"))
            elif id in ids[number:]:
                sentence = Text(
                    f"pakket '{id}' hoort vóór '{content.id}'", f"pack '{id}' belongs before '{content.id}'"
                )
                yield Fault(place, sentence, remedy=Text("noem het eerder", "name it earlier"))


def notes_of_versions(contents: Sequence[Content]) -> Iterator[Note]:
    """Where a pack was written for another version of a pack than is here."""
    versions = {content.id: content.values["pack"]["version"] for content in contents}
    for content in contents:
        for id, version in content.values["pack"]["requires"].items():
            if versions.get(id, version) != version:
                sentence = Text(
                    f"'{content.id}' is geschreven voor {id} {version}; hier is {versions[id]}",
                    f"'{content.id}' was written for {id} {version}; here it is {versions[id]}",
                )
                yield Note(content.key_place("pack", "requires", id), sentence, SEE_WHETHER)
