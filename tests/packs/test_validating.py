"""Whether a document has its shape: every fault in our own words, in both languages, at its place."""

import pytest

from tests.packs.small_pack import WrittenPack

NUMBER = "hier hoort een getal", "a number belongs here"
TEXT_HERE = "hier hoort een tekst", "a text belongs here"
KEYS_HERE = "hier horen sleutels met een waarde", "keys with a value belong here"
TWO_LANGUAGES = "hier hoort een tekst in twee talen, als nl en en", "a text in two languages belongs here, as nl and en"
CAPITAL = "een id heeft geen hoofdletters", "an id has no capitals"
NO_DOT = "in deze id staat geen punt", "this id has no dot in it"
VERSION = "een versie is drie getallen", "a version is three numbers"
THEME = "de id van een vraag begint met het thema", "the id of a question starts with its theme"
EMPTY = "deze tekst is leeg", "this text is empty"
SHORT = "hier staat te weinig", "too little stands here"

# file, what is there, what replaces it, where the fault is, its trail, its words
WRONG = [
    ("pack.yaml", "contact: nobody", "contact: ''", "''", "contact", *EMPTY),
    ("pack.yaml", "contact: nobody", "contact: '  '", "'  '", "contact", *EMPTY),
    ("pack.yaml", "contact: nobody", f"contact: {'x' * 10_001}", "x" * 10_001, "contact", "te lang", "too long"),
    ("pack.yaml", "contact: nobody", "contact: [a]", "[a]", "contact", *TEXT_HERE),
    ("pack.yaml", "id: small", "id: Small_1", "Small_1", "id", *CAPITAL),
    ("pack.yaml", "id: small", "id: small.one", "small.one", "id", *NO_DOT),
    ("pack.yaml", "version: 1.0.0", "version: 1.0", "1.0", "version", *VERSION),
    ("pack.yaml", "version: 1.0.0", "version: 1.0.٣", "1.0.٣", "version", *VERSION),
    ("pack.yaml", "languages: [nl, en]", "languages: nl", "nl\n", "languages", "hier hoort een lijst", "a list belongs"),
    ("pack.yaml", "languages: [nl, en]", "languages: []", "[]\n", "languages", *SHORT),
    ("pack.yaml", "{nl: Klein, en: Small}", "Small", "Small", "title", *TWO_LANGUAGES),
    ("pack.yaml", "{nl: Klein, en: Small}", "{en: Small}", "{en: Small}", "title", "sleutel 'nl' ontbreekt", "key 'nl' is"),
    ("forms.yaml", "enough: 5", "enough: many", "many", "reading > enough", *NUMBER),
    ("forms.yaml", "clear: 3", "clear: inf", "inf", "reading > clear", *NUMBER),
    ("forms.yaml", "leaning: 2", "leaning: nan", "nan", "reading > leaning", *NUMBER),
    ("forms.yaml", "enough: 5", "enough: 2", "2, clear", "reading > enough", "te klein", "too small"),
    ("forms.yaml", "leaning: 2", "leaning: 4", "{enough", "reading", "clear >= leaning", "clear >= leaning"),
    ("forms.yaml", "leaning: 2", "leaning: 0.5", "{enough", "reading", "de getallen kloppen niet", "do not fit"),
    ("sources/one.yaml", "R01:", "r1:", "r1:", "claims > r1", "bij haar kenmerk", "goes by its mark"),
    ("sources/one.yaml", '"¶2"', '""', '""', "claims > G01 > where", *EMPTY),
    ("questions/work.yaml", "quick: yes", "quick: 1", "1\n", "questions > work.who-decides > quick", "hier hoort yes of no", "yes or no"),
    ("questions/work.yaml", "id: work.who-pays", "id: work", "work\n    dimension: paying", "questions > work > id", *THEME),
    ("questions/work.yaml", "id: parties,", "id: par.ties,", "par.ties", "questions > work.seen > options > par.ties > id", *NO_DOT),
    ("questions/work.yaml", "kind: multiple", "kind: multiple\n    asked-if: {}", "{}", "questions > work.seen > asked-if", *SHORT),
    ("advice/all.yaml", "priority: 1", "priority: 1.5", "1.5", "advice > role.steer > priority", "een heel getal", "a whole number"),
    ("advice/all.yaml", "priority: 1", "priority: 0", "0\n", "advice > role.steer > priority", "te klein", "too small"),
    ("advice/all.yaml", "priority: 1", "priority: 6", "6\n", "advice > role.steer > priority", "te groot", "too large"),
    ("advice/all.yaml", "priority: 1", f"priority: {'9' * 5_000}", "9" * 5_000, "advice > role.steer > priority", "te groot", "too large"),
    ("cases/all.yaml", "relations:\n", "relations: []\n    x:\n", "[]", "cases > garden > relations", *SHORT),
    ("cases/all.yaml", "kind: residents", "kind: [residents]", "[residents]", "cases > garden > relations > street > kind", *TEXT_HERE),
    ("cases/all.yaml", "position: initiator", "position: initiator\n          Q: x", "Q:", "cases > garden > relations > partners > answers > Q", *CAPITAL),
]  # fmt: skip


@pytest.mark.parametrize(("file", "good", "bad", "at", "trail", "nl", "en"), WRONG)
def test_what_is_wrong_is_said_at_its_place_and_its_twin_loads(
    pack: WrittenPack, file: str, good: str, bad: str, at: str, trail: str, nl: str, en: str
) -> None:
    pack.load()
    pack.swap(file, good, bad)
    fault = pack.faults()[0]
    assert fault.place == pack.place(file, at)
    assert fault.trail == trail
    assert nl in fault.sentence.nl
    assert en in fault.sentence.en


