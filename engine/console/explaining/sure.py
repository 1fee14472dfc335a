"""How sure a reading is: what one other answer could change, what open questions still can, and how settled it is."""

from engine.console.explaining.page import Page
from engine.explanation.sureness import Sureness
from engine.explanation.wording.phrases import counts
from engine.explanation.wording.readings import reading_sentence
from engine.explanation.wording.sureness import how_sure
from engine.language import Text


def tell_sureness(page: Page, found: Sureness) -> None:
    """The reading, and how sure it is."""
    page.say(reading_sentence(found.reading, page.knowledge), style="bold")
    if not page.plain:
        number = counts(found.reading, page.knowledge)
        page.say(Text(f"Er tellen mee: {number.nl}.", f"What counts: {number.en}."))
    page.say(Text("Hoe zeker is dit?", "How sure is this?"), indent=2)
    for said in how_sure(found, page.knowledge):
        page.say(said, indent=4)
    if not page.plain:
        for lead, ids in ((Text("in zijn eentje:", "by itself:"), found.alone), (Text("nog open:", "still open:"), found.still), (Text("niet bekend:", "not known:"), found.unknown)):  # fmt: skip
            if ids:
                page.item(lead[page.terminal.language], ", ".join(ids), style="dim", indent=4)
