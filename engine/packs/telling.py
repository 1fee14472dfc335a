"""Builds the worked cases of a pack, in both languages, with what must come out of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from engine.errors import Place
from engine.language import LANGUAGES, Language
from engine.model.case import Answer, Case, Relation, answers
from engine.model.changes import Reread
from engine.model.knowledge import NOT_ASKED, UNKNOWN, Question
from engine.model.worked import Expected, WorkedCase
from engine.packs.building import text
from engine.packs.content import Content
from engine.packs.words import name_of

SILENT = Answer((UNKNOWN,))  # what a worked case says of a question that its description is silent about


def cases(
    content: Content, questions: Mapping[str, Question], packs: tuple[tuple[str, str], ...]
) -> Iterator[WorkedCase]:
    """The worked cases, in both languages, with what must come out."""
    for value in content.values["cases"]:
        at = ("cases", value["id"])
        in_language = tuple((language, _case(value, language, questions, packs)) for language in LANGUAGES)
        expected = tuple(
            _expected(relation["id"], relation["expect"], content.place(*at, "relations", n, "expect"))
            for n, relation in enumerate(value["relations"])
        )
        yield WorkedCase(
            value["id"], text(value["title"]), text(value["told"]), value["source"], value["language"],
            in_language, expected, tuple(value["cites"]), content.place(*at), content.id,
        )  # fmt: skip


def rereads(content: Content) -> Iterator[Reread]:
    """The worked cases of other packs that a pack says read otherwise under it."""
    for change in content.values.get("changes", ()):
        if "rereads" in change:
            expected = _expected(
                change["relation"], change["expect"], content.place("changes", name_of(change), "expect")
            )
            yield Reread(content.id, change["rereads"], expected, text(change["because"]))


def _expected(relation: str, expect: Any, place: Place) -> Expected:
    forms = (expect["form"],) if "form" in expect else tuple(expect["points-to"])
    return Expected(relation, expect["word"], forms, tuple(expect["fires"]), tuple(expect["fires-not"]), place)


def _case(
    value: Any, language: Language, questions: Mapping[str, Question], packs: tuple[tuple[str, str], ...]
) -> Case:
    def given(answered: Any, rest: str, scope: str) -> Mapping[str, Answer]:
        told = {
            id: Answer(tuple(answer["value"]), answer["note"][language] if "note" in answer else "")
            for id, answer in sorted(answered.items())
        }
        silent = [q.id for q in questions.values() if q.scope == scope and q.id not in told] if rest == UNKNOWN else []
        return answers(told | dict.fromkeys(silent, SILENT))

    relations = tuple(
        Relation(r["id"], r["kind"], r["label"][language], given(r["answers"], r["rest"], "relation"), None)
        for r in value["relations"]
    )
    return Case(
        value["title"][language],
        language,
        packs,
        relations,
        given(value["answers"], NOT_ASKED, "collaboration"),
    )
