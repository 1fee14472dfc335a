"""Whatever is put in the place of any part of a result: it is held against the case or refused, never a traceback."""

import copy
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from engine.console.terminal import Terminal
from engine.console.verifying import show_verified
from engine.consultation.case_file import CaseFile
from engine.errors import InputError
from engine.language import LANGUAGES
from engine.machine.advise import advise_result
from engine.machine.agenda import AgendaAsked, agenda_result
from engine.machine.flips import FlipsAsked, flips_result
from engine.machine.how import HowAsked, how_result
from engine.machine.results import Opened, as_json, reasoned
from engine.machine.verifying import verify
from engine.machine.what_if import WhatIfAsked, what_if_result
from engine.machine.why import WhyAsked, why_result
from engine.machine.why_not import WhyNotAsked, why_not_result
from tests.gardening import SHARED, STEERED, garden, plot
from tests.resulting import data_of
from tests.small_packs import PATIENT
from tests.talking import Typed

LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    | st.sampled_from(["steered", "reading", "partners", "work.pace", "partners.work.pace=as-agreed", "=", "nl"])
)  # fmt: skip
ANYTHING = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3))  # fmt: skip


@cache
def case() -> Opened:
    """A case of the garden."""
    return reasoned(CaseFile(Path("plot.yaml"), plot(STEERED, council=SHARED)), garden())


@cache
def results() -> tuple[Any, ...]:
    """One result of each command about it."""
    opened, every = case(), {"language": "en", "relation": None}
    made: list[Any] = [
        advise_result(((opened.file, garden()),), "en"),
        how_result(HowAsked(conclusion="reading", **every), opened),
        why_result(WhyAsked(question="work.pace", **every), opened),
        why_not_result(WhyNotAsked(conclusion="shared", **every), opened),
        what_if_result(WhatIfAsked(language="en", set=("partners.work.pace=as-agreed",), relation=None), opened),
        flips_result(FlipsAsked(to=None, most=1, **every), opened),
        agenda_result(AgendaAsked(**every), opened),
    ]
    return tuple(map(data_of, made))


def places(value: Any, depth: int = 0) -> Iterator[tuple[Any, Any]]:
    """Every container with a key or number in it; what is near the top often, so that it is often changed."""
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield from [(value, key)] * max(1, 40 // 4**depth)
        yield from places(value[key], depth + 1)


@PATIENT
@given(st.data())
def test_a_result_with_any_part_replaced_is_verified_or_refused(data: st.DataObject) -> None:
    changed = copy.deepcopy(data.draw(st.sampled_from(results())))
    container, key = data.draw(st.sampled_from(list(places(changed))))
    was, container[key] = container[key], data.draw(ANYTHING)
    with TemporaryDirectory() as folder:
        path = Path(folder, "result.json")
        path.write_text(json.dumps(changed), encoding="utf-8")
        try:
            found = verify(path, case(), "nl")
        except InputError as error:
            [fault.said(language) for fault in error.faults for language in LANGUAGES]
            return
    asked = changed.get("asked", {})
    if container is not asked and container is not asked.get("set"):  # what is asked otherwise may come to the same
        same = type(was) is type(container[key]) and was == container[key]
        assert found.same == ("yes" if same else "no")
    as_json(found)
    show_verified(Terminal("en", Typed([]), Typed([])), found)
