"""The sheets of pack.yaml and forms.yaml."""

from engine.language import Text
from engine.sheets.columns import Both, Word
from engine.sheets.items import Many, One
from engine.sheets.parts import Lists, Pairs, Part, Sheet
from engine.sheets.tables.shared import ID, UNLESS_YES


def _listed(name: str, says: Text, header: str, choose: str = "", key: str = "") -> Lists:
    return Lists(Sheet(name, says, (), (Word(header, choose),)), (key or header,))


PACK: tuple[Part, ...] = (
    One(
        Sheet(
            "pack",
            Text("Wat dit pakket is; één rij.", "What this pack is; one row."),
            (),
            (Word("schema"), ID, Word("version"), Both("title"), Both("about"), Word("contact")),
        )
    ),
    _listed("languages", Text("De talen van het pakket.", "The languages of the pack."), "language", "language", "languages"),
    Pairs(
        Sheet(
            "requires",
            Text(
                "De pakketten waar dit op bouwt, met de versie waarvoor het geschreven is.",
                "The packs that this one builds on, with the version that it was written for.",
            ),
            (),
            (Word("pack"), Word("version")),
        ),
        "requires",
    ),
    _listed(
        "after",
        Text("Pakketten waar dit na komt als beide hetzelfde veranderen.", "Packs that this one prevails over when both change the same."),
        "pack",
        key="after",
    ),
    _listed("theme-order", Text("De thema's in de volgorde van vragen.", "The themes in the order of asking."), "theme", key="themes"),
    Many(
        Sheet(
            "common-options",
            Text("Opties die vragen delen; een vraag noemt alleen de id.", "Options that questions share; a question names only the id."),
            (),
            (ID, Both("text"), Both("help"), Word("disputed", *UNLESS_YES), Word("neutral", *UNLESS_YES)),
        ),
        "common-options",
        "common option",
    ),
    Many(
        Sheet(
            "relation-kinds",
            Text("Met wie een relatie kan zijn.", "With whom a relation can be."),
            (),
            (ID, Both("text")),
        ),
        "relation-kinds",
        "relation kind",
    ),
)  # fmt: skip

FORMS: tuple[Part, ...] = (
    Many(
        Sheet(
            "forms",
            Text("De vormen; alleen in een basispakket.", "The forms; only in a base pack."),
            (),
            (ID, Both("name"), Both("plain")),
        ),
        "forms",
        "form",
    ),
    One(
        Sheet(
            "reading",
            Text(
                "De drie getallen waarmee een relatie gelezen wordt; één rij, alleen in een basispakket.",
                "The three numbers by which a relation is read; one row, only in a base pack.",
            ),
            (),
            (Word("enough"), Word("clear"), Word("leaning")),
        ),
        "reading",
    ),
)
