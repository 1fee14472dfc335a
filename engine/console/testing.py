"""The run of the worked cases on the terminal: differences first, then how much the cases exercise."""

from engine.checks.worked import Coverage, Run
from engine.console.terminal import Terminal
from engine.language import Text


def show_run(terminal: Terminal, run: Run, everything: bool) -> None:
    """What came out otherwise than expected, and the coverage; `everything` lists what is not exercised."""
    for difference in run.differences:
        terminal.say(f"{difference.place}: {difference.case} > {difference.relation}", style="bold")
        wanted, found = difference.expected[terminal.language], difference.found[terminal.language]
        terminal.item(Text("- verwacht:", "- expected:")[terminal.language], wanted)
        terminal.item(Text("+ gevonden:", "+ found:   ")[terminal.language], found)
    count = len(run.differences)
    terminal.say(
        Text(
            f"{run.cases} casussen, {run.relations} relaties, {count} verschillen.",
            f"{run.cases} cases, {run.relations} relations, {count} differences.",
        )
    )
    _show_coverage(terminal, Text("regels en adviezen", "rules and advice"), run.rules, everything)
    _show_coverage(terminal, Text("antwoorden", "answers"), run.options, everything)


def _show_coverage(terminal: Terminal, what: Text, coverage: Coverage, everything: bool) -> None:
    percentage = 100 * coverage.exercised // max(1, coverage.total)
    terminal.say(
        Text(
            f"Geraakt: {coverage.exercised} van {coverage.total} {what.nl} ({percentage} %).",
            f"Exercised: {coverage.exercised} of {coverage.total} {what.en} ({percentage} %).",
        )
    )
    if everything:
        for id in coverage.left:
            terminal.item("·", id)
