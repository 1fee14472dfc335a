"""The first sheet of a workbook: what it is and how to work in it, in both languages."""

from engine.language import Text

TITLE = Text("Pakket", "Pack")
SHEET_HEADERS = ("blad / sheet", "wat erop staat", "what stands on it", "rijen / rows")
STEPS = (
    Text(
        "Elk blad is een soort, zoals vragen, opties, regels of adviezen. Elke rij is er één van.",
        "Each sheet is a kind, such as questions, options, rules or advice. Each row is one of them.",
    ),
    Text(
        "Wat bij iets anders hoort, staat op een eigen blad. De eerste kolommen zeggen waar het bij hoort.",
        "What belongs to something else has a sheet of its own. The first columns say what it belongs to.",
    ),
    Text(
        "Een id is de vaste naam waarmee bladen naar elkaar wijzen: kleine letters, cijfers, streepjes en punten. Verander je er een, verander die dan overal.",
        "An id is the fixed name by which sheets point to each other: lower-case letters, digits, hyphens and dots. If you change one, change it everywhere.",
    ),
    Text(
        "Elke tekst staat er in het Nederlands (nl) en in het Engels (en), naast elkaar.",
        "Every text is there in Dutch (nl) and in English (en), side by side.",
    ),
    Text(
        "Alle cellen zijn tekst, ook getallen. Formules, samengevoegde cellen en verborgen rijen worden niet gelezen, en dat wordt gezegd.",
        "All cells are text, numbers too. Formulas, merged cells and hidden rows are not read, and you are told so.",
    ),
    Text(
        "In veel kolommen kun je kiezen uit een lijst; het blad 'allowed' toont alle lijsten.",
        "In many columns you can choose from a list; the sheet 'allowed' shows all the lists.",
    ),
    Text(
        "Laat de namen van bladen en kolommen staan. Lege rijen mogen. Kleuren en notities gaan niet mee terug.",
        "Leave the names of sheets and columns as they are. Empty rows are fine. Colours and notes do not come back.",
    ),
    Text(
        "Klaar? Bewaar als .xlsx en typ: kompas pack import BESTAND.xlsx --at NIEUWE-MAP",
        "Done? Save as .xlsx and type: kompas pack import FILE.xlsx --at NEW-FOLDER",
    ),
)
