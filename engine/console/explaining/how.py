"""How something was concluded: told from the conclusion down for a client, as a tree of rules for the others."""

from collections import Counter

from engine.console.explaining.grounds import close
from engine.console.explaining.inquiry import Inquiry, opened
from engine.console.explaining.page import Page
from engine.console.explaining.tree import Tree
from engine.explanation.because import Because, Teller
from engine.explanation.how import COUNTING, How, NotCounted, how
from engine.explanation.naming import concluded, named, not_concluded
from engine.explanation.outcome import outcome, varied
from engine.explanation.what_if import conclusions
from engine.explanation.wording.phrases import (
    ADVICE,
    ANSWERS,
    QUESTIONS,
    REASONS,
    SEE_ABOVE,
    counted,
    of_relation,
    sentence,
)
from engine.explanation.wording.readings import reading_sentence, tally_sentence
from engine.language import Text
from engine.model.case import Relation
from engine.model.derivation import Fact
from engine.model.knowledge import UNKNOWN
from engine.model.knowledge_base import OPEN


def show_how(inquiry: Inquiry, name: str | None) -> None:
    """How a conclusion or advice came about; without a name the readings, and for others than clients all that follows."""
    found = asked_how(inquiry, name)
    opened(inquiry)
    page, teller = inquiry.page, inquiry.teller
    if page.plain:
        Story(page, teller, found).tell(inquiry.relations, name is None)
    else:
        Tree(page, teller, found).show(inquiry.relations)
        for relation in inquiry.relations:
            not_counted = [item for item in found.not_counted if item.because.fact.relation == relation.id]
            _each_not_counted(page, relation, not_counted)
    close(page, teller, inquiry.relations)


def asked_how(inquiry: Inquiry, name: str | None) -> How:
    """The explanation of what a name stands for, of every relation in which it came out. InputError when in none."""
    derivation = inquiry.teller.derivation
    if name is not None:
        facts = concluded(named(name, inquiry.knowledge), inquiry.relations, derivation)
        if not facts:
            raise not_concluded(name)
        return how(facts, inquiry.teller)
    asked: list[Fact] = []
    for relation in inquiry.relations:
        asked.append(derivation.reading_fact(relation.id))
        asked += () if inquiry.page.plain else conclusions(derivation, relation.id)
    return how(asked, inquiry.teller)


def _each_not_counted(page: Page, relation: Relation, items: list[NotCounted]) -> None:
    if not items:
        return
    page.heading(Text(f"Wat niet meetelt: {relation.label}", f"What does not count: {relation.label}"))
    for item in items:
        said, why = item.because.noted, item.why
        page.item("·", Text(f"{said.nl}: {why.nl}", f"{said.en}: {why.en}"))


