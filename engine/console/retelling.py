"""What became of a consultation that is now a worked case, on the terminal."""

from pathlib import Path

from engine.checks.retelling import Retold
from engine.console.terminal import Terminal
from engine.explanation.wording.phrases import NOTES, counted
from engine.language import Text


def show_retold(terminal: Terminal, retold: Retold, path: Path) -> None:
    """Where the case stands now, what was left out, and what is still to be done by hand."""
    terminal.say(Text(f"Casus {retold.id} staat nu in {path}.", f"Case {retold.id} is now in {path}."))
    terminal.say(Text("Weggelaten:", "Left out:"))
    for text in retold.left_out:
        terminal.item("·", text)
    if retold.notes:
        number = counted(retold.notes, *NOTES)
        terminal.say(
            Text(
                f"Er staan {number.nl} in, in beide talen gelijk: haal er namen uit en vertaal ze.",
                f"It holds {number.en}, the same in both languages: take names out and translate them.",
            )
        )
    terminal.say(
        Text(
            "De lezing van nu is wat eruit moet komen. Klopt die niet, pas dan expect aan.",
            "The reading of now is what must come out. If it is wrong, change expect.",
        )
    )
