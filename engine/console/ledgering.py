"""The ledger on the terminal: claim to use, use to claim, and what is missing."""

from engine.checks.ledger import Ledger
from engine.console.terminal import Terminal
from engine.language import Text

USE = {
    "option": Text("antwoord", "answer"),
    "rule": Text("regel", "rule"),
    "advice": Text("advies", "advice"),
    "term": Text("term", "term"),
    "words": Text("woordenlijst", "word list"),
    "case": Text("casus", "case"),
}


def show_ledger(terminal: Terminal, found: Ledger) -> None:
    """Every claim with where it is used, and every use with its claims."""
    terminal.rule(Text("Van bewering naar gebruik", "From claim to use")[terminal.language])
    background = {claim.id: reason for claim, reason in found.background}
    for claim in found.claims:
        terminal.item(claim.id, claim.says, style="bold", indent=0)
        for use in found.of_claim[claim.id]:
            terminal.item("·", f"{USE[use.kind][terminal.language]} {use.id}")
        if claim.id in background:
            reason = background[claim.id]
            terminal.item("·", Text(f"achtergrond: {reason.nl}", f"background: {reason.en}"))
    terminal.say()
    terminal.rule(Text("Van gebruik naar bewering", "From use to claim")[terminal.language])
    for use in sorted(found.uses):
        terminal.item(f"{USE[use.kind][terminal.language]} {use.id}:", ", ".join(use.claims), indent=0)
    terminal.say()
    show_missing(terminal, found)


def show_missing(terminal: Terminal, found: Ledger) -> None:
    """The claims that have no place, or that all have one."""
    for claim in found.missing:
        terminal.item(claim.id, claim.says, indent=0)
    total, back, gaps = len(found.claims), len(found.background), len(found.missing)
    terminal.say(
        Text(
            f"{total} beweringen, {total - back - gaps} gebruikt, {back} achtergrond, {gaps} zonder plaats.",
            f"{total} claims, {total - back - gaps} used, {back} background, {gaps} without a place.",
        )
    )
