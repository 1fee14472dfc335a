"""The sheets of the sources and the glossary."""

from engine.language import Text
from engine.sheets.claims import ById
from engine.sheets.columns import Both, Word
from engine.sheets.items import Many
from engine.sheets.parts import Lists, Part, Sheet
from engine.sheets.tables.shared import BASIS, BY_FILE_OWNER, ID

SOURCES = Many(
    Sheet(
        "sources",
        Text("De bronnen waar claims uit komen.", "The sources that claims come from."),
        (),
        (Word("file"), Both("source")),
    ),
    "sources",
    "source",
    (
        ById(
            Many(
                Sheet(
                    "claims",
                    Text("Wat een bron zegt, in eigen woorden.", "What a source says, in our own words."),
                    BY_FILE_OWNER,
                    (ID, Word("where"), Word("nl"), Word("en"), Both("background")),
                ),
                "claims",
                "claim",
            )
        ),
    ),
    BY_FILE_OWNER,
)
GLOSSARY: tuple[Part, ...] = (
    Many(
        Sheet(
            "terms",
            Text("Termen met hun uitleg.", "Terms and what they mean."),
            (),
            (ID, Both("term"), Both("says")),
        ),
        "terms",
        "term",
        (BASIS,),
    ),
    Many(
        Sheet(
            "word-lists",
            Text("Voor welke vormen er woorden zijn.", "For which forms there are words."),
            (),
            (Word("form", "form"),),
        ),
        "words",
        "words",
        (
            Lists(
                Sheet(
                    "words",
                    Text("De woorden die bij een vorm horen, één per rij.", "The words that go with a form, one a row."),
                    ("form",),
                    (Word("nl"), Word("en")),
                    ("form",),
                ),
                ("nl", "en"),
            ),
            BASIS,
        ),
        ("form",),
    ),
)  # fmt: skip
