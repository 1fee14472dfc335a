"""Every command of `kompas`: thin, without logic. Heavy imports wait until a command needs them."""

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from engine import __version__
from engine.console.streams import open_streams, writing
from engine.language import LANGUAGES, Language, Text, as_language, language_of_locale

if TYPE_CHECKING:
    from engine.console.explaining.inquiry import Inquiry
    from engine.console.terminal import Terminal
    from engine.consultation.case_file import CaseFile
    from engine.explanation.audience import Audience
    from engine.machine.results import Opened
    from engine.model.knowledge_base import KnowledgeBase

language_option = click.option(
    "--lang",
    "lang",
    type=click.Choice(LANGUAGES),
    help="Dutch or English; else the language of the case, else that of the machine.",
)
Asked = TypeVar("Asked")
MACHINE: Language = "en"  # the language for machines when nothing says which: never that of the locale
pack_option = click.option(
    "--pack",
    "packs",
    multiple=True,
    metavar="PACK",
    help="A sector pack by its name or its folder; may be given again.",
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for machines.",
)
case_argument = click.argument("case", type=click.Path(path_type=Path))
packs_argument = click.argument("packs", nargs=-1, required=True, metavar="PACK...")
relation_option = click.option("--relation", metavar="R", help="Only this relation, by its id or label.")
output_option = click.option(
    "-o",
    "output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="The file to write; its ending says what kind.",
)
audience_option = click.option(
    "--for",
    "audience",
    type=click.Choice(["client", "consultant", "audit"]),
    default="client",
    show_default=True,
    help="Plain sentences; or with rules, counts and sources; or everything.",
)


@dataclass(frozen=True, slots=True)
class _Asking:
    """What every explanation is asked with: of which case and relation, for whom, in what form and language."""

    case: Path
    relation: str | None
    audience: str
    form: str
    packs: tuple[str, ...]
    lang: str | None

    def explain(
        self,
        show: "Callable[[Inquiry], None]",
        asked: Callable[..., Asked],
        result: "Callable[[Asked, Opened], object]",
    ) -> None:
        """Shows the explanation to people, or writes for machines the result of what is asked."""
        if self.form == "text":
            show(self.inquiry())
            return
        from engine.machine.results import reasoned

        opened = reasoned(*_open(self.case, self.packs))
        _write(result(asked(language=opened.spoken(as_language(self.lang)), relation=self.relation), opened))

    def inquiry(self) -> "Inquiry":
        """The case with what follows from it, ready to be explained."""
        from engine.console.explaining.inquiry import inquire

        file, knowledge = _open(self.case, self.packs)
        return inquire(file, self.relation, _audience(self.audience), as_language(self.lang), knowledge, _terminal)


def explanation(command: Callable[..., None]) -> Callable[..., None]:
    """Adds the options that every explanation has; the command is given them and its case as one `_Asking`."""

    @relation_option
    @audience_option
    @format_option
    @pack_option
    @language_option
    @wraps(command)
    def asked(
        case: Path,
        relation: str | None,
        audience: str,
        form: str,
        packs: tuple[str, ...],
        lang: str | None,
        **own: object,
    ) -> None:
        command(_Asking(case, relation, audience, form, packs, lang), **own)

    return asked


