"""From the content of packs to the values of the model; what a condition or an option names is resolved here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from engine.errors import Fault, not_one_of
from engine.language import LANGUAGES, Language, Text
from engine.model.case import Answer, Case, Relation, answers
from engine.model.knowledge import (
    NOT_ASKED,
    UNKNOWN,
    Basis,
    Claim,
    Evidence,
    Form,
    Named,
    Numbers,
    Option,
    Question,
    Term,
    Theme,
    WordList,
)
from engine.model.rule import STRATUM, Advice, Concludes, Condition, Field, Rule, Test
from engine.model.worked import Expected, WorkedCase
from engine.packs.content import Content

CONCLUSIONS: dict[str, Concludes] = {"finds": "finding", "fits": "fit", "tension": "tension", "combines": "combination"}
SILENT = Answer((UNKNOWN,))  # what a worked case says of a question that its description is silent about


def text(value: Any) -> Text:
    """A text from its two languages."""
    return Text(value["nl"], value["en"])


def basis(value: Any) -> Basis:
    """A basis from the one key that it has."""
    if "stated" in value:
        return Basis("stated", tuple(value["stated"]))
    if "derived" in value:
        return Basis("derived", tuple(value["derived"]), text(value["how"]))
    if "literature" in value:
        book = value["literature"]
        return Basis("literature", reference=f"{book['author']} ({book['year']}), {book['title']}, {book['place']}")
    return Basis("proposal", how=text(value["proposal"]["why"]), reviewed_by=value["proposal"]["reviewed-by"])


def conclusion(rule: Any) -> tuple[Concludes, str]:
    """What a rule concludes: the kind and the name."""
    (found,) = ((kind, rule[key]) for key, kind in CONCLUSIONS.items() if key in rule)
    return found


@dataclass(frozen=True)
class Builder:
    """Builds the items of one pack; `faults` collects what does not resolve."""

    content: Content
    common: Mapping[str, Option]
    faults: list[Fault]

    @property
    def pack(self) -> str:
        """The id of the pack."""
        return self.content.id

    def themes(self) -> Iterator[Theme]:
        """The themes, in the order of asking."""
        for theme in self.content.values["themes"]:
            yield Theme(theme["theme"], text(theme["title"]), text(theme["opening"]))

    def claims(self) -> Iterator[Claim]:
        """The claims of the source."""
        for id, claim in self.content.values["claims"].items():
            background = text(claim["background"]) if "background" in claim else None
            yield Claim(id, claim["where"], text(claim), text(claim["source"]), background)

    def terms(self) -> Iterator[Term]:
        """The terms of the glossary."""
        for value in self._glossary("terms"):
            yield Term(value["id"], text(value["term"]), text(value["says"]), basis(value["basis"]))

    def words(self) -> Iterator[WordList]:
        """The words that go with each form."""
        for value in self._glossary("words"):
            yield WordList(value["form"], tuple(value["nl"]), tuple(value["en"]), basis(value["basis"]))

    def _glossary(self, kind: str) -> list[Any]:
        found: list[Any] = self.content.values.get("glossary", {}).get(kind, [])
        return found

    def questions(self) -> Iterator[Question]:
        """The questions in the order of asking, with their options and evidence."""
        for value in self.content.values["questions"]:
            at = ("questions", value["id"])
            for field, test in value.get("asked-if", {}).items():
                if test["negated"]:
                    sentence = Text("'not' kan niet in asked-if", "'not' is not possible in asked-if")
                    self.faults.append(Fault(self.content.place(*at, "asked-if", field), sentence, value["id"]))
            asked_if = tuple(
                (field, tuple(test["values"])) for field, test in sorted(value.get("asked-if", {}).items())
            )
            yield Question(
                value["id"], value["theme"], value.get("dimension", ""), value["about"], value["scope"], value["kind"], value["quick"],
                value["not-applicable"], text(value["ask"]), text(value["help"]),
                tuple(self._option(value, option, (*at, "options", n)) for n, option in enumerate(value["options"])),
                asked_if, tuple(value["terms"]), self.content.place(*at), self.pack,
            )  # fmt: skip

    def _option(self, question: Any, value: Any, at: tuple[str | int, ...]) -> Option:
        if "text" not in value:
            if value["id"] in self.common:
                if len(value) > 1:
                    sentence = Text(
                        "een gedeelde optie is alleen haar id", "a common option is its id and nothing else"
                    )
                    self.faults.append(Fault(self.content.place(*at), sentence, f"{question['id']} > {value['id']}"))
                return self.common[value["id"]]
            sentence = Text(
                f"'{value['id']}' heeft geen tekst en is geen gedeelde optie",
                f"'{value['id']}' has no text and is no common option",
            )
            self.faults.append(not_one_of(self.content.place(*at), question["id"], sentence, value["id"], self.common))
        form = value.get("points-to") or value.get("also-fits")
        evidence = None
        if form:
            dimension = value.get("dimension") or question.get("dimension", "")
            counts = "points-to" in value
            evidence = Evidence(
                form, value.get("strength"), text(value["because"]), basis(value["basis"]), dimension, counts
            )
        name = text(value["text"]) if "text" in value else Text(value["id"], value["id"])
        return Option(value["id"], name, text(value["help"]) if "help" in value else None, evidence)

    def rules(self, fields: Mapping[str, Field]) -> Iterator[Rule]:
        """The rules, by id, with their conditions resolved."""
        for value in self.content.values["rules"]:
            kind, name = conclusion(value)
            at = ("rules", value["id"])
            says = text(value["says"]) if "says" in value else None
            condition = self._condition(value, at, fields, STRATUM[kind])
            yield Rule(
                value["id"], kind, name, condition, says, basis(value["basis"]), self.content.place(*at), self.pack
            )

    def advice(self, fields: Mapping[str, Field]) -> Iterator[Advice]:
        """The advice, by id, with its conditions resolved."""
        for value in self.content.values["advice"]:
            at = ("advice", value["id"])
            yield Advice(
                value["id"], value["kind"], value["priority"], self._condition(value, at, fields, STRATUM["advice"]),
                text(value["what"]), text(value["why"]), text(value["how"]), basis(value["basis"]), self.content.place(*at), self.pack,
            )  # fmt: skip

    def _condition(self, value: Any, at: tuple[str | int, ...], fields: Mapping[str, Field], stratum: int) -> Condition:
        def tests(given: Any, *trail: str | int) -> tuple[Test, ...]:
            found = (
                self._test(name, test, (*at, *trail, name), fields, stratum) for name, test in sorted(given.items())
            )
            return tuple(test for test in found if test)

        every = tests(value.get("if", {}), "if")
        return Condition(every, tuple(tests(branch, "any", n) for n, branch in enumerate(value.get("any", ()))))

    def _test(
        self, name: str, value: Any, at: tuple[str | int, ...], fields: Mapping[str, Field], stratum: int
    ) -> Test | None:
        trail = str(at[1])
        field = fields.get(name)
        if field is None or field.stratum > stratum:
            readable = [f.id for f in fields.values() if f.stratum <= stratum]
            what = Text(f"een voorwaarde kan '{name}' hier niet lezen", f"a condition cannot read '{name}' here")
            self.faults.append(not_one_of(self.content.key_place(*at), trail, what, name, readable))
            return None
        known = (*field.values, *field.special)
        for option in value["values"]:
            if option not in known:
                what = Text(f"'{name}' heeft geen waarde '{option}'", f"'{name}' has no value '{option}'")
                self.faults.append(not_one_of(self.content.place(*at), trail, what, option, known))
        accepted = frozenset(value["values"])
        if value["negated"]:
            if name in ("finding", "tension", "combination", "sector"):
                what = Text(f"'not' kan niet bij '{name}'", f"'not' is not possible with '{name}'")
                self.faults.append(Fault(self.content.place(*at), what, trail))
            accepted = frozenset(field.values) - accepted
        return Test(name, accepted, tuple(value["values"]), value["negated"])

    def cases(self, questions: Mapping[str, Question], packs: tuple[tuple[str, str], ...]) -> Iterator[WorkedCase]:
        """The worked cases, in both languages, with what must come out."""
        for value in self.content.values["cases"]:
            at = ("cases", value["id"])
            in_language = tuple((language, self._case(value, language, questions, packs)) for language in LANGUAGES)
            expected = tuple(
                Expected(
                    relation["id"], expect["word"],
                    (expect["form"],) if "form" in expect else tuple(expect["points-to"]),
                    tuple(expect["fires"]), tuple(expect["fires-not"]), self.content.place(*at, "relations", n, "expect"),
                )
                for n, relation in enumerate(value["relations"])
                for expect in (relation["expect"],)
            )  # fmt: skip
            yield WorkedCase(
                value["id"], text(value["title"]), text(value["told"]), value["source"], value["language"],
                in_language, expected, tuple(value["cites"]), self.content.place(*at), self.pack,
            )  # fmt: skip

    def _case(
        self, value: Any, language: Language, questions: Mapping[str, Question], packs: tuple[tuple[str, str], ...]
    ) -> Case:
        def given(answered: Any, rest: str, scope: str) -> Mapping[str, Answer]:
            told = {
                id: Answer(tuple(answer["value"]), answer["note"][language] if "note" in answer else "")
                for id, answer in sorted(answered.items())
            }
            silent = (
                [q.id for q in questions.values() if q.scope == scope and q.id not in told] if rest == UNKNOWN else []
            )
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


def common_options(content: Content) -> dict[str, Option]:
    """The options that questions share, by id."""
    return {
        o["id"]: Option(o["id"], text(o["text"]), text(o["help"])) for o in content.values["pack"]["common-options"]
    }


def forms(content: Content) -> tuple[tuple[Form, ...], Numbers]:
    """The forms, and the three numbers by which a relation is read."""
    value = content.values["forms"]
    reading = value["reading"]
    found = tuple(Form(form["id"], text(form["name"]), text(form["plain"])) for form in value["forms"])
    return found, Numbers(reading["enough"], reading["clear"], reading["leaning"])


def relation_kinds(content: Content) -> Iterator[Named]:
    """The kinds of relation that a pack knows."""
    for kind in content.values["pack"]["relation-kinds"]:
        yield Named(kind["id"], text(kind["text"]))
