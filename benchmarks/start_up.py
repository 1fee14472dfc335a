"""How long `kompas` takes to start, against a bare `python -c pass` (`python -m benchmarks.start_up`).

`kompas --help`; `kompas demo` on a first run, with an empty cache folder; and `kompas demo` with the cache that it left.
All write their settings, cache and compiled modules to a temporary folder, and one unmeasured run of each compiles the
modules: what is measured is what every later start costs. The bounds are on processor time, which on an idle machine is
the time that passes, and on a busy one does not count the work of others. For Unix.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measuring import Bound, Row, Subject, medians, milliseconds, report

ROUNDS = 9
CLI = Path(__file__).parent.parent / "cli.py"
BARE = "python -c pass"
BOUNDS = {
    "kompas --help": Bound(most=7),
    "kompas demo, first run": Bound(most=40),
    "kompas demo, cached": Bound(most=25),
}


def environment(folder: Path) -> dict[str, str]:
    """The environment of this process, with every folder that a command writes to inside the temporary one."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"), str(folder / "home"))
    return {**kept, **homes, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def processor_seconds(subject: Subject) -> float:
    """How long the processes that a subject starts keep the processor busy, once."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subject()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Measures and prints; the exit code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = environment(folder)

        def run(*arguments: str | Path) -> None:
            subprocess.run([sys.executable, *arguments], env=env, stdout=subprocess.DEVNULL, check=True)

        def first_run() -> None:
            shutil.rmtree(folder / "home", ignore_errors=True)
            run(CLI, "demo")

        subjects: dict[str, Subject] = {
            BARE: lambda: run("-c", "pass"),
            "kompas --help": lambda: run(CLI, "--help"),
            "kompas demo, first run": first_run,
            "kompas demo, cached": lambda: run(CLI, "demo"),
        }
        for subject in subjects.values():
            subject()
        passed = medians(subjects, ROUNDS, warm=False)
        busy = medians(subjects, ROUNDS, warm=False, measure=processor_seconds)
    rows = [
        Row(what, (milliseconds(passed[what]), milliseconds(time)), time / busy[BARE], bound=BOUNDS.get(what, Bound()))
        for what, time in busy.items()
    ]
    return report("Starting up", ("", "passed", "processor", "of bare"), rows)


if __name__ == "__main__":
    sys.exit(main())
