"""What is wrong with knowledge, or could be: values that say where, how bad, what, and what to do about it."""

from dataclasses import dataclass
from typing import Literal

from engine.checks.worlds import Witness
from engine.errors import Place
from engine.language import Text

Severity = Literal["error", "warning"]
Code = Literal[
    "not-valid", "does-not-fit", "other-version", "never-fires", "branch-never-holds", "shadowed", "excluded-together",
    "form-unreadable", "question-unused", "option-without-effect", "sector-defines", "one-form-counts",
    "reviewer-unnamed", "literature-unnamed", "literature-future", "never-asked", "too-intricate",
    "contact-unnamed", "not-translated",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong (error) or that an author should look at (warning).

    `code` names the check, `subject` the id of what it is about, `witness` a case that shows it, where one can,
    and `causes` the packs that cause it in an item of another.
    """

    place: Place
    severity: Severity
    code: Code
    pack: str
    subject: str
    sentence: Text
    remedy: Text | None  # None where the sentence says it all
    witness: Witness | None = None
    causes: tuple[str, ...] = ()
