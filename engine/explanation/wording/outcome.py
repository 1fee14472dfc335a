"""An outcome in sentences: what leads the reasons of each form, whether the task suits one, and whom advice is for."""

from engine.explanation.outcome import Fit
from engine.language import Text
from engine.model.derivation import Reading
from engine.model.knowledge_base import FAILS, HOLDS, OPEN, UNSTATED, KnowledgeBase

SOURCE = Text(
    "De bron is Martine de Jong (2014), Spectrum van Coalitievorming. 'Afgeleid' is wat wij daaruit opmaken. "
    "'Ons voorstel' staat er niet in en is nog niet beoordeeld door mensen uit de praktijk. "
    "Dit is bedoeld als begin van een gesprek, niet als oordeel.",
    "The source is Martine de Jong (2014), Spectrum van Coalitievorming. 'Derived' is what we conclude from it. "
    "'Our proposal' is not in it and has not been reviewed by practitioners yet. "
    "This is meant to start a conversation, not to pass judgement.",
)
ALSO_FITS = Text(
    "we zagen ook, zonder het mee te tellen (de bron noemt het bij één vorm), dat:",
    "we also saw, without counting it (the source names it for one form only), that:",
)
FIT_SAID = {
    HOLDS: Text("Dat lijkt te passen bij de opgave:", "That seems to suit the task:"),
    FAILS: Text("Dat past niet helemaal bij de opgave:", "That does not quite suit the task:"),
    OPEN: Text(
        "Of dat bij de opgave past, is nog niet te zeggen. Nog niet bekend:",
        "Whether that suits the task cannot be said yet. Not known yet:",
    ),
    UNSTATED: Text(
        "Of deze vorm bij de opgave past, is niet te zeggen: de bron noemt er geen voorwaarde voor.",
        "Whether this form suits the task cannot be said: the source names no condition for it.",
    ),
}


def side_lead(of: str, reading: Reading, knowledge: KnowledgeBase) -> Text:
    """What leads the reasons for a form."""
    form = knowledge.form[of]
    if of == reading.form:
        return Text("omdat:", "because:")
    if reading.form:
        return Text(
            f"daar staat tegenover ({form.name.nl}, {form.plain.nl}) dat:",
            f"on the other hand ({form.name.en}, {form.plain.en}):",
        )
    return Text(
        f"voor {form.name.nl} ({form.plain.nl}) spreekt dat:",
        f"in favour of {form.name.en} ({form.plain.en}):",
    )


def also_fits(form: str, clause: Text, knowledge: KnowledgeBase) -> Text:
    """A feature that does not count, with the form that it goes with."""
    name = knowledge.form[form].name
    return Text(f"{clause.nl} ({name.nl})", f"{clause.en} ({name.en})")


def fit_lead(fit: Fit, reading: Reading, knowledge: KnowledgeBase) -> Text | None:
    """Whether the task suits the form that was read, or another form of which it has the conditions; else None."""
    if fit.form == reading.form:
        return FIT_SAID[fit.value]
    if fit.value != HOLDS:
        return None
    form = knowledge.form[fit.form]
    return Text(
        f"Kijk je alleen naar de opgave, dan past ook {form.name.nl} ({form.plain.nl}):",
        f"Looking at the task alone, {form.name.en} would suit as well ({form.plain.en}):",
    )


def fit_reasons(fit: Fit, knowledge: KnowledgeBase) -> tuple[Text, ...]:
    """On what a fit rests; when it is open, the questions for which it waits."""
    if fit.value == OPEN:
        return tuple(knowledge.question[reason.fact.name].ask for reason in fit.because)
    return tuple(reason.clause for reason in fit.because)


def advice_for(place: Text) -> Text:
    """For whom the advice is, in the words of the answer about their place."""
    return Text(f"Advies voor wie hier zegt: '{place.nl}'.", f"Advice for whoever can say here: '{place.en}'.")
