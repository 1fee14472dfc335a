"""What one pack brings: what it adds, what it changes and why, and on what that rests."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from engine.errors import Fault, InputError, Note
from engine.language import Text
from engine.model.changes import Change, Reread
from engine.model.knowledge import Basis, BasisKind
from engine.model.knowledge_base import KnowledgeBase, Pack
from engine.packs.building import terms, text, words
from engine.packs.content import Content
from engine.packs.finding import BASE, knowledge_folder, shown_as
from engine.packs.gathering import read_content
from engine.packs.requiring import gathered, put_together
from engine.packs.updating import Updated, updates_of

Kind = Literal["question", "rule", "advice", "case", "term", "relation-kind"]


@dataclass(frozen=True, slots=True)
class Head:
    """Who a pack is: what it is called, what it is about, and for which versions of other packs it was written."""

    pack: Pack
    about: Text
    contact: str
    requires: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Described:
    """One pack beside those that it requires. `added` has ids with a text, `updates` by id what changes in it; `bases` counts
    on what its knowledge rests."""

    head: Head
    added: Mapping[Kind, tuple[tuple[str, Text], ...]]
    changes: tuple[Change, ...]
    updates: Mapping[str, tuple[Updated, ...]]
    rereads: tuple[Reread, ...]
    bases: Mapping[BasisKind, int]
    reviewed: int
    notes: tuple[Note, ...]


def described(folder: Path) -> Described:
    """The pack in a folder, put together with the base and what it requires; InputError with all faults."""
    content = read_content(folder, shown_as(folder))
    found = gathered([folder], knowledge_folder() / BASE)
    knowledge = put_together(found)
    bases = list(_bases(content, knowledge))
    counted = Counter(basis.kind for basis in bases)
    return Described(
        _head(content),
        {kind: tuple(_added(kind, content, knowledge)) for kind in get_args(Kind)},
        tuple(change for change in knowledge.changes if change.pack == content.id),
        updates_of(content, found.contents),
        tuple(reread for reread in knowledge.rereads if reread.pack == content.id),
        {kind: counted[kind] for kind in get_args(BasisKind)},
        sum(bool(basis.reviewed_by) for basis in bases),
        knowledge.notes,
    )


def head_of(folder: Path) -> Head | Fault:
    """Who the pack in a folder is, or the first of what is wrong with it."""
    try:
        content = read_content(folder, shown_as(folder), cases=())
    except InputError as error:
        return error.faults[0]
    return _head(content)


def _head(content: Content) -> Head:
    value = content.values["pack"]
    pack = Pack(content.id, value["version"], content.digest, text(value["title"]))
    return Head(pack, text(value["about"]), value["contact"], tuple(value["requires"].items()))


def _added(kind: Kind, content: Content, knowledge: KnowledgeBase) -> Iterator[tuple[str, Text]]:
    """What the pack has of a kind; what it replaced is a change, and nothing that it adds."""
    ids = {change.target for change in knowledge.changes if change.word == "replace" and change.pack == content.id}
    match kind:
        case "question":
            yield from ((q.id, q.ask) for q in knowledge.questions if q.pack == content.id)
        case "rule":
            rules = (r for r in knowledge.rules if r.pack == content.id and r.id not in ids)
            yield from ((r.id, r.says or Text(r.name, r.name)) for r in rules)
        case "advice":
            yield from ((a.id, a.what) for a in knowledge.advice if a.pack == content.id and a.id not in ids)
        case "case":
            yield from ((c.id, c.title) for c in knowledge.cases if c.pack == content.id)
        case "term":
            yield from ((term.id, term.term) for term in terms(content))
        case "relation-kind":
            yield from ((k["id"], text(k["text"])) for k in content.values["pack"]["relation-kinds"])


def _bases(content: Content, knowledge: KnowledgeBase) -> Iterator[Basis]:
    added = {(c.target, option): c.pack for c in knowledge.changes for option in c.added}
    for question in knowledge.questions:
        for option in question.options:
            if option.evidence and added.get((question.id, option.id), question.pack) == content.id:
                yield option.evidence.basis
    yield from (rule.basis for rule in knowledge.rules if rule.pack == content.id)
    yield from (advice.basis for advice in knowledge.advice if advice.pack == content.id)
    yield from (term.basis for term in terms(content))
    yield from (listed.basis for listed in words(content))
