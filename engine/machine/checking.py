"""What checking packs found, for machines."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from engine.checks.checking import Checked
from engine.checks.issues import Issue, Severity
from engine.language import Language
from engine.machine.results import Asked, KnowledgeReceipt, YesNo, knowledge_receipt, yes_or_no


@dataclass(frozen=True, slots=True, kw_only=True)
class PacksAsked(Asked):
    """With what it was asked."""

    packs: Annotated[tuple[str, ...], "The ids of the packs that it was asked of."]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidIssue:
    """One thing that is wrong, or that an author should look at."""

    code: Annotated[str, "What sort of issue."]
    severity: Annotated[Severity, "Whether it must be put right."]
    pack: Annotated[str, "The pack that it is in."]
    causes: Annotated[tuple[str, ...] | None, "The packs that cause it, where it is in an item of another one."]
    subject: Annotated[str, "What it is about: an id, or the trail of keys to it; may be empty."]
    path: Annotated[str, "The file."]
    line: Annotated[int, "The line, from 1; 0 when it is not known."]
    column: Annotated[int, "The column, from 1; 0 when it is not known."]
    sentence: Annotated[str, "What is the matter."]
    remedy: Annotated[str | None, "What to do about it; absent when the sentence says it all."]
    witness: Annotated[str | None, "The file of a case that shows it, where it was written."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What is wrong with packs."""

    schema: Annotated[Literal["coalitiekompas/check/1"], "What this is."] = "coalitiekompas/check/1"
    asked: Annotated[PacksAsked, "With what it was asked."]
    receipt: Annotated[KnowledgeReceipt | None, "What was checked; absent when it cannot be put together."]
    complete: Annotated[YesNo, "Whether what the packs mean was checked; not while something in them is not valid."]
    errors: Annotated[int, "How many errors."]
    warnings: Annotated[int, "How many warnings."]
    elsewhere: Annotated[
        int, "How many issues are in other packs and caused by none that it was asked of; they are not shown."
    ]
    issues: Annotated[tuple[SaidIssue, ...], "The issues, by place."]


def check_result(checked: Checked, witnesses: Sequence[Path | None], language: Language) -> CheckResult:
    """The issues in one language."""
    known = checked.knowledge
    return CheckResult(
        asked=PacksAsked(language=language, packs=checked.asked),
        receipt=knowledge_receipt(known) if known else None, complete=yes_or_no(known is not None),
        errors=checked.errors, warnings=checked.warnings, elsewhere=checked.elsewhere,
        issues=tuple(_said(issue, path, language) for issue, path in zip(checked.issues, witnesses, strict=True)),
    )  # fmt: skip


def _said(issue: Issue, witness: Path | None, language: Language) -> SaidIssue:
    path, line, column = issue.place
    return SaidIssue(
        code=issue.code, severity=issue.severity, pack=issue.pack, causes=issue.causes or None, subject=issue.subject, path=path, line=line,
        column=column, sentence=issue.sentence[language], remedy=issue.remedy[language] if issue.remedy else None,
        witness=witness.as_posix() if witness else None,
    )  # fmt: skip
