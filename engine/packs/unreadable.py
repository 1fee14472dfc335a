"""What is wrong with a file that is no YAML, in our own words and in both languages; the parsers speak English only."""

from typing import Any

import yaml

from engine.language import Text

_QUOTE_OPEN = Text(
    "het aanhalingsteken op regel {line} wordt nergens gesloten", "the quote on line {line} is never closed"
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
_BELOW = Text("na | of > begint de tekst op de volgende regel", "after | or > the text starts on the next line")
_KEY = Text(
    "dit past niet bij de sleutels vanaf regel {line}; laat ze even ver inspringen, en zet niets achter een aanhalingsteken dat sluit",
    "this does not go with the keys from line {line} on; indent them alike, and put nothing after a quote that closes",
)
_DASH = Text(
    "een streepje past niet tussen de sleutels vanaf regel {line}; een lijst staat onder een eigen sleutel",
    "a dash does not go with the keys from line {line} on; a list stands under a key of its own",
)
_NO_DASH = Text(
    "dit past niet bij de lijst vanaf regel {line}; hier hoort een streepje",
    "this does not go with the list from line {line} on; a dash belongs here",
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
        "na de sleutel op regel {line} ontbreekt een dubbele punt", "a colon is missing after the key on line {line}"
    )),
    ("mapping values are not allowed", "", Text(
        "deze dubbele punt kan hier niet; zet tekst met een dubbele punt tussen aanhalingstekens, en kijk of de regel erboven klopt",
        "this colon is not possible here; put text with a colon in quotes, and see whether the line above is right",
    )),
    ("quoted scalar: found unexpected end of stream", "", _QUOTE_OPEN),
    ("quoted scalar: found unexpected document", "", _QUOTE_OPEN),
    ("expected ',' or ']'", "", Text(
        "hier hoort een komma, of de ] bij de [ op regel {line}", "a comma belongs here, or the ] for the [ on line {line}"
    )),
    ("expected ',' or '}'", "", Text(
        "hier hoort een komma, of de }} bij de {{ op regel {line}", "a comma belongs here, or the }} for the {{ on line {line}"
    )),
    ("block mapping: did not find expected key", "-", _DASH),
    ("block mapping: expected <block end>", "-", _DASH),
    ("block mapping: did not find expected key", "", _KEY),
    ("block mapping: expected <block end>", "", _KEY),
    ("block collection: did not find expected '-'", "", _NO_DASH),
    ("block collection: expected <block end>", "", _NO_DASH),
    ("entries are not allowed", "", Text(
        "een lijst begint op een eigen regel onder de sleutel", "a list starts on a line of its own under the key"
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
    "kijk op deze plek naar de inspringing, de haakjes en de aanhalingstekens",
    "look at the indentation, the brackets and the quotes at this place",
)


def sentence_for(error: yaml.YAMLError, text: str) -> Text:
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
    return no_yaml(Text(said.nl.format(**found), said.en.format(**found)))


def no_yaml(said: Text) -> Text:
    """What is wrong, as the sentence of a fault."""
    return Text(f"dit is geen geldige YAML: {said.nl}", f"this is not valid YAML: {said.en}")
