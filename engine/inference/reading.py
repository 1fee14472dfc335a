"""How a relation is read from what counts: the three numbers, in one function."""

from collections.abc import Iterable, Mapping, Sequence

from engine.model.derivation import Reading, Word
from engine.model.knowledge import Numbers

Counted = tuple[str, str, str]  # question, form, strength


def read(counted: Iterable[Counted], forms: Sequence[str], numbers: Numbers) -> Reading:
    """The reading of a relation from its counted evidence.

    Each question counts once, for the form that its answer names; an answer that names two forms counts for none.
    """
    counting = that_count(counted)
    counts = dict.fromkeys(forms, 0)
    for form in {question: form for question, form, _ in counting}.values():
        counts[form] += 1
    return reading_of(counts, frozenset(form for _, form, strength in counting if strength == "defining"), numbers)


def that_count(evidence: Iterable[Counted]) -> tuple[Counted, ...]:
    """The evidence that counts: all of it, except of a question whose answer names two forms."""
    found = tuple(evidence)
    named: dict[str, set[str]] = {}
    for question, form, _ in found:
        named.setdefault(question, set()).add(form)
    return tuple(item for item in found if len(named[item[0]]) == 1)


def reading_of(counts: Mapping[str, int], defining: frozenset[str], numbers: Numbers) -> Reading:
    """The reading from how many count for each form, and for which forms one of them is defining."""
    total = sum(counts.values())
    word: Word = "mixed"
    form = next((f for f, count in counts.items() if count > numbers.leaning * (total - count)), None)
    if total < numbers.enough:
        word = "insufficient"
        forms = (form,) if form else tuple(f for f, count in counts.items() if count)
        form = None
    elif form is None:
        forms = tuple(f for f, count in counts.items() if count >= 2)
    else:
        against = total - counts[form]
        word = "clear" if counts[form] >= numbers.clear * against and form in defining else "leaning"
        forms = (form,)
    return Reading(word, form, forms, tuple(counts.items()), defining)
