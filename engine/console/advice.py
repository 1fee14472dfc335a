"""Advice on the terminal: what, why and how, because of which facts it fired, and on what it rests."""

from engine.console.terminal import Terminal
from engine.explanation.ranking import KIND_TITLE, Advised
from engine.explanation.wording.advice import said_basis, why_advised


def show_advice(terminal: Terminal, advised: Advised, with_claims: bool) -> None:
    """One piece of advice: what, why, how, because of which facts it fired, and on what it rests."""
    advice = advised.advice
    kind = KIND_TITLE[advice.kind][terminal.language]
    terminal.item(f"▸ {kind}:", advice.what, style="bold", indent=2)
    terminal.say(advice.why, indent=4)
    terminal.item("→", advice.how, indent=4)
    terminal.say(
        f"{why_advised(advised)[terminal.language]} [{said_basis(advice.basis, with_claims)[terminal.language]}]",
        style="dim",
        indent=4,
    )
