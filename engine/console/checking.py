"""What checking packs found: on the terminal, and as annotations of GitHub."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.checks.checking import Checked
from engine.checks.issues import Issue
from engine.console.starting import PLAIN, Start
from engine.console.terminal import Terminal, safe
from engine.errors import Place
from engine.explanation.wording.phrases import counted, sentence
from engine.language import Language, Text

SEVERITY = {"error": Text("fout", "error"), "warning": Text("let op", "warning")}
ERRORS = (Text("fout", "error"), Text("fouten", "errors"))
WARNINGS = (Text("waarschuwing", "warning"), Text("waarschuwingen", "warnings"))
ISSUES = (Text("melding", "issue"), Text("meldingen", "issues"))
TO_DO = Text("Wat te doen:", "What to do:")
CAUSED_BY = Text("Komt door pakket:", "Caused by pack:")
SHOWN_BY = Text("Te zien in:", "Shown by:")
NOTHING_SHOWS = Text(
    "niets; het komt bij geen enkel antwoord voor, dus geen casus laat het zien",
    "nothing; it comes about with no answer at all, so no case shows it",
)
UNSEEN = {"never-fires", "branch-never-holds", "form-unreadable"}
NOT_YET = {
    1: Text(
        "Dit was ronde 1 van 3: is het goed geschreven? Klopt dat, dan volgen ronde 2 (past het bij het basispakket?) en ronde 3 (wat betekent het?).",
        "This was round 1 of 3: is it well written? Once it is, there are round 2 (does it fit the base?) and round 3 (what does it mean?).",
    ),
    2: Text(
        "Dit was ronde 2 van 3: past het bij het basispakket? Klopt dat, dan volgt ronde 3 (wat betekent het?).",
        "This was round 2 of 3: does it fit the base? Once it does, there is round 3 (what does it mean?).",
    ),
}


def show_checked(
    terminal: Terminal, checked: Checked, witnesses: Sequence[Path | None], start: Start = PLAIN, wanted: bool = False
) -> None:
    """Every issue with its place, what to do and, where cases that show them were wanted, how to see it; then how many there are."""
    language = terminal.language
    for issue, path in zip(checked.issues, witnesses, strict=True):
        head = f"{issue.place}: {SEVERITY[issue.severity][language]} [{issue.code}]"
        terminal.say(head, style="bold")
        terminal.say(_said(issue, language), indent=2, hang=2)
        if issue.causes:
            terminal.item(CAUSED_BY[language], ", ".join(issue.causes))
        if issue.remedy:
            terminal.item(TO_DO[language], sentence(issue.remedy))
        if path:
            terminal.command(SHOWN_BY[language], start.typable("advise", path))
        elif wanted and issue.code in UNSEEN:
            terminal.item(SHOWN_BY[language], NOTHING_SHOWS)
    errors, warnings = counted(checked.errors, *ERRORS), counted(checked.warnings, *WARNINGS)
    packs = ", ".join(checked.asked)
    terminal.say(Text(f"{packs}: {errors.nl}, {warnings.nl}.", f"{packs}: {errors.en}, {warnings.en}."))
    if checked.round in NOT_YET:
        terminal.say(NOT_YET[checked.round])
    if checked.elsewhere:
        others = counted(checked.elsewhere, *ISSUES)
        terminal.say(
            Text(
                f"In andere pakketten: {others.nl}. Noem ook die pakketten om alles te zien.",
                f"In other packs: {others.en}. Name those packs too to see all.",
            )
        )


def _said(issue: Issue, language: Language) -> str:
    return ": ".join(part for part in (issue.subject, sentence(issue.sentence)[language]) if part)


def annotations(
    checked: Checked, witnesses: Sequence[Path | None], language: Language, start: Start = PLAIN
) -> Iterator[str]:
    """Each issue as a workflow command of GitHub, on one line."""
    for issue, path in zip(checked.issues, witnesses, strict=True):
        told = [_said(issue, language)]
        if issue.causes:
            told.append(f"{CAUSED_BY[language]} {', '.join(issue.causes)}.")
        if issue.remedy:
            told += [TO_DO[language], sentence(issue.remedy)[language]]
        if path:
            told.append(f"{SHOWN_BY[language]} {start.typable('advise', path)}")
        values = {"file": _file(issue.place), "line": issue.place.line, "col": issue.place.column, "title": issue.code}
        properties = ",".join(f"{key}={_property(str(value))}" for key, value in values.items() if value)
        yield f"::{issue.severity} {properties}::{_data(' '.join(told))}"


def _file(place: Place) -> str:
    """The path as it is from where the program runs, which is how GitHub knows files."""
    path = Path(place.path)
    here = Path(os.getcwd())
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _data(text: str) -> str:
    return safe(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
