"""A progress bar for what takes long: on the error stream, only for people, and only after half a second."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from engine.explanation.flips import Watch
from engine.language import Text

PATIENCE = 0.5  # seconds
TRYING = Text("even proberen", "trying")


@contextmanager
def watching(said: str, console: Console | None = None) -> Iterator[Watch]:
    """What to call with how much is done; the bar disappears when it is over, also when interrupted."""
    console = console or Console(file=sys.stderr)
    begun = time.monotonic()
    bar: list[tuple[Progress, TaskID]] = []

    def watch(done: int, total: int) -> None:
        if not console.is_terminal or time.monotonic() - begun < PATIENCE:
            return
        if not bar:
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
            progress = Progress(*columns, console=console, transient=True, auto_refresh=False)
            bar.append((progress, progress.add_task(said)))
            progress.start()
        progress, task = bar[0]
        progress.update(task, completed=done, total=total, refresh=True)

    try:
        yield watch
    finally:
        for progress, _ in bar:
            progress.stop()
