"""How long `kompas` takes to start, against a bare `python -c pass` (`python -m benchmarks.start_up`).

`kompas --help`; `kompas demo` on a first run, with an empty cache folder; and `kompas demo` with the cache that it left.
All write their settings, cache and compiled modules to a temporary folder, and one unmeasured run of each compiles the
modules: what is measured is what every later start costs.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measuring import Bound, Row, medians, milliseconds, report

ROUNDS = 15
CLI = Path(__file__).parent.parent / "cli.py"
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

        subjects = {
            "python -c pass": lambda: run("-c", "pass"),
            "kompas --help": lambda: run(CLI, "--help"),
            "kompas demo, first run": first_run,
            "kompas demo, cached": lambda: run(CLI, "demo"),
        }
        for subject in subjects.values():
            subject()
        found = medians(subjects, ROUNDS, warm=False)
    bare = found["python -c pass"]
    rows = [
        Row(what, (milliseconds(time),), time / bare, bound=BOUNDS.get(what, Bound())) for what, time in found.items()
    ]
    return report("Starting up", ("", "time", "bare"), rows)


if __name__ == "__main__":
    sys.exit(main())
