"""The worked cases run: what came out otherwise than expected, and which rules and answers they exercise."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from engine.errors import Place
from engine.explanation.because import WORD_TEXT, forms_named
from engine.inference.reasoner import Reasoner
from engine.language import Text
from engine.model.changes import Reread
from engine.model.derivation import Derivation, Reading
from engine.model.knowledge_base import KnowledgeBase
from engine.model.worked import Expected, WorkedCase


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that came out otherwise than a worked case says, or than a pack says of the case of another; `pack` is whose case it is."""

    pack: str
    case: str
    relation: str
    place: Place
    expected: Text
    found: Text


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of something the cases exercise: how many of how many, and what is left."""

    exercised: int
    total: int
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """What came of running all worked cases; `reread` came out otherwise as a pack said, `fired` and `answered` are what they exercise."""

    cases: int
    relations: int
    differences: tuple[Difference, ...]
    rules: Coverage
    options: Coverage
    reread: tuple[Reread, ...]
    fired: frozenset[str]
    answered: frozenset[str]


def run_cases(knowledge: KnowledgeBase) -> Run:
    """Runs every worked case and holds what comes out against what was expected."""
    reasoner = Reasoner(knowledge)
    rereads = {
        (reread.case, reread.expected.relation): reread for reread in knowledge.rereads
    }  # the last pack prevails
    differences: list[Difference] = []
    as_said: list[Reread] = []
    fired: set[str] = set()
    answered: set[str] = set()
    for worked in knowledge.cases:
        case = worked.case(worked.language)
        derivation = reasoner.derive(case)
        fired |= {firing.rule for firing in derivation.firings}
        answered |= {f"{question}/{value}" for _, question, answer in case.places() for value in answer.values}
        for expected in worked.expected:
            reread = rereads.get((worked.id, expected.relation))
            found = list(_otherwise(worked, expected, reread, derivation, knowledge))
            differences += found
            if reread and not found:
                as_said.append(reread)
    rules = [rule.id for rule in knowledge.rules] + [advice.id for advice in knowledge.advice]
    options = [f"{question.id}/{option.id}" for question in knowledge.questions for option in question.options]
    relations = sum(len(worked.expected) for worked in knowledge.cases)
    return Run(
        len(knowledge.cases), relations, tuple(differences), coverage(rules, fired), coverage(options, answered),
        tuple(as_said), frozenset(fired), frozenset(answered),
    )  # fmt: skip


def coverage(all_of_them: Iterable[str], exercised: Container[str]) -> Coverage:
    """How many of these are exercised."""
    all_of_them = tuple(all_of_them)
    left = tuple(id for id in all_of_them if id not in exercised)
    return Coverage(len(all_of_them) - len(left), len(all_of_them), left)


def _otherwise(
    worked: WorkedCase, expected: Expected, reread: Reread | None, derivation: Derivation, knowledge: KnowledgeBase
) -> Iterator[Difference]:
    """What differs from what the case says; where a pack says that it reads otherwise, from that, and it must be otherwise."""
    if reread is None:
        yield from _differences(worked, expected, derivation, knowledge)
        return
    yield from _differences(worked, reread.expected, derivation, knowledge)
    if not any(_differences(worked, expected, derivation, knowledge)):
        found, said = _found(derivation.readings[expected.relation], knowledge), reread.pack
        wanted = Text(f"leest anders, zegt {said}", f"reads otherwise, says {said}")
        as_ever = Text(f"wat de casus zelf zegt: {found.nl}", f"what the case itself says: {found.en}")
        yield Difference(worked.pack, worked.id, expected.relation, reread.expected.place, wanted, as_ever)


def _differences(
    worked: WorkedCase, expected: Expected, derivation: Derivation, knowledge: KnowledgeBase
) -> Iterator[Difference]:
    reading = derivation.readings[expected.relation]
    if reading.said != (expected.word, frozenset(expected.forms)):
        wanted = _said(expected.word, expected.forms, knowledge)
        yield Difference(worked.pack, worked.id, expected.relation, expected.place, wanted, _found(reading, knowledge))
    here = {firing.rule for firing in derivation.firings if firing.concludes.relation == expected.relation}
    for id in expected.fires:
        if id not in here:
            yield Difference(worked.pack, worked.id, expected.relation, expected.place, _fires(id), _fires_not(id))
    for id in expected.fires_not:
        if id in here:
            yield Difference(worked.pack, worked.id, expected.relation, expected.place, _fires_not(id), _fires(id))


def _said(word: str, forms: tuple[str, ...], knowledge: KnowledgeBase) -> Text:
    names = forms_named(forms, knowledge) if forms else Text("geen vorm", "no form")
    return Text(f"{WORD_TEXT[word].nl}: {names.nl}", f"{WORD_TEXT[word].en}: {names.en}")


def _found(reading: Reading, knowledge: KnowledgeBase) -> Text:
    said = _said(reading.word, reading.forms, knowledge)
    tally = ", ".join(f"{form} {count}" for form, count in reading.counts)
    return Text(f"{said.nl} ({tally})", f"{said.en} ({tally})")


def _fires(id: str) -> Text:
    return Text(f"{id} vuurt", f"{id} fires")


def _fires_not(id: str) -> Text:
    return Text(f"{id} vuurt niet", f"{id} does not fire")
