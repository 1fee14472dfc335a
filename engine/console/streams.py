"""The streams of the program: UTF-8, open, and no failure when nobody reads them any more."""

import contextlib
import errno
import os
import sys
from collections.abc import Iterator

import click

from engine.language import Text

FULL = Text("de uitvoer is niet te schrijven: de schijf is vol", "the output cannot be written: the disk is full")


def open_streams() -> None:
    """Makes the streams speak UTF-8; one that was closed by whoever started us leads nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, closefd=False))
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


@contextlib.contextmanager
def writing() -> Iterator[None]:
    """Ends the program quietly when what it writes is not read any more; InputError when there is no room for it."""
    try:
        yield
    except OSError as error:
        if isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL):
            _forget_output()  # Windows says "invalid argument" of a pipe that was closed
            raise click.exceptions.Exit(0) from None
        if error.errno == errno.ENOSPC:
            from engine.errors import Fault, InputError, Place

            _forget_output()
            raise InputError([Fault(Place(""), FULL)]) from None
        raise


def _forget_output() -> None:
    """Keeps Python from complaining at exit about what it cannot write any more."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
