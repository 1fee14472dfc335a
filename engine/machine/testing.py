"""The run of the worked cases, for machines."""

from dataclasses import dataclass
from typing import Annotated, Literal

from engine.checks.worked import Coverage, Run
from engine.language import Language
from engine.machine.results import Asked, KnowledgeReceipt, knowledge_receipt
from engine.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDiffers:
    """One thing that came out otherwise than a worked case says."""

    pack: Annotated[str, "The pack that the case is of."]
    case: Annotated[str, "The worked case."]
    relation: Annotated[str, "The relation."]
    place: Annotated[str, "Where the expectation stands."]
    expected: Annotated[str, "What the case says."]
    found: Annotated[str, "What came out."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """How much of something the cases exercise."""

    exercised: Annotated[int, "How many."]
    total: Annotated[int, "Of how many."]
    left: Annotated[tuple[str, ...], "Those that no case exercises."]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestResult:
    """What came of running the worked cases."""

    __test__ = False  # not a test class of pytest

    schema: Annotated[Literal["coalitiekompas/test/1"], "What this is."] = "coalitiekompas/test/1"
    asked: Annotated[Asked, "With what it was asked."]
    receipt: Annotated[KnowledgeReceipt, "What the result was made with."]
    cases: Annotated[int, "How many cases were run."]
    relations: Annotated[int, "How many relations they have."]
    differences: Annotated[tuple[CaseDiffers, ...], "What came out otherwise."]
    rules: Annotated[Covered, "The rules and pieces of advice."]
    answers: Annotated[Covered, "The options of questions."]


def run_result(run: Run, knowledge: KnowledgeBase, language: Language) -> TestResult:
    """The run in one language."""
    return TestResult(
        asked=Asked(language=language), receipt=knowledge_receipt(knowledge), cases=run.cases, relations=run.relations,
        differences=said_differences(run, language), rules=covered(run.rules), answers=covered(run.options),
    )  # fmt: skip


def said_differences(run: Run, language: Language) -> tuple[CaseDiffers, ...]:
    """What came out otherwise, in one language."""
    return tuple(
        CaseDiffers(
            pack=d.pack, case=d.case, relation=d.relation, place=str(d.place), expected=d.expected[language], found=d.found[language]
        )
        for d in run.differences
    )  # fmt: skip


def covered(coverage: Coverage) -> Covered:
    """How much of something the cases exercise."""
    return Covered(exercised=coverage.exercised, total=coverage.total, left=coverage.left)
