"""What one difference does, in a sentence for everyone: it never says of one direction what holds of the other."""

from dataclasses import replace

import pytest

from engine.explanation.compare import Comparison, compare
from engine.explanation.differing import Change, Differs, Voice
from engine.explanation.viewing import View
from engine.explanation.wording.differing import effect
from tests.explanation.telling import telling
from tests.gardening import STEERED, garden, plot

QUESTION = garden().question["work.pace"]
READ = telling(plot(STEERED))
BECOMES = {"nl": "duidelijk gestuurd", "en": "clearly steered"}


def voice(value: str, *names: str) -> Voice:
    """An answer that these gave."""
    return Voice(QUESTION, (value,), names, ())


def said(*voices: Voice, moved: str, moments: bool = False, views: tuple[str, ...] = ("Ann", "Piet")) -> list[str]:
    """What is said in both languages of a question with these answers, when the reading moves for one."""
    found: Comparison = compare([View(name, READ) for name in views], moments)
    with_ = next(each for each in voices if moved not in each.names)
    reading = READ.derivation.readings["partners"]
    differs = Differs(QUESTION, "otherwise", voices, (Change(moved, with_, reading),))
    return [" ".join(text[language] for text in effect(differs, found)) for language in ("nl", "en")]


ANN, PIET = voice("by-the-clock", "Ann"), voice("as-agreed", "Piet")


@pytest.mark.parametrize(
    ("voices", "moved", "nl", "en"),
    [
        ((voice("unknown", "Ann"), PIET), "Ann", "Met het antwoord van Piet wordt het bij Ann: {nl}. Zonder dit antwoord verandert er bij Piet niets.", "With Piet's answer it becomes for Ann: {en}. Without this answer nothing changes for Piet."),
        ((voice("unknown", "Ann"), PIET), "Piet", "Zonder antwoord wordt het bij Piet: {nl}. Met het antwoord van Piet verandert er bij Ann niets.", "Without an answer it becomes for Piet: {en}. With Piet's answer nothing changes for Ann."),
        ((ANN, voice("not-asked", "Piet")), "Piet", "Met het antwoord van Ann wordt het bij Piet: {nl}. Zonder dit antwoord verandert er bij Ann niets.", "With Ann's answer it becomes for Piet: {en}. Without this answer nothing changes for Ann."),
        ((ANN, voice("not-asked", "Piet")), "Ann", "Zonder antwoord wordt het bij Ann: {nl}. Met het antwoord van Ann verandert er bij Piet niets.", "Without an answer it becomes for Ann: {en}. With Ann's answer nothing changes for Piet."),
        ((ANN, PIET), "Ann", "Met het antwoord van Piet wordt het bij Ann: {nl}. Met het antwoord van Ann verandert er bij Piet niets.", "With Piet's answer it becomes for Ann: {en}. With Ann's answer nothing changes for Piet."),
        ((ANN, PIET), "Piet", "Met het antwoord van Ann wordt het bij Piet: {nl}. Met het antwoord van Piet verandert er bij Ann niets.", "With Ann's answer it becomes for Piet: {en}. With Piet's answer nothing changes for Ann."),
    ],
)  # fmt: skip
def test_of_two_views_each_direction_has_its_own_sentence(
    voices: tuple[Voice, ...], moved: str, nl: str, en: str
) -> None:
    assert said(*voices, moved=moved) == [nl.format(**BECOMES), en.format(**BECOMES)]


@pytest.mark.parametrize(
    ("voices", "moved", "nl", "en"),
    [
        ((voice("unknown", "Ann"), PIET), "Ann", "Met alleen dit antwoord erbij was het toen geweest: {nl}. Zonder dat antwoord zou de uitkomst nu hetzelfde zijn.", "With only this answer added, it would then have been: {en}. Without it, the outcome now would be the same."),
        ((voice("unknown", "Ann"), PIET), "Piet", "Zonder antwoord zou het nu zijn: {nl}. Met het antwoord van nu was de uitkomst toen hetzelfde geweest.", "Without an answer it would now be: {en}. With the later answer, the outcome then would have been the same."),
        ((ANN, voice("not-asked", "Piet")), "Piet", "Met het antwoord van toen zou het nu zijn: {nl}. Zonder dat antwoord was de uitkomst op dat moment hetzelfde geweest.", "With the earlier answer it would now be: {en}. Without it, the outcome at that moment would be the same."),
        ((ANN, voice("not-asked", "Piet")), "Ann", "Zonder antwoord was het toen geweest: {nl}. Met het antwoord van toen zou de uitkomst nu hetzelfde zijn.", "Without an answer it would then have been: {en}. With the earlier answer, the outcome now would be the same."),
        ((ANN, PIET), "Ann", "Met alleen dit antwoord anders was het toen geweest: {nl}. Met het antwoord van toen zou de uitkomst nu hetzelfde zijn.", "With only this answer changed, it would then have been: {en}. With the earlier answer, the outcome now would be the same."),
        ((ANN, PIET), "Piet", "Met het antwoord van toen zou het nu zijn: {nl}. Met het antwoord van nu was de uitkomst toen hetzelfde geweest.", "With the earlier answer it would now be: {en}. With the later answer, the outcome then would have been the same."),
    ],
)  # fmt: skip
def test_of_two_moments_each_direction_has_its_own_sentence(
    voices: tuple[Voice, ...], moved: str, nl: str, en: str
) -> None:
    assert said(*voices, moved=moved, moments=True) == [nl.format(**BECOMES), en.format(**BECOMES)]


def test_of_several_voices_for_whom_nothing_changes_is_said_as_far_as_one_sentence_can() -> None:
    views = ("Ann", "Bo", "Piet")
    both = replace(PIET, names=("Bo", "Piet"))
    for voices, moved, end in (
        ((voice("unknown", "Ann"), both), "Ann", "Without this answer nothing changes for Bo and Piet."),
        ((ANN, both), "Ann", "With Ann's answer nothing changes for Bo and Piet."),
        ((ANN, both), "Bo", "For Ann and Piet nothing changes."),
        ((ANN, voice("unknown", "Bo"), PIET), "Bo", "For Ann and Piet nothing changes."),
        ((ANN, voice("unknown", "Bo"), PIET), "Ann", "For Bo and Piet nothing changes."),
    ):
        assert said(*voices, moved=moved, views=views)[1].endswith(f": clearly steered. {end}")
    assert said(ANN, both, moved="Ann", views=views)[1].startswith("With the answer of Bo and Piet it becomes for Ann")


def test_a_name_that_ends_otherwise_than_in_a_letter_gets_no_possessive() -> None:
    one, other = replace(ANN, names=("Ann (a)",)), replace(PIET, names=("Ann (b)",))
    assert said(one, other, moved="Ann (a)", views=("Ann (a)", "Ann (b)"))[1] == (
        "With the answer of Ann (b) it becomes for Ann (a): clearly steered. "
        "With the answer of Ann (a) nothing changes for Ann (b)."
    )
