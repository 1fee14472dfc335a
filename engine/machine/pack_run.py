"""The run of all cases under packs, for machines."""

from dataclasses import dataclass
from typing import Annotated, Literal

from engine.checks.pack_run import PackRun
from engine.language import Language
from engine.machine.checking import PacksAsked
from engine.machine.results import KnowledgeReceipt, knowledge_receipt
from engine.machine.testing import CaseDiffers, Covered, covered, said_differences


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """A case of another pack that reads otherwise, as a pack says."""

    pack: Annotated[str, "The pack that says so."]
    case: Annotated[str, "The worked case."]
    relation: Annotated[str, "The relation."]
    because: Annotated[str, "Why, as the pack says."]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackTestResult:
    """What came of running all cases under packs."""

    schema: Annotated[Literal["coalitiekompas/pack-test/1"], "What this is."] = "coalitiekompas/pack-test/1"
    asked: Annotated[PacksAsked, "With what it was asked."]
    receipt: Annotated[KnowledgeReceipt, "What the result was made with."]
    cases: Annotated[int, "How many cases were run: those of the packs, of what they require and of the base."]
    relations: Annotated[int, "How many relations they have."]
    differences: Annotated[tuple[CaseDiffers, ...], "What came out otherwise than the case, or the pack, says."]
    reread: Annotated[tuple[Reread, ...], "What came out otherwise than its case says, as a pack said."]
    rules: Annotated[Covered, "The rules of the packs."]
    advice: Annotated[Covered, "The pieces of advice of the packs."]
    answers: Annotated[Covered, "The options that the packs brought."]


def pack_run_result(found: PackRun, language: Language) -> PackTestResult:
    """The run in one language."""
    run = found.run
    return PackTestResult(
        asked=PacksAsked(language=language, packs=found.asked), receipt=knowledge_receipt(found.knowledge),
        cases=run.cases, relations=run.relations, differences=said_differences(run, language),
        reread=tuple(
            Reread(pack=each.pack, case=each.case, relation=each.expected.relation, because=each.because[language])
            for each in run.reread
        ),
        rules=covered(found.rules), advice=covered(found.advice), answers=covered(found.options),
    )  # fmt: skip
