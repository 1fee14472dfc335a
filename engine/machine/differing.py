"""Answers that differ between cases, for machines: who gave which, and whose reading would change with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from engine.explanation.compare import Comparison
from engine.explanation.differing import Change, Differs, Kind, Voice
from engine.explanation.wording.differing import voice_says
from engine.language import Language
from engine.machine.parts import SaidReading, said_reading


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareVoice:
    """One answer, with who gave it."""

    values: Annotated[tuple[str, ...], "The answer; not-asked when there is none."]
    names: Annotated[tuple[str, ...], "Who gave it."]
    says: Annotated[str, "The answer in words."]
    notes: Annotated[Mapping[str, str], "The notes that were made with it, by name."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareChange:
    """That the reading would be another one for someone with the answer of another."""

    name: Annotated[str, "For whom."]
    values: Annotated[tuple[str, ...], "The answer of the other."]
    reading: Annotated[SaidReading, "The reading that would follow."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareQuestion:
    """A question that is not answered alike."""

    question: Annotated[str, "The question."]
    ask: Annotated[str, "The question in words."]
    kind: Annotated[
        Kind,
        "Whether two or more say how it is and differ, someone does not know, someone has no answer, or it is the own place.",
    ]
    answers: Annotated[tuple[CompareVoice, ...], "The answers, in the order of the cases."]
    changes: Annotated[
        tuple[CompareChange, ...], "Whose reading would change with whose answer to this question alone."
    ]


def said_difference(item: Differs, found: Comparison, language: Language) -> CompareQuestion:
    """A question that is not answered alike, in one language."""
    return CompareQuestion(
        question=item.question.id, ask=item.question.ask[language], kind=item.kind,
        answers=tuple(_voice(voice, found.moments, language) for voice in item.voices),
        changes=tuple(_change(change, found, language) for change in item.changes),
    )  # fmt: skip


def _voice(voice: Voice, moments: bool, language: Language) -> CompareVoice:
    says = voice_says(voice, moments)[language]
    return CompareVoice(values=voice.values, names=voice.names, says=says, notes=dict(voice.notes))


def _change(change: Change, found: Comparison, language: Language) -> CompareChange:
    knowledge = next(view.teller.knowledge for view in found.views if view.name == change.name)
    reading = said_reading(change.reading, knowledge, language)
    return CompareChange(name=change.name, values=change.voice.values, reading=reading)
