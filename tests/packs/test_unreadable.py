"""A file that is no YAML: what is wrong is said in our words, in both languages, whichever parser found it."""

import pytest
import yaml

from engine.errors import Fault, InputError
from engine.packs import reading
from engine.packs.reading import parse_document

TAB = "een tab mag hier niet", "a tab is not allowed here"
COLON = "deze dubbele punt kan hier niet", "this colon is not possible here"
QUOTE = "het aanhalingsteken op regel 2 wordt nergens gesloten", "the quote on line 2 is never closed"
BRACKET = (
    "hier ontbreekt een komma, of de ] bij de [ op regel 1",
    "a comma is missing here, or the ] for the [ on line 1",
)
BRACE = "hier ontbreekt een komma, of de } bij de { op regel 1", "a comma is missing here, or the } for the { on line 1"
KEYS = "dit past niet bij de sleutels vanaf regel 1; laat", "this does not go with the keys from line 1 on; indent"
DASH = "een streepje past niet tussen de sleutels vanaf regel 1", "a dash does not go with the keys from line 1 on"
NO_DASH = "vanaf regel 1; zet er een streepje voor", "from line 1 on; put a dash before it"
ESCAPE = "deze \\ tussen dubbele aanhalingstekens betekent niets", "this \\ between double quotes means nothing"
CONTROL = "hier staat een stuurteken", "a control character stands here"
BELOW = "begin de tekst op de volgende regel", "start the text on the next"
OWN = "hebben in YAML een eigen betekenis", "have a meaning of their own in YAML"
OTHER = (
    "geldige YAML: het loopt hier vast; kijk naar",
    "valid YAML: it gets stuck here; look at the indentation, the brackets and the quotes",
)


def start(sign: str) -> tuple[str, str]:
    return f"'{sign}' kan geen waarde beginnen; zet de tekst tussen", f"'{sign}' cannot start a value; put the text in"


def indented(here: int, above: int) -> tuple[str, str]:
    spaces = ("1 spatie", "1 space") if here == 1 else (f"{here} spaties", f"{here} spaces")
    return (
        f"deze regel begint met {spaces[0]}, de sleutels erboven met {above}",
        f"this line starts with {spaces[1]}, the keys above it with {above}",
    )


def dashed(here: int, above: int) -> tuple[str, str]:
    spaces = ("1 spatie", "1 space") if here == 1 else (f"{here} spaties", f"{here} spaces")
    return (
        f"voor dit streepje staat {spaces[0]}, voor de streepjes erboven {above}",
        f"this dash has {spaces[1]} before it, the dashes above it {above}",
    )


def curly(sign: str) -> tuple[str, str]:
    return f"{sign} is hier geen aanhalingsteken", f"{sign} is not a quote here"


SPACE = "zet een spatie na de dubbele punt", "put a space after the colon"
ODD = 'op deze regel ontbreekt een "', 'on this line a " is missing'

