"""Results that were kept, for tests that hold them against a case."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.errors import InputError
from engine.machine.how import HowAsked, how_result
from engine.machine.results import Opened
from engine.machine.verifying import VerifyResult, verify
from tests.gardening import PLAIN_CASE, STEERED
from tests.resulting import data_of, plot_opened

FULL = PLAIN_CASE.replace(
    "    answers:\n      start.who-began: one-of-us\n",
    "    answers:\n" + "".join(f"      {q}: {v}\n" for q, v in STEERED.items() if q != "position"),
)


def kept(folder: Path, data: Any) -> Path:
    """A result in a file."""
    path = folder / "result.json"
    path.write_bytes(json.dumps(data).encode())
    return path


def how_data(opened: Opened, conclusion: str = "reading") -> Any:
    """How the readings came about, as plain data."""
    return data_of(how_result(HowAsked(language="en", conclusion=conclusion, relation=None), opened))


def verified(folder: Path, data: Any, text: str = FULL) -> VerifyResult:
    """A result against the case with this text."""
    return verify(kept(folder, data), plot_opened(folder, text), "en")


def where(items: tuple[Any, ...]) -> list[tuple[str, str | None, str | None]]:
    """The differences as plain values."""
    return [(item.where, item.then, item.now) for item in items]


def refusal(folder: Path, data: Any) -> list[str]:
    """What is said in English of a result that is refused, without its folder."""
    with pytest.raises(InputError) as refused:
        verified(folder, data)
    return [fault.said("en").replace(str(folder), "") for fault in refused.value.faults]


def changed(data: Any, change: Callable[[Any], None]) -> Any:
    """The data with something changed."""
    change(data)
    return data
