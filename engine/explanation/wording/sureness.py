"""How sure a reading is, in sentences: what one other answer could change, and what open questions still can."""

from engine.explanation.sureness import Sureness
from engine.explanation.wording.phrases import OR, QUESTIONS, capital, counted, row
from engine.language import Text
from engine.model.knowledge_base import KnowledgeBase


def how_sure(found: Sureness, knowledge: KnowledgeBase) -> tuple[Text, ...]:
    """How sure a reading is, in sentences."""
    open_ = (_open(found, knowledge),) if found.standing.open or not found.unknown else ()
    return (_alone(found), *open_, *((_not_known(found),) if found.unknown else ()))


def _alone(found: Sureness) -> Text:
    answered, alone = found.answered, len(found.alone)
    if not answered:
        return Text("Er is nog niets beantwoord dat voor de vorm kan tellen.", "Nothing that can count for the form was answered yet.")  # fmt: skip
    if answered == 1:
        return Text("Er is pas één vraag beantwoord die kan tellen.", "Only one question that can count was answered so far.")  # fmt: skip
    if not alone:
        return Text(
            f"Eén ander antwoord verandert dit niet. Er zijn {answered} vragen over de vorm beantwoord.",
            f"No single other answer would change this. {answered} questions about the form were answered.",
        )
    if alone == answered:
        return Text(
            f"Dit is wankel: bij elk van de {answered} beantwoorde vragen over de vorm kan één ander antwoord dit veranderen.",
            f"This is shaky: at each of the {answered} answered questions about the form, one other answer can change it.",
        )
    return Text(
        f"Bij {alone} van de {answered} beantwoorde vragen over de vorm kan één ander antwoord dit veranderen.",
        f"At {alone} of the {answered} answered questions about the form, one other answer can change this.",
    )


def _not_known(found: Sureness) -> Text:
    count = len(found.unknown)
    asked = Text("" if found.standing.open else "Alle vragen zijn gesteld. ", "" if found.standing.open else "Every question was asked. ")  # fmt: skip
    if count == 1:
        return Text(f"{asked.nl}Op één vraag over de vorm weten jullie het antwoord niet; dat kan dit nog veranderen.", f"{asked.en}To one question about the form you do not know the answer; it can still change this.")  # fmt: skip
    return Text(f"{asked.nl}Op {count} vragen over de vorm weten jullie het antwoord niet; dat kan dit nog veranderen.", f"{asked.en}To {count} questions about the form you do not know the answer; those can still change this.")  # fmt: skip


def _open(found: Sureness, knowledge: KnowledgeBase) -> Text:
    still = len(found.still)
    if not found.standing.open:
        return Text("Alle vragen die voor de vorm tellen, zijn beantwoord.", "Every question that counts for the form was answered.")  # fmt: skip
    if found.standing.state == "reading-settled" or not still:
        return Text("Wat nog open staat, verandert dit niet meer. Dat is nagerekend.", "What is still open cannot change this any more. That was worked out in full.")  # fmt: skip
    number = counted(still, *QUESTIONS)
    kan = "kan" if still == 1 else "kunnen"
    reachable = [form for form in knowledge.forms if form.id in found.standing.reachable]
    if found.standing.state == "open":
        names = row([form.name for form in reachable], OR)
        return Text(f"Nog {number.nl} {kan} dit veranderen. Het kan nog worden: {names.nl}.", f"{capital(number.en)} can still change this. It can still become: {names.en}.")  # fmt: skip
    if not reachable:
        return Text(f"Eén vorm wordt het niet meer. Nog {number.nl} {kan} iets verschuiven.", f"It will not become one form any more. {capital(number.en)} can still shift something.")  # fmt: skip
    (name,) = (form.name for form in reachable)
    return Text(f"Als het één vorm wordt, is het {name.nl}. Nog {number.nl} {kan} bepalen hoe duidelijk.", f"If it becomes one form, it is {name.en}. {capital(number.en)} can still decide how clearly.")  # fmt: skip
