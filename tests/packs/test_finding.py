"""Where the shipped packs are, and that the base pack is one that we can ship."""

from pathlib import Path

import pytest

import engine
from engine.errors import InputError
from engine.packs import finding
from engine.packs.finding import BASE, knowledge_folder, load
from engine.packs.reading import read_bytes
from tests.packs.small_pack import WrittenPack

KNOWLEDGE = load()


def test_the_base_pack_is_in_the_checkout_or_inside_the_installed_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert (knowledge_folder() / BASE / "pack.yaml").is_file()
    monkeypatch.setattr(engine, "__file__", str(tmp_path / "engine" / "__init__.py"))
    assert knowledge_folder() == tmp_path / "knowledge"
    (tmp_path / "engine" / "_knowledge").mkdir(parents=True)
    assert knowledge_folder() == tmp_path / "engine" / "_knowledge"


def test_another_base_is_read_when_it_is_named(pack: WrittenPack, sector: WrittenPack) -> None:
    assert [p.id for p in load(base=pack.folder).packs] == ["small"]
    assert [p.id for p in load([sector.folder], base=pack.folder).packs] == ["small", "water"]
    with pytest.raises(InputError, match="pack 'small' is not here"):
        load([sector.folder])


def test_the_places_of_the_shipped_pack_name_no_folder_of_this_machine() -> None:
    assert {item.place.path.split("/")[:2] == ["knowledge", BASE] for item in KNOWLEDGE.questions} == {True}
    here = str(knowledge_folder().parent)
    assert here not in repr(KNOWLEDGE)


def test_the_base_pack_has_what_the_engine_counts_on() -> None:
    assert KNOWLEDGE.form_ids == ("directive", "collective", "connective")
    assert "partners" in KNOWLEDGE.relation_kind
    assert KNOWLEDGE.question["position"].about == "position"
    assert len(KNOWLEDGE.cases) >= 12
    assert {question.theme for question in KNOWLEDGE.questions} == {theme.id for theme in KNOWLEDGE.themes}


def test_each_option_that_counts_rests_on_claims_that_exist_and_says_how_when_derived() -> None:
    counted = [o.evidence for q in KNOWLEDGE.questions for o in q.options if o.evidence and o.evidence.counts]
    assert len(counted) >= 30
    for evidence in counted:
        assert evidence.basis.kind in ("stated", "derived")
        assert evidence.basis.claims
        assert set(evidence.basis.claims) <= set(KNOWLEDGE.claim)
        assert (evidence.basis.how is not None) == (evidence.basis.kind == "derived")
        assert evidence.strength in ("defining", "strong", "supporting")


def test_each_rule_and_advice_has_a_basis_that_exists() -> None:
    for item in (*KNOWLEDGE.rules, *KNOWLEDGE.advice):
        basis = item.basis
        assert {
            "stated": bool(basis.claims),
            "derived": bool(basis.claims and basis.how),
            "literature": bool(basis.reference),
            "proposal": bool(basis.how),
        }[basis.kind], item.id
        assert set(basis.claims) <= set(KNOWLEDGE.claim), item.id


def test_every_file_of_the_base_pack_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: set[Path] = set()
    monkeypatch.setattr(
        "engine.packs.reading.read_bytes", lambda path, shown, **how: seen.add(path) or read_bytes(path, shown, **how)
    )
    finding.load()
    assert seen == set((knowledge_folder() / BASE).rglob("*.*"))
