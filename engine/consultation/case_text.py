"""A case as YAML text: only what changed is touched, so that comments, key order and texts stay as people wrote them."""

import io
from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import VersionedResolver

from engine.consultation.case_shape import CASE_SCHEMA
from engine.model.case import Answer, Case, Relation
from engine.model.knowledge import PARTNERS, POSITION


class _TextOnly(VersionedResolver):
    """Resolves every plain scalar to text, as the reader does: `no`, `1:30` and `010` stay what they say."""

    @property
    def versioned_resolver(self) -> dict[str, Any]:
        return {}


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.Resolver = _TextOnly
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def updated(data: bytes, case: Case) -> bytes:
    """The text `data` of a case file (empty for a new one), brought up to date with the case. UTF-8."""
    yaml = _yaml()
    document = yaml.load(data.decode("utf-8-sig")) if data else CommentedMap(schema=CASE_SCHEMA)
    _set(document, "title", case.title)
    if case.language:
        _set(document, "language", case.language)
    _update_packs(document, case)
    if case.answers or "answers" in document:
        _update_answers(document, case.answers)
    _update_relations(document, case.relations)
    out = io.BytesIO()
    yaml.dump(document, out)
    return out.getvalue()


def _set(mapping: Any, key: str, value: Any) -> None:
    if mapping.get(key) != value:
        mapping[key] = value


def _update_packs(document: Any, case: Case) -> None:
    if not case.packs:
        return
    packs = document.setdefault("packs", CommentedMap())
    for id, version in case.packs:
        _set(packs, id, version)


def _update_answers(holder: Any, given: Mapping[str, Answer]) -> None:
    if holder.get("answers") is None:
        holder["answers"] = CommentedMap()
    written = holder["answers"]
    for id in [id for id in written if id not in given]:
        del written[id]
    for id, answer in given.items():
        if id not in written or _read(written[id]) != answer:
            written[id] = _merged(written.get(id), answer)


def _update_relations(document: Any, relations: tuple[Relation, ...]) -> None:
    written = document.setdefault("relations", CommentedSeq())
    kept = {relation.id for relation in relations}
    for index in reversed(range(len(written))):
        if written[index]["id"] not in kept:
            del written[index]
    by_id = {item["id"]: item for item in written}
    for relation in relations:
        if relation.id not in by_id:
            by_id[relation.id] = CommentedMap(id=relation.id)
            written.append(by_id[relation.id])
        _update_relation(by_id[relation.id], relation)


def _update_relation(item: Any, relation: Relation) -> None:
    _set(item, "kind", relation.kind)
    _set(item, "label", relation.label)
    position = relation.answers.get(POSITION)
    if position is None:
        item.pop(POSITION, None)
    elif POSITION not in item or _read(item[POSITION]) != position:
        item[POSITION] = _merged(item.get(POSITION), position)
    deeper = "all" if relation.deeper is None else list(relation.deeper)
    implied = "all" if relation.id == PARTNERS else []
    if "deeper" in item or deeper != implied:
        _set(item, "deeper", deeper if isinstance(deeper, str) else _flow(deeper))
    rest = {id: answer for id, answer in relation.answers.items() if id != POSITION}
    if rest or "answers" in item:
        _update_answers(item, rest)


def _read(node: Any) -> Answer:
    if isinstance(node, str):
        return Answer((node,))
    if isinstance(node, list):
        return Answer(tuple(node))
    value = node["value"]
    return Answer(
        (value,) if isinstance(value, str) else tuple(value),
        node.get("note", "").strip(),
        node.get("by", ""),
        node.get("date", ""),
    )


def _merged(node: Any, answer: Answer) -> Any:
    """The answer as a node; a mapping that was there keeps its order and comments."""
    value = (
        answer.values[0]
        if len(answer.values) == 1 and not isinstance(_value(node), list)
        else _flow(list(answer.values))
    )
    extra = {key: text for key, text in (("note", answer.note), ("by", answer.by), ("date", answer.date)) if text}
    if isinstance(node, CommentedMap):
        for key in ("note", "by", "date"):
            if key not in extra:
                node.pop(key, None)
        for key, item in {"value": value, **extra}.items():
            _set(node, key, item)
        return node
    if not extra:
        return value
    return CommentedMap({"value": value, **extra})


def _value(node: Any) -> Any:
    return node.get("value") if isinstance(node, CommentedMap) else node


def _flow(items: list[str]) -> CommentedSeq:
    sequence = CommentedSeq(items)
    sequence.fa.set_flow_style()
    return sequence
