"""Outcomes on the terminal: per relation the form, its reasons and the advice, each with its "because"."""

from collections.abc import Iterable

from engine.console.terminal import Terminal
from engine.explanation.because import Because
from engine.explanation.outcome import RelationOutcome, Side
from engine.explanation.ranking import Advised
from engine.language import Text, joined
from engine.model.knowledge import POSITION, Basis
from engine.model.knowledge_base import FAILS, HOLDS, OPEN, UNSTATED, KnowledgeBase

WAY = Text("bij deze manier van werken", "this way of working")
NO_WAY = Text("bij wat er nu bekend is", "what is known now")
PLACE = Text("bij jouw plek", "your place")
WHOM = Text("bij met wie je werkt", "whom you work with")
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
    "derived": Text("afgeleid", "derived"),
    "stated": Text("uit de bron", "from the source"),
}
FIT_SAID = {
    HOLDS: Text("Past dat bij de opgave? Ja:", "Does that suit the task? Yes:"),
    FAILS: Text("Past dat bij de opgave? Er ontbreekt iets aan:", "Does that suit the task? Something is missing:"),
    OPEN: Text("Past dat bij de opgave? Dat hangt nog af van:", "Does that suit the task? That still depends on:"),
    UNSTATED: Text(
        "Past dat bij de opgave? Daarover zegt de bron bij deze vorm niets.",
        "Does that suit the task? For this form the source does not say.",
    ),
}


def show_outcome(
    terminal: Terminal, outcomes: tuple[RelationOutcome, ...], knowledge: KnowledgeBase, more: bool = False
) -> None:
    """Every relation with its reading and its advice; `more` shows also what is not up front."""
    if len(outcomes) > 1:
        show_overview(terminal, outcomes)
    for outcome in outcomes:
        show_relation(terminal, outcome, knowledge, more)
    show_legend(terminal)


def show_overview(terminal: Terminal, outcomes: Iterable[RelationOutcome]) -> None:
    """Every relation with its reading, in a line each."""
    for outcome in outcomes:
        terminal.say(f"{outcome.relation.label}:")
        terminal.say(outcome.sentence, style="bold", indent=2)


