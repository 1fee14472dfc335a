"""Any pack that its shapes let through, as strategies: every key, whether or not its names are known anywhere."""

import re
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from engine.errors import Place
from engine.packs.content import Content, knowledge_digest
from engine.packs.gathering import Gathering
from engine.packs.places import PlacesInFiles
from engine.packs.shapes import FILES
from engine.packs.signs import refused_in_pack
from engine.packs.words import WORDS
from engine.sheets.passing import SheetDocument

Item = dict[str, Any]

ODD = (
    "=1+1", "=cmd|' /C calc'!A0", "+31", "-1", "@x", "#N/A", "no", "1:30", "010", "TRUE", "a\nb", "a\n\nb", "- x", "x # y",
    "{a: b}", "[a]", "'quoted\"", "é\U0001f600", "a\u2028b", "a\u2029b", "a\tb", "a\\nb", "x_000D_", "a\u00a0b", "~", "&a *b", "1e5",
    "x" * 300, "key: value", "%", "a\ufeffb", "\u05e9\u05dc\u05d5\u05dd", "\u200f(\u05e9\u05dc\u05d5\u05dd)\u200e 1",
)  # fmt: skip
SIGNS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
WORDS_OF_A_PERSON = (st.sampled_from(ODD) | st.text(SIGNS, min_size=1, max_size=30)).filter(
    lambda text: bool(text.strip()) and not refused_in_pack(text)
)
TEXTS = st.fixed_dictionaries({"nl": WORDS_OF_A_PERSON, "en": WORDS_OF_A_PERSON})
NAMES = st.sampled_from(("a", "b", "red", "x-y", "no", "1", "all", "c0"))
IDS = st.sampled_from(("a", "b.c", "red", "work.who", "no", "1.2", "x-y.z"))
QUESTIONS = st.sampled_from(("position", "work.who", "task.what", "no.1"))
CLAIMS = st.sampled_from(("R01", "G02", "Z100"))
YES_NO = st.sampled_from(("yes", "no"))


