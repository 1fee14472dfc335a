"""Readings in plain sentences."""

from engine.explanation.because import forms_named
from engine.language import Text
from engine.model.derivation import Reading
from engine.model.knowledge_base import KnowledgeBase


def reading_sentence(reading: Reading, knowledge: KnowledgeBase) -> Text:
    """The reading in one or two sentences, with what the form means."""
    names = forms_named(reading.forms, knowledge)
    plain = knowledge.form[reading.form].plain if reading.form else Text("", "")
    match reading.word:
        case "clear":
            return Text(f"Duidelijk {names.nl}: {plain.nl}.", f"Clearly {names.en}: {plain.en}.")
        case "leaning":
            return Text(f"Overwegend {names.nl}: {plain.nl}.", f"Mostly {names.en}: {plain.en}.")
        case "mixed" if len(reading.forms) > 1:
            return Text(
                f"Gemengd: er zijn duidelijke trekken van {names.nl}. Zijn dit misschien twee relaties?",
                f"Mixed: there are clear traits of {names.en}. Could these be two relations?",
            )
        case "mixed":
            return Text("Gemengd: geen vorm heeft de overhand.", "Mixed: no form prevails.")
        case _:
            return _insufficient(reading, knowledge)


def tally_sentence(reading: Reading) -> Text | None:
    """How many answers count for the form that was read and against it, and why it is not clearer; None without a form."""
    if reading.form is None:
        return None
    count, total = reading.count(reading.form), reading.counted
    how_many = (
        Text(f"Alle {total}", f"All {total}")
        if count == total
        else Text(f"{count} van de {total}", f"{count} of the {total}")
    )
    said = Text(
        f"{how_many.nl} antwoorden die tellen, wijzen die kant op.",
        f"{how_many.en} answers that count point this way.",
    )
    if reading.word == "leaning" and reading.form not in reading.defining:
        return Text(
            f"{said.nl} Maar geen ervan is op zichzelf kenmerkend voor deze vorm.",
            f"{said.en} But none of them is characteristic of this form by itself.",
        )
    return said


def _insufficient(reading: Reading, knowledge: KnowledgeBase) -> Text:
    enough, names, count = knowledge.numbers.enough, forms_named(reading.forms, knowledge), _counting(reading.counted)
    few = Text(
        f"Nog te weinig om een vorm te noemen: er {count.nl}. Dat moeten er minstens {enough:g} zijn.",
        f"Too little to name a form: {count.en}. It takes at least {enough:g}.",
    )
    if not reading.forms:
        return few
    return Text(f"{few.nl} Wat er is, wijst naar {names.nl}.", f"{few.en} What there is points to {names.en}.")


def _counting(count: int) -> Text:
    if count == 0:
        return Text("telt nog geen antwoord mee", "no answer counts yet")
    if count == 1:
        return Text("telt één antwoord mee", "one answer counts")
    return Text(f"tellen {count} antwoorden mee", f"{count} answers count")
