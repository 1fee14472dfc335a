"""What the interview guide says around its questions: how to use it, what to fill in first, and how to enter the answers."""

from collections.abc import Sequence

from engine.explanation.wording.phrases import capital
from engine.language import Language, Text
from engine.model.knowledge import PARTNERS, Question
from engine.model.knowledge_base import KnowledgeBase
from engine.report.document import Choices, Paragraph, Points, Room, Section

LEAD = Text(
    "Deze vragen gaan over hoe mensen en organisaties met elkaar samenwerken. Er zijn geen goede of foute antwoorden.",
    "These questions are about how people and organisations work together. There are no right or wrong answers.",
)
TRUE_TO_LIFE = Text(
    "Kies wat het meest lijkt op hoe het echt gaat, niet op hoe het zou moeten.",
    "Choose what is most like how things really go, not how they should.",
)
SQUARES = Text(
    "Bij een rondje kies je één antwoord. Bij een vierkantje mogen het er meer zijn.",
    "Where there are circles, choose one answer. Where there are squares, choose all that fit.",
)
NOT_KNOWN = Text(
    "Weten jullie iets niet? Kruis dat aan. Het is een gewoon antwoord, en je kunt er later op terugkomen.",
    "Is there something you do not know? Tick that. It is an answer like any other, and you can come back to it.",
)
NOTED = Text(
    "Schrijf bij de notities waar je het aan merkt: een voorbeeld, een uitspraak, een moment.",
    "Write in the notes how you can tell: an example, something said, a moment.",
)
SHORT = Text(
    "Is er weinig tijd, doe dan eerst de vragen waar 'korte ronde' bij staat.",
    "When time is short, start with the questions that say 'short round'.",
)
TO_FILL_IN = (
    Text("Samenwerking", "Collaboration"),
    Text("Datum", "Date"),
    Text("Ingevuld door", "Filled in by"),
    Text("In gesprek met", "In conversation with"),
    Text("Relatie waar dit over gaat", "Relation that this is about"),
)
KIND = Text("Om wie gaat het in die relatie? Kruis er één aan.", "Who is that relation about? Tick one.")
NOTE_FIRST = Text(
    "Een notitie gaat voor het antwoord: typ 'notitie' met de tekst erachter.",
    "A note goes before the answer: type 'note' with the text after it.",
)
THEN_ANSWER = Text(
    "Typ dan het nummer van het antwoord, van boven naar beneden geteld. Mogen het er meer zijn, typ dan bijvoorbeeld '1 3', of '0' voor geen van deze.",
    "Then type the number of the answer, counted from the top. Where several are fine, type '1 3' for instance, or '0' for none of these.",
)
OTHERWISE = Text(
    "Typ 'weet-niet' als jullie het niet weten en 'nvt' als de vraag niet van toepassing is. Met 'volgende' laat je een vraag open.",
    "Type 'unknown' when you do not know, and 'n/a' when the question is not applicable. With 'next' you leave a question open.",
)
MORE_ON_SCREEN = Text(
    "Bij het eerste exemplaar stelt het scherm meer vragen dan het papier. Typ 'volgende' bij wat je niet hebt gevraagd, en 'advies' als je klaar bent.",
    "For the first copy the screen asks more questions than the paper. Type 'next' at what you did not ask, and 'advice' when you are done.",
)
ADD = Text(
    "Zijn de vragen klaar, kies dan 'een relatie toevoegen' voor elk volgend exemplaar. Dat begint met de korte ronde.",
    "When the questions are done, choose 'add a relation' for every further copy. That starts with the short round.",
)
DEEPER = Text(
    "Kies voor de andere vragen van die relatie 'dieper ingaan op een thema', en dan 'alle'.",
    "For the other questions of that relation choose 'go deeper into a theme', and then 'all of them'.",
)


def using(knowledge: KnowledgeBase, asked: Sequence[Question], quick: bool, language: Language) -> Section:
    """How to use the guide; what is not in it is not explained."""
    partners = knowledge.relation_kind[PARTNERS].text
    said = [
        Text(
            f"Vul één exemplaar in per relatie: {partners.nl}, en ieder met wie jullie op een andere manier samenwerken.",
            f"Fill in one copy per relation: {partners.en}, and everyone with whom you work in a different way.",
        )
    ]
    if any(question.scope == "collaboration" for question in asked):
        said.append(
            Text(
                f"Staat er 'één keer' bij een vraag? Beantwoord die dan alleen in het exemplaar over {partners.nl}.",
                f"Does a question say 'once'? Then answer it only in the copy about {partners.en}.",
            )
        )
    squares = [SQUARES] if any(question.multiple for question in asked) else []
    said += [TRUE_TO_LIFE, *squares, NOT_KNOWN, NOTED, *([] if quick else [SHORT])]
    heading = Text("Zo werkt het", "How it works")[language]
    return Section("use", heading, (Paragraph(LEAD[language]), Points(tuple(each[language] for each in said))))


def copy(knowledge: KnowledgeBase, language: Language) -> Section:
    """What to fill in before the first question: whose copy this is, and about which relation."""
    kinds = tuple(capital(kind.text[language]) for kind in knowledge.relation_kinds)
    lines = (Room(label[language], 1) for label in TO_FILL_IN)
    heading = Text("Over dit exemplaar", "About this copy")[language]
    return Section("copy", heading, (*lines, Paragraph(KIND[language]), Choices(kinds)))


def entering(knowledge: KnowledgeBase, asked: Sequence[Question], quick: bool, language: Language) -> Section:
    """How the answers on paper get into a consultation. There the numbers differ with what applies; the codes never do."""
    partners = knowledge.relation_kind[PARTNERS].text
    start = f"kompas consult{''.join(f' --pack {pack.id}' for pack in knowledge.packs[1:])} --lang {language}"
    said = (
        Text(
            f"Start een gesprek met '{start}'. Typ hoe de samenwerking heet en begin met het exemplaar over {partners.nl}.",
            f"Start a consultation with '{start}'. Type what the collaboration is called, and begin with the copy about {partners.en}.",
        ),
        NOTE_FIRST,
        THEN_ANSWER,
        OTHERWISE,
        Text(
            f"Op het scherm kunnen vragen een ander nummer hebben. Naar een bepaalde vraag ga je met haar code, zoals 'ga {asked[-1].id}'.",
            f"Questions can have another number on the screen. Go to a certain question by its code, such as 'go {asked[-1].id}'.",
        ),
        *((MORE_ON_SCREEN, ADD) if quick else (ADD, DEEPER)),
    )
    heading = Text("Zo voer je de antwoorden in", "How to enter the answers")[language]
    return Section("entering", heading, (Points(tuple(each[language] for each in said), numbered=True),))
