"""The sheets of the questions and their options."""

from engine.language import Text
from engine.sheets.columns import Both, Word
from engine.sheets.conditions import Conditions
from engine.sheets.items import Many
from engine.sheets.parts import Lists, Sheet
from engine.sheets.tables.shared import BASIS, CONDITIONS, ID, OPTION_COLUMNS, UNLESS_YES

_QUESTIONS = Many(
    Sheet(
        "questions",
        Text("De vragen, in de volgorde waarin ze gesteld worden.", "The questions, in the order in which they are asked."),
        ("theme",),
        (
            ID, Both("ask"), Both("help"), Word("about", "about"), Word("scope", "scope"),
            Word("kind", "question-kind", "single"), Word("dimension", "dimension"), Word("quick", *UNLESS_YES),
            Word("past", *UNLESS_YES), Word("not-applicable", *UNLESS_YES),
        ),
        ("theme",),
    ),
    "questions",
    "question",
    (
        Lists(
            Sheet(
                "question-terms",
                Text("De woorden die bij een vraag worden uitgelegd.", "The words that are explained beside a question."),
                ("question",),
                (Word("term", "term"),),
                ("question",),
            ),
            ("terms",),
        ),
        Conditions(CONDITIONS, "asked-if"),
        Many(
            Sheet(
                "options",
                Text(
                    "De opties van elke vraag, met naar welke vorm ze wijzen. Van een gedeelde optie alleen de id.",
                    "The options of each question, with the form that they point to. Of a shared option only the id.",
                ),
                ("question",),
                OPTION_COLUMNS,
                ("question",),
            ),
            "options",
            "option",
            (BASIS,),
            inside=True,
        ),
    ),
)  # fmt: skip
THEMES = Many(
    Sheet(
        "themes",
        Text("De thema's van de vragen, met hoe ze beginnen.", "The themes of the questions, with how they open."),
        (),
        (Word("theme"), Both("title"), Both("opening")),
    ),
    "themes",
    "theme",
    (_QUESTIONS,),
    ("theme",),
)
