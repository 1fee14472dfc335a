"""Facts as clauses: what supports a conclusion, in words that complete "because ..."."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.explanation.provenance import Changes, changes_behind
from engine.language import Text
from engine.model.case import Case, Relation
from engine.model.derivation import Derivation, Fact, Firing, Reading
from engine.model.knowledge import NOT_APPLICABLE, NOT_ASKED, POSITION, UNKNOWN
from engine.model.knowledge_base import FAILS, HOLDS, NO, OPEN, YES, KnowledgeBase

SPECIAL_TEXT = {
    UNKNOWN: Text("dat weten we niet", "we do not know"),
    NOT_APPLICABLE: Text("niet van toepassing", "not applicable"),
    NOT_ASKED: Text("nog open", "still open"),
}
WORD_TEXT = {
    "clear": Text("duidelijk", "clearly"),
    "leaning": Text("overwegend", "mostly"),
    "mixed": Text("gemengd", "mixed"),
    "insufficient": Text("te weinig om iets te zeggen", "too little to say"),
}
FIT_TEXT = {
    HOLDS: Text("de opgave heeft de voorwaarden van {}", "the task has the conditions of {}"),
    FAILS: Text("de opgave mist een voorwaarde van {}", "the task lacks a condition of {}"),
    OPEN: Text("van de opgave is nog niet bekend of zij past bij {}", "it is not known yet whether the task suits {}"),
}


@dataclass(frozen=True, slots=True)
class Because:
    """One clause of a reason, the fact behind it, the note that was made with the answer, and what packs changed in the words."""

    clause: Text
    fact: Fact
    note: str = ""
    changed_by: Changes = ()

    @property
    def noted(self) -> Text:
        """The clause with the note behind it, in quotation marks."""
        if not self.note:
            return self.clause
        note = self.note.replace('"', "'")
        return Text(f'{self.clause.nl} ("{note}")', f'{self.clause.en} ("{note}")')


@dataclass(frozen=True)
class Teller:
    """Tells facts of one case in words."""

    case: Case
    knowledge: KnowledgeBase
    derivation: Derivation

    def reasons(self, firings: Iterable[Firing]) -> tuple[Because, ...]:
        """The supports of these firings, each once, in the order of the rule."""
        supports = dict.fromkeys(fact for firing in firings for fact in firing.supports)
        return tuple(self.because(fact) for fact in supports)

    def because(self, fact: Fact) -> Because:
        """One fact as a clause, with its note when it is an answer."""
        note = ""
        if fact.kind in ("answer", "evidence"):
            answer = self.case.answers_of(self.case.relation(fact.relation)).get(fact.name)
            note = answer.note if answer else ""
        return Because(self.clause(fact), fact, note, self._changed_by(fact))

    def clause(self, fact: Fact) -> Text:
        """A fact in words."""
        match fact.kind:
            case "answer":
                return self._answer(fact)
            case "relation":
                kind = self.knowledge.relation_kind[fact.value].text
                return Text(f"het gaat om {kind.nl}", f"it is about {kind.en}")
            case "sector":
                pack = next(pack for pack in self.knowledge.packs if pack.id == fact.value).title
                return Text(f"het pakket '{pack.nl}' doet mee", f"the pack '{pack.en}' takes part")
            case "evidence":
                return self.evidence(fact)
            case "also-fits":
                return self._also_fits(fact)
            case "reading":
                return reading_clause(self.derivation.readings[fact.relation], self.knowledge)
            case "fit":
                return filled(FIT_TEXT[fact.value], self.knowledge.form[fact.name].name)
            case "against":
                name = self.knowledge.form[fact.name].name
                if fact.value == NO:
                    return Text(f"er is geen antwoord dat naar {name.nl} wijst", f"no answer points to {name.en}")
                return Text(
                    f"er is ook een antwoord dat naar {name.nl} wijst",
                    f"there is also an answer that points to {name.en}",
                )
            case "elsewhere":
                return self._elsewhere(fact)
            case "finding" | "tension" | "combination":
                rule = next(r for r in self.knowledge.rules_that_conclude(fact.kind) if r.name == fact.name)
                return _as_clause(rule.says or Text(fact.name, fact.name))
            case _:
                return Text(fact.value, fact.value)

    def _changed_by(self, fact: Fact) -> Changes:
        """What packs changed in the words of a fact."""
        if fact.kind in ("evidence", "also-fits"):
            options = [firing.rule.partition("/")[2] for firing in self.derivation.supports[fact]]
            return changes_behind(fact.name, options, self.knowledge)
        if fact.kind == "answer":
            return changes_behind(fact.name, [fact.value], self.knowledge)
        return changes_behind(fact.kind, [fact.value if fact.kind == "relation" else fact.name], self.knowledge)

    def place(self, relation: Relation) -> Text | None:
        """The own place in a relation, in the words of the option; None when it was not said."""
        answer = self.case.answers_of(relation).get(POSITION)
        question = self.knowledge.question.get(POSITION)
        option = question.by_id.get(answer.values[0]) if question and answer and answer.values else None
        return option.text if option else None

    def options(self, fact: Fact) -> Iterable[str]:
        """The options of the question that an answer is about."""
        return self.knowledge.question[fact.name].by_id

    def evidence(self, fact: Fact) -> Text:
        """The clause of the option that gave the evidence: of several for one form, one of this strength."""
        question = self.knowledge.question[fact.name]
        answer = self.case.answers_of(self.case.relation(fact.relation))[fact.name]
        found = [question.by_id[v].evidence for v in answer.values if v in question.by_id]
        return next(e.because for e in found if e and e.form == fact.value and e.strength == fact.detail)

    def _also_fits(self, fact: Fact) -> Text:
        question, _, option = self.derivation.supports[fact][0].rule.partition("/")
        evidence = self.knowledge.question[question].by_id[option].evidence
        return evidence.because if evidence else Text("", "")

    def _answer(self, fact: Fact) -> Text:
        question = self.knowledge.question[fact.name]
        said = SPECIAL_TEXT.get(fact.value) or question.by_id[fact.value].text
        if fact.name == POSITION:
            return Text(f"jouw plek: {_lower(said.nl)}", f"your place: {_lower(said.en)}")
        return Text(f"{question.ask.nl} {said.nl}", f"{question.ask.en} {said.en}")

    def _elsewhere(self, fact: Fact) -> Text:
        name = self.knowledge.form[fact.name].name
        others = [
            r for r in self.case.relations if r.id != fact.relation and self.derivation.readings[r.id].form == fact.name
        ]
        labels = ", ".join(relation.label for relation in others)
        if fact.value == YES:
            return Text(f"een andere relatie is {name.nl} ({labels})", f"another relation is {name.en} ({labels})")
        return Text(f"geen andere relatie is {name.nl}", f"no other relation is {name.en}")


def reading_clause(reading: Reading, knowledge: KnowledgeBase) -> Text:
    """A reading as a clause."""
    word = WORD_TEXT[reading.word]
    if reading.form is None:
        return Text(f"deze relatie: {word.nl}", f"this relation: {word.en}")
    name = knowledge.form[reading.form].name
    return Text(f"deze relatie is {word.nl} {name.nl}", f"this relation is {word.en} {name.en}")


def forms_named(forms: Iterable[str], knowledge: KnowledgeBase) -> Text:
    """The names of forms in a row."""
    names = [knowledge.form[form].name for form in forms]
    return Text(_row([n.nl for n in names], "en"), _row([n.en for n in names], "and"))


def _row(items: list[str], last: str) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _as_clause(sentence: Text) -> Text:
    return Text(_lower(sentence.nl.rstrip(".")), _lower(sentence.en.rstrip(".")))


def filled(text: Text, name: Text) -> Text:
    """A text with another one in the place of its `{}`."""
    return Text(text.nl.replace("{}", name.nl), text.en.replace("{}", name.en))
