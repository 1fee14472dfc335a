"""What would follow if answers were otherwise, for machines: only what differs, before and after."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from engine.explanation.naming import relations_asked
from engine.explanation.supposing import supposing
from engine.explanation.what_if import Differs, Supposed, WhatIf, what_if
from engine.language import Language
from engine.machine.parts import SaidFact, SaidReading, SaidSupposed, said_fact, said_reading, said_supposed
from engine.machine.results import Asked, OfCase, Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfAsked(Asked):
    """With what it was asked what would follow."""

    set: Annotated[tuple[str, ...], "The answers that are supposed: relation.question=answer, several with commas."]
    relation: Annotated[str | None, "The relation that is asked about, by id or label; absent for all."]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfRelation:
    """What would differ for one relation."""

    relation: Annotated[str, "The relation."]
    before: Annotated[SaidReading, "The reading as it is."]
    after: Annotated[SaidReading, "The reading that would follow."]
    gone: Annotated[tuple[SaidFact, ...], "What would not be concluded any more, by id."]
    new: Annotated[tuple[SaidFact, ...], "What would be concluded, by id."]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfResult(OfCase):
    """What would follow if some answers were otherwise. The receipt is that of the case as it is."""

    schema: Annotated[Literal["coalitiekompas/what-if/1"], "What this is."] = "coalitiekompas/what-if/1"
    asked: Annotated[WhatIfAsked, "With what it was asked."]
    supposed: Annotated[tuple[SaidSupposed, ...], "The answers that are supposed."]
    relations: Annotated[tuple[WhatIfRelation, ...], "The relations that would differ, in the order of the case."]


def what_if_result(asked: WhatIfAsked, opened: Opened) -> WhatIfResult:
    """What would follow. InputError with every setting that is wrong."""
    meant = relations_asked(opened.case, asked.relation)
    found = what_if(supposing(asked.set, opened.case, opened.knowledge), opened.teller, opened.reasoner)
    return WhatIfResult(
        title=opened.case.title, left_out=opened.left_out(asked.language), receipt=opened.receipt,
        asked=replace(asked, set=tuple(map(_written, found.supposed))),
        supposed=tuple(said_supposed(item) for item in found.supposed),
        relations=tuple(_relation(item, found, asked.language) for item in found.differs if item.relation in meant),
    )  # fmt: skip


def _written(item: Supposed) -> str:
    """A supposed answer as it can be asked again."""
    where = f"{item.relation}.{item.question}" if item.relation else item.question
    return f"{where}={','.join(item.values)}"


def _relation(item: Differs, found: WhatIf, language: Language) -> WhatIfRelation:
    knowledge = found.before.knowledge
    gone = (said_fact(fact, found.before, language) for fact in item.gone)
    new = (said_fact(fact, found.after, language) for fact in item.new)
    return WhatIfRelation(
        relation=item.relation.id, before=said_reading(item.before, knowledge, language),
        after=said_reading(item.after, knowledge, language),
        gone=tuple(sorted(gone, key=lambda said: said.fact)), new=tuple(sorted(new, key=lambda said: said.fact)),
    )  # fmt: skip
