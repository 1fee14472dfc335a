"""A reading in plain sentences, for every word and in both languages."""

import pytest

from engine.explanation.wording.readings import reading_sentence, tally_sentence
from engine.inference.reading import reading_of
from engine.model.derivation import Reading
from tests.gardening import garden


def reading(steered: int = 0, shared: int = 0, loose: int = 0, defining: str = "steered") -> Reading:
    """The reading of these counts."""
    counts = {"steered": steered, "shared": shared, "loose": loose}
    return reading_of(counts, frozenset({defining} if defining else ()), garden().numbers)


SENTENCES = [
    (reading(5), "Duidelijk gestuurd: één tuinder leidt.", "Clearly steered: one gardener leads."),
    (reading(5, 2), "Overwegend gestuurd: één tuinder leidt.", "Mostly steered: one gardener leads."),
    (reading(3, 3), "Gemengd: er zijn duidelijke trekken van gestuurd en gedeeld. Zijn dit misschien twee relaties?",
     "Mixed: there are clear traits of steered and shared. Could these be two relations?"),
    (reading(2, 2, 2), "Gemengd: er zijn duidelijke trekken van gestuurd, gedeeld en los. Zijn dit misschien twee relaties?",
     "Mixed: there are clear traits of steered, shared and loose. Could these be two relations?"),
    (reading(3, 1, 1), "Gemengd: geen vorm heeft de overhand.", "Mixed: no form prevails."),
    (reading(), "Nog te weinig om een vorm te noemen: er telt nog geen antwoord mee. Dat moeten er minstens 5 zijn.",
     "Too little to name a form: no answer counts yet. It takes at least 5."),
    (reading(1), "Nog te weinig om een vorm te noemen: er telt één antwoord mee. Dat moeten er minstens 5 zijn. Wat er is, wijst naar gestuurd.",
     "Too little to name a form: one answer counts. It takes at least 5. What there is points to steered."),
    (reading(2, 2), "Nog te weinig om een vorm te noemen: er tellen 4 antwoorden mee. Dat moeten er minstens 5 zijn. Wat er is, wijst naar gestuurd en gedeeld.",
     "Too little to name a form: 4 answers count. It takes at least 5. What there is points to steered and shared."),
]  # fmt: skip


@pytest.mark.parametrize(("found", "nl", "en"), SENTENCES, ids=[en for *_, en in SENTENCES])
def test_a_reading_is_said_in_both_languages(found: Reading, nl: str, en: str) -> None:
    said = reading_sentence(found, garden())
    assert (said.nl, said.en) == (nl, en)


def test_every_word_is_in_the_table() -> None:
    assert {found.word for found, *_ in SENTENCES} == {"clear", "leaning", "mixed", "insufficient"}


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (reading(5), "All 5 answers that count point this way."),
        (reading(6, 1), "6 of the 7 answers that count point this way."),
        (
            reading(5, defining=""),
            "All 5 answers that count point this way. But none of them is characteristic of this form by itself.",
        ),
        (reading(5, 2), "5 of the 7 answers that count point this way."),
    ],
)
def test_the_tally_says_how_many_answers_point_which_way(found: Reading, said: str) -> None:
    tally = tally_sentence(found)
    assert tally is not None
    assert tally.en == said
    assert tally.nl != said


@pytest.mark.parametrize("found", [reading(), reading(4), reading(3, 3)])
def test_without_a_form_there_is_no_tally(found: Reading) -> None:
    assert tally_sentence(found) is None
