"""The shape of a case file, as pydantic models."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from engine.consultation.dialogue import LONGEST_NOTE
from engine.consultation.relations import MOST_RELATIONS
from engine.packs.schema import Id, QuestionId, Shape, Version, Words

CASE_SCHEMA = "coalitiekompas/case/1"
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]


def _answer(value: Any) -> Any:
    return {"value": value} if isinstance(value, str | list) else value


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class AnswerInFile(Shape):
    """An answer: an option, a list of options, or a mapping with the note that was made."""

    value: Annotated[list[Id], BeforeValidator(_as_list)]
    note: Annotated[str, StringConstraints(max_length=LONGEST_NOTE)] = ""
    by: str = ""
    date: str = ""


AnswersInFile = dict[QuestionId, Annotated[AnswerInFile, BeforeValidator(_answer)]]


class RelationInFile(Shape):
    """A relation; `deeper` is `all` or the themes opened beyond the quick scan."""

    id: Id
    kind: Id
    label: Line
    position: Annotated[AnswerInFile, BeforeValidator(_answer)] | None = None
    answers: AnswersInFile = {}
    deeper: Literal["all"] | list[Id] | None = None


class CaseInFile(Shape):
    """A case file."""

    schema_: Literal["coalitiekompas/case/1"]
    title: Line
    language: Literal["nl", "en"] | None = None
    packs: dict[Id, Version] = {}
    answers: AnswersInFile = {}
    relations: Annotated[list[RelationInFile], Field(min_length=1, max_length=MOST_RELATIONS)]


__all__ = ["CASE_SCHEMA", "AnswerInFile", "CaseInFile", "RelationInFile", "Words"]
