"""The sheets of what a pack changes in others."""

from engine.language import Text
from engine.packs.words import WORDS
from engine.sheets.claims import ByWord
from engine.sheets.columns import Both, Choice, Word
from engine.sheets.conditions import Conditions
from engine.sheets.items import Many, One
from engine.sheets.meanings import Updates
from engine.sheets.parts import Sheet
from engine.sheets.tables.shared import (
    ADVICE_COLUMNS,
    BASIS,
    BY_FILE_OWNER,
    CONDITIONS,
    EXCLUDES,
    EXPECTS,
    OPTION_COLUMNS,
    RULE_COLUMNS,
)

CHANGES = Many(
    Sheet(
        "changes",
        Text(
            "Wat dit pakket verandert in een ander pakket, en waarom. Bij rereads is what een casus.",
            "What this pack changes in another pack, and why. With rereads, what is a case.",
        ),
        BY_FILE_OWNER,
        (Choice(WORDS, "change", "what"), Word("relation"), Both("because")),
    ),
    "changes",
    "change",
    (
        ByWord(
            (
                (
                    "add-options",
                    (
                        Many(
                            Sheet(
                                "added-options",
                                Text("Opties voor vragen van een ander pakket.", "Options for questions of another pack."),
                                ("question",),
                                OPTION_COLUMNS,
                            ),
                            "options",
                            "added option",
                            (BASIS,),
                            inside=True,
                        ),
                    ),
                ),
                (
                    "update",
                    (
                        Updates(
                            Sheet(
                                "updates",
                                Text(
                                    "Wat een update verandert: een tekst, of met value een strength of priority.",
                                    "What an update changes: a text, or with value a strength or priority.",
                                ),
                                ("what",),
                                (Word("key", "update-key"), Both("text"), Word("value")),
                            )
                        ),
                    ),
                ),
                (
                    "replace",
                    (
                        One(
                            Sheet(
                                "replaced-rules",
                                Text("Wat er voor een regel in de plaats komt.", "What takes the place of a rule."),
                                ("what",),
                                RULE_COLUMNS,
                            ),
                            "rule",
                            (Conditions(CONDITIONS), BASIS),
                            "replaced rule",
                        ),
                        One(
                            Sheet(
                                "replaced-advice",
                                Text("Wat er voor een advies in de plaats komt.", "What takes the place of an advice."),
                                ("what",),
                                ADVICE_COLUMNS,
                            ),
                            "advice",
                            (Conditions(CONDITIONS), EXCLUDES, BASIS),
                            "replaced advice",
                        ),
                    ),
                ),
                ("rereads", (EXPECTS,)),
            )
        ),
    ),
    ("what", "change", "relation"),
)  # fmt: skip
