"""Outcomes on the terminal: per relation the form, its reasons and the advice, each with its "because"."""

from collections.abc import Iterable

from engine.console.advice import show_advice
from engine.console.terminal import Terminal
from engine.explanation.audience import FEW
from engine.explanation.outcome import RelationOutcome, Side
from engine.explanation.wording.outcome import (
    ALSO_FITS,
    SOURCE,
    advice_for,
    also_fits,
    fit_lead,
    fit_reasons,
    side_lead,
)
from engine.language import Text
from engine.model.knowledge_base import KnowledgeBase


def show_outcome(
    terminal: Terminal, outcomes: tuple[RelationOutcome, ...], knowledge: KnowledgeBase, more: bool = False
) -> None:
    """Every relation with its reading and its advice; `more` shows also what is not up front."""
    if len(outcomes) > 1:
        show_overview(terminal, outcomes)
    for outcome in outcomes:
        show_relation(terminal, outcome, knowledge, more)
    show_legend(terminal, with_claims=more)


def show_overview(terminal: Terminal, outcomes: Iterable[RelationOutcome]) -> None:
    """Every relation with its reading, in a line each."""
    for outcome in outcomes:
        terminal.say(f"{outcome.relation.label}:")
        terminal.say(outcome.sentence, style="bold", indent=2)


def show_legend(terminal: Terminal, with_claims: bool) -> None:
    """What the source is, and what the labels behind advice mean; the ids of claims as well when they were shown."""
    terminal.say()
    terminal.say(SOURCE, style="dim")
    if with_claims:
        terminal.say(
            Text(
                "Een code als D04 is een bewering uit de bron, in onze woorden. Met kompas sources zie je ze allemaal.",
                "A code such as D04 is a claim of the source, in our words. With kompas sources you see them all.",
            ),
            style="dim",
        )


def show_relation(terminal: Terminal, outcome: RelationOutcome, knowledge: KnowledgeBase, more: bool = False) -> None:
    """One relation with its reading, reasons, fit, notices and advice."""
    terminal.say()
    terminal.rule(f"━━ {outcome.relation.label} ")
    terminal.say(outcome.sentence, style="bold")
    if outcome.tally:
        terminal.say(outcome.tally)
    for side in outcome.sides:
        _side(terminal, side, outcome, knowledge)
    _also_fits(terminal, outcome, knowledge)
    _fits(terminal, outcome, knowledge)
    for _, says in outcome.notices:
        terminal.item("!", says, indent=2)
    _open_notes(terminal, outcome)
    _advice(terminal, outcome, more)


def _side(terminal: Terminal, side: Side, outcome: RelationOutcome, knowledge: KnowledgeBase) -> None:
    terminal.say(side_lead(side.form, outcome.reading, knowledge), indent=2)
    for reason in side.reasons[:FEW]:
        terminal.item("•", reason.noted, indent=4)
    rest = len(side.reasons) - FEW
    if rest > 0:
        many = Text(f"en nog {rest} antwoorden", f"and {rest} more answers")
        terminal.say(many if rest > 1 else Text("en nog één antwoord", "and one more answer"), style="dim", indent=6)


def _also_fits(terminal: Terminal, outcome: RelationOutcome, knowledge: KnowledgeBase) -> None:
    if not outcome.also_fits:
        return
    terminal.say(ALSO_FITS, indent=2)
    for form, clause in outcome.also_fits:
        terminal.item("·", also_fits(form, clause, knowledge), indent=4)


def _fits(terminal: Terminal, outcome: RelationOutcome, knowledge: KnowledgeBase) -> None:
    """Whether the task suits the form that was read, and which other form it has the conditions of."""
    for fit in outcome.fits:
        lead = fit_lead(fit, outcome.reading, knowledge)
        if lead is None:
            continue
        terminal.say(lead, indent=2)
        for reason in fit_reasons(fit, knowledge):
            terminal.item("•", reason, indent=4)


def _open_notes(terminal: Terminal, outcome: RelationOutcome) -> None:
    if outcome.open_notes:
        terminal.say(Text("nog open, met jouw notitie:", "still open, with your note:"), indent=2)
    for noted in outcome.open_notes:
        terminal.item("·", f'{noted.question.ask[terminal.language]} ("{noted.note}")', indent=4)


def _advice(terminal: Terminal, outcome: RelationOutcome, more: bool) -> None:
    if not outcome.up_front:
        return
    terminal.say()
    if outcome.place:
        terminal.say(advice_for(outcome.place), style="italic")
    for advised in outcome.up_front + (outcome.more if more else ()):
        show_advice(terminal, advised, with_claims=more)
    if outcome.more and not more:
        count = len(outcome.more)
        terminal.say(
            Text(
                f"(nog {count} {'adviezen' if count > 1 else 'advies'}: met --more, of in het gesprek onder 'uitkomst en alle adviezen zien')",
                f"({count} more: with --more, or in the consultation under 'see the outcome and all advice')",
            ),
            style="dim",
            indent=2,
        )
