"""Small cases on the base pack: answers that all point one way, what is read of them, and which claims the advice rests on."""

from collections.abc import Iterator, Mapping
from functools import cache

from engine.inference.reasoner import Reasoner
from engine.model.derivation import Derivation, Reading
from engine.model.knowledge import Evidence, Option, Question
from engine.model.rule import Advice, Test
from tests.pack_parts import case
from tests.running import spectrum

DIRECTIVE, COLLECTIVE, CONNECTIVE = FORMS = ("directive", "collective", "connective")
POSITIONS = ("initiator", "partner", "involved", "driving-person", "supporter")
PROGRAMMES = ("one-organisation", "inside-one-organisation", "several-independent")

Answers = Mapping[str, str | tuple[str, ...]]


@cache
def reasoner() -> Reasoner:
    """One reasoner for the base pack."""
    return Reasoner(spectrum())


def derive(relations: Mapping[str, Answers], shared: Answers | None = None) -> Derivation:
    """What follows from a case on the base pack; a relation goes by its kind."""
    return reasoner().derive(case(relations, shared, packs=("spectrum",)))


def reading(given: Answers) -> Reading:
    """How the partners are read from these answers."""
    return derive({"partners": given}).readings["partners"]


def advised(derivation: Derivation, relation: str = "partners") -> list[Advice]:
    """The advice that fired for a relation."""
    return [spectrum().advice_by_id[fact.name] for fact in derivation.facts("advice", relation)]


def concluded(derivation: Derivation, kind: str, relation: str = "partners") -> set[str]:
    """The names of what was concluded of one kind, such as tension or finding."""
    return {fact.name for fact in derivation.facts(kind, relation)}  # type: ignore[arg-type]


def options() -> Iterator[tuple[Question, Option, Evidence]]:
    """Every option that carries evidence, whether it counts or is only shown."""
    for question in spectrum().questions:
        yield from ((question, option, option.evidence) for option in question.options if option.evidence)


def evidence(*claims: str) -> list[tuple[str, str, Evidence]]:
    """Every piece of evidence that rests on one of these claims, with its question and option."""
    return [(q.id, o.id, e) for q, o, e in options() if not set(claims).isdisjoint(e.basis.claims)]


def counting(question: str) -> dict[str, str]:
    """Which options of a question count, and for which form."""
    return {o.id: o.evidence.form for o in spectrum().question[question].options if o.evidence and o.evidence.counts}


def pure(form: str, position: str = "", **changed: str) -> dict[str, str]:
    """Every answer that counts for a form; other answers go by theme and name, as `deciding__course`."""
    told = {question.id: option.id for question, option, e in options() if e.counts and e.form == form}
    told |= {"position": position} if position else {}
    return told | {name.replace("__", ".").replace("_", "-"): value for name, value in changed.items()}


def resting_on(*claims: str) -> list[Advice]:
    """The advice that rests on one of these claims."""
    return [advice for advice in spectrum().advice if not set(claims).isdisjoint(advice.basis.claims)]


def claims_of(advice: list[Advice]) -> set[str]:
    """The claims that some advice rests on."""
    return {claim for each in advice for claim in each.basis.claims}


def accepted(advice: Advice, field: str) -> list[frozenset[str]]:
    """What each alternative of a condition accepts for a field; nothing for an alternative that does not read it."""
    return [_together([test for test in branch if test.field == field]) for branch in advice.condition.branches]


def forms_of(advice: Advice) -> set[str]:
    """The forms under which advice can fire; all of them when it does not read the form."""
    return {form for found in accepted(advice, "form") for form in (found or FORMS)}


def _together(tests: list[Test]) -> frozenset[str]:
    return frozenset.intersection(*(test.accepted for test in tests)) if tests else frozenset()
