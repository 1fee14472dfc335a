"""The published schemas of results, made from their shapes: `python -m engine.machine.schemas docs/schema` writes them."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from engine.machine.advise import AdviseResult
from engine.machine.agenda import AgendaResult
from engine.machine.checking import CheckResult
from engine.machine.compare import CompareResult
from engine.machine.flips import FlipsResult
from engine.machine.how import HowResult
from engine.machine.impact import ImpactResult
from engine.machine.pack_run import PackTestResult
from engine.machine.questions import QuestionsResult
from engine.machine.results import as_json
from engine.machine.shapes import schema_of, types_of
from engine.machine.sources import SourcesResult
from engine.machine.testing import TestResult
from engine.machine.verifying import VerifyResult
from engine.machine.what_if import WhatIfResult
from engine.machine.why import WhyResult
from engine.machine.why_not import WhyNotResult

SHAPES: tuple[type, ...] = (
    AdviseResult, AgendaResult, CheckResult, CompareResult, FlipsResult, HowResult, ImpactResult, PackTestResult, QuestionsResult,
    SourcesResult, TestResult, VerifyResult, WhatIfResult, WhyResult, WhyNotResult,
)  # fmt: skip


def published() -> Mapping[str, bytes]:
    """Per file name the schema of a result: `how-1.json` is that of `coalitiekompas/how/1`."""
    found = {}
    for shape in SHAPES:
        (schema,) = get_args(types_of(shape)["schema"][0])
        id = schema.replace("/", ":")
        found[f"{schema.partition('/')[2].replace('/', '-')}.json"] = as_json(schema_of(shape, f"urn:{id}"))
    return found


if __name__ == "__main__":
    for name, data in published().items():
        Path(sys.argv[1], name).write_bytes(data)
