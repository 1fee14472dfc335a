"""What the base and the four sector packs cost together (`python -m benchmarks.packs`): to load them, and to check them.

They are loaded as a consultation does, without the worked cases: on a first run, where every file is read, and with the
cache that this leaves. With the worked cases is how the tests of packs load them. Checking is what `kompas pack check` does
with all of them. The bounds are on processor time, which on an idle machine is the time that passes, and on a busy one does
not count the work of others.
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.measuring import Bound, Row, Subject, medians, milliseconds, process_seconds, report
from engine.checks.checking import check
from engine.packs.finding import SECTORS, knowledge_folder, load

ROUNDS = 5
FIRST, CACHED, CASES, CHECK = "loading, first run", "loading, cached", "loading, with worked cases", "checking"
BOUNDS = {FIRST: Bound(most=500), CACHED: Bound(most=500), CHECK: Bound(most=10_000)}


def main() -> int:
    """Measures and prints; the exit code."""
    sectors = sorted(path.parent for path in (knowledge_folder() / SECTORS).glob("*/pack.yaml"))
    with tempfile.TemporaryDirectory() as name:
        cache = Path(name)
        load(sectors, cache, cases=())
        subjects: dict[str, Subject] = {
            FIRST: lambda: load(sectors, cases=()),
            CACHED: lambda: load(sectors, cache, cases=()),
            CASES: lambda: load(sectors),
            CHECK: lambda: check(sectors),
        }
        passed = medians(subjects, ROUNDS, warm=False)
        busy = medians(subjects, ROUNDS, warm=False, measure=process_seconds)
    rows = [
        Row(what, (milliseconds(passed[what]),), spent * 1000, "ms", BOUNDS.get(what, Bound()))
        for what, spent in busy.items()
    ]
    return report(f"The base and {len(sectors)} sector packs", ("", "passed", "processor"), rows)


if __name__ == "__main__":
    sys.exit(main())
