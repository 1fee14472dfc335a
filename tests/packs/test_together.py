"""What packs may not say twice, and what one of them must bring: refused with the place of the first."""

import pytest

from engine.errors import Place
from engine.language import Text
from tests.packs.small_pack import WrittenPack

KINDS = "relation-kinds:\n  - {id: residents, text: {nl: x, en: x}}\n"
COMMON = "common-options:\n  - {id: both, text: {nl: x, en: x}, help: {nl: x, en: x}}\n"
CLAIM = 'source: {nl: x, en: x}\nclaims:\n  R01: {where: "p. 1", nl: x, en: x}\n'
BASIS = "basis: {proposal: {why: {nl: x, en: x}}}"
WHAT = "what: {nl: x, en: x}, why: {nl: x, en: x}, how: {nl: x, en: x}"


def advice(id: str) -> str:
    return f"theme: x\nadvice:\n  - {{id: {id}, kind: role, if: {{form: red}}, {WHAT}, {BASIS}}}\n"


def already(id: str, first: Place) -> Text:
    return Text(f"'{id}' bestaat al ({first})", f"'{id}' exists already ({first})")


def test_a_pack_is_brought_once_and_nothing_else_is_said_of_it(pack: WrittenPack, sector: WrittenPack) -> None:
    sector.swap("pack.yaml", "id: water", "id: small")
    sector.swap("pack.yaml", "{small: 1.0.0}", "{absent: 1.0.0}")
    (fault,) = pack.faults(sector)
    assert fault.place == sector.place("pack.yaml", "small\n")
    first = pack.place("pack.yaml", "small")
    assert fault.sentence == Text(
        f"pakket 'small' is er al, uit {first}; twee pakketten hebben nooit dezelfde id",
        f"pack 'small' is here already, from {first}; no two packs have the same id",
    )


REPEATED = [
    ("pack.yaml", KINDS, "{id: residents", "residents", "pack.yaml", "{id: residents"),
    ("pack.yaml", COMMON, "{id: both", "both", "pack.yaml", "{id: both"),
    ("sources/x.yaml", CLAIM, '{where: "p. 1"', "R01", "sources/one.yaml", '{where: "¶1"'),
    ("advice/x.yaml", advice("role.steer"), "{id: role.steer", "role.steer", "advice/all.yaml", "id: role.steer"),
    ("advice/x.yaml", advice("fit.red"), "{id: fit.red", "fit.red", "rules/all.yaml", "id: fit.red"),
]


@pytest.mark.parametrize(("file", "text", "at", "id", "first_file", "first_at"), REPEATED)
def test_an_id_that_another_pack_has_already_is_refused(
    pack: WrittenPack, sector: WrittenPack, file: str, text: str, at: str, id: str, first_file: str, first_at: str
) -> None:
    sector.write(
        file, (sector.text(file) if file == "pack.yaml" else "") + text.replace(id, "another" if id != "R01" else "W01")
    )
    pack.load(sector)
    sector.swap(file, "another" if id != "R01" else "W01", id)
    (fault,) = pack.faults(sector)
    assert fault.place == sector.place(file, at)
    assert fault.sentence == already(id, pack.place(first_file, first_at))
    assert fault.remedy
    assert ("changes/" in fault.remedy.en) == (first_file in ("advice/all.yaml", "rules/all.yaml"))


@pytest.mark.parametrize("name", ["questions/task.yaml", "rules/all.yaml", "cases/all.yaml"])
def test_a_whole_file_of_another_pack_is_refused_item_by_item(
    pack: WrittenPack, sector: WrittenPack, name: str
) -> None:
    sector.write(name, pack.text(name))
    ids = [line.removeprefix("  - id: ") for line in pack.text(name).splitlines() if line.startswith("  - id: ")]
    found = [fault for fault in pack.faults(sector) if "bestaat al" in fault.sentence.nl]
    assert [fault.place for fault in found] == [sector.place(name, f"id: {id}\n") for id in ids]
    assert [fault.sentence for fault in found] == [already(id, pack.place(name, f"id: {id}\n")) for id in ids]
    assert {fault.remedy and "changes/" in fault.remedy.en for fault in found} == {name != "cases/all.yaml"}


