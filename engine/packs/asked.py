"""Whether a question that counts can count, and whether it can be asked when it says so."""

from collections.abc import Iterator

from engine.errors import Fault, not_one_of
from engine.language import Text
from engine.model.knowledge import Question
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.content import Content


def counting_faults(question: Question, knowledge: KnowledgeBase) -> Iterator[Fault]:
    """What is wrong with a question that counts in the reading of a form."""
    if not question.counts:
        return
    if question.about != "conduct" or question.scope != "relation":
        sentence = Text(
            "alleen een conduct-vraag over een relatie telt mee", "only a conduct question on a relation counts"
        )
        remedy = Text(
            "gebruik also-fits, of maak er about: conduct en scope: relation van",
            "use also-fits, or make it about: conduct and scope: relation",
        )
        yield Fault(question.place, sentence, question.id, remedy=remedy)
    if len({o.evidence.form for o in question.options if o.evidence and o.evidence.counts}) < 2:
        sentence = Text(
            "dit telt mee, maar alleen één vorm heeft hier een antwoord",
            "this counts, but only one form has an answer here",
        )
        remedy = Text(
            "laat een antwoord op een andere vorm wijzen, of gebruik also-fits",
            "let an answer point to another form, or use also-fits",
        )
        yield Fault(question.place, sentence, question.id, remedy=remedy)
    same = [q for q in knowledge.questions if q.counts and q.dimension == question.dimension]
    if question.dimension and same[0] is not question:
        sentence = Text(
            f"dimensie '{question.dimension}' wordt al geteld bij '{same[0].id}'",
            f"dimension '{question.dimension}' is counted already by '{same[0].id}'",
        )
        remedy = Text(
            "noem een andere dimension, of gebruik also-fits in plaats van points-to",
            "name another dimension, or use also-fits instead of points-to",
        )
        yield Fault(question.place, sentence, question.id, remedy=remedy)


def asking_faults(content: Content, question: Question, knowledge: KnowledgeBase) -> Iterator[Fault]:
    """What is wrong with when a question is asked."""
    for name, values in question.asked_if:
        at = ("questions", question.id, "asked-if", name)
        asked = knowledge.question.get(name)
        if name != "relation" and (asked is None or asked.counts or question.counts):
            sentence = Text(
                f"asked-if leest 'relation' of een vraag die niet meetelt, niet '{name}'; een vraag die meetelt leest alleen 'relation'",
                f"asked-if reads 'relation' or a question that does not count, not '{name}'; a question that counts reads 'relation' only",
            )
            remedy = Text(f"haal '{name}' weg uit asked-if", f"take '{name}' out of asked-if")
            yield Fault(content.key_place(*at), sentence, question.id, remedy=remedy)
            continue
        if question.id in _waits_for(name, knowledge):
            sentence = Text(
                f"asked-if gaat in een kring: '{name}' wordt pas gesteld na '{question.id}'",
                f"asked-if goes in a circle: '{name}' is asked only after '{question.id}'",
            )
            remedy = Text("haal asked-if bij een van beide weg", "take asked-if out at one of the two")
            yield Fault(content.key_place(*at), sentence, question.id, remedy=remedy)
        known = (*knowledge.fields[name].values, *knowledge.fields[name].special)
        for value in values:
            if value not in known:
                sentence = Text(f"'{name}' heeft geen waarde '{value}'", f"'{name}' has no value '{value}'")
                yield not_one_of(content.place(*at), question.id, sentence, value, known)


def _waits_for(name: str, knowledge: KnowledgeBase) -> set[str]:
    """The question itself, and every question whose answer decides whether it is asked."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        id = ahead.pop()
        if id not in found and id in knowledge.question:
            found.add(id)
            ahead.extend(field for field, _ in knowledge.question[id].asked_if)
    return found
