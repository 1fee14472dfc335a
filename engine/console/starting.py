"""How the program is started from a command line, so that what we show can be typed."""

import os
import shlex
import shutil
import subprocess
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Start:
    """How the program was started: as what, and with which packs, as they were given."""

    program: str = "kompas"
    packs: tuple[str, ...] = ()

    def typable(self, verb: str, path: Path) -> str:
        """A command about a file, as it can be typed to go on with the same packs."""
        packs = "".join(f" --pack {quoted(pack)}" for pack in self.packs)
        return f"{self.program} {verb} {quoted(str(path))}{packs}"


PLAIN = Start()


def quoted(word: str) -> str:
    """A word as this system reads it: between quotes when something in it would be read otherwise."""
    return subprocess.list2cmdline([word]) if os.name == "nt" else shlex.quote(word)
