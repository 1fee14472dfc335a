"""The parts of a report about what to do: role, approach and pitfalls, and whether the task suits the form."""

from itertools import groupby

from engine.explanation.outcome import RelationOutcome
from engine.explanation.ranking import KIND_TITLE, Advised
from engine.explanation.wording.advice import said_basis, why_advised
from engine.explanation.wording.grounds import pack_of, tag
from engine.explanation.wording.outcome import ALSO_FITS, advice_for, also_fits, fit_lead, fit_reasons
from engine.explanation.wording.phrases import capital, counted
from engine.language import Text
from engine.model.knowledge import POSITION
from engine.report.composing.telling import Telling
from engine.report.document import Block, Card, Paragraph, Section

FIRST = Text("Begin hiermee.", "Start with these.")
NO_ADVICE = Text("Er is nog te weinig bekend voor advies.", "Too little is known yet for advice.")
STANDS_OUT = Text("Wat daarbij opvalt:", "What stands out:")


def advice(telling: Telling) -> Section:
    """Role, approach and pitfalls per relation: those up front each with why and how, and then the rest."""
    heading = Text("Rol, aanpak en valkuilen", "Role, approach and pitfalls")
    return telling.per_relation("advice", heading, lambda found: _advice(found, telling))


def _advice(found: RelationOutcome, telling: Telling) -> tuple[Block, ...]:
    if not found.up_front:
        return (telling.paragraph(NO_ADVICE),)
    lead = advice_for(found.place) if found.place else FIRST
    blocks: list[Block] = [
        telling.paragraph(lead),
        *_for_whom(found, telling),
        *(_card(advised, telling) for advised in found.up_front),
    ]
    if found.more:
        staan = "staat" if len(found.more) == 1 else "staan"
        number = counted(
            len(found.more), Text("advies", "more piece of advice is"), Text("adviezen", "more pieces of advice are")
        )
        where = Text(f"Nog {number.nl} {staan} in de bijlage.", f"{capital(number.en)} in the appendix.")
        blocks.append(telling.quiet(where))
    return tuple(blocks)


def _for_whom(found: RelationOutcome, telling: Telling) -> tuple[Block, ...]:
    """The note that was made with the own place in this relation: there it says who that is."""
    given = telling.opened.case.answers_of(found.relation).get(POSITION)
    note = given.note if given else ""
    return (
        (telling.quiet(Text(f"Genoteerd bij die plek: “{note}”", f"Noted about that place: “{note}”")),) if note else ()
    )


def more_advice(telling: Telling) -> Section:
    """The advice that is not up front; for a client what to do and how to start, for others as the rest."""
    heading = Text("Bijlage: verder advies", "Appendix: further advice")
    return telling.per_relation("more-advice", heading, lambda found: _more(found, telling))


def _more(found: RelationOutcome, telling: Telling) -> tuple[Block, ...]:
    if not telling.plain:
        return tuple(_card(advised, telling) for advised in found.more)
    blocks: list[Block] = []
    for kind, members in groupby(found.more, key=lambda advised: advised.advice.kind):
        blocks.append(Paragraph(KIND_TITLE[kind][telling.language], tone="lead"))
        blocks += telling.points([_in_short(advised) for advised in members])
    return tuple(blocks)


def _card(advised: Advised, telling: Telling) -> Card:
    item, because = advised.advice, why_advised(advised)
    if telling.plain:
        basis = said_basis(item.basis, with_claims=False)
        basis = Text(f"[{basis.nl}]", f"[{basis.en}]")
    else:
        basis = tag(item.id, pack_of(item.pack, telling.knowledge), item.basis)
    parts = (
        telling.paragraph(item.why, Text("Waarom", "Why")),
        telling.paragraph(item.how, Text("Zo begin je", "How to start")),
        telling.quiet(Text(f"{capital(because.nl)} {basis.nl}", f"{capital(because.en)} {basis.en}")),
    )
    return Card(KIND_TITLE[item.kind][telling.language], item.what[telling.language], parts)


def _in_short(advised: Advised) -> Text:
    item, basis = advised.advice, said_basis(advised.advice.basis, with_claims=False)
    return Text(
        f"{item.what.nl} {item.how.nl} [{basis.nl}]",
        f"{item.what.en} {item.how.en} [{basis.en}]",
    )


def fitting(telling: Telling) -> Section:
    """Whether the task suits the form, and the tensions, findings and combinations that stand out."""
    heading = Text("Past het, en wat valt op?", "Does it fit, and what stands out?")
    return telling.per_relation("fit", heading, lambda found: _fitting(found, telling))


def _fitting(found: RelationOutcome, telling: Telling) -> tuple[Block, ...]:
    knowledge = telling.knowledge
    blocks: list[Block] = []
    for fit in found.fits:
        lead = fit_lead(fit, found.reading, knowledge)
        if lead:
            blocks += [telling.paragraph(lead), *telling.points(fit_reasons(fit, knowledge))]
    blocks += telling.led(STANDS_OUT, [says for _, says in found.notices])
    blocks += telling.led(ALSO_FITS, [also_fits(form, clause, knowledge) for form, clause in found.also_fits])
    if not blocks:
        nothing = Text("Hier is nog niets over te zeggen.", "There is nothing to say about this yet.")
        blocks.append(telling.paragraph(nothing))
    return tuple(blocks)
