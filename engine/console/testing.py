"""The run of the worked cases on the terminal: differences first, then how much the cases exercise."""

from engine.checks.pack_run import PackRun
from engine.checks.worked import Coverage, Difference, Run
from engine.console.terminal import Terminal
from engine.explanation.wording.phrases import counted
from engine.language import Text

DIFFERENCES = (Text("verschil", "difference"), Text("verschillen", "differences"))
AS_MEANT = Text(
    "Is dit zo bedoeld? Zeg het dan in changes/ met rereads, en waarom.",
    "Is this meant? Then say so in changes/ with rereads, and why.",
)


def show_run(terminal: Terminal, run: Run, everything: bool) -> None:
    """What came out otherwise than expected, and the coverage; `everything` lists what is not exercised."""
    for difference in run.differences:
        _show_difference(terminal, difference)
    _show_count(terminal, run)
    _show_coverage(terminal, Text("regels en adviezen", "rules and advice"), run.rules, everything)
    _show_coverage(terminal, Text("antwoorden", "answers"), run.options, everything)


def show_pack_run(terminal: Terminal, found: PackRun, everything: bool) -> None:
    """What came out otherwise under packs: as they said, and as nobody said; then the coverage of what they brought."""
    for reread in found.run.reread:
        terminal.say(
            Text(
                f"{reread.case} > {reread.expected.relation} leest anders, zoals {reread.pack} zegt.",
                f"{reread.case} > {reread.expected.relation} reads otherwise, as {reread.pack} says.",
            )
        )
        terminal.say(Text(f"omdat: {reread.because.nl}", f"because: {reread.because.en}"), style="dim", indent=4)
    for difference in found.run.differences:
        _show_difference(terminal, difference)
        if difference.pack not in found.asked and not _declared(difference, found):
            terminal.say(AS_MEANT, indent=2)
    _show_count(terminal, found.run)
    _show_coverage(terminal, Text("regels", "rules"), found.rules, everything)
    _show_coverage(terminal, Text("adviezen", "pieces of advice"), found.advice, everything)
    _show_coverage(terminal, Text("antwoorden", "answers"), found.options, everything)


def _declared(difference: Difference, found: PackRun) -> bool:
    return any(difference.place == reread.expected.place for reread in found.knowledge.rereads)


def _show_difference(terminal: Terminal, difference: Difference) -> None:
    terminal.say(f"{difference.place}: {difference.case} > {difference.relation}", style="bold")
    wanted, found = difference.expected[terminal.language], difference.found[terminal.language]
    terminal.item(Text("- verwacht:", "- expected:")[terminal.language], wanted)
    terminal.item(Text("+ gevonden:", "+ found:   ")[terminal.language], found)


def _show_count(terminal: Terminal, run: Run) -> None:
    differences = counted(len(run.differences), *DIFFERENCES)
    terminal.say(
        Text(
            f"{run.cases} casussen, {run.relations} relaties, {differences.nl}.",
            f"{run.cases} cases, {run.relations} relations, {differences.en}.",
        )
    )


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
