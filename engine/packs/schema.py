"""The shape of every file in a pack, as pydantic models; imported only when a file has to be validated.

Pydantic would look among all installed packages for plugins and let them see every value. Packs are data, of other
people too: no plugin is let in, and not looking for them makes the first start quicker.
"""

import os
from typing import Annotated, Any, Literal

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

NAME = r"[a-z0-9]+(-[a-z0-9]+)*"
Name = Annotated[str, StringConstraints(pattern=rf"^{NAME}$", max_length=100)]  # without a dot: part of a field or slot
Id = Annotated[str, StringConstraints(pattern=rf"^{NAME}(\.{NAME})*$", max_length=100)]
QuestionId = Annotated[str, StringConstraints(pattern=rf"^(position|{NAME}\.{NAME})$", max_length=100)]
ClaimId = Annotated[str, StringConstraints(pattern=r"^[A-Z]+[0-9]{2,3}$")]
Words = Annotated[str, StringConstraints(min_length=1, max_length=10_000, strip_whitespace=True)]
Version = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}$")]


def _yes_or_no(value: Any) -> Any:
    known = {"yes": True, "true": True, "no": False, "false": False}
    if isinstance(value, str) and value.lower() in known:
        return known[value.lower()]
    raise PydanticCustomError("yes_or_no", "yes or no")


YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]


class Shape(BaseModel):
    """A mapping with known keys in kebab-case; anything else is a fault."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
        defer_build=True,  # a shape is built when a file is held against it, and once, with all that is inside it
    )

    @model_validator(mode="before")
    @classmethod
    def _remember(cls, data: Any, info: ValidationInfo) -> Any:
        if info.context is not None and isinstance(data, dict):
            info.context[id(data)] = cls
        return data


class TextShape(Shape):
    """A text in both languages."""

    nl: Words
    en: Words


class Literature(Shape):
    """A public source that was opened."""

    author: Words
    title: Words
    year: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
    place: Words


class Proposal(Shape):
    """Ours, not in the source; `reviewed-by` stays empty until a named person did."""

    why: TextShape
    reviewed_by: str = ""


class BasisShape(Shape):
    """Exactly one of stated, derived (with how), literature and proposal."""

    stated: Annotated[list[ClaimId], Field(min_length=1)] | None = None
    derived: Annotated[list[ClaimId], Field(min_length=1)] | None = None
    how: TextShape | None = None
    literature: Literature | None = None
    proposal: Proposal | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> "BasisShape":
        given = [name for name in ("stated", "derived", "literature", "proposal") if getattr(self, name) is not None]
        if len(given) != 1:
            raise PydanticCustomError("one_basis", "one basis")
        if (self.derived is not None) != (self.how is not None):
            raise PydanticCustomError("derived_how", "derived needs how")
        return self


class OptionShape(Shape):
    """An option, or (as a bare id) one of the pack's common options."""

    id: Name
    text: TextShape | None = None
    help: TextShape | None = None
    points_to: Id | None = None
    also_fits: Id | None = None
    strength: Literal["defining", "strong", "supporting"] | None = None
    dimension: Id | None = None
    because: TextShape | None = None
    basis: BasisShape | None = None

    @model_validator(mode="after")
    def _evidence_is_whole(self) -> "OptionShape":
        if self.points_to and self.also_fits:
            raise PydanticCustomError("points_or_fits", "points-to and also-fits")
        if self.points_to and not (self.strength and self.because and self.basis):
            raise PydanticCustomError("points_to_whole", "points-to needs strength, because and basis")
        if self.also_fits and (self.strength or not (self.because and self.basis)):
            raise PydanticCustomError("also_fits_whole", "also-fits needs because and basis")
        if not (self.points_to or self.also_fits) and (self.strength or self.because or self.basis or self.dimension):
            raise PydanticCustomError("evidence_without_form", "evidence without a form")
        return self


