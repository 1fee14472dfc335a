"""Packs tested: their own cases and those of the base run under them, and how much of each pack the cases exercise."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.checks.worked import Coverage, Run, coverage, run_cases
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.requiring import gathered, put_together


@dataclass(frozen=True, slots=True)
class PackRun:
    """What came of running all cases under the packs in `asked`; the coverage is of what those packs brought."""

    asked: tuple[str, ...]
    knowledge: KnowledgeBase
    run: Run
    rules: Coverage
    advice: Coverage
    options: Coverage


def run_packs(folders: Sequence[Path], base: Path | None = None) -> PackRun:
    """Runs all cases with the packs in these folders, the base and what they require; InputError when a pack is not valid."""
    found = gathered(folders, base)
    knowledge = put_together(found)
    run, packs = run_cases(knowledge), found.asked
    return PackRun(
        packs,
        knowledge,
        run,
        coverage((rule.id for rule in knowledge.rules if rule.pack in packs), run.fired),
        coverage((advice.id for advice in knowledge.advice if advice.pack in packs), run.fired),
        coverage(_options(knowledge, packs), run.answered),
    )


def _options(knowledge: KnowledgeBase, packs: Collection[str]) -> list[str]:
    """The options of the questions of packs, and those that they added to questions of others."""
    brought = {(change.target, option): change.pack for change in knowledge.changes for option in change.added}
    return [
        f"{question.id}/{option.id}"
        for question in knowledge.questions
        for option in question.options
        if brought.get((question.id, option.id), question.pack) in packs
    ]
