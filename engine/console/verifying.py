"""Whether a result is the same, on the terminal: where it differs, what it was made with first."""

from engine.console.terminal import Terminal
from engine.language import Text
from engine.machine.comparing import Differs
from engine.machine.verifying import VerifyResult

TITLE = {
    "engine": Text("De versie van kompas is een andere:", "The version of kompas is another one:"),
    "packs": Text("De pakketten zijn anders:", "The packs are otherwise:"),
    "answers": Text("De antwoorden zijn anders:", "The answers are otherwise:"),
    "paths": Text("In het resultaat is anders:", "In the result this is otherwise:"),
}
ABSENT = Text("(niets)", "(nothing)")


def show_verified(terminal: Terminal, found: VerifyResult) -> None:
    """The same, or where it differs: engine, packs and answers, then the paths in the result."""
    if found.same == "yes":
        terminal.say(Text(f"Hetzelfde: dit resultaat van '{found.result}' volgt nog steeds uit de casus.",
                          f"The same: this result of '{found.result}' still follows from the case."))  # fmt: skip
        return
    terminal.say(
        Text(f"Anders: dit resultaat van '{found.result}' volgt nu niet uit de casus.",
             f"Different: this result of '{found.result}' does not follow from the case now."),
        style="bold",
    )  # fmt: skip
    for reason in found.refused:
        terminal.say(Text(f"Het is nu niet te maken: {reason}", f"It cannot be made now: {reason}"))
    for part, items in (
        ("engine", found.engine), ("packs", found.packs), ("answers", found.answers), ("paths", found.paths),
    ):  # fmt: skip
        _show(terminal, TITLE[part], items)
    if found.more:
        terminal.say(Text(f"en nog {found.more} plaatsen", f"and {found.more} more places"), style="dim", indent=2)


def _show(terminal: Terminal, title: Text, items: tuple[Differs, ...]) -> None:
    if not items:
        return
    terminal.say(title)
    for item in items:
        terminal.say(item.where, style="bold", indent=2)
        then, now = (ABSENT[terminal.language] if side is None else side for side in (item.then, item.now))
        terminal.item(Text("- toen:", "- then:")[terminal.language], then, indent=4)
        terminal.item(Text("+ nu:  ", "+ now: ")[terminal.language], now, indent=4)
