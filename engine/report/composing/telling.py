"""What every part of a report is told from: the case with what followed, for whom, and in which language."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from engine.explanation.audience import Audience
from engine.explanation.because import Because, Teller
from engine.explanation.outcome import RelationOutcome, outcome
from engine.explanation.sureness import Sureness, sureness
from engine.explanation.wording.phrases import capital
from engine.language import Language, Text
from engine.machine.results import Opened
from engine.model.knowledge_base import KnowledgeBase
from engine.report.document import Block, Paragraph, Points, Section


@dataclass(frozen=True)
class Telling:
    """A case that was opened and reasoned over, told to one audience in one language."""

    opened: Opened
    audience: Audience
    language: Language

    @property
    def plain(self) -> bool:
        """Whether this is for a client: plain sentences, without ids."""
        return self.audience == "client"

    @property
    def everything(self) -> bool:
        """Whether this is for an audit: nothing left out."""
        return self.audience == "audit"

    @property
    def teller(self) -> Teller:
        """Tells facts of the case in words."""
        return self.opened.teller

    @property
    def knowledge(self) -> KnowledgeBase:
        """What the case was reasoned over with."""
        return self.opened.knowledge

    @cached_property
    def outcomes(self) -> tuple[RelationOutcome, ...]:
        """The outcome per relation, in the order of the case."""
        return outcome(self.opened.case, self.teller.derivation, self.knowledge)

    @cached_property
    def sure(self) -> Mapping[str, Sureness]:
        """How sure the reading of each relation is, by its id."""
        return {each.id: sureness(each, self.teller) for each in self.opened.case.relations}

    def paragraph(self, text: Text, label: Text | None = None) -> Paragraph:
        """A paragraph of this text, with a label or without."""
        return Paragraph(text[self.language], label[self.language] if label else "")

    def quiet(self, text: Text) -> Paragraph:
        """A paragraph that can be skipped."""
        return Paragraph(text[self.language], tone="quiet")

    def points(self, texts: Sequence[Text]) -> tuple[Points, ...]:
        """The texts as a list; nothing when there are none."""
        return (Points(tuple(text[self.language] for text in texts)),) if texts else ()

    def led(self, lead: Text, texts: Sequence[Text]) -> tuple[Block, ...]:
        """A list with a sentence that leads it; nothing when the list is empty."""
        return (self.paragraph(Text(capital(lead.nl), capital(lead.en))), *self.points(texts)) if texts else ()

    def reason(self, because: Because) -> Text:
        """A reason with its note; for others than clients with the question that it answers."""
        if self.plain:
            return because.noted
        return Text(f"{because.noted.nl} [{because.fact.name}]", f"{because.noted.en} [{because.fact.name}]")

    def per_relation(
        self, id: str, heading: Text, told: Callable[[RelationOutcome], Sequence[Block]], before: Sequence[Block] = ()
    ) -> Section:
        """A section about every relation in turn; of a single relation without a heading of its own. What has nothing to
        say about a relation leaves it out."""
        named = heading[self.language]
        if len(self.outcomes) == 1:
            return Section(id, named, (*before, *told(self.outcomes[0])))
        parts = ((number, each.relation.label, tuple(told(each))) for number, each in enumerate(self.outcomes, 1))
        inner = tuple(Section(f"{id}-{number}", label, blocks) for number, label, blocks in parts if blocks)
        return Section(id, named, tuple(before), inner)
