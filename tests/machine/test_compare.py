"""Cases beside each other for machines: what the value says, in the shape that is published."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from engine.language import LANGUAGES, Language
from engine.machine.compare import compare_result
from engine.machine.results import Opened, as_json, reasoned
from tests.explanation.telling import with_values
from tests.resulting import REAL, data_of, real

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "schema" / "compare-1.json").read_bytes())
KNOT = "deciding.who-cuts-the-knot"


def otherwise(opened: Opened, *values: str) -> Opened:
    """The case, in another file, with another answer about the partners."""
    case = with_values(opened.case, "partners", opened.knowledge.question[KNOT], values)
    return reasoned(replace(opened.file, path=Path("other.yaml"), case=case), opened.knowledge, opened.reasoner)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", REAL)
def test_a_result_follows_its_schema(id: str, language: Language) -> None:
    one, other = real(id), otherwise(real(id), "unknown")
    for cases, moments in (((one, other), False), ((one, other, real(REAL[0])), True)):
        jsonschema.validate(data_of(compare_result(cases, language, moments, None)), SCHEMA)


def test_a_result_says_who_gave_which_answer_and_has_the_receipt_of_each() -> None:
    one, other = real("gas-free-overvecht-noord"), otherwise(real("gas-free-overvecht-noord"), "the-initiators")
    found: Any = data_of(compare_result((one, other), None, False, "partners"))
    assert found["asked"] == {"language": "en", "moments": "no", "relation": "partners"}
    assert [case["receipt"] for case in found["cases"]] == [json.loads(as_json(each.receipt)) for each in (one, other)]
    ((relation,), (question,)) = found["relations"], found["relations"][0]["differs"]
    assert [(answer["values"], answer["names"]) for answer in question["answers"]] == [
        (list(each.case.relation("partners").answers[KNOT].values), [case["name"]])
        for each, case in zip((one, other), found["cases"], strict=True)
    ]
    assert question["kind"] == "otherwise"
    changed = {change["name"] for change in question["changes"]}
    assert bool(changed) == (relation["agree"] == "no")
