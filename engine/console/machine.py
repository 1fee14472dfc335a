"""Results as JSON: deterministic bytes with a receipt; integers and texts only."""

import json
from typing import Any

from engine import __version__
from engine.explanation.because import Because
from engine.explanation.outcome import Fit, RelationOutcome
from engine.explanation.ranking import Advised
from engine.language import Language
from engine.model.case import Answer, Case
from engine.model.knowledge import Basis
from engine.model.knowledge_base import NO, YES, KnowledgeBase


def as_json(value: Any) -> bytes:
    """UTF-8 bytes: sorted keys, two spaces, one final newline."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode()


def yes_or_no(flag: bool) -> str:
    """A flag as text, as packs write it."""
    return YES if flag else NO


def receipt(case: Case, knowledge: KnowledgeBase) -> dict[str, Any]:
    """What a result was made with: the engine, the packs with their content, and the answers used."""

    def used(answers: Any) -> dict[str, Any]:
        return {
            id: list(answer.values)
            for id, answer in answers.items()
            if id in knowledge.question and isinstance(answer, Answer)
        }

    return {
        "engine": __version__,
        "packs": {pack.id: {"version": pack.version, "sha256": pack.content} for pack in knowledge.packs},
        "answers": used(case.answers),
        "relations": [{"id": r.id, "kind": r.kind, "answers": used(r.answers)} for r in case.relations],
    }


def advise_as_data(
    case: Case, outcomes: tuple[RelationOutcome, ...], knowledge: KnowledgeBase, language: Language
) -> dict[str, Any]:
    """The outcome of a case as plain data, with texts in one language."""
    return {
        "language": language,
        "title": case.title,
        "receipt": receipt(case, knowledge),
        "relations": [_relation(outcome, language) for outcome in outcomes],
    }


def _relation(outcome: RelationOutcome, language: Language) -> dict[str, Any]:
    reading = outcome.reading
    return {
        "id": outcome.relation.id,
        "kind": outcome.relation.kind,
        "label": outcome.relation.label,
        "reading": {
            "word": reading.word, "form": reading.form or "none", "forms": list(reading.forms), "counts": dict(reading.counts),
            "sentence": outcome.sentence[language],
        },
        "sides": [
            {"form": side.form, "named": yes_or_no(side.form in reading.forms), "reasons": [_because(r, language) for r in side.reasons]}
            for side in outcome.sides
        ],
        "also-fits": [{"form": form, "because": clause[language]} for form, clause in outcome.also_fits],
        "fit": {fit.form: _fit(fit, language) for fit in outcome.fits},
        "notices": [{"kind": fact.kind, "name": fact.name, "says": says[language]} for fact, says in outcome.notices],
        "open-notes": [
            {"question": noted.question.id, "ask": noted.question.ask[language], "answer": noted.value, "note": noted.note}
            for noted in outcome.open_notes
        ],
        "advice": [_advised(item, language, True) for item in outcome.up_front] + [_advised(item, language, False) for item in outcome.more],
    }  # fmt: skip


def _fit(fit: Fit, language: Language) -> dict[str, Any]:
    return {"value": fit.value, "because": [_because(reason, language) for reason in fit.because]}


def _because(reason: Because, language: Language) -> dict[str, Any]:
    found = {"fact": reason.fact.id, "because": reason.clause[language]}
    return found | ({"note": reason.note} if reason.note else {})


def _advised(item: Advised, language: Language, up_front: bool) -> dict[str, Any]:
    advice = item.advice
    return {
        "id": advice.id, "kind": advice.kind, "priority": advice.priority, "up-front": yes_or_no(up_front), "pack": advice.pack,
        "what": advice.what[language], "why": advice.why[language], "how": advice.how[language],
        "because": [_because(reason, language) for reason in item.because], "basis": _basis(advice.basis, language),
    }  # fmt: skip


def _basis(basis: Basis, language: Language) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": basis.kind}
    if basis.claims:
        found["claims"] = list(basis.claims)
    if basis.how:
        found["how"] = basis.how[language]
    if basis.reference:
        found["reference"] = basis.reference
    if basis.kind == "proposal":
        found["reviewed-by"] = basis.reviewed_by
    return found
