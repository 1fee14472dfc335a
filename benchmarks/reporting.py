"""A report of eight relations with every question answered (`python -m benchmarks.reporting`).

Process time after start-up: the packs are loaded, the engine is built and the case was reasoned over. Each format counts
from that to the bytes of its file, so that what is told is made anew. A Word file and a PDF count the import of what they
are made with, which a command pays once: each is measured in a process of its own.
"""

import subprocess
import sys
from statistics import median

from benchmarks.measuring import Bound, Row, report

ROUNDS = 3
RELATIONS = 8
BOUNDS = {".html": Bound(most=1000), ".docx": Bound(most=2000), ".md": Bound(), ".pdf": Bound()}
ONE = f"""
import sys
from pathlib import Path
from time import process_time
from benchmarks.subjects import answered_case
from engine.consultation.case_file import CaseFile
from engine.machine.results import reasoned
from engine.packs.finding import load
from engine.report.composing import report as composing
from engine.report.writing import writer
knowledge = load(cases=())
opened = reasoned(CaseFile(Path("case.yaml"), answered_case(knowledge, {RELATIONS})), knowledge)
write = writer(Path("report" + sys.argv[1]))
start = process_time()
made = write(composing.report(opened, "client", "nl"))
print((process_time() - start) * 1000, len(made))
"""


def measured(ending: str) -> tuple[float, int]:
    """Milliseconds of process time, and the bytes of the file."""
    command = [sys.executable, "-c", ONE, ending]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() for _ in range(ROUNDS)]
    return median(float(run[0]) for run in runs), int(runs[0][1])


def main() -> int:
    """Measures and prints; the exit code."""
    rows = []
    for ending, bound in BOUNDS.items():
        spent, size = measured(ending)
        rows.append(Row(ending, (f"{size / 1000:.0f} kB",), spent, "ms", bound))
    return report(f"A report of {RELATIONS} relations, every question answered", ("", "size", "processor"), rows)


if __name__ == "__main__":
    sys.exit(main())
