"""A result as it was kept: read from a file, and refused with the reason when it is none of ours."""

import json
import re
from collections import Counter
from collections.abc import Collection
from pathlib import Path
from typing import Any

from engine.errors import Fault, InputError, Place, not_one_of
from engine.language import Text
from engine.packs.document import read_bytes, refused

LARGEST = 50_000_000  # bytes in one file


def read_result(path: Path) -> dict[str, Any]:
    """The plain data in a file of JSON. InputError when it is not that."""
    shown = str(path)
    data = read_bytes(path, shown, LARGEST)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refused(shown, Text("dit is geen UTF-8", "this is not UTF-8")) from None
    try:
        found = json.loads(text, object_pairs_hook=lambda pairs: _object(pairs, shown), parse_constant=_no_number)
        json.dumps(found, ensure_ascii=False).encode()  # half characters are JSON, but no text
    except InputError:
        raise
    except json.JSONDecodeError as error:
        sentence = Text(f"dit is geen JSON ({error.msg})", f"this is not JSON ({error.msg})")
        raise InputError([Fault(Place(shown, error.lineno, error.colno), sentence)]) from None
    except RecursionError:
        raise refused(shown, Text("dit is te diep genest", "this is nested too deeply")) from None
    except ValueError:  # numbers of thousands of digits, NaN, half characters
        sentence = Text(
            "hierin staat een getal of teken dat wij nooit schrijven",
            "this holds a number or character that we never write",
        )
        raise refused(shown, sentence) from None
    if not isinstance(found, dict):
        raise refused(shown, Text("hier hoort een object", "an object belongs here"))
    return found


def _object(pairs: list[tuple[str, Any]], path: str) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        sentence = Text(f"sleutel '{twice}' staat er twee keer", f"key '{twice}' stands here twice")
        raise refused(path, sentence)
    return found


def _no_number(name: str) -> Any:
    raise ValueError(name)


def name_of(data: dict[str, Any], path: Path, known: Collection[str], others: Collection[str]) -> str:
    """The name of a result, one of `known`; `others` are results of ours that are not about one case. InputError for anything else."""
    place, schema = Place(str(path)), data.get("schema")
    found = re.fullmatch(r"coalitiekompas/([a-z-]{1,40})/([0-9]{1,6})", schema) if isinstance(schema, str) else None
    if found is None:
        sentence = Text("dit is geen resultaat van coalitiekompas", "this is no result of coalitiekompas")
        allowed = tuple(f"coalitiekompas/{name}/1" for name in known)
        raise InputError([Fault(place, sentence, "schema", allowed)])
    name, version = found[1], int(found[2])
    if name in others:
        sentence = Text(
            f"een resultaat van '{name}' is niet uit één casus na te rekenen",
            f"a result of '{name}' cannot be made again from one case",
        )
        raise InputError([Fault(place, sentence, "schema")])
    if name not in known:
        sentence = Text(f"'{name}' is geen resultaat dat wij kennen", f"'{name}' is no result that we know")
        raise InputError([not_one_of(place, "schema", sentence, name, known)])
    if version != 1:
        sentence = Text(
            f"versie {version} van '{name}' kennen wij niet; deze kompas schrijft versie 1",
            f"we do not know version {version} of '{name}'; this kompas writes version 1",
        )
        raise InputError([Fault(place, sentence, "schema")])
    return name