def show_legend(terminal: Terminal) -> None:
    """What the source is, and what the labels behind advice mean."""
    terminal.say()
    terminal.say(
        Text(
            "De bron is Martine de Jong (2014), Spectrum van Coalitievorming. 'Afgeleid' is wat wij daaruit opmaken. "
            "'Ons voorstel' staat er niet in en is nog niet beoordeeld door mensen uit de praktijk. "
            "Dit is bedoeld als begin van een gesprek, niet als oordeel.",
            "The source is Martine de Jong (2014), Spectrum van Coalitievorming. 'Derived' is what we conclude from it. "
            "'Our proposal' is not in it and was not yet reviewed by practitioners. "
            "This is meant to start a conversation, not to pass judgement.",
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
    _advice(terminal, outcome, more)


def _side(terminal: Terminal, side: Side, outcome: RelationOutcome, knowledge: KnowledgeBase) -> None:
    form = knowledge.form[side.form]
    if side.form == outcome.reading.form:
        lead = Text("omdat:", "because:")
    elif outcome.reading.form:
        lead = Text(
            f"daar staat tegenover ({form.name.nl}, {form.plain.nl}) dat:",
            f"on the other hand ({form.name.en}, {form.plain.en}):",
        )
    else:
        lead = Text(
            f"voor {form.name.nl} ({form.plain.nl}) spreekt dat:",
            f"for {form.name.en} ({form.plain.en}) speaks that:",
        )
    terminal.say(lead, indent=2)
    for reason in side.reasons[:FEW]:
        terminal.item("•", _with_note(reason, terminal), indent=4)
    rest = len(side.reasons) - FEW
    if rest > 0:
        many = Text(f"en nog {rest} antwoorden", f"and {rest} more answers")
        terminal.say(many if rest > 1 else Text("en nog een antwoord", "and one more answer"), style="dim", indent=6)


def _with_note(reason: Because, terminal: Terminal) -> str:
    clause = reason.clause[terminal.language]
    return f'{clause} ("{reason.note}")' if reason.note else clause


def _also_fits(terminal: Terminal, outcome: RelationOutcome, knowledge: KnowledgeBase) -> None:
    if not outcome.also_fits:
        return
    terminal.say(
        Text(
            "we zagen ook, zonder het mee te tellen (de bron noemt het bij één vorm), dat:",
            "we also saw, without counting it (the source names it for one form only), that:",
        ),
        indent=2,
    )
    for form, clause in outcome.also_fits:
        name = knowledge.form[form].name
        terminal.item("·", Text(f"{clause.nl} ({name.nl})", f"{clause.en} ({name.en})"), indent=4)


def _fits(terminal: Terminal, outcome: RelationOutcome, knowledge: KnowledgeBase) -> None:
    """Whether the task suits the form that was read, and which other form it has the conditions of."""
    for fit in outcome.fits:
        if fit.form == outcome.reading.form:
            terminal.say(FIT_SAID[fit.value], indent=2)
        elif fit.value == HOLDS:
            form = knowledge.form[fit.form]
            terminal.say(
                Text(
                    f"De opgave zelf heeft de voorwaarden van {form.name.nl} ({form.plain.nl}):",
                    f"The task itself has the conditions of {form.name.en} ({form.plain.en}):",
                ),
                indent=2,
            )
        else:
            continue
        for reason in fit.because:
            terminal.item("•", reason.clause, indent=4)


def _advice(terminal: Terminal, outcome: RelationOutcome, more: bool) -> None:
    if not outcome.up_front:
        return
    terminal.say()
    if outcome.place:
        terminal.say(
            Text(f"Advies voor jouw plek: {outcome.place.nl}.", f"Advice for your place: {outcome.place.en}."),
            style="italic",
        )
    for advised in outcome.up_front + (outcome.more if more else ()):
        show_advice(terminal, advised, with_claims=more)
    if outcome.more and not more:
        count = len(outcome.more)
        terminal.say(
            Text(
                f"(nog {count} adviezen: met --more, of in het gesprek onder 'uitkomst en alle adviezen zien')",
                f"({count} more: with --more, or in the consultation under 'see the outcome and all advice')",
            ),
            style="dim",
            indent=2,
        )


def show_advice(terminal: Terminal, advised: Advised, with_claims: bool) -> None:
    """One piece of advice: what, why, how, because of which facts it fired, and on what it rests."""
    advice = advised.advice
    kind = KIND_TITLE[advice.kind][terminal.language]
    terminal.item(f"▸ {kind}:", advice.what, style="bold", indent=2)
    terminal.say(advice.why, indent=4)
    terminal.item("→", advice.how, indent=4)
    terminal.say(
        f"{_because(advised, terminal)} [{said_basis(advice.basis, with_claims)[terminal.language]}]",
        style="dim",
        indent=4,
    )


def _because(advised: Advised, terminal: Terminal) -> str:
    """Why the advice fired; that the form and the place are as they are was said above, and is said again only when it is all."""
    particular = [reason.clause for reason in advised.because if not _was_said(reason)]
    because = joined(particular, "; ") if particular else _usual(advised)
    return Text(f"want: {because.nl}", f"because: {because.en}")[terminal.language]


def _was_said(reason: Because) -> bool:
    return reason.fact.kind in ("reading", "relation") or reason.fact.name == POSITION


def _usual(advised: Advised) -> Text:
    """The form, the place and the kind of relation, when nothing else called for the advice."""
    named = any(reason.fact.kind == "reading" and reason.fact.name != "none" for reason in advised.because)
    way = WAY if named else NO_WAY
    parts = [text for text, kind in ((way, "reading"), (PLACE, "answer"), (WHOM, "relation")) if _on(advised, kind)]
    return Text(f"het past {_row([p.nl for p in parts], 'en')}", f"it goes with {_row([p.en for p in parts], 'and')}")


def _on(advised: Advised, kind: str) -> bool:
    return any(reason.fact.kind == kind for reason in advised.because)


def _row(parts: list[str], last: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def said_basis(basis: Basis, with_claims: bool) -> Text:
    """On what a piece of knowledge rests, in words; with the ids of the claims when asked for."""
    label = BASIS_LABEL[basis.kind]
    detail = basis.reference or (", ".join(basis.claims) if with_claims else "")
    if basis.reviewed_by:
        who = basis.reviewed_by
        return Text(f"ons voorstel, beoordeeld door {who}", f"our proposal, reviewed by {who}")
    return Text(f"{label.nl}: {detail}", f"{label.en}: {detail}") if detail else label
