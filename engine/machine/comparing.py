"""Where two results differ: by receipt what they were made with, by path what they say."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Annotated, Any

from engine.machine.results import PackUsed, Receipt

LONGEST = 120  # characters of a value that are shown
ABSENT = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class Differs:
    """One thing that is otherwise; what is absent on one side is left out."""

    where: Annotated[str, "What it is about: a pack, an answer, or a path in the result."]
    then: Annotated[str | None, "As the result says it."]
    now: Annotated[str | None, "As it is made now."]


def engines(then: Receipt, now: Receipt) -> Iterator[Differs]:
    """Another version of the engine."""
    if then.engine != now.engine:
        yield Differs(where="engine", then=then.engine, now=now.engine)


def packs(then: Receipt, now: Receipt) -> Iterator[Differs]:
    """Other packs, versions or content."""
    for id in sorted({*then.packs, *now.packs}):
        before, after = then.packs.get(id), now.packs.get(id)
        if before != after:
            yield Differs(where=id, then=_pack(before), now=_pack(after))


def _pack(pack: PackUsed | None) -> str | None:
    return f"{pack.version} ({pack.sha256})" if pack else None


def given(then: Receipt, now: Receipt) -> Iterator[Differs]:
    """Other relations, or answers."""
    order = [[relation.id for relation in receipt.relations] for receipt in (then, now)]
    if order[0] != order[1]:
        yield Differs(where="relations", then=", ".join(order[0]), now=", ".join(order[1]))
    yield from _answers("", then.answers, now.answers)
    after = {relation.id: relation for relation in now.relations}
    for relation in then.relations:
        if relation.id in after:
            if relation.kind != after[relation.id].kind:
                yield Differs(where=f"{relation.id}.kind", then=relation.kind, now=after[relation.id].kind)
            yield from _answers(f"{relation.id}.", relation.answers, after[relation.id].answers)


Given = Mapping[str, tuple[str, ...]]


def _answers(head: str, then: Given, now: Given) -> Iterator[Differs]:
    for question in sorted({*then, *now}):
        if then.get(question) != now.get(question):
            before, after = (", ".join(side[question]) if question in side else None for side in (then, now))
            yield Differs(where=f"{head}{question}", then=before, now=after)


def paths(then: Any, now: Any, path: str) -> Iterator[Differs]:
    """Every path at which two pieces of plain data differ."""
    if isinstance(then, dict) and isinstance(now, dict):
        for key in sorted({*then, *now}):
            yield from paths(then.get(key, ABSENT), now.get(key, ABSENT), f"{path}.{key}" if path else key)
    elif isinstance(then, list) and isinstance(now, list):
        for number, (before, after) in enumerate(zip_longest(then, now, fillvalue=ABSENT)):
            yield from paths(before, after, f"{path}[{number}]")
    elif type(then) is not type(now) or then != now:  # 1, 1.0 and true are equal for Python
        yield Differs(where=path, then=_side(then), now=_side(now))


def _side(value: Any) -> str | None:
    return None if value is ABSENT else shown(value)


def shown(value: Any) -> str:
    """A value on one line, cut off when it is long."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
