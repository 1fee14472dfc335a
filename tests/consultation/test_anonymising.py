"""A case without names: none of them is left, each is replaced alike everywhere, and what the case says stays."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.consultation.anonymising import Replaced, anonymised, plain_relations
from engine.consultation.case_file import open_case, save_new
from engine.inference.plain import evaluate
from engine.model.case import Answer, Case, Relation, answers
from engine.model.case import answers as given_answers
from tests.gardening import SHARED, STEERED, garden, plot

NAMES = (
    "Anna de Vries", "Jan", "Jans", "Kees", "O'Brien", "Zoë", "Zoe\u0308l", "St. Anthonis (zuid)", "ROC+", "Gemeente Utrecht",
    "Utrecht", "'t Gooi", "Meere  &   Zn.", "ÅSA", "שלום", "Ännchen-Sophie",
)  # fmt: skip
names = st.sampled_from(NAMES)
FILLED = st.sampled_from(["zei dat", "en", "het plan van", "wil", "?", ", maar", "said:"])


@st.composite
def notes(draw: st.DrawFn) -> str:
    """Words with names among them, in any case, and with a possessive."""
    parts = []
    for name in draw(st.lists(names, max_size=4)):
        said = draw(st.sampled_from([name, name.upper(), name.lower()]))
        parts += [draw(FILLED), said + draw(st.sampled_from(["", "", "'s", "’s", "s", ",", "."]))]
    return " ".join([*parts, draw(FILLED)])


@st.composite
def named_cases(draw: st.DrawFn) -> Case:
    """A case of the garden of which title, relations, people and notes hold names."""

    def told(told: Sequence[tuple[str, tuple[str, ...]]]) -> dict[str, Answer]:
        people = st.one_of(st.just(""), names)
        return {id: Answer(values, draw(notes()), draw(people), draw(people)) for id, values in told}

    base = plot(STEERED, {"task.season": "summer"}, council=SHARED)
    relations = [
        replace(r, label=draw(names), answers=given_answers(told([(id, a.values) for id, a in r.answers.items()])))
        for r in base.relations
    ]
    relations.append(Relation("jan", "council", draw(names), given_answers({}), ()))
    shared = given_answers(told([(id, answer.values) for id, answer in base.answers.items()]))
    return replace(base, title=draw(names), relations=tuple(relations), answers=shared)


def holds(text: str, name: str) -> bool:
    """Whether a name stands in a text as words of its own, in any case."""
    words = r"\s+".join(map(re.escape, normalize("NFC", name).split()))
    return bool(re.search(rf"(?<!\w){words}(?!\w)", normalize("NFC", text), re.IGNORECASE))


@settings(deadline=None, max_examples=150)
@given(named_cases(), st.booleans(), st.lists(names, max_size=3))
def test_no_name_is_left_and_the_case_opens_and_reads_the_same(case: Case, kept: bool, more: list[str]) -> None:
    known = {*more, *(r.label for r in case.relations), *(a.by for _, _, a in case.places() if a.by)}
    before = repr(case)
    new, _ = anonymised(case, garden(), more, notes=kept)
    assert repr(case) == before
    with TemporaryDirectory() as folder:
        file = save_new(Path(folder) / "new.yaml", new)
        text = file.path.read_text(encoding="utf-8")
        assert not [name for name in known if holds(text, name)]
        again = open_case(file.path, garden()).case
    assert again == new
    found, expected = evaluate(again, garden()), evaluate(case, garden())
    ids = dict(zip((r.id for r in again.relations), (r.id for r in case.relations), strict=True))
    assert {ids[id]: outcome for id, outcome in found.items()} == expected


def noted(note: str, by: str = "", label: str = "us", title: str = "The plot") -> Case:
    """A case with one note."""
    told = {"work.pace": Answer(("as-agreed",), note, by, "2025-01-01")}
    return Case(title, "nl", garden().identity, (Relation("partners", "partners", label, answers(told), None),))


def only(case: Case) -> Answer:
    """The one answer of a case."""
    ((_, _, answer),) = case.places()
    return answer


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Anna de Vries wil dit", "Persoon A wil dit"),
        ("dat is anna  de vries's plan", "dat is Persoon A's plan"),
        ("Anna's plan, van Vries", "Persoon A's plan, van Persoon A"),
        ("wie is Annabel?", "wie is Annabel?"),
        ("de gemeente Utrecht en Utrechts beleid", "de Partij A en Partij B's beleid"),
        ("de GEMEENTE\nUTRECHT", "de Partij A"),
    ],
)
def test_a_name_is_replaced_in_notes_whole_in_any_case_and_the_longest_first(note: str, expected: str) -> None:
    case = noted(note, by="Anna de Vries")
    new, _ = anonymised(case, garden(), ["Gemeente Utrecht", "Utrecht"], notes=True)
    assert only(new).note == expected


def test_a_person_is_the_same_person_everywhere_and_others_are_others() -> None:
    told = {f"start.who-{n}": Answer(("x",), by=name) for n, name in enumerate(["Bo", "Ann", "bo ", "", "Cy"])}
    case = noted("")
    new, replaced = anonymised(replace(case, answers=answers(told)), garden(), language="en")
    assert [answer.by for answer in new.answers.values()] == ["Person A", "Person B", "Person A", "", "Person C"]
    assert replaced.people == 3


def test_relations_are_called_by_their_kind_with_a_number_when_there_are_more() -> None:
    relations = [Relation("partners", "partners", "us"), *(Relation(id, "council", id) for id in ("jan", "piet"))]
    case = replace(noted(""), relations=tuple(relations))
    kind = garden().relation_kind["council"].text
    assert [(id, label.en) for id, label in plain_relations(case.relations, garden().relation_kind)] == [
        ("partners", garden().relation_kind["partners"].text.en),
        ("council-1", f"{kind.en} 1"),
        ("council-2", f"{kind.en} 2"),
    ]
    new, _ = anonymised(case, garden())
    assert [(r.id, r.label) for r in new.relations[1:]] == [
        ("council-1", f"{kind.nl} 1"),
        ("council-2", f"{kind.nl} 2"),
    ]


def test_notes_and_dates_are_left_out_and_counted_unless_they_are_asked_for() -> None:
    new, replaced = anonymised(noted("een notitie"), garden())
    assert (only(new).note, only(new).date) == ("", "")
    assert replaced == Replaced(people=0, others=0, notes=1, kept=0, dates=1, check=())
    new, replaced = anonymised(noted("een notitie"), garden(), notes=True, dates=True)
    assert (only(new).note, only(new).date) == ("een notitie", "2025-01-01")
    assert replaced == Replaced(people=0, others=0, notes=0, kept=1, dates=0, check=())


def test_a_question_that_had_nothing_but_a_note_goes_with_it() -> None:
    case = replace(noted(""), answers=answers({"task.season": Answer(("not-asked",), "vraag Jan")}))
    assert not anonymised(case, garden())[0].answers
    assert anonymised(case, garden(), notes=True)[0].answers["task.season"].note == "vraag Jan"


@pytest.mark.parametrize(
    ("note", "check"),
    [
        ("Wij vroegen het Kees. Dat hielp.", ("Kees",)),
        ("De raad wil het", ()),
        ("Ommen wil het", ("Ommen",)),
        ('Toen zei ik: "Nee." En Piet\'s baas ook', ("Piet",)),
        ("Ann zegt het", ()),
        ("tuin, Ann en ROC Twente", ("ROC", "Twente")),
    ],
)
def test_what_may_be_a_name_still_is_named_to_look_at(note: str, check: tuple[str, ...]) -> None:
    case = noted(note, by="Ann", title="De tuin van Ommen")
    assert anonymised(case, garden(), notes=True)[1].check == check