MISTAKES = [
    ("é:\n\tb: c\n", "2:1", TAB),
    ("a:\n  -\tb\n", "2:4", TAB),
    ("x:\n  a: b\n\tc: d\n", "3:1", TAB),
    ("a: |\n\tb\n", "2:1", TAB),
    ("a: b\nc d\ne: f\n", "3:1", ("na de sleutel op regel 2 ontbreekt", "a colon is missing after the key on line 2")),
    ("a b\nc: d\n", "2:2", COLON),
    ("a: b: c", "1:5", COLON),
    ("a: b\n  c: d\n", "2:3", indented(2, 0)),
    ("é:\n  b: c\n d: e\n", "3:2", indented(1, 2)),
    ("r:\n  - id: a\n    finds: b\n   says: c\n", "4:4", indented(3, 4)),
    ("r:\n  - id: a\n    finds: b\n     says: c\n", "4:6", indented(5, 4)),
    ("r:\n  - id: a\n    if: {b: c}\n     says: d\n", "4:6", indented(5, 4)),
    ("r:\n  - id: a\n    b: c\n - id: d\n", "4:2", dashed(1, 2)),
    ("r:\n  - id: a\n    b: c\n   - id: d\n", "4:4", dashed(3, 2)),
    ("r:\n  - id: a\n    o:\n        - b: c\n   - id: d\n", "5:4", dashed(3, 2)),
    ("r:\n  - id: a\n    finds:sport-x\n    if: b\n", "3:11", SPACE),
    ("r:\n  - id: a\n    finds:sport-x\n", "3:11", SPACE),
    ("r:\n  - id:a\n    finds: b\n", "2:8", SPACE),
    ("theme:sport\nrules: a\n", "1:7", SPACE),
    ('r:\n  - says: {nl: "Aap, en: "noot"}\n    if: b\n', "2:16", ODD),
    ('r:\n  - says: "Aap\n    if: b\n  - says: {nl: "x", en: "y"}\n', "2:11", ODD),
    ("r:\n  - says: {nl: “Aap, noot”, en: “mies: b”}\n", "2:16", curly("“")),
    ("r:\n  - says: „Aap: noot”\n", "2:11", curly("„")),
    ('says: {nl: "Aap”, en: "mies"}\n', "1:16", curly("”")),
    ("a: b\nc: 'd\ne: f\n", "4:1", QUOTE),
    ('a: b\nc: "d\ne: f\n', "4:1", QUOTE),
    ('a: b\nc: "d\n---\n"', "3:1", QUOTE),
    ("a: [b, c\nd: e\n", "2:2", BRACKET),
    ("a: [b c: d e: f]", "1:13", BRACKET),
    ("a: {b: c\nd: e\n", "2:2", BRACE),
    ("a: 'it's'", "1:8", KEYS),
    ('a: "b" c', "1:8", KEYS),
    ("a: b\n- c\n", "2:1", DASH),
    ("- a\nb: c\n", "2:1", NO_DASH),
    ('a: "\\d"', "1:", ESCAPE),
    ('a: "\\xzz"', "1:", ESCAPE),
    ("é: é\x07", "1:5", CONTROL),
    ("é: @b", "1:4", start("@")),
    ("é: `b`", "1:4", start("`")),
    ("a: %b", "1:4", start("%")),
    ("a: b\né: ]", "2:4", start("]")),
    ("a: [b,, c]", "1:7", start(",")),
    ("a: * b", "1:5", OWN),
    ("a: & b", "1:5", OWN),
    ("a: | b", "1:6", BELOW),
    ("a: >x\n b", "1:5", BELOW),
    ("a: - b", "1:4", ("een lijst begint niet achter de sleutel; zet", "a list does not start behind the key; put")),
    ("%YAML 2.0\n---\na", "1:1", OTHER),
    ("a: !x!y b", "1:4", OTHER),
]


@pytest.mark.parametrize("parser", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
@pytest.mark.parametrize(("text", "place", "said"), MISTAKES)
def test_a_common_mistake_is_said_in_our_words_at_its_place(
    monkeypatch: pytest.MonkeyPatch, parser: object, text: str, place: str, said: tuple[str, str]
) -> None:
    monkeypatch.setattr(reading, "_Parser", parser)
    fault = refused(text)
    assert f"{fault.place}:".startswith(f"x:{place}")
    assert fault.sentence.nl.startswith("dit is geen geldige YAML: ")
    assert fault.sentence.en.startswith("this is not valid YAML: ")
    assert said[0] in fault.said("nl")
    assert said[1] in fault.said("en")


def refused(text: str) -> Fault:
    with pytest.raises(InputError) as caught:
        parse_document(text.encode(), "x")
    (fault,) = caught.value.faults
    return fault


def test_at_the_end_of_a_file_no_sign_is_named() -> None:
    fault = refused("a: [")
    assert OTHER[0] in fault.said("nl")
    assert OTHER[1] in fault.said("en")
