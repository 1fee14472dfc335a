"""The sheets of the worked cases."""

from engine.language import Text
from engine.sheets.columns import Both, Word
from engine.sheets.items import Many
from engine.sheets.parts import Lists, Sheet
from engine.sheets.tables.shared import ANSWERS, BY_FILE_OWNER, EXPECTS, ID

CASES = Many(
    Sheet(
        "cases",
        Text("Doorgewerkte casussen, die het pakket testen.", "Worked cases, which test the pack."),
        BY_FILE_OWNER,
        (ID, Both("title"), Both("told"), Word("source"), Word("language", "language")),
    ),
    "cases",
    "case",
    (
        Lists(
            Sheet(
                "case-claims",
                Text("De claims die een casus noemt.", "The claims that a case cites."),
                ("case",),
                (Word("claim", "claim"),),
            ),
            ("cites",),
        ),
        ANSWERS,
        Many(
            Sheet(
                "relations",
                Text("De relaties in elke casus.", "The relations in each case."),
                ("case",),
                (ID, Word("kind", "relation-kind"), Both("label"), Word("rest", "rest", "not-asked")),
            ),
            "relations",
            "case",
            (ANSWERS, EXPECTS),
            inside=True,
        ),
    ),
)
