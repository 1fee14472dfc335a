"""Whatever someone or something puts into the cache, it is ignored, never executed, and the files decide."""

import json
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.packs.content import canonical, digest
from tests.packs.small_pack import WrittenPack, only_file


def sealed(body: object) -> bytes:
    """A cache file that says of itself that it is whole."""
    return canonical({"body": body, "sha256": digest(body)})


def body_of(data: bytes) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(data)["body"]
    return body


SPOILED: dict[str, bytes | Callable[[bytes], bytes]] = {
    "empty": b"",
    "truncated": lambda data: data[:-10],
    "cut in half": lambda data: data[: len(data) // 2],
    "one letter changed": lambda data: data.replace(b"Steer.", b"Brake.", 1),
    "zeros": lambda data: bytes(len(data)),
    "not UTF-8": lambda data: b"\xff" + data,
    "no JSON": b"schema: coalitiekompas/pack/1",
    "a list": b"[]",
    "a text": b'"body"',
    "a number": b"1",
    "another mapping": b'{"name": "package", "version": "1"}',
    "no seal": lambda data: canonical({"body": body_of(data)}),
    "wrong seal": lambda data: canonical({"body": body_of(data), "sha256": "0" * 64}),
    "endless nesting": b"[" * 200_000,
    "sealed, no body": sealed(None),
    "sealed, no places": lambda data: sealed({"values": body_of(data)["values"]}),
    "sealed, wrong places": lambda data: sealed(body_of(data) | {"places": [[["rules"], 3]]}),
    "sealed, long places": lambda data: sealed(body_of(data) | {"places": [[["rules"], [1, 2, 3, 4]]]}),
    "sealed, unhashable places": lambda data: sealed(body_of(data) | {"places": [[[["rules"]], ["x", 1, 1]]]}),
    "sealed, values a list": lambda data: sealed(body_of(data) | {"values": []}),
    "sealed, values a text": lambda data: sealed(body_of(data) | {"values": "values"}),
    "sealed, no values": lambda data: sealed(body_of(data) | {"values": {}}),
    "sealed, an empty rule": lambda data: sealed(body_of(data) | {"values": body_of(data)["values"] | {"rules": [{}]}}),
    "sealed, forms missing": lambda data: sealed(body_of(data) | {"values": body_of(data)["values"] | {"forms": {}}}),
}  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_a_spoiled_cache_is_ignored(pack: WrittenPack, cache: Path, spoil: bytes | Callable[[bytes], bytes]) -> None:
    knowledge = pack.load(cache=cache)
    file = only_file(cache)
    spoiled = spoil if isinstance(spoil, bytes) else spoil(file.read_bytes())
    assert spoiled != file.read_bytes()
    file.write_bytes(spoiled)
    assert pack.load(cache=cache) == knowledge
    assert repr(pack.load(cache=cache)) == repr(knowledge)


class Trap:
    """Makes a folder when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.path),)


def test_what_is_in_the_cache_is_never_executed(pack: WrittenPack, cache: Path, tmp_path: Path) -> None:
    knowledge = pack.load(cache=cache)
    trap = tmp_path / "trapped"
    for data in (pickle.dumps(Trap(trap)), f"__import__('os').mkdir({str(trap)!r})".encode()):
        only_file(cache).write_bytes(data)
        assert pack.load(cache=cache) == knowledge
    assert not trap.exists()
