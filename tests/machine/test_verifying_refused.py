"""What cannot be held against a case is refused, and what was found is said in both languages."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.console.terminal import Terminal
from engine.console.verifying import show_verified
from engine.consultation.case_file import save_new
from engine.language import Language
from engine.machine.how import HowAsked, how_result
from engine.machine.results import as_json
from engine.machine.verifying import VerifyResult
from tests.machine.verifying import FULL, changed, how_data, refusal, verified
from tests.resulting import REAL, plot_opened, real
from tests.running import kompas
from tests.talking import Typed


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data.update(title="Other"), ["/result.json: title: this result is about 'Other', the case in /plot.yaml is called 'The plot'"]),
        (lambda data: data.pop("title"), ["/result.json: title: this result is about 'null', the case in /plot.yaml is called 'The plot'"]),
        (lambda data: data.pop("asked"), ["/result.json: asked: an object belongs here"]),
        (lambda data: data["asked"].pop("conclusion"), ["/result.json: asked: 'conclusion' is missing"]),
        (lambda data: data["asked"].update(language="fr"), ["/result.json: asked.language: 'fr' is not possible here; allowed: nl, en"]),
        (lambda data: data["asked"].update(relatoin="x"), ["/result.json: asked: unknown key 'relatoin'; allowed: conclusion, language, relation; did you mean 'relation'?"]),
        (lambda data: data.update(receipt=[]), ["/result.json: receipt: an object belongs here"]),
        (lambda data: data["receipt"]["answers"].update(x=["a", 1]), ["/result.json: receipt.answers.x[1]: a text belongs here"]),
        (lambda data: data["receipt"]["relations"][0].pop("kind"), ["/result.json: receipt.relations[0]: 'kind' is missing"]),
    ],
)  # fmt: skip
def test_a_result_of_another_case_or_without_what_it_needs_is_refused(
    tmp_path: Path, change: Callable[[Any], None], said: list[str]
) -> None:
    assert refusal(tmp_path, changed(how_data(plot_opened(tmp_path, FULL)), change)) == said


@pytest.mark.parametrize(
    ("cases", "said"),
    [
        ([], "/result.json: exactly 'schema' and 'cases' belong here"),
        ({}, "/result.json: exactly 'schema' and 'cases' belong here"),
        ([1], "/result.json: cases: objects belong here"),
        ([{"title": "Other"}], "/result.json: cases[0].title: this result is about 'Other', the case in /plot.yaml is called 'The plot'"),
        ([{"title": "The plot"}], "/result.json: cases[0].asked: an object belongs here"),
    ],
)  # fmt: skip
def test_a_result_of_advise_without_cases_that_fit_is_refused(tmp_path: Path, cases: Any, said: str) -> None:
    assert refusal(tmp_path, {"schema": "coalitiekompas/advise/1", "cases": cases}) == [said]


def shown(found: VerifyResult, language: Language) -> str:
    """What the terminal says."""
    target = Typed([])
    show_verified(Terminal(language, Typed([]), target), found)
    return target.getvalue()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", ["Anders: dit resultaat van 'how'", "De versie van kompas is een andere:", "- toen: 0.0.9", "De antwoorden zijn anders:", "+ nu:   (niets)", "In het resultaat is anders:", "en nog "]),
        ("en", ["Different: this result of 'how'", "The version of kompas is another one:", "- then: 0.0.9", "The answers are otherwise:", "+ now:  (nothing)", "In the result this is otherwise:", " more places"]),
    ],
)  # fmt: skip
def test_the_terminal_says_it_in_both_languages(tmp_path: Path, language: Language, said: list[str]) -> None:
    data = how_data(plot_opened(tmp_path, FULL))
    assert "Hetzelfde" in shown(verified(tmp_path, data), "nl")
    assert "The same" in shown(verified(tmp_path, data), "en")
    data["receipt"]["engine"] = "0.0.9"
    text = shown(verified(tmp_path, data, FULL.replace("      work.who-pays: the-head\n", "")), language)
    places = [text.index(part) for part in said]
    assert places == sorted(places)
    assert shown(replace(verified(tmp_path, data), refused=("so",)), "nl").count("so") == 1


def test_the_command_says_same_or_different_in_its_exit_code_and_never_shows_a_traceback(tmp_path: Path) -> None:
    opened = real(REAL[0], "nl")
    save_new(tmp_path / "case.yaml", opened.case)
    (tmp_path / "how.json").write_bytes(as_json(how_result(HowAsked(language="en", conclusion="reading", relation=None), opened)))  # fmt: skip
    same = kompas("verify-receipt", "how.json", "case.yaml", cwd=tmp_path)
    assert (same.returncode, same.stderr) == (0, "")
    assert same.stdout.startswith("Hetzelfde")
    data = json.loads((tmp_path / "how.json").read_bytes())
    data["concluded"] = []
    (tmp_path / "how.json").write_text(json.dumps(data), encoding="utf-8")
    other = kompas("verify-receipt", "how.json", "case.yaml", "--format", "json", cwd=tmp_path)
    assert (other.returncode, other.stderr, json.loads(other.stdout)["same"]) == (1, "", "no")
    assert json.loads(other.stdout)["asked"] == {"language": "nl"}
    wrong = kompas("verify-receipt", "case.yaml", "how.json", "--lang", "en", cwd=tmp_path)
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert "Traceback" not in wrong.stderr