class _Or:
    """Turns a bare value into the mapping that it stands for."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __call__(self, value: Any) -> Any:
        return {self.key: value} if isinstance(value, str | list) else value


def _values(value: Any) -> Any:
    if isinstance(value, str):
        return {"values": [value]}
    if isinstance(value, list):
        return {"values": value}
    if isinstance(value, dict) and set(value) == {"not"}:
        return {"values": value["not"] if isinstance(value["not"], list) else [value["not"]], "negated": True}
    raise PydanticCustomError("condition_value", "an option, a list, or {not: [..]}")


class Values(BaseModel):
    """The values that a field must have, or (negated) must not have while it is known."""

    model_config = ConfigDict(defer_build=True, frozen=True)
    values: Annotated[list[Id], Field(min_length=1)]
    negated: bool = False


Tests = Annotated[dict[str, Annotated[Values, BeforeValidator(_values)]], Field(min_length=1)]


class QuestionShape(Shape):
    """A question with its options, and the evidence that they carry."""

    id: QuestionId
    dimension: Id | None = None
    about: Literal["conduct", "task", "position"]
    scope: Literal["collaboration", "relation"]
    kind: Literal["single", "multiple", "ordered"] = "single"
    quick: YesNo = False
    not_applicable: YesNo = False
    asked_if: Tests | None = None
    terms: list[Id] = []
    ask: TextShape
    help: TextShape
    options: Annotated[list[Annotated[OptionShape, BeforeValidator(_Or("id"))]], Field(min_length=2, max_length=30)]


class QuestionsFile(Shape):
    """questions/<theme>.yaml"""

    theme: Id
    title: TextShape
    opening: TextShape
    questions: list[QuestionShape]


class RuleShape(Shape):
    """A rule: exactly one of finds, fits, tension and combines says what it concludes."""

    id: Id
    finds: Name | None = None
    fits: Name | None = None
    tension: Name | None = None
    combines: Name | None = None
    if_: Tests | None = None
    any: Annotated[list[Tests], Field(min_length=1, max_length=20)] | None = None
    says: TextShape | None = None
    basis: BasisShape

    @model_validator(mode="after")
    def _one_conclusion(self) -> "RuleShape":
        if sum(v is not None for v in (self.finds, self.fits, self.tension, self.combines)) != 1:
            raise PydanticCustomError("one_conclusion", "one conclusion")
        if self.if_ is None and self.any is None:
            raise PydanticCustomError("no_condition", "no condition")
        if self.fits is not None and self.any is not None:
            raise PydanticCustomError("fit_with_any", "fit with any")
        if self.fits is None and self.says is None:
            raise PydanticCustomError("no_says", "no says")
        return self


class RulesFile(Shape):
    """rules/<theme>.yaml"""

    theme: Id
    rules: list[RuleShape]


ADVICE_KINDS = Literal[
    "role", "approach", "pitfall", "risk", "success-factor", "house-rule", "time", "trust", "stopping",
    "measure", "benefit", "language", "caution", "combination",
]  # fmt: skip


class AdviceShape(Shape):
    """Advice: when it applies, what to do, why, and how to start."""

    id: Id
    kind: ADVICE_KINDS
    priority: Annotated[int, Field(ge=1, le=5)] = 3
    if_: Tests | None = None
    any: Annotated[list[Tests], Field(min_length=1, max_length=20)] | None = None
    what: TextShape
    why: TextShape
    how: TextShape
    basis: BasisShape

    @model_validator(mode="after")
    def _has_condition(self) -> "AdviceShape":
        if self.if_ is None and self.any is None:
            raise PydanticCustomError("no_condition", "no condition")
        return self


class AdviceFile(Shape):
    """advice/<theme>.yaml"""

    theme: Id
    advice: list[AdviceShape]


class FormShape(Shape):
    """A coalition form."""

    id: Name
    name: TextShape
    plain: TextShape


def _ordered(numbers: "NumbersShape") -> "NumbersShape":
    """Refuses numbers with which one answer could turn one form into another: with f for and a against, one answer makes
    at most a + 1 of f + a, which stays at or below leaning to one exactly when enough * (leaning - 1) >= leaning + 1."""
    steady = numbers.enough * (numbers.leaning - 1) >= numbers.leaning + 1
    if not (numbers.clear >= numbers.leaning and steady):
        raise PydanticCustomError("numbers", "clear >= leaning, enough * (leaning - 1) >= leaning + 1")
    return numbers


class NumbersShape(Shape):
    """The three numbers by which a relation is read."""

    enough: Annotated[float, Field(ge=3, allow_inf_nan=False)]
    clear: Annotated[float, Field(allow_inf_nan=False)]
    leaning: Annotated[float, Field(allow_inf_nan=False)]


class FormsFile(Shape):
    """forms.yaml"""

    forms: Annotated[list[FormShape], Field(min_length=1)]
    reading: Annotated[NumbersShape, AfterValidator(_ordered)]


class ClaimShape(Shape):
    """One claim of the source, in our own words; `background` is the reason why nothing needs to cite it."""

    where: Words
    nl: Words
    en: Words
    background: TextShape | None = None


class SourcesFile(Shape):
    """sources/<form>.yaml"""

    source: TextShape
    claims: dict[ClaimId, ClaimShape]


class TermShape(Shape):
    """A term of the field, in plain words."""

    id: Id
    term: TextShape
    says: TextShape
    basis: BasisShape


class WordsShape(Shape):
    """The words that go with a form, per language."""

    form: Id
    nl: Annotated[list[Words], Field(min_length=1)]
    en: Annotated[list[Words], Field(min_length=1)]
    basis: BasisShape


class GlossaryFile(Shape):
    """glossary.yaml"""

    terms: list[TermShape] = []
    words: list[WordsShape] = []


class CommonOption(Shape):
    """An option that several questions share."""

    id: Name
    text: TextShape
    help: TextShape


class KindShape(Shape):
    """A kind of relation."""

    id: Name
    text: TextShape


class PackFile(Shape):
    """pack.yaml"""

    schema_: Literal["coalitiekompas/pack/1"]
    id: Name
    version: Version
    languages: list[Literal["nl", "en"]]
    title: TextShape
    about: TextShape
    contact: Words
    requires: list[Id] = []
    themes: list[Id] = []
    common_options: list[CommonOption] = []
    relation_kinds: list[KindShape] = []


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class AnswerShape(Shape):
    """An answer of a worked case, with the note in both languages."""

    value: Annotated[list[Id], BeforeValidator(_as_list)]
    note: TextShape | None = None


def _answer(value: Any) -> Any:
    return value if isinstance(value, dict) else {"value": value}


AnswerMap = dict[QuestionId, Annotated[AnswerShape, BeforeValidator(_answer)]]


class ExpectShape(Shape):
    """What must come out of a relation."""

    word: Literal["clear", "leaning", "mixed", "insufficient"]
    form: Id | None = None
    points_to: Annotated[list[Id], BeforeValidator(_as_list)] = []
    fires: list[Id] = []
    fires_not: list[Id] = []


class WorkedRelation(Shape):
    """A relation of a worked case; `rest: unknown` says that what is not answered here is not told."""

    id: Id
    kind: Id
    label: TextShape
    answers: AnswerMap = {}
    rest: Literal["unknown", "not-asked"] = "not-asked"
    expect: ExpectShape


class WorkedShape(Shape):
    """A worked case."""

    id: Id
    title: TextShape
    told: TextShape
    source: Words
    language: Literal["nl", "en"]
    cites: list[ClaimId] = []
    answers: AnswerMap = {}
    relations: Annotated[list[WorkedRelation], Field(min_length=1)]


class CasesFile(Shape):
    """cases/<theme>.yaml"""

    theme: Id
    cases: list[WorkedShape]
