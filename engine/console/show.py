"""Outcomes on the terminal: per relation the form, its reasons and the advice, each with its "because"."""

from collections.abc import Iterable

from engine.console.terminal import Terminal
from engine.explanation.because import Because
from engine.explanation.outcome import Advised, RelationOutcome
from engine.language import Text
from engine.model.knowledge import Basis
from engine.model.knowledge_base import FAILS, HOLDS, OPEN, UNSTATED, KnowledgeBase
from engine.model.rule import Advice

FEW = 3  # reasons shown at first

KIND_TITLE = {
    "role": Text("Rol", "Role"), "approach": Text("Aanpak", "Approach"), "pitfall": Text("Valkuil", "Pitfall"),
    "risk": Text("Risico", "Risk"), "caution": Text("Let op", "Take care"), "combination": Text("Combinatie", "Combination"),
    "time": Text("Tijd", "Time"), "trust": Text("Vertrouwen", "Trust"), "stopping": Text("Stoppen", "Stopping"),
    "house-rule": Text("Huisregel", "House rule"), "success-factor": Text("Succesfactor", "Success factor"),
    "measure": Text("Maatstaf", "Measure"), "benefit": Text("Voordeel", "Benefit"), "language": Text("Taal", "Language"),
}  # fmt: skip
BASIS_LABEL = {
    "proposal": Text(
        "ons voorstel, nog niet beoordeeld door mensen uit de praktijk",
        "our proposal, not yet reviewed by practitioners",
    ),
    "literature": Text("uit de literatuur", "from the literature"),
    "derived": Text("afgeleid uit de bron", "derived from the source"),
    "stated": Text("staat in de bron", "stated in the source"),
}
FIT_LABEL = {
    HOLDS: Text("de opgave voldoet aan de voorwaarden", "the task meets the conditions"),
    FAILS: Text("de opgave mist een voorwaarde", "the task lacks a condition"),
    OPEN: Text("nog niet bekend", "not known yet"),
    UNSTATED: Text("de bron noemt geen voorwaarde", "the source names no condition"),
}


def show_outcome(
    terminal: Terminal, outcomes: Iterable[RelationOutcome], knowledge: KnowledgeBase, more: bool = False
) -> None:
    """Every relation with its reading and its advice; `more` shows also what is not up front."""
    for outcome in outcomes:
        show_relation(terminal, outcome, knowledge, more)


def show_relation(terminal: Terminal, outcome: RelationOutcome, knowledge: KnowledgeBase, more: bool = False) -> None:
    """One relation with its reading, reasons, fit, notices and advice."""
    terminal.say()
    terminal.rule(f"━━ {outcome.relation.label} ")
    terminal.say(outcome.sentence, style="bold")
    _reasons(terminal, Text("omdat", "because"), outcome.reasons_for)
    _reasons(terminal, Text("daar staat tegenover dat", "on the other hand"), outcome.reasons_against)
    _also_fits(terminal, outcome, knowledge)
    _fits(terminal, outcome, knowledge)
    for _, says in outcome.notices:
        terminal.item("!", says)
    if outcome.up_front:
        terminal.say()
    for advised in outcome.up_front:
        show_advice(terminal, advised)
    if more:
        for advised in outcome.more:
            show_advice(terminal, advised)
    elif outcome.more:
        count = len(outcome.more)
        terminal.say(
            Text(
                f"(nog {count} adviezen: met --more, of in het gesprek onder 'alle adviezen zien')",
                f"({count} more: with --more, or in the consultation under 'see all advice')",
            ),
            style="dim",
            indent=2,
        )


def _reasons(terminal: Terminal, lead: Text, reasons: tuple[Because, ...]) -> None:
    if not reasons:
        return
    terminal.say(Text(f"{lead.nl}:", f"{lead.en}:"), indent=2)
    for reason in reasons[:FEW]:
        terminal.item("•", _with_note(reason, terminal), indent=4)
    if len(reasons) > FEW:
        rest = len(reasons) - FEW
        terminal.say(Text(f"en nog {rest} antwoorden", f"and {rest} more answers"), style="dim", indent=6)


def _with_note(reason: Because, terminal: Terminal) -> str:
    clause = reason.clause[terminal.language]
    return f'{clause} ("{reason.note}")' if reason.note else clause


def _also_fits(terminal: Terminal, outcome: RelationOutcome, knowledge: KnowledgeBase) -> None:
    if not outcome.also_fits:
        return
    terminal.say(Text("past ook, maar telt niet mee:", "also fits, but does not count:"), indent=2)
    for form, clause in outcome.also_fits:
        name = knowledge.form[form].name
        terminal.item("·", Text(f"{clause.nl} ({name.nl})", f"{clause.en} ({name.en})"), indent=4)


def _fits(terminal: Terminal, outcome: RelationOutcome, knowledge: KnowledgeBase) -> None:
    lead = Text("Past de opgave erbij? ", "Does the task suit it? ")
    parts = [
        Text(
            f"{knowledge.form[form].name.nl}: {FIT_LABEL[value].nl}",
            f"{knowledge.form[form].name.en}: {FIT_LABEL[value].en}",
        )
        for form, value in outcome.fits
    ]
    terminal.say(
        Text(lead.nl + "; ".join(p.nl for p in parts) + ".", lead.en + "; ".join(p.en for p in parts) + "."), indent=2
    )


def show_advice(terminal: Terminal, advised: Advised) -> None:
    """One piece of advice: what, why, how, and because of which facts it fired."""
    advice = advised.advice
    kind = KIND_TITLE[advice.kind][terminal.language]
    terminal.item(f"▸ {kind}:", advice.what, style="bold", indent=2)
    terminal.say(advice.why, indent=4)
    terminal.item("→", advice.how, indent=4)
    clauses = "; ".join(reason.clause[terminal.language] for reason in advised.because)
    lead = Text("want", "because")[terminal.language]
    terminal.say(f"{lead}: {clauses} [{said_basis(advice, terminal)}]", style="dim", indent=4)


def said_basis(advice: Advice, terminal: Terminal) -> str:
    """On what advice rests, in words."""
    basis: Basis = advice.basis
    label = BASIS_LABEL[basis.kind][terminal.language]
    if basis.claims:
        return f"{label}: {', '.join(basis.claims)}"
    if basis.reference:
        return f"{label}: {basis.reference}"
    if basis.reviewed_by:
        return Text(
            f"ons voorstel, beoordeeld door {basis.reviewed_by}", f"our proposal, reviewed by {basis.reviewed_by}"
        )[terminal.language]
    return label
