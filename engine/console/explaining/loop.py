"""After a consultation: the same explanations by number, one after the other, for a meeting that follows on a screen."""

from collections.abc import Callable

from engine.console.choosing import choose, choose_relation
from engine.console.explaining.agenda import show_agenda
from engine.console.explaining.flips import flips_of, tell_flips
from engine.console.explaining.how import show_how
from engine.console.explaining.inquiry import Inquiry
from engine.console.explaining.page import Page
from engine.console.explaining.sure import tell_sureness
from engine.console.explaining.what_if import tell_what_if
from engine.console.explaining.why_not import show_why_not
from engine.console.sitting import Sitting
from engine.consultation.asking import to_ask
from engine.explanation.because import Teller
from engine.explanation.sureness import sureness
from engine.explanation.what_if import Supposed, what_if
from engine.explanation.wording.phrases import answer
from engine.language import Text
from engine.model.knowledge import NOT_ASKED

BACK = Text("terug", "back")
Show = Callable[[Sitting, Inquiry], None]


def explain(sitting: Sitting) -> None:
    """The questions that can be asked about a relation, until there are no more."""
    among = [relation.id for relation in sitting.case.relations]
    id = choose_relation(sitting, among, Text("Over welke relatie?", "About which relation?"))
    if id is None:
        return
    teller = Teller(sitting.case, sitting.reasoner.knowledge, sitting.reasoner.derive(sitting.case))
    relation = sitting.case.relation(id)
    while True:
        sitting.terminal.say()
        sitting.terminal.say(Text(f"Uitleg over {relation.label}", f"Explained: {relation.label}"), style="bold")
        number = choose(sitting, {number: text for number, (text, _) in enumerate(MENU, 1)}, BACK)
        if number is None:
            return
        page = Page(sitting.terminal, teller.knowledge)
        MENU[number - 1][1](sitting, Inquiry(sitting.file, teller, sitting.reasoner, (relation,), page, titled=False))


def _how(sitting: Sitting, inquiry: Inquiry) -> None:
    advised = sitting.outcomes()[inquiry.relations[0].id].up_front
    texts = [Text("de uitkomst", "the outcome"), *(item.advice.what for item in advised)]
    sitting.terminal.say(Text("Hoe kom je waarop?", "How did you get to what?"))
    number = choose(sitting, dict(enumerate(texts, 1)), BACK)
    if number is not None:
        show_how(inquiry, None if number == 1 else advised[number - 2].advice.id)


def _why_not(sitting: Sitting, inquiry: Inquiry) -> None:
    now = inquiry.teller.derivation.readings[inquiry.relations[0].id].form
    forms = {number: form for number, form in enumerate(inquiry.knowledge.forms, 1) if form.id != now}
    sitting.terminal.say(Text("Waarom niet welke vorm?", "Why not which form?"))
    texts = {n: Text(f"{f.name.nl}: {f.plain.nl}", f"{f.name.en}: {f.plain.en}") for n, f in forms.items()}
    number = choose(sitting, texts, BACK)
    if number is not None:
        show_why_not(inquiry, forms[number].id)


def _what_if(sitting: Sitting, inquiry: Inquiry) -> None:
    (relation,), teller = inquiry.relations, inquiry.teller
    given = teller.case.answers_of(relation)
    questions = dict(enumerate(to_ask(teller.case, relation, inquiry.knowledge), 1))
    texts: dict[int, Text] = {}
    for place, question in questions.items():
        now = answer(question, given[question.id].values if question.id in given else (NOT_ASKED,))
        texts[place] = Text(f"{question.ask.nl} Nu: {now.nl}.", f"{question.ask.en} Now: {now.en}.")
    sitting.terminal.say(Text("Welk antwoord, als het anders was?", "Which answer, if it were otherwise?"))
    number = choose(sitting, texts, BACK)
    if number is None:
        return
    question = questions[number]
    sitting.terminal.say(question.ask, style="bold")
    chosen = choose(sitting, {n: option.text for n, option in enumerate(question.options, 1)}, BACK)
    if chosen is None:
        return
    before = given[question.id].values if question.id in given else (NOT_ASKED,)
    about = None if question.scope == "collaboration" else relation.id
    supposed = Supposed(about, question.id, (question.options[chosen - 1].id,), before)
    tell_what_if(inquiry.page, what_if((supposed,), teller, inquiry.reasoner), {relation.id})
    inquiry.page.legend()


def _sure(_: Sitting, inquiry: Inquiry) -> None:
    tell_sureness(inquiry.page, sureness(inquiry.relations[0], inquiry.teller))
    inquiry.page.legend()


def _flips(_: Sitting, inquiry: Inquiry) -> None:
    tell_flips(inquiry.page, flips_of(inquiry.relations[0], inquiry))
    inquiry.page.legend()


def _agenda(_: Sitting, inquiry: Inquiry) -> None:
    show_agenda(inquiry)


MENU: tuple[tuple[Text, Show], ...] = (
    (Text("Hoe kom je daarop?", "How did you get there?"), _how),
    (Text("Waarom niet iets anders?", "Why not something else?"), _why_not),
    (Text("Wat als een antwoord anders was?", "What if an answer were otherwise?"), _what_if),
    (Text("Wat zou dit veranderen?", "What would change this?"), _flips),
    (Text("Hoe zeker is dit?", "How sure is this?"), _sure),
    (Text("Waarover praten we de volgende keer?", "What do we talk about next?"), _agenda),
)
