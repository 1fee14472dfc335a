"""The command line in a process of its own, as people run it."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from engine.model.knowledge_base import KnowledgeBase
from engine.packs.finding import load

ROOT = Path(__file__).parent.parent
KOMPAS = [sys.executable, "-W", "error", str(ROOT / "cli.py")]
OF_THE_MACHINE = (
    "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "FORCE_COLOR", "TTY_COMPATIBLE",
    "PYTHONIOENCODING", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "PYTHONHASHSEED",
)  # fmt: skip


@cache
def _home() -> "TemporaryDirectory[str]":
    """A home for the cache, so that nothing is written outside the tests."""
    return TemporaryDirectory()


@cache
def spectrum() -> KnowledgeBase:
    """The base pack, which is what the command line loads."""
    return load()


def environment(**variables: str) -> dict[str, str]:
    """The environment without anything that the machine says about language or colour."""
    home = _home().name
    kept = {name: value for name, value in os.environ.items() if name not in OF_THE_MACHINE}
    homes = {"HOME": home, "XDG_CONFIG_HOME": home, "APPDATA": home, "PYTHONPYCACHEPREFIX": home}
    return kept | homes | {"LANG": "C"} | variables


def kompas(
    *args: str | Path, typed: str = "", cwd: Path | None = None, **variables: str
) -> "subprocess.CompletedProcess[str]":
    """A run of `kompas` with this typed, to its end."""
    command = [*KOMPAS, *(str(arg) for arg in args)]
    env = environment(**variables)
    return subprocess.run(
        command, input=typed, capture_output=True, encoding="utf-8", cwd=cwd, env=env, timeout=120, check=False
    )


def started(*args: str | Path, cwd: Path, **variables: str) -> "subprocess.Popen[str]":
    """A run of `kompas` that waits for what is typed."""
    command = [*KOMPAS, *(str(arg) for arg in args)]
    pipe = subprocess.PIPE
    env = environment(**variables)
    return subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8", cwd=cwd, env=env, bufsize=1
    )


def prompted(process: "subprocess.Popen[str]") -> str:
    """What a run writes until it waits for a reply."""
    assert process.stdout is not None
    shown = ""
    while not shown.endswith(("\n> ", "called? ")):
        character = process.stdout.read(1)
        if not character:
            break
        shown += character
    return shown
