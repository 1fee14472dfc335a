"""Whatever is done to the files of a pack, it loads or is refused with faults that can be said; nothing else happens."""

import copy
import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import InputError
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.files import files_of
from engine.packs.reading import read_document
from tests.packs.small_pack import HERE, WrittenPack

FILES = files_of(HERE / "small")
TEXTS = {name: path.read_text(encoding="utf-8") for name, path in FILES.items()}
VALUES = {name: read_document(path).value for name, path in FILES.items()}
SNIPPETS = (
    "no", "~", "&a ", "*a", "!!str ", "<<: ", "? ", ": ", "- ", "{", "}", "[", "]", "'", '"', "|\n", "#", "%", "---\n", "...\n",
    "\t", "\x00", "\x07", "\x85", "\ufeff", "\u2028", "é", "\U0001f600", '"\\ud800"', "\r", "@", "\n", "\n  ", "A" * 200,
)  # fmt: skip
SCALARS = (
    "no", "", "red", "rde", "one", "not-asked", "unknown", "inf", "nan", "-1", "1e999", "9" * 5_000, "R01", "Z99", "relation",
    "position", "partners", "a.b", "é\n", "work.who-pays", "form", "finding.paid-by-one", "paid-by-one",
)  # fmt: skip
SHAPES: tuple[Any, ...] = ([], {}, [[]], [{}], {"not": []}, {"not": "one"}, {"not": {"a": "b"}}, {"nl": "a", "en": "b"})


@st.composite
def texts(draw: st.DrawFn, name: str) -> bytes:
    """The text of a file with a few pieces of it put in, taken out or replaced."""
    data = TEXTS[name].encode()
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from((0, 0, 1, 2, 5, 40, 400))))
        piece = draw(st.sampled_from(SNIPPETS).map(str.encode) | st.binary(max_size=2) | st.just(data[start:end] * 2))
        data = data[:start] + piece + data[end:]
    return data


@st.composite
def values(draw: st.DrawFn, name: str) -> bytes:
    """The value of a file with a few things in it removed, replaced, renamed, repeated or put elsewhere."""
    value = copy.deepcopy(VALUES[name])
    for _ in range(draw(st.integers(1, 3))):
        trails = list(_trails(value))
        parent, key = draw(st.sampled_from(trails)) if trails else ({}, "")
        other = st.sampled_from(trails).map(lambda found: copy.deepcopy(found[0][found[1]])) if trails else st.none()
        if draw(st.booleans()) and trails:
            parent[key] = draw(st.sampled_from(SCALARS) | st.sampled_from(SHAPES).map(copy.deepcopy) | other)
        elif isinstance(parent, dict):
            parent[draw(st.sampled_from((*parent, *SCALARS)))] = parent.pop(key, "")
        else:
            parent.insert(key, copy.deepcopy(parent[key])) if draw(st.booleans()) else parent.pop(key)
    return json.dumps(value, ensure_ascii=False).encode()


def _trails(value: Any) -> Any:
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from _trails(value[key])


changes = st.sampled_from(sorted(FILES)).flatmap(lambda name: st.tuples(st.just(name), texts(name) | values(name)))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(change=changes)
def test_a_pack_that_was_changed_at_random_loads_or_is_refused(pack: WrittenPack, change: tuple[str, bytes]) -> None:
    name, data = change
    (pack.folder / name).write_bytes(data)
    said = ["it loads"]
    try:
        assert isinstance(pack.load(), KnowledgeBase)
    except InputError as error:
        said = [fault.said(language) for fault in error.faults for language in ("nl", "en")]
    finally:
        pack.write(name, TEXTS[name])
    assert said
    assert not any("this is not right (" in line for line in said), "pydantic speaks for itself"