class Story:
    """The conclusions told one after the other, each once, with its reasons."""

    def __init__(self, page: Page, teller: Teller, found: How) -> None:
        self.page, self.teller, self.found = page, teller, found
        self.steps = {fact: [s for s in found.steps if s.firing.concludes == fact] for fact in found.concluded}
        self.told: set[Fact] = set()

    def tell(self, relations: tuple[Relation, ...], whole: bool) -> None:
        """Per relation what was asked and what it rests on; `whole` tells what follows from the reading as well."""
        for relation in relations:
            todo = [fact for fact in self.found.asked if fact.relation == relation.id]
            if not todo:
                continue
            self.page.heading(relation.label)
            while todo:
                todo += self._fact(todo.pop(0), relation)
            if whole:
                self._follows(relation)

    def _fact(self, fact: Fact, relation: Relation) -> list[Fact]:
        """Tells one conclusion; what it rests on that was concluded itself comes back."""
        page = self.page
        if fact in self.told:
            if fact in self.found.asked:
                said = self._statement(fact)
                page.say(Text(f"{said.nl} ({SEE_ABOVE.nl})", f"{said.en} ({SEE_ABOVE.en})"), style="bold")
            return []
        self.told.add(fact)
        if fact.relation != relation.id:
            label = self.teller.case.relation(fact.relation).label
            page.say(Text(f"Over {label}:", f"About {label}:"))
        if fact.kind == "reading":
            self._reading(fact)
            return []
        supports = list(dict.fromkeys(s for step in self.steps[fact] for s in step.firing.supports))
        if fact.kind == "fit" and fact.value == OPEN:
            supports = [s for s in supports if s.value not in self.teller.options(s)]
        page.say(self._statement(fact), style="bold")
        if supports:
            page.say(Text("Dat rust hierop:", "That rests on this:"), indent=2)
        page.some(supports, lambda support: self._support(support, fact.relation), REASONS)
        return [s for s in supports if s in self.steps and s.kind != "evidence"]

    def _support(self, fact: Fact, about: str) -> None:
        because = of_relation(fact, about, self.teller.because(fact), self.teller)
        said = sentence(because.noted)
        if fact in self.told and fact.kind != "evidence":
            said = Text(f"{said.nl} ({SEE_ABOVE.nl})", f"{said.en} ({SEE_ABOVE.en})")
        self.page.item("•", said, indent=4)

    def _statement(self, fact: Fact) -> Text:
        if fact.kind == "reading":
            return reading_sentence(self.teller.derivation.readings[fact.relation], self.teller.knowledge)
        says = self.steps[fact][0].grounds.says
        if fact.kind == "advice" and says:
            return Text(f"Het advies: {says.nl}", f"The advice: {says.en}")
        return sentence(self.teller.clause(fact) if fact.kind != "also-fits" or not says else says)

    def _reading(self, fact: Fact) -> None:
        page, knowledge = self.page, self.teller.knowledge
        reading = self.teller.derivation.readings[fact.relation]
        page.say(reading_sentence(reading, knowledge), style="bold")
        tally = tally_sentence(reading)
        if tally:
            page.say(tally)
        supports = [s for step in self.steps[fact] if step.firing.rule == COUNTING for s in step.firing.supports]
        for form in sorted(knowledge.form_ids, key=lambda form: form not in reading.forms):
            facts = varied([s for s in supports if s.value == form], self.teller)
            if facts:
                self._side(form, [self.teller.because(s) for s in facts], form == reading.form, reading.form is None)
        self._not_counted(fact.relation)

    def _side(self, form: str, reasons: list[Because], ours: bool, undecided: bool) -> None:
        name = self.teller.knowledge.form[form].name
        if ours:
            lead = Text("Dat zeggen we omdat:", "We say so because:")
        elif undecided:
            lead = Text(f"Voor {name.nl} pleit dat:", f"In favour of {name.en}:")
        else:
            lead = Text(f"Naar {name.nl} wijst dat:", f"Pointing to {name.en}:")
        self.page.say(lead, indent=2)
        self.page.some(reasons, lambda reason: self.page.item("•", reason.noted, indent=4), ANSWERS)

    def _not_counted(self, relation: str) -> None:
        items = [item for item in self.found.not_counted if item.because.fact.relation == relation]
        if not items:
            return
        self.page.say(Text("Dit telt niet mee:", "This does not count:"), indent=2)
        unknown = sum(item.because.fact.value == UNKNOWN for item in items)
        if unknown:
            number = counted(unknown, *QUESTIONS)
            page = self.page
            page.item("·", Text(f"{number.nl} waarop jullie het antwoord niet weten.", f"{number.en} to which you do not know the answer."), indent=4)  # fmt: skip
        for why, count in Counter(item.why for item in items if item.because.fact.value != UNKNOWN).items():
            number = counted(count, *ANSWERS)
            self.page.item("·", Text(f"{number.nl}, want {why.nl}.", f"{number.en}, as {why.en}."), indent=4)

    def _follows(self, relation: Relation) -> None:
        page, teller = self.page, self.teller
        found = next(o for o in outcome(teller.case, teller.derivation, teller.knowledge) if o.relation == relation)
        if found.notices:
            page.say(Text("Daarbij valt op:", "Also worth noticing:"), indent=2)
        for _, says in found.notices:
            page.item("!", says, indent=4)
        advised = found.up_front + found.more
        if advised:
            number = counted(len(advised), *ADVICE)
            lead = Text(f"Daaruit volgt {number.nl}:", f"From this follows {number.en}:")
            if len(advised) > 1:
                lead = Text(
                    f"Daaruit volgen {number.nl}. Begin hiermee:", f"From this follow {number.en}. Start with these:"
                )
            page.say(lead, indent=2)
        page.some(advised, lambda item: page.item("▸", item.advice.what, indent=4), ADVICE)
