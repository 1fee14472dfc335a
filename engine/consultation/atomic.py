"""Writing a file whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from engine.errors import Fault, InputError, Place
from engine.language import Text

KEPT_OF_NAME = 40  # characters of the name that the temporary file shows; a long name must still fit


def write_atomically(path: Path, data: bytes) -> None:
    """Writes beside the file and moves into place; on failure the file is as it was, and InputError says why.

    A link stays a link: what it leads to is written.
    """
    name = ""
    try:
        target = Path(os.path.realpath(path))
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:KEPT_OF_NAME]}.", suffix=".tmp")
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        with contextlib.suppress(OSError):
            os.chmod(name, target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        os.replace(name, target)
        name = ""
    except OSError as error:
        reason = error.strerror or str(error)
        sentence = Text(f"dit bestand is niet te schrijven ({reason})", f"this file cannot be written ({reason})")
        raise InputError([Fault(Place(str(path)), sentence)]) from None
    finally:
        if name:
            with contextlib.suppress(OSError):
                os.unlink(name)


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current
