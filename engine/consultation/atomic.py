"""Writing a file whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from engine.errors import Fault, InputError, Place
from engine.language import Text


def write_atomically(path: Path, data: bytes) -> None:
    """Writes beside the file and moves into place; on failure the file is as it was, and InputError says why."""
    name = ""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        with contextlib.suppress(OSError):
            os.chmod(name, path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        os.replace(name, path)
    except OSError as error:
        if name:
            with contextlib.suppress(OSError):
                os.unlink(name)
        reason = error.strerror or str(error)
        sentence = Text(f"dit bestand is niet te schrijven ({reason})", f"this file cannot be written ({reason})")
        raise InputError([Fault(Place(str(path)), sentence)]) from None


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current
