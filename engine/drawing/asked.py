"""The picture that was asked for: of a conclusion by its name, or of all that was read and advised."""

from collections.abc import Callable, Iterable, Mapping

from engine.drawing.dot import dot
from engine.drawing.folding import graph
from engine.drawing.graph import Graph
from engine.drawing.mermaid import mermaid
from engine.drawing.svg import svg
from engine.explanation.because import Teller
from engine.explanation.how import how
from engine.explanation.naming import concluded, named, not_concluded
from engine.language import Language
from engine.model.case import Relation

WRITERS: Mapping[str, Callable[[Graph, Language], str]] = {"svg": svg, "mermaid": mermaid, "dot": dot}


def picture_of_how(
    name: str | None, relations: Iterable[Relation], teller: Teller, form: str, language: Language
) -> str:
    """How a conclusion or advice came about in these relations, as a picture in one of the forms; without a name the
    readings and all advice. InputError when it did not come out."""
    derivation, relations = teller.derivation, tuple(relations)
    if name is None:
        facts = tuple(f for r in relations for kind in ("reading", "advice") for f in derivation.facts(kind, r.id))
    else:
        facts = concluded(named(name, teller.knowledge), relations, derivation)
    if name and not facts:
        raise not_concluded(name)
    return WRITERS[form](graph(how(facts, teller), teller), language)
