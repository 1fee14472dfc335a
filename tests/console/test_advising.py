"""Advice from files: text for people, JSON with the same bytes wherever and whenever, and the faults of all files at once."""

import json
from pathlib import Path
from typing import Any

import pytest

from engine.console.advising import open_all, show_advice_of
from engine.console.terminal import Terminal
from engine.consultation.case_file import CaseFile, save_new
from engine.errors import InputError
from engine.language import LANGUAGES, Language
from engine.machine.advise import advise_result
from engine.machine.results import as_json
from engine.model.case import Case
from tests.gardening import PLAIN_CASE, SHARED, STEERED, garden, opened, plot, with_answer, written
from tests.running import kompas, spectrum
from tests.talking import Typed

TWO = plot({**STEERED, "work.signs": ("weeds",)}, shared={"task.season": "summer"}, council=SHARED)


def read(data: bytes) -> Any:
    """What JSON says; nothing in it is a broken number or null."""

    def refuse(text: str) -> None:
        raise AssertionError(f"{text} is no whole number")

    return json.loads(data, parse_float=refuse, parse_constant=refuse)


def advised(folder: Path, case: Case, language: Language | None = "en") -> Any:
    """The JSON of one case."""
    file = save_new(folder / "plot.yaml", case)
    return read(as_json(advise_result(((file, garden()),), language)))


def shown(files: tuple[CaseFile, ...], language: Language | None, more: bool = False) -> str:
    """The advice of files as text."""
    target = Typed([])
    show_advice_of(
        tuple((file, garden()) for file in files), language, more, lambda spoken: Terminal(spoken, Typed([]), target)
    )
    return target.getvalue()


