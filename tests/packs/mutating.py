"""Shipped packs changed at random: in the value of one file, by what it is made of, or in its bytes."""

import copy
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from engine.errors import InputError
from engine.packs.assembling import assemble
from engine.packs.content import Content, knowledge_digest
from engine.packs.files import files_of
from engine.packs.finding import BASE, SECTORS, knowledge_folder
from engine.packs.gathering import Gathering, read_content
from engine.packs.places import PlacesInFiles
from engine.packs.reading import parse_document
from engine.packs.shapes import FILES
from engine.packs.validating import validated

PACKS = tuple(sorted(path.name for path in (knowledge_folder() / SECTORS).iterdir() if (path / "pack.yaml").exists()))
ODD: tuple[Any, ...] = (
    "", " ", "x" * 20_000, "9" * 5_000, "-1", "1e999", "nan", "yes", "unknown", "not-asked", "form", "fit.directive", "é\u202e",
    "\x1b[2J", "\ud800", "{0.__class__}", "%s%n", "{", "(a+)+$", "../../etc", "a.b", "a/b", "\n", [], {}, [[]], [{}], {"not": []},
    {"not": {"a": "b"}}, {"nl": "a", "en": "b"}, ["x"] * 50,
)  # fmt: skip
SIGNS = (
    "&a ", "*a", "!!str ", "<<: ", "? ", ": ", "- ", "{", "}", "[", "]", "'", '"', "|\n", "#", "%", "---\n", "\t", "\x00", "\x1b[2J",
    "\ufeff", "\u2028", "\u202e", '"\\ud800"', "\r", "\n  ", "[" * 40,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutation:
    """A file of a shipped pack as it becomes."""

    pack: str
    file: str
    data: bytes


@cache
def texts(pack: str) -> dict[str, bytes]:
    """The files of a shipped pack."""
    return {name: path.read_bytes() for name, path in files_of(knowledge_folder() / SECTORS / pack).items()}


@cache
def _base() -> Content:
    return read_content(knowledge_folder() / BASE)


@cache
def _value(pack: str, name: str) -> Any:
    return parse_document(texts(pack)[name], name).value


def mutated(chance: random.Random) -> Mutation:
    """One file of one shipped pack, changed in one to three ways."""
    pack = chance.choice(PACKS)
    name = chance.choice(sorted(texts(pack)))
    if chance.random() < 0.3:
        return Mutation(pack, name, _signs(texts(pack)[name], chance))
    value = copy.deepcopy(_value(pack, name))
    for _ in range(chance.randint(1, 3)):
        value = _changed(value, chance)
    return Mutation(pack, name, json.dumps(value, ensure_ascii=False).encode(errors="surrogatepass"))


def outcome(mutation: Mutation) -> tuple[str, ...]:
    """What is said of the pack with the base, in both languages; nothing when it loads."""
    try:
        assemble([_base(), _read(mutation)])
    except InputError as error:
        return tuple(fault.said(language) for fault in error.faults for language in ("nl", "en"))
    return ()


def _read(mutation: Mutation) -> Content:
    """What `read_content` makes of the pack; only the file that was changed is read anew."""
    gathering = Gathering()
    for name in texts(mutation.pack):
        document, value = _parsed(name, mutation.data) if name == mutation.file else _whole(mutation.pack, name)
        gathering.take(_kind(name), document, value)
    if gathering.faults:
        raise InputError(gathering.faults)
    values = gathering.values()
    return Content(values, PlacesInFiles(gathering.places), knowledge_digest(values))


@cache
def _whole(pack: str, name: str) -> Any:
    return _parsed(name, texts(pack)[name])


def _parsed(name: str, data: bytes) -> Any:
    document = parse_document(data, name)
    return document, validated(document, FILES[_kind(name)])


def _kind(name: str) -> str:
    return name.split("/")[0].removesuffix(".yaml")


def _signs(data: bytes, chance: random.Random) -> bytes:
    """Bytes with pieces put in, taken out or repeated."""
    for _ in range(chance.randint(1, 3)):
        start = chance.randint(0, len(data))
        end = start + chance.choice((0, 0, 1, 2, 5, 40, 400))
        piece = chance.choice((chance.choice(SIGNS).encode(), chance.randbytes(2), data[start:end] * 2, b""))
        data = data[:start] + piece + data[end:]
    return data


def _trails(value: Any) -> Iterator[tuple[Any, Any]]:
    """Everything in a value, as what it stands in and its key there."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from _trails(value[key])


def _changed(value: Any, chance: random.Random) -> Any:
    """The value with one thing in it changed."""
    trails = list(_trails(value))
    if not trails:
        return chance.choice(ODD)
    parent, key = chance.choice(trails)
    chance.choice(WAYS)(parent, key, trails, chance)
    return value


def _drop(parent: Any, key: Any, _: Any, __: random.Random) -> None:
    del parent[key]


def _repeat(parent: Any, key: Any, _: Any, chance: random.Random) -> None:
    """The item again, as it is or under another key."""
    if isinstance(parent, list):
        parent.insert(key, copy.deepcopy(parent[key]))
    else:
        parent[f"{key}{chance.choice(('', '-2', 's'))}"] = copy.deepcopy(parent[key])


def _odd(parent: Any, key: Any, _: Any, chance: random.Random) -> None:
    parent[key] = copy.deepcopy(chance.choice(ODD))


def _wrap(parent: Any, key: Any, _: Any, chance: random.Random) -> None:
    """The same thing, as another type."""
    parent[key] = chance.choice(([parent[key]], {"x": parent[key]}, str(parent[key]), {"not": parent[key]}))


def _rename(parent: Any, key: Any, trails: Any, chance: random.Random) -> None:
    """Another key, mostly one that stands elsewhere."""
    if isinstance(parent, dict):
        keys = [str(key) for _, key in trails] + [text for text in ODD if isinstance(text, str)]
        parent[chance.choice(keys)] = parent.pop(key)
    else:
        parent.reverse()


def _swap(parent: Any, key: Any, trails: Any, chance: random.Random) -> None:
    """What stands elsewhere under the same key: an id, a condition or a basis of another item."""
    like = [(other, k) for other, k in trails if k == key and type(other) is type(parent)]
    other, there = chance.choice(like)
    parent[key], other[there] = copy.deepcopy(other[there]), copy.deepcopy(parent[key])


def _copy(parent: Any, key: Any, trails: Any, chance: random.Random) -> None:
    """What stands anywhere."""
    other, there = chance.choice(trails)
    parent[key] = copy.deepcopy(other[there])


WAYS: tuple[Callable[[Any, Any, Any, random.Random], None], ...] = (
    _drop, _repeat, _odd, _wrap, _rename, _swap, _swap, _copy,
)  # fmt: skip
