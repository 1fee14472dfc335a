"""What must go together in an option, a rule, a basis or a condition: said in one sentence at the item."""

import pytest

from tests.packs.small_pack import WrittenPack

TEXT = "{nl: x, en: x}"
OPTION = "{id: parties, text: {nl: feestjes, en: parties}"
SEEN = "questions > work.seen > options > parties"
BASIS = "basis: {stated: [R01]}"
STATED = "    basis: {stated: [R01]}\n  - id: tension"
ONE_BASIS = "een basis heeft precies één van", "a basis has exactly one of stated, derived, literature and proposal"
HOW = "hier staat niet hoe dit uit de beweringen volgt", "how this follows from the claims is not said here"
NO_HOW = "how hoort alleen bij derived", "how goes with derived only"
WHOLE = "bij points-to horen strength, because en basis", "points-to needs strength, because and basis"
FITS = "bij also-fits horen because en basis, zonder strength", "also-fits needs because and basis, without strength"
NO_FORM = "op welke vorm dit antwoord wijst", "to which form this answer points"
BOTH = "points-to en also-fits gaan niet samen", "points-to and also-fits exclude each other"

OPTIONS = [
    (f"points-to: red, also-fits: red, because: {TEXT}, {BASIS}", BOTH),
    (f"points-to: red, because: {TEXT}, {BASIS}", WHOLE),
    (f"points-to: red, strength: strong, {BASIS}", WHOLE),
    (f"points-to: red, strength: strong, because: {TEXT}", WHOLE),
    (f"also-fits: red, strength: strong, dimension: d, because: {TEXT}, {BASIS}", FITS),
    (f"also-fits: red, dimension: d, because: {TEXT}", FITS),
    (f"also-fits: red, dimension: d, {BASIS}", FITS),
    ("strength: strong", NO_FORM),
    (f"because: {TEXT}", NO_FORM),
    (BASIS, NO_FORM),
    ("dimension: d", NO_FORM),
]


@pytest.mark.parametrize(("keys", "said"), OPTIONS)
def test_the_evidence_of_an_option_is_whole(pack: WrittenPack, keys: str, said: tuple[str, str]) -> None:
    pack.swap("questions/work.yaml", OPTION, f"{OPTION}, {keys}")
    (fault,) = pack.faults()
    assert fault.place == pack.place("questions/work.yaml", OPTION)
    assert fault.trail == SEEN
    assert said[0] in fault.sentence.nl
    assert said[1] in fault.sentence.en


def test_evidence_that_is_whole_is_accepted(pack: WrittenPack) -> None:
    pack.swap("questions/work.yaml", OPTION, f"{OPTION}, also-fits: green, dimension: d, because: {TEXT}, {BASIS}")
    option = pack.load().question["work.seen"].by_id["parties"]
    assert option.evidence is not None
    assert (option.evidence.form, option.evidence.dimension, option.evidence.counts) == ("green", "d", False)


