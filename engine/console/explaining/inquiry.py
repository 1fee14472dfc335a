"""What is asked about a case: the file, what follows from it, the relations that are meant, and the page to write on."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.console.explaining.page import Page
from engine.console.terminal import Terminal
from engine.consultation.case_file import CaseFile
from engine.explanation.audience import Audience
from engine.explanation.because import Teller
from engine.explanation.naming import relations_asked
from engine.inference.reasoner import Reasoner
from engine.language import Language, Text, language_of_locale
from engine.model.case import Relation
from engine.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True)
class Inquiry:
    """A question about a case, ready to be answered."""

    file: CaseFile
    teller: Teller
    reasoner: Reasoner
    relations: tuple[Relation, ...]
    page: Page
    titled: bool = True

    @property
    def knowledge(self) -> KnowledgeBase:
        """What is known."""
        return self.teller.knowledge


def inquire(
    file: CaseFile,
    relation: str | None,
    audience: Audience,
    language: Language | None,
    knowledge: KnowledgeBase,
    terminal_in: Callable[[Language], Terminal],
) -> Inquiry:
    """The inquiry into a case file, about one relation (its id or label) or all. InputError when there is none such."""
    relations = relations_asked(file.case, relation)
    reasoner = Reasoner(knowledge)
    teller = Teller(file.case, knowledge, reasoner.derive(file.case))
    page = Page(terminal_in(language or file.case.language or language_of_locale()), knowledge, audience)
    return Inquiry(file, teller, reasoner, relations, page)


def opened(inquiry: Inquiry) -> None:
    """The title of the case, and what was kept in its file but not used."""
    page = inquiry.page
    page.told.clear()  # a page that is asked again says it again
    if not inquiry.titled:
        return
    page.terminal.rule(inquiry.file.case.title)
    for note in inquiry.file.left_out:
        page.say(Text(f"Bewaard maar niet gebruikt: {note.nl}", f"Kept but not used: {note.en}"), style="dim")
