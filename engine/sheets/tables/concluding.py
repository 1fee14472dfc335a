"""The sheets of the rules and the advice."""

from engine.language import Text
from engine.sheets.conditions import Conditions
from engine.sheets.items import Many
from engine.sheets.parts import Sheet
from engine.sheets.tables.shared import ADVICE_COLUMNS, BASIS, BY_FILE_OWNER, CONDITIONS, EXCLUDES, ID, RULE_COLUMNS

RULES = Many(
    Sheet(
        "rules", Text("Wat er uit antwoorden volgt.", "What follows from answers."), BY_FILE_OWNER, (ID, *RULE_COLUMNS)
    ),
    "rules",
    "rule",
    (Conditions(CONDITIONS), BASIS),
)
ADVICE = Many(
    Sheet(
        "advice",
        Text("Wat je kunt doen, waarom en hoe.", "What you can do, why and how."),
        BY_FILE_OWNER,
        (ID, *ADVICE_COLUMNS),
    ),
    "advice",
    "advice",
    (Conditions(CONDITIONS), EXCLUDES, BASIS),
)
