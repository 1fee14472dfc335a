"""What is wrong with a file that is no YAML, in our own words and in both languages; the parsers speak English only."""

from typing import Any

import yaml

from engine.language import Text

_QUOTE_OPEN = Text(
    "het aanhalingsteken op regel {line} wordt nergens gesloten; zet een \" of ' aan het einde van de tekst",
    "the quote on line {line} is never closed; put a \" or ' at the end of the text",
)
_IN_QUOTES = Text(
    "'{sign}' kan geen waarde beginnen; zet de tekst tussen aanhalingstekens",
    "'{sign}' cannot start a value; put the text in quotes",
)
_TAB = Text("een tab mag hier niet; spring in met spaties", "a tab is not allowed here; indent with spaces")
_ESCAPE = Text(
    "deze \\ tussen dubbele aanhalingstekens betekent niets; schrijf \\\\ of gebruik enkele aanhalingstekens",
    "this \\ between double quotes means nothing; write \\\\ or use single quotes",
)
_BELOW = Text(
    "na | of > komt op deze regel niets meer; begin de tekst op de volgende regel",
    "after | or > nothing more comes on this line; start the text on the next",
)
_KEY = Text(
    "dit past niet bij de sleutels vanaf regel {line}; laat ze even ver inspringen, en zet niets achter een aanhalingsteken dat sluit",
    "this does not go with the keys from line {line} on; indent them alike, and put nothing after a quote that closes",
)
_DASH = Text(
    "een streepje past niet tussen de sleutels vanaf regel {line}; zet een lijst onder een eigen sleutel",
    "a dash does not go with the keys from line {line} on; put a list under a key of its own",
)
_NO_DASH = Text(
    "dit past niet bij de lijst vanaf regel {line}; zet er een streepje voor",
    "this does not go with the list from line {line} on; put a dash before it",
)

# What the parser says (libyaml, then the one in Python), the sign at that place if it matters, and what we say.
_SAID: tuple[tuple[str, str, Text], ...] = (
    ("cannot start any token", "\t", _TAB),
    ("found a tab character", "", _TAB),
    ("cannot start any token", "", _IN_QUOTES),
    ("expected node content", "", _IN_QUOTES),
    ("expected the node content", "", _IN_QUOTES),
    ("alphabetic or numeric character", "", Text(
        "* en & hebben in YAML een eigen betekenis; zet de tekst tussen aanhalingstekens",
        "* and & have a meaning of their own in YAML; put the text in quotes",
    )),
    ("could not find expected ':'", "", Text(
        "na de sleutel op regel {line} ontbreekt een dubbele punt; zet hem erbij", "a colon is missing after the key on line {line}; add it"
    )),
    ("mapping values are not allowed", "", Text(
        "deze dubbele punt kan hier niet; zet tekst met een dubbele punt tussen aanhalingstekens, en kijk of de regel erboven klopt",
        "this colon is not possible here; put text with a colon in quotes, and see whether the line above is right",
    )),
    ("quoted scalar: found unexpected end of stream", "", _QUOTE_OPEN),
    ("quoted scalar: found unexpected document", "", _QUOTE_OPEN),
    ("expected ',' or ']'", "", Text(
        "hier ontbreekt een komma, of de ] bij de [ op regel {line}; zet hem erbij", "a comma is missing here, or the ] for the [ on line {line}; add it"
    )),
    ("expected ',' or '}'", "", Text(
        "hier ontbreekt een komma, of de }} bij de {{ op regel {line}; zet hem erbij", "a comma is missing here, or the }} for the {{ on line {line}; add it"
    )),
    ("block mapping: did not find expected key", "-", _DASH),
    ("block mapping: expected <block end>", "-", _DASH),
    ("block mapping: did not find expected key", "", _KEY),
    ("block mapping: expected <block end>", "", _KEY),
    ("block collection: did not find expected '-'", "", _NO_DASH),
    ("block collection: expected <block end>", "", _NO_DASH),
    ("entries are not allowed", "", Text(
        "een lijst begint niet achter de sleutel; zet het streepje op een eigen regel eronder", "a list does not start behind the key; put the dash on a line of its own below"
    )),
    ("unknown escape character", "", _ESCAPE),
    ("hexdecimal number", "", _ESCAPE),
    ("invalid Unicode character escape", "", _ESCAPE),
    ("hexadecimal numbers", "", _ESCAPE),
    ("block scalar: did not find expected comment or line break", "", _BELOW),
    ("block scalar: expected", "", _BELOW),
    ("characters are not allowed", "", Text(
        "hier staat een stuurteken, dat in geen tekst hoort; haal het weg",
        "a control character stands here, which belongs in no text; remove it",
    )),
)  # fmt: skip
_OTHER = Text(
    "het loopt hier vast; kijk naar de inspringing, de haakjes en de aanhalingstekens",
    "it gets stuck here; look at the indentation, the brackets and the quotes",
)


def said_of(error: yaml.YAMLError, text: str) -> tuple[Text, Text]:
    """What is wrong at the place of the error, and what to do."""
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or ""
    heard = f"{getattr(error, 'context', None) or ''}: {problem}"
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None) or mark
    sign = text[mark.index : mark.index + 1] if mark else ""
    said = next((said for part, at, said in _SAID if part in heard and at in ("", sign)), _OTHER)
    if said is _IN_QUOTES and not sign.strip():  # the end of a line or of the file
        said = _OTHER
    found: dict[str, Any] = {"sign": sign, "line": start.line + 1 if start else 1}
    sentence, remedy = no_yaml(said)
    return _filled(sentence, found), _filled(remedy, found)


def no_yaml(said: Text) -> tuple[Text, Text]:
    """What is wrong, as the sentence of a fault; and what to do, which stands behind the first semicolon."""
    (nl, _, do_nl), (en, _, do_en) = said.nl.partition("; "), said.en.partition("; ")
    return Text(f"dit is geen geldige YAML: {nl}", f"this is not valid YAML: {en}"), Text(do_nl, do_en)


def _filled(text: Text, found: dict[str, Any]) -> Text:
    return Text(text.nl.format(**found), text.en.format(**found))
