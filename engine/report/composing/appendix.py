"""The appendix of a report: all answers with their notes, on what it rests, and with what it was made."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from engine.consultation.asking import applicable
from engine.explanation.how import How, Step, how
from engine.explanation.wording.grounds import changed, pack_of, tag
from engine.explanation.wording.outcome import SOURCE
from engine.explanation.wording.phrases import answer
from engine.language import Text
from engine.machine.results import as_json
from engine.model.case import Answer, Answers, Relation
from engine.model.knowledge import NOT_ASKED, UNKNOWN, Basis, BasisKind, Question
from engine.report.composing.observing import observed
from engine.report.composing.telling import Telling
from engine.report.document import Block, Paragraph, Section, Table

HEAD = (Text("Vraag", "Question"), Text("Antwoord", "Answer"), Text("Notitie", "Note"))
OPEN = Answer((NOT_ASKED,))
WITHOUT_ANSWER = Text("Zonder antwoord:", "Without an answer:")
ANSWERS_AND_NOTES = Text("Antwoorden en notities", "Answers and notes")
WHOLE = Text("De samenwerking als geheel", "The collaboration as a whole")
RESTS: dict[BasisKind, Text] = {
    "stated": Text("staat in de bron", "stated by the source"),
    "derived": Text("afgeleid uit de bron", "derived from the source"),
    "literature": Text("uit andere literatuur", "from other literature"),
    "proposal": Text("ons voorstel", "our proposal"),
}


def answers(telling: Telling) -> Section:
    """All answers with their notes: about the whole collaboration, and per relation with the strip of observations."""
    case, language = telling.opened.case, telling.language
    inner = []
    whole = [q for q in telling.knowledge.questions if q.scope == "collaboration" and q.id in case.answers]
    if whole:
        inner.append(
            Section("answers-whole", WHOLE[language], (_table(ANSWERS_AND_NOTES, whole, case.answers, telling),))
        )
    for number, relation in enumerate(case.relations, 1):
        inner.append(Section(f"answers-{number}", relation.label, tuple(_answers(relation, telling))))
    return Section("answers", Text("Bijlage: alle antwoorden", "Appendix: all answers")[language], (), tuple(inner))


def _answers(relation: Relation, telling: Telling) -> Iterator[Block]:
    yield observed(relation, telling)
    asked = {q.id for q in applicable(telling.opened.case, relation, telling.knowledge)}
    questions = [
        question
        for question in telling.knowledge.questions
        if question.scope == "relation" and (question.id in relation.answers or question.id in asked)
    ]
    answered = [q for q in questions if _says(relation.answers.get(q.id, OPEN))]
    yield _table(ANSWERS_AND_NOTES, answered, relation.answers, telling)
    left = [_asked(q, relation.answers.get(q.id, OPEN)) for q in questions if q not in answered]
    yield from telling.led(WITHOUT_ANSWER, left)


def _says(given: Answer) -> bool:
    """Whether it says how it is, or was noted on: what it does not, stands in a list of its own."""
    return bool(given.note) or given.values not in ((NOT_ASKED,), (UNKNOWN,))


def _asked(question: Question, given: Answer) -> Text:
    said = answer(question, given.values)
    return Text(f"{question.ask.nl} ({said.nl})", f"{question.ask.en} ({said.en})")


def _table(caption: Text, questions: list[Question], given: Answers, telling: Telling) -> Table:
    language = telling.language
    rows = tuple(_row(question, given.get(question.id, OPEN), telling) for question in questions)
    return Table(caption[language], tuple(text[language] for text in HEAD), rows)


def _row(question: Question, given: Answer, telling: Telling) -> tuple[str, ...]:
    who = ", ".join(part for part in (given.by, given.date) if part)
    note = f"{given.note} ({who})" if given.note and who else given.note or who
    asked = question.ask[telling.language]
    return (
        asked if telling.plain else f"{asked} [{question.id}]",
        answer(question, given.values)[telling.language],
        note,
    )


def sources(telling: Telling) -> Section:
    """On what the report rests: the sources, how much of it is ours, and for others than clients the claims themselves."""
    language, found = telling.language, _all(telling)
    grounds = {step.firing.rule: step.grounds for step in found.steps if step.grounds.basis}
    bases = [each.basis for each in grounds.values() if each.basis]
    blocks: list[Block] = [telling.paragraph(SOURCE), telling.paragraph(_counted(bases))]
    references = dict.fromkeys(basis.reference for basis in bases if basis.reference)
    blocks += telling.led(Text("Andere literatuur:", "Other literature:"), [Text(r, r) for r in references])
    changes = dict.fromkeys(change for each in grounds.values() for change in each.changes)
    lead = Text("Wat pakketten hierin veranderden:", "What packs changed in this:")
    blocks += telling.led(lead, [changed(change) for change in changes])
    if not telling.plain:
        blocks.append(_claims(bases, telling))
    if telling.everything:
        blocks.append(_fired(found, telling))
    return Section("sources", Text("Bijlage: bronnen", "Appendix: sources")[language], tuple(blocks))


def _all(telling: Telling) -> How:
    """How everything came about that was concluded."""
    return how(tuple(telling.teller.derivation.supports), telling.teller)


def _counted(bases: list[Basis]) -> Text:
    """Of how many rules that took part the source says so itself, and of how many not."""
    kinds = Counter(basis.kind for basis in bases)
    listed = [
        Text(f"{kinds[kind]} {RESTS[kind].nl}", f"{kinds[kind]} {RESTS[kind].en}") for kind in RESTS if kinds[kind]
    ]
    nl, en = ", ".join(text.nl for text in listed), ", ".join(text.en for text in listed)
    if not listed:
        return Text("Er deed nog geen regel mee.", "No rule took part yet.")
    return Text(
        f"Aan dit verslag deden {len(bases)} regels en adviezen mee: {nl}.",
        f"In this report {len(bases)} rules and pieces of advice took part: {en}.",
    )


def _claims(bases: list[Basis], telling: Telling) -> Table:
    language = telling.language
    ids = sorted({claim for basis in bases for claim in basis.claims})
    claims = [telling.knowledge.claim[id] for id in ids]
    caption = Text("Wat de bron zegt, in onze woorden", "What the source says, in our words")[language]
    head = [Text("Bewering", "Claim"), Text("Wat er staat", "What it says"), Text("Waar", "Where")]
    rows = tuple((claim.id, claim.says[language], claim.where) for claim in claims)
    return Table(caption, tuple(text[language] for text in head), rows)


def _fired(found: How, telling: Telling) -> Table:
    """Every firing, in the order of the agenda."""
    language = telling.language
    caption = Text("Elke regel die vuurde, in volgorde", "Every rule that fired, in order")[language]
    head = [Text("Regel", "Rule"), Text("Besluit", "Conclusion"), Text("Op grond van", "From")]
    rows = tuple(_firing(step, telling) for step in found.steps)
    return Table(caption, tuple(text[language] for text in head), rows)


def _firing(step: Step, telling: Telling) -> tuple[str, ...]:
    firing, grounds = step.firing, step.grounds
    pack = pack_of(grounds.pack.id, telling.knowledge) if grounds.pack else None
    said = tag(firing.rule, pack, grounds.basis)[telling.language]
    return (said, firing.concludes.id, ", ".join(fact.id for fact in firing.supports))


def receipt(telling: Telling) -> Section:
    """With what the report was made: the same packs and answers give the same report."""
    language, made = telling.language, telling.opened.receipt
    heading = Text("Bijlage: waarmee dit is gemaakt", "Appendix: what this was made with")
    lead = Text(
        "Met dezelfde pakketten en dezelfde antwoorden komt er hetzelfde uit.",
        "The same packs and the same answers give the same result.",
    )
    head = [Text("Onderdeel", "Part"), Text("Versie", "Version"), Text("Kenmerk (SHA-256)", "Fingerprint (SHA-256)")]
    rows = [("coalitiekompas", made.engine, "")]
    rows += [(id, pack.version, pack.sha256) for id, pack in made.packs.items()]
    rows.append((Text("de antwoorden", "the answers")[language], "", sha256(as_json(made)).hexdigest()))
    left_out = telling.opened.left_out(language) or ()
    kept = Text("Bewaard maar niet gebruikt", "Kept but not used")[language]
    return Section("receipt", heading[language], (
        telling.paragraph(lead),
        Table(Text("Versies en kenmerken", "Versions and fingerprints")[language], tuple(text[language] for text in head), tuple(rows)),
        *(Paragraph(note, kept) for note in left_out),
    ))  # fmt: skip
