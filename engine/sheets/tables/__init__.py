"""Which sheets a pack has, and what of it stands in each of them."""

from engine.sheets.parts import Part, Sheet
from engine.sheets.tables.asking import THEMES
from engine.sheets.tables.changed import CHANGES
from engine.sheets.tables.concluding import ADVICE, RULES
from engine.sheets.tables.head import FORMS, PACK
from engine.sheets.tables.sourced import GLOSSARY, SOURCES
from engine.sheets.tables.worked import CASES

PARTS: tuple[Part, ...] = (*PACK, *FORMS, THEMES, RULES, ADVICE, CASES, SOURCES, *GLOSSARY, CHANGES)
BY_FILE = (RULES, ADVICE, CASES, CHANGES)  # kinds of which a column names the file
OF_KNOWN = ("question", "option", "rule", "advice", "term", "words", "added option", "replaced rule", "replaced advice")
OF_EXPECTED = ("case", "reread")
GROUPS = {  # the sheets in their order, by the colour of the tabs of those that go together
    "2F5D7C": ("pack", "languages", "requires", "after", "theme-order", "common-options", "relation-kinds", "forms", "reading"),
    "2E7D6B": ("themes", "questions", "question-terms", "options"),
    "8A5A2B": ("rules", "advice", "excludes", "conditions", "basis", "basis-claims"),
    "6B4E8A": ("cases", "case-claims", "relations", "answers", "expectations"),
    "5B6770": ("sources", "claims", "terms", "word-lists", "words"),
    "9A3B3B": ("changes", "updates", "added-options", "replaced-rules", "replaced-advice"),
}  # fmt: skip
_BY_NAME = {sheet.name: sheet for part in PARTS for sheet in part.sheets}
SHEETS: tuple[Sheet, ...] = tuple(_BY_NAME[name] for names in GROUPS.values() for name in names)
