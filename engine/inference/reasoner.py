"""The reasoner: an Experta engine built once for a knowledge base, and run anew for every case."""

from typing import Any, cast

from engine.inference.agenda import ExactOrder
from engine.inference.experta_door import InitialFact, KnowledgeEngine
from engine.inference.matcher import ChangedNodesMatcher
from engine.inference.observing import Known, observed
from engine.inference.program import Action, Concluded, Evidence, Hands, Observed, Outlook, Read, Situation, compiled
from engine.inference.reading import Counted, read, that_count
from engine.inference.slots import field_of, fill
from engine.model.case import Case
from engine.model.derivation import Derivation, Fact, FactKind, Firing, Reading
from engine.model.knowledge_base import NO, OPEN, UNSTATED, YES, KnowledgeBase


class Engine(KnowledgeEngine):  # type: ignore[misc]
    """Experta's engine with our agenda and matcher, and its rules given instead of looked for."""

    __matcher__ = ChangedNodesMatcher
    __strategy__ = ExactOrder

    def __init__(self, rules: list[Any]) -> None:
        self.given_rules = rules
        super().__init__()

    def get_rules(self) -> list[Any]:
        """The compiled rules."""
        return self.given_rules

    def get_deffacts(self) -> list[Any]:
        """The one fact that every run starts with."""
        return [lambda: (InitialFact(),)]


