"""A derivation as a tree of rules: what is shared stands once, after that it is referred to."""

from engine.console.explaining.grounds import show_claims, show_how_derived
from engine.console.explaining.page import Page
from engine.explanation.because import Teller
from engine.explanation.how import How, Step
from engine.explanation.wording.grounds import pack_of, tag
from engine.explanation.wording.phrases import SEE_ABOVE, counts, of_relation
from engine.language import Text
from engine.model.case import Relation
from engine.model.derivation import Fact

KIND = {
    "reading": Text("lezing", "reading"), "evidence": Text("telt", "counts"), "also-fits": Text("past erbij, telt niet", "fits, does not count"),
    "finding": Text("bevinding", "finding"), "fit": Text("opgave", "task"), "tension": Text("spanning", "tension"),
    "combination": Text("combinatie", "combination"), "against": Text("tegen de draad in", "against the grain"),
    "elsewhere": Text("elders", "elsewhere"), "advice": Text("advies", "advice"), "answer": Text("antwoord", "answer"),
    "relation": Text("relatie", "relation"), "sector": Text("sector", "sector"),
}  # fmt: skip


class Tree:
    """Writes how things were concluded, from each conclusion down to the answers."""

    def __init__(self, page: Page, teller: Teller, found: How) -> None:
        self.page, self.teller, self.found = page, teller, found
        self.steps: dict[Fact, list[Step]] = {}
        for step in found.steps:
            self.steps.setdefault(step.firing.concludes, []).append(step)
        self.seen: set[Fact] = set()
        self.about = ""

    def show(self, relations: tuple[Relation, ...]) -> None:
        """The tree per relation, and then the claims that its rules rest on."""
        for relation in relations:
            self.about = relation.id
            asked = [fact for fact in self.found.asked if fact.relation == relation.id]
            if asked:
                self.page.heading(f"{relation.label} ({relation.id})")
            for fact in asked:
                self._fact(fact, 0)
        bases = [(step.firing.rule, step.grounds.basis) for step in self.found.steps if step.grounds.basis]
        show_claims(self.page, (claim for _, basis in bases for claim in basis.claims))
        show_how_derived(self.page, bases)

    def _fact(self, fact: Fact, depth: int) -> None:
        page, indent = self.page, 2 * depth
        label = f"{KIND[fact.kind][page.terminal.language]}:"
        if fact in self.seen and fact in self.steps:
            said = self._said(fact)
            page.item(label, Text(f"{said.nl} ({SEE_ABOVE.nl})", f"{said.en} ({SEE_ABOVE.en})"), indent=indent)
            return
        self.seen.add(fact)
        page.item(label, self._said(fact), style="" if depth else "bold", indent=indent)
        if page.everything:
            page.say(fact.id, style="dim", indent=indent + 2)
        if fact not in self.steps:
            page.changes(self.teller.because(fact).changed_by, indent + 2)
        for step in self.steps.get(fact, ()):
            self._step(step, depth)

    def _step(self, step: Step, depth: int) -> None:
        said = tag(step.firing.rule, step.grounds.pack, step.grounds.basis)
        if self._alternatives(step.firing.rule):
            said = Text(f"{said.nl} (mogelijkheid {step.firing.branch + 1})", f"{said.en} (alternative {step.firing.branch + 1})")  # fmt: skip
        self.page.say(said, style="dim", indent=2 * depth + 2)
        self.page.changes(step.grounds.changes, 2 * depth + 4)
        for support in step.firing.supports:
            self._fact(support, depth + 1)

    def _alternatives(self, rule: str) -> bool:
        knowledge = self.teller.knowledge
        found = knowledge.rule.get(rule) or knowledge.advice_by_id.get(rule)
        return found is not None and len(found.condition.branches) > 1

    def _said(self, fact: Fact) -> Text:
        knowledge = self.teller.knowledge
        because = of_relation(fact, self.about, self.teller.because(fact), self.teller)
        if fact.kind == "reading":
            number = counts(self.teller.derivation.readings[fact.relation], knowledge)
            return Text(f"{because.clause.nl}; er tellen mee: {number.nl}", f"{because.clause.en}; what counts: {number.en}")  # fmt: skip
        if fact.kind == "evidence":
            name, strength = knowledge.form[fact.value].name, STRENGTH[fact.detail]
            return Text(f"voor {name.nl} ({strength.nl}), omdat {because.clause.nl}", f"for {name.en} ({strength.en}), because {because.clause.en}")  # fmt: skip
        if fact.kind in ("advice", "also-fits"):
            return self.steps[fact][0].grounds.says or because.clause
        if fact.kind == "answer":
            return because.noted
        return because.clause


STRENGTH = {
    "defining": Text("doorslaggevend", "defining"),
    "strong": Text("sterk", "strong"),
    "supporting": Text("ondersteunend", "supporting"),
}


def rule_of(id: str, page: Page) -> Text:
    """A rule or advice by its id, with its pack, version and basis."""
    knowledge = page.knowledge
    rule = knowledge.rule.get(id) or knowledge.advice_by_id[id]
    return tag(id, pack_of(rule.pack, knowledge), rule.basis)
