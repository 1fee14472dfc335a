"""Small knowledge bases and cases at random: strategies for property tests."""

from collections.abc import Mapping
from typing import Any

from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st

from engine.model.case import Case
from engine.model.knowledge import NOT_APPLICABLE, NOT_ASKED, UNKNOWN, Question
from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Field
from tests.pack_parts import FORMS, SECTOR, Item, advice, case, knowledge, option, question, rule

QUESTION_KINDS = ("single", "ordered", "multiple")
SCOPES = ("collaboration", "relation")
NOT_NEGATED = ("finding", "tension", "combination", "sector")
ONE_OR_TWO = st.integers(1, 2)
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
STRENGTHS = ("defining", "strong", "supporting")
NUMBERS = ((3, 2, 1), (3, 3, 1.5), (4, 2.5, 2), (3.5, 3, 2), (5, 3, 2))


@st.composite
def knowledge_bases(draw: st.DrawFn) -> KnowledgeBase:
    """Any small knowledge base: two to four forms, all strata, names that two rules conclude."""
    forms = FORMS[: draw(st.integers(2, 4))]
    sector = draw(st.booleans())
    numbers = draw(st.sampled_from(NUMBERS))
    asked = [question("position", option("first"), option("second"), about="position")]
    asked += [draw(_counted(f"conduct.q{n}", forms)) for n in range(draw(st.sampled_from((5, 4, 6, 3))))]
    asked += [draw(_uncounted(f"seen.q{n}", forms)) for n in range(draw(st.integers(0, 2)))]
    asked += [draw(_task(f"task.q{n}")) for n in range(draw(st.integers(1, 3)))]
    fields = dict(knowledge(asked, forms=forms, sector=sector).fields)
    single = {q["id"]: fields[q["id"]] for q in asked if q["about"] == "task" and q["kind"] != "multiple"}
    rules = [rule(f"fit.{form}", draw(_tests(single)), fits=form) for form in forms if single and draw(st.booleans())]
    rules += draw(_rules("finds", ("late", "long-ago"), fields, 0))
    fields["finding"] = _concluded(rules, "finds")
    above = draw(_rules("tension", ("strain", "pull-apart"), fields, 1)) + draw(_rules("combines", ("mix",), fields, 1))
    fields |= {"tension": _concluded(above, "tension"), "combination": _concluded(above, "combines")}
    advised = [advice(f"advice.n{n}", *draw(_conditions(fields, 2))) for n in range(draw(st.integers(1, 4)))]
    return knowledge(asked, rules + above, advised, forms, numbers, sector)


@st.composite
def _counted(draw: st.DrawFn, id: str, forms: tuple[str, ...]) -> Item:
    kind = draw(st.sampled_from(QUESTION_KINDS))
    named = draw(st.permutations(forms))[: draw(st.integers(2, len(forms)))]
    more = draw(st.lists(st.sampled_from(forms), max_size=1)) if kind == "multiple" else []
    options = [option(f"o{n}", form, draw(st.sampled_from(STRENGTHS))) for n, form in enumerate([*named, *more])]
    aside = draw(st.sampled_from(("", *forms)))
    options += [option("none"), option("aside", also_fits=aside, dimension="aside")]
    return question(id, *options, kind=kind, not_applicable=draw(st.booleans()))


@st.composite
def _uncounted(draw: st.DrawFn, id: str, forms: tuple[str, ...]) -> Item:
    options = [
        option(f"o{n}", also_fits=draw(st.sampled_from(("", *forms))), dimension="aside")
        for n in range(draw(st.integers(2, 3)))
    ]
    scope, kind = draw(st.sampled_from(SCOPES)), draw(st.sampled_from(QUESTION_KINDS))
    return question(id, *options, scope=scope, kind=kind, not_applicable=draw(st.booleans()))


@st.composite
def _task(draw: st.DrawFn, id: str) -> Item:
    scope, kind = draw(st.sampled_from(SCOPES)), draw(st.sampled_from(QUESTION_KINDS))
    options = [option(f"o{n}") for n in range(draw(st.integers(2, 3)))]
    options += [option("disputed", disputed=True)] if draw(st.booleans()) else []
    return question(id, *options, about="task", scope=scope, kind=kind, not_applicable=draw(st.booleans()))