def test_the_json_is_canonical_and_names_its_schema(tmp_path: Path) -> None:
    file = save_new(tmp_path / "plot.yaml", TWO)
    data = as_json(advise_result(((file, garden()),), "en"))
    found = read(data)
    assert found["schema"] == "coalitiekompas/advise/1"
    assert data == (json.dumps(found, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode()
    assert str(tmp_path) not in data.decode()


def test_the_relations_stand_in_the_order_of_the_case_with_reading_reasons_and_advice(tmp_path: Path) -> None:
    partners, council = advised(tmp_path, TWO)["cases"][0]["relations"]
    assert (partners["id"], council["id"]) == ("partners", "council")
    assert partners["reading"]["counts"] == {"steered": 5, "shared": 0, "loose": 0}
    assert partners["reading"]["sentence"] == "Clearly steered: one gardener leads."
    assert (council["reading"]["word"], council["reading"]["form"]) == ("clear", "shared")
    roles = [item for item in partners["advice"] if item["kind"] == "role"]
    assert [(item["id"], item["up-front"]) for item in roles] == [("role.lead", "yes"), ("role.help", "no")]
    for item in partners["advice"]:
        assert item["because"]
        assert item["basis"]["kind"] == "proposal"
        assert all(item[part] for part in ("what", "why", "how"))


def test_the_receipt_says_with_what_and_on_which_answers(tmp_path: Path) -> None:
    receipt = advised(tmp_path, TWO)["cases"][0]["receipt"]
    (pack,) = garden().packs
    assert receipt["packs"] == {"garden": {"version": "1.2.0", "sha256": pack.content}}
    assert receipt["answers"] == {"task.season": ["summer"]}
    assert receipt["relations"][0]["answers"]["work.signs"] == ["weeds"]


def test_a_note_goes_along_with_the_reason_that_it_was_made_at(tmp_path: Path) -> None:
    case = with_answer(plot(STEERED), "work.pace", "by-the-clock", note='[b]"six"[/b]\nsharp')
    sides = advised(tmp_path, case)["cases"][0]["relations"][0]["sides"]
    assert [r["note"] for side in sides for r in side["reasons"] if "note" in r] == ['[b]"six"[/b]\nsharp']


def test_a_note_at_a_question_without_an_answer_goes_along_as_well(tmp_path: Path) -> None:
    case = with_answer(plot(STEERED), "work.plan", "unknown", note="ask Ann")
    assert advised(tmp_path, case)["cases"][0]["relations"][0]["open-notes"] == [
        {"question": "work.plan", "ask": "Who makes the plan?", "answer": "unknown", "note": "ask Ann"}
    ]


@pytest.mark.parametrize(
    ("of_case", "asked", "spoken"),
    [
        ("nl", None, "nl"),
        ("en", None, "en"),
        ("nl", "en", "en"),
        ("en", "nl", "nl"),
        ("", "nl", "nl"),
        ("", None, "en"),
    ],
)
def test_the_language_of_json_is_asked_or_that_of_the_case_and_never_that_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, of_case: str, asked: Language | None, spoken: str
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    text = PLAIN_CASE.replace("language: en\n", f"language: {of_case}\n" if of_case else "")
    found = read(as_json(advise_result(((opened(tmp_path, text), garden()),), asked)))["cases"][0]
    assert found["asked"] == {"language": spoken}
    assert ("te weinig" in found["relations"][0]["reading"]["sentence"]) == (spoken == "nl")


def test_several_files_are_advised_in_their_order_each_in_its_language(tmp_path: Path) -> None:
    files = tuple(
        opened(tmp_path, PLAIN_CASE.replace("The plot", name).replace(": en", f": {language}"), f"{name}.yaml")
        for name, language in (("B", "nl"), ("A", "en"))
    )
    assert [
        each["title"] for each in read(as_json(advise_result(tuple((file, garden()) for file in files), None)))["cases"]
    ] == ["B", "A"]
    text = shown(files, None)
    assert text.startswith("B\n")
    assert text.index("Nog te weinig") < text.index("\nA\n") < text.index("Too little")
    assert "Too little" not in shown(files, "nl")


def test_the_faults_of_all_files_are_said_at_once(tmp_path: Path) -> None:
    bad = written(tmp_path, PLAIN_CASE.replace("one-of-us", "one").replace("head", "tail"), "b.yaml")
    good = written(tmp_path, PLAIN_CASE, "c.yaml")
    with pytest.raises(InputError) as caught:
        open_all((bad, good, tmp_path / "absent.yaml"), lambda _: garden())
    assert [(Path(f.place.path).name, f.place.line) for f in caught.value.faults] == [
        ("absent.yaml", 0),
        ("b.yaml", 10),
        ("b.yaml", 12),
    ]
    assert [file.path for file, _ in open_all((good, good), lambda _: garden())] == [good, good]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_older_pack_had_is_named_in_the_language_at_hand(tmp_path: Path, language: Language) -> None:
    file = opened(tmp_path, PLAIN_CASE.replace("1.2.0", "0.9.0").replace("one-of-us", "one-of-old"))
    said = {"nl": "'one-of-old' is geen antwoord op deze vraag", "en": "'one-of-old' is no answer to this question"}
    note = f"partners > start.who-began: {said[language]}"
    lead = {"nl": "Bewaard maar niet gebruikt", "en": "Kept but not used"}
    assert f"{lead[language]}: {note}" in " ".join(shown((file,), language).split())
    found = read(as_json(advise_result(((file, garden()),), language)))["cases"][0]
    assert found["left-out"] == [note]
    assert found["receipt"]["relations"][0]["answers"] == {"position": ["head"]}


def test_six_pieces_of_advice_are_shown_and_all_of_them_when_asked(tmp_path: Path) -> None:
    file = save_new(tmp_path / "plot.yaml", plot({**STEERED, "work.signs": ("weeds",)}))
    few, all_of_it = shown((file,), "en"), shown((file,), "en", more=True)
    assert few.count("▸") == 6
    advice = read(as_json(advise_result(((file, garden()),), "en")))["cases"][0]["relations"][0]["advice"]
    assert all_of_it.count("▸") == len(advice) > 6
    assert all(item["what"] in all_of_it for item in advice)


def test_titles_labels_and_notes_are_shown_as_they_were_typed(tmp_path: Path) -> None:
    text = PLAIN_CASE.replace("The plot", "'[red]T[/red] :smile:'").replace("label: us", "label: '[b]us[/b]'")
    said = shown((opened(tmp_path, text.replace("one-of-us", "{value: one-of-us, note: '[i]so[/i]'}")),), "en")
    for typed in ("[red]T[/red] :smile:", "[b]us[/b]", '("[i]so[/i]")'):
        assert typed in said


def test_the_same_case_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    for number, worked in enumerate(spectrum().cases[:3]):
        save_new(tmp_path / f"{number}.yaml", worked.case("nl"))
    names = ["0.yaml", "1.yaml", "2.yaml"]
    runs = [
        kompas("advise", *names, "--format", "json", cwd=tmp_path, PYTHONHASHSEED=seed, LC_ALL=locale)
        for seed, locale in (("0", "nl_NL.UTF-8"), ("4711", "C"))
    ]
    assert all((run.returncode, run.stderr) == (0, "") for run in runs)
    assert len({run.stdout for run in runs}) == 1
    here = open_all(tuple(tmp_path / name for name in names), lambda _: spectrum())
    assert as_json(advise_result(here, None)).decode() == runs[0].stdout
    assert as_json(advise_result(here, "en")).decode() != runs[0].stdout