class _Commands(click.Group):
    """The commands; that nobody reads their output any more is no failure, which click would make it."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Reads the command line; help and version are written here."""
        with writing():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command."""
        with writing():
            return super().invoke(ctx)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kompas")
def kompas() -> None:
    """Reads the form of a collaboration from answers, and advises on role, approach and pitfalls."""


@kompas.command()
@click.option(
    "--save",
    "save_as",
    type=click.Path(path_type=Path),
    metavar="CASE.yaml",
    help="Leave the case as a file to start from.",
)
@pack_option
@language_option
def demo(save_as: Path | None, packs: tuple[str, ...], lang: str | None) -> None:
    """Play a real case through the consultation."""
    from engine.console.demo import THEME, demonstrated, play

    knowledge, terminal = _knowledge(packs, (THEME,)), _terminal(as_language(lang))
    worked = demonstrated(knowledge)
    play(terminal, worked, knowledge)
    if save_as is not None:
        from engine.consultation.case_file import save_new

        save_new(save_as, worked.case(terminal.language))
        terminal.say()
        terminal.say(Text(f"De casus staat in {save_as}.", f"The case is in {save_as}."))


@kompas.command()
@click.argument("case", required=False, type=click.Path(path_type=Path))
@pack_option
@language_option
def consult(case: Path | None, packs: tuple[str, ...], lang: str | None) -> None:
    """Hold the guided consultation; without CASE a new one."""
    from engine.console.consult import begin_file, hold
    from engine.console.starting import Start, command
    from engine.console.terminal import EndOfInput

    start = Start(command(sys.argv[0]), packs)
    if case is None:
        knowledge, terminal = _knowledge(packs), _terminal(as_language(lang))
        try:
            file = begin_file(terminal, knowledge, Path(), start)
        except EndOfInput:
            return
    else:
        file, knowledge = _open(case, packs)
        terminal = _terminal(as_language(lang) or file.case.language)
    sys.exit(hold(terminal, file, knowledge, start))


@kompas.command()
@click.argument("cases", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CASE.yaml...")
@click.option("--more", is_flag=True, help="Show all advice, not only the six up front.")
@format_option
@pack_option
@language_option
def advise(cases: tuple[Path, ...], more: bool, form: str, packs: tuple[str, ...], lang: str | None) -> None:
    """Give the form per relation and the advice, from case files."""
    from engine.console.advising import open_all, show_advice_of

    knowledge_of = cache(lambda named: _knowledge(packs, named=named))
    opened = open_all(cases, knowledge_of)
    if form == "json":
        from engine.machine.advise import advise_result

        _write(advise_result(opened, as_language(lang)))
    else:
        show_advice_of(opened, as_language(lang), more, _terminal)


@kompas.command()
@case_argument
@click.argument("question")
@explanation
def why(asking: _Asking, question: str) -> None:
    """Say why a question is asked, and what each answer would do."""
    from engine.console.explaining.why import show_why
    from engine.machine.why import WhyAsked, why_result

    asking.explain(partial(show_why, id=question), partial(WhyAsked, question=question), why_result)


@kompas.command()
@case_argument
@click.argument("conclusion", required=False)
@click.option(
    "--graph",
    type=click.Choice(["svg", "mermaid", "dot"]),
    help="Draw it as a graph; of a whole case with all its advice.",
)
@click.option(
    "-o", "output", type=click.Path(path_type=Path), metavar="FILE", help="The file for the graph; else it is printed."
)
@explanation
def how(asking: _Asking, conclusion: str | None, graph: str | None, output: Path | None) -> None:
    """Say how the readings came about, or one CONCLUSION or advice."""
    if graph is None and output is not None:
        raise click.UsageError("-o goes with --graph.")
    if graph is not None and asking.form == "json":
        raise click.UsageError("--graph does not go with --format json.")
    if output is not None:
        _refuse_replacing(output, asking.case)
    if graph is not None:
        from engine.drawing.asked import picture_of_how

        asked = asking.inquiry()
        drawn = picture_of_how(conclusion, asked.relations, asked.teller, graph, asked.page.terminal.language)
        _put(drawn.encode(), output)
        return
    from engine.console.explaining.how import show_how
    from engine.machine.how import HowAsked, how_result

    asked_for = "reading" if conclusion is None else conclusion
    asking.explain(partial(show_how, name=conclusion), partial(HowAsked, conclusion=asked_for), how_result)


@kompas.command("why-not")
@case_argument
@click.argument("conclusion", metavar="FORM|ADVICE")
@explanation
def why_not(asking: _Asking, conclusion: str) -> None:
    """Say why a form, advice or other conclusion did not come out."""
    from engine.console.explaining.why_not import show_why_not
    from engine.machine.why_not import WhyNotAsked, why_not_result

    asking.explain(partial(show_why_not, name=conclusion), partial(WhyNotAsked, conclusion=conclusion), why_not_result)


@kompas.command("what-if")
@case_argument
@click.option(
    "--set",
    "settings",
    multiple=True,
    required=True,
    metavar="RELATION.QUESTION=ANSWER",
    help="An answer to suppose; can be given more than once.",
)
@click.option(
    "--keep",
    type=click.Path(path_type=Path),
    metavar="NEW.yaml",
    help="Save the case with these answers as a new file.",
)
@explanation
def what_if(asking: _Asking, settings: tuple[str, ...], keep: Path | None) -> None:
    """Say what would differ if answers were otherwise; CASE stays as it is."""
    from engine.console.explaining.what_if import keep_what_if, show_what_if
    from engine.machine.what_if import WhatIfAsked, what_if_result

    def kept_result(asked: WhatIfAsked, opened: "Opened") -> object:
        found = what_if_result(asked, opened)  # before anything is kept: it refuses what is wrong
        if keep is not None:
            keep_what_if(opened.file, opened.knowledge, settings, keep)
        return found

    asking.explain(partial(show_what_if, settings=settings, keep=keep), partial(WhatIfAsked, set=settings), kept_result)


@kompas.command()
@case_argument
@click.option("--to", metavar="FORM", help="Only what would lead to this form.")
@explanation
def flips(asking: _Asking, to: str | None) -> None:
    """Say how sure the readings are, and what would change them."""
    from engine.console.explaining.flips import show_flips
    from engine.machine.flips import FlipsAsked, flips_result

    asking.explain(partial(show_flips, to=to), partial(FlipsAsked, to=to), flips_result)


@kompas.command()
@case_argument
@explanation
def agenda(asking: _Asking) -> None:
    """List what to talk about in the next conversation."""
    from engine.console.explaining.agenda import show_agenda
    from engine.machine.agenda import AgendaAsked, agenda_result

    asking.explain(show_agenda, AgendaAsked, agenda_result)


@kompas.command()
@case_argument
@output_option
@click.option(
    "--kind",
    type=click.Choice(["form-map", "observations", "relations"]),
    default="form-map",
    show_default=True,
    help="Where the relations lie between the forms; what was seen in one relation; or who, which form and which role.",
)
@relation_option
@pack_option
@language_option
def picture(
    case: Path, output: Path, kind: str, relation: str | None, packs: tuple[str, ...], lang: str | None
) -> None:
    """Draw a case for a report or a projector."""
    from engine.drawing.picturing import KINDS, picture_of, writer_to

    _refuse_replacing(output, case)
    write = writer_to(output)
    asked = _Asking(case, relation, "client", "text", packs, lang).inquiry()
    terminal = asked.page.terminal
    shown = next(each for each in KINDS if each == kind)
    write(picture_of(shown, asked.relations, asked.teller, terminal.language))
    terminal.say(Text(f"Het plaatje staat in {output}.", f"The picture is in {output}."))


@kompas.command()
@case_argument
@output_option
@audience_option
@click.option(
    "--with",
    "others",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="OTHER.yaml",
    help="Put this case beside it: someone else's view, or with --moments an earlier moment; may be given again.",
)
@click.option("--moments", is_flag=True, help="The others are earlier moments of the same collaboration, oldest first.")
@click.option("--anonymous", is_flag=True, help="Without names; notes and dates are left out.")
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    metavar="OWN.docx",
    help="Your own Word template; start from the one that kompas template writes.",
)
@pack_option
@language_option
def report(
    case: Path,
    output: Path,
    audience: str,
    others: tuple[Path, ...],
    moments: bool,
    anonymous: bool,
    template: Path | None,
    packs: tuple[str, ...],
    lang: str | None,
) -> None:
    """Write a report to talk about: Word, a web page, PDF or Markdown."""
    from engine.console.advising import each_once, open_all
    from engine.machine.results import all_reasoned
    from engine.report.anonymous import without_names
    from engine.report.composing.report import report
    from engine.report.writing import writer

    if moments and not others:
        raise click.UsageError("--moments goes with --with.")
    write = writer(output, template)
    _refuse_replacing(output, case, *others, *((template,) if template else ()))
    files = open_all(each_once((case, *others)), cache(lambda named: _knowledge(packs, named=named)))
    terminal = _terminal(as_language(lang) or files[0][0].case.language)
    opened = all_reasoned(without_names(files, terminal.language) if anonymous else files)
    _put(write(report(opened[0], _audience(audience), terminal.language, opened[1:], moments)), output)
    terminal.say(Text(f"Het verslag staat in {output}.", f"The report is in {output}."))


@kompas.command()
@click.argument("cases", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CASE.yaml...")
@click.option("--moments", is_flag=True, help="They are moments, in this order; else they are views side by side.")
@relation_option
@audience_option
@format_option
@pack_option
@language_option
def compare(
    cases: tuple[Path, ...],
    moments: bool,
    relation: str | None,
    audience: str,
    form: str,
    packs: tuple[str, ...],
    lang: str | None,
) -> None:
    """Put cases side by side: where answers differ, and what that changes for whom.

    Two or more cases: what several people answered, or one collaboration at several moments.
    """
    if len(cases) < 2:
        raise click.UsageError("Name two cases or more.")
    from engine.console.advising import each_once, open_all
    from engine.machine.results import all_reasoned

    opened = all_reasoned(open_all(each_once(cases), cache(lambda named: _knowledge(packs, named=named))))
    if form == "json":
        from engine.machine.compare import compare_result

        _write(compare_result(opened, as_language(lang), moments, relation))
        return
    from engine.console.explaining.compare import show_compared
    from engine.console.explaining.page import Page

    terminal = _terminal(as_language(lang) or opened[0].case.language)
    page = Page(terminal, opened[0].knowledge, _audience(audience))
    show_compared(page, opened, moments, relation)


@kompas.command()
@case_argument
@click.option(
    "-o", "new", type=click.Path(path_type=Path), required=True, metavar="NEW.yaml", help="The new file for the case."
)
@click.option("--notes", is_flag=True, help="Keep the notes, with every known name in them replaced.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="Replace this name too; may be given again.")
@click.option("--dates", is_flag=True, help="Keep the dates of answers.")
@pack_option
@language_option
def anonymise(
    case: Path, new: Path, notes: bool, names: tuple[str, ...], dates: bool, packs: tuple[str, ...], lang: str | None
) -> None:
    """Save a case without the names in it.

    Notes and dates are left out unless asked for; CASE stays as it is.
    """
    from engine.console.anonymising import anonymise

    file, knowledge = _open(case, packs)
    terminal = _terminal(as_language(lang) or file.case.language)
    anonymise(terminal, file, knowledge, new, names, notes, dates)


@kompas.command()
@format_option
@pack_option
@language_option
def questions(form: str, packs: tuple[str, ...], lang: str | None) -> None:
    """List all questions with their options and ids."""
    from engine.console.listing import show_questions

    knowledge = _knowledge(packs)
    if form == "json":
        from engine.machine.questions import questions_result

        _write(questions_result(knowledge, as_language(lang)))
    else:
        show_questions(_terminal(as_language(lang)), knowledge)


@kompas.command()
@click.option("--quick", is_flag=True, help="Only the questions of the short round.")
@click.option(
    "-o",
    "output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write; its ending says in which format.",
)
@pack_option
@language_option
def guide(quick: bool, output: Path, packs: tuple[str, ...], lang: str | None) -> None:
    """Write the empty interview guide, to fill in with a pen."""
    from engine.report.composing.guide import guide
    from engine.report.writing import writer

    written, terminal = writer(output), _terminal(as_language(lang))
    _put(written(guide(_knowledge(packs), quick, terminal.language)), output)
    terminal.say(Text(f"De gespreksleidraad staat in {output}.", f"The interview guide is in {output}."))


@kompas.command()
@pack_option
@language_option
def glossary(packs: tuple[str, ...], lang: str | None) -> None:
    """Explain the terms, and list the words that go with each form."""
    from engine.console.glossary import show_glossary

    show_glossary(_terminal(as_language(lang)), _knowledge(packs))


@kompas.command()
@click.option("--missing", is_flag=True, help="Only the claims without a place; exit 1 when there are any.")
@format_option
@pack_option
@language_option
def sources(missing: bool, form: str, packs: tuple[str, ...], lang: str | None) -> None:
    """Show every claim of the source with its uses, and every use with its claims."""
    from engine.checks.ledger import ledger
    from engine.console.ledgering import show_ledger, show_missing

    knowledge = _knowledge(packs, None)
    found = ledger(knowledge)
    if form == "json":
        from engine.machine.sources import sources_result

        _write(sources_result(found, knowledge, as_language(lang) or MACHINE))
    else:
        (show_missing if missing else show_ledger)(_terminal(as_language(lang)), found)
    sys.exit(1 if missing and found.missing else 0)


@kompas.command()
@click.option("--coverage", is_flag=True, help="List every rule, advice and answer that no case exercises.")
@format_option
@pack_option
@language_option
def test(coverage: bool, form: str, packs: tuple[str, ...], lang: str | None) -> None:
    """Run the worked cases; exit 1 when one comes out otherwise than it says."""
    from engine.checks.worked import run_cases
    from engine.console.testing import show_run

    knowledge = _knowledge(packs, None)
    run = run_cases(knowledge)
    if form == "json":
        from engine.machine.testing import run_result

        _write(run_result(run, knowledge, as_language(lang) or MACHINE))
    else:
        show_run(_terminal(as_language(lang)), run, coverage)
    sys.exit(1 if run.differences else 0)


@kompas.command()
@click.option(
    "--with",
    "packs",
    multiple=True,
    required=True,
    metavar="PACK",
    help="A pack by its name or its folder; may be given again.",
)
@click.argument("cases", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CASE.yaml...")
@format_option
@language_option
def impact(packs: tuple[str, ...], cases: tuple[Path, ...], form: str, lang: str | None) -> None:
    """Say which archived cases read otherwise with packs, and through which rules."""
    from engine.checks.impact import impact
    from engine.packs.finding import find_packs

    found = impact(cases, find_packs(packs))
    if form == "json":
        from engine.machine.impact import impact_result

        _write(impact_result(found, as_language(lang) or MACHINE))
    else:
        from engine.console.impact import show_impact

        show_impact(_terminal(as_language(lang)), found)


@kompas.command("verify-receipt")
@click.argument("result", type=click.Path(path_type=Path), metavar="RESULT.json")
@click.argument("case", type=click.Path(path_type=Path), metavar="CASE.yaml")
@format_option
@pack_option
@language_option
def verify_receipt(result: Path, case: Path, form: str, packs: tuple[str, ...], lang: str | None) -> None:
    """Say whether a result still follows from its case.

    It is made again with what was asked; exit 1 when it differs, with where.
    """
    from engine.machine.results import reasoned
    from engine.machine.verifying import verify

    opened = reasoned(*_open(case, packs))
    asked = as_language(lang)
    if form == "json":
        found = verify(result, opened, opened.spoken(asked))
        _write(found)
    else:
        from engine.console.verifying import show_verified

        terminal = _terminal(asked or opened.case.language)
        found = verify(result, opened, terminal.language)
        show_verified(terminal, found)
    sys.exit(0 if found.same == "yes" else 1)


@kompas.command()
@click.option(
    "-o",
    "out",
    required=True,
    type=click.Path(path_type=Path),
    metavar="NEW.docx",
    help="Where to write it.",
)
@language_option
def template(out: Path, lang: str | None) -> None:
    """Write the Word template of reports, to make one of your own from."""
    from engine.report.word.writing import write_template

    write_template(out)
    said = Text(f"Het sjabloon staat in {out}.", f"The template is in {out}.")
    _terminal(as_language(lang)).say(said)


@kompas.group()
def pack() -> None:
    """Look into the packs that hold the knowledge."""


@pack.command("new")
@click.argument("id", metavar="ID")
@click.option(
    "--at",
    type=click.Path(path_type=Path),
    metavar="DIR",
    default=".",
    show_default=True,
    help="Where the folder of the pack is made.",
)
@language_option
def new_pack(id: str, at: Path, lang: str | None) -> None:
    """Make a pack to start from: small, complete and explained.

    ID is its name, such as youth-care; a folder of that name is made.
    """
    from engine.packs.starting import new_pack

    terminal = _terminal(as_language(lang))
    folder = new_pack(id, at, terminal.language)
    terminal.say(Text(f"Het pakket staat in {folder}.", f"The pack is in {folder}."))
    terminal.say(Text("Begin met README.md in die map.", "Begin with README.md in that folder."))


@pack.command("schema")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write each to a file of its own in this folder.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=MACHINE,
    show_default=True,
    help="Descriptions in Dutch or English.",
)
def pack_schema(out: Path | None, lang: str) -> None:
    """Write the JSON Schema of every kind of file in a pack, for editors.

    Without --out they come as one JSON object, by file name.
    """
    from engine.packs.schemas import as_json, schemas
    from engine.packs.starting import write_schemas

    language = as_language(lang) or MACHINE
    if out is None:
        _put(as_json(schemas(language)))
    else:
        write_schemas(out, language)


@pack.command("list")
@language_option
def list_packs(lang: str | None) -> None:
    """List the packs that go by a name."""
    from engine.console.packing import show_packs
    from engine.packs.finding import packs_there_are

    show_packs(_terminal(as_language(lang)), packs_there_are())


@pack.command("show")
@click.argument("name", metavar="PACK")
@language_option
def show_one_pack(name: str, lang: str | None) -> None:
    """Show what a pack adds and changes, and why; PACK is its name or its folder."""
    from engine.console.packing import show_pack
    from engine.packs.describing import described
    from engine.packs.finding import find_pack

    show_pack(_terminal(as_language(lang)), described(find_pack(name)))


@pack.command("check")
@packs_argument
@click.option("--strict", is_flag=True, help="Exit 1 on warnings too.")
@click.option(
    "--witness",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write the cases that show issues here; advise opens them.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, for machines, or as annotations of GitHub.",
)
@language_option
def check_packs(packs: tuple[str, ...], strict: bool, witness: Path | None, form: str, lang: str | None) -> None:
    """Say everything that is wrong with packs; exit 1 when there are errors.

    PACK is a name or a folder; all of them are checked together, beside the base.
    """
    from engine.checks.checking import check
    from engine.checks.witnesses import Witnesses, write_witnesses
    from engine.console.checking import annotations, show_checked
    from engine.console.starting import Start, command
    from engine.errors import InputError
    from engine.packs.finding import find_packs

    checked = check(find_packs(packs))
    asked = as_language(lang)
    language = asked or (language_of_locale() if form == "text" else MACHINE)
    start = Start(command(sys.argv[0]), packs)
    written = (
        write_witnesses(checked.issues, witness, language) if witness else Witnesses((None,) * len(checked.issues))
    )
    if form == "json":
        from engine.machine.checking import check_result

        _write(check_result(checked, written.paths, language))
    elif form == "github":
        for line in annotations(checked, written.paths, language, start):
            click.echo(line)
    else:
        show_checked(_terminal(language), checked, written.paths, start, witness is not None)
    if written.faults:
        raise InputError(written.faults)
    sys.exit(1 if checked.errors or (strict and checked.issues) else 0)


@pack.command("test")
@packs_argument
@click.option(
    "--coverage", is_flag=True, help="List every rule, advice and answer of the packs that no case exercises."
)
@format_option
@language_option
def test_packs(packs: tuple[str, ...], coverage: bool, form: str, lang: str | None) -> None:
    """Run the cases of packs, and those of the base under them.

    Exit 1 when one comes out otherwise than it says, unless the pack says so and why.
    """
    from engine.checks.pack_run import run_packs
    from engine.packs.finding import find_packs

    found = run_packs(find_packs(packs))
    if form == "json":
        from engine.machine.pack_run import pack_run_result

        _write(pack_run_result(found, as_language(lang) or MACHINE))
    else:
        from engine.console.testing import show_pack_run

        show_pack_run(_terminal(as_language(lang)), found, coverage)
    sys.exit(1 if found.run.differences else 0)


@pack.command("case")
@click.argument("case", type=click.Path(path_type=Path), metavar="CASE.yaml")
@click.option("--into", required=True, metavar="DIR", help="The folder of the pack to add it to.")
@click.option("--id", "name", metavar="ID", help="What the case is called in the pack; else consultation-1, -2, ...")
@click.option("--notes", is_flag=True, help="Keep the notes at the answers; mind the names in them.")
@language_option
def case_of_pack(case: Path, into: str, name: str | None, notes: bool, lang: str | None) -> None:
    """Turn a consultation into a test case of a pack, names left out."""
    from engine.checks.adding_case import case_into_pack
    from engine.console.retelling import show_retold
    from engine.packs.finding import find_own

    retold, path = case_into_pack(case, find_own(into), name, notes)
    show_retold(_terminal(as_language(lang)), retold, path)


@pack.command("export")
@click.argument("name", metavar="PACK")
@click.argument("workbook", type=click.Path(path_type=Path), metavar="NEW.xlsx")
@language_option
def export(name: str, workbook: Path, lang: str | None) -> None:
    """Write a pack as a workbook for Excel or LibreOffice; PACK is its name or its folder."""
    from engine.packs.finding import find_pack
    from engine.sheets.trip import export_pack

    export_pack(find_pack(name), workbook)
    said = Text(f"Het pakket staat in {workbook}.", f"The pack is in {workbook}.")
    _terminal(as_language(lang)).say(said)


@pack.command("import")
@click.argument("workbook", type=click.Path(path_type=Path), metavar="WORKBOOK.xlsx")
@click.option("--at", type=click.Path(path_type=Path), required=True, metavar="DIR", help="The new folder of the pack.")
@language_option
def import_(workbook: Path, at: Path, lang: str | None) -> None:
    """Make a pack of a workbook that was exported and changed.

    Every fault is said with its sheet and cell, and then nothing is written. A README.md,
    comments, layout and the order of rules and advice stay behind.
    """
    from engine.sheets.trip import import_pack

    number = import_pack(workbook, at)
    said = Text(f"Het pakket staat in {at}: {number} bestanden.", f"The pack is in {at}: {number} files.")
    _terminal(as_language(lang)).say(said)


def _knowledge(
    packs: tuple[str, ...] = (), cases: tuple[str, ...] | None = (), named: tuple[str, ...] = ()
) -> "KnowledgeBase":
    """The knowledge of the base, these packs and those that a case names, with the worked cases of these themes (None: all)."""
    from engine.packs.finding import find_packs, load

    return load(
        find_packs(packs),
        Path(click.get_app_dir("coalitiekompas")) / "cache",
        cases=cases,
        named=named,
    )


def _open(case: Path, packs: tuple[str, ...]) -> "tuple[CaseFile, KnowledgeBase]":
    """A case with the knowledge of the base, these packs and those that it names."""
    from engine.consultation.case_file import read_case

    written = read_case(case)
    knowledge = _knowledge(packs, named=written.packs)
    return written.opened(knowledge), knowledge


def _audience(name: str) -> "Audience":
    from engine.explanation.audience import AUDIENCES

    return next(each for each in AUDIENCES if each == name)


def _terminal(language: Language | None) -> "Terminal":
    from engine.console.terminal import Terminal

    return Terminal(language or language_of_locale())


def _refuse_replacing(output: Path, *read: Path) -> None:
    """Usage error when the output would replace what is read."""
    for path in read:
        if output.resolve() == path.resolve():
            raise click.UsageError(f"-o would replace {path}.")


def _write(result: object) -> None:
    """A result for machines."""
    from engine.machine.results import as_json

    _put(as_json(result))


def _put(data: bytes, path: Path | None = None) -> None:
    """Bytes into a file, or printed: no encoding or line end of the machine comes in between."""
    if path is not None:
        from engine.consultation.atomic import write_atomically

        write_atomically(path, data)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def main() -> None:
    """Runs `kompas`: 0 fine, 1 the input is at fault, 2 usage, 3 a bug of ours, 130 interrupted."""
    gc.set_threshold(100_000)  # what a start makes, stays: searching it for garbage is a tenth of the time
    open_streams()
    try:
        code = kompas.main(standalone_mode=False) or 0
    except (click.exceptions.Abort, KeyboardInterrupt):
        code = 130
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except Exception as error:
        from engine.console.failing import say_failure

        code = say_failure(error, _language_asked())
    sys.exit(code)


def _language_asked() -> Language:
    """The language after --lang, else that of the machine."""
    for word, after in zip(sys.argv, [*sys.argv[1:], ""], strict=True):
        found = as_language(after if word == "--lang" else word.removeprefix("--lang="))
        if word.startswith("--lang") and found:
            return found
    return language_of_locale()


if __name__ == "__main__":
    main()
