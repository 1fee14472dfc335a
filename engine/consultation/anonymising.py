"""A case without names: those of the collaboration, its relations and the people in it, each replaced alike everywhere."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, product
from string import ascii_uppercase

from engine.language import Language, Text
from engine.model.case import Answer, Answers, Case, Relation, answers
from engine.model.knowledge import NOT_ASKED, PARTNERS, Named
from engine.model.knowledge_base import KnowledgeBase

TITLE = Text("Een samenwerking", "A collaboration")
PERSON = Text("Persoon", "Person")
PARTY = Text("Partij", "Party")
NO_NAME = ("I", "Ik")  # written with a capital wherever they stand
ARTICLES = ("de", "het", "een", "the", "a", "an")
MASK = "\0"  # no part of a word
_WORD = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many people and other names were replaced, and how many notes and dates were left out, or notes `kept`.

    `check` are words in the notes that may be names still.
    """

    people: int
    others: int
    notes: int
    kept: int
    dates: int
    check: tuple[str, ...]


def plain_relations(relations: Sequence[Relation], kinds: Mapping[str, Named]) -> tuple[tuple[str, Text], ...]:
    """Per relation, in their order, an id and a label without names: its kind, with a number when there are more."""
    number = Counter(relation.kind for relation in relations)
    met: Counter[str] = Counter()
    found = []
    for relation in relations:
        met[relation.kind] += 1
        nth, kind = met[relation.kind], kinds[relation.kind].text
        label = Text(f"{kind.nl} {nth}", f"{kind.en} {nth}") if number[relation.kind] > 1 else kind
        found.append((PARTNERS if relation.id == PARTNERS else f"{relation.kind}-{nth}", label))
    return tuple(found)


def anonymised(
    case: Case,
    knowledge: KnowledgeBase,
    names: Iterable[str] = (),
    notes: bool = False,
    dates: bool = False,
    language: Language | None = None,
    others: Sequence[Case] = (),
    called: Sequence[tuple[str, Text]] | None = None,
) -> tuple[Case, Replaced]:
    """The case without names, and what became of them; what it answers stays, and so does how it is read.

    `names` are names in the notes beside those of relations and people. Notes and dates are left out unless asked for.
    Who answered in one of the `others` too is called alike there, given the same cases in the same order with this one
    among them; `called` are the ids and labels of the relations, when several cases share them.
    """
    language = language or case.language or "en"
    plain = [(id, label[language]) for id, label in called or plain_relations(case.relations, knowledge.relation_kind)]
    answered = (answer.by for each in others or (case,) for _, _, answer in each.places())
    people = _lettered(answered, PERSON[language])
    labels = {_tidy(relation.label): label for relation, (_, label) in zip(case.relations, plain, strict=True)}
    known = {name.casefold() for name in (*people, *labels)}
    given = _lettered((name for name in names if _tidy(name).casefold() not in known), PARTY[language])
    new = {**given, **labels, **people}
    rewrite = _Rewriting(new, people, labels)

    def without(answer: Answer) -> Answer:
        note = rewrite(answer.note) if notes else ""
        return Answer(answer.values, note, people.get(_tidy(answer.by), ""), answer.date if dates else "")

    def all_without(told: Answers) -> Answers:
        said = ((id, without(answer)) for id, answer in told.items())
        return answers({id: answer for id, answer in said if answer.values != (NOT_ASKED,) or answer.note})

    relations = tuple(
        Relation(id, relation.kind, label, all_without(relation.answers), relation.deeper)
        for relation, (id, label) in zip(case.relations, plain, strict=True)
    )
    told = [answer for _, _, answer in case.places()]
    number = sum(bool(answer.note) for answer in told)
    after = replace(case, title=TITLE[language], relations=relations, answers=all_without(case.answers))
    named = [case.title, *(relation.label for relation in case.relations), *names]
    left = [answer.note for _, _, answer in after.places()]
    return after, Replaced(
        len(set(people.values())), len(set(given.values())), 0 if notes else number, number if notes else 0,
        0 if dates else sum(bool(answer.date) for answer in told), _to_check(left, named, set(new.values())),
    )  # fmt: skip


def _tidy(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split()))


def _lettered(names: Iterable[str], what: str) -> dict[str, str]:
    """Each name with what stands for it: `what` with a letter, in the order in which they come; case makes no other name."""
    letters = ("".join(parts) for n in count(1) for parts in product(ascii_uppercase, repeat=n))
    by_name: dict[str, str] = {}
    found: dict[str, str] = {}
    for name in filter(None, map(_tidy, names)):
        if name.casefold() not in by_name:
            by_name[name.casefold()] = f"{what} {next(letters)}"
        found[name] = by_name[name.casefold()]
    return found


class _Rewriting:
    """Replaces names in texts: whole words, the longest first, in any case, also with a possessive ('s, and s alone but for
    what a relation is called); of people also the parts of their names that have a capital."""

    def __init__(self, new: Mapping[str, str], people: Mapping[str, str], labels: Iterable[str]) -> None:
        self.labels = {label.casefold() for label in labels} - {name.casefold() for name in people}
        self.new = {name.casefold(): with_ for name, with_ in new.items()}
        self.parts = {part: with_ for name, with_ in reversed([*people.items()]) for part in _capitals(name)}
        wholes = sorted((name for name in new if _WORD.search(name)), key=len, reverse=True)
        whole = "|".join(r"\s+".join(map(re.escape, name.split())) for name in wholes)
        part = "|".join(map(re.escape, sorted(self.parts, key=len, reverse=True)))
        self.pattern = re.compile(
            rf"(?<!\w)(?:(?P<whole>(?i:{whole or '(?!)'}))|(?P<part>{part or '(?!)'}))(?P<own>['’]?s)?(?!\w)"
        )

    def __call__(self, text: str) -> str:
        return self.pattern.sub(self._other, unicodedata.normalize("NFC", text))

    def _other(self, found: re.Match[str]) -> str:
        whole = found["whole"]
        if whole is not None and found["own"] == "s" and _tidy(whole).casefold() in self.labels:
            return found[0]
        other = self.parts[found["part"]] if whole is None else self.new[_tidy(whole).casefold()]
        return f"{other}'s" if found["own"] else other


def _capitals(name: str) -> Iterator[str]:
    return (word for word in _WORD.findall(name) if word[0].isupper() and len(word) > 1)


def _to_check(notes: Sequence[str], named: Iterable[str], ours: Iterable[str]) -> tuple[str, ...]:
    """What may be a name still: words with a capital inside a sentence, and anywhere those of what was replaced."""
    plain = {word for note in notes for word in _WORD.findall(note) if not word[0].isupper()}
    known = {word for name in named for word in _capitals(_tidy(name)) if word.lower() not in {*plain, *ARTICLES}}
    ours_here = re.compile("|".join(map(re.escape, sorted(ours, key=len, reverse=True))) or "(?!)")
    found: dict[str, None] = {}
    for note in notes:
        left = ours_here.sub(lambda match: MASK * len(match[0]), note)
        for word in _WORD.finditer(left):
            said = re.sub(r"['’]s$", "", word[0])
            starts = re.search(r"(?:^|[.!?:\n])[\s\"'“‘(]*$", left[: word.start()])
            if said[0].isupper() and said not in NO_NAME and (said in known or not starts):
                found[said] = None
    return tuple(found)
