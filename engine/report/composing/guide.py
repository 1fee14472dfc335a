"""The interview guide: every question with boxes to tick and room for notes. It names no form, and of no answer says what it does."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.explanation.because import SPECIAL_TEXT
from engine.explanation.conditions import value_text
from engine.explanation.wording.phrases import answer, capital
from engine.language import Language, Text, joined
from engine.model.knowledge import NOT_APPLICABLE, UNKNOWN, Question, Theme
from engine.model.knowledge_base import KnowledgeBase
from engine.report.composing.guide_use import copy, entering, using
from engine.report.document import Block, Choices, Document, Paragraph, Room, Section

LINES_FOR_NOTES = 2
TITLE = Text("Gespreksleidraad", "Interview guide")
ALL = Text("De vragen van Coalitiekompas op papier", "The questions of Coalitiekompas on paper")
SHORT = Text("De korte ronde van Coalitiekompas op papier", "The short round of Coalitiekompas on paper")
QUICK = Text("Korte ronde", "Short round")
ONCE = Text("Eén keer, voor de hele samenwerking.", "Once, for the whole collaboration.")
SEVERAL = Text("Meer antwoorden mogen", "Several answers are fine")
CODE = Text("Code", "Code")
NOTES = Text("Notities", "Notes")
OR, AND = Text(" of ", " or "), Text(" en ", " and ")


@dataclass(frozen=True)
class Guiding:
    """The questions of one guide, in the order in which they stand in it; their numbers run through."""

    knowledge: KnowledgeBase
    asked: tuple[Question, ...]
    quick: bool
    language: Language

    def theme(self, theme: Theme) -> Section:
        """A theme with its questions."""
        inner = (self.question(q, number) for number, q in enumerate(self.asked, 1) if q.theme == theme.id)
        opening = Paragraph(theme.opening[self.language])
        return Section(f"theme-{theme.id}", theme.title[self.language], (opening,), tuple(inner))

    def question(self, question: Question, number: int) -> Section:
        """A question, with all that can be answered to it."""
        return Section(f"question-{number}", f"{number}. {question.ask[self.language]}", tuple(self.blocks(question)))

    def blocks(self, question: Question) -> Iterator[Block]:
        """When it is asked, what it means, its answers and room for notes."""
        language = self.language
        marks = (
            *([QUICK[language]] if question.quick and not self.quick else []),
            *([SEVERAL[language]] if question.multiple else []),
            f"{CODE[language]} {question.id}",
        )
        yield Paragraph(" · ".join(marks), tone="quiet")
        if question.scope == "collaboration":
            yield Paragraph(ONCE[language])
        if question.asked_if:
            yield Paragraph(self.asked_if(question)[language])
        yield Paragraph(question.help[language], tone="quiet")
        for option in question.options:
            if option.help and not (option.neutral or option.disputed):  # the help of those says that they do not count
                yield Paragraph(option.help[language], option.text[language], "quiet")
        yield Choices(tuple(capital(text[language]) for text in choices(question)), question.multiple)
        yield Room(NOTES[language], LINES_FOR_NOTES)

    def asked_if(self, question: Question) -> Text:
        """When a question is asked, as a sentence."""
        clauses = joined([self.clause(field, values) for field, values in question.asked_if], AND)
        return Text(f"Alleen {clauses.nl}.", f"Only {clauses.en}.")

    def clause(self, field: str, values: tuple[str, ...]) -> Text:
        """What has to be answered to a question, or the kind that the relation has to be of."""
        listed = either([value_text(field, value, self.knowledge) for value in values])
        if field == "relation":
            return Text(f"als het in deze relatie gaat om {listed.nl}", f"if this relation is about {listed.en}")
        before = self.knowledge.question[field]
        if before in self.asked:
            number = self.asked.index(before) + 1
            return Text(
                f"als vraag {number} is beantwoord met {listed.nl}",
                f"if question {number} was answered with {listed.en}",
            )
        return Text(
            f'als het antwoord op "{before.ask.nl}" {listed.nl} is',
            f'if the answer to "{before.ask.en}" is {listed.en}',
        )


def guide(knowledge: KnowledgeBase, quick: bool, language: Language) -> Document:
    """The guide to all questions, or only to those of the short round."""
    of_themes = (q for theme in knowledge.themes for q in knowledge.questions if q.theme == theme.id)
    asked = tuple(question for question in of_themes if question.quick or not quick)
    guiding = Guiding(knowledge, asked, quick, language)
    themes = (guiding.theme(theme) for theme in knowledge.themes)
    sections = (
        copy(knowledge, language),
        using(knowledge, asked, quick, language),
        *(theme for theme in themes if theme.sections),
        entering(knowledge, asked, quick, language),
    )
    packs = ", ".join(f"{pack.title[language]} ({pack.id} {pack.version})" for pack in knowledge.packs)
    foot = Text(f"Gemaakt met Coalitiekompas: {packs}.", f"Made with Coalitiekompas: {packs}.")
    subtitle = SHORT if quick else ALL
    return Document(language, TITLE[language], subtitle[language], (), sections, foot[language])


def choices(question: Question) -> tuple[Text, ...]:
    """Everything that can be ticked at a question."""
    return (
        *(option.text for option in question.options),
        *([answer(question, ())] if question.multiple else []),
        SPECIAL_TEXT[UNKNOWN],
        *([SPECIAL_TEXT[NOT_APPLICABLE]] if question.can_be_not_applicable else []),
    )


def either(texts: list[Text]) -> Text:
    """One of these, each as it stands at its box."""
    quoted = [Text(f'"{capital(text.nl)}"', f'"{capital(text.en)}"') for text in texts]
    return joined([joined(quoted[:-1], ", "), quoted[-1]], OR) if quoted[1:] else quoted[0]
