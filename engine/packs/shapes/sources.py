"""sources/<form>.yaml and glossary.yaml: the claims of the source in our own words, and the words of the field."""

from engine.packs.shapes.basis import BASIS
from engine.packs.shapes.parts import CLAIM_ID, ID, TEXT, WORDS, FileShape, by, described, many, maybe

# `background` is the reason why nothing needs to cite a claim
_CLAIM = described("claim", {"where": WORDS, "nl": WORDS, "en": WORDS, "background": maybe(TEXT)})

SOURCES_FILE = FileShape({"source": TEXT, "claims": by(CLAIM_ID, _CLAIM)})

_TERM = described("term", {"id": ID, "term": TEXT, "says": TEXT, "basis": BASIS})
_WORDS = described("words", {"form": ID, "nl": many(WORDS, least=1), "en": many(WORDS, least=1), "basis": BASIS})

GLOSSARY_FILE = FileShape({"terms": maybe(many(_TERM), []), "words": maybe(many(_WORDS), [])})
