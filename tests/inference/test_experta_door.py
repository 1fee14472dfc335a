"""The door to Experta: what importing it leaves behind, which is nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLEAN = """
import collections, logging
before = set(vars(collections))
logging.root.handlers.clear()
from engine.inference import experta_door
assert set(vars(collections)) == before, set(vars(collections)) - before
assert not hasattr(collections, "Mapping")
assert logging.root.handlers == [], logging.root.handlers
assert logging.getLogger("experta").getEffectiveLevel() == logging.WARNING
assert experta_door.KnowledgeEngine.__module__ == "experta.engine"
"""
HANDLER_STAYS = """
import logging
mine = logging.NullHandler()
logging.root.addHandler(mine)
import engine.inference.experta_door
assert logging.root.handlers == [mine], logging.root.handlers
"""
MAPPING_STAYS = """
import collections
from collections.abc import Mapping
collections.Mapping = mine = type("Mine", (Mapping,), {})
import engine.inference.experta_door
assert collections.Mapping is mine
"""
FROZENDICT_WAS_HERE = """
import collections, collections.abc
collections.Mapping = collections.abc.Mapping
import frozendict
del collections.Mapping
import engine.inference.experta_door
assert not hasattr(collections, "Mapping")
"""
FROZENDICT_IS_MISSING = """
import collections, sys
sys.modules["frozendict"] = None
try:
    import engine.inference.experta_door
except ImportError:
    assert not hasattr(collections, "Mapping")
else:
    raise SystemExit("nothing was said")
"""
FROZENDICT_BREAKS = """
import collections, sys
class Broken:
    def find_spec(self, name, path=None, target=None):
        if name == "frozendict":
            raise ImportError("broken")
sys.meta_path.insert(0, Broken())
try:
    import engine.inference.experta_door
except ImportError:
    assert not hasattr(collections, "Mapping")
else:
    raise SystemExit("nothing was said")
"""
REASONS = """
import logging
from engine.inference.reasoner import Reasoner
from engine.packs.finding import load
knowledge = load()
assert Reasoner(knowledge).derive(knowledge.cases[0].case("nl")).firings
assert logging.root.handlers == []
"""


@pytest.mark.parametrize(
    "script",
    [CLEAN, HANDLER_STAYS, MAPPING_STAYS, FROZENDICT_WAS_HERE, FROZENDICT_IS_MISSING, FROZENDICT_BREAKS, REASONS],
    ids=[
        "clean",
        "handler stays",
        "mapping stays",
        "frozendict was here",
        "frozendict missing",
        "frozendict breaks",
        "reasons",
    ],
)
def test_experta_comes_in_without_a_warning_and_leaves_no_trace(script: str) -> None:
    run = [sys.executable, "-W", "error", "-c", script]
    ran = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_experta_is_imported_through_the_door_only() -> None:
    importing = {
        path.relative_to(ROOT).as_posix()
        for path in [*(ROOT / "engine").rglob("*.py"), *ROOT.glob("*.py")]
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith(("import experta", "from experta", "import frozendict", "from frozendict"))
    }
    assert importing == {"engine/inference/experta_door.py"}
