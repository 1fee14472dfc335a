"""What packs do to cases that were made before, on the terminal."""

from collections.abc import Iterable

from engine.checks.causes import Cause
from engine.checks.impact import CaseImpact, Impact, RelationImpact, Shift
from engine.console.terminal import Terminal
from engine.explanation.because import FIT_TEXT, filled
from engine.explanation.wording.phrases import counted, in_short
from engine.language import Text

HOW = {"new": Text("nieuw", "new"), "changed": Text("veranderd", "changed"), "gone": Text("weg", "gone")}
CASES = (Text("casus", "case"), Text("casussen", "cases"))
KINDS = {
    "fit": Text("opgave", "task"),
    "finding": Text("bevinding", "finding"),
    "tension": Text("spanning", "tension"),
    "combination": Text("combinatie", "combination"),
    "advice": Text("advies", "advice"),
}


def show_impact(terminal: Terminal, impact: Impact) -> None:
    """Each case in which something is otherwise, through which rules; then how many there are."""
    found = impact.cases
    for case in found:
        if case.relations:
            terminal.rule(case.file.case.title, str(case.file.path))
            for relation in case.relations:
                _show_relation(terminal, case, relation)
            terminal.say()
    reading = sum(case.reads_otherwise for case in found)
    touched = sum(bool(case.relations) for case in found) - reading
    total = counted(len(found), *CASES)
    terminal.say(
        Text(
            f"{total.nl}. Anders gelezen: {reading}. Alleen een andere uitkomst: {touched}. Gelijk: {len(found) - reading - touched}.",
            f"{total.en}. Read otherwise: {reading}. Only another outcome: {touched}. The same: {len(found) - reading - touched}.",
        )
    )


def _show_relation(terminal: Terminal, case: CaseImpact, found: RelationImpact) -> None:
    language = terminal.language
    terminal.say(found.relation.label, style="bold", indent=2)
    if found.reads_otherwise:
        terminal.item("-", in_short(found.before, case.without), indent=4)
        terminal.item("+", in_short(found.after, case.with_), indent=4)
        _show_causes(terminal, found.causes)
    for shift in found.shifts:
        terminal.item(
            f"{'+' if shift.gained else '-'} {KINDS[shift.fact.kind][language]}:", _said(shift, case), indent=4
        )
        _show_causes(terminal, shift.causes)


def _said(shift: Shift, case: CaseImpact) -> Text:
    """What comes out on one side only: a fit in words, advice with what it says, all else by its name."""
    fact, known = shift.fact, case.with_ if shift.gained else case.without
    if fact.kind == "fit":
        return filled(FIT_TEXT[fact.value], known.form[fact.name].name)
    if fact.kind == "advice":
        what = known.advice_by_id[fact.name].what
        return Text(f"{fact.name}: {what.nl}", f"{fact.name}: {what.en}")
    return Text(fact.name, fact.name)


def _show_causes(terminal: Terminal, causes: Iterable[Cause]) -> None:
    for cause in causes:
        how = HOW[cause.how]
        said = Text(f"door {cause.rule} ({how.nl}, {cause.pack})", f"through {cause.rule} ({how.en}, {cause.pack})")
        terminal.say(said, indent=6, hang=2)
        for change in cause.changes:
            told = change.because
            terminal.say(Text(f"omdat: {told.nl}", f"because: {told.en}"), style="dim", indent=8)