def lists(of: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[list[Any]]:
    """A short list; a value may stand in it twice."""
    return st.lists(of, min_size=least, max_size=3)


def unlike(of: st.SearchStrategy[Any], key: Callable[[Any], Any], least: int = 0) -> st.SearchStrategy[list[Any]]:
    """A short list of things that do not go by the same name."""
    return st.lists(of, min_size=least, max_size=3, unique_by=key)


def items(needed: Item, **maybe: st.SearchStrategy[Any]) -> st.SearchStrategy[Item]:
    """A mapping with these keys, and those that may be absent."""
    return st.fixed_dictionaries(needed, optional={name.replace("_", "-"): each for name, each in maybe.items()})


def _id(item: Any) -> Any:
    return item if isinstance(item, str) else item["id"]


BASES = st.one_of(
    items({"stated": lists(CLAIMS, 1)}),
    items({"derived": lists(CLAIMS, 1), "how": TEXTS}),
    items({"literature": items({"author": WORDS_OF_A_PERSON, "title": WORDS_OF_A_PERSON,
                                "year": st.just("2001"), "place": WORDS_OF_A_PERSON})}),
    items({"proposal": items({"why": TEXTS}, reviewed_by=st.sampled_from(("", "A. Name")))}),
)  # fmt: skip
VALUES = IDS | lists(IDS, 1) | st.fixed_dictionaries({"not": lists(IDS, 1)})
TESTS = st.dictionaries(IDS, VALUES, min_size=1, max_size=3)


def conditional(needed: Item, **maybe: st.SearchStrategy[Any]) -> st.SearchStrategy[Item]:
    """A mapping with `if`, `any` or both."""
    whole = items(needed, **{"if": TESTS, "any": lists(TESTS, 1)}, **maybe)
    return whole.filter(lambda item: bool(item.keys() & {"if", "any"}))


EVIDENCE: Item = {"because": TEXTS, "basis": BASES}
BARE: Item = {"text": TEXTS, "help": TEXTS, "disputed": YES_NO, "neutral": YES_NO}
OPTIONS = st.one_of(
    NAMES,
    items({"id": NAMES}, **BARE),
    items({"id": NAMES, "points-to": IDS, "strength": st.just("strong"), **EVIDENCE}, **BARE, dimension=IDS),
    items({"id": NAMES, "also-fits": IDS, **EVIDENCE}, **BARE, dimension=IDS),
)
QUESTION = items(
    {"id": QUESTIONS, "about": st.just("conduct"), "scope": st.just("relation"), "ask": TEXTS, "help": TEXTS,
     "options": unlike(OPTIONS, _id, 2)},
    dimension=IDS, kind=st.sampled_from(("single", "ordered")), quick=YES_NO, past=YES_NO, not_applicable=YES_NO,
    asked_if=TESTS, terms=lists(IDS),
)  # fmt: skip
RULE = st.one_of(
    items({"fits": NAMES, "if": TESTS, "basis": BASES}),
    *(conditional({key: NAMES, "says": TEXTS, "basis": BASES}) for key in ("finds", "tension", "combines")),
)
ADVICE = conditional(
    {"kind": st.sampled_from(("role", "benefit")), "what": TEXTS, "why": TEXTS, "how": TEXTS, "basis": BASES},
    priority=st.sampled_from("12345"), excludes=lists(IDS),
)  # fmt: skip
ANSWERS = st.dictionaries(QUESTIONS, IDS | lists(IDS) | items({"value": IDS | lists(IDS)}, note=TEXTS), max_size=3)
EXPECT = items({"word": st.just("mixed")}, form=IDS, points_to=IDS | lists(IDS), fires=lists(IDS), fires_not=lists(IDS))
RELATION = items(
    {"id": IDS, "kind": IDS, "label": TEXTS, "expect": EXPECT},
    answers=ANSWERS,
    rest=st.sampled_from(("unknown", "not-asked")),
)
CASE = items(
    {"id": IDS, "title": TEXTS, "told": TEXTS, "source": WORDS_OF_A_PERSON, "language": st.just("nl"),
     "relations": unlike(RELATION, _id, 1)},
    cites=lists(CLAIMS), answers=ANSWERS,
)  # fmt: skip
UPDATE = items({}, ask=TEXTS, because=TEXTS, strength=st.just("strong"), priority=st.just("2"), title=TEXTS)
CHANGE = st.one_of(
    items({"add-options": QUESTIONS, "options": unlike(OPTIONS, _id, 1), "because": TEXTS}),
    items({"update": IDS | st.just("work.who/one"), "to": UPDATE.filter(bool), "because": TEXTS}),
    items({"replace": IDS, "rule": RULE, "because": TEXTS}),
    items({"replace": IDS, "advice": ADVICE, "because": TEXTS}),
    items({"switch-off": IDS, "because": TEXTS}),
    items({"rereads": IDS, "relation": IDS, "expect": EXPECT, "because": TEXTS}),
)


def _change(change: Item) -> Any:
    return next((word, change[word], change.get("relation")) for word in WORDS if word in change)


PACK = items(
    {"schema": st.just("coalitiekompas/pack/1"), "id": NAMES, "version": st.just("1.0.0"), "title": TEXTS, "about": TEXTS,
     "languages": st.sampled_from((["nl", "en"], ["en"])), "contact": WORDS_OF_A_PERSON},
    requires=st.dictionaries(NAMES, st.just("0.1.0"), max_size=2), after=lists(NAMES), themes=lists(IDS),
    common_options=unlike(items({"id": NAMES, "text": TEXTS, "help": TEXTS}, disputed=YES_NO, neutral=YES_NO), _id),
    relation_kinds=unlike(items({"id": NAMES, "text": TEXTS}), _id),
)  # fmt: skip
FORMS = items(
    {"forms": unlike(items({"id": NAMES, "name": TEXTS, "plain": TEXTS}), _id, 1),
     "reading": st.sampled_from(({"enough": "5", "clear": "3", "leaning": "2"}, {"enough": "5.5", "clear": "1e3", "leaning": "2.25"}))},
)  # fmt: skip
GLOSSARY = items(
    {},
    terms=unlike(items({"id": IDS, "term": TEXTS, "says": TEXTS, "basis": BASES}), _id),
    words=unlike(items({"form": IDS, "nl": lists(WORDS_OF_A_PERSON, 1), "en": lists(WORDS_OF_A_PERSON, 1), "basis": BASES}),
                 lambda words: words["form"]),
)  # fmt: skip
CLAIM = items({"where": WORDS_OF_A_PERSON, "nl": WORDS_OF_A_PERSON, "en": WORDS_OF_A_PERSON}, background=TEXTS)


def _of_ids(body: st.SearchStrategy[Item]) -> st.SearchStrategy[list[Item]]:
    return st.dictionaries(IDS, body, max_size=3).map(lambda found: [{"id": id, **item} for id, item in found.items()])


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """The content of any pack, with items in several files and in no order."""
    gathering = Gathering()

    def take(kind: str, name: str, value: Item) -> None:
        path = f"{kind}/{name}.yaml"
        document = SheetDocument(path, value, Place(path), {}, {})
        gathering.take(kind, document, FILES[kind].validator.validate_python(value))

    take("pack", "pack", draw(PACK))
    if draw(st.booleans()):
        take("forms", "forms", draw(FORMS))
    if draw(st.booleans()):
        take("glossary", "glossary", draw(GLOSSARY))
    asked = draw(unlike(QUESTION, _id))
    for theme in draw(st.lists(IDS, max_size=2, unique=True)):
        number = draw(st.integers(0, len(asked)))
        head = {"theme": theme, "title": draw(TEXTS), "opening": draw(TEXTS)}
        take("questions", theme, {**head, "questions": asked[:number]})
        asked = asked[number:]
    for kind, body in (("rules", RULE), ("advice", ADVICE)):
        for item in draw(_of_ids(body)):
            take(kind, f"{draw(NAMES)}-{item['id']}", {"theme": "all", kind: [item]})
    take("cases", "Any Name", {"theme": "all", "cases": draw(unlike(CASE, _id))})
    take("changes", "all", {"theme": "all", "changes": draw(unlike(CHANGE, _change))})
    for name, ids in (("one", ("R01", "G02")), ("two", ("Z100",))):
        claims = {id: draw(CLAIM) for id in ids if draw(st.booleans())}
        take(
            "sources",
            re.sub("two", draw(st.sampled_from(("two", "TWO"))), name),
            {"source": draw(TEXTS), "claims": claims},
        )
    assert not gathering.faults
    values = gathering.values()
    return Content(values, PlacesInFiles(gathering.places), knowledge_digest(values))