@st.composite
def _tests(draw: st.DrawFn, fields: Mapping[str, Field]) -> Item:
    some = st.sampled_from(tuple(fields))
    return {id: draw(_values(fields[id])) for id in dict.fromkeys(draw(some) for _ in range(draw(ONE_OR_TWO)))}


@st.composite
def _values(draw: st.DrawFn, field: Field) -> Any:
    known = st.sampled_from((*field.values, *field.special))
    first, how = draw(known), draw(st.sampled_from(("one", "several", "not")))
    if how == "several":
        return list(dict.fromkeys((first, draw(known), draw(known))))
    return {"not": [first]} if how == "not" and field.id not in NOT_NEGATED else first


@st.composite
def _conditions(draw: st.DrawFn, fields: Mapping[str, Field], stratum: int) -> tuple[Item | None, list[Item]]:
    """`if` and `any` of a rule that is not refused: at least one branch does not contradict itself."""
    readable = {
        id: field for id, field in fields.items() if field.stratum <= stratum and (field.values or field.special)
    }
    any_ = draw(st.lists(_tests(readable), max_size=2))
    if_ = draw(_tests(readable)) if not any_ or draw(st.booleans()) else None
    assume(any(_can_hold((if_ or {}, branch), fields) for branch in any_ or [{}]))
    return if_, any_


def _can_hold(parts: tuple[Item, ...], fields: Mapping[str, Field]) -> bool:
    accepted: dict[str, set[str]] = {}
    for id, value in (test for part in parts for test in part.items()):
        field = fields[id]
        listed = {value} if isinstance(value, str) else set(value["not"] if isinstance(value, dict) else value)
        values = set(field.values) - listed if isinstance(value, dict) else listed
        accepted[id] = values if field.multiple else accepted.get(id, values) & values
    of_a_form = "form" in accepted or any("yes" in accepted[id] for id in accepted if id.startswith("against."))
    worded = not of_a_form or not accepted.get("word", {"clear"}).isdisjoint({"clear", "leaning"})
    return worded and all(accepted.values())


@st.composite
def _rules(
    draw: st.DrawFn, concludes: str, names: tuple[str, ...], fields: Mapping[str, Field], stratum: int
) -> list[Item]:
    made = range(draw(st.integers(0, 3)))
    return [
        rule(f"{concludes}.n{n}", *draw(_conditions(fields, stratum)), **{concludes: draw(st.sampled_from(names))})
        for n in made
    ]


def _concluded(rules: list[Item], concludes: str) -> Field:
    names = tuple(dict.fromkeys(rule[concludes] for rule in rules if concludes in rule))
    id, stratum = {"finds": ("finding", 1), "tension": ("tension", 2), "combines": ("combination", 2)}[concludes]
    return Field(id, names, stratum, multiple=True)


@st.composite
def cases(draw: st.DrawFn, known: KnowledgeBase, most: int = 4) -> Case:
    """Any case for a knowledge base: one to `most` relations, each inclined to one form so that readings come out."""
    kinds, forms = st.sampled_from([kind.id for kind in known.relation_kinds]), st.sampled_from(known.form_ids)
    related = {
        f"{draw(kinds)}-{n}": draw(_given(known, "relation", draw(forms))) for n in range(draw(st.integers(1, most)))
    }
    packs = (known.packs[0].id, *draw(st.sampled_from(((), (SECTOR,)))))
    return case(related, draw(_given(known, "collaboration", "")), packs)


@st.composite
def _given(draw: st.DrawFn, known: KnowledgeBase, scope: str, toward: str) -> Item:
    told = {question.id: draw(_answer(question, toward)) for question in known.questions if question.scope == scope}
    return {id: values for id, values in told.items() if values}


@st.composite
def _answer(draw: st.DrawFn, question: Question, toward: str) -> tuple[str, ...]:
    """The values, none when it was not asked."""
    inclined = tuple(o.id for o in question.options if o.evidence and o.evidence.form == toward)
    special = (UNKNOWN, *((NOT_APPLICABLE,) if question.can_be_not_applicable else ()))
    first = draw(st.sampled_from((*inclined * 8, *question.by_id, *special, NOT_ASKED)))
    if not question.multiple or first in (*special, NOT_ASKED):
        return () if first == NOT_ASKED else (first,)
    return tuple(dict.fromkeys((first, *draw(st.lists(st.sampled_from(tuple(question.by_id)), max_size=1)))))
