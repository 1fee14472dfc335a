"""How the program is started from a command line, so that what we show can be typed."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path


def command(given: str) -> str:
    """How the program was started, from its first word: `kompas` where that is found, else its path."""
    if given.endswith(".py"):
        return f"python {quoted(given)}"
    if shutil.which("kompas"):
        return "kompas"
    try:
        return quoted(os.path.relpath(given))
    except ValueError:  # on another drive of Windows
        return quoted(given)


def typable(start: str, verb: str, path: Path) -> str:
    """A command about a file, as it can be typed."""
    return f"{start} {verb} {quoted(str(path))}"


def quoted(word: str) -> str:
    """A word as this system reads it: between quotes when something in it would be read otherwise."""
    return subprocess.list2cmdline([word]) if os.name == "nt" else shlex.quote(word)
