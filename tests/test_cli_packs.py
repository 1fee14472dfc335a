"""Packs from the command line: a case brings the packs that it names, and a conclusion names what a pack changed."""

import json
from pathlib import Path

import jsonschema

from tests.running import ROOT, kompas

CASE = """\
schema: coalitiekompas/case/1
title: Night care
language: en
packs: {spectrum: 0.1.0, care: 0.1.0}
relations:
  - id: partners
    kind: partners
    label: us
    position: partner
answers: {care.whom-the-client-calls: nobody-knows}
"""
PACK = """\
schema: coalitiekompas/pack/1
id: night
version: 0.2.0
languages: [nl, en]
title: {nl: "Nacht", en: "Night"}
about: {nl: "Voor de nacht.", en: "For the night."}
contact: "The night shift"
requires: {spectrum: 0.1.0}
"""
CHANGES = """\
theme: night
changes:
  - update: undecided.caution.no-name-yet
    because: {nl: "In de nacht beslis je alleen.", en: "At night you decide alone."}
    to: {priority: 2}
"""


def test_a_case_brings_the_packs_that_it_names(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(CASE, encoding="utf-8")
    shown = kompas("why", case, "care.whom-the-client-calls", "--format", "json")
    assert (shown.stderr, shown.returncode) == ("", 0)
    result = json.loads(shown.stdout)
    assert set(result["receipt"]["packs"]) == {"spectrum", "care"}
    kept = tmp_path / "result.json"
    kept.write_text(shown.stdout, encoding="utf-8")
    assert kompas("verify-receipt", kept, case).returncode == 0
    assert "care 0.1.0" in kompas("why", case, "care.whom-the-client-calls", "--for", "consultant").stdout


def test_a_conclusion_names_what_a_pack_changed_and_why(tmp_path: Path) -> None:
    case, pack = tmp_path / "case.yaml", tmp_path / "night"
    case.write_text(
        CASE.replace(", care: 0.1.0", "").replace("answers: {care.whom-the-client-calls: nobody-knows}\n", ""),
        encoding="utf-8",
    )
    (pack / "changes").mkdir(parents=True)
    (pack / "pack.yaml").write_text(PACK, encoding="utf-8")
    advised = json.loads(kompas("advise", case, "--format", "json").stdout)["cases"][0]["relations"][0]["advice"][0][
        "id"
    ]
    (pack / "changes" / "night.yaml").write_text(
        CHANGES.replace("undecided.caution.no-name-yet", advised), encoding="utf-8"
    )
    asked = ("how", case, advised, "--pack", pack)
    shown = kompas(*asked, "--for", "consultant", "--lang", "nl")
    assert shown.stderr == ""
    assert f"± night 0.2.0 past aan '{advised}': In de nacht beslis je alleen." in " ".join(shown.stdout.split())
    result = json.loads(kompas(*asked, "--format", "json").stdout)
    jsonschema.validate(result, json.loads((ROOT / "docs" / "schema" / "how-1.json").read_bytes()))
    changes = [change for firing in result["firings"] for change in firing["changes"]]
    assert [(change["pack"], change["word"], change["target"]) for change in changes] == [("night", "update", advised)]
