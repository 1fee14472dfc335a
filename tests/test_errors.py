"""How what is wrong is said: place, trail, one sentence, what is allowed and what was probably meant."""

import itertools

import pytest

from engine.errors import SHOWN, Fault, InputError, Place, not_one_of
from engine.language import Text

WRONG = Text("dit klopt niet", "this is wrong")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("a.yaml"), "a.yaml"),
        (Place("a.yaml", 3), "a.yaml:3"),
        (Place("a.yaml", 3, 7), "a.yaml:3:7"),
        (Place(""), ""),
        (Place("één map/a b.yaml", 3), "één map/a b.yaml:3"),
        (Place("a\n::error::b\x1b[2J\u202e\udcff.yaml", 3), r"a\n::error::b\x1b[2J\u202e\udcff.yaml:3"),
    ],
)
def test_a_place_is_said_as_far_as_it_is_known(place: Place, said: str) -> None:
    assert str(place) == said


@pytest.mark.parametrize(
    ("fault", "nl", "en"),
    [
        (Fault(Place("a.yaml"), WRONG), "a.yaml: dit klopt niet", "a.yaml: this is wrong"),
        (
            Fault(Place("a.yaml", 3, 7), WRONG, "rules > x"),
            "a.yaml:3:7: rules > x: dit klopt niet",
            "a.yaml:3:7: rules > x: this is wrong",
        ),
        (
            Fault(Place("a.yaml", 3), WRONG, "", ("b", "c")),
            "a.yaml:3: dit klopt niet; kan zijn: b, c",
            "a.yaml:3: this is wrong; allowed: b, c",
        ),
        (
            Fault(Place("a.yaml"), WRONG, "x", ("b",), "b"),
            "a.yaml: x: dit klopt niet; kan zijn: b; bedoelde je 'b'?",
            "a.yaml: x: this is wrong; allowed: b; did you mean 'b'?",
        ),
        (Fault(Place(""), WRONG), "dit klopt niet", "this is wrong"),
    ],
)
def test_a_fault_is_said_in_both_languages(fault: Fault, nl: str, en: str) -> None:
    assert fault.said("nl") == nl
    assert fault.said("en") == en


def test_a_long_list_of_what_is_allowed_is_cut_and_counted() -> None:
    names = tuple(f"n{number:02}" for number in range(SHOWN + 3))
    just = Fault(Place("a.yaml"), WRONG, "", names[:SHOWN])
    assert just.said("en").endswith(f"{names[SHOWN - 2]}, {names[SHOWN - 1]}")
    much = Fault(Place("a.yaml"), WRONG, "", names)
    assert much.said("nl").endswith(f"{names[SHOWN - 1]} en nog 3")
    assert much.said("en").endswith(f"{names[SHOWN - 1]} and 3 more")
    assert much.allowed == names


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("leanin", "leaning"),
        ("laening", "leaning"),
        ("claer", "clear"),
        ("something", None),
        ("", None),
        ("CLEAR", None),
    ],
)
def test_what_was_probably_meant_is_the_nearest_and_only_when_it_is_near(value: str, meant: str | None) -> None:
    fault = not_one_of(Place("a.yaml"), "trail", WRONG, value, iter(["clear", "leaning", "mixed"]))
    assert fault == Fault(Place("a.yaml"), WRONG, "trail", ("clear", "leaning", "mixed"), meant)


def test_faults_are_said_in_the_order_of_files_and_lines_whatever_order_they_were_found_in() -> None:
    places = [Place("a", 2, 1), Place("a", 2, 9), Place("a", 10, 1), Place("b", 1, 1)]
    faults = [Fault(place, WRONG) for place in places]
    for found in itertools.permutations(faults):
        error = InputError(found)
        assert error.faults == tuple(faults)
        assert str(error) == "\n".join(fault.said("en") for fault in faults)


def test_faults_at_one_place_keep_the_order_in_which_they_were_found() -> None:
    first, second = Fault(Place("a", 1), Text("z", "z")), Fault(Place("a", 1), Text("a", "a"))
    assert InputError(iter([first, second])).faults == (first, second)
    assert InputError([second, first]).faults == (second, first)
