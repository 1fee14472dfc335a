"""Comments in a YAML tree of ruamel: they stay when what they stand behind is replaced or removed."""

from collections.abc import Iterator
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.tokens import CommentToken

Where = tuple[Any, Any]  # a mapping or list, and a key or index in it


def replace(holder: Any, key: Any, node: Any) -> None:
    """Puts another node under a key; the comments of the old one stand behind the new one."""
    if isinstance(holder[key], str) and isinstance(node, str):
        holder[key] = node
        return
    indent = " " * holder.lc.col
    text = ""
    for token in _tokens(holder, key):
        below = indent + token.value if token.value.startswith("#") else token.value.removeprefix("\n")
        text += below if text else token.value
    holder.ca.items.pop(key, None)
    holder[key] = node
    if text.strip():
        _put(_last(holder, key), text)


def remove(items: CommentedSeq, index: int) -> None:
    """Takes an item out of a list; the comment lines after it stay, as they are about what follows."""
    token = _token(_last(items, index))
    after = token.value.partition("\n")[2] if token else ""
    del items[index]
    if after.strip() and index:
        before = _last(items, index - 1)
        there = _token(before)
        _put(before, (there.value if there else "\n") + after)


def _last(holder: Any, key: Any) -> Where:
    """Where the last line of what stands under a key stands itself: the comment after it is kept there."""
    node = holder[key]
    while isinstance(node, CommentedMap | CommentedSeq) and node and not node.fa.flow_style():
        holder, key = node, (list(node)[-1] if isinstance(node, CommentedMap) else len(node) - 1)
        node = holder[key]
    return holder, key


def _slot(holder: Any) -> int:
    return 2 if isinstance(holder, CommentedMap) else 0


def _token(where: Where) -> CommentToken | None:
    holder, key = where
    found = holder.ca.items.get(key)
    return found[_slot(holder)] if found else None


def _put(where: Where, text: str) -> None:
    holder, key = where
    found = holder.ca.items.setdefault(key, [None, None, None, None])
    found[_slot(holder)] = CommentToken(text, CommentMark(0), None)


def _tokens(holder: Any, key: Any) -> list[CommentToken]:
    """Every comment at and inside what stands under a key, in the order of the file."""
    found = {id(token): token for token in _inside(holder[key])}
    found |= {id(token): token for token in _flat(holder.ca.items.get(key))}
    return sorted(found.values(), key=lambda token: token.start_mark.line if token.start_mark else 0)


def _inside(node: Any) -> Iterator[CommentToken]:
    if isinstance(node, CommentedMap | CommentedSeq):
        yield from _flat(node.ca.comment)
        yield from _flat(list(node.ca.items.values()))
        for item in node.values() if isinstance(node, CommentedMap) else node:
            yield from _inside(item)


def _flat(tokens: Any) -> Iterator[CommentToken]:
    if isinstance(tokens, CommentToken):
        yield tokens
    elif isinstance(tokens, list):
        for token in tokens:
            yield from _flat(token)
