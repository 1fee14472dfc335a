"""The knowledge base: what is found by id, and the fields that a condition may name."""

import pytest

from engine.model.knowledge_base import KnowledgeBase
from engine.model.rule import Concludes
from tests.pack_parts import FORMS, advice, knowledge, option, question, rule

YES_NO = (option("yes"), option("no"))


@pytest.fixture(scope="module")
def known() -> KnowledgeBase:
    """One of each thing, and a sector."""
    return knowledge(
        [
            question("task.a", *YES_NO, about="task"),
            question("task.b", *YES_NO, about="task", kind="multiple", not_applicable=True),
        ],
        [
            rule("finding.a", {"task.a": "yes"}, finds="late"),
            rule("finding.b", {"task.b": "yes"}, finds="late"),
            rule("fit.red", {"task.a": "yes"}, fits="red"),
            rule("tension.a", {"finding": "late"}, tension="strain"),
            rule("combination.a", {"elsewhere.red": "yes"}, combines="mix"),
        ],
        [advice("advice.a", {"tension": "strain"})],
        sector=True,
    )


def test_everything_is_found_by_its_id(known: KnowledgeBase) -> None:
    assert known.question["task.a"] is known.questions[0]
    assert known.rule["fit.red"] is known.rules[2]
    assert known.advice_by_id["advice.a"] is known.advice[0]
    assert known.form["green"] is known.forms[1]
    assert known.form_ids == FORMS[:3]
    assert known.relation_kind["staff"].id == "staff"
    assert dict(known.claim) == {}


@pytest.mark.parametrize(
    ("kinds", "ids"),
    [
        (("finding",), ["finding.a", "finding.b"]),
        (("fit",), ["fit.red"]),
        (("tension", "combination"), ["tension.a", "combination.a"]),
        ((), []),
    ],
)
def test_rules_are_found_by_what_they_conclude(
    known: KnowledgeBase, kinds: tuple[Concludes, ...], ids: list[str]
) -> None:
    assert [rule.id for rule in known.rules_that_conclude(*kinds)] == ids


def test_a_knowledge_base_is_known_by_its_packs_and_versions(known: KnowledgeBase) -> None:
    assert known.identity == (("small", "1.0.0"), ("water", "1.0.0"))


@pytest.mark.parametrize(
    ("field", "values", "stratum", "multiple", "special"),
    [
        ("task.a", ("yes", "no"), 0, False, ("unknown", "not-asked")),
        ("task.b", ("yes", "no"), 0, True, ("unknown", "not-asked", "not-applicable")),
        ("relation", ("partners", "residents", "clients", "staff"), 0, False, ()),
        ("sector", ("water",), 0, True, ()),
        ("form", FORMS[:3], 1, False, ()),
        ("word", ("clear", "leaning", "mixed", "insufficient"), 1, False, ()),
        ("finding", ("late",), 1, True, ()),
        ("fit.red", ("holds", "fails", "open"), 1, False, ()),
        ("against.green", ("yes", "no"), 1, False, ()),
        ("elsewhere.blue", ("yes", "no"), 1, False, ()),
        ("tension", ("strain",), 2, True, ()),
        ("combination", ("mix",), 2, True, ()),
    ],
)
def test_a_field_has_its_values_and_its_stratum(
    known: KnowledgeBase, field: str, values: tuple[str, ...], stratum: int, multiple: bool, special: tuple[str, ...]
) -> None:
    found = known.fields[field]
    assert (found.id, found.values, found.stratum, found.multiple) == (field, values, stratum, multiple)
    assert found.special == special


def test_there_are_no_other_fields(known: KnowledgeBase) -> None:
    per_form = {f"{head}.{form}" for head in ("fit", "against", "elsewhere") for form in FORMS[:3]}
    alone = {"relation", "sector", "form", "word", "finding", "tension", "combination", "task.a", "task.b"}
    assert set(known.fields) == per_form | alone
