"""The content of a pack: its hash knows the values and nothing of the layout, and every item keeps its place."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from engine.errors import InputError, Place
from engine.packs.content import canonical, digest
from engine.packs.files import files_of
from engine.packs.gathering import read_content
from engine.packs.reading import read_document
from tests.packs.small_pack import HERE, WrittenPack

SMALL = read_content(HERE / "small")
LISTS = ("rules", "advice", "cases")
NOT_KEPT = {(kind, "theme") for kind in LISTS}  # what belongs to a file, not to the pack


def hash_of(pack: WrittenPack) -> str:
    return digest(read_content(pack.folder).values)


def test_the_hash_is_of_the_canonical_json() -> None:
    assert canonical({"b": ["é", 1.0], "a": {}}) == '{"a":{},"b":["é",1.0]}'.encode()
    assert digest({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    assert json.loads(canonical(SMALL.values)) == SMALL.values


def shuffled(value: Any, draw: Any) -> Any:
    """The value with the keys of every mapping in another order."""
    if isinstance(value, dict):
        return {key: shuffled(value[key], draw) for key in draw(st.permutations(list(value)))}
    return [shuffled(item, draw) for item in value] if isinstance(value, list) else value


@settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to shrink so many draws takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_layout_comments_order_of_keys_and_division_over_files_leave_the_hash_alone(
    pack: WrittenPack, data: st.DataObject
) -> None:
    def dumped(value: Any) -> str:
        style = {"default_flow_style": data.draw(st.booleans()), "default_style": data.draw(st.sampled_from("'\""))}
        width, indent = data.draw(st.sampled_from((20, 80, 1_000))), data.draw(st.integers(2, 6))
        return "# A comment\n" + yaml.safe_dump(
            shuffled(value, data.draw), sort_keys=False, allow_unicode=True, width=width, indent=indent, **style
        )

    for name, path in files_of(HERE / "small").items():
        kind, value = name.split("/")[0], read_document(path).value
        if kind in LISTS:
            (pack.folder / name).unlink(missing_ok=True)
            items = data.draw(st.permutations(value[kind]))
            cut = data.draw(st.integers(0, len(items)))
            pack.write(f"{kind}/a.yaml", dumped({"theme": "a", kind: items[:cut]}))
            pack.write(f"{kind}/b.yaml", dumped({"theme": "b", kind: items[cut:]}))
        else:
            pack.write(name, dumped(value))
    assert read_content(pack.folder).values == SMALL.values
    assert hash_of(pack) == digest(SMALL.values)


def leaves(value: Any, trail: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from leaves(value[key], (*trail, key))
    else:
        yield trail


@pytest.mark.parametrize("name", files_of(HERE / "small"))
def test_every_value_of_a_file_changes_the_hash(pack: WrittenPack, name: str) -> None:
    kind, value = name.split("/")[0], read_document(HERE / "small" / name).value
    seen = {digest(SMALL.values)}
    changed = 0
    for trail in leaves(value):
        if (kind, trail[0]) in NOT_KEPT:
            continue
        parent = value
        for step in trail[:-1]:
            parent = parent[step]
        before = parent[trail[-1]]
        for after in (f"{before}1", f"1{before}", "no"):
            parent[trail[-1]] = after
            pack.write(name, json.dumps(value))
            try:
                found = hash_of(pack)
            except InputError:  # the shape refuses it
                continue
            assert found not in seen, trail
            seen.add(found)
            changed += 1
        parent[trail[-1]] = before
    assert changed >= 5


def test_questions_keep_the_order_of_the_themes_and_then_of_the_file(pack: WrittenPack) -> None:
    def order() -> list[str]:
        return [question["id"] for question in read_content(pack.folder).values["questions"]]

    task = ["task.wanted-by", "task.could-pay", "task.needs"]
    work = ["work.who-decides", "work.who-pays", "work.seen"]
    assert order() == ["position", *work, *task]
    pack.swap("pack.yaml", "[you, work, task]", "[task, you]")
    assert order() == [*task, "position", *work]
    before, after = pack.text("questions/task.yaml").split("  - id: task.could-pay")
    pack.write("questions/task.yaml", before.split("questions:")[0] + f"questions:\n  - id: task.could-pay{after}")
    pack.write("questions/task-0.yaml", before)
    assert order() == [*task, "position", *work], "a theme over two files goes by the name of the file"


def test_rules_advice_and_cases_go_by_id() -> None:
    assert [rule["id"] for rule in SMALL.values["rules"]] == [
        "combination.mixed", "finding.paid-by-one", "fit.red", "tension.red-green",
    ]  # fmt: skip
    assert list(SMALL.values["claims"]) == ["G01", "R01", "Z01"]


@pytest.mark.parametrize(
    ("name", "id"),
    [("rules/all.yaml", "fit.red"), ("advice/all.yaml", "role.steer"), ("cases/all.yaml", "garden"), ("questions/you.yaml", "position"), ("sources/one.yaml", "R01")],
)  # fmt: skip
def test_an_id_that_another_file_has_already_is_refused_at_its_second_place(
    pack: WrittenPack, name: str, id: str
) -> None:
    kind = name.split("/")[0]
    second = f"{kind}/z.yaml"
    pack.write(second, pack.text(name))
    fault = next(fault for fault in pack.faults() if f"'{id}'" in fault.sentence.en)
    start = pack.place(second, '{where: "¶1"' if kind == "sources" else f"id: {id}\n")
    first = Place(f"{pack.folder}/{name}", start.line, start.column)
    assert fault.place == start
    assert fault.sentence.nl == f"'{id}' bestaat al ({first})"
    assert fault.sentence.en == f"'{id}' exists already ({first})"


def test_a_theme_over_two_files_is_introduced_in_one_way(pack: WrittenPack) -> None:
    second = pack.text("questions/you.yaml").replace(
        "- id: position\n    about: position", "- id: you.why\n    about: task"
    )
    pack.write("questions/you-2.yaml", second)
    assert [theme.id for theme in pack.load().themes] == ["you", "work", "task"]
    pack.swap("questions/you-2.yaml", "en: You first.", "en: Then you.")
    (fault,) = pack.faults()
    assert fault.place == pack.place("questions/you.yaml", "you\ntitle")
    first = pack.place("questions/you-2.yaml", "you\ntitle")
    assert fault.sentence.nl == f"thema 'you' heeft al een andere titel of opening ({first})"
    assert fault.sentence.en == f"theme 'you' has another title or opening already ({first})"


def test_items_and_what_is_in_them_have_their_place(pack: WrittenPack) -> None:
    content = read_content(pack.folder, "shown")
    assert content.place("rules", "fit.red", "if", "task.could-pay") == Place("shown/rules/all.yaml", 11, 47)
    assert (
        content.place("rules", "fit.red", "absent")
        == content.place("rules", "fit.red")
        == Place("shown/rules/all.yaml", 9, 5)
    )
    assert content.place("claims", "absent") == Place("")
