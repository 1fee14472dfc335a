"""Whatever is done to a shipped pack, it loads or is refused with faults that can be said; nothing else happens."""

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.packs.fuzz import failures
from tests.packs.mutating import PACKS, Mutation, mutated, outcome, texts

mutations = st.randoms(use_true_random=False).map(mutated)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutation=mutations)
def test_a_shipped_pack_that_was_changed_loads_or_is_refused(mutation: Mutation) -> None:
    said = outcome(mutation)
    assert not any("this is not right (" in line for line in said), "pydantic speaks for itself"
    assert not any("\x1b" in line for line in said), "what is not allowed in a text is not repeated"


def test_every_shipped_pack_loads_as_it_is() -> None:
    for pack in PACKS:
        assert outcome(Mutation(pack, "pack.yaml", texts(pack)["pack.yaml"])) == ()


def test_some_of_what_is_changed_still_loads_and_some_is_refused_in_each_way() -> None:
    said = [" ".join(outcome(mutated(random.Random(seed)))) for seed in range(150)]
    assert "" in said
    for part in ("is not valid YAML", "unknown key", "is missing", "does not exist"):
        assert any(part in each for each in said), part


def test_a_mutation_can_be_made_again_from_its_number() -> None:
    assert mutated(random.Random(7)) == mutated(random.Random(7)) != mutated(random.Random(8))


def test_the_longer_run_says_what_ends_otherwise_and_by_which_number() -> None:
    def breaks(mutation: Mutation) -> None:
        if mutation == mutated(random.Random(5)):
            raise LookupError("broken")

    ((number, mutation, told),) = failures(9, 0, breaks)
    assert (number, mutation) == (5, mutated(random.Random(5)))
    assert "LookupError: broken" in told
