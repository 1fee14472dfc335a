"""The words in a picture: what sort of thing a box is, what it says, and what is folded into it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from engine.drawing.graph import Node, NodeKind
from engine.drawing.lettering import CUT
from engine.explanation.because import SPECIAL_TEXT, Teller
from engine.explanation.ranking import KIND_ORDER, KIND_TITLE
from engine.explanation.wording.readings import reading_sentence, tally_sentence
from engine.language import Text, joined
from engine.model.derivation import Fact
from engine.model.knowledge_base import FAILS, HOLDS, OPEN

HEADS: dict[NodeKind, Text] = {
    "relation": Text("Met wie", "With whom"),
    "sector": Text("Pakket", "Pack"),
    "finding": Text("Valt op", "Noticed"),
    "reading": Text("Lezing", "Reading"),
    "against": Text("Wijst er ook iets anders heen?", "Does anything point elsewhere?"),
    "elsewhere": Text("Bij de andere relaties", "In the other relations"),
    "tension": Text("Spanning", "Tension"),
    "combination": Text("Combinatie", "Combination"),
}
FOLDED_HEADS: dict[NodeKind, Text] = {
    "answer": Text("Meer antwoorden", "More answers"),
    "not-counted": Text("Telt niet mee", "Does not count"),
    "advice": Text("Meer advies", "More advice"),
}
FIT_HEADS = {
    HOLDS: Text("Past bij de opgave", "Suits the task"),
    FAILS: Text("Past niet bij de opgave", "Does not suit the task"),
    OPEN: Text("Past het bij de opgave? Nog open", "Does it suit the task? Still open"),
}
SHORT = 24  # letters of the name of a relation


@dataclass(frozen=True)
class Labels:
    """Makes the nodes of one case; with `several` relations in the picture, every box names its own."""

    teller: Teller
    several: bool

    def single(self, fact: Fact) -> Node:
        """One fact as a node; a note stands with the answer that it was made with."""
        note = self.teller.because(fact).note if fact.kind == "answer" else ""
        return Node(fact.id, fact.kind, self._head(fact), self._says(fact), (fact,), note)

    def fold(self, facts: Sequence[Fact], kind: NodeKind) -> Node:
        """Facts of one kind about one relation as a node that says how many there are; one fact stays as it is."""
        first = facts[0]
        if len(facts) == 1 and kind != "not-counted":
            return self.single(first)
        head = self._about(first, FOLDED_HEADS[kind]) if kind in FOLDED_HEADS else self._head(first)
        return Node(f"{kind}+{first.id}", kind, head, self._folded(facts, kind), tuple(facts))

    def _head(self, fact: Fact) -> Text:
        match fact.kind:
            case "answer":
                return self._about(fact, self.teller.knowledge.question[fact.name].ask)
            case "evidence":
                name = self.teller.knowledge.form[fact.value].name
                return self._about(fact, Text(f"Wijst naar {name.nl}", f"Points to {name.en}"))
            case "also-fits":
                name = self.teller.knowledge.form[fact.value].name
                return self._about(fact, Text(f"Past ook bij {name.nl}", f"Also fits {name.en}"))
            case "fit":
                return self._about(fact, FIT_HEADS[fact.value])
            case "advice":
                return self._about(fact, KIND_TITLE[self.teller.knowledge.advice_by_id[fact.name].kind])
            case _:
                return self._about(fact, HEADS[fact.kind])

    def _about(self, fact: Fact, head: Text) -> Text:
        """The head with the relation that it is about; in full where its reading is."""
        if not self.several:
            return head
        label = self.teller.case.relation(fact.relation).label if fact.kind == "reading" else self._short[fact.relation]
        return Text(f"{head.nl} · {label}", f"{head.en} · {label}")

    @cached_property
    def _short(self) -> Mapping[str, str]:
        """The labels of the relations cut short, where that leaves them different."""
        labels = {relation.id: relation.label for relation in self.teller.case.relations}
        short = {id: _shortened(label) for id, label in labels.items()}
        times = Counter(short.values())
        return {id: label if times[label] == 1 else labels[id] for id, label in short.items()}

    def _says(self, fact: Fact) -> Text:
        knowledge = self.teller.knowledge
        match fact.kind:
            case "answer":
                said = SPECIAL_TEXT.get(fact.value) or knowledge.question[fact.name].by_id[fact.value].text
                return _sentence(said)
            case "evidence" | "also-fits":
                clause = self.teller.clause(fact)
                return Text(f"omdat {clause.nl}", f"because {clause.en}")
            case "reading":
                reading = self.teller.derivation.readings[fact.relation]
                tally = tally_sentence(reading)
                return joined([reading_sentence(reading, knowledge), *([tally] if tally else [])])
            case "advice":
                return knowledge.advice_by_id[fact.name].what
            case _:
                return _sentence(self.teller.clause(fact))

    def _folded(self, facts: Sequence[Fact], kind: NodeKind) -> Text:
        count = len(facts)
        match kind:
            case "not-counted" if count == 1:
                return Text(
                    "Eén ander antwoord telt niet mee voor de vorm.", "One other answer does not count for the form."
                )
            case "not-counted":
                return Text(
                    f"{count} andere antwoorden tellen niet mee voor de vorm.",
                    f"{count} other answers do not count for the form.",
                )
            case "advice":
                kinds = Counter(self.teller.knowledge.advice_by_id[fact.name].kind for fact in facts)
                listed = joined([_counted(kind, kinds[kind]) for kind in KIND_ORDER if kinds[kind]], ", ")
                return Text(f"En nog {count} adviezen: {listed.nl}.", f"And {count} more: {listed.en}.")
            case "evidence":
                name = self.teller.knowledge.form[facts[0].value].name
                return Text(f"En nog {count} antwoorden voor {name.nl}.", f"And {count} more answers for {name.en}.")
            case _:
                return Text(f"En nog {count} antwoorden.", f"And {count} more answers.")


def _shortened(label: str) -> str:
    """A label that is too long, cut after a word where it has several."""
    if len(label) <= SHORT:
        return label
    begin = label[: SHORT - 1]
    return (begin.rpartition(" ")[0] or begin).rstrip(" ,:;") + CUT


def _counted(kind: str, count: int) -> Text:
    title = KIND_TITLE[kind]
    return Text(f"{count}×\xa0{title.nl.lower()}", f"{count}×\xa0{title.en.lower()}")


def _sentence(clause: Text) -> Text:
    return Text(_capital(clause.nl), _capital(clause.en))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
