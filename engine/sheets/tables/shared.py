"""What sheets of several kinds share: columns, conditions, bases, answers and what must come out."""

from engine.language import Text
from engine.sheets.bases import Basis
from engine.sheets.columns import Both, Choice, Column, Word
from engine.sheets.meanings import Answers, Expects
from engine.sheets.parts import Lists, Sheet

CONCLUDES = ("finds", "fits", "tension", "combines")
OF, OF_KINDS = ("of", "id"), ("of",)

ID, BY_FILE_OWNER = Word("id"), ("file",)
UNLESS_YES = ("yes-no", False)  # no when nothing stands there
OPTION_COLUMNS: tuple[Column, ...] = (
    ID, Both("text"), Both("help"), Word("points-to", "form"), Word("also-fits", "form"),
    Word("strength", "strength"), Word("dimension", "dimension"), Both("because"),
    Word("disputed", "yes-no"), Word("neutral", "yes-no"),
)  # fmt: skip
RULE_COLUMNS: tuple[Column, ...] = (Choice(CONCLUDES, "concludes", "name"), Both("says"))
ADVICE_COLUMNS: tuple[Column, ...] = (
    Word("kind", "advice-kind"), Word("priority", "priority"), Both("what"), Both("why"), Both("how"),
)  # fmt: skip

CONDITIONS = Sheet(
    "conditions",
    Text(
        "Wanneer regels en adviezen gelden en vragen worden gesteld: één optie per rij. Alle velden bij 'if' moeten kloppen, en alles bij één van 'any 1', 'any 2', …",
        "When rules and advice apply and questions are asked: one option a row. All fields of 'if' must hold, and everything of one of 'any 1', 'any 2', …",
    ),
    OF,
    (Word("branch", "branch"), Word("field", "field"), Word("is", "is"), Word("option")),
    OF_KINDS,
)
BASIS = Basis(
    Sheet(
        "basis",
        Text(
            "Waar iets op rust: stated (claims), derived (claims, met in text hoe), literature (een bron die je opende) of proposal (eigen voorstel, met in text waarom).",
            "On what something rests: stated (claims), derived (claims, and how in text), literature (a source that you opened) or proposal (our own, and why in text).",
        ),
        OF,
        (
            Word("basis", "basis"), Both("text"), Word("author"), Word("title"), Word("year"), Word("place"),
            Word("reviewed-by"),
        ),
        OF_KINDS,
    ),
    Sheet(
        "basis-claims",
        Text("De claims bij een basis, één per rij.", "The claims of a basis, one a row."),
        OF,
        (Word("claim", "claim"),),
        OF_KINDS,
    ),
)  # fmt: skip
EXCLUDES = Lists(
    Sheet(
        "excludes",
        Text("Adviezen die niet samengaan, één per rij.", "Advice that does not go together, one a row."),
        OF,
        (Word("excludes", "advice"),),
        OF_KINDS,
    ),
    ("excludes",),
)
EXPECTS = Expects(
    Sheet(
        "expectations",
        Text(
            "Wat er per relatie uit een casus moet komen: word, form, points-to, fires en fires-not, één per rij.",
            "What must come out of a case for each relation: word, form, points-to, fires and fires-not, one a row.",
        ),
        ("of", "case", "relation"),
        (Word("what", "expect"), Word("value")),
        ("of-expected",),
    )
)
ANSWERS = Answers(
    Sheet(
        "answers",
        Text(
            "De antwoorden in de casussen, één optie per rij; zonder relatie over de hele samenwerking.",
            "The answers in the cases, one option a row; without a relation about the collaboration as a whole.",
        ),
        ("case", "relation"),
        (Word("question", "question"), Word("option"), Both("note")),
    )
)