WITHIN = [
    ("glossary.yaml", "words:", "  - {id: board, term: {nl: x, en: x}, says: {nl: x, en: x}, basis: {stated: [R01]}}\nwords:", "{id: board", "board", "id: board\n"),
    ("pack.yaml", "{id: residents", "{id: partners, text: {nl: nog, en: more}}\n  - {id: residents", "{id: partners, text: {nl: nog", "partners", "{id: partners, text: {nl: de"),
    ("pack.yaml", "  - {id: both", "  - {id: both, text: {nl: nog, en: more}, help: {nl: x, en: x}}\n  - {id: both", "{id: both, text: {nl: Beide", "both", "{id: both, text: {nl: nog"),
    ("forms.yaml", "  - {id: green", "  - {id: red, name: {nl: x, en: x}, plain: {nl: x, en: x}}\n  - {id: green", "{id: red, name: {nl: x", "red", "{id: red, name: {nl: rood"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "good", "bad", "at", "id", "first"), WITHIN)
def test_an_id_twice_in_one_list_is_refused(
    pack: WrittenPack, file: str, good: str, bad: str, at: str, id: str, first: str
) -> None:
    pack.swap(file, good, bad)
    (fault,) = pack.faults()
    assert fault.place == pack.place(file, at)
    assert fault.sentence == already(id, pack.place(file, first))


def test_one_pack_brings_the_forms(pack: WrittenPack, sector: WrittenPack) -> None:
    sector.write("forms.yaml", pack.text("forms.yaml"))
    (fault,) = pack.faults(sector)
    assert fault.place == sector.place("forms.yaml", "forms:")
    assert fault.sentence == Text("de vormen komen al van pakket 'small'", "the forms come from pack 'small' already")
    (pack.folder / "forms.yaml").unlink()
    (sector.folder / "forms.yaml").unlink()
    (fault,) = pack.faults(sector)
    assert fault.place == pack.place("pack.yaml", "schema:")
    assert fault.sentence == Text("er is geen pakket met vormen bij", "no pack brings forms")


def test_a_pack_that_is_required_must_be_there(pack: WrittenPack, sector: WrittenPack) -> None:
    pack.load(sector)
    sector.swap("pack.yaml", "{small: 1.0.0}", "{small: 1.0.0, smal: 1.0.0}")
    (fault,) = pack.faults(sector)
    assert fault.place == sector.place("pack.yaml", "smal:")
    assert fault.trail == "requires"
    assert fault.sentence == Text("pakket 'smal' is er niet", "pack 'smal' is not here")
    assert (fault.allowed, fault.meant) == (("small",), "small")


def test_a_theme_in_the_order_of_asking_must_have_a_question(pack: WrittenPack) -> None:
    pack.swap("pack.yaml", "work, task]", "works, task]")
    (fault,) = pack.faults()
    assert fault.place == pack.place("pack.yaml", "works")
    assert fault.trail == "themes"
    assert fault.sentence == Text("geen vraag heeft thema 'works'", "no question has theme 'works'")
    assert (fault.allowed, fault.meant) == (("you", "task", "work"), "work")


def test_the_partners_are_always_a_kind_of_relation(pack: WrittenPack, sector: WrittenPack) -> None:
    pack.swap("pack.yaml", "  - {id: partners, text: {nl: de partners, en: the partners}}\n", "")
    fault = next(fault for fault in pack.faults() if fault.trail == "relation-kinds")
    assert fault.place == pack.place("pack.yaml", "- {id: residents")
    assert fault.sentence == Text("soort relatie 'partners' ontbreekt", "relation kind 'partners' is missing")
    sector.write("pack.yaml", sector.text("pack.yaml") + KINDS.replace("residents", "partners"))
    pack.load(sector)


def test_a_theme_in_two_packs_is_introduced_in_one_way(pack: WrittenPack, sector: WrittenPack) -> None:
    task = pack.text("questions/task.yaml")
    for name in ("wanted-by", "could-pay", "needs"):
        task = task.replace(f"task.{name}", f"task.{name}-water")
    sector.write("questions/task.yaml", task)
    assert [theme.id for theme in pack.load(sector).themes] == ["you", "work", "task"]
    sector.swap("questions/task.yaml", "en: Task", "en: The task")
    (fault,) = pack.faults(sector)
    first = pack.place("questions/task.yaml", "task\ntitle")
    assert fault.place == sector.place("questions/task.yaml", "task\ntitle")
    assert fault.sentence == Text(
        f"thema 'task' heeft al een andere titel of opening ({first})",
        f"theme 'task' has another title or opening already ({first})",
    )