ANSWER = "cases > garden > relations > partners > answers > work.who-decides"
UNKNOWN = [
    ("pack.yaml", "about:", "abuot: x\nabout:", "abuot", "", ("requires", "after"), None),
    ("forms.yaml", "clear: 3", "claer: 3", "claer", "reading", ("clear",), "clear"),
    ("forms.yaml", "clear: 3", "clear: 3, extra: 3", "extra", "reading", (), None),
    ("questions/work.yaml", "strength: defining\n", "strength: defining\n        hlep: x\n", "hlep",
     "questions > work.who-decides > options > one", ("help", "disputed", "neutral", "also-fits", "dimension"), "help"),
    ("rules/all.yaml", "fits: red", "fits: red\n    fnids: x", "fnids",
     "rules > fit.red", ("finds", "tension", "combines", "any", "says"), "finds"),
    ("rules/all.yaml", "fits: red", "fits: red\n    <<: {x: y}", "<<",
     "rules > fit.red", ("finds", "tension", "combines", "any", "says"), None),
    ("advice/all.yaml", "priority: 1", "if_: {form: red}", "if_", "advice > role.steer", ("priority", "any", "excludes"), None),
    ("cases/all.yaml", "{value: one, note:", "{value: one, nte:", "nte", ANSWER, ("note",), "note"),
    ("cases/all.yaml", "points-to: red,", "points-too: red,", "points-too",
     "cases > garden > relations > partners > expect", ("form", "points-to", "fires"), "points-to"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "good", "bad", "key", "trail", "allowed", "meant"), UNKNOWN)
def test_an_unknown_key_is_refused_with_what_is_still_free_and_what_was_meant(
    pack: WrittenPack, file: str, good: str, bad: str, key: str, trail: str, allowed: tuple[str, ...], meant: str | None
) -> None:
    pack.swap(file, good, bad)
    fault = next(fault for fault in pack.faults() if fault.sentence.en == f"unknown key '{key}'")
    assert fault.place == pack.place(file, f"{key}:")
    assert fault.trail == trail
    assert fault.sentence.nl == f"onbekende sleutel '{key}'"
    assert fault.allowed == allowed
    assert fault.meant == meant


LITERALS = [
    ("pack.yaml", "schema: coalitiekompas/pack/1", "schema: coalitiekompas/pack/2", "coalitiekompas/pack/2", ("coalitiekompas/pack/1",), "coalitiekompas/pack/1"),
    ("pack.yaml", "[nl, en]", "[nl, de]", "de]", ("nl", "en"), None),
    ("questions/work.yaml", "kind: multiple", "kind: mulitple", "mulitple", ("single", "multiple", "ordered"), "multiple"),
    ("questions/you.yaml", "about: position", "about: you", "you\n    scope", ("conduct", "task", "position"), None),
    ("questions/you.yaml", "scope: relation", "scope: relations", "relations", ("collaboration", "relation"), "relation"),
    ("questions/work.yaml", "strength: supporting", "strength: weak", "weak", ("defining", "strong", "supporting"), None),
    ("cases/all.yaml", "language: nl", "language: NL", "NL", ("nl", "en"), None),
    ("cases/all.yaml", "rest: unknown", "rest: unkown", "unkown", ("unknown", "not-asked"), "unknown"),
    ("cases/all.yaml", "{word: insufficient}", "{word: unclear}", "unclear", ("clear", "leaning", "mixed", "insufficient"), "clear"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "good", "bad", "at", "allowed", "meant"), LITERALS)
def test_a_word_that_is_none_of_a_few_is_refused_with_those_few(
    pack: WrittenPack, file: str, good: str, bad: str, at: str, allowed: tuple[str, ...], meant: str | None
) -> None:
    pack.swap(file, good, bad)
    (fault,) = pack.faults()
    assert fault.place == pack.place(file, at)
    assert fault.sentence.nl.endswith("' kan hier niet")
    assert fault.sentence.en.endswith("' is not possible here")
    assert fault.allowed == allowed
    assert fault.meant == meant


def test_the_faults_of_all_files_are_said_at_once(pack: WrittenPack) -> None:
    pack.swap("pack.yaml", "version: 1.0.0", "version: one")
    pack.swap("advice/all.yaml", "priority: 1", "priority: 9\n    extra: x")
    pack.swap("advice/all.yaml", "kind: role", "kind: rol")
    pack.swap("rules/all.yaml", "theme: all", "theme: ]")
    pack.swap("sources/one.yaml", "claims:", "claims: &x")
    assert [(fault.place.path.removeprefix(f"{pack.folder}/"), fault.place.line) for fault in pack.faults()] == [
        ("advice/all.yaml", 4), ("advice/all.yaml", 5), ("advice/all.yaml", 6), ("pack.yaml", 3),
        ("rules/all.yaml", 1), ("sources/one.yaml", 2),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["x", "[]", "- a", "''"])
@pytest.mark.parametrize("file", ["pack.yaml", "forms.yaml", "sources/one.yaml", "cases/all.yaml"])
def test_a_file_that_is_no_mapping_is_refused(pack: WrittenPack, file: str, text: str) -> None:
    pack.write(file, text)
    (fault,) = pack.faults()
    assert (fault.place.line, fault.place.column) == (1, 1)
    assert fault.sentence.nl == KEYS_HERE[0]
    assert fault.sentence.en == KEYS_HERE[1]