class Reasoner:
    """Derives what follows from a case. Not for use by two threads at once."""

    def __init__(self, knowledge: KnowledgeBase, engine: type[Engine] = Engine) -> None:
        self.knowledge = knowledge
        self.engine = engine(compiled(knowledge, Hands(self._conclude, self._read, self._situate, self._look_out)))
        self._start({})

    def derive(self, case: Case) -> Derivation:
        """All that follows from the answers of a case, with why."""
        self._start({relation.id: observed(case, relation, self.knowledge) for relation in case.relations})
        self.engine.reset()
        self.engine.declare(*(Observed(id=id, **self._slots(known)) for id, known in self.known.items()))
        self.engine.run()
        return Derivation(dict(self.readings), tuple(self.firings))

    def _start(self, known: dict[str, Known]) -> None:
        self.known = known
        self.readings: dict[str, Reading] = {}
        self.firings: list[Firing] = []

    def _slots(self, known: Known) -> dict[str, str]:
        fields = self.knowledge.fields
        return {slot: value for field, values in known.items() for slot, value in fill(fields[field], values)}

    def _note(self, rule: str, branch: int, concludes: Fact, supports: tuple[Fact, ...]) -> None:
        self.firings.append(Firing(rule, branch, concludes, supports))

    def _conclude(self, engine: Engine, wide: Any, action: Action) -> None:
        relation, kind = wide["id"], cast(FactKind, action.kind)
        if action.kind == "evidence":
            engine.declare(Evidence(relation=relation, question=action.name, form=action.value, strength=action.detail))
        else:
            engine.declare(Concluded(relation=relation, kind=action.kind, name=action.name, value=action.value))
        supports = tuple(dict.fromkeys(self._support(relation, slot, wide[slot]) for slot in action.slots))
        self._note(action.rule, action.branch, Fact(relation, kind, action.name, action.value, action.detail), supports)

    def _support(self, relation: str, slot: str, value: str) -> Fact:
        """The fact behind one slot of a wide fact."""
        field, option = field_of(slot, self.knowledge.fields)
        head, _, form = field.partition(".")
        if field in ("form", "word"):
            return self._reading_fact(relation)
        if head in ("fit", "against", "elsewhere"):
            return Fact(relation, cast(FactKind, head), form, value)
        if field in ("finding", "tension", "combination"):
            return Fact(relation, cast(FactKind, field), option or "", YES)
        if field in ("relation", "sector"):
            return Fact(relation, cast(FactKind, field), field, option or value)
        return Fact(relation, "answer", field, option or value)

    def _reading_fact(self, relation: str) -> Fact:
        reading = self.readings[relation]
        return Fact(relation, "reading", reading.form or "none", reading.word)

    def _read(self, engine: Engine, wide: Any) -> None:
        """Counts the evidence in working memory and reads the relation."""
        relation = wide["id"]
        counting = self._counting(engine, relation)
        reading = self.readings[relation] = read(counting, self.knowledge.form_ids, self.knowledge.numbers)
        engine.declare(Read(relation=relation, word=reading.word, form=reading.form or "none"))
        supports = tuple(Fact(relation, "evidence", *item) for item in counting)
        self._note("reading", 0, self._reading_fact(relation), supports)

    @staticmethod
    def _counting(engine: Engine, relation: str) -> tuple[Counted, ...]:
        """The evidence about a relation in working memory that counts, in the order in which it was found."""
        found = [fact for fact in engine.facts.values() if type(fact) is Evidence and fact["relation"] == relation]
        return that_count((fact["question"], fact["form"], fact["strength"]) for fact in found)

    def _situate(self, engine: Engine, wide: Any) -> None:
        """Declares the second wide fact: what was answered, what was concluded of it, and what holds elsewhere."""
        relation = wide["id"]
        reads = {fact["relation"]: fact["form"] for fact in engine.facts.values() if type(fact) is Read}
        concluded = [fact for fact in engine.facts.values() if type(fact) is Concluded and fact["relation"] == relation]
        counting = self._counting(engine, relation)
        own = self.readings[relation]
        known: Known = {
            "form": frozenset({reads[relation]}),
            "word": frozenset({own.word}),
            "finding": frozenset(fact["name"] for fact in concluded if fact["kind"] == "finding"),
        }
        fits = {fact["name"]: fact["value"] for fact in concluded if fact["kind"] == "fit"}
        for form in self.knowledge.form_ids:
            known[f"fit.{form}"] = frozenset({self._fit(relation, form, fits)})
            known[f"against.{form}"] = frozenset({self._against(relation, form, own, counting)})
            known[f"elsewhere.{form}"] = frozenset({self._elsewhere(relation, form, reads)})
        engine.declare(Situation(**self._below(wide), **self._slots(known)))

    def _fit(self, relation: str, form: str, fits: dict[str, str]) -> str:
        rule = next((r for r in self.knowledge.rules_that_conclude("fit") if r.name == form), None)
        if rule is None:
            return UNSTATED
        if form in fits:
            return fits[form]
        known = self.known[relation]
        supports = tuple(
            Fact(relation, "answer", t.field, value) for t in rule.condition.every for value in sorted(known[t.field])
        )
        self._note(rule.id, 0, Fact(relation, "fit", form, OPEN), supports)
        return OPEN

    def _against(self, relation: str, form: str, own: Reading, counting: tuple[Counted, ...]) -> str:
        read_otherwise = own.form not in (None, form)
        facts = tuple(Fact(relation, "evidence", *item) for item in counting if read_otherwise and item[1] == form)
        value = YES if facts else NO
        self._note("against", 0, Fact(relation, "against", form, value), (self._reading_fact(relation), *facts))
        return value

    def _elsewhere(self, relation: str, form: str, reads: dict[str, str]) -> str:
        others = [other for other in reads if other != relation]
        such = [other for other in others if reads[other] == form]
        value = YES if such else NO
        supports = tuple(self._reading_fact(other) for other in (such or others))
        self._note("elsewhere", 0, Fact(relation, "elsewhere", form, value), supports)
        return value

    def _look_out(self, engine: Engine, wide: Any) -> None:
        """Declares the third wide fact, which advice reads: the situation with its tensions and combinations."""
        relation = wide["id"]
        concluded = [fact for fact in engine.facts.values() if type(fact) is Concluded and fact["relation"] == relation]
        known = {
            kind: frozenset(f["name"] for f in concluded if f["kind"] == kind) for kind in ("tension", "combination")
        }
        engine.declare(Outlook(**self._below(wide), **self._slots(known)))

    @staticmethod
    def _below(wide: Any) -> dict[str, str]:
        return {key: value for key, value in wide.items() if not wide.is_special(key)}
