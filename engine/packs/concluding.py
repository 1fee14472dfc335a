"""Builds the rules and the advice of a pack; what their conditions name is resolved here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from engine.errors import Fault, Place, not_one_of
from engine.language import Text
from engine.model.rule import STRATUM, Advice, Concludes, Condition, Field, Rule, Test
from engine.packs.building import basis, text
from engine.packs.content import Content
from engine.packs.document import Key

CONCLUSIONS: dict[str, Concludes] = {"finds": "finding", "fits": "fit", "tension": "tension", "combines": "combination"}


def conclusion(rule: Any) -> tuple[Concludes, str]:
    """What a rule concludes: the kind and the name."""
    (found,) = ((kind, rule[key]) for key, kind in CONCLUSIONS.items() if key in rule)
    return found


def rules(content: Content, fields: Mapping[str, Field], faults: list[Fault]) -> Iterator[Rule]:
    """The rules, by id, with their conditions resolved."""
    for value in content.values["rules"]:
        kind, name = conclusion(value)
        at = ("rules", value["id"])
        says = text(value["says"]) if "says" in value else None
        condition = _Conditions(content, fields, faults, at, STRATUM[kind]).condition(value)
        yield Rule(value["id"], kind, name, condition, says, basis(value["basis"]), content.place(*at), content.id)


def advice(content: Content, fields: Mapping[str, Field], faults: list[Fault]) -> Iterator[Advice]:
    """The advice, by id, with its conditions resolved."""
    for value in content.values["advice"]:
        at = ("advice", value["id"])
        condition = _Conditions(content, fields, faults, at, STRATUM["advice"]).condition(value)
        yield Advice(
            value["id"], value["kind"], value["priority"], condition, text(value["what"]), text(value["why"]),
            text(value["how"]), basis(value["basis"]), content.place(*at), content.id, tuple(value["excludes"]),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Conditions:
    """Resolves the conditions of one item, which may read what is known in its stratum."""

    content: Content
    fields: Mapping[str, Field]
    faults: list[Fault]
    at: tuple[str, str]
    stratum: int

    def condition(self, value: Any) -> Condition:
        """The condition of the item; a test that names what is not there is left out, and a fault."""
        every = self._tests(value.get("if", {}), "if")
        return Condition(every, tuple(self._tests(branch, "any", n) for n, branch in enumerate(value.get("any", ()))))

    def _tests(self, given: Any, *trail: str | int) -> tuple[Test, ...]:
        found = (self._test(name, test, (*self.at, *trail, name)) for name, test in sorted(given.items()))
        return tuple(test for test in found if test)

    def _test(self, name: str, value: Any, at: Key) -> Test | None:
        trail = self.at[1]
        field = self.fields.get(name)
        if field is None:
            readable = [f.id for f in self.fields.values() if f.stratum <= self.stratum]
            what = Text(f"er is geen vraag of veld '{name}'", f"there is no question or field '{name}'")
            self.faults.append(not_one_of(self.content.key_place(*at), trail, what, name, readable))
            return None
        if field.stratum > self.stratum:
            self.faults.append(_unreadable(self.content.key_place(*at), trail, name, self.stratum))
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
                remedy = Text("noem de waarden die het wel mogen zijn", "name the values that it may be")
                self.faults.append(Fault(self.content.place(*at), what, trail, remedy=remedy))
            accepted = frozenset(field.values) - accepted
        return Test(name, accepted, tuple(value["values"]), value["negated"])


def _unreadable(place: Place, trail: str, name: str, stratum: int) -> Fault:
    """That a rule reads what becomes known only after it."""
    if stratum:
        what = Text(
            f"een regel met tension of combines leest geen '{name}'",
            f"a rule with tension or combines does not read '{name}'",
        )
        remedy = Text("laat een advies het lezen", "let an advice read it")
    else:
        what = Text(
            f"een regel met finds of fits leest antwoorden, 'relation' en 'sector', geen '{name}'",
            f"a rule with finds or fits reads answers, 'relation' and 'sector', not '{name}'",
        )
        remedy = Text(
            f"schrijf hier de antwoorden waar het van afhangt, of laat een advies '{name}' lezen",
            f"write here the answers that it depends on, or let an advice read '{name}'",
        )
    return Fault(place, what, trail, remedy=remedy)
