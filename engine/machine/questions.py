"""All questions with their options and ids, for machines."""

from dataclasses import dataclass
from typing import Annotated, Literal

from engine.language import Language, Text
from engine.machine.results import KnowledgeReceipt, YesNo, knowledge_receipt, yes_or_no
from engine.model.knowledge import Question, QuestionKind, Scope
from engine.model.knowledge_base import KnowledgeBase
from engine.packs.answering import values_allowed


@dataclass(frozen=True, slots=True, kw_only=True)
class BothLanguages:
    """A text in both languages."""

    nl: Annotated[str, "In Dutch."]
    en: Annotated[str, "In English."]


Words = str | BothLanguages


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsAsked:
    """With what the questions were asked for."""

    language: Annotated[Literal["nl", "en", "both"], "The language of the texts."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something that can be chosen."""

    id: Annotated[str, "The id, as it stands in case files."]
    text: Annotated[Words, "In words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionListed:
    """A question."""

    id: Annotated[str, "The id, as it stands in case files."]
    theme: Annotated[str, "The theme."]
    scope: Annotated[Scope, "Whether it is about the whole collaboration or one relation."]
    kind: Annotated[QuestionKind, "How many options can be chosen, and whether they have an order."]
    quick: Annotated[YesNo, "Whether it belongs to the short round."]
    ask: Annotated[Words, "The question in words."]
    help: Annotated[Words, "What it means, with an everyday example."]
    answers: Annotated[tuple[str, ...], "Everything that can be answered."]
    options: Annotated[tuple[Choice, ...], "The options, in their order."]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsResult:
    """All questions, in the order of asking."""

    schema: Annotated[Literal["coalitiekompas/questions/1"], "What this is."] = "coalitiekompas/questions/1"
    asked: Annotated[QuestionsAsked, "With what it was asked."]
    receipt: Annotated[KnowledgeReceipt, "What the result was made with."]
    relation_kinds: Annotated[tuple[Choice, ...], "The kinds of relation."]
    questions: Annotated[tuple[QuestionListed, ...], "The questions."]


def questions_result(knowledge: KnowledgeBase, language: Language | None) -> QuestionsResult:
    """The questions, with texts in one language, or in both when None."""
    return QuestionsResult(
        asked=QuestionsAsked(language=language or "both"), receipt=knowledge_receipt(knowledge),
        relation_kinds=tuple(Choice(id=kind.id, text=_words(kind.text, language)) for kind in knowledge.relation_kinds),
        questions=tuple(_question(question, language) for question in knowledge.questions),
    )  # fmt: skip


def _question(question: Question, language: Language | None) -> QuestionListed:
    return QuestionListed(
        id=question.id, theme=question.theme, scope=question.scope, kind=question.kind, quick=yes_or_no(question.quick),
        ask=_words(question.ask, language), help=_words(question.help, language), answers=values_allowed(question),
        options=tuple(Choice(id=option.id, text=_words(option.text, language)) for option in question.options),
    )  # fmt: skip


def _words(text: Text, language: Language | None) -> Words:
    return text[language] if language else BothLanguages(nl=text.nl, en=text.en)
