"""A case as YAML text: only what changed is touched, so that comments, key order and texts stay as people wrote them."""

import io
from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, StringMark
from ruamel.yaml.resolver import VersionedResolver

from engine.consultation import case_comments
from engine.consultation.case_faults import KIND, Where
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


class NotKept(Exception):
    """The text is YAML, but so oddly written that it cannot be changed without loss; with the mark of where, if known."""

    def __init__(self, mark: StringMark | None) -> None:
        super().__init__(mark)
        self.mark = mark


def updated(data: bytes, case: Case, kept: frozenset[Where] = frozenset()) -> bytes:
    """The text `data` of a case file (empty for a new one), brought up to date with the case. UTF-8.

    Answers in `kept` stay in the text although the case does not have them. NotKept when it cannot be done without loss.
    """
    yaml = _yaml()
    document = _loaded(yaml, _lines(data)) if data else CommentedMap(schema=CASE_SCHEMA)
    _set_line(document, "title", case.title)
    if case.language:
        _set(document, "language", case.language)
    _update_packs(document, case)
    if case.answers or "answers" in document:
        _update_answers(document, case.answers, {id for relation, id in kept if relation is None})
    _update_relations(document, case.relations, kept)
    out = io.BytesIO()
    yaml.dump(document, out)
    return out.getvalue()


def _lines(data: bytes) -> str:
    """The text with one kind of line ends: ruamel keeps those of Windows in comments, and only there."""
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _loaded(yaml: YAML, text: str) -> Any:
    """The text as a tree. The parser of ruamel stumbles over tabs between words, which the reader takes: they become spaces."""
    while True:
        try:
            return yaml.load(text)
        except MarkedYAMLError as error:
            at = error.problem_mark.index if error.problem_mark else len(text)
            if text[at : at + 1] != "\t":
                raise NotKept(error.problem_mark) from None
            text = f"{text[:at]} {text[at + 1 :]}"
        except NotImplementedError:  # comments in places that ruamel does not foresee
            raise NotKept(None) from None


def _set(mapping: Any, key: str, value: Any) -> None:
    if key not in mapping:
        mapping[key] = value
    elif mapping[key] != value:
        case_comments.replace(mapping, key, value)


def _set_line(mapping: Any, key: str, line: str) -> None:
    """Sets a line of text; the white space that was around it in the file does not make it another one."""
    if mapping.get(key, "").strip() != line:
        _set(mapping, key, line)


def _update_packs(document: Any, case: Case) -> None:
    if not case.packs:
        return
    packs = document.setdefault("packs", CommentedMap())
    for id, version in case.packs:
        _set(packs, id, version)


def _update_answers(holder: Any, given: Mapping[str, Answer], kept: set[str]) -> None:
    if holder.get("answers") is None:
        holder["answers"] = CommentedMap()
    written = holder["answers"]
    for id in [id for id in written if id not in given and id not in kept]:
        del written[id]
    for id, answer in given.items():
        _update_answer(written, id, answer)


def _update_answer(holder: Any, key: str, answer: Answer) -> None:
    if key not in holder:
        holder[key] = _merged(None, answer)
    elif _read(holder[key]) != answer:
        node = _merged(holder[key], answer)
        if node is not holder[key]:
            case_comments.replace(holder, key, node)


def _update_relations(document: Any, relations: tuple[Relation, ...], kept: frozenset[Where]) -> None:
    written = document.setdefault("relations", CommentedSeq())
    there = {relation.id for relation in relations}
    for index in reversed(range(len(written))):
        if written[index]["id"] not in there and (written[index]["id"], KIND) not in kept:
            case_comments.remove(written, index)
    by_id = {item["id"]: item for item in written}
    for relation in relations:
        if relation.id not in by_id:
            by_id[relation.id] = CommentedMap(id=relation.id)
            written.append(by_id[relation.id])
        _update_relation(by_id[relation.id], relation, {id for about, id in kept if about == relation.id})


def _update_relation(item: Any, relation: Relation, kept: set[str]) -> None:
    _set(item, "kind", relation.kind)
    _set_line(item, "label", relation.label)
    position = relation.answers.get(POSITION)
    if position is not None:
        _update_answer(item, POSITION, position)
    elif POSITION not in kept:
        item.pop(POSITION, None)
    deeper = "all" if relation.deeper is None else list(relation.deeper)
    implied = "all" if relation.id == PARTNERS else []
    if "deeper" in item or deeper != implied:
        _set(item, "deeper", deeper if isinstance(deeper, str) else _flow(deeper))
    rest = {id: answer for id, answer in relation.answers.items() if id != POSITION}
    if rest or "answers" in item:
        _update_answers(item, rest, kept)


def _read(node: Any) -> Answer:
    if isinstance(node, str):
        return Answer((node,))
    if isinstance(node, list):
        return Answer(tuple(node))
    value = node["value"]
    return Answer(
        (value,) if isinstance(value, str) else tuple(value),
        node.get("note", ""),
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
