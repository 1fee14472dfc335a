"""Names stand for what was concluded; a name that stands for nothing is refused with what does."""

import pytest

from engine.errors import InputError
from engine.explanation.naming import concluded, named, relations_asked
from engine.model.derivation import Derivation
from tests.gardening import SHARED, STEERED, garden, plot
from tests.talking import garden_reasoner

CASE = plot({**STEERED, "task.who-wants": "many"}, council=SHARED)


@pytest.fixture(scope="module")
def derivation() -> Derivation:
    """A steered relation beside a shared one."""
    return garden_reasoner().derive(CASE)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("steered", {"partners/reading/steered=clear"}),
        ("reading", {"partners/reading/steered=clear", "council/reading/shared=clear"}),
        ("loose", set()),
        ("role.lead", {"partners/advice/role.lead=role"}),
        ("fit.shared", {"partners/fit/shared=holds"}),
    ],
)
def test_a_name_stands_for_facts(name: str, ids: set[str], derivation: Derivation) -> None:
    facts = concluded(named(name, garden()), CASE.relations, derivation)
    assert {fact.id.split("=")[0] for fact in facts} == {id.split("=")[0] for id in ids}


def test_what_rules_conclude_goes_by_their_id_their_name_and_its_kind() -> None:
    for rule in garden().rules:
        assert rule in named(rule.id, garden()).rules
        assert rule in named(f"{rule.concludes}.{rule.name}", garden()).rules
        if rule.concludes != "fit":
            assert rule in named(rule.name, garden()).rules


def test_a_name_that_stands_for_nothing_is_refused_with_what_was_meant() -> None:
    with pytest.raises(InputError, match=r"'role.leed' is no form, rule or advice.*did you mean 'role.lead'\?"):
        named("role.leed", garden())


def test_a_relation_goes_by_its_id_or_its_label() -> None:
    assert [r.id for r in relations_asked(CASE, "council")] == ["council"]
    assert [r.id for r in relations_asked(CASE, "the council")] == ["council"]
    assert relations_asked(CASE, None) == CASE.relations
    with pytest.raises(InputError, match=r"there is no relation 'counsil'.*did you mean 'council'"):
        relations_asked(CASE, "counsil")
