"""`kompas`: the command line. Its commands are in engine/commands."""

import gc
import sys
from typing import Any

import click

from engine import __version__
from engine.commands import comparing, consulting, explaining, knowing, packing, reporting
from engine.console.streams import open_streams, writing
from engine.language import Language, as_language, language_of_locale


class _Commands(click.Group):
    """The commands; that nobody reads their output any more is no failure, which click would make it."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Reads the command line; help and version are written here."""
        with writing():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command."""
        with writing():
            return super().invoke(ctx)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kompas")
def kompas() -> None:
    """Reads the form of a collaboration from answers, and advises on role, approach and pitfalls."""


for group in (consulting, explaining, comparing, reporting, knowing, packing):
    for command in group.COMMANDS:
        kompas.add_command(command)


def main() -> None:
    """Runs `kompas`: 0 fine, 1 the input is at fault, 2 usage, 3 a bug of ours, 130 interrupted."""
    gc.set_threshold(100_000)  # what a start makes, stays: searching it for garbage is a tenth of the time
    open_streams()
    try:
        code = kompas.main(standalone_mode=False) or 0
    except (click.exceptions.Abort, KeyboardInterrupt):
        code = 130
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except Exception as error:
        from engine.console.failing import say_failure

        code = say_failure(error, _language_asked())
    sys.exit(code)


def _language_asked() -> Language:
    """The language after --lang, else that of the machine."""
    for word, after in zip(sys.argv, [*sys.argv[1:], ""], strict=True):
        found = as_language(after if word == "--lang" else word.removeprefix("--lang="))
        if word.startswith("--lang") and found:
            return found
    return language_of_locale()


if __name__ == "__main__":
    main()
