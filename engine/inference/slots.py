"""Fields as slots of one wide fact: what Experta matches on. A multiple-choice field gets a slot per option."""

from collections.abc import Iterator, Mapping
from itertools import product

from engine.model.knowledge_base import NO, YES
from engine.model.rule import Field, Test

Slots = dict[str, str]
SlotTests = tuple[tuple[str, frozenset[str]], ...]
ANSWERED = "answered"
YES_ONLY = frozenset({YES})


def fill(field: Field, values: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The slots of one field that has these values."""
    if not field.multiple:
        (value,) = values
        yield field.id, value
        return
    special = values & set(field.special)
    yield field.id, next(iter(special), ANSWERED)
    for option in field.values:
        yield f"{field.id}.{option}", YES if option in values else NO


def alternatives(branch: tuple[Test, ...], fields: Mapping[str, Field]) -> Iterator[SlotTests]:
    """A branch as conjunctions of slot tests, each once: a multiple-choice test holds by any one of its options."""
    found: dict[frozenset[tuple[str, frozenset[str]]], SlotTests] = {}
    for conjunction in product(*(tuple(_slot_tests(test, fields[test.field])) for test in branch)):
        found.setdefault(frozenset(conjunction), conjunction)
    yield from found.values()


def _slot_tests(test: Test, field: Field) -> Iterator[tuple[str, frozenset[str]]]:
    if not field.multiple:
        yield field.id, test.accepted
        return
    for option in sorted(test.accepted & set(field.values)):
        yield f"{field.id}.{option}", YES_ONLY
    special = test.accepted & set(field.special)
    if special:
        yield field.id, frozenset(special)


def field_of(slot: str, fields: Mapping[str, Field]) -> tuple[str, str | None]:
    """The field of a slot and, for one option of a multiple-choice field, that option."""
    if slot in fields:
        return slot, None
    field, _, option = slot.rpartition(".")
    return field, option
