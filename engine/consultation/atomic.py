"""Writing a file whole or not at all."""

import contextlib
import errno
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from engine.errors import Fault, InputError, Place
from engine.language import Text

KEPT_OF_NAME = 40  # characters of the name that the temporary file shows; a long name must still fit

NO_PERMISSION = Text("geen toestemming", "no permission")
REASONS = {
    errno.EACCES: NO_PERMISSION,
    errno.EPERM: NO_PERMISSION,
    errno.EROFS: Text("alleen te lezen", "read-only"),
    errno.ENOSPC: Text("de schijf is vol", "the disk is full"),
}
PAUSES = (0.02, 0.08, 0.3)  # seconds


def write_atomically(path: Path, data: bytes) -> None:
    """Writes beside the file and moves into place; on failure the file is as it was, and InputError says why.

    A link stays a link: what it leads to is written.
    """
    with _beside(path) as (target, handle, name):
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        with contextlib.suppress(OSError):
            os.chmod(name, target.stat().st_mode if target.exists() else 0o666 & ~umask())
        _move(name, target)


def make_folder(path: Path) -> None:
    """The folder, with those above it, where it is not there yet; InputError when it cannot be made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = _why(error)
        sentence = Text(f"deze map is niet te maken ({why.nl})", f"this folder cannot be made ({why.en})")
        raise InputError([Fault(Place(str(path)), sentence)]) from None


def _why(error: OSError) -> Text:
    unusual = error.strerror or str(error)
    return REASONS.get(error.errno or 0, Text(unusual, unusual))


def refuse_unwritable(path: Path) -> None:
    """InputError when the file could not be written now: it is read-only, or its folder is."""
    with _beside(path) as (_, handle, _):
        os.close(handle)


def unwritable(path: Path, error: OSError) -> InputError:
    """Why a file or folder cannot be written."""
    unusual = error.strerror or str(error)
    why = REASONS.get(error.errno or 0, Text(unusual, unusual))
    sentence = Text(f"dit bestand is niet te schrijven ({why.nl})", f"this file cannot be written ({why.en})")
    return InputError([Fault(Place(str(path)), sentence)])


@contextlib.contextmanager
def _beside(path: Path) -> Iterator[tuple[Path, int, str]]:
    """What the path leads to, with an open new file beside it and its name; what is left of that is removed."""
    name = ""
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not os.access(target, os.W_OK):  # its folder alone would let us replace it
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:KEPT_OF_NAME]}.", suffix=".tmp")
        yield target, handle, name
    except OSError as error:
        raise unwritable(path, error) from None
    finally:
        if name:
            with contextlib.suppress(OSError):
                os.unlink(name)


def _move(name: str, target: Path) -> None:
    """Moves into place. Windows refuses while another program, such as a virus scanner, has the file open: most let go soon."""
    for pause in PAUSES:
        try:
            os.replace(name, target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    os.replace(name, target)


def umask() -> int:
    """What new files and folders may not be."""
    current = os.umask(0o022)
    os.umask(current)
    return current
