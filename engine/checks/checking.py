"""Packs checked beside the base and each other: what is wrong in reading them, in putting them together, and in what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from engine.checks.causing import with_causes
from engine.checks.honesty import issues_of_basis
from engine.checks.issues import Code, Issue
from engine.checks.leftovers import issues_of_leftovers
from engine.checks.meaning import issues_of_meaning
from engine.errors import SHOWN, Fault, InputError
from engine.language import Text
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.assembling import assemble
from engine.packs.content import Content
from engine.packs.finding import BASE
from engine.packs.requiring import gathered


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with the packs that were asked about, or caused by them, by place; `elsewhere` counts what else there is.

    `knowledge` is None while something cannot be read or put together: nothing is said of what the packs mean then.
    """

    asked: tuple[str, ...]
    issues: tuple[Issue, ...]
    elsewhere: int
    knowledge: KnowledgeBase | None

    @property
    def errors(self) -> int:
        """How many of the issues are errors."""
        return sum(issue.severity == "error" for issue in self.issues)

    @property
    def warnings(self) -> int:
        """How many of the issues are warnings."""
        return len(self.issues) - self.errors

    @property
    def round(self) -> int:
        """How far it came: 1 what is written, 2 whether it fits together, 3 what it means."""
        if self.knowledge is not None:
            return 3
        return 1 if any(issue.code == "not-valid" for issue in self.issues) else 2


def check(folders: Sequence[Path], base: Path | None = None) -> Checked:
    """Everything that is wrong with the packs in these folders, together with the base and what they require."""
    found = gathered(folders, base)
    if found.faults:
        issues = [_of_fault(fault, pack, "not-valid") for pack, fault in found.faults]
        return Checked(found.asked, _in_order(issues), 0, None)
    try:
        knowledge = assemble(found.contents)
    except InputError as error:
        issues = [_of_fault(fault, _pack_of(fault, found.contents), "does-not-fit") for fault in error.faults]
        return Checked(found.asked, _in_order(issues), 0, None)
    meant = with_causes(issues_of_meaning(knowledge), found.contents, found.asked)
    issues = [*_of_versions(knowledge, found.contents), *meant]
    issues += [issue for content in found.contents for issue in issues_of_basis(content, date.today().year)]
    issues += [issue for content in found.contents for issue in issues_of_leftovers(content)]
    by_pack = {content.id: content for content in found.contents}
    own = [_placed(issue, by_pack[issue.pack]) for issue in issues if issue.pack in found.asked or issue.causes]
    return Checked(found.asked, _in_order(own), len(issues) - len(own), knowledge)


def _placed(issue: Issue, content: Content) -> Issue:
    """The issue at what it is about within its question or advice, where that stands in the pack itself."""
    id, _, option = issue.subject.partition("/")
    if issue.code == "excluded-together" and any(advice["id"] == id for advice in content.values["advice"]):
        return replace(issue, place=content.place("advice", id, "excludes"))
    for question in content.values["questions"] if issue.code == "option-without-effect" else ():
        ids = [each["id"] for each in question["options"]]
        if question["id"] == id and option in ids:
            return replace(issue, place=content.place("questions", id, "options", ids.index(option)))
    return issue


def _in_order(issues: Sequence[Issue]) -> tuple[Issue, ...]:
    return tuple(sorted(issues, key=lambda issue: (issue.place, issue.code, issue.subject)))


def _of_fault(fault: Fault, pack: str, code: Code) -> Issue:
    """A fault as an issue: what was probably meant, or what is allowed, is the remedy when it does not say another."""
    remedy = fault.remedy
    if fault.meant:
        remedy = Text(f"bedoelde je '{fault.meant}'?", f"did you mean '{fault.meant}'?")
    elif fault.allowed and not remedy:
        shown, rest = ", ".join(fault.allowed[:SHOWN]), len(fault.allowed) - SHOWN
        more = Text(f" en nog {rest}", f" and {rest} more") if rest > 0 else Text("", "")
        remedy = Text(f"kies uit {shown}{more.nl}", f"choose from {shown}{more.en}")
    return Issue(fault.place, "error", code, pack, fault.trail, fault.sentence, remedy)


def _of_versions(knowledge: KnowledgeBase, contents: Sequence[Content]) -> list[Issue]:
    return [
        Issue(note.place, "warning", "other-version", pack, pack, note.sentence, note.remedy)
        for note in knowledge.notes
        for pack in [_pack_at(note.place.path, contents)]
    ]


def _pack_of(fault: Fault, contents: Sequence[Content]) -> str:
    return _pack_at(fault.place.path, contents)


def _pack_at(path: str, contents: Sequence[Content]) -> str:
    """The pack that a file is of; what stands in no file of a pack is of the base."""
    folders = {content.place("pack").path.removesuffix("pack.yaml"): content.id for content in contents}
    return next((id for folder, id in folders.items() if path.startswith(folder)), BASE)
