"""The shape of every file in a pack, by kind of file; imported only when a file has to be validated."""

from engine.packs.shapes.advice import ADVICE_FILE
from engine.packs.shapes.cases import CASES_FILE
from engine.packs.shapes.changes import CHANGES_FILE
from engine.packs.shapes.pack import FORMS_FILE, PACK_FILE
from engine.packs.shapes.parts import FileShape
from engine.packs.shapes.questions import QUESTIONS_FILE
from engine.packs.shapes.rules import RULES_FILE
from engine.packs.shapes.sources import GLOSSARY_FILE, SOURCES_FILE

FILES: dict[str, FileShape] = {
    "pack": PACK_FILE, "forms": FORMS_FILE, "glossary": GLOSSARY_FILE, "sources": SOURCES_FILE,
    "questions": QUESTIONS_FILE, "rules": RULES_FILE, "advice": ADVICE_FILE, "cases": CASES_FILE,
    "changes": CHANGES_FILE,
}  # fmt: skip