ITEMS = [
    ("rules/all.yaml", STATED, STATED.replace("stated: [R01]", ""), "{}", "rules > fit.red > basis", *ONE_BASIS),
    ("rules/all.yaml", STATED, STATED.replace("[R01]", f"[R01], proposal: {{why: {TEXT}}}"), "{stated: [R01], pro", "rules > fit.red > basis", *ONE_BASIS),
    ("rules/all.yaml", STATED, STATED.replace("stated", "derived"), "{derived", "rules > fit.red > basis", *HOW),
    ("rules/all.yaml", STATED, STATED.replace("]", f"], how: {TEXT}"), "{stated: [R01], how", "rules > fit.red > basis", *NO_HOW),
    ("rules/all.yaml", STATED, STATED.replace("[R01]", "[]"), "[]", "rules > fit.red > basis > stated", "te weinig", "too little"),
    ("rules/all.yaml", STATED, STATED.replace("[R01]", "[R1]"), "R1]", "rules > fit.red > basis > stated > 1", "bij haar kenmerk", "goes by its mark"),
    ("rules/all.yaml", "year: 2001", "year: in 2001", "in 2001", "rules > combination.mixed > basis > literature > year", "een jaar in vier cijfers", "a year of four digits"),
    ("rules/all.yaml", ", place: Delft", "", "{author", "rules > combination.mixed > basis > literature", "'place' ontbreekt", "'place' is missing"),
    ("rules/all.yaml", "    fits: red\n", "", "id: fit.red", "rules > fit.red", "precies één van finds", "exactly one of finds, fits, tension and combines"),
    ("rules/all.yaml", "fits: red", "fits: red\n    finds: x", "id: fit.red", "rules > fit.red", "precies één van finds", "exactly one of finds"),
    ("rules/all.yaml", "    if: {task.wanted-by: one, task.could-pay: largely}\n", "", "id: fit.red", "rules > fit.red", "er staat niet wanneer dit geldt", "when this holds is not said"),
    ("rules/all.yaml", "fits: red", "fits: red\n    any: [{task.wanted-by: one}]", "id: fit.red", "rules > fit.red", "heeft geen any", "a fits rule has no any"),
    ("rules/all.yaml", "    says: {nl: Het wringt., en: It chafes.}\n", "", "id: tension.red", "rules > tension.red-green", "says ontbreekt", "says is missing"),
    ("advice/all.yaml", "    if: {form: red, position: initiator, finding: [paid-by-one]}\n", "", "id: role.steer", "advice > role.steer", "er staat niet wanneer dit geldt", "when this holds is not said"),
    ("rules/all.yaml", "fit.red: holds", "fit.red: {is: holds}", "{is: holds}", "rules > tension.red-green > if > fit.red", "hier hoort een antwoord, een lijst, of {not: [..]}", "an answer, a list, or {not: [..]} belongs here"),
    ("rules/all.yaml", "fit.red: holds", "fit.red: {not: [], x: y}", "{not: [], x: y}", "rules > tension.red-green > if > fit.red", "hier hoort een antwoord", "an answer, a list"),
    ("rules/all.yaml", "fit.red: holds", "fit.red: {not: {x: y}}", "{not: {x: y}}", "rules > tension.red-green > if > fit.red", "een tekst", "a text belongs here"),
    ("rules/all.yaml", "fit.red: holds", "fit.red: {not: []}", "{not: []}", "rules > tension.red-green > if > fit.red", "te weinig", "too little"),
    ("rules/all.yaml", "fit.red: holds", "fit.red: []", "[]", "rules > tension.red-green > if > fit.red", "te weinig", "too little"),
    ("rules/all.yaml", "fit.red: holds", "fit.red: ''", "''}", "rules > tension.red-green > if > fit.red", "dit is geen id", "this is no id"),
    ("rules/all.yaml", "any: [{work.who-decides: together}, {work.who-decides: {not: [one]}}]", "any: []", "[]", "rules > finding.paid-by-one > any", "te weinig", "too little"),
    ("rules/all.yaml", "any: [{work.who-decides: together},", "any: [{},", "{},", "rules > finding.paid-by-one > any > 1", "te weinig", "too little"),
    ("questions/you.yaml", "      - {id: partner, text: {nl: partner, en: partner}}\n", "", "- {id: initiator", "questions > position > options", "te weinig", "too little"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "good", "bad", "at", "trail", "nl", "en"), ITEMS)
def test_what_an_item_must_have_is_said_at_the_item_and_its_twin_loads(
    pack: WrittenPack, file: str, good: str, bad: str, at: str, trail: str, nl: str, en: str
) -> None:
    pack.load()
    pack.swap(file, good, bad)
    (fault,) = pack.faults()
    assert fault.place == pack.place(file, at)
    assert fault.trail == trail
    assert nl in fault.sentence.nl
    assert en in fault.sentence.en


@pytest.mark.parametrize(
    ("enough", "leaning", "steady"),
    [("5", "2", True), ("3", "2", True), ("5", "1", False), ("3", "1.5", False), ("5", "1.5", True)],
)
def test_numbers_with_which_one_answer_could_turn_the_form_are_refused(
    pack: WrittenPack, enough: str, leaning: str, steady: bool
) -> None:
    pack.swap("forms.yaml", "enough: 5, clear: 3, leaning: 2", f"enough: {enough}, clear: 3, leaning: {leaning}")
    if steady:
        pack.load()
    else:
        assert "one answer could turn one form into another" in pack.faults()[0].sentence.en
